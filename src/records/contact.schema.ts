import * as z from 'zod'
import { limits, optional, record, schemaFor, setOf, text } from '../foundation/schema-tools.schema.ts'
import { type Contact, contactRoles } from './contact.ts'
import { identifierSchema } from './identifier.schema.ts'

/**
 * Checks a {@link Contact}.
 *
 * @example
 * ```ts
 * import { contactSchema } from 'clientele/schemas'
 *
 * contactSchema.safeParse({ id: 'p-1', name: 'Ines Duarte', roles: ['decision-maker'] }).success //=> true
 * contactSchema.safeParse({ id: 'p-1', name: 'Ines Duarte', roles: ['boss'] }).success //=> false
 * ```
 */
export const contactSchema: z.ZodType<Contact> = schemaFor<Contact>()(
  record({
    id: identifierSchema,
    name: text(limits.line),
    email: optional(z.email().max(254)),
    phone: optional(text(50)),
    jobTitle: optional(text(limits.line)),
    roles: setOf(z.enum(contactRoles)),
  }),
)
