import { refuse } from '../../../foundation/error.ts'
import { type Result, succeeded } from '../../../foundation/index.ts'
import { type Intent, intentKey } from '../../../foundation/intent.ts'
import { type Instant, instant } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier, Task, TaskStatus } from '../../../records/index.ts'
import { openChecks } from '../tasks/open-checks.ts'
import { checkStatus, isClosed } from '../tasks/task-nodes.ts'
import { refuseTaskMove, type TaskAction, type TaskRefusal, type TaskRefusalCode, taskActions } from './task-refusal.ts'

/** A move of a task that somebody asks for. */
export interface TaskMove {
  /** What is to be done. */
  readonly action: TaskAction
  /** When. */
  readonly at: Instant
  /** Who does it. */
  readonly actorId?: Identifier
  /** Why. */
  readonly reason?: string
}

/** A move of a task, for its history. */
export interface TaskEvent {
  /** What happened. */
  readonly type: 'task-started' | 'task-completed' | 'task-cancelled' | 'task-reopened'
  /** To which task. */
  readonly taskId: Identifier
  /** Where it was. */
  readonly from: TaskStatus
  /** Where it is. */
  readonly to: TaskStatus
  /** When. */
  readonly at: Instant
  /** Who did it. */
  readonly actorId?: Identifier
  /** Why. */
  readonly reason?: string
}

/** What came of a move of a task. */
export interface TaskMoved {
  /** The task as it is from now on. */
  readonly task: Task
  /** The move, for the history. */
  readonly event: TaskEvent
  /** What is to be done next. */
  readonly intents: readonly Intent[]
}

/** Where each action leads from and to, and what has happened then. */
const steps: Readonly<
  Record<
    TaskAction,
    { readonly from: readonly TaskStatus[]; readonly to: TaskStatus; readonly type: TaskEvent['type'] }
  >
> = {
  start: { from: ['open'], to: 'in-progress', type: 'task-started' },
  complete: { from: ['open', 'in-progress'], to: 'done', type: 'task-completed' },
  cancel: { from: ['open', 'in-progress'], to: 'cancelled', type: 'task-cancelled' },
  reopen: { from: ['done', 'cancelled'], to: 'open', type: 'task-reopened' },
}

/** The task after a move: when it was started and closed is kept, and forgotten when it is opened again. */
function taskAfter(task: Task, { action, at }: TaskMove): Task {
  const { startedAt = at, closedAt: _, ...rest } = task
  switch (action) {
    case 'start':
      return { ...rest, status: 'in-progress', startedAt: at }
    case 'complete':
      return { ...rest, status: 'done', startedAt, closedAt: at }
    case 'cancel':
      return { ...task, status: 'cancelled', closedAt: at }
    case 'reopen': {
      const { startedAt: _started, ...unstarted } = rest as Task
      return { ...unstarted, status: 'open' }
    }
  }
}

/** The tasks that hold a move of a task back, and why. */
function heldBy(
  { id, parentId, dependsOn = [] }: Task,
  action: TaskAction,
  others: readonly Task[],
): readonly [TaskRefusalCode, readonly Identifier[]] | undefined {
  const idsOf = (tasks: readonly Task[]): readonly Identifier[] => tasks.map((task) => task.id)
  const above = others.filter((other) => other.id === parentId && isClosed(other))
  if (action !== 'cancel' && above.length > 0) return ['parent-closed', idsOf(above)]
  if (action === 'reopen') return undefined
  const parts = others.filter((other) => other.parentId === id && !isClosed(other))
  if (action !== 'start' && parts.length > 0) return ['parts-open', idsOf(parts)]
  if (action === 'cancel') return undefined
  const known = new Map(others.map((other) => [other.id, other]))
  const unknown = dependsOn.filter((other) => !known.has(other))
  if (unknown.length > 0) return ['prerequisite-unknown', unknown]
  const open = others.filter((other) => dependsOn.includes(other.id) && !isClosed(other))
  return open.length > 0 ? ['prerequisite-open', idsOf(open)] : undefined
}

/** To fulfil the order, once the last of its tasks is closed, and one of them was done. */
function intentsOf(task: Task, others: readonly Task[]): readonly Intent[] {
  const { orderId } = task
  if (orderId === undefined || !isClosed(task)) return []
  const ofOrder = [task, ...others.filter((other) => other.orderId === orderId)]
  if (!ofOrder.every(isClosed) || !ofOrder.some(({ status }) => status === 'done')) return []
  return [
    { type: 'fulfil-order', parameters: { orderId }, idempotencyKey: intentKey('order', orderId, 'fulfil-order') },
  ]
}

/**
 * Moves a task on, or says why not: it is started, completed, cancelled or opened again.
 *
 * A task is started, and completed, when what it depends on is closed and the items of its checklist that gate the move are
 * done (an item that says nothing gates `complete`). It is completed or cancelled when its parts are closed. A part of a closed
 * task is not moved, but to be cancelled. With the last open task of an order closed, and one of them done, the intent is
 * `fulfil-order`.
 *
 * @param task - The task.
 * @param move - What is to be done, when, by whom and why.
 * @param others - The other tasks of the order, or any: what it depends on, its parts and what it is a part of are found among
 *   them. The task itself may be there too.
 * @returns The new task, the event and the intents; or why the move is refused.
 * @throws {@link ClienteleError} `unknown-code` for an action or a status that is none; `invalid-value` for a moment that does
 *   not exist, or a task that depends on itself; `duplicate-id` for two tasks, or items of the checklist, of one id.
 *
 * @example
 * ```ts
 * import { moveTask, type TaskEvent, type TaskMove, type TaskMoved } from 'clientele/orders'
 * import type { Task } from 'clientele/records'
 *
 * const checklist = [{ id: 'weighed', text: 'Weighed', done: false }]
 * const pack: Task = { id: 't-1', title: 'Pack', status: 'in-progress', orderId: 'o-1', checklist }
 * const complete: TaskMove = { action: 'complete', at: '2026-06-05T15:00:00Z' }
 * const refused = moveTask(pack, complete, [])
 * refused.ok ? '' : refused.reason //=> { code: 'checklist-open', parameters: { action: 'complete', status: 'in-progress', items: ['weighed'] } }
 *
 * const moved = moveTask({ ...pack, checklist: [] }, complete, [])
 * const { event, intents }: Partial<TaskMoved> = moved.ok ? moved.value : {}
 * const type: TaskEvent['type'] | undefined = event?.type
 * type //=> 'task-completed'
 * intents?.map((intent) => intent.type) //=> ['fulfil-order']
 * ```
 */
export function moveTask(task: Task, move: TaskMove, others: readonly Task[]): Result<TaskMoved, TaskRefusal> {
  const { action, at, actorId, reason } = move
  const { id, status, checklist = [] } = task
  checkStatus(task, 'task')
  if (!taskActions.includes(action)) {
    refuse('unknown-code', 'move.action', action, `one of ${taskActions.join(', ')}`)
  }
  instant(at, 'move.at')
  checkUniqueIds(others, 'others')
  if (task.dependsOn?.includes(id)) refuse('invalid-value', 'task.dependsOn', id, 'other tasks than itself')
  const known = { action, status }
  const { from, to, type } = steps[action]
  if (!from.includes(status)) return refuseTaskMove('wrong-status', known)
  const held = heldBy(task, action, others)
  if (held) return refuseTaskMove(held[0], { ...known, tasks: held[1] })
  const items = openChecks(checklist, action, 'complete', 'task.checklist')
  if (items.length > 0) return refuseTaskMove('checklist-open', { ...known, items })
  const moved = taskAfter(task, move)
  const event: TaskEvent = {
    type,
    taskId: id,
    from: status,
    to,
    at,
    ...(actorId !== undefined && { actorId }),
    ...(reason !== undefined && { reason }),
  }
  return succeeded({
    task: moved,
    event,
    intents: intentsOf(
      moved,
      others.filter((other) => other.id !== id),
    ),
  })
}
