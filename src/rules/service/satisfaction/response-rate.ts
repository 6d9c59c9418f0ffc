import { type Result, succeeded } from '../../../foundation/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import {
  type ConfidenceInterval,
  type SurveyConfidenceOptions,
  shareInterval,
  standardErrorsFor,
} from './confidence.ts'
import { noAnswers, type SurveyRefusal } from './survey-answers.ts'

/** How many of those who were asked answered. */
export interface ResponseRate {
  /** How many were asked. */
  readonly asked: number
  /** How many of them answered. */
  readonly answered: number
  /** Their share, per cent; not rounded. */
  readonly percent: number
  /** Where it lies, rounded to four decimals. */
  readonly interval: ConfidenceInterval
}

const mostAsked = 1e12

/**
 * Works out a response rate: the share of those asked who answered, per cent. Few answers say little about those who gave none.
 *
 * The interval is Wilson's (1927) for a share.
 *
 * @param answered - How many answered; a whole number.
 * @param asked - How many were asked; at least as many.
 * @param options - `confidencePercent`: 90, 95 or 99.
 * @returns The rate; or `no-answers` where nobody was asked.
 * @throws {@link ClienteleError} `invalid-value` for numbers that cannot be, or another confidence.
 *
 * @example
 * ```ts
 * import { type ConfidenceInterval, type ConfidencePercent, type ResponseRate, responseRate } from 'clientele/service'
 *
 * const confidencePercent: ConfidencePercent = 95
 * const rate = responseRate(30, 120, { confidencePercent })
 * const figure: ResponseRate | undefined = rate.ok ? rate.value : undefined
 * figure?.percent //=> 25
 * const interval: ConfidenceInterval | undefined = figure?.interval
 * interval //=> { low: 18.1098, high: 33.4411 }
 * ```
 */
export function responseRate(
  answered: number,
  asked: number,
  options: SurveyConfidenceOptions = {},
): Result<ResponseRate, SurveyRefusal> {
  const z = standardErrorsFor(options)
  wholeNumberAt(asked, 'asked', 0, mostAsked)
  wholeNumberAt(answered, 'answered', 0, asked)
  if (asked === 0) return noAnswers()
  return succeeded({ asked, answered, percent: (100 * answered) / asked, interval: shareInterval(answered, asked, z) })
}
