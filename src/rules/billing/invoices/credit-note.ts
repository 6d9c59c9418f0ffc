import { greater } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { CreditNote, CreditNoteLine, Identifier, Invoice, InvoiceStatus } from '../../../records/index.ts'
import { amountParameter } from './amounts.ts'
import { textAt } from './checks.ts'
import {
  chargedOnLines,
  creditNoteReader,
  isWithin,
  type LineCredit,
  lessCredit,
  type NetAndTax,
} from './credit-note-lines.ts'
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
  /**
   * Which lines of the invoice it is taken off, each of them once, with nets and taxes that are not negative and sum to the
   * amount; off no line in particular when left out, so that each bears its share. {@link creditNoteLinesOf} has those of a
   * refund.
   */
  readonly lines?: readonly CreditNoteLine[]
  /** Why, in a line. */
  readonly reason?: string
  /** The credit notes there are to the invoice; none when left out. */
  readonly earlier?: readonly CreditNote[]
}

/**
 * Why there is no credit note: the invoice is a draft or void, or more would be taken off than it asks for, or off a line than
 * that charges.
 */
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
  | Reason<
      'more-than-charged',
      {
        /** The invoice. */
        readonly invoiceId: Identifier
        /** The line. */
        readonly key: string
        /** The most that can be taken off the line before tax: its net less what earlier credit notes say they take off it. */
        readonly remainingNet: Pick<Money, keyof Money>
        /** The most that can be taken off its tax. */
        readonly remainingTax: Pick<Money, keyof Money>
      }
    >

/** The first line that more is taken off than is left of it after earlier notes, and what is left of it. */
function firstOverdrawn(
  charged: readonly NetAndTax[],
  earlier: readonly LineCredit[],
  asked: readonly LineCredit[],
): { readonly key: string; readonly left: NetAndTax } | undefined {
  const left = [...charged]
  for (const credit of earlier) left[credit.index] = lessCredit(left[credit.index] as NetAndTax, credit)
  const over = asked.find((credit) => !isWithin(credit, left[credit.index] as NetAndTax))
  return over && { key: over.key, left: left[over.index] as NetAndTax }
}

/**
 * Makes out a credit note: takes an amount, tax included, off an invoice that was finalised.
 *
 * All credit notes to an invoice together are never more than its total. What was paid makes no difference: credited on a paid
 * invoice, the amount is to be given back, and {@link settlement} has it as `overpaid`.
 *
 * A note that says which lines it is taken off lets revenue be taken back where it was booked. It never takes more off a line
 * than the line charges, together with earlier notes that name it. Nothing is rounded.
 *
 * @param invoice - An open, paid or uncollectible invoice.
 * @param amount - How much; above zero, in the invoice's currency.
 * @param options - Its id, day, number, lines and reason, and the earlier credit notes.
 * @returns The credit note; refused with `invoice-not-final`, `more-than-invoiced` or `more-than-charged`.
 * @throws {@link ClienteleError} `invalid-value` for an amount that is not above zero, an id or a number that cannot be, or a
 *   day before the invoice, or lines that do not sum to the amount; `duplicate-id` for an id that an earlier one has or a line
 *   named twice; `foreign-record` for an earlier one to another invoice or a line that it does not have; `currency-mismatch`
 *   for another currency.
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
 *
 * const off = [{ key: 'o-1/order/1', net: late, tax }]
 * const named = creditNote(invoice, late, { id: 'cn-1', on: '2026-06-02', lines: off })
 * named.ok && named.value.lines //=> off
 * ```
 */
export function creditNote(
  invoice: Invoice,
  amount: Money,
  options: CreditNoteOptions,
): Result<CreditNote, CreditNoteRefusal> {
  const { on, number, reason, lines, earlier = [] } = options
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
    lines,
    reason: reason === undefined ? undefined : textAt(reason, 'reason', 500),
  })
  const { units } = readReceipt(invoice, draft, 'creditNote')
  const read = creditNoteReader(invoice)
  const asked = read(draft, 'creditNote')
  if (!isFinalised(invoice)) {
    return refused({ code: 'invoice-not-final', parameters: { invoiceId, status } })
  }
  const { total, credited } = settledUnits(invoice, { creditNotes: earlier })
  const remaining = total > credited ? total - credited : 0n
  const written = (value: bigint) => amountParameter(value, currency)
  if (units > remaining) {
    const parameters = { invoiceId, remaining: written(remaining), amount: written(units) }
    return refused({ code: 'more-than-invoiced', parameters })
  }
  if (!asked) return succeeded({ ...draft, amount: fromMinorUnits(units, currency) })
  const taken = earlier.flatMap((note, index) => read(note, `creditNotes[${index}]`) ?? [])
  const over = firstOverdrawn(chargedOnLines(invoice, 'invoice'), taken, asked)
  if (over) {
    const [remainingNet, remainingTax] = [written(greater(over.left.net, 0n)), written(greater(over.left.tax, 0n))]
    return refused({
      code: 'more-than-charged',
      parameters: { invoiceId, key: over.key, remainingNet, remainingTax },
    })
  }
  return succeeded({
    ...draft,
    amount: fromMinorUnits(units, currency),
    lines: asked.map(({ key, net, tax }) => ({
      key,
      net: fromMinorUnits(net, currency),
      tax: fromMinorUnits(tax, currency),
    })),
  })
}
