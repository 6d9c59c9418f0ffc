import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { CreditNote, Identifier, Invoice, InvoiceStatus } from '../../../records/index.ts'
import { amountParameter } from './amounts.ts'
import { textAt } from './checks.ts'
import { readReceipt } from './receipts.ts'
import { settledUnits } from './settlement.ts'
import { isFinalised } from './transitions.ts'

/** What a credit note is given. */
export interface CreditNoteOptions {
  /** Its id, 1 to 128 characters. */
  readonly id: Identifier
  /** The day it is made out; not before the invoice was issued. */
  readonly on: CalendarDate
  /** Its number, 1 to 128 characters, if credit notes are numbered. */
  readonly number?: string
  /** Why, in a line. */
  readonly reason?: string
  /** The credit notes there are to the invoice; none when left out. */
  readonly earlier?: readonly CreditNote[]
}

/** Why there is no credit note: the invoice is a draft or void, or more would be taken off than it asks for. */
export type CreditNoteRefusal =
  | Reason<
      'invoice-not-final',
      {
        /** The invoice. */
        readonly invoiceId: Identifier
        /** The status that it is in. */
        readonly status: InvoiceStatus
      }
    >
  | Reason<
      'more-than-invoiced',
      {
        /** The invoice. */
        readonly invoiceId: Identifier
        /** The most that can be taken off: its total less earlier credit notes. */
        readonly remaining: Pick<Money, keyof Money>
        /** What was to be taken off. */
        readonly amount: Pick<Money, keyof Money>
      }
    >

/**
 * Makes out a credit note: takes an amount, tax included, off an invoice that was finalised.
 *
 * All credit notes to an invoice together are never more than its total. What was paid makes no difference: credited on a paid
 * invoice, the amount is to be given back, and {@link settlement} has it as `overpaid`.
 *
 * @param invoice - An open, paid or uncollectible invoice.
 * @param amount - How much; above zero, in the invoice's currency.
 * @param options - Its id, day, number and reason, and the earlier credit notes.
 * @returns The credit note; refused with `invoice-not-final` or `more-than-invoiced`.
 * @throws {@link ClienteleError} `invalid-value` for an amount that is not above zero, an id or a number that cannot be, or a
 *   day before the invoice; `duplicate-id` for an id that an earlier one has; `foreign-record` for an earlier one to another
 *   invoice; `currency-mismatch` for another currency.
 *
 * @example
 * ```ts
 * import { creditNote } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const invoice: Invoice = { id: 'i-1', accountId: 'a-1', status: 'open', currency: 'EUR', lines, net, tax, total: net }
 *
 * const late = { amount: '15.00', currency: 'EUR' } as const
 * const note = creditNote(invoice, late, { id: 'cn-1', on: '2026-06-02', reason: 'came late' })
 * note.ok && note.value.amount //=> late
 *
 * const earlier = note.ok ? [note.value] : []
 * const more = creditNote(invoice, net, { id: 'cn-2', on: '2026-06-03', earlier })
 * more.ok || more.reason.parameters
 * //=> { invoiceId: 'i-1', remaining: { amount: '25.00', currency: 'EUR' }, amount: net }
 * ```
 */
export function creditNote(
  invoice: Invoice,
  amount: Money,
  options: CreditNoteOptions,
): Result<CreditNote, CreditNoteRefusal> {
  const { on, number, reason, earlier = [] } = options
  const { id: invoiceId, accountId, status, currency } = invoice
  const id = textAt(options.id, 'id')
  if (earlier.some((note) => note.id === id)) {
    refuse('duplicate-id', 'id', id, 'an id that no earlier credit note has')
  }
  const draft = dropUnknown<CreditNote>({
    id,
    accountId,
    invoiceId,
    number: number === undefined ? undefined : textAt(number, 'number'),
    issuedOn: on,
    amount,
    reason,
  })
  const { units } = readReceipt(invoice, draft, 'creditNote')
  if (!isFinalised(invoice)) {
    return refused({ code: 'invoice-not-final', parameters: { invoiceId, status } })
  }
  const { total, credited } = settledUnits(invoice, { creditNotes: earlier })
  const remaining = total > credited ? total - credited : 0n
  return units > remaining
    ? refused({
        code: 'more-than-invoiced',
        parameters: {
          invoiceId,
          remaining: amountParameter(remaining, currency),
          amount: amountParameter(units, currency),
        },
      })
    : succeeded({ ...draft, amount: fromMinorUnits(units, currency) })
}
