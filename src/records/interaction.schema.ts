import * as z from 'zod'
import { limits, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { type Interaction, interactionChannels } from './interaction.ts'

/**
 * Checks an {@link Interaction}.
 *
 * @example
 * ```ts
 * import { interactionSchema } from 'clientele/schemas'
 *
 * const call = { id: 'i-1', accountId: 'a-1', channel: 'phone', at: '2026-05-04T13:00:00Z' }
 * interactionSchema.safeParse(call).success //=> true
 * interactionSchema.safeParse({ ...call, channel: 'pigeon' }).success //=> false
 * ```
 */
export const interactionSchema: z.ZodType<Interaction> = schemaFor<Interaction>()(
  record({
    id: identifierSchema,
    accountId: identifierSchema,
    channel: z.enum(interactionChannels),
    at: instantSchema,
    direction: optional(z.enum(['inbound', 'outbound'])),
    contactId: optional(identifierSchema),
    teamMemberId: optional(identifierSchema),
    subject: optional(text(limits.line)),
    confidential: optional(z.boolean()),
  }),
)
