import type { Instant } from '../../../foundation/time/index.ts'
import type { Identifier, OrderStatus } from '../../../records/index.ts'
import type { ReturnedLine } from './order-return.ts'

/**
 * What can have happened to an order.
 *
 * @example
 * ```ts
 * import { orderEventTypes } from 'clientele/orders'
 *
 * orderEventTypes.includes('order-fulfilled') //=> true
 * ```
 */
export const orderEventTypes = [
  'order-placed',
  'order-fulfilment-started',
  'order-fulfilled',
  'order-cancelled',
  'order-partly-returned',
  'order-returned',
] as const

/** A type from {@link orderEventTypes}. */
export type OrderEventType = (typeof orderEventTypes)[number]

/** A move of an order, for its history. */
export interface OrderEvent {
  /** What happened. */
  readonly type: OrderEventType
  /** To which order. */
  readonly orderId: Identifier
  /** Whose. */
  readonly accountId: Identifier
  /** Where it was. */
  readonly from: OrderStatus
  /** Where it is. */
  readonly to: OrderStatus
  /** When. */
  readonly at: Instant
  /** Who did it. */
  readonly actorId?: Identifier
  /** Why. */
  readonly reason?: string
  /** What came back; only of a return. */
  readonly lines?: readonly ReturnedLine[]
}

const typeByStatus: Readonly<Record<Exclude<OrderStatus, 'draft'>, OrderEventType>> = {
  placed: 'order-placed',
  'in-fulfilment': 'order-fulfilment-started',
  fulfilled: 'order-fulfilled',
  cancelled: 'order-cancelled',
  'partly-returned': 'order-partly-returned',
  returned: 'order-returned',
}

/** What has happened to an order that has come to a status. */
export const eventTypeOf = (to: Exclude<OrderStatus, 'draft'>): OrderEventType => typeByStatus[to]
