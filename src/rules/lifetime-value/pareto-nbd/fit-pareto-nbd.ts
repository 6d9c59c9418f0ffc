import type { Result } from '../../../foundation/result.ts'
import { fitPurchaseModel } from '../fitting/fit-purchase-model.ts'
import type { FitOptions, FitRefusal } from '../fitting/likelihood-fit.ts'
import type { ParetoNbdParameters, PurchaseFit } from '../fitting/purchase-fit.ts'
import type { PurchaseHistories, PurchaseHistoryColumns } from '../histories/purchase-history.ts'
import { paretoNbdObjective } from './objective.ts'

/**
 * Fits Pareto/NBD: who still buys, and how often, when customers leave without saying so, and may leave at any moment.
 *
 * A customer buys at random moments, at a rate that varies between customers by a gamma distribution (r, alpha), and leaves
 * for good after a time with a rate that varies by a gamma distribution (s, beta). Schmittlein, Morrison & Colombo (1987),
 * "Counting your customers", Management Science 33(1); the likelihood as Fader & Hardie (2005), "A note on deriving the
 * Pareto/NBD model", has it, with its integral kept. One who never came back may have left too, unlike in {@link fitBgNbd}.
 *
 * By maximum likelihood, exact: Newton's method on the true gradient and curvature, from fixed starts, in any unit of time.
 * Parameters agree across runtimes to about 1e-9.
 *
 * @param histories - In rows or columns; identical ones may be grouped with their count, and are if they are not.
 * @param options - `prior`: what is believed of parameters before; nothing when left out.
 * @returns The fit; or refused: `too-few-repeat-buyers` (fewer than 10 accounts came back), `parameter-at-boundary` (for one,
 *   when nobody seems to leave), `did-not-converge`, each with remedies.
 * @throws {@link ClienteleError} `invalid-value` for a history that cannot be, or a prior that is none; `unknown-field` for a
 *   prior on a parameter that the model does not have.
 *
 * @example
 * ```ts
 * import { fitParetoNbd } from 'clientele/lifetime-value'
 *
 * const histories = [
 *   { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 101 },
 *   { frequency: 1, ageAtLastPurchase: 3, age: 30, count: 9 },
 *   { frequency: 1, ageAtLastPurchase: 19, age: 30, count: 11 },
 *   { frequency: 2, ageAtLastPurchase: 6, age: 30, count: 5 },
 *   { frequency: 2, ageAtLastPurchase: 24, age: 30, count: 9 },
 *   { frequency: 3, ageAtLastPurchase: 17, age: 30, count: 7 },
 *   { frequency: 5, ageAtLastPurchase: 28, age: 30, count: 9 },
 *   { frequency: 11, ageAtLastPurchase: 27, age: 30, count: 6 },
 * ]
 * const fit = fitParetoNbd({ unit: 'week', histories })
 * fit.ok && [fit.value.model, fit.value.count, fit.value.converged] //=> ['pareto-nbd', 157, true]
 *
 * const few = fitParetoNbd({ unit: 'week', histories: histories.slice(0, 1) })
 * few.ok || few.reason.code //=> 'too-few-repeat-buyers'
 * ```
 * @see docs/guide/pareto-nbd.md
 */
export function fitParetoNbd(
  histories: PurchaseHistories | PurchaseHistoryColumns,
  options: FitOptions<ParetoNbdParameters> = {},
): Result<PurchaseFit<'pareto-nbd'>, FitRefusal> {
  return fitPurchaseModel(
    {
      model: 'pareto-nbd',
      lengths: ['alpha', 'beta'],
      objectiveOf: paretoNbdObjective,
      // Ages are about 1 here, so that r / alpha is about the mean frequency, and s / beta how many leave in that time.
      startsFor: (mean) => [
        [0.5, 0.4 / mean, 0.6, 0.3],
        [1, 1 / mean, 1, 3],
        [0.2, 0.1 / mean, 0.3, 0.1],
        [3, 3 / mean, 3, 10],
      ],
    },
    histories,
    options,
  )
}
