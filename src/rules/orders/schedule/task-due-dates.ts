import { type Result, succeeded } from '../../../foundation/index.ts'
import {
  addBusinessTime,
  type BusinessHours,
  businessTimeBetween,
  compareInstants,
  type Instant,
  instant,
} from '../../../foundation/time/index.ts'
import type { Identifier, Task } from '../../../records/index.ts'
import { type DueRefusal, refuseClosed } from './promised-at.ts'
import type { ScheduleRefusal } from './schedule-refusal.ts'
import { type ScheduleTasksOptions, scheduleTasks } from './schedule-tasks.ts'

/** When work begins, and by when it was promised. */
export interface TaskDueDatesOptions extends ScheduleTasksOptions {
  /** The moment by which the whole was promised; nothing was when left out. */
  readonly promisedAt?: Instant
}

/** When a task is due. */
export interface TaskDueDate {
  /** The task. */
  readonly taskId: Identifier
  /** When it can begin at the earliest. */
  readonly startAt: Instant
  /** When it is finished at the earliest. */
  readonly finishAt: Instant
  /** By when it must be finished if the whole is not to become later. */
  readonly dueAt: Instant
}

/** When the tasks of an order, and the order, are due. */
export interface TaskDueDates {
  /** The tasks, as they were scheduled. */
  readonly tasks: readonly TaskDueDate[]
  /** When the whole is finished at the earliest. */
  readonly finishAt: Instant
  /** Whether that is in time; only where something was promised. */
  readonly isOnTime?: boolean
  /** By how many minutes of business time it is late, 0 if it is not; only where something was promised. */
  readonly lateMinutes?: number
}

/** The moments so many minutes of business time after another; each is counted on from the one before it, once through the calendar. */
function momentsAfter(
  startAt: Instant,
  minutes: readonly number[],
  hours: BusinessHours,
): (minutes: number) => Instant {
  const moments = new Map<number, Instant>()
  let [at, passed] = [startAt, 0]
  for (const each of [...new Set([0, ...minutes])].sort((a, b) => a - b)) {
    at = addBusinessTime(at, each - passed, hours)
    passed = each
    moments.set(each, at)
  }
  return (each) => moments.get(each) as Instant
}

/**
 * Gives every task the moment it is due: its late finish by {@link scheduleTasks}, counted in business time from the moment work
 * begins. And says whether the whole can be finished in time.
 *
 * All moments are counted forward, so that a holiday more never makes one earlier, and a promise that cannot be kept is said to be
 * late instead of being kept on paper.
 *
 * @param tasks - The tasks of an order, or any others; parents and parts together.
 * @param startAt - When work begins.
 * @param hours - When the business is open.
 * @param options - `promisedAt`, and what {@link scheduleTasks} takes.
 * @returns The moments; or a refusal as {@link scheduleTasks} and {@link promisedAt} refuse.
 * @throws {@link ClienteleError} as {@link scheduleTasks} and {@link promisedAt} do; also `invalid-value` for work that is not done
 *   within 100,000 days.
 *
 * @example
 * ```ts
 * import { type TaskDueDate, type TaskDueDates, type TaskDueDatesOptions, taskDueDates } from 'clientele/orders'
 * import type { Task } from 'clientele/records'
 *
 * const day = [{ from: '09:00', to: '17:00' }] as const
 * const hours = { timeZone: 'Europe/Lisbon', weekly: { thursday: day, friday: day, monday: day } } as const
 * const tasks: readonly Task[] = [
 *   { id: 'photos', title: 'Photos', status: 'open', minutes: 90 },
 *   { id: 'layout', title: 'Layout', status: 'open', minutes: 480, dependsOn: ['photos'] },
 * ]
 * const options: TaskDueDatesOptions = { promisedAt: '2026-06-05T09:00:00Z' }
 * const dates = taskDueDates(tasks, '2026-06-04T08:00:00Z', hours, options)
 * const { finishAt, isOnTime, lateMinutes, tasks: due }: Partial<TaskDueDates> = dates.ok ? dates.value : {}
 * const photos: TaskDueDate | undefined = due?.[0]
 * photos?.dueAt //=> '2026-06-04T09:30:00Z'
 * finishAt //=> '2026-06-05T09:30:00Z'
 * isOnTime //=> false
 * lateMinutes //=> 30
 * ```
 */
export function taskDueDates(
  tasks: readonly Task[],
  startAt: Instant,
  hours: BusinessHours,
  { promisedAt, ...options }: TaskDueDatesOptions = {},
): Result<TaskDueDates, DueRefusal | ScheduleRefusal> {
  instant(startAt, 'startAt')
  if (promisedAt !== undefined) instant(promisedAt, 'promisedAt')
  const closed = refuseClosed(hours)
  if (closed) return closed
  const scheduled = scheduleTasks(tasks, options)
  if (!scheduled.ok) return scheduled
  const { tasks: times, totalMinutes } = scheduled.value
  const after = momentsAfter(
    startAt,
    times.flatMap((each) => [each.earlyStartMinutes, each.earlyFinishMinutes, each.lateFinishMinutes]),
    hours,
  )
  const finishAt = after(totalMinutes)
  const isOnTime = promisedAt === undefined || compareInstants(finishAt, promisedAt) <= 0
  return succeeded({
    tasks: times.map(({ taskId, earlyStartMinutes, earlyFinishMinutes, lateFinishMinutes }) => ({
      taskId,
      startAt: after(earlyStartMinutes),
      finishAt: after(earlyFinishMinutes),
      dueAt: after(lateFinishMinutes),
    })),
    finishAt,
    ...(promisedAt !== undefined && {
      isOnTime,
      lateMinutes: isOnTime ? 0 : businessTimeBetween(promisedAt, finishAt, hours),
    }),
  })
}
