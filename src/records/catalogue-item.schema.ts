import * as z from 'zod'
import { limits, list, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { type CatalogueItem, customisations, offerings } from './catalogue-item.ts'
import { identifierSchema } from './identifier.schema.ts'
import { priceSchema } from './price.schema.ts'

/**
 * Checks a {@link CatalogueItem}.
 *
 * @example
 * ```ts
 * import { catalogueItemSchema } from 'clientele/schemas'
 *
 * catalogueItemSchema.safeParse({ id: 'c-1', name: 'Tax advice', offering: 'advice' }).success //=> true
 * catalogueItemSchema.safeParse({ id: 'c-1', name: 'Tax advice', offering: 'magic' }).success //=> false
 * ```
 */
export const catalogueItemSchema: z.ZodType<CatalogueItem> = schemaFor<CatalogueItem>()(
  record({
    id: identifierSchema,
    name: text(limits.line),
    offering: z.enum(offerings),
    customisation: optional(z.enum(customisations)),
    unitPrice: optional(priceSchema),
    tags: optional(list(text(limits.line))),
  }),
)
