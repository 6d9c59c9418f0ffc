import { type CalendarDate, calendarDate, daysBetween } from '../../../foundation/time/index.ts'
import type { Invoice } from '../../../records/index.ts'
import { dueDayAt } from './checks.ts'

/**
 * Counts the days that an open invoice is past due: from its last day to pay to the day of asking.
 *
 * Zero on the last day to pay, negative before it. Nothing for an invoice that is not open, as nobody waits for it.
 *
 * @param invoice - The invoice.
 * @param asOf - The day to look from.
 * @throws {@link ClienteleError} `invalid-value` for a day that is none, an open invoice without a last day to pay, or one that
 *   is before the invoice was issued.
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
 * daysPastDue(open, '2026-06-10') //=> 10
 * daysPastDue(open, '2026-05-30') //=> -1
 * daysPastDue(draft, '2026-06-10') //=> undefined
 * ```
 */
export function daysPastDue(invoice: Invoice, asOf: CalendarDate): number | undefined {
  const day = calendarDate(asOf, 'asOf')
  return invoice.status === 'open' ? daysBetween(dueDayAt(invoice, 'invoice'), day) : undefined
}

/**
 * Tells whether an invoice is open after its last day to pay. It is no status: the next day may make the difference.
 *
 * @param invoice - The invoice.
 * @param asOf - The day to look from.
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
 * isPastDue(open, '2026-05-31') //=> false
 * isPastDue(open, '2026-06-01') //=> true
 * ```
 */
export function isPastDue(invoice: Invoice, asOf: CalendarDate): boolean {
  return (daysPastDue(invoice, asOf) ?? 0) > 0
}
