import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import { divideRounded, readRounding } from '../../../foundation/money/rounding.ts'
import type { Identifier } from '../../../records/index.ts'
import { apportion } from './apportion.ts'
import { commonDenominator, readItems, sumByAccount, totalOf } from './exact-revenue.ts'
import { periodsPerMonth, type RecurringRevenueOptions } from './month-length.ts'
import type { RecurringItem } from './recurring-item.ts'

/** What one account pays by the month, and by the year. */
export interface AccountRecurringRevenue {
  /** Who pays. */
  readonly accountId: Identifier
  /** Its part of the monthly total. */
  readonly monthly: Money
  /** Its part of the yearly total. */
  readonly yearly: Money
}

/** What comes in by the month (MRR) and by the year (ARR) if nothing changes. */
export interface RecurringRevenue {
  /** By the month. */
  readonly monthly: Money
  /** By the year: 12 × the month before it was rounded. */
  readonly yearly: Money
  /** Each account with revenue, in the order of their ids; either column sums to the total exactly. */
  readonly byAccount: readonly AccountRecurringRevenue[]
}

/**
 * Works out the monthly (MRR) and yearly (ARR) recurring revenue of a day.
 *
 * An amount by the month counts whole, by the year a twelfth, by the week 52/12, by the day 365/12 (see
 * {@link MonthLength}), each divided by the interval's count. The exact sum is rounded once to the monthly total, and 12
 * times the exact sum once to the yearly total. Accounts get what is left of their shares by largest remainder, so that
 * they sum to the totals, whatever the order of the items.
 *
 * @param items - What accounts pay each period, in one currency; see {@link recurringItems}.
 * @param options - How to round, and how long a month counts.
 * @returns Nothing if there are no items.
 * @throws {@link ClienteleError} `currency-mismatch` for items in several currencies; `invalid-value` for an amount that is
 *   negative or none, a count of an interval or a length of the month that cannot be; `unknown-code` for a unit of an interval,
 *   a rounding or a currency that does not exist.
 *
 * @example
 * ```ts
 * import { monthlyRecurringRevenue } from 'clientele/billing'
 *
 * const revenue = monthlyRecurringRevenue([
 *   { accountId: 'a-1', amount: { amount: '1200.00', currency: 'EUR' }, every: { unit: 'year', count: 1 } },
 *   { accountId: 'a-2', amount: { amount: '100.00', currency: 'EUR' }, every: { unit: 'month', count: 3 } },
 * ])
 * revenue?.monthly //=> { amount: '133.33', currency: 'EUR' }
 * revenue?.yearly //=> { amount: '1600.00', currency: 'EUR' }
 * revenue?.byAccount.map(({ accountId, monthly }) => [accountId, monthly.amount]) //=> [['a-1', '100.00'], ['a-2', '33.33']]
 * monthlyRecurringRevenue([]) //=> undefined
 * ```
 */
export function monthlyRecurringRevenue(
  items: readonly RecurringItem[],
  options: RecurringRevenueOptions = {},
): RecurringRevenue | undefined {
  const [first] = items
  if (!first) return undefined
  const { currency } = first.amount
  const rounding = readRounding(options)
  const read = readItems('items', items, currency, periodsPerMonth(options))
  const denominator = commonDenominator(read)
  const amounts = sumByAccount(read, denominator)
  const monthly = divideRounded(totalOf(amounts), denominator, rounding)
  const yearly = divideRounded(12n * totalOf(amounts), denominator, rounding)
  const byMonth = apportion([...amounts], ([, numerator]) => numerator, denominator, monthly)
  const byYear = apportion(byMonth, ([[, numerator]]) => 12n * numerator, denominator, yearly)
  return {
    monthly: fromMinorUnits(monthly, currency),
    yearly: fromMinorUnits(yearly, currency),
    byAccount: byYear.map(([[[accountId], ofMonth], ofYear]) => ({
      accountId,
      monthly: fromMinorUnits(ofMonth, currency),
      yearly: fromMinorUnits(ofYear, currency),
    })),
  }
}
