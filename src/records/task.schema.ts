import * as z from 'zod'
import { limits, list, optional, record, schemaFor, setOf, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema, instantSchema } from '../foundation/time/time.schema.ts'
import { checklistSchema } from './checklist-item.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { type Priority, priorities } from './priority.ts'
import { type Task, taskGates, taskStatuses } from './task.ts'
import { heaviestTask, lightestTask, longestTaskMinutes } from './task-limits.ts'
import { type TeamRole, teamRoles } from './team-member.ts'

type Optional<Value> = z.ZodExactOptional<z.ZodType<Value>>

/** The keys of the work of a task. */
export const taskWork: {
  readonly title: z.ZodType<string>
  readonly weight: Optional<number>
  readonly minutes: Optional<number>
  readonly priority: Optional<Priority>
  readonly role: Optional<TeamRole>
  readonly skills: Optional<readonly string[]>
  readonly tags: Optional<readonly string[]>
} = {
  title: text(limits.line),
  weight: optional(z.number().min(lightestTask).max(heaviestTask)),
  minutes: optional(z.int().min(0).max(longestTaskMinutes)),
  priority: optional(z.enum(priorities)),
  role: optional(z.enum(teamRoles)),
  skills: optional(setOf(text(limits.line))),
  tags: optional(list(text(limits.line))),
}

/** Where a task waits for itself, or is a part of itself. */
function* taskFindings({ id, parentId, dependsOn = [] }: Task): Generator<Finding> {
  if (parentId === id) yield { path: ['parentId'], expected: 'another task' }
  if (dependsOn.includes(id)) yield { path: ['dependsOn', dependsOn.indexOf(id)], expected: 'another task' }
}

/**
 * Checks a {@link Task}: it waits for no task twice nor for itself, and its checklist has an id for each item.
 *
 * @example
 * ```ts
 * import { taskSchema } from 'clientele/schemas'
 *
 * const task = { id: 't-1', title: 'Pack', status: 'open' }
 * taskSchema.safeParse(task).success //=> true
 * taskSchema.safeParse({ ...task, dependsOn: ['t-1'] }).success //=> false
 * ```
 */
export const taskSchema: z.ZodType<Task> = schemaFor<Task>()(
  record({
    id: identifierSchema,
    ...taskWork,
    status: z.enum(taskStatuses),
    accountId: optional(identifierSchema),
    orderId: optional(identifierSchema),
    orderLineId: optional(identifierSchema),
    parentId: optional(identifierSchema),
    dependsOn: optional(setOf(identifierSchema)),
    assigneeId: optional(identifierSchema),
    checklist: optional(checklistSchema(taskGates)),
    plannedOn: optional(calendarDateSchema),
    dueOn: optional(calendarDateSchema),
    dueAt: optional(instantSchema),
    startedAt: optional(instantSchema),
    closedAt: optional(instantSchema),
    customFields: optional(customFieldsSchema),
  }).check(agreeing(taskFindings)),
)
