import * as z from 'zod'
import { limits, list, listOfUnique, optional, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { type Account, partyKinds } from './account.ts'
import { contactSchema } from './contact.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { identifierSchema } from './identifier.schema.ts'

/**
 * Checks an {@link Account}.
 *
 * @example
 * ```ts
 * import { accountSchema } from 'clientele/schemas'
 *
 * accountSchema.safeParse({ id: 'a-1', name: 'Nordlys AS', party: 'business', contacts: [] }).success //=> true
 *
 * const typo = accountSchema.safeParse({ id: 'a-1', name: 'Nordlys AS', party: 'business', contacts: [], nmae: '' })
 * typo.error?.issues[0]?.message //=> 'Unrecognized key: "nmae"'
 * ```
 */
export const accountSchema: z.ZodType<Account> = schemaFor<Account>()(
  record({
    id: identifierSchema,
    name: text(limits.line),
    party: z.enum(partyKinds),
    contacts: listOfUnique(contactSchema),
    acquiredOn: optional(calendarDateSchema),
    lifecycleStage: optional(text(limits.identifier)),
    leadScore: optional(z.number().min(0).max(100)),
    ownerId: optional(identifierSchema),
    industry: optional(text(limits.line)),
    tags: optional(list(text(limits.line))),
    customFields: optional(customFieldsSchema),
  }),
)
