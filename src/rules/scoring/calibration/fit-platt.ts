import { logit } from '../../../foundation/numeric/log-odds.ts'
import { fitLogisticRegression, type LogisticRegressionFit } from '../../../foundation/numeric/logistic-regression.ts'
import { type Result, succeeded } from '../../../foundation/result.ts'
import { type InsufficientData, tooFew } from '../insufficient-data.ts'
import type { PlattRecalibration } from './recalibration.ts'
import { countOutcomes, largestScore, type ScoredOutcome } from './scored-outcome.ts'

/** How far from 0 and 1 a probability is taken to be before its log-odds are taken. */
const surest = 1e-9

/** A score on the scale that the line is drawn through. */
export const scaled = (score: number, scale: PlattRecalibration['scale']): number =>
  scale === 'score' ? score : logit(Math.min(Math.max(score, surest), 1 - surest))

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0)

/**
 * Learns to turn scores into probabilities by a line: Platt's recalibration.
 *
 * P(won) = 1 / (1 + e^−(slope × score + intercept)), fitted by maximum likelihood to targets that are not quite 1 and 0,
 * (W + 1) / (W + 2) for the W won and 1 / (L + 2) for the L lost (Platt, "Probabilistic outputs for support vector machines",
 * 1999). It takes little data, and keeps the order of the scores unless they are upside down. With `scale: 'log-odds'` the line
 * is drawn through the log-odds of probabilities that are too sure or not sure enough.
 *
 * Learn it from leads that the scores were not learnt from ({@link scoreHeldBack}).
 *
 * @param outcomes - The scores and what came of them, in any order.
 * @param options - `scale`: `score` when left out. On `log-odds` scores must be from 0 to 1; 0 and 1 are taken as 1e-9 from them.
 * @returns The recalibration; or `insufficient-data` if none was won or none was lost. Scores that are all equal have slope 0.
 * @throws {@link ClienteleError} `invalid-value` for a score that cannot be, or is above 1e15 in size.
 *
 * @example
 * ```ts
 * import { fitPlattRecalibration, recalibrate } from 'clientele/scoring/calibration'
 *
 * const points = [90, 80, 75, 60, 55, 40, 35, 20, 10, 5]
 * const fitted = fitPlattRecalibration(points.map((score) => ({ score, won: score > 70 || score === 40 })))
 * const chance = (score: number): string => (fitted.ok ? recalibrate(fitted.value, score).toFixed(2) : '')
 * points.slice(0, 3).map(chance) //=> ['0.79', '0.71', '0.67']
 * ```
 */
export function fitPlattRecalibration(
  outcomes: readonly ScoredOutcome[],
  { scale = 'score' }: { readonly scale?: PlattRecalibration['scale'] } = {},
): Result<PlattRecalibration, InsufficientData> {
  const { won, lost } =
    scale === 'score' ? countOutcomes(outcomes, -largestScore, largestScore) : countOutcomes(outcomes, 0, 1)
  const refusal = tooFew(won, lost, 1)
  if (refusal) return refusal

  const sorted = [...outcomes].sort((a, b) => a.score - b.score || Number(a.won) - Number(b.won))
  const values = sorted.map(({ score }) => scaled(score, scale))
  const mean = meanOf(values)
  const deviation = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) || 1
  const targets = Float64Array.from(sorted, (outcome) => (outcome.won ? (won + 1) / (won + 2) : 1 / (lost + 2)))
  const rows = {
    starts: Int32Array.from({ length: values.length + 1 }, (_, row) => 2 * row),
    columns: Int32Array.from({ length: 2 * values.length }, (_, place) => place % 2),
    values: Float64Array.from(values.flatMap((value) => [1, (value - mean) / deviation])),
  }
  // The penalty only keeps the slope of scores that are all equal at 0. With targets off 0 and 1, a fit always settles.
  const fit = fitLogisticRegression({ rows, targets, size: 2, penalty: 1e-9 }, 1_000) as LogisticRegressionFit
  const [intercept, steepness] = fit.coefficients as unknown as readonly [number, number]
  const slope = steepness / deviation
  return succeeded({ kind: 'platt', scale, slope: slope + 0, intercept: intercept - slope * mean + 0 })
}
