import { type TZNameFormat, tzName } from '@date-fns/tz/tzName'
import { tzOffset } from '@date-fns/tz/tzOffset'
import { refuse } from '../error.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { dateOfDayNumber, dayNumberOf } from './civil.ts'
import { epochSecondsOf, instantOfSeconds, secondsOfDay } from './epoch.ts'
import type { Instant } from './instant.ts'

/** The longest text that is looked up as a time zone. */
export const longestTimeZone = 64

const shapeOfName = /^[a-z][a-z0-9_+-]*(?:\/[a-z0-9_+-]+)*$/i
// Numbers in a name mislead tzOffset, which reads what it does not know as an offset; only these zones have any.
const offsetInName = /[+-]\d\d/
const namedOffset = /^etc\/gmt(?:\+1[0-2]|-1[0-4])$/i

/** A zone in one spelling: case does not matter, and tzOffset remembers every spelling that it was ever asked for. */
const keyOf = (timeZone: string): string => timeZone.toLowerCase()

/**
 * Tells whether a value names a time zone of the IANA database that the host knows, such as `Europe/Lisbon` or `UTC`.
 *
 * Offsets such as `+01:00` are no zones: they do not know daylight saving time.
 *
 * @example
 * ```ts
 * import { isTimeZone } from 'clientele/time'
 *
 * isTimeZone('Europe/Lisbon') //=> true
 * isTimeZone('Europe/Atlantis') //=> false
 * isTimeZone('+01:00') //=> false
 * ```
 */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > longestTimeZone || !shapeOfName.test(value)) return false
  if (offsetInName.test(value)) return namedOffset.test(value)
  // NaN for unknown zones, and no number at all for a name that every object inherits, such as constructor.
  const offset: unknown = tzOffset(keyOf(value), new Date(0))
  return typeof offset === 'number' && !Number.isNaN(offset)
}

/** The key of a zone that is known; throws `unknown-time-zone` for any other. */
export const checkTimeZone = (timeZone: string, field: string): string =>
  isTimeZone(timeZone)
    ? keyOf(timeZone)
    : refuse('unknown-time-zone', field, timeZone, 'an IANA time zone such as Europe/Lisbon')

// tzName hands any of the platform's formats on; its types know four.
const asOffset: string = 'longOffset'

/** The seconds by which a zone's clock is ahead of UTC at a moment. */
export function offsetAt(seconds: number, timeZone: string): number {
  const at = new Date(seconds * 1_000)
  const offset = Math.round(tzOffset(timeZone, at) * 60)
  // tzOffset loses the sign of an offset of less than an hour, as Lisbon and Monrovia once had.
  if (offset === 0 || Math.abs(offset) >= 3_600) return offset
  return tzName(timeZone, at, asOffset as TZNameFormat).includes('-') ? -Math.abs(offset) : Math.abs(offset)
}

/** The seconds that the clock of a zone shows at a moment, counted as if it stood in UTC. */
export const localSecondsAt = (seconds: number, timeZone: string): number => seconds + offsetAt(seconds, timeZone)

/** The first moment after one, up to another, at which the offset is no longer as it was at the first. */
function transitionBetween(before: number, after: number, timeZone: string): number {
  const offset = offsetAt(before, timeZone)
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, timeZone) === offset) low = middle
    else high = middle
  }
  return high
}

/**
 * The first moment at which the clock of a zone shows a time or a later one.
 *
 * Where the clock goes back and shows a time twice, the first of the two; where it goes forward and leaves the time out, the
 * moment at which it does. No zone changes its clock twice within the two days that are looked at.
 */
export function firstMomentOf(localSeconds: number, timeZone: string): number {
  const offsetBefore = offsetAt(localSeconds - secondsOfDay, timeZone)
  const offsetAfter = offsetAt(localSeconds + secondsOfDay, timeZone)
  const byBefore = localSeconds - offsetBefore
  if (offsetBefore === offsetAfter) return byBefore
  const byAfter = localSeconds - offsetAfter
  if (offsetAt(byBefore, timeZone) === offsetBefore) return byBefore
  return offsetAt(byAfter, timeZone) === offsetAfter ? byAfter : transitionBetween(byAfter, byBefore, timeZone)
}

/**
 * Gives the day that a moment falls on in a time zone.
 *
 * @param at - The moment.
 * @param timeZone - An IANA time zone, by whose clock the day is told.
 * @throws {@link ClienteleError} `unknown-time-zone` for a zone that the host does not know; `invalid-value` for a moment that
 *   does not exist, or a day outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { dateInZone } from 'clientele/time'
 *
 * dateInZone('2026-06-01T23:30:00Z', 'Europe/Lisbon') //=> '2026-06-02'
 * dateInZone('2026-06-01T23:30:00Z', 'America/New_York') //=> '2026-06-01'
 * ```
 */
export function dateInZone(at: Instant, timeZone: string): CalendarDate {
  const local = localSecondsAt(epochSecondsOf(at, 'at'), checkTimeZone(timeZone, 'timeZone'))
  return dateOfDayNumber(Math.floor(local / secondsOfDay))
}

/**
 * Gives the first moment of a day in a time zone.
 *
 * Midnight, unless the clock leaves it out: then the moment at which the clock goes forward, be it past the whole day. Where the
 * clock shows midnight twice, the first of the two.
 *
 * @param date - The day.
 * @param timeZone - An IANA time zone, by whose clock the day begins.
 * @throws {@link ClienteleError} `unknown-time-zone` for a zone that the host does not know; `invalid-value` for a day that does
 *   not exist, or a moment outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { startOfDayInZone } from 'clientele/time'
 *
 * startOfDayInZone('2026-06-01', 'Europe/Lisbon') //=> '2026-05-31T23:00:00Z'
 *
 * // In Beirut the clock went from 00:00 to 01:00 that night.
 * startOfDayInZone('2026-03-29', 'Asia/Beirut') //=> '2026-03-28T22:00:00Z'
 * ```
 */
export function startOfDayInZone(date: CalendarDate, timeZone: string): Instant {
  const midnight = dayNumberOf(calendarDate(date)) * secondsOfDay
  return instantOfSeconds(firstMomentOf(midnight, checkTimeZone(timeZone, 'timeZone')))
}
