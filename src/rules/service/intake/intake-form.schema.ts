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
import { identifierSchema } from '../../../records/identifier.schema.ts'
import { priorities } from '../../../records/index.ts'
import { type IntakeField, type IntakeForm, intakeFieldKinds } from './intake-form.ts'
import { intakeFormProblems } from './intake-form-problems.ts'

const choices = list(text(limits.line))

const field = schemaFor<IntakeField>()(
  record({
    id: identifierSchema,
    title: text(limits.line),
    kind: z.enum(intakeFieldKinds),
    options: optional(choices),
    required: optional(z.literal(true)),
  }),
)

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
    fields: optional(list(field)),
  }).check(withoutProblems(intakeFormProblems)),
)
