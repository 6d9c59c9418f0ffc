import * as z from 'zod'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  text,
  withoutProblems,
} from '../../../foundation/schema-tools.schema.ts'
import { fieldDefinition } from '../../../records/field-definition.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import { priorities } from '../../../records/index.ts'
import type { IntakeForm } from './intake-form.ts'
import { intakeFormProblems } from './intake-form-problems.ts'

const choices = list(text(limits.line))

/**
 * Checks an {@link IntakeForm}: each field once, and choices where there is something to choose.
 *
 * @example
 * ```ts
 * import { intakeFormSchema } from 'clientele/schemas'
 *
 * const field = { id: 'seats', title: 'How many seats?', kind: 'number' }
 * intakeFormSchema.safeParse({ id: 'web', fields: [field] }).success //=> true
 * intakeFormSchema.safeParse({ id: 'web', fields: [field, field] }).success //=> false
 * ```
 */
export const intakeFormSchema: z.ZodType<IntakeForm> = schemaFor<IntakeForm>()(
  record({
    id: identifierSchema,
    requires: optional(list(z.enum(['product', 'priority']))),
    products: optional(choices),
    priorities: optional(list(z.enum(priorities))),
    fields: optional(list(fieldDefinition)),
  }).check(withoutProblems(intakeFormProblems)),
)
