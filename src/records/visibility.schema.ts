import * as z from 'zod'
import { limits, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { Identifier } from './identifier.ts'
import { type ItemReference, type PersonReference, sides } from './visibility.ts'

/**
 * Checks a {@link PersonReference}.
 *
 * @example
 * ```ts
 * import { personReferenceSchema } from 'clientele/schemas'
 *
 * personReferenceSchema.safeParse({ side: 'staff', id: 't-7' }).success //=> true
 * personReferenceSchema.safeParse({ side: 'press', id: 't-7' }).success //=> false
 * ```
 */
export const personReferenceSchema: z.ZodType<PersonReference> = schemaFor<PersonReference>()(
  record({ side: z.enum(sides), id: identifierSchema }),
)

/** The keys of a reference to a record, for those who have more. */
export const recordKeys: {
  accountId: z.ZodType<Identifier>
  kind: z.ZodString
  id: z.ZodType<Identifier>
} = { accountId: identifierSchema, kind: text(limits.identifier), id: identifierSchema }

/**
 * Checks a {@link ItemReference}.
 *
 * @example
 * ```ts
 * import { itemReferenceSchema } from 'clientele/schemas'
 *
 * itemReferenceSchema.safeParse({ accountId: 'a-1', kind: 'order', id: 'o-1' }).success //=> true
 * itemReferenceSchema.safeParse({ kind: 'order', id: 'o-1' }).success //=> false
 * ```
 */
export const itemReferenceSchema: z.ZodType<ItemReference> = schemaFor<ItemReference>()(record(recordKeys))
