import * as z from 'zod'
import { optional, record, schemaFor, withoutProblems } from '../../../foundation/schema-tools.schema.ts'
import { holidaysSchema, openingIntervalSchema } from '../../../foundation/time/business-time.schema.ts'
import { calendarDateSchema } from '../../../foundation/time/time.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import type { StaffLeave, WorkingTime, WorkingWeek } from './working-time.ts'
import { leaveProblems, workingTimeProblems } from './working-time-problems.ts'

const minutes = optional(z.number())
const week = schemaFor<WorkingWeek>()(
  record({
    monday: minutes,
    tuesday: minutes,
    wednesday: minutes,
    thursday: minutes,
    friday: minutes,
    saturday: minutes,
    sunday: minutes,
  }),
)

/**
 * Checks {@link WorkingTime}: minutes that a day has, and holidays that exist.
 *
 * @example
 * ```ts
 * import { workingTimeSchema } from 'clientele/schemas'
 *
 * workingTimeSchema.safeParse({ week: { monday: 480 }, holidays: ['2026-06-19'] }).success //=> true
 * workingTimeSchema.safeParse({ week: { monday: 1500 } }).success //=> false
 * ```
 */
export const workingTimeSchema: z.ZodType<WorkingTime> = schemaFor<WorkingTime>()(
  record({
    week: optional(week),
    holidays: optional(holidaysSchema),
    weekByMember: optional(z.readonly(z.record(identifierSchema, week))),
  }).check(withoutProblems(workingTimeProblems)),
)

/**
 * Checks a {@link StaffLeave}: it ends after it starts.
 *
 * @example
 * ```ts
 * import { staffLeaveSchema } from 'clientele/schemas'
 *
 * const leave = { id: 'l-1', memberId: 'ida', start: '2026-07-06', end: '2026-07-27' }
 * staffLeaveSchema.safeParse(leave).success //=> true
 * staffLeaveSchema.safeParse({ ...leave, end: leave.start }).success //=> false
 * ```
 */
export const staffLeaveSchema: z.ZodType<StaffLeave> = schemaFor<StaffLeave>()(
  record({
    id: identifierSchema,
    memberId: identifierSchema,
    start: calendarDateSchema,
    end: calendarDateSchema,
    minutesPerDay: minutes,
    hours: optional(openingIntervalSchema),
  }).check(withoutProblems(leaveProblems)),
)
