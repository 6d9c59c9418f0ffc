import { countOutcomes, groupByScore, type ScoredOutcome } from './scored-outcome.ts'

/**
 * Tells how well scores put won leads above lost ones: the area under the ROC curve.
 *
 * The share of all pairs of a won and a lost lead in which the won one has the higher score; a pair with equal scores counts
 * half (Mann and Whitney's U, 1947). 1 is perfect, 0.5 is chance. Only the order of the scores matters, so points will do as
 * well as probabilities.
 *
 * @param outcomes - The scores and what came of them, in any order.
 * @returns From 0 to 1; `undefined` if none was won or none was lost, as there is no pair.
 * @throws {@link ClienteleError} `invalid-value` for a score that is not a finite number.
 *
 * @example
 * ```ts
 * import { areaUnderCurve } from 'clientele/scoring/calibration'
 *
 * areaUnderCurve([
 *   { score: 0.9, won: true },
 *   { score: 0.6, won: false },
 *   { score: 0.3, won: false },
 *   { score: 0.2, won: true },
 * ]) //=> 0.5
 * ```
 */
export function areaUnderCurve(outcomes: readonly ScoredOutcome[]): number | undefined {
  const { won, lost } = countOutcomes(outcomes)
  if (won === 0 || lost === 0) return undefined
  let lostBelow = 0
  let pairs = 0
  for (const group of groupByScore(outcomes)) {
    pairs += group.won * (2 * lostBelow + group.lost)
    lostBelow += group.lost
  }
  return pairs / (2 * won * lost)
}
