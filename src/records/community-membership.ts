import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * What somebody is in a community, from who takes part to who answers for it.
 *
 * @example
 * ```ts
 * import { communityRoles } from 'clientele/records'
 *
 * communityRoles //=> ['member', 'ambassador', 'moderator', 'owner']
 * ```
 */
export const communityRoles = ['member', 'ambassador', 'moderator', 'owner'] as const

/** A role from {@link communityRoles}. */
export type CommunityRole = (typeof communityRoles)[number]

/**
 * Somebody's time in a community. Who leaves and comes back has two of them.
 *
 * @example
 * ```ts
 * import type { CommunityMembership } from 'clientele/records'
 *
 * const membership: CommunityMembership = {
 *   id: 'm-1',
 *   communityId: 'home-bakers',
 *   accountId: 'a-1',
 *   role: 'moderator',
 *   joinedOn: '2026-01-10',
 * }
 * membership.role //=> 'moderator'
 * ```
 */
export interface CommunityMembership {
  /** Unique within the business. */
  readonly id: Identifier
  /** Which community. */
  readonly communityId: Identifier
  /** Who. */
  readonly accountId: Identifier
  /** What they are in it. */
  readonly role: CommunityRole
  /** Their first day. */
  readonly joinedOn: CalendarDate
  /** The first day on which they are no longer in it, later than `joinedOn`; none while they are. */
  readonly leftOn?: CalendarDate
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
