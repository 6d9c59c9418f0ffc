import { type Intent, intentKey } from '../../../foundation/intent.ts'
import type { LeadScore } from './lead-score.ts'
import type { ScoreModel } from './score-model.ts'

/** A lead whose score follows on another. */
export interface ScoreFollowUpOptions {
  /** The lead. */
  readonly leadId: string
  /** The thresholds that were reached before, as from the lead's last score; none when left out. */
  readonly before?: readonly string[]
  /**
   * What tells one time that a threshold is reached from another, in the keys of the intents. With `2026-06`, a lead that goes to
   * and fro is asked for once that month. The moment of the score when left out.
   */
  readonly occasion?: string
}

/** A stage that a lead is to be moved to. */
export interface ScoreStageMove {
  /** The threshold that it follows from. */
  readonly threshold: string
  /** The stage. */
  readonly stage: string
}

/** What follows from a score. */
export interface ScoreFollowUps {
  /** The thresholds that are reached now and were not before, in the order of the model. */
  readonly reached: readonly string[]
  /** The thresholds that were reached before and are not now. */
  readonly lost: readonly string[]
  /** The moves that the thresholds reached call for. */
  readonly stageMoves: readonly ScoreStageMove[]
  /** The intents that the thresholds reached call for, with `leadId`, `threshold` and `total` among their parameters. */
  readonly intents: readonly Intent[]
}

/**
 * Says what follows from a score, as data: which thresholds are newly reached or lost, the moves to a stage and the intents that
 * the model names for them.
 *
 * @param model - The model that the score was made by.
 * @param score - The score now.
 * @param options - The lead, and what was reached before.
 * @returns What is new. The same score and options give the same keys, so that an intent is carried out once.
 *
 * @example
 * ```ts
 * import { defaultScoreModel, type ScoreFollowUpOptions, type ScoreFollowUps, type ScoreStageMove, scoreFollowUps, scoreLead } from 'clientele/scoring'
 *
 * const at = '2026-06-01T00:00:00Z'
 * const facts = { employees: 120, jobTitle: 'Managing Director' }
 * const events = [{ id: 'e-1', type: 'demo-requested', at }] as const
 * const score = scoreLead(defaultScoreModel, { facts, events, at })
 *
 * const options: ScoreFollowUpOptions = { leadId: 'l-7', before: [] }
 * const followUps: ScoreFollowUps = scoreFollowUps(defaultScoreModel, score, options)
 * const moves: readonly ScoreStageMove[] = followUps.stageMoves
 * moves //=> [{ threshold: 'marketing-qualified', stage: 'marketing-qualified' }]
 * followUps.intents[0]?.type //=> 'alert-owner'
 * followUps.intents[0]?.idempotencyKey //=> 'alert-owner/l-7/marketing-qualified/2026-06-01T00:00:00Z'
 *
 * scoreFollowUps(defaultScoreModel, score, { leadId: 'l-7', before: score.thresholds }).intents //=> []
 * ```
 */
export function scoreFollowUps(
  { thresholds = [] }: ScoreModel,
  score: LeadScore,
  options: ScoreFollowUpOptions,
): ScoreFollowUps {
  const { leadId, before = [], occasion = score.at } = options
  const reached = thresholds.filter(({ id }) => score.thresholds.includes(id) && !before.includes(id))
  return {
    reached: reached.map(({ id }) => id),
    lost: before.filter((id) => !score.thresholds.includes(id)),
    stageMoves: reached.flatMap(({ id, moveTo }) => (moveTo === undefined ? [] : [{ threshold: id, stage: moveTo }])),
    intents: reached.flatMap(({ id, intent }) =>
      intent
        ? [
            {
              type: intent.type,
              parameters: { ...intent.parameters, leadId, threshold: id, total: score.total },
              idempotencyKey: intentKey(intent.type, leadId, id, occasion),
            },
          ]
        : [],
    ),
  }
}
