import { refuse } from '../../../foundation/error.ts'
import type { Result } from '../../../foundation/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { surveyKinds } from '../../../records/index.ts'
import {
  type ConfidenceInterval,
  customerEffort,
  customerSatisfaction,
  type EffortMethod,
  effortMethods,
  netPromoterScore,
  type SurveyAnswers,
  type SurveyConfidenceOptions,
  type SurveyRefusal,
} from '../../service/index.ts'

/** Net promoter score, from −100 to 100. */
export interface PromoterMeasure {
  /** Tells the measures apart. */
  readonly kind: 'nps'
}

/** Customer satisfaction: the share of the two best answers, per cent. */
export interface SatisfiedMeasure {
  /** Tells the measures apart. */
  readonly kind: 'csat'
  /** The best answer, the worst being 1: from 3 to 10. */
  readonly scale: number
}

/** Customer effort score; higher is easier. */
export interface EffortMeasure {
  /** Tells the measures apart. */
  readonly kind: 'ces'
  /** By which way the figure is made. */
  readonly method: EffortMethod
}

/**
 * What is made of the answers to one question, as plain data. More is better in all of them.
 *
 * @example
 * ```ts
 * import type { EffortMeasure, PromoterMeasure, SatisfactionMeasure, SatisfiedMeasure } from 'clientele/reporting'
 * import { satisfactionMeasureSchema } from 'clientele/schemas'
 *
 * const nps: PromoterMeasure = { kind: 'nps' }
 * const csat: SatisfiedMeasure = { kind: 'csat', scale: 5 }
 * const ces: EffortMeasure = { kind: 'ces', method: 'mean' }
 * const measures: readonly SatisfactionMeasure[] = [nps, csat, ces]
 * measures.every((measure) => satisfactionMeasureSchema.safeParse(measure).success) //=> true
 * ```
 */
export type SatisfactionMeasure = PromoterMeasure | SatisfiedMeasure | EffortMeasure

/** A figure of satisfaction. */
export interface SatisfactionFigure {
  /** How many answered. */
  readonly answers: number
  /** The figure, as the measure makes it; not rounded. */
  readonly score: number
  /** Where it lies, rounded to four decimals; left out for the mean of a single answer. */
  readonly interval?: ConfidenceInterval
}

/** The least and the most that an answer can be; throws for a measure that is none. */
export function answerRange(measure: SatisfactionMeasure): readonly [least: number, most: number] {
  if (measure.kind === 'nps') return [0, 10]
  if (measure.kind === 'csat') return [1, wholeNumberAt(measure.scale, 'measure.scale', 3, 10)]
  const { kind, method } = measure
  if (kind !== 'ces') return refuse('unknown-code', 'measure.kind', kind, `one of ${surveyKinds.join(', ')}`)
  if (!effortMethods.includes(method)) {
    refuse('unknown-code', 'measure.method', method, `one of ${effortMethods.join(', ')}`)
  }
  return [1, 7]
}

type Figured = { readonly answers: number; readonly interval?: ConfidenceInterval }

const made = <Value extends Figured>(
  asked: Result<Value, SurveyRefusal>,
  scoreOf: (value: Value) => number,
): SatisfactionFigure | undefined => {
  if (!asked.ok) return undefined
  const { answers, interval } = asked.value
  return { answers, score: scoreOf(asked.value), ...(interval && { interval }) }
}

/** The figure of some answers; nothing where nobody answered. */
export function figureOf(
  answers: SurveyAnswers,
  measure: SatisfactionMeasure,
  confidence: SurveyConfidenceOptions,
): SatisfactionFigure | undefined {
  if (measure.kind === 'nps') return made(netPromoterScore(answers, confidence), ({ score }) => score)
  if (measure.kind === 'ces') {
    return made(customerEffort(answers, { ...confidence, method: measure.method }), ({ score }) => score)
  }
  return made(customerSatisfaction(answers, { ...confidence, scale: measure.scale }), ({ percent }) => percent)
}
