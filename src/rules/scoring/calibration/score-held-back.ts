import type { LeadOutcome } from '../lead-outcome.ts'
import type { ScoredOutcome } from './scored-outcome.ts'
import { foldsByHash } from './splits.ts'

/** A score that was given by a model that had not learnt from the lead. */
export interface HeldBackScore extends ScoredOutcome {
  /** The lead's id. */
  readonly id: string
}

/**
 * Scores every closed lead by a model that has not learnt from it: what evaluation and recalibration must be done with.
 *
 * The leads are split into folds by their ids ({@link foldsByHash}); for each fold a model is learnt from all the others, and
 * scores this one.
 *
 * @param leads - Closed leads with ids.
 * @param learn - Learns from leads, and gives the function that scores one; `undefined` where it has no score for it.
 * @param options - `folds` and `salt`, as for {@link foldsByHash}.
 * @returns The scores with what came of the leads, fold after fold; leads without a score are left out.
 * @throws {@link ClienteleError} `invalid-value` for a number of folds that cannot be, and whatever `learn` throws.
 *
 * @example
 * ```ts
 * import { type HeldBackScore, scoreHeldBack } from 'clientele/scoring/calibration'
 *
 * const leads = Array.from({ length: 100 }, (_, number) => ({
 *   id: `lead-${number}`,
 *   outcome: number % 4 === 0 ? 'won' : 'lost',
 * }) as const)
 * const scores: readonly HeldBackScore[] = scoreHeldBack(leads, (others) => {
 *   const won = others.filter(({ outcome }) => outcome === 'won').length
 *   return () => won / others.length
 * })
 * scores.length //=> 100
 * ```
 */
export function scoreHeldBack<
  Lead extends {
    /** The host's own key. */
    readonly id: string
    /** How it ended. */
    readonly outcome: LeadOutcome
  },
>(
  leads: readonly Lead[],
  learn: (leads: readonly Lead[]) => (lead: Lead) => number | undefined,
  options: { readonly folds?: number; readonly salt?: string } = {},
): readonly HeldBackScore[] {
  return foldsByHash(leads, options).flatMap(({ train, test }) => {
    const score = learn(train)
    return test.flatMap((lead) => {
      const given = score(lead)
      return given === undefined ? [] : [{ id: lead.id, score: given, won: lead.outcome === 'won' }]
    })
  })
}
