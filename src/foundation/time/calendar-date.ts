import { refuse } from '../error.ts'
import { type CalendarDate, civilDay, daysInMonth } from './civil.ts'

export type { CalendarDate }

const shape = /^\d{4}-\d{2}-\d{2}$/

/**
 * Tells whether a value is a day that exists in the (proleptic Gregorian) calendar, written `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { isCalendarDate } from 'clientele/time'
 *
 * isCalendarDate('2024-02-29') //=> true
 * isCalendarDate('2024-02-30') //=> false
 * isCalendarDate('2024-2-9') //=> false
 * ```
 */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !shape.test(value)) return false
  const { year, month, day } = civilDay(value)
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * Takes text from outside as a {@link CalendarDate}.
 *
 * @param text - `YYYY-MM-DD`.
 * @param field - The name that the error gives the value; `date` when left out.
 * @throws {@link ClienteleError} `invalid-value` if there is no such day.
 *
 * @example
 * ```ts
 * import { calendarDate } from 'clientele/time'
 *
 * calendarDate('2024-02-29') //=> '2024-02-29'
 * calendarDate('2024-02-30') //=> throws 'invalid-value'
 * ```
 */
export function calendarDate(text: string, field = 'date'): CalendarDate {
  return isCalendarDate(text) ? text : refuse('invalid-value', field, text, 'a day that exists, as YYYY-MM-DD')
}

/**
 * Counts the whole months from one day to another.
 *
 * A month is whole when the same day of the month is reached again, or the last day of a month that is too short to
 * have it: from 31 January to 28 February 2023 is one month. Negative when `end` comes first.
 *
 * @param start - The day to count from.
 * @param end - The day to count to.
 * @returns Whole months, rounded towards zero.
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist.
 *
 * @example
 * ```ts
 * import { wholeMonthsBetween } from 'clientele/time'
 *
 * wholeMonthsBetween('2023-01-31', '2023-02-28') //=> 1
 * wholeMonthsBetween('2023-01-31', '2023-03-30') //=> 1
 * wholeMonthsBetween('2026-04-15', '2026-01-16') //=> -2
 * ```
 */
export function wholeMonthsBetween(start: CalendarDate, end: CalendarDate): number {
  const from = civilDay(calendarDate(start, 'start'))
  const to = civilDay(calendarDate(end, 'end'))
  if (end < start) {
    const months = wholeMonthsBetween(end, start)
    return months === 0 ? 0 : -months
  }
  const months = (to.year - from.year) * 12 + to.month - from.month
  const anniversary = Math.min(from.day, daysInMonth(to.year, to.month))
  return to.day < anniversary ? months - 1 : months
}
