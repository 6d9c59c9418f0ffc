import { refuse } from '../../../foundation/error.ts'
import { civilDay, clampedDate, dateOfDayNumber, dayNumberOf, daysInMonth } from '../../../foundation/time/civil.ts'

/**
 * A month of the calendar, `YYYY-MM`, years 0001 to 9999. Two of them compare as text: `a < b` says that `a` is earlier.
 *
 * @example
 * ```ts
 * import type { CalendarMonth } from 'clientele/billing'
 *
 * const closed: CalendarMonth = '2026-03'
 * closed < '2026-04' //=> true
 * ```
 */
export type CalendarMonth = `${number}-${number}`

/** Months in a row, of which reports have a row each. */
export interface MonthRange {
  /** The first month. */
  readonly from: CalendarMonth
  /** The first month after them; later than `from`, by at most {@link longestRunOfMonths} months. */
  readonly until: CalendarMonth
}

/**
 * The most months that a report, or the service that an amount pays for, may cover.
 *
 * @example
 * ```ts
 * import { longestRunOfMonths } from 'clientele/billing'
 *
 * longestRunOfMonths //=> 1200
 * ```
 */
export const longestRunOfMonths = 1_200

const shape = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/

/** The number of the month that a day is in, counted from the year 0. */
export function monthNumberAt(day: number): number {
  const { year, month } = civilDay(dateOfDayNumber(day))
  return year * 12 + month - 1
}

const yearAndMonth = (number: number): readonly [year: number, month: number] => [
  Math.floor(number / 12),
  (number % 12) + 1,
]

/** The month with a number. */
export const monthOfNumber = (number: number): CalendarMonth =>
  clampedDate(...yearAndMonth(number), 1).slice(0, 7) as CalendarMonth

/** The number of the first day of a month. */
export const firstDayOf = (number: number): number => dayNumberOf(clampedDate(...yearAndMonth(number), 1))

/** The number of the first day after a month, even where no date can say it. */
export const firstDayAfter = (number: number): number => firstDayOf(number) + daysInMonth(...yearAndMonth(number))

function monthNumber(text: CalendarMonth, field: string): number {
  return typeof text === 'string' && shape.test(text)
    ? monthNumberAt(dayNumberOf(`${text}-01`))
    : refuse('invalid-value', field, text, 'a month that exists, as YYYY-MM')
}

/** The number of the first month of a range, and how many months it has; throws `invalid-value` and `invalid-period`. */
export function monthsOf({ from, until }: MonthRange): { readonly first: number; readonly count: number } {
  const first = monthNumber(from, 'from')
  const count = monthNumber(until, 'until') - first
  if (count < 1 || count > longestRunOfMonths) {
    refuse('invalid-period', 'until', until, `a month after ${from}, by at most ${longestRunOfMonths} months`)
  }
  return { first, count }
}
