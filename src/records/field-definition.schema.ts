import * as z from 'zod'
import { currencyCodeSchema } from '../foundation/money/money.schema.ts'
import { limits, list, optional, record, schemaFor, text, withoutProblems } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import type { FieldDefinition } from './field-definition.ts'
import { fieldDefinitionProblems } from './field-definition-problems.ts'
import { identifierSchema } from './identifier.schema.ts'

const base = { id: identifierSchema, title: text(limits.line), required: optional(z.boolean()) } as const
const options = list(text(limits.line))

/** A definition with the keys of its kind and no others, whether or not it contradicts itself. */
export const fieldDefinition: z.ZodType<FieldDefinition> = schemaFor<FieldDefinition>()(
  z.discriminatedUnion('kind', [
    record({ ...base, kind: z.enum(['line', 'text']), longest: optional(z.int()) }),
    record({
      ...base,
      kind: z.literal('number'),
      least: optional(z.number()),
      most: optional(z.number()),
      whole: optional(z.boolean()),
    }),
    record({ ...base, kind: z.literal('money'), currency: optional(currencyCodeSchema) }),
    record({
      ...base,
      kind: z.literal('date'),
      earliest: optional(calendarDateSchema),
      latest: optional(calendarDateSchema),
    }),
    record({ ...base, kind: z.literal('yes-or-no') }),
    record({ ...base, kind: z.literal('texts') }),
    record({ ...base, kind: z.literal('one-of'), options }),
    record({ ...base, kind: z.literal('many-of'), options }),
  ]),
)

/**
 * Checks a {@link FieldDefinition}: the keys of its kind and no others, bounds in order, options each once.
 *
 * @example
 * ```ts
 * import { fieldDefinitionSchema } from 'clientele/schemas'
 *
 * const size = { id: 'size', title: 'Size', kind: 'one-of', options: ['S', 'M', 'L'] }
 * fieldDefinitionSchema.safeParse(size).success //=> true
 * fieldDefinitionSchema.safeParse({ ...size, options: ['S', 'S'] }).success //=> false
 * ```
 */
export const fieldDefinitionSchema: z.ZodType<FieldDefinition> = schemaFor<FieldDefinition>()(
  fieldDefinition.check(withoutProblems(fieldDefinitionProblems)),
)
