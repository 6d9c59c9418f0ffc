import { refuse } from '../error.ts'
import { holidayNumbers } from './business-calendar.ts'
import type { CalendarDate } from './calendar-date.ts'
import { checkTimeZone } from './time-zone.ts'
import { type Weekday, weekdays } from './weekday.ts'

/**
 * A time that a clock shows, `HH:MM`, from `00:00` to `23:59`; as an end, `24:00` is the end of the day.
 *
 * @example
 * ```ts
 * import type { TimeOfDay } from 'clientele/time'
 *
 * const opening: TimeOfDay = '09:30'
 * opening < '17:00' //=> true
 * ```
 */
export type TimeOfDay = `${number}:${number}`

/**
 * A time of the day at which a business is open.
 *
 * @example
 * ```ts
 * import type { OpeningInterval } from 'clientele/time'
 *
 * const morning: OpeningInterval = { from: '09:00', to: '12:30' }
 * morning.to //=> '12:30'
 * ```
 */
export interface OpeningInterval {
  /** When it opens. */
  readonly from: TimeOfDay
  /** When it closes, and is no longer open; after `from`. `24:00` for the end of the day. */
  readonly to: TimeOfDay
}

/**
 * When a business is open: by its own clock, on the days of the week, but for holidays.
 *
 * @example
 * ```ts
 * import { type BusinessHours, isWithinBusinessHours } from 'clientele/time'
 *
 * const studio: BusinessHours = {
 *   timeZone: 'Europe/Sofia',
 *   weekly: {
 *     monday: [{ from: '09:00', to: '12:30' }, { from: '13:30', to: '18:00' }],
 *     saturday: [{ from: '10:00', to: '14:00' }],
 *   },
 *   holidays: ['2026-03-03'],
 * }
 * isWithinBusinessHours('2026-06-01T06:00:00Z', studio) //=> true
 * isWithinBusinessHours('2026-06-01T10:00:00Z', studio) //=> false
 * ```
 */
export interface BusinessHours {
  /** The IANA time zone of the clock that the hours are told by. */
  readonly timeZone: string
  /**
   * The hours of each day of the week, in order and without overlap; closed on a day that is left out. In the whole week open for
   * at least one hour.
   */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly OpeningInterval[]>>>
  /** The days on which it is closed, in any order, at most 1,000; none when left out. */
  readonly holidays?: readonly CalendarDate[]
}

/** An opening in seconds from midnight by the clock. */
interface Opening {
  readonly from: number
  readonly to: number
}

/** Business hours, checked, with the openings of each day of the week from Monday, and the numbers of the holidays. */
export interface CheckedHours {
  readonly timeZone: string
  readonly week: readonly (readonly Opening[])[]
  readonly holidays: ReadonlySet<number>
}

const shape = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** Tells whether a value is a time that a clock shows. */
export const isTimeOfDay = (value: unknown): value is TimeOfDay => typeof value === 'string' && shape.test(value)

/** Tells whether a value is a time at which something can end. */
export const isClosingTime = (value: unknown): value is TimeOfDay => value === '24:00' || isTimeOfDay(value)

/** The seconds from midnight to a time that a clock shows. */
export const secondsOfTime = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 3_600 + Number(time.slice(3)) * 60

/** The openings of a day, in order and without overlap; throws `invalid-value` for others. */
function checkDay(intervals: readonly OpeningInterval[], field: string): readonly Opening[] {
  let earliest = '00:00'
  return intervals.map(({ from, to }, index) => {
    if (!isTimeOfDay(from)) refuse('invalid-value', `${field}[${index}].from`, from, 'a time of the day, as HH:MM')
    if (!isClosingTime(to))
      refuse('invalid-value', `${field}[${index}].to`, to, 'a time of the day, as HH:MM, or 24:00')
    if (from < earliest)
      refuse('invalid-value', `${field}[${index}].from`, from, `${earliest} or later, the end before it`)
    if (to <= from) refuse('invalid-value', `${field}[${index}].to`, to, `a time after ${from}`)
    earliest = to
    return { from: secondsOfTime(from), to: secondsOfTime(to) }
  })
}

/** The least that a business is open in a week. */
export const leastOpenSeconds = 3_600

/** How long a business is open in a week, of intervals that are in order. */
export const openSecondsOf = (weekly: BusinessHours['weekly']): number =>
  weekdays
    .flatMap((day) => weekly[day] ?? [])
    .reduce((seconds, { from, to }) => seconds + secondsOfTime(to) - secondsOfTime(from), 0)

/** Reads business hours that may never be open; throws for those that cannot be. */
export function readHours({ timeZone, weekly, holidays = [] }: BusinessHours): CheckedHours {
  const days: readonly string[] = weekdays
  const unknown = Object.keys(weekly).find((day) => !days.includes(day))
  if (unknown !== undefined) refuse('unknown-field', 'hours.weekly', unknown, `one of ${days.join(', ')}`)
  return {
    week: weekdays.map((day) => checkDay(weekly[day] ?? [], `hours.weekly.${day}`)),
    timeZone: checkTimeZone(timeZone, 'hours.timeZone'),
    holidays: holidayNumbers(holidays, 'hours.holidays'),
  }
}

/** Reads business hours; throws for those that cannot be, or are open for less than an hour a week. */
export function checkedHours(hours: BusinessHours): CheckedHours {
  const checked = readHours(hours)
  const open = openSecondsOf(hours.weekly)
  if (open < leastOpenSeconds)
    refuse('invalid-value', 'hours.weekly', `${open / 60} minutes`, 'at least one open hour in the week')
  return checked
}
