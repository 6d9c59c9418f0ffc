import { epochSecondsOf, secondsOfDay } from '../../../foundation/time/epoch.ts'
import { type BusinessHours, type Instant, isWithinBusinessHours } from '../../../foundation/time/index.ts'
import { checkTimeZone, localSecondsAt } from '../../../foundation/time/time-zone.ts'
import type { Identifier } from '../../../records/index.ts'
import { capacityBetween } from '../workload/member-capacity.ts'
import { isOnLeave, staffCalendar } from '../workload/staff-calendar.ts'
import type { StaffLeave, WorkingTime } from '../workload/working-time.ts'
import type { AssignableMember } from './assignable.ts'
import { remembered } from './remembered.ts'

/** When people work and are away, as whoever gives work away knows it. */
export interface Presence {
  readonly leaves: readonly StaffLeave[]
  readonly workingTime: WorkingTime | undefined
  /** By whose clock the day is told of those who have no hours of their own. */
  readonly timeZone: string
}

/** Which of some members are away at a moment: on leave, without working time on that day, or outside of their hours. */
export function awayAt(
  members: readonly AssignableMember[],
  at: Instant,
  { leaves, workingTime, timeZone }: Presence,
): ReadonlySet<Identifier> {
  const calendar = staffCalendar(workingTime ?? {}, leaves)
  const seconds = epochSecondsOf(at, 'at')
  checkTimeZone(timeZone, 'timeZone')
  // Many members have the same hours, and most of them one clock.
  const open = new Map<string, boolean>()
  const clocks = new Map<string, number>()
  const isOpen = (hours: BusinessHours): boolean =>
    remembered(open, JSON.stringify(hours), () => isWithinBusinessHours(at, hours))
  const isAway = ({ id, workingHours }: AssignableMember): boolean => {
    if (workingHours && !isOpen(workingHours)) return true
    const zone = workingHours?.timeZone ?? timeZone
    const local = remembered(clocks, zone, () => localSecondsAt(seconds, zone))
    const day = Math.floor(local / secondsOfDay)
    if (isOnLeave(calendar.leaves.get(id) ?? [], day, local - day * secondsOfDay)) return true
    return workingTime !== undefined && capacityBetween(calendar, id, day, day + 1).capacityMinutes === 0
  }
  return new Set(members.filter(isAway).map(({ id }) => id))
}
