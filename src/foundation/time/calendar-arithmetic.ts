import { refuse } from '../error.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { civilDay, clampedDate, dateOfDayNumber, dayNumberOf } from './civil.ts'
import { type Interval, stepOf } from './interval.ts'

/** A whole number that dates can be moved by; throws `invalid-value` for any other. */
export function wholeNumber(value: number, field: string): number {
  return Number.isSafeInteger(value) ? value : refuse('invalid-value', field, value, 'a whole number')
}

/**
 * Gives the day so many days later, or earlier if the number is negative.
 *
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist, a number that is not whole, or a result
 *   outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { addDays } from 'clientele/time'
 *
 * addDays('2024-02-28', 2) //=> '2024-03-01'
 * addDays('2024-03-01', -1) //=> '2024-02-29'
 * ```
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumberOf(calendarDate(date)) + wholeNumber(days, 'days'))
}

/**
 * Gives the same day of the month so many months later, or the last day of a month that is too short to have it.
 *
 * Adding is not undone by taking away: 31 January and one month is 28 February, and a month before that is 28 January. Count
 * from the first day of a series, with {@link boundaryAt}, rather than from the day before.
 *
 * @throws {@link ClienteleError} as {@link addDays} does.
 *
 * @example
 * ```ts
 * import { addMonths } from 'clientele/time'
 *
 * addMonths('2023-01-31', 1) //=> '2023-02-28'
 * addMonths('2023-01-31', 2) //=> '2023-03-31'
 * addMonths('2024-02-29', -12) //=> '2023-02-28'
 * ```
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = civilDay(calendarDate(date))
  return clampedDate(year, month + wholeNumber(months, 'months'), day)
}

/**
 * Gives the day so many intervals later, or earlier if the number is negative.
 *
 * Days and weeks are counted exactly; months and years reach the same day of the month, or the last day of a month that is too
 * short to have it. Several intervals are one step: 31 January and two months is 31 March.
 *
 * @param date - The day to count from.
 * @param interval - What to add.
 * @param times - How many of them, a whole number; 1 when left out.
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist, a number that is not whole, a count that is
 *   not from 1 to 1,000, or a result outside the years 0001 to 9999; `unknown-code` for another unit.
 *
 * @example
 * ```ts
 * import { addInterval } from 'clientele/time'
 *
 * addInterval('2026-01-31', { unit: 'month', count: 1 }) //=> '2026-02-28'
 * addInterval('2026-01-31', { unit: 'month', count: 1 }, 2) //=> '2026-03-31'
 * addInterval('2026-06-01', { unit: 'week', count: 2 }, -1) //=> '2026-05-18'
 * ```
 */
export function addInterval(date: CalendarDate, interval: Interval, times = 1): CalendarDate {
  const { days, months } = stepOf(interval, 'interval')
  const count = wholeNumber(times, 'times')
  return days > 0 ? addDays(date, days * count) : addMonths(date, months * count)
}

/**
 * Counts the days from one day to another; negative when `end` comes first.
 *
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist.
 *
 * @example
 * ```ts
 * import { daysBetween } from 'clientele/time'
 *
 * daysBetween('2024-02-01', '2024-03-01') //=> 29
 * daysBetween('2024-03-01', '2024-02-01') //=> -29
 * ```
 */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return dayNumberOf(calendarDate(end, 'end')) - dayNumberOf(calendarDate(start, 'start'))
}
