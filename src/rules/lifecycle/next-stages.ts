import { readCircumstances } from '../../foundation/condition/circumstances.ts'
import type { Circumstances, Shortfall } from '../../foundation/condition/index.ts'
import { isSurelyLacking } from '../../foundation/condition/shortfall.ts'
import type { MoveKind, StageActor, StageRecord } from '../../records/index.ts'
import { stageMapOf } from './checked-stage-map.ts'
import { checkActor, lackingIn, stageOfRecord } from './judge-move.ts'
import type { Lifecycle } from './lifecycle.ts'
import { moveBetween, permissionFor } from './stage-map.ts'

/** A stage that somebody may come to next. */
export interface NextStage {
  /** Its code. */
  readonly stage: string
  /** How the move lies in the lifecycle. */
  readonly kind: MoveKind
  /** The stages that it passes over, in order. */
  readonly skipped: readonly string[]
  /** Whether the actor needs a reason. */
  readonly reasonRequired: boolean
  /** `open`: the move can be made now; `closed`: its guard fails; `unknown`: its guard waits for facts. */
  readonly status: 'open' | 'closed' | 'unknown'
  /** What its guard lacks; left out where it is open. */
  readonly lacks?: Shortfall
}

/**
 * Says which stages somebody may come to next, and what each one still lacks.
 *
 * Only moves that the actor may make are listed; to stay in the same stage is none.
 *
 * @param lifecycle - The lifecycle.
 * @param record - Where they are.
 * @param actor - Who would move them.
 * @param circumstances - What is known, and the moment of asking.
 * @returns The stages, those in order first; with the tests that keep each shut.
 * @throws {@link ClienteleError} as `moveStage` does, and `invalid-value` for circumstances that cannot be.
 *
 * @example
 * ```ts
 * import { acquisitionLifecycle, type NextStage, nextStages } from 'clientele/lifecycle'
 * import type { StageRecord } from 'clientele/records'
 *
 * const customer: StageRecord = {
 *   subjectId: 'a-1',
 *   lifecycleId: 'acquisition',
 *   stage: 'customer',
 *   since: '2026-06-01T09:30:00Z',
 *   furthestStage: 'customer',
 *   startedAt: '2026-01-01T09:30:00Z',
 * }
 * const next: readonly NextStage[] = nextStages(acquisitionLifecycle, customer, 'automation', {
 *   facts: { hasPurchased: true, verdict: 'customer' },
 *   at: '2026-07-01T00:00:00Z',
 * })
 * next.map(({ stage, status }) => [stage, status])
 * //=> [['client', 'closed'], ['advocate', 'open'], ['disqualified', 'open']]
 * next[0]?.lacks
 * //=> {
 * //     test: { fact: 'verdict', operator: 'equals', value: 'client' },
 * //     required: true,
 * //     status: 'not-met',
 * //     received: 'customer',
 * //   }
 * ```
 */
export function nextStages(
  lifecycle: Lifecycle,
  record: StageRecord,
  actor: StageActor,
  circumstances: Circumstances,
): readonly NextStage[] {
  const map = stageMapOf(lifecycle)
  const from = stageOfRecord(map, record)
  checkActor(actor, 'actor')
  const known = readCircumstances(circumstances, map.vocabulary)
  return [...map.stages.values()].flatMap((to): readonly NextStage[] => {
    const move = to === from ? undefined : moveBetween(map, from, to)
    const permission = move ? permissionFor(map, move.kind, actor) : 'refused'
    if (!move || permission === 'refused') return []
    const lacks = lackingIn(to, known)
    return [
      {
        stage: to.stage.id,
        ...move,
        reasonRequired: permission === 'with-reason',
        status: lacks === undefined ? 'open' : isSurelyLacking(lacks) ? 'closed' : 'unknown',
        ...(lacks && { lacks }),
      },
    ]
  })
}
