import { median } from '../../../foundation/numeric/median.ts'
import { epochMillisecondsOf } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { StageEvent } from '../../../records/index.ts'
import { type StageVisit, visitsIn } from './stage-visits.ts'

/** How long it takes from one stage to another. */
export interface StageVelocity {
  /** The histories that came from the one to the other. */
  readonly count: number
  /** The histories that entered the one, and not the other since. */
  readonly stillUnderway: number
  /** The time that half of them took at most, in milliseconds; left out where none arrived. */
  readonly medianMilliseconds?: number
  /** The time they took on average, in milliseconds; left out where none arrived. */
  readonly meanMilliseconds?: number
}

/** Which stages, and the moment of asking. */
export interface StageVelocityOptions {
  /** The stage that is entered first. */
  readonly from: string
  /** The stage, or any of the stages, that is entered later. */
  readonly to: string | readonly string[]
  /** The moment of asking; what came later is not known yet. */
  readonly at: Instant
}

const enteredAt = (visit: StageVisit): number => epochMillisecondsOf(visit.enteredAt, 'enteredAt')

/**
 * Measures how long it takes from one stage to another: from when a history first enters the one to when it next enters the
 * other.
 *
 * @param histories - The events of each subject, in order.
 * @param options - The two stages, and the moment of asking.
 * @returns The median and the mean, in milliseconds, not rounded; and how many are still underway.
 * @throws {@link ClienteleError} as `stageVisits` does.
 *
 * @example
 * ```ts
 * import { type StageVelocity, type StageVelocityOptions, timeBetweenStages } from 'clientele/lifecycle'
 * import type { StageEvent } from 'clientele/records'
 *
 * const about = { type: 'stage-entered', subjectId: 'd-1', lifecycleId: 'deal-pipeline', actor: 'person', skipped: [] } as const
 * const deal: readonly StageEvent[] = [
 *   { ...about, kind: 'start', to: 'proposal', at: '2026-02-01T00:00:00Z' },
 *   { ...about, kind: 'skip', from: 'proposal', to: 'won', skipped: ['negotiation'], at: '2026-02-11T00:00:00Z' },
 * ]
 * const options: StageVelocityOptions = { from: 'proposal', to: ['won', 'lost'], at: '2026-03-01T00:00:00Z' }
 * const velocity: StageVelocity = timeBetweenStages([deal], options)
 * velocity //=> { count: 1, stillUnderway: 0, medianMilliseconds: 864_000_000, meanMilliseconds: 864_000_000 }
 * ```
 */
export function timeBetweenStages(
  histories: readonly (readonly StageEvent[])[],
  { from, to, at }: StageVelocityOptions,
): StageVelocity {
  const ends: readonly string[] = typeof to === 'string' ? [to] : to
  const times: number[] = []
  let stillUnderway = 0
  for (const [index, history] of histories.entries()) {
    const visits = visitsIn(history, at, `histories[${index}]`)
    const start = visits.findIndex(({ stage }) => stage === from)
    const first = visits[start]
    if (!first) continue
    const last = visits.slice(start + 1).find(({ stage }) => ends.includes(stage))
    if (last) times.push(enteredAt(last) - enteredAt(first))
    else stillUnderway += 1
  }
  const middle = median(times)
  return {
    count: times.length,
    stillUnderway,
    ...(middle !== undefined && {
      medianMilliseconds: middle,
      meanMilliseconds: times.reduce((sum, time) => sum + time, 0) / times.length,
    }),
  }
}
