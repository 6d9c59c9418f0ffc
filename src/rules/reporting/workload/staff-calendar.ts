import { refuseFirst } from '../../../foundation/problem.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier } from '../../../records/index.ts'
import { defaultWorkingWeek, type StaffLeave, type WorkingTime, type WorkingWeek } from './working-time.ts'
import { leaveProblems, workingTimeProblems } from './working-time-problems.ts'

/** A time of leave, in the numbers of its days. */
interface CountedLeave {
  readonly from: number
  readonly to: number
  readonly minutes: number
}

/** When everybody works and is away, checked, for looking members up. */
export interface StaffCalendar {
  readonly week: WorkingWeek
  readonly weeks: ReadonlyMap<Identifier, WorkingWeek>
  readonly holidays: ReadonlySet<number>
  readonly leaves: ReadonlyMap<Identifier, readonly CountedLeave[]>
}

/** Leaves by member; throws `duplicate-id` or `invalid-value` at the first that cannot be. */
export function leavesByMember(leaves: readonly StaffLeave[]): ReadonlyMap<Identifier, readonly CountedLeave[]> {
  checkUniqueIds(leaves, 'leaves')
  const byMember = new Map<Identifier, CountedLeave[]>()
  for (const [index, leave] of leaves.entries()) {
    refuseFirst(leaveProblems(leave), 'invalid-value', `leaves[${index}]`)
    const { memberId, start, end, minutesPerDay = Number.POSITIVE_INFINITY } = leave
    const own = byMember.get(memberId) ?? []
    own.push({ from: dayNumberOf(start), to: dayNumberOf(end), minutes: minutesPerDay })
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
