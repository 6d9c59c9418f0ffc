import type { Money } from '../foundation/money/index.ts'
import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * Where the dispute of a payment is with the bank.
 *
 * As Stripe names them (the `status` of its Dispute object): a `warning-` is an inquiry, by which no money has moved yet; it may
 * become a dispute proper, in which evidence is asked for (`needs-response`) and judged (`under-review`).
 *
 * @example
 * ```ts
 * import { type DisputeCaseStatus, disputeCaseStatuses } from 'clientele/records'
 *
 * const status: DisputeCaseStatus = 'under-review'
 * disputeCaseStatuses.includes(status) //=> true
 * disputeCaseStatuses.filter((status) => status.startsWith('warning-'))
 * //=> ['warning-needs-response', 'warning-under-review', 'warning-closed']
 * ```
 */
export const disputeCaseStatuses = [
  'warning-needs-response',
  'warning-under-review',
  'warning-closed',
  'needs-response',
  'under-review',
  'won',
  'lost',
] as const

/** A status from {@link disputeCaseStatuses}. */
export type DisputeCaseStatus = (typeof disputeCaseStatuses)[number]

/**
 * A payment that somebody has asked their bank about, or to take back.
 *
 * @example
 * ```ts
 * import type { DisputeCase } from 'clientele/records'
 *
 * const dispute: DisputeCase = {
 *   id: 'd-1',
 *   accountId: 'a-1',
 *   paymentId: 'p-1',
 *   invoiceId: 'i-1',
 *   amount: { amount: '120.00', currency: 'EUR' },
 *   fee: { amount: '15.00', currency: 'EUR' },
 *   reason: 'product-not-received',
 *   status: 'needs-response',
 *   since: '2026-06-01T00:00:00Z',
 *   openedAt: '2026-06-01T00:00:00Z',
 *   evidenceDueAt: '2026-06-15T00:00:00Z',
 * }
 * dispute.status //=> 'needs-response'
 * ```
 */
export interface DisputeCase {
  /** Unique within the business. */
  readonly id: Identifier
  /** Who paid. */
  readonly accountId: Identifier
  /** The payment. */
  readonly paymentId: Identifier
  /** The invoice that it was for. */
  readonly invoiceId: Identifier
  /** How much of it is disputed; above zero. */
  readonly amount: Money
  /** What the bank asks for besides, in the same currency; nothing when left out. */
  readonly fee?: Money
  /** Why, as a code of the bank's. */
  readonly reason?: string
  /** Where it is. */
  readonly status: DisputeCaseStatus
  /** When it came there; not before it was opened. */
  readonly since: Instant
  /** When it was opened. */
  readonly openedAt: Instant
  /** The last moment at which evidence is taken; after it was opened. */
  readonly evidenceDueAt: Instant
}
