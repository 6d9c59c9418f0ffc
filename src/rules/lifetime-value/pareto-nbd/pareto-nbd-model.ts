import type { ParetoNbdParameters } from '../fitting/purchase-fit.ts'
import type { PurchaseModel, PurchaseOutlook } from '../fitting/purchase-model.ts'
import { waysTo } from './likelihood.ts'
import { discountedStay, meanStay } from './mean-stay.ts'
import { probabilityOfAtLeast, probabilityOfExactly } from './purchase-probabilities.ts'

/** What is expected of a customer who is there with a probability, and if so has rates that are distributed as given. */
function outlookFrom(alive: number, rates: ParetoNbdParameters): PurchaseOutlook {
  const { r, alpha, s, beta } = rates
  return {
    probabilityAlive: (ahead) => alive * Math.exp(-s * Math.log1p(ahead / beta)),
    expectedPurchases: (horizon) => alive * (r / alpha) * meanStay(s, beta, horizon),
    purchaseProbabilities: (horizon, most) =>
      horizon === 0
        ? Array.from({ length: most + 2 }, (_, count) => (count === 0 ? 1 : 0))
        : [
            ...Array.from({ length: most + 1 }, (_, count) => {
              const there = alive * probabilityOfExactly(rates, horizon, count)
              return count === 0 ? 1 - alive + there : there
            }),
            alive * probabilityOfAtLeast(rates, horizon, most + 1),
          ],
    discountedPurchases: (rate) => alive * (r / alpha) * discountedStay(s, beta, rate),
  }
}

/**
 * Pareto/NBD.
 *
 * One with a history is still there with the share that staying has in its likelihood, and if so, buys at a rate of shape
 * r + x and rate α + T and leaves at one of shape s and rate β + T (Schmittlein, Morrison & Colombo 1987). A new one is there.
 */
export const paretoNbdModel = (parameters: ParetoNbdParameters): PurchaseModel => ({
  outlookOf: ({ frequency, ageAtLastPurchase, age }) => {
    const { r, alpha, s, beta } = parameters
    const { logStayed, left } = waysTo(parameters, frequency, ageAtLastPurchase, age)
    const alive = 1 / (1 + left * Math.exp(-logStayed))
    return outlookFrom(alive, { r: r + frequency, alpha: alpha + age, s, beta: beta + age })
  },
  outlookOfNew: () => outlookFrom(1, parameters),
})
