import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import { dateOfDayNumber } from '../../../foundation/time/civil.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { Agreement, Identifier, PeriodicAgreement } from '../../../records/index.ts'
import {
  type CalendarMonth,
  firstDayOf,
  type MonthRange,
  monthOfNumber,
  monthsOf,
} from '../recognition/calendar-month.ts'
import { closingsOf } from './month-closings.ts'
import type { RecurringRevenueOptions } from './month-length.ts'
import { movementsBetween, type RecurringRevenueMovements } from './movements.ts'
import { periodicAgreements } from './recurring-items.ts'
import { unpaidTeller } from './unpaid-agreements.ts'

/** Which months, what was unpaid, how to round, and how long a month counts. */
export interface RecurringRevenueByMonthOptions extends MonthRange, RecurringRevenueOptions {
  /**
   * The days on which agreements are unpaid, as whoever collects the invoices decides: from `start` up to, not including,
   * `end`, or for good without one. They bring in nothing and do not rest on these days. None when left out; days of no
   * agreement that is given play no part.
   */
  readonly unpaidAgreements?: readonly {
    /** Which agreement. */
    readonly agreementId: Identifier
    /** The first day. */
    readonly start: CalendarDate
    /** The first day after it, later than `start`; left out while it is unpaid. */
    readonly end?: CalendarDate
  }[]
}

/** What became of monthly recurring revenue in a month. */
export interface RecurringRevenueMonth extends RecurringRevenueMovements {
  /** The month, `YYYY-MM`. */
  readonly month: CalendarMonth
}

/** The one currency of agreements; throws `currency-mismatch` if there are several. */
function currencyOf(
  agreements: readonly Agreement[],
  [first, ...others]: readonly [PeriodicAgreement, ...PeriodicAgreement[]],
): CurrencyCode {
  const { currency } = first.fee.amount
  const other = others.find(({ fee }) => fee.amount.currency !== currency)
  if (other) {
    const field = `agreements[${agreements.indexOf(other)}].fee.amount.currency`
    refuse('currency-mismatch', field, other.fee.amount.currency, `${currency}, as all agreements together`)
  }
  return currency
}

/**
 * Lists month by month what became of monthly recurring revenue, by agreements.
 *
 * A month is closed on its last day: what began in it counts, what ended in it does not, and what both began and ended in it
 * leaves no trace. Each row opens with the closing of the row before. What counts is what {@link recurringItems} lists on the
 * day; an account is new when its first revenue comes, whether or not that is among the months asked for; and accounts at
 * rest are not lost. An agreement that is unpaid on the last day brings in nothing, so an account with no other is churned,
 * and is a reactivation once it pays. Rounds as {@link recurringRevenueMovements} does.
 *
 * @param agreements - Any agreements; the retainers and subscriptions among them in one currency.
 * @param options - The months, what was unpaid, how to round, and how long a month counts.
 * @returns A row for each month, in order; none if there is no retainer and no subscription.
 * @throws {@link ClienteleError} `invalid-period` for months in the wrong order, or too many, or days unpaid that end before
 *   they start; `invalid-value` for a month or a day that cannot be; `currency-mismatch` for agreements in several currencies;
 *   what {@link recurringItems} and {@link monthlyRecurringRevenue} throw.
 *
 * @example
 * ```ts
 * import { recurringRevenueByMonth } from 'clientele/billing'
 * import type { Agreement } from 'clientele/records'
 *
 * const upkeep: Agreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-15', terminatedOn: '2026-03-20' },
 *   fee: { basis: 'periodic', amount: { amount: '400.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'bespoke-service' }],
 *   feeChanges: [{ on: '2026-02-15', amount: { amount: '450.00', currency: 'EUR' } }],
 * }
 * const rows = recurringRevenueByMonth([upkeep], { from: '2026-01', until: '2026-04' })
 * rows.map(({ month, closing, movements }) => [month, closing.amount, movements[0]?.kind])
 * //=> [
 * //     ['2026-01', '400.00', 'new'],
 * //     ['2026-02', '450.00', 'expansion'],
 * //     ['2026-03', '0.00', 'churn'],
 * //   ]
 * ```
 */
export function recurringRevenueByMonth(
  agreements: readonly Agreement[],
  options: RecurringRevenueByMonthOptions,
): readonly RecurringRevenueMonth[] {
  const { first, count } = monthsOf(options)
  const [one, ...others] = periodicAgreements(agreements)
  if (!one) return []
  const currency = currencyOf(agreements, [one, ...others])
  const isUnpaid = unpaidTeller(options.unpaidAgreements ?? [])
  const dayBefore = (month: number): CalendarDate => dateOfDayNumber(firstDayOf(month) - 1)
  const { denominator, on } = closingsOf([one, ...others], dayBefore(first + count), isUnpaid, options)
  const units = { currency, denominator, rounding: readRounding(options) }
  let closing = on(dayBefore(first))
  return Array.from({ length: count }, (_, index) => {
    const opening = closing
    closing = on(dayBefore(first + index + 1))
    const wasKnown = (accountId: Identifier): boolean => opening.known.has(accountId)
    return { month: monthOfNumber(first + index), ...movementsBetween(opening, closing, wasKnown, units) }
  })
}
