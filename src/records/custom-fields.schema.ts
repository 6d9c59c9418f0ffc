import type * as z from 'zod'
import { atMostFacts } from '../foundation/condition/facts.schema.ts'
import { limits, schemaFor } from '../foundation/schema-tools.schema.ts'
import type { CustomFields } from './custom-fields.ts'

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
export const customFieldsSchema: z.ZodType<CustomFields> = schemaFor<CustomFields>()(atMostFacts(limits.customFields))
