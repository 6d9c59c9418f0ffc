import * as z from 'zod'
import {
  limits,
  list,
  listOfUnique,
  optional,
  record,
  schemaFor,
  setOf,
  text,
  withoutProblems,
} from '../foundation/schema-tools.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { taskWork } from './task.schema.ts'
import { taskGates } from './task.ts'
import type { TaskTemplate, TemplateChecklistItem, TemplateTask } from './task-template.ts'
import { taskTemplateProblems } from './task-template-problems.ts'

const item = schemaFor<TemplateChecklistItem>()(
  record({ id: identifierSchema, text: text(limits.line), gates: optional(z.enum(taskGates)) }),
)

/** Checks the checklist that a task begins with. */
export const templateChecklist: z.ZodType<readonly TemplateChecklistItem[]> = listOfUnique(item)

const task = schemaFor<TemplateTask>()(
  record({
    id: identifierSchema,
    ...taskWork,
    parentId: optional(identifierSchema),
    dependsOn: optional(setOf(identifierSchema)),
    perUnit: optional(z.boolean()),
    checklist: optional(templateChecklist),
  }),
)

/**
 * Checks a {@link TaskTemplate}: its tasks know one another, none is a part of itself, and none waits for itself.
 *
 * @example
 * ```ts
 * import { taskTemplateSchema } from 'clientele/schemas'
 *
 * const pack = { id: 'pack', title: 'Pack' }
 * const template = { id: 'parcel', catalogueItemId: 'c-1', tasks: [pack] }
 * taskTemplateSchema.safeParse(template).success //=> true
 * taskTemplateSchema.safeParse({ ...template, tasks: [{ ...pack, dependsOn: ['pick'] }] }).success //=> false
 * ```
 */
export const taskTemplateSchema: z.ZodType<TaskTemplate> = schemaFor<TaskTemplate>()(
  record({ id: identifierSchema, catalogueItemId: identifierSchema, tasks: list(task, 1) }).check(
    withoutProblems(taskTemplateProblems),
  ),
)
