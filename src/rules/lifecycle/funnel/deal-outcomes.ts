import { median } from '../../../foundation/numeric/median.ts'
import { epochMillisecondsOf, millisecondsOfDay } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { StageEvent } from '../../../records/index.ts'
import { stageMapOf } from '../checked-stage-map.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { walksOf } from './stage-walk.ts'

/** What became of deals. */
export interface DealOutcomes {
  /** How many there are; those that had not begun by then are left out. */
  readonly count: number
  /** How many are neither won nor lost. */
  readonly open: number
  /** How many are won. */
  readonly won: number
  /** How many are lost. */
  readonly lost: number
  /** The share won of those that are won or lost, 0 to 1, not rounded; left out where none is. */
  readonly winRate?: number
  /** Half of the deals won took at most so many days, of 24 hours; left out where none is. */
  readonly medianDaysToWin?: number
  /** Half of the deals lost took at most so many days, of 24 hours; left out where none is. */
  readonly medianDaysToLose?: number
}

/**
 * Counts what became of deals, and how long it took, by the `outcome` of the stages they are in.
 *
 * A deal takes from when it entered the pipeline to when it entered the stage it is in now, and stays open while that stage has
 * no outcome. So a deal that was lost, opened again and won is won, once.
 *
 * @param lifecycle - The pipeline.
 * @param histories - The events of each deal, in order.
 * @param at - The moment of asking; what came later is not known yet.
 * @throws {@link ClienteleError} as `stageFunnel` does.
 *
 * @example
 * ```ts
 * import { type DealOutcomes, dealOutcomes, dealPipeline } from 'clientele/lifecycle'
 * import type { StageEvent } from 'clientele/records'
 *
 * const about = { type: 'stage-entered', subjectId: 'd-1', lifecycleId: 'deal-pipeline', actor: 'person', skipped: [] } as const
 * const deal: readonly StageEvent[] = [
 *   { ...about, kind: 'start', to: 'negotiation', at: '2026-02-01T00:00:00Z' },
 *   { ...about, kind: 'forward', from: 'negotiation', to: 'won', at: '2026-02-11T12:00:00Z' },
 * ]
 * const outcomes: DealOutcomes = dealOutcomes(dealPipeline, [deal], '2026-03-01T00:00:00Z')
 * outcomes //=> { count: 1, open: 0, won: 1, lost: 0, winRate: 1, medianDaysToWin: 10.5 }
 * ```
 */
export function dealOutcomes(
  lifecycle: Lifecycle,
  histories: readonly (readonly StageEvent[])[],
  at: Instant,
): DealOutcomes {
  const { stages } = stageMapOf(lifecycle)
  const days: { readonly [Outcome in 'won' | 'lost']: number[] } = { won: [], lost: [] }
  const walks = walksOf(lifecycle, histories, at)
  for (const { startedAt, current, since } of walks) {
    const outcome = stages.get(current)?.stage.outcome
    if (!outcome) continue
    const elapsed = epochMillisecondsOf(since, 'history.at') - epochMillisecondsOf(startedAt, 'history.at')
    days[outcome].push(elapsed / millisecondsOfDay)
  }
  const [won, lost] = [days.won.length, days.lost.length]
  const [medianDaysToWin, medianDaysToLose] = [median(days.won), median(days.lost)]
  return {
    count: walks.length,
    open: walks.length - won - lost,
    won,
    lost,
    ...(won + lost > 0 && { winRate: won / (won + lost) }),
    ...(medianDaysToWin !== undefined && { medianDaysToWin }),
    ...(medianDaysToLose !== undefined && { medianDaysToLose }),
  }
}
