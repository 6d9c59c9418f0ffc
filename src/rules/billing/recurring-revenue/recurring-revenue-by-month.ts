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
import { agreementStateOn } from './agreement-state.ts'
import { commonDenominator, readItems, sumByAccount } from './exact-revenue.ts'
import { periodsPerMonth, type RecurringRevenueOptions } from './month-length.ts'
import { movementsBetween, type RecurringRevenueMovements } from './movements.ts'
import { firstRevenueDay, recurringItemOf } from './recurring-item-of.ts'
import { periodicAgreements } from './recurring-items.ts'

/** Which months, how to round, and how long a month counts. */
export interface RecurringRevenueByMonthOptions extends MonthRange, RecurringRevenueOptions {}

/** What became of monthly recurring revenue in a month. */
export interface RecurringRevenueMonth extends RecurringRevenueMovements {
  /** The month, `YYYY-MM`. */
  readonly month: CalendarMonth
}

/** An agreement, and the first day on which it brings something in. */
interface Known {
  readonly agreement: PeriodicAgreement
  readonly firstDay: CalendarDate | undefined
}

/** The one currency of agreements; throws `currency-mismatch` if there are several. */
function currencyOf(first: PeriodicAgreement, agreements: readonly PeriodicAgreement[]): CurrencyCode {
  const { currency } = first.fee.amount
  const other = agreements.find(({ fee }) => fee.amount.currency !== currency)
  if (other) {
    refuse(
      'currency-mismatch',
      'fee.amount.currency',
      other.fee.amount.currency,
      `${currency}, as all agreements together`,
    )
  }
  return currency
}

/** The first day on which each account brought something in. */
function firstDays(known: readonly Known[]): ReadonlyMap<Identifier, CalendarDate> {
  const days = new Map<Identifier, CalendarDate>()
  for (const { agreement, firstDay } of known) {
    const before = days.get(agreement.accountId)
    if (firstDay !== undefined && (before === undefined || firstDay < before)) days.set(agreement.accountId, firstDay)
  }
  return days
}

/** The accounts that rest on a day and brought something in before. */
const restingOn = (known: readonly Known[], day: CalendarDate): ReadonlySet<Identifier> =>
  new Set(
    known
      .filter(({ firstDay }) => firstDay !== undefined && firstDay <= day)
      .filter(({ agreement }) => agreementStateOn(agreement, day) === 'resting')
      .map(({ agreement }) => agreement.accountId),
  )

/**
 * Lists month by month what became of monthly recurring revenue, by agreements.
 *
 * A month is closed on its last day: what began in it counts, what ended in it does not, and what both began and ended in it
 * leaves no trace. Each row opens with the closing of the row before. What counts is what {@link recurringItems} lists on the
 * day; an account is new in the month after which its first revenue comes, whether or not that is among the months asked for;
 * and accounts at rest are not lost. Rounds as {@link recurringRevenueMovements} does.
 *
 * @param agreements - Any agreements; the retainers and subscriptions among them in one currency.
 * @param options - The months, how to round, and how long a month counts.
 * @returns A row for each month, in order; none if there is no retainer and no subscription.
 * @throws {@link ClienteleError} `invalid-period` for months in the wrong order, or too many; `currency-mismatch` for
 *   agreements in several currencies; what {@link recurringItems} and {@link monthlyRecurringRevenue} throw.
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
  const periodic = periodicAgreements(agreements)
  const [one] = periodic
  if (!one) return []
  const currency = currencyOf(one, periodic)
  const periodsOf = periodsPerMonth(options)
  const known = periodic.map((agreement) => ({ agreement, firstDay: firstRevenueDay(agreement, options) }))
  const since = firstDays(known)
  const closedBefore = (month: number) => {
    const day = dateOfDayNumber(firstDayOf(month) - 1)
    const items = periodic.flatMap((agreement) => recurringItemOf(agreement, day, options) ?? [])
    return { day, items: readItems('items', items, currency, periodsOf), resting: restingOn(known, day) }
  }
  const start = closedBefore(first)
  const ends = Array.from({ length: count }, (_, index) => closedBefore(first + index + 1))
  const denominator = commonDenominator([start, ...ends].flatMap(({ items }) => items))
  const units = { currency, denominator, rounding: readRounding(options) }
  const snapshotOf = ({ day, items, resting }: typeof start) => ({
    day,
    resting,
    amounts: sumByAccount(items, denominator),
  })
  let before = snapshotOf(start)
  return ends.map((end, index) => {
    const [opening, closing] = [before, snapshotOf(end)]
    const wasKnown = (accountId: Identifier): boolean => (since.get(accountId) ?? end.day) <= opening.day
    before = closing
    return { month: monthOfNumber(first + index), ...movementsBetween(opening, closing, wasKnown, units) }
  })
}
