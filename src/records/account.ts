import type { CalendarDate } from '../foundation/time/index.ts'
import type { Contact } from './contact.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * The kinds of party that an account can be.
 *
 * @example
 * ```ts
 * import { partyKinds } from 'clientele/records'
 *
 * partyKinds //=> ['individual', 'business']
 * ```
 */
export const partyKinds = ['individual', 'business'] as const

/** A kind from {@link partyKinds}. */
export type PartyKind = (typeof partyKinds)[number]

/**
 * Somebody the business deals with: a lead, a customer, a client, or a former one.
 *
 * Whether they are a customer or a client is not stored here: `classifyAccount` derives it from what they do.
 *
 * @example
 * ```ts
 * import type { Account } from 'clientele/records'
 *
 * const account: Account = {
 *   id: 'a-1',
 *   name: 'Nordlys Shipping AS',
 *   party: 'business',
 *   contacts: [{ id: 'p-1', name: 'Kari Vik', email: 'kari@example.com', roles: ['point-of-contact'] }],
 *   acquiredOn: '2024-03-01',
 *   ownerId: 't-7',
 * }
 * account.contacts[0]?.name //=> 'Kari Vik'
 * ```
 */
export interface Account {
  /** Unique within the business. */
  readonly id: Identifier
  /** The name they go by. */
  readonly name: string
  /** A person or an organisation. */
  readonly party: PartyKind
  /** The people to speak to; the point of contact and the decision maker carry those roles. May be empty. */
  readonly contacts: readonly Contact[]
  /** The day they first became known to the business. */
  readonly acquiredOn?: CalendarDate
  /** Where they are in the host's lifecycle, by the stage's code. */
  readonly lifecycleStage?: string
  /** The lead score last given; 0 to 100. */
  readonly leadScore?: number
  /** The team member responsible for them. */
  readonly ownerId?: Identifier
  /** What they do, as a label; no rule reads it. */
  readonly industry?: string
  /** Free labels; no rule reads them. */
  readonly tags?: readonly string[]
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
