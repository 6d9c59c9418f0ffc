import { wholeNumberAt } from '../../../foundation/number-at.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { areaUnderCurve } from './area-under-curve.ts'
import { type ReliabilityBin, reliabilityOf } from './reliability.ts'
import { countOutcomes, type ScoredOutcome } from './scored-outcome.ts'

/** How far probabilities can be trusted. */
export interface CalibrationReport {
  /** How many leads it was drawn from. */
  readonly leads: number
  /** How many of them were won. */
  readonly won: number
  /** The share that was won. */
  readonly baseRate: number
  /** Brier's score: the mean squared distance of the probabilities from what came, 1 for won and 0 for lost; the lower, the better. */
  readonly brierScore: number
  /**
   * By how much Brier's score is better than that of giving every lead the base rate: 1 is perfect, 0 no better, below 0 worse.
   * Not there when all leads ended alike.
   */
  readonly brierSkill?: number
  /** The mean of −log of the probability that was given to what came; the lower, the better. */
  readonly logLoss: number
  /** As {@link areaUnderCurve} tells; not there when all leads ended alike. */
  readonly areaUnderCurve?: number
  /** The mean distance, over leads, of the share won in their bin from the mean probability of their bin. */
  readonly expectedCalibrationError: number
  /** The bins that hold any lead, from the lowest on. */
  readonly reliability: readonly ReliabilityBin[]
}

/** There is nothing to report on. */
export type NoOutcomes = Reason<'no-outcomes', Readonly<Record<string, never>>>

/** The probabilities nearest to 0 and 1 that log loss is taken of. */
const surest = 1e-15

/**
 * Tells how far probabilities can be trusted: whether of the leads given 70 % seven in ten were won.
 *
 * Judge a model by leads that it has not learnt from ({@link splitByHash}, {@link splitByTime}, {@link scoreHeldBack}): by those
 * it has, it always looks better than it is.
 *
 * Brier's score (1950) and its skill against the base rate; log loss, with probabilities of 0 and 1 taken as 1e-15 from them, so
 * that one wrong certainty costs 34.5 and not everything; the area under the ROC curve; the expected calibration error over bins of
 * equal width (Naeini and others, 2015), which for well calibrated probabilities still is near 0.01 with a few thousand leads, and
 * larger with fewer.
 *
 * @param outcomes - The probabilities, as scores from 0 to 1, and what came of them; in any order.
 * @param options - `bins`: how many bins from 0 to 1, from 1 to 1,000, 10 when left out.
 * @returns The report, unrounded; or `no-outcomes` if there are none.
 * @throws {@link ClienteleError} `invalid-value` for a score that is not a probability.
 *
 * @example
 * ```ts
 * import { type CalibrationReport, calibrationReport } from 'clientele/scoring/calibration'
 *
 * const result = calibrationReport([
 *   { score: 0.9, won: true },
 *   { score: 0.6, won: false },
 *   { score: 0.3, won: false },
 *   { score: 0.2, won: true },
 * ])
 * const figures: CalibrationReport | undefined = result.ok ? result.value : undefined
 * figures?.brierScore.toFixed(3) //=> '0.275'
 * figures?.areaUnderCurve //=> 0.5
 * figures?.brierSkill?.toFixed(1) //=> '-0.1'
 * figures?.reliability.length //=> 4
 * ```
 * @see docs/guide/calibration.md
 */
export function calibrationReport(
  outcomes: readonly ScoredOutcome[],
  { bins = 10 }: { readonly bins?: number } = {},
): Result<CalibrationReport, NoOutcomes> {
  wholeNumberAt(bins, 'options.bins', 1, 1_000)
  const { won } = countOutcomes(outcomes, 0, 1)
  const leads = outcomes.length
  if (leads === 0) return refused({ code: 'no-outcomes', parameters: {} })

  const baseRate = won / leads
  let squares = 0
  let loss = 0
  for (const outcome of outcomes) {
    squares += (outcome.score - Number(outcome.won)) ** 2
    loss -= Math.log(Math.max(outcome.won ? outcome.score : 1 - outcome.score, surest))
  }
  const brierScore = squares / leads
  const reliability = reliabilityOf(outcomes, bins)
  const area = areaUnderCurve(outcomes)
  return succeeded({
    leads,
    won,
    baseRate,
    brierScore,
    ...(area === undefined ? {} : { areaUnderCurve: area, brierSkill: 1 - brierScore / (baseRate * (1 - baseRate)) }),
    logLoss: loss / leads,
    expectedCalibrationError: reliability.reduce(
      (sum, bin) => sum + (bin.leads / leads) * Math.abs(bin.meanProbability - bin.shareWon),
      0,
    ),
    reliability,
  })
}
