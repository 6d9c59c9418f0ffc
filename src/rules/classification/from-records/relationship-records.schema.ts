import type * as z from 'zod'
import { limits, listOfUnique, optional, record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { accountSchema } from '../../../records/account.schema.ts'
import { agreementSchema } from '../../../records/agreement.schema.ts'
import { catalogueItemSchema } from '../../../records/catalogue-item.schema.ts'
import { interactionSchema } from '../../../records/interaction.schema.ts'
import { orderSchema } from '../../../records/order.schema.ts'
import { teamMemberSchema } from '../../../records/team-member.schema.ts'
import type { RelationshipRecords } from './derive-facts.ts'

const many = { atMost: limits.records }

/**
 * Checks {@link RelationshipRecords}: each record, and that no id stands twice in a list.
 *
 * @example
 * ```ts
 * import { relationshipRecordsSchema } from 'clientele/schemas'
 *
 * const account = { id: 'a-1', name: 'Nordlys AS', party: 'business', contacts: [] }
 * relationshipRecordsSchema.safeParse({ account, agreements: [], orders: [] }).success //=> true
 * relationshipRecordsSchema.safeParse({ account, agreements: [] }).success //=> false
 * ```
 */
export const relationshipRecordsSchema: z.ZodType<RelationshipRecords> = schemaFor<RelationshipRecords>()(
  record({
    account: accountSchema,
    agreements: listOfUnique(agreementSchema, many),
    orders: listOfUnique(orderSchema, many),
    interactions: optional(listOfUnique(interactionSchema, many)),
    catalogue: optional(listOfUnique(catalogueItemSchema, many)),
    team: optional(listOfUnique(teamMemberSchema, many)),
  }),
)
