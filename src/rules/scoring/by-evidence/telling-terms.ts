import { compare } from '../../../foundation/compare.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import type { LogisticModel, LogisticTerm } from './logistic-model.ts'

/** How much a term of a logistic model tells. */
export interface TellingTerm extends LogisticTerm {
  /** The name of its field. */
  readonly field: string
  /** By what one unit multiplies the odds of winning; nine decimals. */
  readonly oddsRatio: number
  /** The coefficient in standard errors: how far it is from saying nothing, and which way; two decimals. */
  readonly standardErrors: number
}

/**
 * Lists the terms of a logistic model, the most telling first: those whose coefficients are most surely not 0.
 *
 * @param model - The model.
 * @returns Every term, with its odds ratio and its coefficient in standard errors (Wald's statistic).
 *
 * @example
 * ```ts
 * import { type LogisticModel, type TellingTerm, tellingTerms } from 'clientele/scoring/by-evidence'
 *
 * const model: LogisticModel = {
 *   kind: 'logistic',
 *   intercept: { coefficient: -1, standardError: 0.1 },
 *   fields: [
 *     {
 *       name: 'source',
 *       kind: 'category',
 *       terms: [
 *         { kind: 'level', level: 'fair', coefficient: 2, standardError: 1.6, leads: 4 },
 *         { kind: 'level', level: 'referral', coefficient: 0.9, standardError: 0.2, leads: 90 },
 *       ],
 *     },
 *   ],
 *   fit: { won: 100, lost: 200, inverseRegularisation: 1, iterations: 6, logLikelihood: -120 },
 *   notes: [],
 * }
 * const terms: readonly TellingTerm[] = tellingTerms(model)
 * terms.map(({ level, standardErrors }) => [level, standardErrors]) //=> [['referral', 4.5], ['fair', 1.25]]
 * ```
 */
export function tellingTerms({ fields }: LogisticModel): readonly TellingTerm[] {
  const listed = fields.flatMap(({ name, terms }) =>
    terms.map(
      (term): TellingTerm => ({
        field: name,
        ...term,
        oddsRatio: rounded(Math.exp(Math.min(term.coefficient, 700)), 9),
        standardErrors: rounded(term.coefficient / term.standardError, 2),
      }),
    ),
  )
  return listed.sort(
    (a, b) =>
      Math.abs(b.standardErrors) - Math.abs(a.standardErrors) ||
      compare(a.field, b.field) ||
      compare(a.level ?? '', b.level ?? ''),
  )
}
