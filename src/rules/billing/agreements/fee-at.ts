import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'
import { feeReader, feeSteps } from './fee-steps.ts'

/**
 * Works out what a full period costs by what holds on a day: the agreed fee, or the latest change of it, with the rises since.
 *
 * An escalator raises the fee at each anniversary of the start (every `everyMonths` months, on the last day of a month that is
 * too short): fee = round(fee × (1 + basisPoints / 10000)). Each rise compounds on the rounded fee before it. After a change
 * the fee goes on rising, on the same days, from what it was changed to; on an anniversary that is also the day of a change,
 * the changed fee holds and does not rise. Before the start, it is the fee as agreed. Discounts and pauses play no part.
 *
 * @param agreement - A retainer or a subscription.
 * @param date - The day.
 * @param options - `rounding`: how each rise is rounded; {@link defaultRounding} when left out.
 * @throws {@link ClienteleError} `invalid-value` for a fee that is not above zero, an escalator outside 0 to 100000 basis points,
 *   or a day by which the fee has grown beyond what can be written; `invalid-period` for changes out of order or not after the
 *   start; `currency-mismatch` for a change in another currency; `unknown-code` for no such way of rounding.
 *
 * @example
 * ```ts
 * import { feeAt } from 'clientele/billing'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const upkeep: RetainerAgreement = {
 *   id: 'ag-7',
 *   accountId: 'a-7',
 *   kind: 'retainer',
 *   term: { start: '2024-03-01' },
 *   fee: { basis: 'periodic', amount: { amount: '999.99', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'bespoke-service' }],
 *   escalator: { basisPoints: 300 },
 * }
 * feeAt(upkeep, '2025-02-28').amount //=> '999.99'
 * feeAt(upkeep, '2025-03-01').amount //=> '1029.99'
 * feeAt(upkeep, '2026-03-01').amount //=> '1060.89'
 * ```
 */
export function feeAt(agreement: PeriodicAgreement, date: CalendarDate, options: RoundingOptions = {}): Money {
  const fees = feeReader(feeSteps(agreement, calendarDate(date), options, 'date'))
  return fromMinorUnits(fees.on(date), agreement.fee.amount.currency)
}
