import { refuse } from '../error.ts'

/**
 * A day in the calendar, `YYYY-MM-DD`, years 0001 to 9999, in no time zone.
 *
 * Text that came from outside becomes one through {@link calendarDate} or `calendarDateSchema`. Two calendar dates
 * compare as text: `a < b` says that `a` is the earlier day.
 *
 * @example
 * ```ts
 * import type { CalendarDate } from 'clientele/time'
 *
 * const signedOn: CalendarDate = '2026-02-28'
 * signedOn < '2026-03-01' //=> true
 * ```
 */
export type CalendarDate = `${number}-${number}-${number}`

/** A day of the proleptic Gregorian calendar, in parts. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const longMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The number that two digits of a text make; read by character, as millions of boundaries are. */
const twoDigits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

/** The parts of a text that is shaped like a day. */
export const civilDay = (date: string): CivilDay => ({
  year: twoDigits(date, 0) * 100 + twoDigits(date, 2),
  month: twoDigits(date, 5),
  day: twoDigits(date, 8),
})

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (longMonths[month - 1] ?? 0)

const paddedTo99 = /* @__PURE__ */ Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

/** A number from 0 to 99 in two digits. */
export const padded = (value: number): string => String(paddedTo99[value])

/** The day with these parts, which must exist; throws `invalid-value` outside the years 0001 to 9999. */
export function dateOf({ year, month, day }: CivilDay): CalendarDate {
  return year >= 1 && year <= 9999
    ? (`${padded(Math.floor(year / 100))}${padded(year % 100)}-${padded(month)}-${padded(day)}` as CalendarDate)
    : refuse('invalid-value', 'date', `a day of the year ${year}`, 'a day of the years 0001 to 9999')
}

/** The day of a month in parts, or its last day if it is shorter; the month may lie outside 1 to 12. */
export function clampedDay(year: number, month: number, day: number): CivilDay {
  const months = year * 12 + month - 1
  const civilYear = Math.floor(months / 12)
  const civilMonth = months - civilYear * 12 + 1
  return { year: civilYear, month: civilMonth, day: Math.min(day, daysInMonth(civilYear, civilMonth)) }
}

/** The day of a month, or its last day if it is shorter; the month may lie outside 1 to 12. */
export const clampedDate = (year: number, month: number, day: number): CalendarDate =>
  dateOf(clampedDay(year, month, day))

/**
 * The number of a day, which must exist, counted from 1970-01-01 as 0 (after Reingold and Dershowitz, "Calendrical
 * Calculations": as if February had 30 days, less what it lacks).
 */
export function dayNumberAt(year: number, month: number, day: number): number {
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const lacking = month < 3 ? 0 : isLeapYear(year) ? 1 : 2
  return past * 365 + leapDays + Math.floor((367 * month - 362) / 12) - lacking + day - 719_163
}

/** The number of a day in parts, as {@link dayNumberAt} gives it. */
export const dayNumberOfCivil = ({ year, month, day }: CivilDay): number => dayNumberAt(year, month, day)

/** The number of a day, counted from 1970-01-01 as 0. */
export const dayNumberOf = (date: CalendarDate): number => dayNumberOfCivil(civilDay(date))

/**
 * The parts of the day with a number that {@link dayNumberAt} gave.
 *
 * Counts years from March, so that the leap day is the last of its year (after Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms").
 */
export function civilOfDayNumber(number: number): CivilDay {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** The day with a number that {@link dayNumberOf} gave. */
export const dateOfDayNumber = (number: number): CalendarDate => dateOf(civilOfDayNumber(number))

/** The number of the first day of the calendar, 0001-01-01. */
export const firstDayNumber = -719_162

/** The number of the last day of the calendar, 9999-12-31. */
export const lastDayNumber = 2_932_896
