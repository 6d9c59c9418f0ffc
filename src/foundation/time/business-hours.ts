import { greater, lesser } from '../compare.ts'
import { refuse } from '../error.ts'
import { epochNanosecondsOf, epochSecondsOf, instantOfNanoseconds, nanosecondsOfSecond, secondsOfDay } from './epoch.ts'
import { compareInstants, type Instant, instant } from './instant.ts'
import { type BusinessHours, type CheckedHours, checkedHours } from './opening-hours.ts'
import { firstMomentOf, localSecondsAt, offsetAt } from './time-zone.ts'
import { weekdayIndexOf } from './weekday.ts'

/** A time during which a business is open, in seconds since 1970, up to but not including its end. */
interface OpenTime {
  readonly start: number
  readonly end: number
}

/** How many days ahead business time is looked for. */
const mostDays = 100_000

/** The most minutes of business time that are added. */
const mostMinutes = mostDays * 1_440

const nanosecondsOfMinute = 60n * nanosecondsOfSecond

const nanosecondsAt = (seconds: number): bigint => BigInt(seconds) * nanosecondsOfSecond

/** The number of the day that a zone's clock shows at a moment, which must exist. */
const localDayOf = (at: Instant, timeZone: string): number =>
  Math.floor(localSecondsAt(epochSecondsOf(at, 'at'), timeZone) / secondsOfDay)

/** How many offsets are remembered at once: several years of days. */
const mostOffsets = 4_000

/** Finds the first moment at which a zone's clock shows a time of a day; asks for the offset once a day, in the common case. */
function momentFinder(timeZone: string): (day: number, second: number) => number {
  const offsets = new Map<number, number>()
  const offsetOn = (day: number): number => {
    const offset = offsets.get(day) ?? offsetAt(day * secondsOfDay, timeZone)
    // Days are asked for in order, so that the far ones are not missed.
    if (offsets.size > mostOffsets) offsets.clear()
    offsets.set(day, offset)
    return offset
  }
  return (day, second) => {
    const local = day * secondsOfDay + second
    const offset = offsetOn(day - 1)
    return offset === offsetOn(day + 2) ? local - offset : firstMomentOf(local, timeZone)
  }
}

/** Tells when a business is open on a day: in order, and without overlap with any other day. */
export function openTimesFinder({ timeZone, week, holidays }: CheckedHours): (day: number) => readonly OpenTime[] {
  const momentOf = momentFinder(timeZone)
  return (day) => {
    const openings = (holidays.has(day) ? undefined : week[weekdayIndexOf(day)]) ?? []
    return openings.map(({ from, to }) => ({ start: momentOf(day, from), end: momentOf(day, to) }))
  }
}

/** When the business is open from one day up to and including another, in order and without overlap. */
function* openTimes(hours: CheckedHours, firstDay: number, lastDay: number): Generator<OpenTime> {
  const openOn = openTimesFinder(hours)
  for (let day = firstDay; day <= lastDay; day += 1) yield* openOn(day)
}

/**
 * Tells whether a business is open at a moment: from the moment it opens up to, not including, the one at which it closes.
 *
 * Hours are told by the business's own clock. When the clock goes forward over an opening or closing time, the business opens or
 * closes at that moment; when the clock goes back and shows it twice, at the first.
 *
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist, or hours that are out of order, overlap or
 *   are open for less than an hour a week; `unknown-field` for a day of the week that is none; `unknown-time-zone` for a zone that
 *   the host does not know.
 *
 * @example
 * ```ts
 * import { isWithinBusinessHours } from 'clientele/time'
 *
 * const desk = { timeZone: 'America/New_York', weekly: { friday: [{ from: '09:00', to: '17:00' }] } } as const
 * isWithinBusinessHours('2026-06-05T13:00:00Z', desk) //=> true
 * isWithinBusinessHours('2026-06-05T21:00:00Z', desk) //=> false
 * ```
 */
export function isWithinBusinessHours(at: Instant, hours: BusinessHours): boolean {
  const checked = checkedHours(hours)
  const seconds = epochSecondsOf(at, 'at')
  const day = localDayOf(at, checked.timeZone)
  // A clock that goes back over midnight shows the day before again, when the next one has begun.
  return [...openTimes(checked, day, day + 1)].some(({ start, end }) => seconds >= start && seconds < end)
}

/**
 * Gives the moment at which a business will have been open for so many minutes since a moment: when an answer is due.
 *
 * Time counts only while the business is open, hour by hour as it passes, so that a day on which the clock changes counts as long
 * as it is. A time that runs out as the business closes ends then, not when it next opens. No minutes give the moment itself.
 *
 * @param at - The moment to count from, open or not.
 * @param minutes - How many minutes of business time; a whole number from 0.
 * @param hours - When the business is open.
 * @throws {@link ClienteleError} as {@link isWithinBusinessHours} does; also `invalid-value` for a number of minutes that is
 *   negative, not whole, or not reached within 100,000 days.
 *
 * @example
 * ```ts
 * import { addBusinessTime } from 'clientele/time'
 *
 * const day = [{ from: '09:00', to: '17:00' }] as const
 * const desk = { timeZone: 'Europe/Lisbon', weekly: { thursday: day, friday: day, monday: day } } as const
 *
 * // An answer within four hours, asked for on Friday at 15:30 in Lisbon.
 * addBusinessTime('2026-06-05T14:30:00Z', 240, desk) //=> '2026-06-08T10:30:00Z'
 * addBusinessTime('2026-06-05T14:30:00Z', 90, desk) //=> '2026-06-05T16:00:00Z'
 * ```
 */
export function addBusinessTime(at: Instant, minutes: number, hours: BusinessHours): Instant {
  const checked = checkedHours(hours)
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > mostMinutes) {
    refuse('invalid-value', 'minutes', minutes, `a whole number from 0 to ${mostMinutes}`)
  }
  if (minutes === 0) return instant(at, 'at')
  const from = epochNanosecondsOf(at, 'at')
  const day = localDayOf(at, checked.timeZone)
  let left = BigInt(minutes) * nanosecondsOfMinute
  for (const { start, end } of openTimes(checked, day, day + mostDays)) {
    const begin = greater(nanosecondsAt(start), from)
    const open = nanosecondsAt(end) - begin
    if (open >= left) return instantOfNanoseconds(begin + left)
    if (open > 0n) left -= open
  }
  return refuse('invalid-value', 'minutes', minutes, `a time that the business is open within ${mostDays} days`)
}

/**
 * Counts the minutes during which a business is open between two moments: how long an answer took. Whole minutes, rounded
 * towards zero once, at the end; negative when `end` comes first.
 *
 * `businessTimeBetween(at, addBusinessTime(at, minutes, hours), hours)` is `minutes`.
 *
 * @throws {@link ClienteleError} as {@link isWithinBusinessHours} does; also `invalid-value` for moments that are more than
 *   100,000 days apart.
 *
 * @example
 * ```ts
 * import { businessTimeBetween } from 'clientele/time'
 *
 * const day = [{ from: '09:00', to: '17:00' }] as const
 * const desk = { timeZone: 'Europe/Lisbon', weekly: { friday: day, monday: day } } as const
 * businessTimeBetween('2026-06-05T14:30:00Z', '2026-06-08T10:30:00Z', desk) //=> 240
 * ```
 */
export function businessTimeBetween(start: Instant, end: Instant, hours: BusinessHours): number {
  const checked = checkedHours(hours)
  const isForward = compareInstants(instant(start, 'start'), instant(end, 'end')) <= 0
  const [earlier, later] = isForward ? [start, end] : [end, start]
  const [from, to] = [epochNanosecondsOf(earlier, 'start'), epochNanosecondsOf(later, 'end')]
  if (to - from > BigInt(mostDays * secondsOfDay) * nanosecondsOfSecond) {
    refuse('invalid-value', 'end', end, `a moment within ${mostDays} days of ${start}`)
  }
  let open = 0n
  const [firstDay, lastDay] = [localDayOf(earlier, checked.timeZone), localDayOf(later, checked.timeZone)]
  for (const time of openTimes(checked, firstDay, lastDay + 1)) {
    const begin = greater(nanosecondsAt(time.start), from)
    const finish = lesser(nanosecondsAt(time.end), to)
    if (finish > begin) open += finish - begin
  }
  const minutes = Number(open / nanosecondsOfMinute)
  return isForward || minutes === 0 ? minutes : -minutes
}
