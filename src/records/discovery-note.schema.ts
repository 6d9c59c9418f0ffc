import type * as z from 'zod'
import { limits, optional, record, schemaFor, setOf, text } from '../foundation/schema-tools.schema.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import type { DiscoveryNote } from './discovery-note.ts'
import { identifierSchema } from './identifier.schema.ts'

/**
 * Checks a {@link DiscoveryNote}.
 *
 * @example
 * ```ts
 * import { discoveryNoteSchema } from 'clientele/schemas'
 *
 * const note = { id: 'n-1', accountId: 'a-1', at: '2026-05-20T13:00:00Z', authorId: 't-7', text: 'in a hurry', about: [] }
 * discoveryNoteSchema.safeParse(note).success //=> true
 * discoveryNoteSchema.safeParse({ ...note, text: '' }).success //=> false
 * ```
 */
export const discoveryNoteSchema: z.ZodType<DiscoveryNote> = schemaFor<DiscoveryNote>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    documentId: optional(identifierSchema),
    at: instantSchema,
    authorId: identifierSchema,
    interactionId: optional(identifierSchema),
    text: text(10_000),
    about: setOf(text(limits.identifier)),
  }),
)
