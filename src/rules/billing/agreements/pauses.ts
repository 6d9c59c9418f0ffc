import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'

/** Whether an agreement rests on a day. */
export const isPausedOn = ({ pauses = [] }: PeriodicAgreement, day: CalendarDate): boolean =>
  pauses.some(({ start, end }) => start <= day && (end === undefined || day < end))
