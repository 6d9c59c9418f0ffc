import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { openBooks, type RevenuePosition, standingBefore } from './booked-revenue.ts'
import type { RevenueBooking } from './revenue-booking.ts'

/** What was billed and what was earned up to a day: `billed` − `recognized` = `deferred` − `unbilled`. */
export interface RecognizedRevenue extends RevenuePosition {
  /** Invoiced so far. */
  readonly billed: Money
  /** Earned so far. */
  readonly recognized: Money
}

/** On which day to look. */
export interface RecognizeRevenueOptions extends RoundingOptions {
  /** The last day that counts, whole: its service is served, and its invoices are issued. */
  readonly asOf: CalendarDate
}

/**
 * Says how much of what was billed has been earned by the end of a day, and how much is still deferred.
 *
 * Each booking is earned as {@link recognitionSchedule} spreads it, and rounded there and nowhere else; all four amounts
 * are sums of that. What a contract was billed beyond what it earned is deferred; what it earned beyond what it was billed
 * is unbilled (accrued). Neither is ever negative, and both are zero once everything is billed and served.
 *
 * @param bookings - Amounts of one currency.
 * @param options - `asOf`, and how to round.
 * @returns Nothing if there are no bookings.
 * @throws {@link ClienteleError} `currency-mismatch` for bookings in several currencies; what {@link recognitionSchedule}
 *   throws.
 *
 * @example
 * ```ts
 * import { recognizeRevenue } from 'clientele/billing'
 *
 * const year = {
 *   amount: { amount: '365.00', currency: 'USD' },
 *   service: { start: '2019-01-01', end: '2020-01-01' },
 * } as const
 * recognizeRevenue([year], { asOf: '2019-01-31' })
 * //=> {
 * //     billed: { amount: '365.00', currency: 'USD' },
 * //     recognized: { amount: '31.00', currency: 'USD' },
 * //     deferred: { amount: '334.00', currency: 'USD' },
 * //     unbilled: { amount: '0.00', currency: 'USD' },
 * //   }
 * recognizeRevenue([], { asOf: '2019-01-31' }) //=> undefined
 * ```
 */
export function recognizeRevenue(
  bookings: readonly RevenueBooking[],
  options: RecognizeRevenueOptions,
): RecognizedRevenue | undefined {
  const before = dayNumberOf(calendarDate(options.asOf, 'asOf')) + 1
  const rounding = readRounding(options)
  const books = openBooks(bookings)
  if (!books) return undefined
  const { billed, recognized, position } = standingBefore(books, before, rounding)
  return {
    billed: fromMinorUnits(billed, books.currency),
    recognized: fromMinorUnits(recognized, books.currency),
    ...position,
  }
}
