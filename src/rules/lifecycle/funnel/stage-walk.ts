import { refuse } from '../../../foundation/error.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { StageEvent } from '../../../records/index.ts'
import { stageMapOf } from '../checked-stage-map.ts'
import type { Lifecycle } from '../lifecycle.ts'
import type { StageMap } from '../stage-map.ts'
import { visitsIn } from '../times/stage-visits.ts'

/** What of a history a funnel asks for. */
export interface StageWalk {
  /** When it began. */
  readonly startedAt: Instant
  /** Where it is now. */
  readonly current: string
  /** Since when. */
  readonly since: Instant
  /** The place of the furthest stage in order; -1 if it only was outside. */
  readonly furthest: number
  /** Which of the visits, from 0, was the first, and the last, of a stage in order, by its place. */
  readonly firstVisit: ReadonlyMap<number, number>
  readonly lastVisit: ReadonlyMap<number, number>
  /** How often each stage was entered. */
  readonly visits: ReadonlyMap<string, number>
  /** How often somebody moved backward out of each stage. */
  readonly regressions: ReadonlyMap<string, number>
}

const increase = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Reads a history as far as it is known at a moment; nothing if it has not begun. */
function walkOf(
  { lifecycle, stages }: StageMap,
  history: readonly StageEvent[],
  at: Instant,
  field: string,
): StageWalk | undefined {
  const seen = visitsIn(history, at, field)
  const [first] = seen
  const last = seen.at(-1)
  if (!first || !last) return undefined
  const firstVisit = new Map<number, number>()
  const lastVisit = new Map<number, number>()
  const visits = new Map<string, number>()
  const regressions = new Map<string, number>()
  let furthest = -1
  for (const [order, { lifecycleId, kind, from, to: stage }] of history.slice(0, seen.length).entries()) {
    if (lifecycleId !== lifecycle.id) {
      refuse('foreign-record', `${field}[${order}].lifecycleId`, lifecycleId, `${lifecycle.id}, the lifecycle`)
    }
    const mapped =
      stages.get(stage) ??
      refuse('unknown-code', `${field}[${order}].to`, stage, `one of ${[...stages.keys()].join(', ')}`)
    increase(visits, stage)
    if (kind === 'backward' && from !== undefined) increase(regressions, from)
    if (mapped.index < 0) continue
    furthest = Math.max(furthest, mapped.index)
    if (!firstVisit.has(mapped.index)) firstVisit.set(mapped.index, order)
    lastVisit.set(mapped.index, order)
  }
  return {
    startedAt: first.enteredAt,
    current: last.stage,
    since: last.enteredAt,
    furthest,
    firstVisit,
    lastVisit,
    visits,
    regressions,
  }
}

/** Reads histories as far as they are known at a moment; those that have not begun are left out. */
export function walksOf(
  lifecycle: Lifecycle,
  histories: readonly (readonly StageEvent[])[],
  at: Instant,
): readonly StageWalk[] {
  const map = stageMapOf(lifecycle)
  return histories
    .map((history, index) => walkOf(map, history, at, `histories[${index}]`))
    .filter((walk) => walk !== undefined)
}
