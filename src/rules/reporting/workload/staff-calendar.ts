import { refuseFirst } from '../../../foundation/problem.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { secondsOfTime } from '../../../foundation/time/opening-hours.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier } from '../../../records/index.ts'
import { defaultWorkingWeek, type StaffLeave, type WorkingTime, type WorkingWeek } from './working-time.ts'
import { leaveProblems, workingTimeProblems } from './working-time-problems.ts'

/** A time of leave, in the numbers of its days. */
export interface CountedLeave {
  readonly from: number
  readonly to: number
  readonly minutes: number
  /** From when to when on each day, in seconds from midnight; nothing where that is not known, and of whole days. */
  readonly hours: { readonly from: number; readonly to: number } | undefined
}

/** When everybody works and is away, checked, for looking members up. */
export interface StaffCalendar {
  readonly week: WorkingWeek
  readonly weeks: ReadonlyMap<Identifier, WorkingWeek>
  readonly holidays: ReadonlySet<number>
  readonly leaves: ReadonlyMap<Identifier, readonly CountedLeave[]>
}

/** Leaves by member; throws `duplicate-id` or `invalid-value` at the first that cannot be. */
function leavesByMember(leaves: readonly StaffLeave[]): ReadonlyMap<Identifier, readonly CountedLeave[]> {
  checkUniqueIds(leaves, 'leaves')
  const byMember = new Map<Identifier, CountedLeave[]>()
  for (const [index, leave] of leaves.entries()) {
    refuseFirst(leaveProblems(leave), 'invalid-value', `leaves[${index}]`)
    const { memberId, start, end } = leave
    const hours = leave.hours && { from: secondsOfTime(leave.hours.from), to: secondsOfTime(leave.hours.to) }
    const minutes = hours ? (hours.to - hours.from) / 60 : (leave.minutesPerDay ?? Number.POSITIVE_INFINITY)
    const own = byMember.get(memberId) ?? []
    own.push({ from: dayNumberOf(start), to: dayNumberOf(end), minutes, hours })
    byMember.set(memberId, own)
  }
  return byMember
}

/** Reads working time and leaves; throws `invalid-policy`, `duplicate-id` or `invalid-value` for what cannot be. */
export function staffCalendar(workingTime: WorkingTime, leaves: readonly StaffLeave[]): StaffCalendar {
  refuseFirst(workingTimeProblems(workingTime), 'invalid-policy', 'workingTime')
  const { week = defaultWorkingWeek, holidays = [], weekByMember = {} } = workingTime
  return {
    week,
    weeks: new Map(Object.entries(weekByMember)),
    holidays: new Set(holidays.map(dayNumberOf)),
    leaves: leavesByMember(leaves),
  }
}

/** The minutes of leave on a day, without end where it is the whole day. */
export const leaveOn = (leaves: readonly CountedLeave[], day: number): number =>
  leaves.reduce((sum, { from, to, minutes }) => (day >= from && day < to ? sum + minutes : sum), 0)

/** Whether somebody is on leave at a time of a day: the whole day, or at that time. */
export const isOnLeave = (leaves: readonly CountedLeave[], day: number, second: number): boolean =>
  leaveOn(leaves, day) === Number.POSITIVE_INFINITY ||
  leaves.some(
    ({ from, to, hours }) =>
      hours !== undefined && day >= from && day < to && second >= hours.from && second < hours.to,
  )
