import type { Money } from '../foundation/money/index.ts'
import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * Where a return is: `requested` until it is let through (`open`) or not (`declined`); `closed` when it is settled.
 *
 * @example
 * ```ts
 * import { returnStatuses } from 'clientele/records'
 *
 * returnStatuses //=> ['requested', 'open', 'declined', 'cancelled', 'closed']
 * ```
 */
export const returnStatuses = ['requested', 'open', 'declined', 'cancelled', 'closed'] as const

/** A status from {@link returnStatuses}. */
export type ReturnStatus = (typeof returnStatuses)[number]

/**
 * The condition in which something comes back.
 *
 * @example
 * ```ts
 * import { itemConditions } from 'clientele/records'
 *
 * itemConditions //=> ['unopened', 'as-new', 'used', 'damaged']
 * ```
 */
export const itemConditions = ['unopened', 'as-new', 'used', 'damaged'] as const

/** A condition from {@link itemConditions}. */
export type ItemCondition = (typeof itemConditions)[number]

/**
 * Why something comes back.
 *
 * @example
 * ```ts
 * import { returnReasons } from 'clientele/records'
 *
 * returnReasons.includes('faulty') //=> true
 * ```
 */
export const returnReasons = [
  'changed-mind',
  'faulty',
  'wrong-item',
  'not-as-described',
  'arrived-late',
  'other',
] as const

/** A reason from {@link returnReasons}. */
export type ReturnReason = (typeof returnReasons)[number]

/** What somebody wants instead of what comes back. */
export interface ExchangeItem {
  /** What they want. */
  readonly catalogueItemId: Identifier
  /** How many, as a decimal string above 0. */
  readonly quantity: string
  /** What all of it costs, tax included; not negative. */
  readonly price: Money
}

/** So many of one line of an order that are to come back. */
export interface ReturnItem {
  /** The line of the order. */
  readonly lineId: Identifier
  /** How many, as a decimal string above 0. */
  readonly quantity: string
  /** Why. */
  readonly reason: ReturnReason
  /** In what condition. */
  readonly condition: ItemCondition
  /** What is wanted instead; the money when left out. */
  readonly exchangeFor?: ExchangeItem
}

/**
 * Something that was bought, and is to come back.
 *
 * @example
 * ```ts
 * import type { ExchangeItem, ReturnItem, ReturnRequest } from 'clientele/records'
 *
 * const larger: ExchangeItem = {
 *   catalogueItemId: 'jumper-l',
 *   quantity: '1',
 *   price: { amount: '60.00', currency: 'EUR' },
 * }
 * const item: ReturnItem = {
 *   lineId: 'l-1',
 *   quantity: '1',
 *   reason: 'changed-mind',
 *   condition: 'unopened',
 *   exchangeFor: larger,
 * }
 * const request: ReturnRequest = {
 *   id: 'r-1',
 *   accountId: 'a-1',
 *   orderId: 'o-1',
 *   status: 'requested',
 *   since: '2026-06-08T09:00:00Z',
 *   requestedAt: '2026-06-08T09:00:00Z',
 *   items: [item],
 * }
 * request.status //=> 'requested'
 * ```
 */
export interface ReturnRequest {
  /** Unique within the business. */
  readonly id: Identifier
  /** Who wants to return it. */
  readonly accountId: Identifier
  /** The order. */
  readonly orderId: Identifier
  /** The ticket it came by, if any. */
  readonly ticketId?: Identifier
  /** Where it is. */
  readonly status: ReturnStatus
  /** When it came there; not before it was asked for. */
  readonly since: Instant
  /** When it was asked for. */
  readonly requestedAt: Instant
  /** What is to come back, each line once; at least one. */
  readonly items: readonly ReturnItem[]
  /** What they said besides; text and nothing but text. */
  readonly note?: string
}
