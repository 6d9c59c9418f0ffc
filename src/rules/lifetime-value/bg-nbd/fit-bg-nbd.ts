import type { Result } from '../../../foundation/result.ts'
import { fitPurchaseModel, type PurchaseTask } from '../fitting/fit-purchase-model.ts'
import type { FitOptions, FitRefusal } from '../fitting/likelihood-fit.ts'
import type { BgNbdParameters, PurchaseFit } from '../fitting/purchase-fit.ts'
import type { PurchaseHistories, PurchaseHistoryColumns } from '../histories/purchase-history.ts'
import { betaGeometricObjective, type ExtraChance } from './beta-geometric-likelihood.ts'

/** How BG/NBD and MBG/NBD are fitted. */
export const betaGeometricTask = <Model extends 'bg-nbd' | 'mbg-nbd'>(
  model: Model,
  extra: ExtraChance,
): PurchaseTask<Model> => ({
  model,
  lengths: ['alpha'],
  objectiveOf: (histories) => betaGeometricObjective(histories, extra),
  // Ages are about 1 here, so that r / alpha is about the mean frequency.
  startsFor: (mean) => [
    [0.5, 0.5 / mean, 1, 3],
    [1, 1 / mean, 0.3, 3],
    [0.2, 0.1 / mean, 0.5, 0.5],
    [3, 3 / mean, 0.1, 10],
  ],
})

/**
 * Fits BG/NBD: who still buys, and how often, when customers leave without saying so.
 *
 * A customer buys at random moments, at a rate that varies between customers by a gamma distribution (r, alpha), and after
 * each repeat purchase may leave for good, with a probability that varies by a beta distribution (a, b). Fader, Hardie & Lee
 * (2005), "Counting your customers the easy way", Marketing Science 24(2). One who never came back counts as still there:
 * {@link fitMbgNbd} lets them leave too.
 *
 * By maximum likelihood, exact: Newton's method on the true gradient and curvature, from fixed starts, in any unit of time.
 * Parameters agree across runtimes to about 1e-9.
 *
 * @param histories - In rows or columns; identical ones may be grouped with their count, and are if they are not.
 * @param options - `prior`: what is believed of parameters before; nothing when left out.
 * @returns The fit; or refused: `too-few-repeat-buyers` (fewer than 10 accounts came back), `parameter-at-boundary`,
 *   `did-not-converge`, each with remedies.
 * @throws {@link ClienteleError} `invalid-value` for a history that cannot be, or a prior that is none; `unknown-field` for a
 *   prior on a parameter that the model does not have.
 *
 * @example
 * ```ts
 * import { fitBgNbd } from 'clientele/lifetime-value'
 *
 * const histories = [
 *   { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 60 },
 *   { frequency: 1, ageAtLastPurchase: 8, age: 30, count: 12 },
 *   { frequency: 1, ageAtLastPurchase: 22, age: 30, count: 9 },
 *   { frequency: 3, ageAtLastPurchase: 12, age: 30, count: 8 },
 *   { frequency: 4, ageAtLastPurchase: 27, age: 30, count: 7 },
 *   { frequency: 9, ageAtLastPurchase: 29, age: 30, count: 4 },
 * ]
 * const fit = fitBgNbd({ unit: 'week', histories })
 * fit.ok && [fit.value.count, fit.value.rows, fit.value.converged] //=> [100, 6, true]
 *
 * const few = fitBgNbd({ unit: 'week', histories: histories.slice(0, 1) })
 * few.ok || few.reason.code //=> 'too-few-repeat-buyers'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function fitBgNbd(
  histories: PurchaseHistories | PurchaseHistoryColumns,
  options: FitOptions<BgNbdParameters> = {},
): Result<PurchaseFit<'bg-nbd'>, FitRefusal> {
  return fitPurchaseModel(betaGeometricTask('bg-nbd', 0), histories, options)
}
