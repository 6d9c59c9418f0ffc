import { wholeNumberAt } from '../../../foundation/number-at.ts'
import type { Result } from '../../../foundation/result.ts'
import { addDays, type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Invoice } from '../../../records/index.ts'
import { textAt } from './checks.ts'
import { checkLines } from './invoice-sums.ts'
import { changeStatus, type IllegalInvoiceTransition } from './transitions.ts'

/** What an invoice is given when it is finalised. */
export interface FinalizeInvoiceOptions {
  /** The day it is issued. */
  readonly on: CalendarDate
  /** Its number, 1 to 128 characters and not blank, which it keeps for ever. */
  readonly number: string
  /** How many days there are to pay, 0 to 3650: the last day to pay is so many days after `on`. */
  readonly paymentTermDays: number
}

/**
 * Finalises a draft: it gets its number, the day it is issued and the last day to pay, and is open, or paid if nothing is due.
 *
 * dueOn = on + paymentTermDays. An invoice over nothing is paid at once, and so is a negative one: there is nothing to wait
 * for, and {@link settlement} has its amount as `overpaid` until it is paid out. From then on its lines stand; what is wrong
 * is corrected by a {@link creditNote}, or by voiding it. To number many without a gap, use {@link numberInvoices}.
 *
 * @param draft - The draft; its amounts must be the sums of its lines, each with a key of its own.
 * @param options - The day, the number and the days to pay.
 * @returns The open or paid invoice; refused with `illegal-transition` if it is no draft.
 * @throws {@link ClienteleError} `invalid-value` for a number, a day or a term that cannot be, or a draft whose net, tax and
 *   total are not the sums of its lines; `duplicate-id` for a line's key that stands twice; `currency-mismatch` for a line in
 *   another currency; `unknown-code` for a status that there is not.
 *
 * @example
 * ```ts
 * import { finalizeInvoice } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const draft: Invoice = { id: 'i-1', accountId: 'a-1', status: 'draft', currency: 'EUR', lines, net, tax, total: net }
 *
 * const final = finalizeInvoice(draft, { on: '2026-05-01', number: '2026-0001', paymentTermDays: 30 })
 * final.ok && [final.value.status, final.value.dueOn] //=> ['open', '2026-05-31']
 * ```
 */
export function finalizeInvoice(
  draft: Invoice,
  options: FinalizeInvoiceOptions,
): Result<Invoice, IllegalInvoiceTransition> {
  const number = textAt(options.number, 'number')
  const issuedOn = calendarDate(options.on, 'on')
  const dueOn = addDays(issuedOn, wholeNumberAt(options.paymentTermDays, 'paymentTermDays', 0, 3_650))
  const opened = changeStatus(draft, 'open')
  if (!opened.ok) return opened
  const total = checkLines(draft, 'invoice')
  const status = total > 0n ? 'open' : 'paid'
  return { ok: true, value: { ...opened.value, status, number, issuedOn, dueOn } }
}
