import type { BusinessCalendar, Recurrence } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'
import type { TaskWork } from './task.ts'
import type { TemplateChecklistItem } from './task-template.ts'

/**
 * A task that comes again and again: to send invoices and reports, to close the books, to look back together.
 *
 * @example
 * ```ts
 * import type { RecurringTask } from 'clientele/records'
 *
 * const closing: RecurringTask = {
 *   id: 'close-the-books',
 *   title: 'Close the books',
 *   recurrence: { kind: 'day-of-month', anchor: '2026-01-01', everyMonths: 1, dayOfMonth: 'last' },
 *   dueAfterBusinessDays: 5,
 * }
 * closing.dueAfterBusinessDays //=> 5
 * ```
 */
export interface RecurringTask extends TaskWork {
  /** Unique within the business. */
  readonly id: Identifier
  /** The days it is planned for. */
  readonly recurrence: Recurrence
  /** How many business days after each of them it is due; a whole number from 0. On the day itself when left out. */
  readonly dueAfterBusinessDays?: number
  /** When the business rests, for counting those days; on weekends when left out. */
  readonly calendar?: BusinessCalendar
  /** For whom, if for an account. */
  readonly accountId?: Identifier
  /** Who does it. */
  readonly assigneeId?: Identifier
  /** What must be made sure of, each time. */
  readonly checklist?: readonly TemplateChecklistItem[]
}
