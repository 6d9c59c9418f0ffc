import { type Waiting, waitFor } from '../foundation/opening-order.ts'
import type { Identifier } from './identifier.ts'

/** What ties tasks to one another, on record or in a template. */
interface TiedTask {
  readonly id: Identifier
  readonly parentId?: Identifier
  readonly dependsOn?: readonly Identifier[]
}

/**
 * The steps that tasks are made in, as they wait for one another: the beginnings of all tasks, and then their ends.
 *
 * An end waits for its beginning, and for the ends of the task's parts, which begin after it. What depends on a task waits for
 * its end. Ties to what is not among the tasks are passed over.
 */
export function taskSteps<Step extends Waiting<Step>>(
  tasks: readonly TiedTask[],
  stepOf: (index: number) => Step,
): readonly Step[] {
  const all = tasks.map((task, index) => ({ task, start: stepOf(index), end: stepOf(index) }))
  const byId = new Map(all.map((each) => [each.task.id, each]))
  for (const { task, start, end } of all) {
    waitFor(end, start)
    const parent = task.parentId === undefined ? undefined : byId.get(task.parentId)
    if (parent) {
      waitFor(start, parent.start)
      waitFor(parent.end, end)
    }
    for (const other of task.dependsOn ?? []) {
      const before = byId.get(other)
      if (before) waitFor(start, before.end)
    }
  }
  return [...all.map(({ start }) => start), ...all.map(({ end }) => end)]
}
