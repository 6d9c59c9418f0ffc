import { type CalendarDate, calendarDate, daysBetween } from '../../../foundation/time/index.ts'
import type { Invoice } from '../../../records/index.ts'
import { dueDayAt } from './checks.ts'
import { isAwaited, type SettlementRecords, settledUnits } from './settlement.ts'

/** On which day to look. */
export interface PastDueOptions {
  /** The day to look from: what came in, was credited or went back later is not seen. */
  readonly asOf: CalendarDate
}

/**
 * Counts the days that an invoice is past due: from its last day to pay to the day of asking.
 *
 * Zero on the last day to pay, negative before it. Nothing where nobody waits for money: nothing is due by the records up to
 * that day, or the invoice is a draft, void or uncollectible. A paid invoice is waited for where money went back, and, looked
 * back upon, on the days before it was settled; one whose payments and credit notes are not all given is taken to be settled.
 *
 * @param invoice - The invoice.
 * @param records - All its payments, credit notes and refunds.
 * @param options - The day to look from.
 * @throws {@link ClienteleError} `invalid-value` for a day that is none, an invoice without a last day to pay on which something
 *   is due, or a last day to pay before it was issued; and else as {@link settlement} does.
 *
 * @example
 * ```ts
 * import { daysPastDue } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const draft: Invoice = { id: 'i-1', accountId: 'a-1', status: 'draft', currency: 'EUR', lines, net, tax, total: net }
 * const open: Invoice = { ...draft, status: 'open', number: '1', issuedOn: '2026-05-01', dueOn: '2026-05-31' }
 *
 * daysPastDue(open, {}, { asOf: '2026-06-10' }) //=> 10
 * daysPastDue(open, {}, { asOf: '2026-05-30' }) //=> -1
 * daysPastDue(draft, {}, { asOf: '2026-06-10' }) //=> undefined
 *
 * const payments = [{ id: 'p-1', accountId: 'a-1', invoiceId: 'i-1', receivedOn: '2026-06-08', amount: net }] as const
 * daysPastDue(open, { payments }, { asOf: '2026-06-10' }) //=> undefined
 * ```
 */
export function daysPastDue(invoice: Invoice, records: SettlementRecords, options: PastDueOptions): number | undefined {
  const asOf = calendarDate(options.asOf, 'asOf')
  const { total, paid, credited } = settledUnits(invoice, records)
  const isDue = settledUnits(invoice, records, { asOf }).due > 0n && isAwaited(invoice, total, paid + credited)
  return isDue ? daysBetween(dueDayAt(invoice, 'invoice'), asOf) : undefined
}

/**
 * Tells whether something is due on an invoice after its last day to pay. It is no status: the next day may make the difference.
 *
 * @param invoice - The invoice.
 * @param records - All its payments, credit notes and refunds.
 * @param options - The day to look from.
 * @throws {@link ClienteleError} as {@link daysPastDue} does.
 *
 * @example
 * ```ts
 * import { isPastDue } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const draft: Invoice = { id: 'i-1', accountId: 'a-1', status: 'draft', currency: 'EUR', lines, net, tax, total: net }
 * const open: Invoice = { ...draft, status: 'open', number: '1', issuedOn: '2026-05-01', dueOn: '2026-05-31' }
 *
 * isPastDue(open, {}, { asOf: '2026-05-31' }) //=> false
 * isPastDue(open, {}, { asOf: '2026-06-01' }) //=> true
 * ```
 */
export function isPastDue(invoice: Invoice, records: SettlementRecords, options: PastDueOptions): boolean {
  return (daysPastDue(invoice, records, options) ?? 0) > 0
}
