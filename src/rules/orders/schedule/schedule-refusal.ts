import { type Reason, type Refused, refused } from '../../../foundation/index.ts'
import type { Identifier } from '../../../records/index.ts'

/**
 * Every code with which tasks are not scheduled.
 *
 * - `tasks-in-a-circle`: `tasks` wait for one another, each for the one before it and the first for the last;
 * - `unknown-dependency`: `task` depends on `dependency`, which is not among the tasks;
 * - `unknown-duration`: nobody said how long `tasks` take.
 *
 * @example
 * ```ts
 * import { scheduleRefusalCodes } from 'clientele/orders'
 *
 * scheduleRefusalCodes //=> ['tasks-in-a-circle', 'unknown-dependency', 'unknown-duration']
 * ```
 */
export const scheduleRefusalCodes = ['tasks-in-a-circle', 'unknown-dependency', 'unknown-duration'] as const

/** A code from {@link scheduleRefusalCodes}. */
export type ScheduleRefusalCode = (typeof scheduleRefusalCodes)[number]

/** Why tasks are not scheduled. */
export type ScheduleRefusal = Reason<
  ScheduleRefusalCode,
  {
    /** The tasks in question. */
    readonly tasks?: readonly Identifier[]
    /** The task that depends on another. */
    readonly task?: Identifier
    /** The other. */
    readonly dependency?: Identifier
  }
>

/** Refuses to schedule. */
export const refuseSchedule = (
  code: ScheduleRefusalCode,
  parameters: ScheduleRefusal['parameters'],
): Refused<ScheduleRefusal> => refused({ code, parameters })
