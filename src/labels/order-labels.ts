import type {
  DueRefusal,
  FulfilmentPromise,
  OrderAction,
  OrderRefusal,
  PassedOverCode,
  PlanRefusal,
  ScheduleRefusal,
  TaskAction,
  TaskRefusal,
} from '../rules/orders/index.ts'
import type { Words } from './words.ts'

/**
 * Words for orders and the work they make.
 *
 * @example
 * ```ts
 * import type { OrderLabels } from 'clientele/labels'
 * import { englishOrders } from 'clientele/labels/en'
 *
 * const house: OrderLabels = {
 *   ...englishOrders,
 *   orderAction: { ...englishOrders.orderAction, fulfil: 'deliver' },
 * }
 * house.orderAction.fulfil //=> 'deliver'
 * ```
 */
export interface OrderLabels {
  /** What can be done with an order. */
  readonly orderAction: Words<OrderAction>
  /** What can be done with a task. */
  readonly taskAction: Words<TaskAction>
  /** Why somebody was not given a task. */
  readonly passedOver: Words<PassedOverCode>
  /** What a promise of fulfilment is counted in. */
  readonly promiseKind: Words<FulfilmentPromise['within']>
  /** Why something of an order or a task is not done. */
  readonly refusal: Words<(OrderRefusal | TaskRefusal | ScheduleRefusal | PlanRefusal | DueRefusal)['code']>
}
