import type { Identifier, Task } from '../../../records/index.ts'
import { checkWork } from './check-work.ts'
import { type TaskNode, taskNodes } from './task-nodes.ts'

/** How far some work has come. */
export interface TaskProgress {
  /** The share of the work that is done, 0 to 1; left out where there is no work, or all of it was cancelled. */
  readonly share?: number
  /** The share of each task that was not cancelled, by its id: of one with parts, theirs. */
  readonly shareOf: Readonly<Record<Identifier, number>>
  /** How many tasks without parts are done. */
  readonly done: number
  /** How many tasks without parts there are, not counting those that were cancelled. */
  readonly total: number
}

interface Part {
  readonly weight: number
  readonly share: number
}

/** The ids of the tasks that were cancelled, themselves or as a part of one that was; parts come before what they are parts of. */
function cancelledAmong(nodes: readonly TaskNode[]): ReadonlySet<Identifier> {
  const cancelled = new Set<Identifier>()
  for (const { task, parts } of [...nodes].reverse()) {
    if (task.status === 'cancelled') cancelled.add(task.id)
    if (cancelled.has(task.id)) for (const part of parts) cancelled.add(part.task.id)
  }
  return cancelled
}

/** The weighted mean; never above 1 as no share is, since sums in one order round alike. Nothing without parts. */
function meanOf(parts: readonly Part[]): number | undefined {
  const done = parts.reduce((sum, { weight, share }) => sum + weight * share, 0)
  return parts.length === 0 ? undefined : done / parts.reduce((sum, { weight }) => sum + weight, 0)
}

/**
 * Says how far work has come: the weighted mean of its tasks, Σ weight × share ÷ Σ weight.
 *
 * A task without parts is done or not. One with parts is as done as they are, weighted among themselves, whatever its own
 * status; it counts among its siblings by its own weight. What was cancelled counts for nothing, its parts included; a task whose
 * parts were all cancelled has none. A share never falls when more is done.
 *
 * @param tasks - The tasks of one order, or any others, in any order; parents and parts together.
 * @returns The share of the whole and of each task, unrounded; and how many are done.
 * @throws {@link ClienteleError} `duplicate-id` if two tasks have one id; `invalid-value` for weights or minutes out of their
 *   range, a parent that is not among the tasks, or a task that is a part of itself; `unknown-code` for a status, role or priority
 *   that is none.
 *
 * @example
 * ```ts
 * import { type TaskProgress, taskProgress } from 'clientele/orders'
 *
 * const progress: TaskProgress = taskProgress([
 *   { id: 'design', title: 'Design', status: 'in-progress', weight: 3 },
 *   { id: 'sketch', title: 'Sketch', status: 'done', parentId: 'design' },
 *   { id: 'draw', title: 'Draw', status: 'open', parentId: 'design', weight: 2 },
 *   { id: 'print', title: 'Print', status: 'open' },
 * ])
 * progress.share //=> 0.25
 * progress.shareOf['design']?.toFixed(2) //=> '0.33'
 * progress.done //=> 1
 * taskProgress([]).share //=> undefined
 * ```
 */
export function taskProgress(tasks: readonly Task[]): TaskProgress {
  for (const [index, task] of tasks.entries()) checkWork(task, `tasks[${index}]`)
  const nodes = [...taskNodes(tasks).values()]
  const cancelled = cancelledAmong(nodes)
  const shares = new Map<Identifier, number>()
  const partsOf = (parts: readonly TaskNode[]): readonly Part[] =>
    parts.flatMap(({ task: { id, weight = 1 } }) => {
      const share = shares.get(id)
      return share === undefined ? [] : [{ weight, share }]
    })
  let [done, total] = [0, 0]
  for (const { task, parts } of nodes) {
    if (cancelled.has(task.id)) continue
    const share = meanOf(partsOf(parts))
    const isDone = task.status === 'done'
    if (share === undefined) {
      total += 1
      done += isDone ? 1 : 0
    }
    shares.set(task.id, share ?? (isDone ? 1 : 0))
  }
  const share = meanOf(partsOf(nodes.filter(({ task }) => task.parentId === undefined)))
  return { ...(share !== undefined && { share }), shareOf: Object.fromEntries(shares), done, total }
}
