import type { Identifier } from './identifier.ts'

/**
 * What a member of the business's own staff does for accounts.
 *
 * An account manager is dedicated to the accounts they own; support and counter staff serve everybody.
 *
 * @example
 * ```ts
 * import { teamRoles } from 'clientele/records'
 *
 * teamRoles.includes('account-manager') //=> true
 * ```
 */
export const teamRoles = ['account-manager', 'sales', 'support', 'counter', 'fulfilment', 'management'] as const

/** A role from {@link teamRoles}. */
export type TeamRole = (typeof teamRoles)[number]

/**
 * A member of the business's own staff.
 *
 * @example
 * ```ts
 * import type { TeamMember } from 'clientele/records'
 *
 * const member: TeamMember = { id: 't-7', name: 'Abebe Bekele', role: 'account-manager' }
 * member.role //=> 'account-manager'
 * ```
 */
export interface TeamMember {
  /** Unique within the business. */
  readonly id: Identifier
  /** As they write it. */
  readonly name: string
  /** Where colleagues and accounts write to. */
  readonly email?: string
  /** What they do for accounts. */
  readonly role: TeamRole
  /** What else they can do, in the host's own words: `swedish`, `forklift`. */
  readonly skills?: readonly string[]
}
