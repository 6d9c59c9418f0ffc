import type { JsonValue } from '../../../foundation/index.ts'
import { type Intent, intentKey } from '../../../foundation/intent.ts'
import type { Order, Task } from '../../../records/index.ts'
import { isClosed } from '../tasks/task-nodes.ts'
import type { OrderEvent } from './order-event.ts'

/** What is to be done: its type, what else it needs to know, and what tells it from the same for the same order. */
type Next = readonly [type: string, parameters?: Readonly<Record<string, JsonValue>>, key?: readonly string[]]

function nextOf(order: Order, { from, to, lines = [] }: OrderEvent, tasks: readonly Task[]): readonly Next[] {
  const { invoiceOn } = order
  switch (to) {
    case 'placed':
      return [['plan-fulfilment'], ...(invoiceOn === 'placement' ? ([['raise-invoice']] as const) : [])]
    case 'fulfilled':
      return invoiceOn === 'fulfilment' ? [['raise-invoice']] : []
    case 'cancelled':
      if (from === 'draft') return []
      return [
        ['release-work', { taskIds: tasks.filter((task) => !isClosed(task)).map(({ id }) => id) }],
        ...(invoiceOn === 'placement' ? ([['credit-invoice']] as const) : []),
      ]
    case 'partly-returned':
    case 'returned': {
      // However often it is worked out, a return leaves the same quantities behind; the next one does not.
      const soFar = order.lines.flatMap(({ id, returnedQuantity }) => (returnedQuantity ? [id, returnedQuantity] : []))
      return [['refund-return', { lines }, soFar]]
    }
    default:
      return []
  }
}

/** What is to be done after a move, of an order as it is from then on. */
export const orderIntents = (order: Order, event: OrderEvent, tasks: readonly Task[]): readonly Intent[] =>
  nextOf(order, event, tasks).map(([type, parameters, key = []]) => ({
    type,
    parameters: { orderId: order.id, accountId: order.accountId, ...parameters },
    idempotencyKey: intentKey('order', order.id, type, ...key),
  }))
