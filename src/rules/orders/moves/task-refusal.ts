import { type Reason, type Refused, refused } from '../../../foundation/index.ts'
import type { Identifier, TaskStatus } from '../../../records/index.ts'

/**
 * What can be done with a task.
 *
 * @example
 * ```ts
 * import { taskActions } from 'clientele/orders'
 *
 * taskActions //=> ['start', 'complete', 'cancel', 'reopen']
 * ```
 */
export const taskActions = ['start', 'complete', 'cancel', 'reopen'] as const

/** An action from {@link taskActions}. */
export type TaskAction = (typeof taskActions)[number]

/**
 * Every code with which a move of a task is refused.
 *
 * - `wrong-status`: the action is none for a task that is where it is;
 * - `checklist-open`: items of its checklist are not done;
 * - `parts-open`: tasks that it is made of are open; `parent-closed`: the task that it is a part of is not;
 * - `prerequisite-open`, `prerequisite-unknown`: tasks that it depends on are open, or not among those that are known.
 *
 * @example
 * ```ts
 * import { taskRefusalCodes } from 'clientele/orders'
 *
 * taskRefusalCodes.includes('parts-open') //=> true
 * ```
 */
export const taskRefusalCodes = [
  'wrong-status',
  'checklist-open',
  'parts-open',
  'parent-closed',
  'prerequisite-open',
  'prerequisite-unknown',
] as const

/** A code from {@link taskRefusalCodes}. */
export type TaskRefusalCode = (typeof taskRefusalCodes)[number]

/** Why a move of a task was refused. */
export type TaskRefusal = Reason<
  TaskRefusalCode,
  {
    /** What was to be done. */
    readonly action: TaskAction
    /** Where the task is. */
    readonly status: TaskStatus
    /** The items of its checklist that hold it back. */
    readonly items?: readonly Identifier[]
    /** The tasks that hold it back. */
    readonly tasks?: readonly Identifier[]
  }
>

/** Refuses a move of a task. */
export const refuseTaskMove = (code: TaskRefusalCode, parameters: TaskRefusal['parameters']): Refused<TaskRefusal> =>
  refused({ code, parameters })
