import { compare } from '../../../foundation/compare.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { WorkItem } from './work-item.ts'

/** How much open work there is of one kind, or of all. */
export interface OpenWork {
  /** How many items are open. */
  readonly count: number
  /** Those of them that should have been done before the day of asking. */
  readonly overdueCount: number
  /** Those of them that are due after the period only: their minutes are not counted. */
  readonly laterCount: number
  /** Those of the others of which nobody knows how long they take: they add no minutes. */
  readonly unestimatedCount: number
  /** The minutes of the others. */
  readonly minutes: number
}

/** How much open work there is, and of what kinds. */
export interface OpenWorkByKind extends OpenWork {
  /** The same for each kind that there is, in the order of their codes; each figure sums to that of the whole. */
  readonly byKind: Readonly<Record<string, OpenWork>>
}

/** What open work is looked at by. */
export interface WorkView {
  readonly asOf: CalendarDate
  readonly end: CalendarDate
  readonly minutesByKind: ReadonlyMap<string, number>
}

type Tally = { -readonly [Figure in keyof OpenWork]: OpenWork[Figure] }

const nothing = (): Tally => ({ count: 0, overdueCount: 0, laterCount: 0, unestimatedCount: 0, minutes: 0 })

function add(tally: Tally, { kind, minutes, dueOn }: WorkItem, { asOf, end, minutesByKind }: WorkView): void {
  tally.count += 1
  if (dueOn !== undefined && dueOn >= end) {
    tally.laterCount += 1
    return
  }
  if (dueOn !== undefined && dueOn < asOf) tally.overdueCount += 1
  const known = minutes ?? minutesByKind.get(kind)
  if (known === undefined) tally.unestimatedCount += 1
  else tally.minutes += known
}

/** How much open work some items are. */
export function openWork(items: readonly WorkItem[], view: WorkView): OpenWorkByKind {
  const whole = nothing()
  const kinds = new Map<string, Tally>()
  for (const item of items) {
    const ofKind = kinds.get(item.kind) ?? nothing()
    kinds.set(item.kind, ofKind)
    add(ofKind, item, view)
    add(whole, item, view)
  }
  const byKind = [...kinds].sort(([a], [b]) => compare(a, b))
  return { ...whole, byKind: Object.fromEntries(byKind) }
}
