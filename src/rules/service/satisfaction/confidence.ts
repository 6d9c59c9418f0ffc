import { refuse } from '../../../foundation/error.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'

/**
 * How sure an interval can be, per cent.
 *
 * @example
 * ```ts
 * import { confidencePercents } from 'clientele/service'
 *
 * confidencePercents //=> [90, 95, 99]
 * ```
 */
export const confidencePercents = [90, 95, 99] as const

/** A confidence from {@link confidencePercents}. */
export type ConfidencePercent = (typeof confidencePercents)[number]

/** How sure an interval is to be. */
export interface SurveyConfidenceOptions {
  /** Per cent; 95 when left out. */
  readonly confidencePercent?: ConfidencePercent
}

/** Between which two values a figure lies, with some confidence, if the answers are those of many who could have answered. */
export interface ConfidenceInterval {
  /** The lower end. */
  readonly low: number
  /** The upper end. */
  readonly high: number
}

/** The quantiles of the standard normal distribution that leave out half of the rest on either side. */
const quantiles: Readonly<Record<ConfidencePercent, number>> = {
  90: 1.6448536269514722,
  95: 1.959963984540054,
  99: 2.5758293035489004,
}

/** How many standard errors to go either way. */
export function standardErrorsFor({ confidencePercent = 95 }: SurveyConfidenceOptions): number {
  return confidencePercents.includes(confidencePercent)
    ? quantiles[confidencePercent]
    : refuse('invalid-value', 'confidencePercent', confidencePercent, `one of ${confidencePercents.join(', ')}`)
}

const decimals = 4

/** An interval around a figure, within its bounds, rounded to four decimals. */
export const intervalAround = (middle: number, reach: number, least: number, most: number): ConfidenceInterval => ({
  low: rounded(Math.max(least, middle - reach), decimals),
  high: rounded(Math.min(most, middle + reach), decimals),
})

/**
 * The interval of a share, per cent, by Wilson's score (1927, "Probable Inference, the Law of Succession, and Statistical
 * Inference"): it stays within 0 and 100, and is right for few answers, and for none or all.
 */
export function shareInterval(count: number, all: number, z: number): ConfidenceInterval {
  const share = count / all
  const spread = 1 + (z * z) / all
  const middle = (share + (z * z) / (2 * all)) / spread
  const reach = (z / spread) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  return intervalAround(100 * middle, 100 * reach, 0, 100)
}

/**
 * The interval of the difference of two shares of the same answers, per cent, by Agresti and Min (2005, "Simple improved confidence
 * intervals for comparing matched proportions"): Wald's, with half an answer more of each of the four kinds, so that answers which
 * are all alike do not pass for certainty.
 */
export function differenceInterval(high: number, low: number, all: number, z: number): ConfidenceInterval {
  const answers = all + 2
  const difference = (high - low) / answers
  const variance = ((high + low + 1) / answers - difference * difference) / answers
  return intervalAround(100 * difference, 100 * z * Math.sqrt(variance), -100, 100)
}
