import * as z from 'zod'
import { optional, record, schemaFor } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import { type CommunityMembership, communityRoles } from './community-membership.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'

/** Where a membership ends before it begins. */
function* membershipFindings({ joinedOn, leftOn }: CommunityMembership): Generator<Finding> {
  if (leftOn !== undefined && leftOn <= joinedOn) {
    yield { path: ['leftOn'], expected: 'a day after the first in the community' }
  }
}

/**
 * Checks a {@link CommunityMembership}; it ends after it begins.
 *
 * @example
 * ```ts
 * import { communityMembershipSchema } from 'clientele/schemas'
 *
 * const membership = { id: 'm-1', communityId: 'home-bakers', accountId: 'a-1', role: 'member', joinedOn: '2026-01-10' }
 * communityMembershipSchema.safeParse(membership).success //=> true
 * communityMembershipSchema.safeParse({ ...membership, leftOn: '2026-01-10' }).success //=> false
 * ```
 */
export const communityMembershipSchema: z.ZodType<CommunityMembership> = schemaFor<CommunityMembership>()(
  record({
    id: identifierSchema,
    communityId: identifierSchema,
    accountId: identifierSchema,
    role: z.enum(communityRoles),
    joinedOn: calendarDateSchema,
    leftOn: optional(calendarDateSchema),
    customFields: optional(customFieldsSchema),
  }).check(agreeing(membershipFindings)),
)
