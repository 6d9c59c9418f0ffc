import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import { boundaryAt, type Period, type PeriodSchedule, periodContaining } from '../../../foundation/time/period.ts'

/** A part of a full period that leads from one schedule to another. */
export interface BridgePeriod {
  /** The days of the bridge. */
  readonly service: Period
  /** The full period of the new schedule that they are the last part of; the fee is for all of it. */
  readonly full: Period
}

/** What becomes of the periods when they are to begin on another day of the month. */
export interface AnchorDayChange {
  /** The period that was running, which stays as it was. */
  readonly current: Period
  /** The stub between it and the first period of the new schedule; left out where they touch. */
  readonly bridge?: BridgePeriod
  /** How time is cut into periods from the bridge's end on. */
  readonly schedule: PeriodSchedule
}

/**
 * Moves the day of the month on which periods begin: the current period stays, then one stub bridges the days to the new day.
 *
 * The new periods begin on the first new anchor day (or the last day of a shorter month) on or after the end of the current
 * period, so that the bridge is always shorter than a month. It costs its part of the full period of the new schedule that it
 * is the end of: prorate the fee by `service` and `full`.
 *
 * @param schedule - How time was cut into periods, of months or years.
 * @param newAnchorDay - The day of the month, 1 to 31, on which periods are to begin.
 * @param on - The day on which the change is made.
 * @throws {@link ClienteleError} `invalid-value` for a day that cannot be, or a schedule of days or weeks.
 *
 * @example
 * ```ts
 * import { bridgePeriod } from 'clientele/billing'
 *
 * const monthly = { anchor: '2026-01-20', every: { unit: 'month', count: 1 } } as const
 * const { current, bridge, schedule } = bridgePeriod(monthly, 1, '2026-03-02')
 * current //=> { start: '2026-02-20', end: '2026-03-20' }
 * bridge?.service //=> { start: '2026-03-20', end: '2026-04-01' }
 * bridge?.full //=> { start: '2026-03-01', end: '2026-04-01' }
 * schedule //=> { anchor: '2026-04-01', every: { unit: 'month', count: 1 }, anchorDay: 1 }
 * ```
 */
export function bridgePeriod(schedule: PeriodSchedule, newAnchorDay: number, on: CalendarDate): AnchorDayChange {
  const current = periodContaining(schedule, on)
  const { unit, count } = schedule.every
  const monthly: PeriodSchedule = { anchor: current.end, every: { unit: 'month', count: 1 }, anchorDay: newAnchorDay }
  const inSameMonth = boundaryAt(monthly, 0)
  const anchor = inSameMonth < current.end ? boundaryAt(monthly, 1) : inSameMonth
  const next: PeriodSchedule = { anchor, every: { unit, count }, anchorDay: newAnchorDay }
  const full = { start: boundaryAt(next, -1), end: anchor }
  return anchor === current.end
    ? { current, schedule: next }
    : { current, bridge: { service: { start: current.end, end: anchor }, full }, schedule: next }
}
