import { refuse } from '../../../foundation/error.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import type { Period } from '../../../foundation/time/index.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import { weekdayIndexOf, weekdays } from '../../../foundation/time/weekday.ts'
import type { Identifier } from '../../../records/index.ts'
import { leaveOn, type StaffCalendar, staffCalendar } from './staff-calendar.ts'
import type { StaffLeave, WorkingTime } from './working-time.ts'

const longestDays = 3_660

/** How much time somebody has. */
export interface MemberCapacity {
  /** The minutes of their week on the days of the period that are no holidays. */
  readonly workingMinutes: number
  /** Those of them that they are away. */
  readonly leaveMinutes: number
  /** What is left: the first less the second. */
  readonly capacityMinutes: number
}

/** The time that a member has on the days from one up to, not including, another. */
export function capacityBetween(calendar: StaffCalendar, id: Identifier, from: number, to: number): MemberCapacity {
  const week = calendar.weeks.get(id) ?? calendar.week
  const minutes = weekdays.map((day) => week[day] ?? 0)
  const leaves = calendar.leaves.get(id) ?? []
  let [workingMinutes, leaveMinutes] = [0, 0]
  for (let day = from; day < to; day += 1) {
    if (calendar.holidays.has(day)) continue
    const working = minutes[weekdayIndexOf(day)] as number
    workingMinutes += working
    leaveMinutes += Math.min(working, leaveOn(leaves, day))
  }
  return { workingMinutes, leaveMinutes, capacityMinutes: workingMinutes - leaveMinutes }
}

/** The numbers of the first day of a period and of the first after it; bounded, as its days are walked. */
export function daysOfPeriod(period: Period): readonly [from: number, to: number] {
  const { start, end } = checkPeriod(period)
  const [from, to] = [dayNumberOf(start), dayNumberOf(end)]
  return to - from <= longestDays
    ? [from, to]
    : refuse('invalid-period', 'period', `${to - from} days`, `at most ${longestDays} days`)
}

/** When somebody works and is away. */
export interface MemberCapacityOptions {
  /** When people work; {@link defaultWorkingWeek} without holidays when left out. */
  readonly workingTime?: WorkingTime
  /** When they are away, in any order; those of others are left out. Where several fall on a day they add up, to no more than the day. */
  readonly leaves?: readonly StaffLeave[]
}

/**
 * Tells how many minutes somebody has to work in a period: those of their week, but for holidays, less leave.
 *
 * @param memberId - Who.
 * @param period - The days; at most 3,660.
 * @param options - `workingTime` and `leaves`.
 * @returns Working time, leave and what is left, in minutes.
 * @throws {@link ClienteleError} `invalid-period` for a period that does not end after it starts, or is longer; `invalid-policy` for
 *   working time that cannot be; `invalid-value` for a leave or a day that cannot be; `duplicate-id` for two leaves of one id.
 *
 * @example
 * ```ts
 * import { type MemberCapacity, type MemberCapacityOptions, memberCapacity } from 'clientele/reporting'
 *
 * const options: MemberCapacityOptions = {
 *   workingTime: { holidays: ['2026-06-19'] },
 *   leaves: [{ id: 'l-1', memberId: 'ida', start: '2026-06-18', end: '2026-06-23' }],
 * }
 * const capacity: MemberCapacity = memberCapacity('ida', { start: '2026-06-15', end: '2026-06-29' }, options)
 * capacity //=> { workingMinutes: 4320, leaveMinutes: 960, capacityMinutes: 3360 }
 * ```
 */
export function memberCapacity(
  memberId: Identifier,
  period: Period,
  { workingTime = {}, leaves = [] }: MemberCapacityOptions = {},
): MemberCapacity {
  const [from, to] = daysOfPeriod(period)
  return capacityBetween(staffCalendar(workingTime, leaves), memberId, from, to)
}
