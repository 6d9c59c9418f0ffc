import { refuse } from '../../../foundation/error.ts'
import { openingOrder, type Waiting, waitFor } from '../../../foundation/opening-order.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import { type Identifier, type Task, taskStatuses } from '../../../records/index.ts'

/** A task and its parts; it waits for them. */
export interface TaskNode extends Waiting<TaskNode> {
  readonly task: Task
  readonly parts: TaskNode[]
}

/** Whether a task needs no more work. */
export const isClosed = ({ status }: Task): boolean => status === 'done' || status === 'cancelled'

/** Throws `unknown-code` if a task has a status that is none. */
export function checkStatus({ status }: Task, field: string): void {
  if (!taskStatuses.includes(status)) {
    refuse('unknown-code', `${field}.status`, status, `one of ${taskStatuses.join(', ')}`)
  }
}

/**
 * Tasks with their parts, by their ids, every part before what it is a part of. Throws `duplicate-id` if two have one id,
 * `invalid-value` if one is a part of none of them or of itself, `unknown-code` for a status that is none.
 */
export function taskNodes(tasks: readonly Task[]): ReadonlyMap<Identifier, TaskNode> {
  checkUniqueIds(tasks, 'tasks')
  const nodes = tasks.map((task): TaskNode => ({ task, parts: [], waitsFor: 0, opens: [] }))
  const byId = new Map(nodes.map((node) => [node.task.id, node]))
  for (const [index, node] of nodes.entries()) {
    const { parentId } = node.task
    checkStatus(node.task, `tasks[${index}]`)
    if (parentId === undefined) continue
    const parent = byId.get(parentId)
    if (!parent) return refuse('invalid-value', `tasks[${index}].parentId`, parentId, 'the id of one of the tasks')
    parent.parts.push(node)
    waitFor(parent, node)
  }
  const ordered = openingOrder(nodes)
  if (ordered.length < nodes.length) {
    const index = nodes.findIndex(({ waitsFor }) => waitsFor > 0)
    refuse(
      'invalid-value',
      `tasks[${index}].parentId`,
      nodes[index]?.task.parentId,
      'a task that is no part of this one',
    )
  }
  return new Map(ordered.map((node) => [node.task.id, node]))
}
