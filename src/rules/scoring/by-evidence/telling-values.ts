import { compare } from '../../../foundation/compare.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import type { FieldFrequencies, FrequencyModel } from './frequency-model.ts'
import { likelihoodsOf, smoothingOf } from './predict-win.ts'

/** How much a value of a field tells. */
export interface TellingValue {
  /** The name of the field. */
  readonly field: string
  /** The value, or the band. */
  readonly value: string
  /** How many won leads had it. */
  readonly won: number
  /** How many lost leads had it. */
  readonly lost: number
  /** By what the odds of winning are multiplied for a lead that has it: pW / pL. */
  readonly oddsRatio: number
  /** The logarithm of the odds ratio in standard errors: how far it is from chance, and which way; two decimals. */
  readonly standardErrors: number
}

/**
 * Lists the values that a frequency model has learnt most from: those that won and lost leads differ in most surely.
 *
 * By log(pW / pL) in standard errors, √(1/w − 1/W + 1/l − 1/L) for smoothed counts w of W and l of L (Katz and others,
 * "Obtaining confidence intervals for the risk ratio in cohort studies", 1978): so neither a rare value that was won once nor a
 * common one that says little comes first.
 *
 * @param model - What was learnt, over all teams.
 * @param options - `smoothing`, as for {@link predictWin}.
 * @returns Every value seen, the most telling first; the odds ratio rounded to nine decimals.
 * @throws {@link ClienteleError} `invalid-value` for a smoothing that cannot be.
 *
 * @example
 * ```ts
 * import { type ClosedLead, type TellingValue, tellingValues, trainFrequencyModel } from 'clientele/scoring/by-evidence'
 *
 * const times = (count: number, source: string, outcome: 'won' | 'lost'): ClosedLead[] =>
 *   Array(count).fill({ outcome, features: { source } })
 * const closed = [...times(30, 'referral', 'won'), ...times(10, 'referral', 'lost'), ...times(20, 'web', 'lost')]
 * const values: readonly TellingValue[] = tellingValues(trainFrequencyModel(closed, { fields: [{ name: 'source' }] }))
 * values.map(({ value, standardErrors }) => [value, standardErrors]) //=> [['referral', 4.25], ['web', -1.68]]
 * ```
 */
export function tellingValues(
  { overall, fields }: FrequencyModel,
  options: { readonly smoothing?: number } = {},
): readonly TellingValue[] {
  const smoothing = smoothingOf(options.smoothing)
  const listed = fields.flatMap(({ name }, index) => {
    const seen = overall.fields[index] as FieldFrequencies
    const added = smoothing * seen.values.length
    return seen.values.map((frequency): TellingValue => {
      const { value, won, lost } = frequency
      const likelihoods = likelihoodsOf(seen, frequency, smoothing)
      const ratio = likelihoods.won / likelihoods.lost
      const variance = 1 / (won + smoothing) - 1 / (seen.won + added) + 1 / (lost + smoothing) - 1 / (seen.lost + added)
      // A field of one value has it among all leads: it tells nothing, and never varies.
      const standardErrors = variance > 1e-12 ? rounded(Math.log(ratio) / Math.sqrt(variance), 2) : 0
      return { field: name, value, won, lost, oddsRatio: rounded(ratio, 9), standardErrors }
    })
  })
  return listed.sort(
    (a, b) =>
      Math.abs(b.standardErrors) - Math.abs(a.standardErrors) || compare(a.field, b.field) || compare(a.value, b.value),
  )
}
