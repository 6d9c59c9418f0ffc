import { type Result, succeeded } from '../../../foundation/index.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import { studentReach } from '../../../foundation/numeric/student-quantile.ts'
import type { ConfidenceInterval, SurveyAnswers, SurveyConfidenceOptions, SurveyRefusal } from '../../service/index.ts'
import { intervalAround } from '../../service/satisfaction/confidence.ts'
import { countAnswers, noAnswers, sumOf } from '../../service/satisfaction/survey-answers.ts'
import { answerRange, figureOf, type SatisfactionFigure, type SatisfactionMeasure } from './satisfaction-measure.ts'

/**
 * What a change says: it is more than chance, for the better or for the worse; or it may well be chance.
 *
 * @example
 * ```ts
 * import { type ChangeVerdict, changeVerdicts } from 'clientele/reporting'
 *
 * const verdict: ChangeVerdict = 'unclear'
 * changeVerdicts.includes(verdict) //=> true
 * changeVerdicts //=> ['better', 'worse', 'unclear']
 * ```
 */
export const changeVerdicts = ['better', 'worse', 'unclear'] as const

/** A verdict from {@link changeVerdicts}. */
export type ChangeVerdict = (typeof changeVerdicts)[number]

/**
 * How many answers there must be on each side before a difference is called more than chance: with fewer, intervals hold less often
 * than they say.
 *
 * @example
 * ```ts
 * import { fewestToCompare, satisfactionChange } from 'clientele/reporting'
 *
 * fewestToCompare //=> 10
 * const asked = satisfactionChange({ 0: 9 }, { 10: 9 }, { kind: 'nps' })
 * asked.ok && asked.value.verdict //=> 'unclear'
 * ```
 */
export const fewestToCompare = 10

/** By how much a figure differs from another, and whether that is more than chance. */
export interface ScoreDifference {
  /** The later figure less the earlier one; not rounded. */
  readonly difference: number
  /**
   * Where the difference lies, to four decimals; the last may be one off where it is made of two intervals, as these are rounded.
   * Left out of means where all answers of one side are alike, as they tell nothing of how much answers differ.
   */
  readonly interval?: ConfidenceInterval
  /**
   * Whether all of the interval lies above 0, or below, or neither. `unclear` where there is none, and with fewer answers on a side
   * than {@link fewestToCompare}.
   */
  readonly verdict: ChangeVerdict
}

/** How a figure changed. */
export interface SatisfactionChange extends ScoreDifference {
  /** What it was. */
  readonly before: SatisfactionFigure
  /** What it became. */
  readonly since: SatisfactionFigure
}

const decimals = 4

/** An interval from the limits of two figures that have nothing to do with each other: Zou and Donner (2008). */
function fromLimits(
  { score: a, interval: first }: Required<SatisfactionFigure>,
  { score: b, interval: second }: Required<SatisfactionFigure>,
): ConfidenceInterval {
  const reach = (one: number, other: number): number => Math.sqrt(one * one + other * other)
  return {
    low: rounded(b - a - reach(b - second.low, first.high - a), decimals),
    high: rounded(b - a + reach(second.high - b, a - first.low), decimals),
  }
}

/** The variance of a mean: that of the answers, with one less than all of them below the line, ÷ how many they are. */
function varianceOfMean(counts: readonly number[], all: number, mean: number, least: number): number {
  const squares = counts.map((count, place) => count * (least + place - mean) ** 2)
  return all === 1 ? 0 : sumOf(squares) / (all - 1) / all
}

/** Some answers, looked at. */
export interface Answered {
  readonly counts: readonly number[]
  readonly figure: SatisfactionFigure
}

/** The interval of the difference of two means: Welch (1947). Nothing where all answers of one side are alike. */
function fromMeans(
  before: Answered,
  since: Answered,
  [least, most]: readonly [number, number],
  confidence: number,
): ConfidenceInterval | undefined {
  const varianceOf = ({ counts, figure: { answers, score } }: Answered): number =>
    varianceOfMean(counts, answers, score, least)
  const [first, second] = [varianceOf(before), varianceOf(since)]
  if (first === 0 || second === 0) return undefined
  const variance = first + second
  const degrees = variance ** 2 / (first ** 2 / (before.figure.answers - 1) + second ** 2 / (since.figure.answers - 1))
  const reach = Math.sqrt(variance) * studentReach(confidence, degrees)
  return intervalAround(since.figure.score - before.figure.score, reach, least - most, most - least)
}

const verdictOf = ({ low, high }: ConfidenceInterval): ChangeVerdict =>
  low > 0 ? 'better' : high < 0 ? 'worse' : 'unclear'

/** Compares two figures of one measure. */
export function differenceOf(
  before: Answered,
  since: Answered,
  measure: SatisfactionMeasure,
  { confidencePercent = 95 }: SurveyConfidenceOptions,
): ScoreDifference {
  const interval =
    measure.kind === 'ces' && measure.method === 'mean'
      ? fromMeans(before, since, answerRange(measure), confidencePercent / 100)
      : // Shares and their differences have an interval, however few answered.
        fromLimits(before.figure as Required<SatisfactionFigure>, since.figure as Required<SatisfactionFigure>)
  const isEnough = Math.min(before.figure.answers, since.figure.answers) >= fewestToCompare
  return {
    difference: since.figure.score - before.figure.score,
    ...(interval && { interval }),
    verdict: interval && isEnough ? verdictOf(interval) : 'unclear',
  }
}

/** Looks at some answers; nothing where there are none. */
export function answered(
  counts: readonly number[],
  measure: SatisfactionMeasure,
  confidence: SurveyConfidenceOptions,
): Answered | undefined {
  const [least] = answerRange(measure)
  const byAnswer = Object.fromEntries(counts.map((count, place) => [least + place, count]))
  const figure = figureOf(byAnswer, measure, confidence)
  return figure && { counts, figure }
}

/**
 * Tells by how much satisfaction changed between two times, or differs between two groups, and whether that is more than chance.
 *
 * Shares, and differences of shares, are compared by the limits of both intervals (Zou and Donner 2008, "Construction of confidence
 * limits about effect measures"); of shares this is Newcombe's method 10 (1998, "Interval estimation for the difference between
 * independent proportions"). Means are compared by Welch (1947). The two sides are to be answers of different people, or at least
 * not mostly of the same: of the same people it is too careful.
 *
 * Who compares many times and many groups finds chance in some: of twenty comparisons with nothing behind them, one is `better`
 * or `worse` at 95 per cent.
 *
 * @param before - The earlier answers: one by one, or how often each was given.
 * @param since - The later answers.
 * @param measure - What is made of them.
 * @param options - `confidencePercent`: 90, 95 or 99.
 * @returns Both figures, the difference, where it lies, and what that says; or `no-answers` where nobody answered on one side.
 * @throws {@link ClienteleError} `invalid-value` for an answer or a scale that cannot be, or another confidence; `unknown-code` for
 *   a measure or a method that is none.
 *
 * @example
 * ```ts
 * import { type SatisfactionChange, type ScoreDifference, satisfactionChange } from 'clientele/reporting'
 *
 * const asked = satisfactionChange({ 5: 48, 1: 32 }, { 5: 56, 1: 14 }, { kind: 'csat', scale: 5 })
 * const change: SatisfactionChange | undefined = asked.ok ? asked.value : undefined
 * const found: ScoreDifference | undefined = change
 * found?.difference //=> 20
 * found?.interval //=> { low: 5.2432, high: 33.3873 }
 * found?.verdict //=> 'better'
 *
 * satisfactionChange([], [5, 4], { kind: 'csat', scale: 5 }).ok //=> false
 * ```
 */
export function satisfactionChange(
  before: SurveyAnswers,
  since: SurveyAnswers,
  measure: SatisfactionMeasure,
  options: SurveyConfidenceOptions = {},
): Result<SatisfactionChange, SurveyRefusal> {
  const [first, second] = [before, since].map((answers) =>
    answered(countAnswers(answers, ...answerRange(measure)), measure, options),
  )
  if (!first || !second) return noAnswers()
  return succeeded({
    before: first.figure,
    since: second.figure,
    ...differenceOf(first, second, measure, options),
  })
}
