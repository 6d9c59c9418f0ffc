import { refuse } from '../../../foundation/error.ts'
import { type Result, succeeded } from '../../../foundation/index.ts'
import {
  type ConfidenceInterval,
  differenceInterval,
  intervalAround,
  type SurveyConfidenceOptions,
  shareInterval,
  standardErrorsFor,
} from './confidence.ts'
import { countAnswers, noAnswers, type SurveyAnswers, type SurveyRefusal, sumOf } from './survey-answers.ts'

/**
 * The three rival ways to make a figure of how easy things were, on a scale from 1 (hard) to 7 (easy).
 *
 * - `mean`: the mean of the answers, 1 to 7;
 * - `easy-minus-hard`: the share of 6 and 7 less that of 1 to 3, per cent;
 * - `easy-share`: the share of 5 to 7, per cent.
 *
 * @example
 * ```ts
 * import { effortMethods } from 'clientele/service'
 *
 * effortMethods //=> ['mean', 'easy-minus-hard', 'easy-share']
 * ```
 */
export const effortMethods = ['mean', 'easy-minus-hard', 'easy-share'] as const

/** A way from {@link effortMethods}. */
export type EffortMethod = (typeof effortMethods)[number]

/** How the figure is made. */
export interface EffortOptions extends SurveyConfidenceOptions {
  /** By which way; there is no default, as figures by different ways cannot be compared. */
  readonly method: EffortMethod
}

/** How easy things were. */
export interface CustomerEffort {
  /** How many answered. */
  readonly answers: number
  /** By which way. */
  readonly method: EffortMethod
  /** The figure; not rounded. */
  readonly score: number
  /** Where it lies, rounded to four decimals; left out for the mean of a single answer. */
  readonly interval?: ConfidenceInterval
}

const scale = 7

/** The mean, with its interval by the normal approximation: mean ± z × s ÷ √n. */
function meanOf(counts: readonly number[], all: number, z: number): Pick<CustomerEffort, 'score' | 'interval'> {
  const weighted = (value: (answer: number) => number): number =>
    sumOf(counts.map((count, index) => count * value(index + 1)))
  const score = weighted((answer) => answer) / all
  if (all === 1) return { score }
  const variance = weighted((answer) => (answer - score) ** 2) / (all - 1)
  return { score, interval: intervalAround(score, z * Math.sqrt(variance / all), 1, scale) }
}

const figures: Readonly<Record<EffortMethod, typeof meanOf>> = {
  mean: meanOf,
  'easy-minus-hard': (counts, all, z) => {
    const [easy, hard] = [sumOf(counts.slice(5)), sumOf(counts.slice(0, 3))]
    return { score: (100 * (easy - hard)) / all, interval: differenceInterval(easy, hard, all, z) }
  },
  'easy-share': (counts, all, z) => {
    const easy = sumOf(counts.slice(4))
    return { score: (100 * easy) / all, interval: shareInterval(easy, all, z) }
  },
}

/**
 * Works out a customer effort score (CES 2.0): how easy a business made it for those who answered.
 *
 * The method is mandatory, as the three that are in use give different figures. Intervals: of the mean by the normal
 * approximation (for many answers), of the difference by Agresti and Min (2005), of the share by Wilson (1927).
 *
 * @param answers - Whole numbers from 1 (hard) to 7 (easy).
 * @param options - `method`; `confidencePercent`: 90, 95 or 99.
 * @returns The figure; or `no-answers`.
 * @throws {@link ClienteleError} `unknown-code` for a method that is none, `invalid-value` for an answer outside the scale, or
 *   another confidence.
 *
 * @example
 * ```ts
 * import { type CustomerEffort, customerEffort, type EffortOptions } from 'clientele/service'
 *
 * const answers = { 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 }
 * const options: EffortOptions = { method: 'mean' }
 * const asked = customerEffort(answers, options)
 * const figure: CustomerEffort | undefined = asked.ok ? asked.value : undefined
 * figure?.score //=> 4.08
 *
 * const index = customerEffort(answers, { method: 'easy-minus-hard' })
 * index.ok && index.value.score //=> -13
 * ```
 */
export function customerEffort(answers: SurveyAnswers, options: EffortOptions): Result<CustomerEffort, SurveyRefusal> {
  const { method } = options
  if (!effortMethods.includes(method)) refuse('unknown-code', 'method', method, `one of ${effortMethods.join(', ')}`)
  const z = standardErrorsFor(options)
  const counts = countAnswers(answers, 1, scale)
  const all = sumOf(counts)
  return all === 0 ? noAnswers() : succeeded({ answers: all, method, ...figures[method](counts, all, z) })
}
