import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'
import { type OrderStatus, orderStatuses } from '../../../records/index.ts'

/**
 * What can be done with an order.
 *
 * @example
 * ```ts
 * import { orderActions } from 'clientele/orders'
 *
 * orderActions //=> ['place', 'start-fulfilment', 'fulfil', 'cancel', 'return']
 * ```
 */
export const orderActions = ['place', 'start-fulfilment', 'fulfil', 'cancel', 'return'] as const

/** An action from {@link orderActions}. */
export type OrderAction = (typeof orderActions)[number]

/** A step that an order can take. */
export interface OrderTransition {
  /** What is done. */
  readonly action: OrderAction
  /** Where the order may be. */
  readonly from: readonly OrderStatus[]
  /** Where it can be afterwards; for a return, by what came back. */
  readonly to: readonly OrderStatus[]
  /** Whether it must be said why; not when left out. */
  readonly needsReason?: boolean
}

/**
 * The life of an order, as plain data: every step that it can take. A returned or cancelled order takes none.
 *
 * What is bought over the counter is fulfilled as soon as it is placed. Once work has begun, to cancel takes a reason.
 *
 * @example
 * ```ts
 * import { type OrderTransition, orderTransitions } from 'clientele/orders'
 *
 * const [first]: readonly OrderTransition[] = orderTransitions
 * first //=> { action: 'place', from: ['draft'], to: ['placed'] }
 * ```
 */
export const orderTransitions: readonly OrderTransition[] = /* @__PURE__ */ deepFreeze<readonly OrderTransition[]>([
  { action: 'place', from: ['draft'], to: ['placed'] },
  { action: 'start-fulfilment', from: ['placed'], to: ['in-fulfilment'] },
  { action: 'fulfil', from: ['placed', 'in-fulfilment'], to: ['fulfilled'] },
  { action: 'cancel', from: ['draft', 'placed'], to: ['cancelled'] },
  { action: 'cancel', from: ['in-fulfilment'], to: ['cancelled'], needsReason: true },
  { action: 'return', from: ['fulfilled', 'partly-returned'], to: ['partly-returned', 'returned'] },
])

/** The step that an action is for an order that is somewhere; nothing where there is none. */
export const transitionFor = (action: OrderAction, status: OrderStatus): OrderTransition | undefined =>
  orderTransitions.find((transition) => transition.action === action && transition.from.includes(status))

/** Throws `unknown-code` if a status is none. */
export function checkOrderStatus(status: OrderStatus, field: string): void {
  if (!orderStatuses.includes(status)) refuse('unknown-code', field, status, `one of ${orderStatuses.join(', ')}`)
}

/**
 * Lists what can be done with an order that is somewhere, checklists and open tasks aside.
 *
 * @throws {@link ClienteleError} `unknown-code` for a status that is none.
 *
 * @example
 * ```ts
 * import { type OrderAction, orderActionsFrom } from 'clientele/orders'
 *
 * const actions: readonly OrderAction[] = orderActionsFrom('in-fulfilment')
 * actions //=> ['fulfil', 'cancel']
 * orderActionsFrom('returned') //=> []
 * ```
 */
export function orderActionsFrom(status: OrderStatus): readonly OrderAction[] {
  checkOrderStatus(status, 'status')
  return orderActions.filter((action) => transitionFor(action, status) !== undefined)
}
