import { type BusinessCalendar, type CheckedCalendar, checkedCalendar, isWorked } from './business-calendar.ts'
import { adjustmentBy, type BusinessDayConvention } from './business-day-adjustment.ts'
import { wholeNumber } from './calendar-arithmetic.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { dateOfDayNumber, dayNumberOf, firstDayNumber, lastDayNumber } from './civil.ts'
import { weekdayIndexOf } from './weekday.ts'

/**
 * Tells whether a day is a business day: neither in the weekend nor a holiday.
 *
 * @param date - The day.
 * @param calendar - When the business rests; on {@link defaultWeekend}, without holidays, when left out.
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist, or a calendar in which all seven days of the
 *   week are weekend; `unknown-code` for a day of the week that is none.
 *
 * @example
 * ```ts
 * import { isBusinessDay } from 'clientele/time'
 *
 * isBusinessDay('2026-06-05') //=> true
 * isBusinessDay('2026-06-06') //=> false
 * isBusinessDay('2026-06-05', { holidays: ['2026-06-05'] }) //=> false
 * ```
 */
export function isBusinessDay(date: CalendarDate, calendar: BusinessCalendar = {}): boolean {
  return isWorked(checkedCalendar(calendar, 'calendar'), dayNumberOf(calendarDate(date)))
}

/**
 * Moves a day that is no business day to one that is, by a convention; a business day stays where it is.
 *
 * @param date - The day.
 * @param convention - Where it goes, from {@link businessDayConventions}.
 * @param calendar - When the business rests; on {@link defaultWeekend}, without holidays, when left out.
 * @throws {@link ClienteleError} as {@link isBusinessDay} does; also `unknown-code` for another convention, and `invalid-value`
 *   if the business day would be outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { adjustToBusinessDay } from 'clientele/time'
 *
 * // 31 May 2026 is a Sunday.
 * adjustToBusinessDay('2026-05-31', 'following') //=> '2026-06-01'
 * adjustToBusinessDay('2026-05-31', 'modified-following') //=> '2026-05-29'
 * adjustToBusinessDay('2026-05-31', 'preceding') //=> '2026-05-29'
 * ```
 */
export function adjustToBusinessDay(
  date: CalendarDate,
  convention: BusinessDayConvention,
  calendar: BusinessCalendar = {},
): CalendarDate {
  const adjust = adjustmentBy(convention, 'convention')
  return dateOfDayNumber(adjust(checkedCalendar(calendar, 'calendar'), dayNumberOf(calendarDate(date))))
}

/**
 * Gives the business day so many business days after a day, or before it if the number is negative.
 *
 * The day itself is not counted: one business day after a Friday, a Saturday or a Sunday is Monday. Adding 0 gives the day
 * itself, business day or not.
 *
 * @param date - The day to count from.
 * @param days - How many business days, a whole number.
 * @param calendar - When the business rests; on {@link defaultWeekend}, without holidays, when left out.
 * @throws {@link ClienteleError} as {@link isBusinessDay} does; also `invalid-value` for a number that is not whole, or a
 *   result outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { addBusinessDays } from 'clientele/time'
 *
 * addBusinessDays('2026-06-05', 1) //=> '2026-06-08'
 * addBusinessDays('2026-06-05', 3, { holidays: ['2026-06-09'] }) //=> '2026-06-11'
 * addBusinessDays('2026-06-08', -1) //=> '2026-06-05'
 * ```
 */
export function addBusinessDays(date: CalendarDate, days: number, calendar: BusinessCalendar = {}): CalendarDate {
  const checked = checkedCalendar(calendar, 'calendar')
  const step = days < 0 ? -1 : 1
  let day = dayNumberOf(calendarDate(date))
  let left = Math.abs(wholeNumber(days, 'days'))
  // The calendar ends, so that no number of days is too large to be refused.
  while (left > 0 && day >= firstDayNumber && day <= lastDayNumber) {
    day += step
    if (isWorked(checked, day)) left -= 1
  }
  return dateOfDayNumber(day)
}

/** How many worked days of the week, holidays or not, lie before a day; counted from the week of day 0. */
function workedBefore({ worked }: CheckedCalendar, day: number): number {
  const inWeek = weekdayIndexOf(day)
  const weeks = Math.floor((day - inWeek) / 7)
  const workedIn = (days: number): number => worked.slice(0, days).filter(Boolean).length
  return weeks * workedIn(7) + workedIn(inWeek)
}

/**
 * Counts the business days from one day up to, not including, another; negative when `end` comes first.
 *
 * From a business day `d`, `businessDaysBetween(d, addBusinessDays(d, n))` is `n`.
 *
 * @param start - The day to count from; counted itself if it is a business day.
 * @param end - The day to count to; not counted.
 * @param calendar - When the business rests; on {@link defaultWeekend}, without holidays, when left out.
 * @throws {@link ClienteleError} as {@link isBusinessDay} does.
 *
 * @example
 * ```ts
 * import { businessDaysBetween } from 'clientele/time'
 *
 * businessDaysBetween('2026-06-01', '2026-07-01') //=> 22
 * businessDaysBetween('2026-06-01', '2026-07-01', { holidays: ['2026-06-04'] }) //=> 21
 * businessDaysBetween('2026-06-08', '2026-06-05') //=> -1
 * ```
 */
export function businessDaysBetween(start: CalendarDate, end: CalendarDate, calendar: BusinessCalendar = {}): number {
  const checked = checkedCalendar(calendar, 'calendar')
  const from = dayNumberOf(calendarDate(start, 'start'))
  const to = dayNumberOf(calendarDate(end, 'end'))
  const isHolidayBefore = (day: number) => (holiday: number) =>
    holiday < day && checked.worked[weekdayIndexOf(holiday)] === true
  const holidays = [...checked.holidays]
  const workedUpTo = (day: number): number => workedBefore(checked, day) - holidays.filter(isHolidayBefore(day)).length
  return workedUpTo(to) - workedUpTo(from)
}
