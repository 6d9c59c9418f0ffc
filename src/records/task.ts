import type { CalendarDate, Instant } from '../foundation/time/index.ts'
import type { ChecklistItem } from './checklist-item.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'
import type { Priority } from './priority.ts'
import type { TeamRole } from './team-member.ts'

/**
 * Where a task is. Done and cancelled tasks are closed; nothing waits for them.
 *
 * @example
 * ```ts
 * import { taskStatuses } from 'clientele/records'
 *
 * taskStatuses //=> ['open', 'in-progress', 'done', 'cancelled']
 * ```
 */
export const taskStatuses = ['open', 'in-progress', 'done', 'cancelled'] as const

/** A status from {@link taskStatuses}. */
export type TaskStatus = (typeof taskStatuses)[number]

/**
 * The moves of a task that a checklist can gate.
 *
 * @example
 * ```ts
 * import { taskGates } from 'clientele/records'
 *
 * taskGates //=> ['start', 'complete']
 * ```
 */
export const taskGates = ['start', 'complete'] as const

/** A move from {@link taskGates}. */
export type TaskGate = (typeof taskGates)[number]

/** What the work of a task is, and who can do it: the same on a task, in a template and in a series. */
export interface TaskWork {
  /** What to do, in a line. */
  readonly title: string
  /** How much it counts among its siblings; a number from 0.000001 to 1,000,000, 1 when left out. */
  readonly weight?: number
  /** How long it takes, in minutes of business time; a whole number from 0. */
  readonly minutes?: number
  /** How urgent it is; `normal` when left out. */
  readonly priority?: Priority
  /** Who can do it: members with this role; any when left out. */
  readonly role?: TeamRole
  /** Who can do it: members with all of these skills. */
  readonly skills?: readonly string[]
  /** Free labels, to find it by. */
  readonly tags?: readonly string[]
}

/**
 * Something to be done: for an order, for an account, or for the business itself.
 *
 * A task that others name as their parent is made of them: it is as done as they are, and takes as long as they do.
 *
 * @example
 * ```ts
 * import type { Priority, Task, TaskGate, TaskStatus, TaskWork } from 'clientele/records'
 *
 * const status: TaskStatus = 'open'
 * const priority: Priority = 'high'
 * const gates: TaskGate = 'start'
 * const work: TaskWork = { title: 'Draft the texts', minutes: 240, priority, skills: ['swedish'] }
 * const task: Task = {
 *   id: 'o-1/l-1/texts',
 *   ...work,
 *   status,
 *   accountId: 'a-1',
 *   orderId: 'o-1',
 *   orderLineId: 'l-1',
 *   dependsOn: ['o-1/l-1/outline'],
 *   checklist: [{ id: 'voice', text: 'Tone of voice agreed', done: true, gates }],
 * }
 * task.minutes //=> 240
 * ```
 */
export interface Task extends TaskWork {
  /** Unique within the business. */
  readonly id: Identifier
  /** Where it is. */
  readonly status: TaskStatus
  /** For whom, if for an account. */
  readonly accountId?: Identifier
  /** The order it fulfils, if any. */
  readonly orderId?: Identifier
  /** The line of that order. */
  readonly orderLineId?: Identifier
  /** The task that this one is a part of. */
  readonly parentId?: Identifier
  /** The tasks that must be closed before this one begins. */
  readonly dependsOn?: readonly Identifier[]
  /** Who does it. */
  readonly assigneeId?: Identifier
  /** What must be made sure of before it is started or, when an item says nothing else, completed. */
  readonly checklist?: readonly ChecklistItem<TaskGate>[]
  /** The day it is planned for. */
  readonly plannedOn?: CalendarDate
  /** The last day in time. */
  readonly dueOn?: CalendarDate
  /** The moment it is due, where a day is not exact enough. */
  readonly dueAt?: Instant
  /** When it was started. */
  readonly startedAt?: Instant
  /** When it was completed or cancelled. */
  readonly closedAt?: Instant
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
