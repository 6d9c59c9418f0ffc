import { refuse } from '../../../foundation/error.ts'
import { type Result, succeeded } from '../../../foundation/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { epochMillisecondsOf, instantOfMilliseconds, millisecondsOfDay } from '../../../foundation/time/epoch.ts'
import type { BusinessHours, Instant } from '../../../foundation/time/index.ts'
import { refuseSla, type SlaRefusal } from './sla-refusal.ts'
import { clipped, lengthOf, readPauses, type SlaPause, type Span } from './span.ts'
import { mostSlaDays, mostSlaMinutes, type WorkCalendar, workCalendarOf, workedSpans } from './work-calendar.ts'

/** What stops the clock besides the closing time. */
export interface SlaClockOptions {
  /** When the clock stood, in any order; they may overlap, and need not have ended. Never when left out. */
  readonly pauses?: readonly SlaPause[]
}

/** How the time between two moments was spent: `elapsed` + `paused` + `closed` is `wall`, to the millisecond. */
export interface SlaElapsed {
  /** All of it, by the clock on the wall. */
  readonly wallMilliseconds: number
  /** What counts: the business was open, and the clock did not stand. */
  readonly elapsedMilliseconds: number
  /** While the clock stood, be the business open or not. */
  readonly pausedMilliseconds: number
  /** While the business was closed, and the clock did not stand besides. */
  readonly closedMilliseconds: number
}

export const millisecondsOfMinute = 60_000

/** The moment at which so many minutes have counted. */
export function momentAfter(
  calendar: WorkCalendar,
  from: number,
  minutes: number,
  pauses: readonly Span[],
): Result<number, SlaRefusal> {
  if (!calendar) return refuseSla('no-open-hour')
  let left = minutes * millisecondsOfMinute
  if (left <= 0) return succeeded(from)
  for (const { start, end } of workedSpans(calendar, from, pauses)) {
    if (end - start >= left) return succeeded(start + left)
    left -= end - start
  }
  return refuseSla(pauses.at(-1)?.end === Number.POSITIVE_INFINITY ? 'pause-without-end' : 'never-reached')
}

/** How the time between two moments was spent. */
export function spentBetween(
  calendar: NonNullable<WorkCalendar>,
  from: number,
  to: number,
  pauses: readonly Span[],
): SlaElapsed {
  let elapsedMilliseconds = 0
  for (const { start, end } of workedSpans(calendar, from, pauses)) {
    if (start >= to) break
    elapsedMilliseconds += Math.min(end, to) - start
  }
  const wallMilliseconds = to - from
  const pausedMilliseconds = lengthOf(clipped(pauses, from, to))
  const closedMilliseconds = wallMilliseconds - elapsedMilliseconds - pausedMilliseconds
  return { wallMilliseconds, elapsedMilliseconds, pausedMilliseconds, closedMilliseconds }
}

/**
 * Gives the moment at which so many minutes of business time have passed: when an answer is due.
 *
 * Time counts as it really passes, while the business's own clock shows an open hour and no pause stops it, so that a day on
 * which the clock changes counts as long as it is. A time that runs out as the business closes is due then, not when it next
 * opens. An answer is late only strictly after this moment. Moments are read to the millisecond.
 *
 * @param start - The moment to count from, open or not.
 * @param minutes - How many minutes of business time; a whole number from 0. None give `start`.
 * @param hours - When the business is open; checked once, and not to be changed afterwards.
 * @param options - `pauses`: when the clock stood.
 * @returns The moment; or why there is none, see {@link slaRefusalCodes}.
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist, a pause that ends before it begins, more than
 *   10,000 pauses, or a number of minutes that cannot be; `unknown-field`, `unknown-time-zone` and `invalid-value` for hours that
 *   contradict themselves.
 *
 * @example
 * ```ts
 * import { type SlaClockOptions, type SlaRefusal, slaDeadline } from 'clientele/service'
 *
 * const day = [{ from: '09:00', to: '17:00' }] as const
 * const desk = { timeZone: 'America/New_York', weekly: { thursday: day, friday: day, monday: day } } as const
 *
 * // Two hours, from Thursday at 16:00 in New York; Friday is a holiday.
 * slaDeadline('2026-07-02T20:00:00Z', 120, { ...desk, holidays: ['2026-07-03'] })
 * //=> { ok: true, value: '2026-07-06T14:00:00Z' }
 *
 * const waiting: SlaClockOptions = { pauses: [{ from: '2026-07-02T14:00:00Z', to: '2026-07-02T16:00:00Z' }] }
 * slaDeadline('2026-07-02T13:00:00Z', 120, desk, waiting) //=> { ok: true, value: '2026-07-02T17:00:00Z' }
 *
 * const never = slaDeadline('2026-07-02T13:00:00Z', 120, { timeZone: 'UTC', weekly: {} })
 * const refusal: SlaRefusal | undefined = never.ok ? undefined : never.reason
 * refusal?.code //=> 'no-open-hour'
 * ```
 */
export function slaDeadline(
  start: Instant,
  minutes: number,
  hours: BusinessHours,
  { pauses = [] }: SlaClockOptions = {},
): Result<Instant, SlaRefusal> {
  wholeNumberAt(minutes, 'minutes', 0, mostSlaMinutes)
  const from = epochMillisecondsOf(start, 'start')
  const due = momentAfter(workCalendarOf(hours), from, minutes, readPauses(pauses))
  return due.ok ? succeeded(instantOfMilliseconds(due.value)) : due
}

/**
 * Tells how the time between two moments was spent: elapsed, paused and closed, which together are all of it.
 *
 * A pause counts as paused in full, the nights in it too; what is left is elapsed where the business was open, and closed where
 * it was not. Moments are read to the millisecond.
 *
 * @param start - The earlier moment.
 * @param end - The later one, or the same.
 * @param hours - When the business is open; checked once, and not to be changed afterwards.
 * @param options - `pauses`: when the clock stood. What lies outside the two moments does not count.
 * @returns The four figures; or `no-open-hour`.
 * @throws {@link ClienteleError} as {@link slaDeadline} does; also `invalid-value` for an end before the start, or more than
 *   36,600 days after it.
 *
 * @example
 * ```ts
 * import { type SlaElapsed, type SlaPause, slaElapsed } from 'clientele/service'
 *
 * const desk = { timeZone: 'UTC', weekly: { tuesday: [{ from: '08:00', to: '16:00' }] } } as const
 * const pause: SlaPause = { from: '2026-05-05T10:00:00Z', to: '2026-05-05T12:00:00Z' }
 * const spent = slaElapsed('2026-05-05T07:00:00Z', '2026-05-05T15:00:00Z', desk, { pauses: [pause] })
 *
 * const hours = ({ wallMilliseconds, elapsedMilliseconds, pausedMilliseconds, closedMilliseconds }: SlaElapsed) =>
 *   [wallMilliseconds, elapsedMilliseconds, pausedMilliseconds, closedMilliseconds].map((each) => each / 3_600_000)
 * spent.ok && hours(spent.value) //=> [8, 5, 2, 1]
 * ```
 */
export function slaElapsed(
  start: Instant,
  end: Instant,
  hours: BusinessHours,
  { pauses = [] }: SlaClockOptions = {},
): Result<SlaElapsed, SlaRefusal> {
  const [from, to] = [epochMillisecondsOf(start, 'start'), epochMillisecondsOf(end, 'end')]
  if (to < from || to - from > mostSlaDays * millisecondsOfDay) {
    refuse('invalid-value', 'end', end, `a moment from ${start} on, within ${mostSlaDays} days`)
  }
  const calendar = workCalendarOf(hours)
  const spans = readPauses(pauses)
  return calendar ? succeeded(spentBetween(calendar, from, to, spans)) : refuseSla('no-open-hour')
}
