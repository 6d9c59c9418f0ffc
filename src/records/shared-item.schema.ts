import * as z from 'zod'
import { limits, list, optional, record, schemaFor, setOf, text } from '../foundation/schema-tools.schema.ts'
import { isSmallJson } from '../foundation/small-json.ts'
import type { SharedItem } from './shared-item.ts'
import { itemReferenceSchema, personReferenceSchema, recordKeys } from './visibility.schema.ts'
import { confidentialityLevels, visibilities } from './visibility.ts'

const mostValues = 100_000

const fields = z.custom<SharedItem['fields']>(
  (value) => isSmallJson(value, mostValues),
  'expected an object of JSON values, at most 100,000 of them, 20 deep, none called __proto__',
)

/**
 * Checks a {@link SharedItem}.
 *
 * @example
 * ```ts
 * import { sharedItemSchema } from 'clientele/schemas'
 *
 * const order = { accountId: 'a-1', kind: 'order', id: 'o-1', visibility: 'client', fields: { status: 'placed' } }
 * sharedItemSchema.safeParse(order).success //=> true
 * sharedItemSchema.safeParse({ ...order, visibility: 'everybody' }).success //=> false
 * ```
 */
export const sharedItemSchema: z.ZodType<SharedItem> = schemaFor<SharedItem>()(
  record({
    ...recordKeys,
    visibility: z.enum(visibilities),
    people: optional(list(personReferenceSchema)),
    confidentiality: optional(z.enum(confidentialityLevels)),
    privileged: optional(z.boolean()),
    parent: optional(itemReferenceSchema),
    links: optional(list(itemReferenceSchema)),
    fields,
    redacted: optional(setOf(text(limits.identifier))),
  }),
)
