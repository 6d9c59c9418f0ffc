import * as z from 'zod'
import { optional, record, schemaFor } from '../foundation/schema-tools.schema.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { requirementsDocumentSchema } from './requirements-document.schema.ts'
import type { RequirementsVersion } from './requirements-version.ts'

/**
 * Checks a {@link RequirementsVersion}.
 *
 * @example
 * ```ts
 * import { requirementsVersionSchema } from 'clientele/schemas'
 *
 * const document = { id: 'rd-1', accountId: 'a-1', title: 'A shop on the web' }
 * const first = { number: 1, at: '2026-06-01T09:30:00Z', authorId: 't-7', document }
 * requirementsVersionSchema.safeParse(first).success //=> true
 * requirementsVersionSchema.safeParse({ ...first, number: 0 }).success //=> false
 * ```
 */
export const requirementsVersionSchema: z.ZodType<RequirementsVersion> = schemaFor<RequirementsVersion>()(
  record({
    number: z.int().min(1),
    at: instantSchema,
    authorId: identifierSchema,
    note: optional(z.string().max(10_000)),
    document: requirementsDocumentSchema,
  }),
)
