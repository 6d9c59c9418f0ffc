import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { CalendarDate, OpeningInterval, Period, Weekday } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'

/**
 * How many minutes somebody works on each day of the week; a whole number from 0 to 1,440. Days left out are free.
 *
 * @example
 * ```ts
 * import { defaultWorkingWeek, type WorkingWeek } from 'clientele/reporting'
 *
 * const partTime: WorkingWeek = { monday: 480, tuesday: 480, wednesday: 240 }
 * partTime.thursday === undefined && defaultWorkingWeek.thursday === 480 //=> true
 * ```
 */
export type WorkingWeek = Readonly<Partial<Record<Weekday, number>>>

/**
 * Eight hours a day, from Monday to Friday.
 *
 * @example
 * ```ts
 * import { defaultWorkingWeek } from 'clientele/reporting'
 *
 * defaultWorkingWeek //=> { monday: 480, tuesday: 480, wednesday: 480, thursday: 480, friday: 480 }
 * ```
 */
export const defaultWorkingWeek: WorkingWeek = /* @__PURE__ */ deepFreeze({
  monday: 480,
  tuesday: 480,
  wednesday: 480,
  thursday: 480,
  friday: 480,
})

/**
 * When people work, as plain data.
 *
 * @example
 * ```ts
 * import type { WorkingTime } from 'clientele/reporting'
 * import { workingTimeSchema } from 'clientele/schemas'
 *
 * const workingTime: WorkingTime = {
 *   holidays: ['2026-06-19'],
 *   weekByMember: { noor: { monday: 480, tuesday: 480, wednesday: 240 } },
 * }
 * workingTimeSchema.safeParse(workingTime).success //=> true
 * ```
 */
export interface WorkingTime {
  /** The week of everybody who has none of their own; {@link defaultWorkingWeek} when left out. */
  readonly week?: WorkingWeek
  /** The days on which nobody works, in any order, at most 1,000; none when left out. */
  readonly holidays?: readonly CalendarDate[]
  /** The weeks of those who work otherwise, by member. */
  readonly weekByMember?: Readonly<Record<Identifier, WorkingWeek>>
}

/**
 * A time in which somebody is away: a holiday, an illness, a course.
 *
 * @example
 * ```ts
 * import type { StaffLeave } from 'clientele/reporting'
 * import { staffLeaveSchema } from 'clientele/schemas'
 *
 * const summer: StaffLeave = { id: 'l-1', memberId: 'ida', start: '2026-07-06', end: '2026-07-27' }
 * const dentist: StaffLeave = { id: 'l-2', memberId: 'ida', start: '2026-06-04', end: '2026-06-05', minutesPerDay: 120 }
 * const course: StaffLeave = { id: 'l-3', memberId: 'ida', start: '2026-06-08', end: '2026-06-13', hours: { from: '09:00', to: '12:00' } }
 * const leaves = [summer, dentist, course]
 * leaves.every((leave) => staffLeaveSchema.safeParse(leave).success) //=> true
 * ```
 */
export interface StaffLeave extends Period {
  /** Unique within the business. */
  readonly id: Identifier
  /** Who is away. */
  readonly memberId: Identifier
  /** How much of each day, in minutes; a whole number from 1 to 1,440. The whole day when left out. */
  readonly minutesPerDay?: number
  /** At what time of each day, by the clock of whoever is away: then `minutesPerDay` is left out. The time of day is not known when left out. */
  readonly hours?: OpeningInterval
}
