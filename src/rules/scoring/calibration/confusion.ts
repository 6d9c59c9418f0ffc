import { numberAt } from '../../../foundation/number-at.ts'
import { countOutcomes, type ScoredOutcome } from './scored-outcome.ts'

/** What calling on every lead from a threshold on, and on no other, would have come to. */
export interface Confusion {
  /** Called on, and won. */
  readonly truePositives: number
  /** Called on, and lost. */
  readonly falsePositives: number
  /** Not called on, and won. */
  readonly falseNegatives: number
  /** Not called on, and lost. */
  readonly trueNegatives: number
  /** Of those called on, the share that was won; not there when none was called on. */
  readonly precision?: number
  /** Of those won, the share that was called on; not there when none was won. */
  readonly recall?: number
  /** Of those lost, the share that was left alone; not there when none was lost. */
  readonly specificity?: number
  /** The share that was rightly called on or left alone; not there when there was no lead. */
  readonly accuracy?: number
}

const shareOf = <Name extends string>(name: Name, part: number, whole: number): { readonly [Key in Name]?: number } =>
  // The compiler takes a computed key for any text.
  (whole === 0 ? {} : { [name]: part / whole }) as { readonly [Key in Name]?: number }

/** The four counts with the shares that follow from them. */
export function confusionOf(truePositives: number, falsePositives: number, won: number, lost: number): Confusion {
  const trueNegatives = lost - falsePositives
  return {
    truePositives,
    falsePositives,
    falseNegatives: won - truePositives,
    trueNegatives,
    ...shareOf('precision', truePositives, truePositives + falsePositives),
    ...shareOf('recall', truePositives, won),
    ...shareOf('specificity', trueNegatives, lost),
    ...shareOf('accuracy', truePositives + trueNegatives, won + lost),
  }
}

/**
 * Tells what a threshold would have come to: whom it would have called on, rightly and in vain, and whom it would have missed.
 *
 * @param outcomes - The scores, on any scale, and what came of them; in any order.
 * @param threshold - The least score that is called on.
 * @returns The four counts, and precision, recall, specificity and accuracy where there is something to divide by.
 * @throws {@link ClienteleError} `invalid-value` for a number that is not finite.
 *
 * @example
 * ```ts
 * import { type Confusion, confusionAt } from 'clientele/scoring/calibration'
 *
 * const outcomes = [
 *   { score: 80, won: true },
 *   { score: 60, won: false },
 *   { score: 50, won: true },
 *   { score: 10, won: false },
 * ]
 * const confusion: Confusion = confusionAt(outcomes, 60)
 * confusion.precision //=> 0.5
 * confusion.falseNegatives //=> 1
 * confusionAt(outcomes, 90).precision //=> undefined
 * ```
 */
export function confusionAt(outcomes: readonly ScoredOutcome[], threshold: number): Confusion {
  numberAt(threshold, 'threshold', -Number.MAX_VALUE, Number.MAX_VALUE)
  const { won, lost } = countOutcomes(outcomes)
  const called = countOutcomes(outcomes.filter(({ score }) => score >= threshold))
  return confusionOf(called.won, called.lost, won, lost)
}
