import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import { boundaryAt, type PeriodSchedule, periodIndexOf } from '../../../foundation/time/period.ts'

/** The number of the first boundary on or after a day. */
export function firstBoundaryFrom(schedule: PeriodSchedule, date: CalendarDate): number {
  const index = periodIndexOf(schedule, date)
  return boundaryAt(schedule, index) === date ? index : index + 1
}
