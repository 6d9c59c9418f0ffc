import { logistic, tellableProbability } from '../../../foundation/numeric/log-odds.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import { encodersOf } from './encode-lead.ts'
import type { OpenLead, SkippedField } from './lead.ts'
import type { LogisticModel, LogisticTerm, LogisticTermKind } from './logistic-model.ts'

/** What something known of a lead adds to its log-odds. */
export interface LogisticContribution {
  /** The name of the field. */
  readonly field: string
  /** Whether its number speaks, one of its texts, a rare text, or its absence. */
  readonly kind: LogisticTermKind
  /** The number or the text, as the lead has it; not there for what is missing. */
  readonly value?: string | number
  /** What it adds, nine decimals; below 0 it takes away. */
  readonly contribution: number
  /** By what it multiplies the odds: e to the contribution, nine decimals. */
  readonly oddsRatio: number
}

/** How likely a lead is to be won, and why. */
export interface LogisticPrediction {
  /** From 0.000000001 to 0.999999999, nine decimals. */
  readonly probability: number
  /** The log-odds it was made from: `intercept` and the contributions, added from the first to the last. */
  readonly logOdds: number
  /** Where every lead starts, nine decimals. */
  readonly intercept: number
  /** What speaks for and against, the strongest first. */
  readonly contributions: readonly LogisticContribution[]
  /** What the model had never seen, and so says nothing about, in the order of the fields. */
  readonly skipped: readonly SkippedField[]
}

/** Judges leads by one model. */
export type LogisticPredictor = (lead: OpenLead) => LogisticPrediction

/**
 * Prepares a logistic model once, to judge many leads with it.
 *
 * @param model - The model; not to be changed afterwards.
 * @returns A function that judges as {@link predictLogistic} does.
 *
 * @example
 * ```ts
 * import { type LogisticModel, type LogisticPredictor, logisticPredictorFor } from 'clientele/scoring/by-evidence'
 *
 * const model: LogisticModel = {
 *   kind: 'logistic',
 *   intercept: { coefficient: -1, standardError: 0.1 },
 *   fields: [
 *     {
 *       name: 'source',
 *       kind: 'category',
 *       terms: [{ kind: 'level', level: 'referral', coefficient: 2, standardError: 0.2, leads: 90 }],
 *     },
 *   ],
 *   fit: { won: 100, lost: 200, inverseRegularisation: 1, iterations: 6, logLikelihood: -120 },
 *   notes: [],
 * }
 * const predict: LogisticPredictor = logisticPredictorFor(model)
 * predict({ features: { source: 'referral' } }).probability //=> 0.731058579
 * predict({ features: { source: 'post' } }).skipped //=> [{ field: 'source', value: 'post', because: 'unseen' }]
 * ```
 */
export function logisticPredictorFor(model: LogisticModel): LogisticPredictor {
  const encoders = encodersOf(model.fields)
  const terms = model.fields.flatMap((field) => field.terms)
  const intercept = rounded(model.intercept.coefficient, 9)

  return (lead) => {
    const contributions: LogisticContribution[] = []
    const skipped: SkippedField[] = []
    for (const encode of encoders) {
      const { field, terms: encoded, unseen } = encode(lead, 'lead')
      for (const { index, multiplier, value } of encoded) {
        const { kind, coefficient } = terms[index] as LogisticTerm
        const contribution = rounded(coefficient * multiplier, 9)
        contributions.push({
          field,
          kind,
          ...(value === undefined ? {} : { value }),
          contribution,
          oddsRatio: rounded(Math.exp(Math.min(contribution, 700)), 9),
        })
      }
      for (const value of unseen) {
        skipped.push(value === undefined ? { field, because: 'unset' } : { field, value, because: 'unseen' })
      }
    }
    contributions.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    const logOdds = contributions.reduce((sum, { contribution }) => sum + contribution, intercept)
    return {
      probability: tellableProbability(logistic(logOdds), 9),
      logOdds,
      intercept,
      contributions,
      skipped,
    }
  }
}

let last: { readonly model: LogisticModel; readonly predictor: LogisticPredictor } | undefined

/**
 * Tells how likely an open lead is to be won by a logistic model, and why.
 *
 * 1 / (1 + e^−(intercept + contributions)), where each contribution is a coefficient times what the lead has: for a number its
 * distance from the mean in standard deviations, for a text or an absence 1. A number outside what was learnt from counts as the
 * nearest that was seen. A text that was never seen, or an absence where there never was one, adds nothing and is listed. There
 * is an answer for every lead, however little is known of it.
 *
 * @param model - The model. The last one is kept prepared, so it is not to be changed.
 * @param lead - The lead, as far as it is known.
 * @returns The probability, rounded to nine decimals and never 0 or 1, with what makes it. The intercept and the contributions
 *   sum to `logOdds` exactly.
 * @throws {@link ClienteleError} `invalid-value` for a value that is not of its field's kind.
 *
 * @example
 * ```ts
 * import { type LogisticModel, type LogisticPrediction, predictLogistic } from 'clientele/scoring/by-evidence'
 *
 * const model: LogisticModel = {
 *   kind: 'logistic',
 *   intercept: { coefficient: -1, standardError: 0.1 },
 *   fields: [
 *     {
 *       name: 'visits',
 *       kind: 'number',
 *       lowest: 0,
 *       highest: 20,
 *       mean: 4,
 *       deviation: 2,
 *       terms: [{ kind: 'value', coefficient: 0.5, standardError: 0.1, leads: 300 }],
 *     },
 *   ],
 *   fit: { won: 100, lost: 200, inverseRegularisation: 1, iterations: 6, logLikelihood: -120 },
 *   notes: [],
 * }
 * const prediction: LogisticPrediction = predictLogistic(model, { features: { visits: 10 } })
 * prediction.contributions
 * //=> [{ field: 'visits', kind: 'value', value: 10, contribution: 1.5, oddsRatio: 4.48168907 }]
 * prediction.logOdds //=> 0.5
 * prediction.probability //=> 0.622459331
 * ```
 */
export function predictLogistic(model: LogisticModel, lead: OpenLead): LogisticPrediction {
  if (last?.model !== model) last = { model, predictor: logisticPredictorFor(model) }
  return last.predictor(lead)
}
