import * as z from 'zod'
import { moneySchema } from '../foundation/money/money.schema.ts'
import { limits, list, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import type { CustomFields, CustomFieldValue } from './custom-fields.ts'

const customFieldValue = schemaFor<CustomFieldValue>()(
  z.union([z.string().max(10_000), z.number(), z.boolean(), moneySchema, list(z.string().max(limits.line))]),
)

/**
 * Checks {@link CustomFields}: at most 200 of them, each a text, a number, a yes or no, money or a list of texts.
 *
 * @example
 * ```ts
 * import { customFieldsSchema } from 'clientele/schemas'
 *
 * customFieldsSchema.safeParse({ 'table at the window': true }).success //=> true
 * customFieldsSchema.safeParse({ nested: { too: 'deep' } }).success //=> false
 * ```
 */
export const customFieldsSchema: z.ZodType<CustomFields> = schemaFor<CustomFields>()(
  z
    // zod passes over this one key; a host should hear of it.
    .custom<object>((fields) => !Object.hasOwn(Object(fields), '__proto__'), 'expected no field called __proto__')
    .pipe(
      z.readonly(
        z
          .record(text(limits.identifier), customFieldValue)
          .refine((fields): boolean => Object.keys(fields).length <= limits.customFields, {
            error: `expected at most ${limits.customFields} fields`,
          }),
      ),
    ),
)
