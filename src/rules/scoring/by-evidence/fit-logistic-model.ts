import { refuse } from '../../../foundation/error.ts'
import { numberAt, wholeNumberAt } from '../../../foundation/number-at.ts'
import {
  fitLogisticRegression,
  type LogisticRegressionFit,
  type SparseRows,
} from '../../../foundation/numeric/logistic-regression.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { type InsufficientData, tooFew } from '../insufficient-data.ts'
import { checkNames } from './check-fields.ts'
import { encodersOf } from './encode-lead.ts'
import type { ClosedLead } from './lead.ts'
import { isConstant, learnField } from './learn-fields.ts'
import type { LearntField, LogisticField, LogisticModel, LogisticNote } from './logistic-model.ts'
import { minimumOf } from './minimum.ts'
import { outcomeOf } from './read-feature.ts'

/** What a logistic model looks at, and how it is fitted. */
export interface LogisticModelOptions {
  /** The fields, each once; at least one and at most 500, with at most 2,000 terms together. */
  readonly fields: readonly LogisticField[]
  /**
   * The inverse of the strength of the penalty on large coefficients, as scikit-learn's C: the smaller, the more cautious. From
   * 0.000001 to 1,000,000; 1 when left out.
   */
  readonly inverseRegularisation?: number
  /** How many won and how many lost leads it takes; at least 1, {@link defaultMinimumPerOutcome} when left out. */
  readonly minimumPerOutcome?: number
  /** How many steps the fit may take; from 1 to 1,000, 100 when left out. Usually fewer than ten are needed. */
  readonly maximumIterations?: number
}

/** The fit did not settle in the steps that were allowed. */
export type DidNotConverge = Reason<
  'did-not-converge',
  {
    /** How many were allowed. */
    readonly maximumIterations: number
  }
>

const mostTerms = 2_000

function checkedFields(fields: readonly LogisticField[]): void {
  checkNames(
    fields.map(({ name }) => name),
    'options.fields',
    1,
  )
  for (const [index, field] of fields.entries()) {
    const place = `options.fields[${index}]`
    if (field.kind === 'number') numberAt(field.clipPercentile ?? 100, `${place}.clipPercentile`, 50, 100)
    else if (field.kind === 'category') wholeNumberAt(field.maximumLevels ?? 50, `${place}.maximumLevels`, 1, 500)
    else refuse('unknown-code', `${place}.kind`, (field as LogisticField).kind, 'number or category')
  }
}

function rowsOf(leads: readonly ClosedLead[], fields: readonly LearntField[]): SparseRows {
  const encoders = encodersOf(fields)
  const starts = [0]
  const columns: number[] = []
  const values: number[] = []
  for (const [index, lead] of leads.entries()) {
    columns.push(0)
    values.push(1)
    const terms = encoders.flatMap((encode) => encode(lead, `leads[${index}]`).terms)
    for (const { index: term, multiplier } of terms.sort((a, b) => a.index - b.index)) {
      columns.push(term + 1)
      values.push(multiplier)
    }
    starts.push(columns.length)
  }
  return { starts: Int32Array.from(starts), columns: Int32Array.from(columns), values: Float64Array.from(values) }
}

/** The fields with the coefficients that were fitted. */
function withCoefficients(
  fields: readonly LearntField[],
  { coefficients, covariance }: LogisticRegressionFit,
): readonly LearntField[] {
  let column = 0
  return fields.map((field) => ({
    ...field,
    terms: field.terms.map((term) => {
      column++
      return {
        ...term,
        coefficient: (coefficients[column] as number) + 0,
        standardError: Math.sqrt(covariance[column * (coefficients.length + 1)] as number),
      }
    }),
  }))
}

/**
 * Learns from closed leads what each thing known of a lead adds to its chance: a logistic regression with a ridge penalty.
 *
 * The coefficients are those that make −(sum of log-likelihoods) + ‖coefficients‖² / 2C least; the intercept is not penalised.
 * This is scikit-learn's L2 penalty with its C. A number is taken in standard deviations (of the whole, not of a sample) from its
 * mean; where it is unset it counts as the mean, and the field's missing term tells that it was unset. Each text of a category has
 * a coefficient of its own, and so has its absence; the penalty keeps them apart. A text too rare for one shares that of the
 * other rare ones, so no field, however many texts it has, has more than `maximumLevels` and two.
 *
 * The penalty also gives an answer where some value decides the outcome alone (separable data), and a coefficient of 0 to a field
 * that never varies, which is noted. Standard errors are the square roots of the diagonal of the inverse curvature of what is
 * minimised: with a penalty, a little smaller than without.
 *
 * @param leads - The closed leads. Their order changes nothing but the last digits.
 * @param options - `fields`, and how to fit.
 * @returns The model, plain JSON, its coefficients within about 1e-8 standard errors of the best; or `insufficient-data` when one outcome is too
 *   rare; or `did-not-converge`.
 * @throws {@link ClienteleError} `invalid-value` for a value that is not of its field's kind (NaN is none), more terms than
 *   2,000, or an option that cannot be; `unknown-code` for an outcome or a kind that is none; `duplicate-id` for a name given
 *   twice.
 *
 * @example
 * ```ts
 * import { type ClosedLead, fitLogisticModel, type LogisticModel } from 'clientele/scoring/by-evidence'
 *
 * const times = (count: number, visits: number, source: string, outcome: 'won' | 'lost'): ClosedLead[] =>
 *   Array(count).fill({ outcome, features: { visits, source } })
 * const closed = [
 *   ...times(40, 9, 'referral', 'won'),
 *   ...times(20, 9, 'web', 'won'),
 *   ...times(15, 2, 'referral', 'lost'),
 *   ...times(60, 2, 'web', 'lost'),
 *   ...times(10, 9, 'web', 'lost'),
 * ]
 * const fitted = fitLogisticModel(closed, {
 *   fields: [{ name: 'visits', kind: 'number' }, { name: 'source', kind: 'category' }],
 * })
 * const model: LogisticModel | undefined = fitted.ok ? fitted.value : undefined
 * const effect = (coefficient = 0): string => coefficient.toFixed(2)
 * model?.fields.flatMap(({ name, terms }) => terms.map(({ level, coefficient }) => [name, level, effect(coefficient)]))
 * //=> [['visits', undefined, '2.82'], ['source', 'referral', '1.07'], ['source', 'web', '-1.07']]
 * ```
 * @see docs/guide/scoring-by-evidence.md
 */
export function fitLogisticModel(
  leads: readonly ClosedLead[],
  options: LogisticModelOptions,
): Result<LogisticModel, InsufficientData | DidNotConverge> {
  checkedFields(options.fields)
  const inverseRegularisation = numberAt(options.inverseRegularisation ?? 1, 'options.inverseRegularisation', 1e-6, 1e6)
  const maximumIterations = wholeNumberAt(options.maximumIterations ?? 100, 'options.maximumIterations', 1, 1_000)
  const won = Float64Array.from(leads, (lead, index) => (outcomeOf(lead, `leads[${index}]`) === 'won' ? 1 : 0))
  const wonCount = won.reduce((sum, one) => sum + one, 0)
  const lostCount = leads.length - wonCount
  const refusal = tooFew(wonCount, lostCount, minimumOf(options))
  if (refusal) return refusal

  const learnt = options.fields.map((field) => learnField(field, leads))
  const fields = learnt.map(({ field }) => field)
  const terms = fields.reduce((sum, field) => sum + field.terms.length, 0)
  if (terms > mostTerms) refuse('invalid-value', 'options.fields', terms, `at most ${mostTerms} terms in all`)

  const penalty = 1 / inverseRegularisation
  const fit = fitLogisticRegression(
    { rows: rowsOf(leads, fields), targets: won, size: terms + 1, penalty },
    maximumIterations,
  )
  if (!fit) return refused({ code: 'did-not-converge', parameters: { maximumIterations } })

  const { coefficients, covariance, iterations, logLikelihood } = fit
  const notes = learnt.flatMap(({ field, merged }): readonly LogisticNote[] => [
    ...(isConstant(field, leads.length)
      ? [{ code: 'constant-field', parameters: { field: field.name } } as const]
      : []),
    ...(merged > 0 ? [{ code: 'levels-merged', parameters: { field: field.name, merged } } as const] : []),
  ])
  return succeeded({
    kind: 'logistic',
    intercept: { coefficient: (coefficients[0] as number) + 0, standardError: Math.sqrt(covariance[0] as number) },
    fields: withCoefficients(fields, fit),
    fit: { won: wonCount, lost: lostCount, inverseRegularisation, iterations, logLikelihood },
    notes,
  })
}
