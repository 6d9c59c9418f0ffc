import type { Instant } from '../../../foundation/time/index.ts'
import type { StageEvent } from '../../../records/index.ts'
import { type StageVisit, stageVisits } from './stage-visits.ts'

/** How long somebody was in a stage, and when. */
export interface StageTime {
  /** The stage. */
  readonly stage: string
  /** How often it was entered. */
  readonly visits: number
  /** When it was entered first. */
  readonly firstEnteredAt: Instant
  /** When it was entered last. */
  readonly lastEnteredAt: Instant
  /** When it was left last; left out if it never was. */
  readonly lastLeftAt?: Instant
  /** How long the last stay was, or has been so far, in whole milliseconds. */
  readonly latestMilliseconds: number
  /** How long all stays were together, in whole milliseconds. */
  readonly cumulativeMilliseconds: number
  /** Whether somebody is there now. */
  readonly isCurrent: boolean
}

const extend = (before: StageTime | undefined, { stage, enteredAt, leftAt, milliseconds }: StageVisit): StageTime => ({
  stage,
  visits: (before?.visits ?? 0) + 1,
  firstEnteredAt: before?.firstEnteredAt ?? enteredAt,
  lastEnteredAt: enteredAt,
  ...(before?.lastLeftAt !== undefined && { lastLeftAt: before.lastLeftAt }),
  ...(leftAt !== undefined && { lastLeftAt: leftAt }),
  latestMilliseconds: milliseconds,
  cumulativeMilliseconds: (before?.cumulativeMilliseconds ?? 0) + milliseconds,
  isCurrent: leftAt === undefined,
})

/**
 * Says how long somebody was in each stage, in their latest stay and in all of them, and when they entered and left it.
 *
 * The cumulative times sum to the time from the first event to `at` exactly.
 *
 * @param history - The events of one subject, in order.
 * @param at - The moment of asking.
 * @returns A line for each stage that was entered, in the order in which they were first.
 * @throws {@link ClienteleError} as {@link stageVisits} does.
 *
 * @example
 * ```ts
 * import { type StageTime, timeInStages } from 'clientele/lifecycle'
 * import type { StageEvent } from 'clientele/records'
 *
 * const about = { type: 'stage-entered', subjectId: 'd-1', lifecycleId: 'deal-pipeline', actor: 'person', skipped: [] } as const
 * const history: readonly StageEvent[] = [
 *   { ...about, kind: 'start', to: 'proposal', at: '2026-02-01T00:00:00Z' },
 *   { ...about, kind: 'forward', from: 'proposal', to: 'negotiation', at: '2026-02-02T00:00:00Z' },
 *   { ...about, kind: 'backward', from: 'negotiation', to: 'proposal', reason: 'new scope', at: '2026-02-05T00:00:00Z' },
 * ]
 * const [proposal]: readonly StageTime[] = timeInStages(history, '2026-02-07T00:00:00Z')
 * proposal?.visits //=> 2
 * proposal?.latestMilliseconds //=> 172_800_000
 * proposal?.cumulativeMilliseconds //=> 259_200_000
 * ```
 */
export function timeInStages(history: readonly StageEvent[], at: Instant): readonly StageTime[] {
  const byStage = new Map<string, StageTime>()
  for (const visit of stageVisits(history, at)) {
    const before = byStage.get(visit.stage)
    byStage.set(visit.stage, extend(before, visit))
  }
  return [...byStage.values()]
}
