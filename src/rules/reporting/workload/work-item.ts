import { refuse } from '../../../foundation/error.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'
import { longestTaskMinutes } from '../../../records/task-limits.ts'

/**
 * Something open that somebody has to see to: a deal, a task, a ticket, or whatever else a host counts.
 *
 * @example
 * ```ts
 * import type { WorkItem } from 'clientele/reporting'
 *
 * const deal: WorkItem = { id: 'd-7', kind: 'deal', ownerId: 'ida', minutes: 90, dueOn: '2026-06-30' }
 * deal.kind //=> 'deal'
 * ```
 */
export interface WorkItem {
  /** Unique among the items of its kind. */
  readonly id: Identifier
  /** What it is, as a code of the host's: `deal`, `task`, `ticket`. */
  readonly kind: string
  /** Whose it is; nobody's when left out. */
  readonly ownerId?: Identifier
  /** How many minutes of work are left in it; a whole number from 0. Left out when unknown. */
  readonly minutes?: number
  /** The last day in time; none when left out. */
  readonly dueOn?: CalendarDate
}

/** The minutes of a piece of work, checked. */
export const checkMinutes = (minutes: number, field: string): number =>
  wholeNumberAt(minutes, field, 0, longestTaskMinutes)

/** Throws `duplicate-id` for two items of one kind and id, `invalid-value` for minutes or a day that cannot be. */
export function checkWorkItems(items: readonly WorkItem[]): void {
  const idsOf = new Map<string, Set<Identifier>>()
  for (const [index, { id, kind, minutes, dueOn }] of items.entries()) {
    const ids = idsOf.get(kind) ?? new Set()
    if (ids.has(id)) refuse('duplicate-id', `items[${index}].id`, id, `one ${kind} with this id`)
    idsOf.set(kind, ids.add(id))
    if (minutes !== undefined) checkMinutes(minutes, `items[${index}].minutes`)
    if (dueOn !== undefined) calendarDate(dueOn, `items[${index}].dueOn`)
  }
}
