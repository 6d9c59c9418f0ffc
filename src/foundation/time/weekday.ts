import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { dayNumberOf } from './civil.ts'

/**
 * The days of the week, from Monday, as ISO 8601 counts them.
 *
 * @example
 * ```ts
 * import { weekdays } from 'clientele/time'
 *
 * weekdays.length //=> 7
 * weekdays[0] //=> 'monday'
 * ```
 */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A day of the week, from {@link weekdays}. */
export type Weekday = (typeof weekdays)[number]

/** The place in the week, 0 for Monday, of the day with a number; day 0, 1970-01-01, was a Thursday. */
export const weekdayIndexOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7

/**
 * Tells which day of the week a day is.
 *
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist.
 *
 * @example
 * ```ts
 * import { weekdayOf } from 'clientele/time'
 *
 * weekdayOf('2026-06-01') //=> 'monday'
 * ```
 */
export function weekdayOf(date: CalendarDate): Weekday {
  // The index is from 0 to 6, which indexing a tuple by a number cannot tell.
  return weekdays[weekdayIndexOf(dayNumberOf(calendarDate(date)))] as Weekday
}
