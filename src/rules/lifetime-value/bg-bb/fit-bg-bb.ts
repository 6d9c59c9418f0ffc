import type { Result } from '../../../foundation/result.ts'
import { fitPurchaseModel } from '../fitting/fit-purchase-model.ts'
import type { FitOptions, FitRefusal } from '../fitting/likelihood-fit.ts'
import type { BgBbParameters, PurchaseFit } from '../fitting/purchase-fit.ts'
import type { PurchaseHistories, PurchaseHistoryColumns } from '../histories/purchase-history.ts'
import { bgBbObjective } from './objective.ts'

/**
 * Fits BG/BB: who still buys, and how often, where there are opportunities to buy, one by one: a yearly cruise, a call for
 * donations, a conference.
 *
 * At each opportunity a customer who is still there buys with a probability that varies between customers by a beta
 * distribution (alpha, beta); before each, a customer leaves for good with a probability that varies by a beta distribution
 * (gamma, delta). Fader, Hardie & Shang (2010), "Customer-base analysis in a discrete-time noncontractual setting",
 * Marketing Science 29(6).
 *
 * The `unit` of the histories is one opportunity: ages are whole numbers of them, `age` is how many there were since the first
 * purchase, `ageAtLastPurchase` the number of the last that was used, and nobody buys twice at one.
 *
 * By maximum likelihood, exact, from fixed starts. Parameters agree across runtimes to about 1e-9.
 *
 * @param histories - In rows or columns; identical ones may be grouped with their count, and are if they are not.
 * @param options - `prior`: what is believed of parameters before; nothing when left out.
 * @returns The fit; or refused: `too-few-repeat-buyers` (fewer than 10 accounts came back), `parameter-at-boundary` (for one,
 *   when all leave with the same probability, so that gamma and delta grow without end), `did-not-converge`, each with remedies.
 * @throws {@link ClienteleError} `invalid-value` for a history that cannot be, as one that is not counted in whole opportunities
 *   or has more purchases than those up to the last, or for a prior that is none; `unknown-field` for a prior on a parameter
 *   that the model does not have.
 *
 * @example
 * ```ts
 * import { fitBgBb } from 'clientele/lifetime-value'
 *
 * // Six yearly calls for donations.
 * const histories = [
 *   { frequency: 0, ageAtLastPurchase: 0, age: 6, count: 35 },
 *   { frequency: 1, ageAtLastPurchase: 1, age: 6, count: 11 },
 *   { frequency: 1, ageAtLastPurchase: 5, age: 6, count: 6 },
 *   { frequency: 2, ageAtLastPurchase: 2, age: 6, count: 6 },
 *   { frequency: 3, ageAtLastPurchase: 4, age: 6, count: 9 },
 *   { frequency: 4, ageAtLastPurchase: 6, age: 6, count: 13 },
 *   { frequency: 6, ageAtLastPurchase: 6, age: 6, count: 12 },
 * ]
 * const fit = fitBgBb({ unit: 'year', histories })
 * fit.ok && [fit.value.model, fit.value.count, fit.value.converged] //=> ['bg-bb', 92, true]
 * ```
 * @see docs/guide/bg-bb.md
 */
export function fitBgBb(
  histories: PurchaseHistories | PurchaseHistoryColumns,
  options: FitOptions<BgBbParameters> = {},
): Result<PurchaseFit<'bg-bb'>, FitRefusal> {
  return fitPurchaseModel(
    {
      model: 'bg-bb',
      lengths: undefined,
      objectiveOf: bgBbObjective,
      startsFor: () => [
        [1, 1, 1, 3],
        [0.5, 0.5, 0.5, 1],
        [2, 4, 2, 10],
        [1, 5, 5, 50],
      ],
    },
    histories,
    options,
  )
}
