import { refuse } from '../../../foundation/error.ts'
import { type Reason, type Result, refused, succeeded } from '../../../foundation/index.ts'
import { intentKey } from '../../../foundation/intent.ts'
import { readQuantity, unitsOfOne } from '../../../foundation/money/quantity-units.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type {
  Identifier,
  Order,
  OrderLine,
  OrderStatus,
  Task,
  TaskTemplate,
  TemplateTask,
} from '../../../records/index.ts'
import { longestTaskMinutes } from '../../../records/task-limits.ts'
import { checkOrderStatus } from '../moves/order-transitions.ts'
import { templatesByItem } from './checked-templates.ts'
import { taskOfWork } from './task-of-work.ts'

/** What is known when the work of an order is planned. */
export interface PlanFulfilmentOptions {
  /** The tasks that the order has already; they are not made again, whatever became of them. */
  readonly existing?: readonly Task[]
}

/** The work that an order makes. */
export interface FulfilmentPlan {
  /** The tasks that the order does not have yet, by line and in the order of its template. */
  readonly tasks: readonly Task[]
  /** The lines for which there is no template, and which make no task. */
  readonly linesWithoutTemplate: readonly Identifier[]
}

/** Why the work of an order is not planned: it is not placed yet, or needs no more work. */
export type PlanRefusal = Reason<
  'wrong-status',
  {
    /** Where the order is. */
    readonly status: OrderStatus
  }
>

/** The minutes that a task takes for a line, rounded up to whole ones where they are those of a part of a unit. */
function minutesFor({ id, minutes, perUnit }: TemplateTask, quantity: string, field: string): number | undefined {
  if (minutes === undefined || !perUnit) return minutes
  const exact = BigInt(minutes) * readQuantity(quantity, `${field}.quantity`)
  const whole = (exact + unitsOfOne - 1n) / unitsOfOne
  return whole <= BigInt(longestTaskMinutes)
    ? Number(whole)
    : refuse(
        'invalid-value',
        `${field}.quantity`,
        quantity,
        `one for which ${id} takes at most ${longestTaskMinutes} minutes`,
      )
}

/** The tasks that a line makes, all of them. */
function tasksOfLine(order: Order, line: OrderLine, template: TaskTemplate, field: string): readonly Task[] {
  const idOf = (id: Identifier): Identifier => intentKey(order.id, line.id, id)
  return template.tasks.map(({ id, parentId, dependsOn, ...work }) => {
    const minutes = minutesFor({ id, ...work }, line.quantity, field)
    return taskOfWork(
      { ...work, ...(minutes !== undefined && { minutes }) },
      {
        id: idOf(id),
        accountId: order.accountId,
        orderId: order.id,
        orderLineId: line.id,
        ...(parentId !== undefined && { parentId: idOf(parentId) }),
        ...(dependsOn && { dependsOn: dependsOn.map(idOf) }),
      },
    )
  })
}

/**
 * Turns the lines of an order into tasks and subtasks, each line by the template of what was ordered.
 *
 * A task's id is made of those of the order, the line and the task in the template, so that planning again makes nothing twice:
 * what is in `existing` is left out. Minutes that are those of one unit are multiplied by the quantity and rounded up to whole
 * ones. Lines without a template are listed, so that nothing ordered is overlooked.
 *
 * @param order - The order, placed or in fulfilment.
 * @param templates - The templates, one for each catalogue item.
 * @param options - `existing`: the tasks that the order has already; none when left out.
 * @returns The tasks to add, all of them open; or a refusal of an order that is not to be worked on.
 * @throws {@link ClienteleError} `invalid-policy` for a template that contradicts itself; `duplicate-id` for two templates of one
 *   item, or two lines or tasks of one id; `invalid-value` for a quantity that is none, or weights or
 *   minutes out of their range; `unknown-code` for a status, role or priority that is none.
 *
 * @example
 * ```ts
 * import { type FulfilmentPlan, type PlanFulfilmentOptions, planFulfilment } from 'clientele/orders'
 * import type { Order, TaskTemplate } from 'clientele/records'
 *
 * const unitPrice = { amount: '40.00', currency: 'EUR' } as const
 * const order: Order = {
 *   id: 'o-1',
 *   accountId: 'a-1',
 *   status: 'placed',
 *   placedOn: '2026-06-01',
 *   lines: [
 *     { id: 'l-1', catalogueItemId: 'mug', quantity: '12', unitPrice },
 *     { id: 'l-2', catalogueItemId: 'voucher', quantity: '1', unitPrice },
 *   ],
 * }
 * const parcel: TaskTemplate = {
 *   id: 'parcel',
 *   catalogueItemId: 'mug',
 *   tasks: [
 *     { id: 'pack', title: 'Pack', minutes: 5, perUnit: true },
 *     { id: 'send', title: 'Send', minutes: 30, dependsOn: ['pack'] },
 *   ],
 * }
 * const planned = planFulfilment(order, [parcel])
 * const { tasks = [], linesWithoutTemplate }: Partial<FulfilmentPlan> = planned.ok ? planned.value : {}
 * tasks.map(({ id, minutes }) => [id, minutes]) //=> [['o-1/l-1/pack', 60], ['o-1/l-1/send', 30]]
 * linesWithoutTemplate //=> ['l-2']
 *
 * const options: PlanFulfilmentOptions = { existing: tasks }
 * const again = planFulfilment(order, [parcel], options)
 * again.ok && again.value.tasks //=> []
 * ```
 */
export function planFulfilment(
  order: Order,
  templates: readonly TaskTemplate[],
  { existing = [] }: PlanFulfilmentOptions = {},
): Result<FulfilmentPlan, PlanRefusal> {
  const { status, lines } = order
  checkOrderStatus(status, 'order.status')
  checkUniqueIds(lines, 'order.lines')
  checkUniqueIds(existing, 'existing')
  const byItem = templatesByItem(templates)
  if (status !== 'placed' && status !== 'in-fulfilment')
    return refused({ code: 'wrong-status', parameters: { status } })
  const known = new Set(existing.map(({ id }) => id))
  const tasks = lines.flatMap((line, index) => {
    const template = byItem.get(line.catalogueItemId)
    return template ? tasksOfLine(order, line, template, `order.lines[${index}]`) : []
  })
  return succeeded({
    tasks: tasks.filter(({ id }) => !known.has(id)),
    linesWithoutTemplate: lines.filter(({ catalogueItemId }) => !byItem.has(catalogueItemId)).map(({ id }) => id),
  })
}
