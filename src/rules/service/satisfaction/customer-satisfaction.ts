import { type Result, succeeded } from '../../../foundation/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import {
  type ConfidenceInterval,
  type SurveyConfidenceOptions,
  shareInterval,
  standardErrorsFor,
} from './confidence.ts'
import { countAnswers, noAnswers, type SurveyAnswers, type SurveyRefusal, sumOf } from './survey-answers.ts'

/** What satisfaction was asked by. */
export interface SatisfactionOptions extends SurveyConfidenceOptions {
  /** The best answer, the worst being 1: from 3 to 10. */
  readonly scale: number
}

/** How many are satisfied. */
export interface CustomerSatisfaction {
  /** How many answered. */
  readonly answers: number
  /** Those who gave one of the two best answers. */
  readonly satisfied: number
  /** Their share, per cent; not rounded. */
  readonly percent: number
  /** Where it lies, rounded to four decimals. */
  readonly interval: ConfidenceInterval
}

/**
 * Works out customer satisfaction (CSAT): the share of those who gave one of the two best answers, per cent.
 *
 * The interval is Wilson's (1927) for a share.
 *
 * @param answers - Whole numbers from 1 to the scale.
 * @param options - `scale`: the best answer; `confidencePercent`: 90, 95 or 99.
 * @returns The share; or `no-answers`.
 * @throws {@link ClienteleError} `invalid-value` for an answer outside the scale, another scale or another confidence.
 *
 * @example
 * ```ts
 * import { type CustomerSatisfaction, customerSatisfaction, type SatisfactionOptions } from 'clientele/service'
 *
 * const options: SatisfactionOptions = { scale: 5 }
 * const asked = customerSatisfaction([5, 5, 4, 3, 4, 1, 2, 4], options)
 * const figure: CustomerSatisfaction | undefined = asked.ok ? asked.value : undefined
 * figure?.percent //=> 62.5
 * figure?.interval //=> { low: 30.5742, high: 86.3156 }
 * ```
 */
export function customerSatisfaction(
  answers: SurveyAnswers,
  options: SatisfactionOptions,
): Result<CustomerSatisfaction, SurveyRefusal> {
  const z = standardErrorsFor(options)
  const counts = countAnswers(answers, 1, wholeNumberAt(options.scale, 'scale', 3, 10))
  const all = sumOf(counts)
  if (all === 0) return noAnswers()
  const satisfied = sumOf(counts.slice(-2))
  return succeeded({
    answers: all,
    satisfied,
    percent: (100 * satisfied) / all,
    interval: shareInterval(satisfied, all, z),
  })
}
