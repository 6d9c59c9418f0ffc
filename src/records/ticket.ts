import type { Instant } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'
import type { Priority } from './priority.ts'

/**
 * Where a ticket is. While it is `waiting`, the customer has something to answer, and the clock stands.
 *
 * @example
 * ```ts
 * import { type TicketStatus, ticketStatuses } from 'clientele/records'
 *
 * const status: TicketStatus = 'waiting'
 * ticketStatuses.includes(status) //=> true
 * ticketStatuses //=> ['new', 'open', 'waiting', 'resolved', 'closed']
 * ```
 */
export const ticketStatuses = ['new', 'open', 'waiting', 'resolved', 'closed'] as const

/** A status from {@link ticketStatuses}. */
export type TicketStatus = (typeof ticketStatuses)[number]

/**
 * What somebody is served as: a client, a customer, or whoever pays for premium support.
 *
 * @example
 * ```ts
 * import { type ServiceTier, serviceTiers } from 'clientele/records'
 *
 * const tier: ServiceTier = 'premium'
 * serviceTiers.includes(tier) //=> true
 * serviceTiers //=> ['client', 'customer', 'premium']
 * ```
 */
export const serviceTiers = ['client', 'customer', 'premium'] as const

/** A tier from {@link serviceTiers}. */
export type ServiceTier = (typeof serviceTiers)[number]

/**
 * Why the clock of a ticket stood: the customer had to answer, or the ticket was resolved before it was opened again.
 *
 * @example
 * ```ts
 * import { type TicketPauseReason, ticketPauseReasons } from 'clientele/records'
 *
 * const reason: TicketPauseReason = 'resolved'
 * ticketPauseReasons.includes(reason) //=> true
 * ticketPauseReasons //=> ['waiting-on-customer', 'resolved']
 * ```
 */
export const ticketPauseReasons = ['waiting-on-customer', 'resolved'] as const

/** A reason from {@link ticketPauseReasons}. */
export type TicketPauseReason = (typeof ticketPauseReasons)[number]

/** A time during which the clock of a ticket stood. */
export interface TicketPause {
  /** Why. */
  readonly reason: TicketPauseReason
  /** From when on. */
  readonly from: Instant
  /** When it went on; left out while it still stands. Not before `from`. */
  readonly to?: Instant
}

/** Who asked, as they wrote it; text and nothing but text. */
export interface TicketRequester {
  /** Their name. */
  readonly name: string
  /** Where to answer. */
  readonly email: string
}

/**
 * Something that somebody asked to be answered or put right.
 *
 * @example
 * ```ts
 * import type { Ticket, TicketPause, TicketRequester } from 'clientele/records'
 *
 * const requester: TicketRequester = { name: 'Kari Vik', email: 'kari@example.com' }
 * const pause: TicketPause = { reason: 'waiting-on-customer', from: '2026-06-01T10:00:00Z' }
 * const ticket: Ticket = {
 *   id: 't-1',
 *   accountId: 'a-1',
 *   requester,
 *   subject: 'The shop is down',
 *   description: 'The shop is down. It says 502.',
 *   status: 'waiting',
 *   since: '2026-06-01T10:00:00Z',
 *   priority: 'urgent',
 *   tier: 'client',
 *   openedAt: '2026-06-01T09:30:00Z',
 *   firstRespondedAt: '2026-06-01T10:00:00Z',
 *   pauses: [pause],
 * }
 * ticket.pauses?.length //=> 1
 * ```
 */
export interface Ticket {
  /** Unique within the business. */
  readonly id: Identifier
  /** Whose it is; left out while nobody knows. */
  readonly accountId?: Identifier
  /** Who asked; left out where nobody did, as of a fault that the business found itself. */
  readonly requester?: TicketRequester
  /** What it is about, in a line; text and nothing but text. */
  readonly subject: string
  /** The problem in their words; text and nothing but text, whatever it looks like. */
  readonly description: string
  /** The product it is about. */
  readonly product?: string
  /** Where it is. */
  readonly status: TicketStatus
  /** When it came there; not before it was opened. */
  readonly since: Instant
  /** How pressing it is. */
  readonly priority: Priority
  /** What whoever asked is served as. */
  readonly tier: ServiceTier
  /** The queue it waits in. */
  readonly queue?: string
  /** Which member of staff sees to it; nobody when left out. */
  readonly assigneeId?: Identifier
  /** When it was opened. */
  readonly openedAt: Instant
  /** When somebody first answered. */
  readonly firstRespondedAt?: Instant
  /** When it was resolved; only while it is resolved or closed. */
  readonly resolvedAt?: Instant
  /** When it was closed; only while it is. */
  readonly closedAt?: Instant
  /** When the clock stood; in any order, and they may overlap. */
  readonly pauses?: readonly TicketPause[]
  /** How often it was opened again; never when left out. */
  readonly reopenings?: number
  /** The ticket that it repeats, if it does; another one. */
  readonly duplicateOf?: Identifier
  /** When it should be resolved, as far as was known when it was last worked out. */
  readonly dueAt?: Instant
  /** Free labels, each once. */
  readonly tags?: readonly string[]
  /** Fields of the host's own, such as what was asked in the form. */
  readonly customFields?: CustomFields
}
