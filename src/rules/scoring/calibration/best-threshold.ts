import { numberAt } from '../../../foundation/number-at.ts'
import { type Confusion, confusionOf } from './confusion.ts'
import { countOutcomes, groupByScore, type ScoredOutcome } from './scored-outcome.ts'

/** What being wrong costs, in any one unit: hours, or an amount. */
export interface ThresholdCosts {
  /** Calling on a lead that is lost; from 0. */
  readonly falsePositive: number
  /** Not calling on a lead that would have been won; from 0. */
  readonly falseNegative: number
}

/** The threshold that would have cost least. */
export interface BestThreshold {
  /** The least score to call on; not there when calling on nobody costs least. */
  readonly threshold?: number
  /** What it would have cost in all. */
  readonly cost: number
  /** What it would have come to. */
  readonly confusion: Confusion
}

const most = 1e12

/**
 * Finds the threshold that would have cost least, given what a call in vain and a missed lead cost.
 *
 * Every score that was given is tried, and calling on nobody. Of those that cost the same the highest is taken: the fewest calls.
 * For well calibrated probabilities it comes near falsePositive / (falsePositive + falseNegative).
 *
 * @param outcomes - The scores, on any scale, and what came of them; in any order. None: nobody is called on.
 * @param costs - What being wrong costs; at most 1e12 each.
 * @returns The threshold, what it would have cost, and what it would have come to.
 * @throws {@link ClienteleError} `invalid-value` for a score that is not finite or a cost that cannot be.
 *
 * @example
 * ```ts
 * import { type BestThreshold, bestThreshold, type ThresholdCosts } from 'clientele/scoring/calibration'
 *
 * const outcomes = [
 *   { score: 80, won: true },
 *   { score: 60, won: false },
 *   { score: 50, won: true },
 *   { score: 10, won: false },
 * ]
 * const costs: ThresholdCosts = { falsePositive: 1, falseNegative: 5 }
 * const best: BestThreshold = bestThreshold(outcomes, costs)
 * best.threshold //=> 50
 * best.cost //=> 1
 * bestThreshold(outcomes, { falsePositive: 5, falseNegative: 1 }).threshold //=> 80
 * ```
 */
export function bestThreshold(outcomes: readonly ScoredOutcome[], costs: ThresholdCosts): BestThreshold {
  const falsePositive = numberAt(costs.falsePositive, 'costs.falsePositive', 0, most)
  const falseNegative = numberAt(costs.falseNegative, 'costs.falseNegative', 0, most)
  const { won, lost } = countOutcomes(outcomes)
  let calledWon = 0
  let calledLost = 0
  let best: BestThreshold = { cost: won * falseNegative, confusion: confusionOf(0, 0, won, lost) }
  for (const group of [...groupByScore(outcomes)].reverse()) {
    calledWon += group.won
    calledLost += group.lost
    const cost = calledLost * falsePositive + (won - calledWon) * falseNegative
    if (cost < best.cost) {
      best = { threshold: group.score, cost, confusion: confusionOf(calledWon, calledLost, won, lost) }
    }
  }
  return best
}
