import { refuse } from '../../../foundation/error.ts'
import {
  epochMillisecondsOf,
  epochNanosecondsOf,
  instantOfNanoseconds,
  millisecondsOfDay,
} from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { StageRecord } from '../../../records/index.ts'
import { stageMapOf } from '../checked-stage-map.ts'
import { stageOfRecord } from '../judge-move.ts'
import type { Lifecycle } from '../lifecycle.ts'

/** How long somebody has been in their stage, beside how long one usually is. */
export interface StageAge {
  /** The stage. */
  readonly stage: string
  /** How long they have been in it, in whole milliseconds. */
  readonly milliseconds: number
  /** `within`: not longer than usual; `over`: longer; `no-expectation`: the stage says nothing. */
  readonly status: 'within' | 'over' | 'no-expectation'
  /** The moment after which it is longer than usual; left out where the stage says nothing. */
  readonly expectedUntil?: Instant
  /** How much longer than usual, in whole milliseconds; left out where it is not. */
  readonly overdueMilliseconds?: number
}

/**
 * Says how long somebody, or a deal, has been in their stage, and whether that is longer than one usually is.
 *
 * A stage's `expectedDays` are days of 24 hours. Exactly as long as expected is still within.
 *
 * @param lifecycle - The lifecycle.
 * @param record - Where they are.
 * @param at - The moment of asking; not before they entered the stage.
 * @throws {@link ClienteleError} as `moveStage` does; `invalid-period` for a moment before they entered the stage.
 *
 * @example
 * ```ts
 * import { dealPipeline, type StageAge, stageAge } from 'clientele/lifecycle'
 * import type { StageRecord } from 'clientele/records'
 *
 * const deal: StageRecord = {
 *   subjectId: 'd-1',
 *   lifecycleId: 'deal-pipeline',
 *   stage: 'proposal',
 *   since: '2026-06-01T00:00:00Z',
 *   startedAt: '2026-06-01T00:00:00Z',
 * }
 * const age: StageAge = stageAge(dealPipeline, deal, '2026-07-02T00:00:00Z')
 * age.status //=> 'over'
 * age.expectedUntil //=> '2026-07-01T00:00:00Z'
 * age.overdueMilliseconds //=> 86_400_000
 * ```
 */
export function stageAge(lifecycle: Lifecycle, record: StageRecord, at: Instant): StageAge {
  const { stage } = stageOfRecord(stageMapOf(lifecycle), record)
  const milliseconds = epochMillisecondsOf(at, 'at') - epochMillisecondsOf(record.since, 'record.since')
  if (milliseconds < 0)
    refuse('invalid-period', 'at', at, `a moment from ${record.since} on, when the stage was entered`)
  if (stage.expectedDays === undefined) return { stage: stage.id, milliseconds, status: 'no-expectation' }
  const expected = Math.round(stage.expectedDays * millisecondsOfDay)
  const expectedUntil = instantOfNanoseconds(
    epochNanosecondsOf(record.since, 'record.since') + BigInt(expected) * 1_000_000n,
  )
  const overdueMilliseconds = milliseconds - expected
  return overdueMilliseconds > 0
    ? { stage: stage.id, milliseconds, status: 'over', expectedUntil, overdueMilliseconds }
    : { stage: stage.id, milliseconds, status: 'within', expectedUntil }
}
