import { type Reason, type Refused, refused } from '../../../foundation/index.ts'
import type { Identifier, OrderStatus } from '../../../records/index.ts'
import type { OrderAction } from './order-transitions.ts'

/**
 * Every code with which a move of an order is refused.
 *
 * - `wrong-status`: the action is none for an order that is where it is; `reason-required`: it is one, with a reason;
 * - `nothing-ordered`: an order without lines is placed;
 * - `checklist-open`, `tasks-open`: what must be done first, by `items` and `tasks`;
 * - `unknown-line`, `more-than-left`: a line that the order does not have comes back, or more of one than has not come back yet.
 *
 * @example
 * ```ts
 * import { orderRefusalCodes } from 'clientele/orders'
 *
 * orderRefusalCodes.includes('checklist-open') //=> true
 * ```
 */
export const orderRefusalCodes = [
  'wrong-status',
  'reason-required',
  'nothing-ordered',
  'checklist-open',
  'tasks-open',
  'unknown-line',
  'more-than-left',
] as const

/** A code from {@link orderRefusalCodes}. */
export type OrderRefusalCode = (typeof orderRefusalCodes)[number]

/** Why a move of an order was refused. */
export type OrderRefusal = Reason<
  OrderRefusalCode,
  {
    /** What was to be done. */
    readonly action: OrderAction
    /** Where the order is. */
    readonly status: OrderStatus
    /** The items of its checklist that hold it back. */
    readonly items?: readonly Identifier[]
    /** The tasks that hold it back. */
    readonly tasks?: readonly Identifier[]
    /** The line that cannot come back so. */
    readonly line?: Identifier
    /** How many of that line have not come back yet. */
    readonly left?: string
  }
>

/** Refuses a move of an order. */
export const refuseOrderMove = (
  code: OrderRefusalCode,
  parameters: OrderRefusal['parameters'],
): Refused<OrderRefusal> => refused({ code, parameters })
