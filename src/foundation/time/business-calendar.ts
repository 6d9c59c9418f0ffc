import { refuse } from '../error.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { dayNumberOf } from './civil.ts'
import { type Weekday, weekdayIndexOf, weekdays } from './weekday.ts'

/**
 * The days of the week on which a business rests, unless its calendar says otherwise.
 *
 * @example
 * ```ts
 * import { defaultWeekend } from 'clientele/time'
 *
 * defaultWeekend //=> ['saturday', 'sunday']
 * ```
 */
export const defaultWeekend: readonly Weekday[] = /* @__PURE__ */ Object.freeze(['saturday', 'sunday'] as const)

/**
 * On which days a business rests; on every other day it works.
 *
 * @example
 * ```ts
 * import { type BusinessCalendar, isBusinessDay } from 'clientele/time'
 *
 * const riyadh: BusinessCalendar = { weekend: ['friday', 'saturday'], holidays: ['2026-09-23'] }
 * isBusinessDay('2026-06-07', riyadh) //=> true
 * ```
 */
export interface BusinessCalendar {
  /** The days of the week that are no business days, not all seven; {@link defaultWeekend} when left out. */
  readonly weekend?: readonly Weekday[]
  /** The days that are no business days, in any order, at most 1,000; none when left out. */
  readonly holidays?: readonly CalendarDate[]
}

/** A calendar, checked, for looking days up by their numbers. */
export interface CheckedCalendar {
  /** Whether each day of the week is worked, from Monday. */
  readonly worked: readonly boolean[]
  /** The numbers of the holidays. */
  readonly holidays: ReadonlySet<number>
}

const mostHolidays = 1_000

/** The numbers of the days in a list of holidays, each of which must exist; bounded, as searches go through them. */
export function holidayNumbers(holidays: readonly CalendarDate[], field: string): ReadonlySet<number> {
  if (holidays.length > mostHolidays) {
    refuse('invalid-value', field, `${holidays.length} days`, `at most ${mostHolidays} days`)
  }
  return new Set(holidays.map((date, index) => dayNumberOf(calendarDate(date, `${field}[${index}]`))))
}

/** A day of the week that is one; throws `unknown-code` for any other. */
export const checkWeekday = (weekday: Weekday, field: string): Weekday =>
  weekdays.includes(weekday) ? weekday : refuse('unknown-code', field, weekday, `one of ${weekdays.join(', ')}`)

/** Reads a calendar; throws for days that are none, and for one without a business day in the week. */
export function checkedCalendar({ weekend, holidays = [] }: BusinessCalendar, field: string): CheckedCalendar {
  const rest = (weekend ?? defaultWeekend).map((day, index) => checkWeekday(day, `${field}.weekend[${index}]`))
  const worked = weekdays.map((day) => !rest.includes(day))
  if (!worked.includes(true))
    refuse('invalid-value', `${field}.weekend`, 'all seven days', 'at least one day to work on')
  return { worked, holidays: holidayNumbers(holidays, `${field}.holidays`) }
}

/** Whether the day with a number is worked. */
export const isWorked = ({ worked, holidays }: CheckedCalendar, day: number): boolean =>
  worked[weekdayIndexOf(day)] === true && !holidays.has(day)

/** The first business day from a day on, one step at a time; at most 7 × (holidays + 1) steps away. */
export function nearestWorked(calendar: CheckedCalendar, from: number, step: 1 | -1): number {
  let day = from
  while (!isWorked(calendar, day)) day += step
  return day
}
