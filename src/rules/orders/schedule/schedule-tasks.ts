import { type Result, succeeded } from '../../../foundation/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { circleAmong, openingOrder } from '../../../foundation/opening-order.ts'
import type { Identifier, Task } from '../../../records/index.ts'
import { longestTaskMinutes } from '../../../records/task-limits.ts'
import { taskSteps } from '../../../records/task-steps.ts'
import { isClosed, type TaskNode, taskNodes } from '../tasks/task-nodes.ts'
import { refuseSchedule, type ScheduleRefusal } from './schedule-refusal.ts'
import { type ScheduleStep, timeSteps } from './schedule-steps.ts'

/** When a task can, and when it must, be begun and finished: minutes of work since the beginning of the whole. */
export interface ScheduledTask {
  /** The task. */
  readonly taskId: Identifier
  /** When it can begin at the earliest. */
  readonly earlyStartMinutes: number
  /** When it can be finished at the earliest. */
  readonly earlyFinishMinutes: number
  /** When it can begin at the latest without making the whole later. */
  readonly lateStartMinutes: number
  /** When it can be finished at the latest without making the whole later. */
  readonly lateFinishMinutes: number
  /** By how much its finish can slip: late finish − early finish. */
  readonly slackMinutes: number
  /** Whether it cannot slip at all. */
  readonly isCritical: boolean
}

/** When everything can and must be done. */
export interface TaskSchedule {
  /** The tasks, as they were given, but for those that were left out. */
  readonly tasks: readonly ScheduledTask[]
  /** How long the whole takes: the length of the longest chain of tasks. */
  readonly totalMinutes: number
  /** One longest chain, in order; of several, the one whose tasks come first. Tasks without parts only. */
  readonly criticalPath: readonly Identifier[]
}

/** What is scheduled. */
export interface ScheduleTasksOptions {
  /** Whether only what is left to do counts, and tasks that are done are left out like those that were cancelled. */
  readonly remaining?: boolean
  /** How long a task takes of which nobody said it, a whole number of minutes; a refusal when left out. */
  readonly assumedMinutes?: number
}

/** A task to schedule, whether it has parts among the others, and how long it takes by itself; nothing if nobody said. */
interface TimedTask {
  readonly task: Task
  readonly hasParts: boolean
  readonly minutes: number | undefined
}

/** The tasks that are wanted, in their order. */
function timedTasks(
  tasks: readonly Task[],
  nodes: ReadonlyMap<Identifier, TaskNode>,
  isWanted: (task: Task) => boolean,
  assumedMinutes: number | undefined,
): readonly TimedTask[] {
  return tasks.flatMap((task, index) => {
    const { id, minutes = assumedMinutes } = task
    if (minutes !== undefined) wholeNumberAt(minutes, `tasks[${index}].minutes`, 0, longestTaskMinutes)
    const hasParts = nodes.get(id)?.parts.some((part) => isWanted(part.task)) === true
    return isWanted(task) ? [{ task, hasParts, minutes: hasParts ? 0 : minutes }] : []
  })
}

/** The first dependency that is not among the tasks. */
function unknownDependency(tasks: readonly Task[], known: ReadonlyMap<Identifier, unknown>) {
  for (const { id, dependsOn = [] } of tasks) {
    const dependency = dependsOn.find((other) => !known.has(other))
    if (dependency !== undefined) return { task: id, dependency }
  }
  return undefined
}

/**
 * Says when each task can and must be done, and which of them decide how long the whole takes: the critical path method.
 *
 * Early start: the latest early finish of what a task depends on. Early finish: early start plus its minutes. Late finish: the
 * earliest late start of what depends on it, or the end of the whole. Slack: late finish minus early finish; none on the critical
 * path (Kelley and Walker, Critical-path planning and scheduling, 1959).
 *
 * A task with parts begins before them and ends with the last of them; its own minutes do not count. It waits for what it depends
 * on with all its parts, and what depends on it waits for all of them. Tasks that were cancelled are left out, and nothing waits
 * for them. As many can work at once as there is work.
 *
 * @param tasks - The tasks of an order, or any others, in any order; parents and parts together.
 * @param options - `remaining`: whether to leave out what is done; `assumedMinutes`: for tasks of unknown length.
 * @returns The schedule, in minutes of work from its beginning; or a refusal that names the circle, the dependency or the tasks.
 *   In time that grows with the tasks and their dependencies, however long a chain is.
 * @throws {@link ClienteleError} `duplicate-id` for two tasks of one id; `invalid-value` for minutes that are not whole, a parent
 *   that is not among the tasks, or a task that is a part of itself; `unknown-code` for a status that is none.
 *
 * @example
 * ```ts
 * import { type ScheduledTask, type ScheduleTasksOptions, scheduleTasks, type TaskSchedule } from 'clientele/orders'
 * import type { Task } from 'clientele/records'
 *
 * const tasks: readonly Task[] = [
 *   { id: 'texts', title: 'Texts', status: 'open', minutes: 240 },
 *   { id: 'photos', title: 'Photos', status: 'open', minutes: 90 },
 *   { id: 'layout', title: 'Layout', status: 'open', minutes: 180, dependsOn: ['texts', 'photos'] },
 * ]
 * const scheduled = scheduleTasks(tasks)
 * const schedule: TaskSchedule | undefined = scheduled.ok ? scheduled.value : undefined
 * schedule?.totalMinutes //=> 420
 * schedule?.criticalPath //=> ['texts', 'layout']
 * const photos: ScheduledTask | undefined = schedule?.tasks[1]
 * photos?.slackMinutes //=> 150
 *
 * const options: ScheduleTasksOptions = { assumedMinutes: 60 }
 * const circle = scheduleTasks(
 *   [
 *     { id: 'hen', title: 'Hen', status: 'open', dependsOn: ['egg'] },
 *     { id: 'egg', title: 'Egg', status: 'open', dependsOn: ['hen'] },
 *   ],
 *   options,
 * )
 * circle.ok ? '' : circle.reason //=> { code: 'tasks-in-a-circle', parameters: { tasks: ['hen', 'egg'] } }
 * ```
 */
export function scheduleTasks(
  tasks: readonly Task[],
  { remaining = false, assumedMinutes }: ScheduleTasksOptions = {},
): Result<TaskSchedule, ScheduleRefusal> {
  const nodes = taskNodes(tasks)
  const unknown = unknownDependency(tasks, nodes)
  if (unknown) return refuseSchedule('unknown-dependency', unknown)
  if (assumedMinutes !== undefined) wholeNumberAt(assumedMinutes, 'assumedMinutes', 0, longestTaskMinutes)
  const isWanted = (task: Task): boolean => (remaining ? !isClosed(task) : task.status !== 'cancelled')
  const timed = timedTasks(tasks, nodes, isWanted, assumedMinutes)
  const steps = taskSteps(
    timed.map(({ task }) => task),
    (index): ScheduleStep => ({ index, minutes: 0, early: 0, late: 0, waitsFor: 0, opens: [] }),
  )
  const [starts, ends] = [steps.slice(0, timed.length), steps.slice(timed.length)]
  const all = timed.map((each, index) => ({
    ...each,
    start: starts[index] as ScheduleStep,
    end: ends[index] as ScheduleStep,
  }))
  const idsOf = (some: readonly ScheduleStep[]): readonly Identifier[] =>
    [...new Set(some.map(({ index }) => index))].map((index) => (all[index] as (typeof all)[number]).task.id)
  const ordered = openingOrder(steps)
  if (ordered.length < steps.length) {
    return refuseSchedule('tasks-in-a-circle', { tasks: idsOf(circleAmong(steps)) })
  }
  const unmeasured: Identifier[] = []
  for (const { task, minutes, end } of all) {
    if (minutes === undefined) unmeasured.push(task.id)
    else end.minutes = minutes
  }
  if (unmeasured.length > 0) return refuseSchedule('unknown-duration', { tasks: unmeasured })
  const totalMinutes = timeSteps(ordered)
  const chain: ScheduleStep[] = []
  for (let step = ends.find(({ early }) => early === totalMinutes); step; step = step.last) chain.push(step)
  const ownEnds = new Set(all.filter(({ hasParts }) => !hasParts).map(({ end }) => end))
  return succeeded({
    tasks: all.map(({ task, start, end }) => ({
      taskId: task.id,
      earlyStartMinutes: start.early,
      earlyFinishMinutes: end.early,
      lateStartMinutes: start.late,
      lateFinishMinutes: end.late,
      slackMinutes: end.late - end.early,
      isCritical: end.late === end.early,
    })),
    totalMinutes,
    criticalPath: idsOf(chain.reverse().filter((step) => ownEnds.has(step))),
  })
}
