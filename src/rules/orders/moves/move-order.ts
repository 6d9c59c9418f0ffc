import { refuse } from '../../../foundation/error.ts'
import { type Result, succeeded } from '../../../foundation/index.ts'
import type { Intent } from '../../../foundation/intent.ts'
import { type CalendarDate, calendarDate, type Instant, instant } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier, Order, Task } from '../../../records/index.ts'
import { openChecks } from '../tasks/open-checks.ts'
import { checkStatus, isClosed } from '../tasks/task-nodes.ts'
import { eventTypeOf, type OrderEvent } from './order-event.ts'
import { orderIntents } from './order-intents.ts'
import { type OrderRefusal, type OrderRefusalCode, refuseOrderMove } from './order-refusal.ts'
import { type ReturnedLine, takeBack } from './order-return.ts'
import { checkOrderStatus, type OrderAction, orderActions, transitionFor } from './order-transitions.ts'

/** What every move of an order says. */
interface OrderMoveBase {
  /** When. */
  readonly at: Instant
  /** Who does it. */
  readonly actorId?: Identifier
  /** Why; some moves ask for it. */
  readonly reason?: string
}

/** A draft is placed. */
export interface PlaceOrder extends OrderMoveBase {
  /** Tells the moves apart. */
  readonly action: 'place'
  /** The day it is placed, by the business's own clock. */
  readonly placedOn: CalendarDate
}

/** Goods, or parts of the work, come back. */
export interface ReturnOrder extends OrderMoveBase {
  /** Tells the moves apart. */
  readonly action: 'return'
  /** What came back, each line once; all that is left when left out. */
  readonly lines?: readonly ReturnedLine[]
}

/** An order is begun, fulfilled or cancelled. */
export interface OtherOrderMove extends OrderMoveBase {
  /** Tells the moves apart. */
  readonly action: Exclude<OrderAction, 'place' | 'return'>
}

/** A move of an order that somebody asks for. */
export type OrderMove = PlaceOrder | ReturnOrder | OtherOrderMove

/** What is known when a move of an order is judged. */
export interface OrderMoveOptions {
  /** Its tasks: an order is not fulfilled while one is open, and a cancelled one releases those that are. */
  readonly tasks?: readonly Task[]
}

/** What came of a move of an order. */
export interface OrderMoved {
  /** The order as it is from now on. */
  readonly order: Order
  /** The move, for the history. */
  readonly event: OrderEvent
  /** What is to be done next. */
  readonly intents: readonly Intent[]
}

/** Throws if tasks are not those of an order: two of one id, one of another order, or of no status. */
function checkTasks(order: Order, tasks: readonly Task[]): void {
  checkUniqueIds(tasks, 'tasks')
  for (const [index, task] of tasks.entries()) {
    checkStatus(task, `tasks[${index}]`)
    if (task.orderId !== order.id) {
      refuse('foreign-record', `tasks[${index}].orderId`, task.orderId, `${order.id}, the order`)
    }
  }
}

/** The order after an action that is one for it, and what came back. */
function orderAfter(order: Order, move: OrderMove): Result<readonly [Order, (readonly ReturnedLine[])?], OrderRefusal> {
  switch (move.action) {
    case 'place':
      return succeeded([{ ...order, status: 'placed', placedOn: calendarDate(move.placedOn, 'move.placedOn') }])
    case 'start-fulfilment':
      return succeeded([{ ...order, status: 'in-fulfilment' }])
    case 'fulfil':
      return succeeded([{ ...order, status: 'fulfilled' }])
    case 'cancel':
      return succeeded([{ ...order, status: 'cancelled' }])
    case 'return': {
      const taken = takeBack(order, move.lines)
      if (!taken.ok) return taken
      const { lines, returned, isWhole } = taken.value
      return succeeded([{ ...order, lines, status: isWhole ? 'returned' : 'partly-returned' }, returned])
    }
  }
}

/**
 * Moves an order on, or says why not: it is placed, begun, fulfilled, cancelled, or comes back in part or as a whole.
 *
 * Which steps there are, {@link orderTransitions} says. Besides, items of the order's checklist hold back the moves they gate
 * (`fulfil` when an item says nothing), and an order with open tasks is not fulfilled. What comes back is counted by line in
 * `returnedQuantity`; an order is `returned` when nothing is left of it.
 *
 * The intents: `plan-fulfilment` when it is placed; `raise-invoice` when it is placed or fulfilled, where its `invoiceOn` says
 * so; `release-work` when it is cancelled, and `credit-invoice` if it was invoiced as it was placed; `refund-return` when
 * something comes back. Each has the same key whenever the same move is worked out again.
 *
 * @param order - The order.
 * @param move - What is to be done, when, by whom and why.
 * @param options - `tasks`: the tasks of the order; none are known when left out.
 * @returns The new order, the event and the intents; or why the move is refused.
 * @throws {@link ClienteleError} `unknown-code` for an action or a status that is none; `invalid-value` for a moment, day or
 *   quantity that does not exist; `duplicate-id` for two lines, items or tasks of one id; `foreign-record` for a task of another
 *   order.
 *
 * @example
 * ```ts
 * import { moveOrder, type OrderMove, type OrderMoved, type OrderMoveOptions } from 'clientele/orders'
 * import type { Order } from 'clientele/records'
 *
 * const order: Order = {
 *   id: 'o-1',
 *   accountId: 'a-1',
 *   status: 'in-fulfilment',
 *   placedOn: '2026-06-01',
 *   invoiceOn: 'fulfilment',
 *   lines: [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice: { amount: '40.00', currency: 'EUR' } }],
 * }
 * const fulfil: OrderMove = { action: 'fulfil', at: '2026-06-05T15:00:00Z' }
 * const open: OrderMoveOptions = { tasks: [{ id: 't-1', title: 'Pack', status: 'open', orderId: 'o-1' }] }
 * const early = moveOrder(order, fulfil, open)
 * early.ok ? '' : early.reason //=> { code: 'tasks-open', parameters: { action: 'fulfil', status: 'in-fulfilment', tasks: ['t-1'] } }
 *
 * const moved = moveOrder(order, fulfil)
 * const { event, intents }: Partial<OrderMoved> = moved.ok ? moved.value : {}
 * event?.type //=> 'order-fulfilled'
 * intents?.map(({ type }) => type) //=> ['raise-invoice']
 * ```
 */
export function moveOrder(
  order: Order,
  move: OrderMove,
  { tasks = [] }: OrderMoveOptions = {},
): Result<OrderMoved, OrderRefusal> {
  const { action, at, actorId, reason } = move
  const { status, lines, checklist = [] } = order
  checkOrderStatus(status, 'order.status')
  if (!orderActions.includes(action)) {
    refuse('unknown-code', 'move.action', action, `one of ${orderActions.join(', ')}`)
  }
  instant(at, 'move.at')
  checkUniqueIds(lines, 'order.lines')
  checkTasks(order, tasks)
  const refusal = (
    code: OrderRefusalCode,
    held: { items?: readonly Identifier[]; tasks?: readonly Identifier[] } = {},
  ) => refuseOrderMove(code, { action, status, ...held })
  const transition = transitionFor(action, status)
  if (!transition) return refusal('wrong-status')
  if (transition.needsReason && !reason?.trim()) return refusal('reason-required')
  if (action === 'place' && lines.length === 0) return refusal('nothing-ordered')
  const items = openChecks(checklist, action, 'fulfil', 'order.checklist')
  if (items.length > 0) return refusal('checklist-open', { items })
  const open = action === 'fulfil' ? tasks.filter((task) => !isClosed(task)).map(({ id }) => id) : []
  if (open.length > 0) return refusal('tasks-open', { tasks: open })
  const after = orderAfter(order, move)
  if (!after.ok) return after
  const [moved, returned] = after.value
  const event: OrderEvent = {
    type: eventTypeOf(moved.status as Exclude<Order['status'], 'draft'>),
    orderId: order.id,
    accountId: order.accountId,
    from: status,
    to: moved.status,
    at,
    ...(actorId !== undefined && { actorId }),
    ...(reason !== undefined && { reason }),
    ...(returned && { lines: returned }),
  }
  return succeeded({ order: moved, event, intents: orderIntents(moved, event, tasks) })
}
