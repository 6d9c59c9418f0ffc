import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { civilDay, dateOf, daysInMonth } from './civil.ts'

/**
 * Gives the first day of the month that a day is in.
 *
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist.
 *
 * @example
 * ```ts
 * import { startOfMonth } from 'clientele/time'
 *
 * startOfMonth('2024-02-15') //=> '2024-02-01'
 * ```
 */
export function startOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = civilDay(calendarDate(date))
  return dateOf({ year, month, day: 1 })
}

/**
 * Gives the last day of the month that a day is in.
 *
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist.
 *
 * @example
 * ```ts
 * import { lastDayOfMonth } from 'clientele/time'
 *
 * lastDayOfMonth('2024-02-15') //=> '2024-02-29'
 * lastDayOfMonth('2023-02-15') //=> '2023-02-28'
 * ```
 */
export function lastDayOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = civilDay(calendarDate(date))
  return dateOf({ year, month, day: daysInMonth(year, month) })
}
