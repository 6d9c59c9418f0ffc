import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import { openBooks, type RevenuePosition, standingBefore } from './booked-revenue.ts'
import {
  type CalendarMonth,
  firstDayAfter,
  firstDayOf,
  type MonthRange,
  monthOfNumber,
  monthsOf,
} from './calendar-month.ts'
import type { RevenueBooking } from './revenue-booking.ts'

/**
 * A month of the deferred revenue waterfall.
 *
 * `opening.deferred` − `opening.unbilled` + `billed` − `recognized` = `closing.deferred` − `closing.unbilled`; where nothing
 * is served before it is billed, the unbilled amounts are zero and drop out.
 */
export interface DeferredRevenueMonth {
  /** The month, `YYYY-MM`. */
  readonly month: CalendarMonth
  /** Where it began: the closing of the month before. */
  readonly opening: RevenuePosition
  /** Invoiced in the month. */
  readonly billed: Money
  /** Earned in the month. */
  readonly recognized: Money
  /** Where it ended. */
  readonly closing: RevenuePosition
}

/** Which months, and how to round. */
export interface DeferredRevenueOptions extends MonthRange, RoundingOptions {}

/**
 * Lists month by month what was billed, what was earned, and what is deferred after it.
 *
 * The rows chain: each opening is the closing before, and everything booked before `from` is in the first opening. Rounds
 * only where {@link recognitionSchedule} does.
 *
 * @param bookings - Amounts of one currency.
 * @param options - The months, and how to round.
 * @returns A row for each month, in order; none if there are no bookings.
 * @throws {@link ClienteleError} `invalid-period` for months in the wrong order or too many; what
 *   {@link recognizeRevenue} throws.
 *
 * @example
 * ```ts
 * import { deferredRevenueByMonth } from 'clientele/billing'
 *
 * const quarter = {
 *   amount: { amount: '90.00', currency: 'EUR' },
 *   service: { start: '2026-01-01', end: '2026-04-01' },
 * } as const
 * const rows = deferredRevenueByMonth([quarter], { from: '2026-01', until: '2026-04' })
 * rows.map(({ month, recognized, closing }) => [month, recognized.amount, closing.deferred.amount])
 * //=> [
 * //     ['2026-01', '31.00', '59.00'],
 * //     ['2026-02', '28.00', '31.00'],
 * //     ['2026-03', '31.00', '0.00'],
 * //   ]
 * ```
 */
export function deferredRevenueByMonth(
  bookings: readonly RevenueBooking[],
  options: DeferredRevenueOptions,
): readonly DeferredRevenueMonth[] {
  const { first, count } = monthsOf(options)
  const rounding = readRounding(options)
  const books = openBooks(bookings)
  if (!books) return []
  let before = standingBefore(books, firstDayOf(first), rounding)
  return Array.from({ length: count }, (_, index) => {
    const after = standingBefore(books, firstDayAfter(first + index), rounding)
    const row = {
      month: monthOfNumber(first + index),
      opening: before.position,
      billed: fromMinorUnits(after.billed - before.billed, books.currency),
      recognized: fromMinorUnits(after.recognized - before.recognized, books.currency),
      closing: after.position,
    }
    before = after
    return row
  })
}
