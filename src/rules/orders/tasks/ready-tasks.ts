import type { Identifier, Task } from '../../../records/index.ts'
import { isClosed, taskNodes } from './task-nodes.ts'
import { byUrgency } from './task-urgency.ts'

/** Which tasks to look among. */
export interface ReadyTasksOptions {
  /** Only those that are assigned to this member; everybody's when left out. */
  readonly assigneeId?: Identifier
  /** Only those that have all of these tags. */
  readonly tags?: readonly string[]
}

/**
 * Lists what can be worked on next, the most urgent first: the tasks that are not closed while their parts are, and all that they,
 * and what they are parts of, depend on.
 *
 * Of a higher priority first; among those of one priority, what is due first; and otherwise in the order given. A task that is
 * due on a day comes after what is due at a moment of that day.
 *
 * @param tasks - All tasks; what others depend on is looked for among them, and what is not there is not closed.
 * @param options - `assigneeId` and `tags`: which of them are wanted.
 * @throws {@link ClienteleError} `duplicate-id` if two tasks have one id; `invalid-value` for a parent that is not among the
 *   tasks, a task that is a part of itself, or a day or moment that does not exist; `unknown-code` for a status or a priority
 *   that is none.
 *
 * @example
 * ```ts
 * import { type ReadyTasksOptions, readyTasks } from 'clientele/orders'
 * import type { Task } from 'clientele/records'
 *
 * const tasks: readonly Task[] = [
 *   { id: 'label', title: 'Print the label', status: 'open', tags: ['printer'] },
 *   { id: 'pack', title: 'Pack', status: 'in-progress', priority: 'high' },
 *   { id: 'send', title: 'Send', status: 'open', priority: 'urgent', dependsOn: ['pack', 'label'] },
 * ]
 * readyTasks(tasks).map(({ id }) => id) //=> ['pack', 'label']
 * const atThePrinter: ReadyTasksOptions = { tags: ['printer'] }
 * readyTasks(tasks, atThePrinter).map(({ id }) => id) //=> ['label']
 * ```
 */
export function readyTasks(tasks: readonly Task[], { assigneeId, tags = [] }: ReadyTasksOptions = {}): readonly Task[] {
  const nodes = taskNodes(tasks)
  const held = new Set<Identifier>()
  const isMet = (id: Identifier): boolean => {
    const node = nodes.get(id)
    return node !== undefined && isClosed(node.task)
  }
  // What holds a task back holds back its parts, which come before it.
  for (const { task, parts } of [...nodes.values()].reverse()) {
    if (isClosed(task) || !(task.dependsOn ?? []).every(isMet)) held.add(task.id)
    if (held.has(task.id)) for (const part of parts) held.add(part.task.id)
  }
  const isWanted = (task: Task): boolean =>
    (assigneeId === undefined || task.assigneeId === assigneeId) && tags.every((tag) => task.tags?.includes(tag))
  const isReady = ({ id }: Task): boolean =>
    !held.has(id) && nodes.get(id)?.parts.every((part) => isClosed(part.task)) === true
  return byUrgency(tasks).filter((task) => isReady(task) && isWanted(task))
}
