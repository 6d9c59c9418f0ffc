import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type CalendarDate, calendarDate, dateInZone, type Instant } from '../../../foundation/time/index.ts'
import type { Task, Ticket } from '../../../records/index.ts'
import { isClosed, taskNodes } from '../../orders/tasks/task-nodes.ts'
import type { WorkItem } from './work-item.ts'

/** How moments become days. */
export interface WorkItemsOptions {
  /** The IANA time zone by whose clock the day of a moment is told; `UTC` when left out. */
  readonly timeZone?: string
}

/** The day that something is due: the one it names, or that of its moment. */
const dueDay = (
  dueOn: CalendarDate | undefined,
  dueAt: Instant | undefined,
  { timeZone = 'UTC' }: WorkItemsOptions,
): CalendarDate | undefined =>
  dueOn === undefined ? dueAt && dateInZone(dueAt, timeZone) : calendarDate(dueOn, 'tasks.dueOn')

/**
 * Gives the work that tasks are: those that are neither done nor cancelled. A task that is made of open parts is none, as the
 * work is in the parts.
 *
 * @param tasks - All tasks, parents and parts together.
 * @param options - `timeZone`: by which the day of a task's `dueAt` is told, where it names no day.
 * @returns An item of kind `task` for each, in their order, with all of the minutes that the task is meant to take.
 * @throws {@link ClienteleError} `duplicate-id` for two tasks of one id; `invalid-value` for a parent that is not among the tasks, a
 *   task that is a part of itself, or a day or moment that does not exist; `unknown-code` for a status that is none;
 *   `unknown-time-zone`.
 *
 * @example
 * ```ts
 * import { taskWorkItems, type WorkItemsOptions } from 'clientele/reporting'
 *
 * const options: WorkItemsOptions = { timeZone: 'Europe/Stockholm' }
 * taskWorkItems(
 *   [
 *     { id: 't-1', title: 'Draft', status: 'open', assigneeId: 'ida', minutes: 60, dueAt: '2026-06-30T22:30:00Z' },
 *     { id: 't-2', title: 'Read', status: 'done' },
 *   ],
 *   options,
 * ) //=> [{ id: 't-1', kind: 'task', ownerId: 'ida', minutes: 60, dueOn: '2026-07-01' }]
 * ```
 */
export function taskWorkItems(tasks: readonly Task[], options: WorkItemsOptions = {}): readonly WorkItem[] {
  const nodes = taskNodes(tasks)
  const isWork = (task: Task): boolean =>
    !isClosed(task) && nodes.get(task.id)?.parts.every((part) => isClosed(part.task)) === true
  return tasks
    .filter(isWork)
    .map(({ id, assigneeId, minutes, dueOn, dueAt }) =>
      dropUnknown<WorkItem>({ id, kind: 'task', ownerId: assigneeId, minutes, dueOn: dueDay(dueOn, dueAt, options) }),
    )
}

/**
 * Gives the work that tickets are: those that are neither resolved nor closed. One that waits for the customer is among them, as it
 * comes back.
 *
 * @param tickets - The tickets.
 * @param options - `timeZone`: by which the day of a ticket's `dueAt` is told.
 * @returns An item of kind `ticket` for each, in their order. What is left to do in a ticket is not known.
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist; `unknown-time-zone`.
 *
 * @example
 * ```ts
 * import { ticketWorkItems } from 'clientele/reporting'
 * import type { Ticket } from 'clientele/records'
 *
 * const ticket: Ticket = {
 *   id: 't-1',
 *   subject: 'The shop is down',
 *   description: 'It says 502.',
 *   status: 'open',
 *   since: '2026-06-01T09:30:00Z',
 *   priority: 'urgent',
 *   tier: 'client',
 *   assigneeId: 'noor',
 *   openedAt: '2026-06-01T09:30:00Z',
 *   dueAt: '2026-06-01T13:30:00Z',
 * }
 * ticketWorkItems([ticket]) //=> [{ id: 't-1', kind: 'ticket', ownerId: 'noor', dueOn: '2026-06-01' }]
 * ```
 */
export function ticketWorkItems(tickets: readonly Ticket[], options: WorkItemsOptions = {}): readonly WorkItem[] {
  return tickets
    .filter(({ status }) => status !== 'resolved' && status !== 'closed')
    .map(({ id, assigneeId, dueAt }) =>
      dropUnknown<WorkItem>({ id, kind: 'ticket', ownerId: assigneeId, dueOn: dueDay(undefined, dueAt, options) }),
    )
}
