import { type Reason, type Result, refused, succeeded } from '../../foundation/index.ts'
import { compareInstants, instant } from '../../foundation/time/index.ts'
import type { StageEvent, StageRecord } from '../../records/index.ts'
import { stageMapOf } from './checked-stage-map.ts'
import { checkActor, judgeMove } from './judge-move.ts'
import type { Lifecycle } from './lifecycle.ts'
import { recordAfter } from './move-stage.ts'
import type { MappedStage, StageMap } from './stage-map.ts'
import type { StageRefusalCode } from './stage-refusal.ts'

/**
 * Every code with which a history is refused, beside those of the moves in it.
 *
 * - `empty-history`: it has no event;
 * - `foreign-event`: an event is of another subject, or of another lifecycle;
 * - `hole`: an event leaves a stage that the event before it did not enter;
 * - `overlap`: an event happened before the one before it;
 * - `altered`: an event says of its move what the lifecycle does not.
 *
 * @example
 * ```ts
 * import { historyRefusalCodes } from 'clientele/lifecycle'
 *
 * historyRefusalCodes //=> ['empty-history', 'foreign-event', 'hole', 'overlap', 'altered']
 * ```
 */
export const historyRefusalCodes = ['empty-history', 'foreign-event', 'hole', 'overlap', 'altered'] as const

/** A code from {@link historyRefusalCodes}, or of a move that the lifecycle refuses. */
export type HistoryRefusalCode = (typeof historyRefusalCodes)[number] | StageRefusalCode

/** Why a history is none: `index` is the place of the event that is wrong, from 0. */
export type HistoryRefusal = Reason<
  HistoryRefusalCode,
  {
    /** The place of the event that is wrong, from 0. */
    readonly index: number
  }
>

const isAlike = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each, index) => each === others[index])

/** What is wrong with an event that follows a record; its stage, if nothing is. */
function judgeEvent(
  map: StageMap,
  before: StageRecord | undefined,
  from: MappedStage | undefined,
  event: StageEvent,
): HistoryRefusalCode | MappedStage {
  if (event.lifecycleId !== map.lifecycle.id || (before && event.subjectId !== before.subjectId)) return 'foreign-event'
  if (event.from !== before?.stage) return 'hole'
  if (before && compareInstants(event.at, before.since) < 0) return 'overlap'
  const allowed = judgeMove(map, from, event)
  if (!allowed.ok) return allowed.reason.code
  const { target, move } = allowed.value
  return event.kind === move.kind && isAlike(event.skipped, move.skipped) ? target : 'altered'
}

/**
 * Works out from a whole history where somebody is, and checks the history on the way.
 *
 * The record is the one that the moves themselves made. Guards are not asked again, as what was known then is not on record.
 *
 * @param lifecycle - The lifecycle.
 * @param history - The events of one subject, in order.
 * @returns The record; or the place of the first event that is wrong, and why.
 * @throws {@link ClienteleError} `invalid-policy` for a lifecycle that contradicts itself, `invalid-value` for a moment that
 *   does not exist, `unknown-code` for an actor that is none.
 *
 * @example
 * ```ts
 * import { acquisitionLifecycle, type HistoryRefusal, replayStages } from 'clientele/lifecycle'
 * import type { StageEvent } from 'clientele/records'
 *
 * const about = { type: 'stage-entered', subjectId: 'a-1', lifecycleId: 'acquisition', actor: 'person' } as const
 * const history: readonly StageEvent[] = [
 *   { ...about, kind: 'start', to: 'lead', skipped: [], at: '2026-06-01T09:30:00Z' },
 *   { ...about, kind: 'forward', from: 'lead', to: 'marketing-qualified', skipped: [], at: '2026-06-03T12:00:00Z' },
 * ]
 * const replayed = replayStages(acquisitionLifecycle, history)
 * replayed.ok && replayed.value.stage //=> 'marketing-qualified'
 *
 * const holed = replayStages(acquisitionLifecycle, history.slice(1))
 * const refusal: HistoryRefusal | undefined = holed.ok ? undefined : holed.reason
 * refusal //=> { code: 'hole', parameters: { index: 0 } }
 * ```
 */
export function replayStages(
  lifecycle: Lifecycle,
  history: readonly StageEvent[],
): Result<StageRecord, HistoryRefusal> {
  const map = stageMapOf(lifecycle)
  let record: StageRecord | undefined
  let stage: MappedStage | undefined
  for (const [index, event] of history.entries()) {
    instant(event.at, `history[${index}].at`)
    checkActor(event.actor, `history[${index}].actor`)
    const judged = judgeEvent(map, record, stage, event)
    if (typeof judged === 'string') return refused({ code: judged, parameters: { index } })
    record = recordAfter(map, record, event)
    stage = judged
  }
  return record ? succeeded(record) : refused({ code: 'empty-history', parameters: { index: 0 } })
}
