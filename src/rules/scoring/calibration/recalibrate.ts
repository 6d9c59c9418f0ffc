import { numberAt } from '../../../foundation/number-at.ts'
import { logistic, tellableProbability } from '../../../foundation/numeric/log-odds.ts'
import { scaled } from './fit-platt.ts'
import type { Recalibration, RecalibrationPoint } from './recalibration.ts'

/** The probability of a score: on a line between the two points around it, or that of the nearest point. */
function between(points: readonly RecalibrationPoint[], score: number): number {
  let low = 0
  let high = points.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((points[middle] as RecalibrationPoint).score < score) low = middle + 1
    else high = middle
  }
  const above = points[low] as RecalibrationPoint
  const below = points[low - 1]
  if (!below || above.score <= score) return above.probability
  const share = (score - below.score) / (above.score - below.score)
  return below.probability + share * (above.probability - below.probability)
}

/**
 * Turns a score into a probability that can be trusted, by what was learnt from scores and their outcomes.
 *
 * @param recalibration - What {@link fitPlattRecalibration} or {@link fitIsotonicRecalibration} learnt.
 * @param score - The score, on the scale it was learnt on.
 * @returns The probability, rounded to nine decimals and never 0 or 1. A score beyond those that an isotonic recalibration was
 *   learnt from counts as the nearest of them.
 * @throws {@link ClienteleError} `invalid-value` for a score that is not finite.
 *
 * @example
 * ```ts
 * import { type PlattRecalibration, recalibrate } from 'clientele/scoring/calibration'
 *
 * const halved: PlattRecalibration = { kind: 'platt', scale: 'log-odds', slope: 0.5, intercept: 0 }
 * recalibrate(halved, 0.9) //=> 0.75
 * recalibrate(halved, 0.5) //=> 0.5
 * ```
 */
export function recalibrate(recalibration: Recalibration, score: number): number {
  numberAt(score, 'score', -Number.MAX_VALUE, Number.MAX_VALUE)
  const probability =
    recalibration.kind === 'isotonic'
      ? between(recalibration.points, score)
      : logistic(recalibration.slope * scaled(score, recalibration.scale) + recalibration.intercept)
  return tellableProbability(probability, 9)
}
