import * as z from 'zod'
import { optional, record, schemaFor } from '../foundation/schema-tools.schema.ts'
import { businessCalendarSchema } from '../foundation/time/business-time.schema.ts'
import { recurrenceSchema } from '../foundation/time/recurrence.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { RecurringTask } from './recurring-task.ts'
import { taskWork } from './task.schema.ts'
import { templateChecklist } from './task-template.schema.ts'

/**
 * Checks a {@link RecurringTask}.
 *
 * @example
 * ```ts
 * import { recurringTaskSchema } from 'clientele/schemas'
 *
 * const recurrence = { kind: 'weekdays', anchor: '2026-01-02', everyWeeks: 2, weekdays: ['friday'] }
 * recurringTaskSchema.safeParse({ id: 'retro', title: 'Retrospective', recurrence }).success //=> true
 * recurringTaskSchema.safeParse({ id: 'retro', title: 'Retrospective', recurrence: 'fortnightly' }).success //=> false
 * ```
 */
export const recurringTaskSchema: z.ZodType<RecurringTask> = schemaFor<RecurringTask>()(
  record({
    id: identifierSchema,
    ...taskWork,
    recurrence: recurrenceSchema,
    dueAfterBusinessDays: optional(z.int().min(0).max(1_000)),
    calendar: optional(businessCalendarSchema),
    accountId: optional(identifierSchema),
    assigneeId: optional(identifierSchema),
    checklist: optional(templateChecklist),
  }),
)
