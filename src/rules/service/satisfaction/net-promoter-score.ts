import { type Result, succeeded } from '../../../foundation/index.ts'
import {
  type ConfidenceInterval,
  differenceInterval,
  type SurveyConfidenceOptions,
  standardErrorsFor,
} from './confidence.ts'
import { countAnswers, noAnswers, type SurveyAnswers, type SurveyRefusal, sumOf } from './survey-answers.ts'

/** How many would recommend a business, and what becomes of that. */
export interface NetPromoterScore {
  /** How many answered. */
  readonly answers: number
  /** Those who answered 9 or 10. */
  readonly promoters: number
  /** Those who answered 7 or 8. */
  readonly passives: number
  /** Those who answered 0 to 6. */
  readonly detractors: number
  /** From −100 to 100; not rounded. */
  readonly score: number
  /** Where it lies, rounded to four decimals. */
  readonly interval: ConfidenceInterval
}

/**
 * Works out a net promoter score: the promoters' share of all who answered less the detractors', per cent.
 *
 * NPS = 100 × (answers of 9 and 10 − answers of 0 to 6) ÷ all answers (Reichheld 2003). The interval is Agresti and Min's (2005)
 * for the difference of two shares of the same answers.
 *
 * @param answers - Whole numbers from 0 to 10: how likely it is that they recommend.
 * @param options - `confidencePercent`: 90, 95 or 99.
 * @returns The score; or `no-answers`.
 * @throws {@link ClienteleError} `invalid-value` for an answer outside the scale, or another confidence.
 *
 * @example
 * ```ts
 * import { type SurveyConfidenceOptions, type NetPromoterScore, netPromoterScore } from 'clientele/service'
 *
 * const options: SurveyConfidenceOptions = { confidencePercent: 90 }
 * const asked = netPromoterScore([10, 9, 9, 8, 5], options)
 * const figure: NetPromoterScore | undefined = asked.ok ? asked.value : undefined
 * figure?.score //=> 40
 * figure?.interval //=> { low: -20.878, high: 78.0208 }
 * netPromoterScore([]).ok //=> false
 * ```
 */
export function netPromoterScore(
  answers: SurveyAnswers,
  options: SurveyConfidenceOptions = {},
): Result<NetPromoterScore, SurveyRefusal> {
  const z = standardErrorsFor(options)
  const counts = countAnswers(answers, 0, 10)
  const all = sumOf(counts)
  if (all === 0) return noAnswers()
  const [detractors, passives, promoters] = [counts.slice(0, 7), counts.slice(7, 9), counts.slice(9)].map(sumOf) as [
    number,
    number,
    number,
  ]
  const score = (100 * (promoters - detractors)) / all
  const interval = differenceInterval(promoters, detractors, all, z)
  return succeeded({ answers: all, promoters, passives, detractors, score, interval })
}
