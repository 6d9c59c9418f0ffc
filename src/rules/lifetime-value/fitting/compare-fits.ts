import { refuse } from '../../../foundation/error.ts'
import { checkSameUnit } from '../histories/time-unit.ts'
import type { PurchaseFit, PurchaseModelName } from './purchase-fit.ts'

/**
 * One fit among others of the same data.
 *
 * @example
 * ```ts
 * import type { FitComparison } from 'clientele/lifetime-value'
 *
 * const best = ([first]: readonly FitComparison[]): string | undefined => first?.model
 * best([]) //=> undefined
 * ```
 */
export interface FitComparison {
  /** Which model. */
  readonly model: PurchaseModelName
  /** Its log-likelihood. */
  readonly logLikelihood: number
  /** Akaike's criterion; smaller is better. */
  readonly aic: number
  /** The Bayesian criterion; smaller is better. */
  readonly bic: number
  /** How much larger its criterion is than the best one's; 0 for the best. Above 10 there is next to nothing in its favour. */
  readonly difference: number
  /** Its share of all evidence, exp(-difference / 2) over the sum of all: 0 to 1, together 1. */
  readonly weight: number
}

/** Criteria that agree to a millionth are a tie: their last digits differ between runtimes. */
const toMillionths = (value: number): number => Math.round(value * 1e6)

/**
 * Compares models that were fitted to the same data: which describes them best, and by how much.
 *
 * By Akaike's or the Bayesian criterion, which weigh the likelihood against the number of parameters; with the weights of
 * Burnham & Anderson (2002), "Model selection and multimodel inference", section 2.9.
 *
 * @param fits - At least one; fitted to the same histories in the same unit.
 * @param options - `by`: the criterion, `'aic'` when left out.
 * @returns One entry for each fit, best first; those that agree to a millionth stay in their order.
 * @throws {@link ClienteleError} `invalid-value` when there is none, or they were fitted to other accounts; `unit-mismatch` when
 *   they were fitted in another unit.
 *
 * @example
 * ```ts
 * import { compareFits, fitBgNbd, fitMbgNbd } from 'clientele/lifetime-value'
 *
 * const histories = [
 *   { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 60 },
 *   { frequency: 1, ageAtLastPurchase: 8, age: 30, count: 12 },
 *   { frequency: 1, ageAtLastPurchase: 22, age: 30, count: 9 },
 *   { frequency: 3, ageAtLastPurchase: 12, age: 30, count: 8 },
 *   { frequency: 4, ageAtLastPurchase: 27, age: 30, count: 7 },
 *   { frequency: 9, ageAtLastPurchase: 29, age: 30, count: 4 },
 * ]
 * const fits = [fitBgNbd, fitMbgNbd].map((fit) => fit({ unit: 'week', histories }))
 * compareFits(fits.flatMap((fit) => (fit.ok ? [fit.value] : []))).length //=> 2
 * compareFits([]) //=> throws 'invalid-value'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function compareFits(
  fits: readonly PurchaseFit[],
  options: { readonly by?: 'aic' | 'bic' } = {},
): readonly FitComparison[] {
  const { by = 'aic' } = options
  const [first] = fits
  if (first === undefined) refuse('invalid-value', 'fits', fits, 'at least one fit')
  for (const [index, fit] of fits.entries()) {
    checkSameUnit(fit.unit, first.unit, `fits[${index}].unit`)
    for (const name of ['count', 'rows'] as const) {
      if (fit[name] !== first[name])
        refuse('invalid-value', `fits[${index}].${name}`, fit[name], `${first[name]}, as the first`)
    }
  }
  const best = Math.min(...fits.map((fit) => fit[by]))
  const evidence = fits.map((fit) => Math.exp((best - fit[by]) / 2))
  const all = evidence.reduce((sum, part) => sum + part, 0)
  return fits
    .map(({ model, logLikelihood, aic, bic, [by]: criterion }, index) => ({
      model,
      logLikelihood,
      aic,
      bic,
      difference: criterion - best,
      weight: (evidence[index] as number) / all,
    }))
    .sort((one, other) => toMillionths(one.difference) - toMillionths(other.difference))
}
