import { refuse } from '../../../foundation/error.ts'
import type { BgBbParameters } from '../fitting/purchase-fit.ts'
import type { PurchaseModel, PurchaseOutlook } from '../fitting/purchase-model.ts'
import { checkOpportunities } from './check-opportunities.ts'
import { probabilityStayed } from './likelihood.ts'
import {
  discountedOpportunities,
  meanOpportunities,
  probabilityOfAtLeast,
  probabilityOfExactly,
  probabilityToOutlast,
} from './opportunities.ts'

/** Opportunities further ahead than this are nobody's plan, and would take long. */
const furthestHorizon = 1_000_000

/** A distribution takes a step for each of its counts and opportunities; these take a second. */
const mostSteps = 20_000_000

const wholeHorizon = (count: number): number =>
  Number.isInteger(count) && count <= furthestHorizon
    ? count
    : refuse('invalid-value', 'horizon.count', count, 'a whole number of opportunities, at most 1,000,000')

/** What is expected of a customer who is there with a probability, and if so has shapes as given. */
function outlookFrom(alive: number, shapes: BgBbParameters): PurchaseOutlook {
  const { alpha, beta, gamma, delta } = shapes
  const each = alive * (alpha / (alpha + beta))
  return {
    probabilityAlive: (ahead) => alive * probabilityToOutlast(gamma, delta, wholeHorizon(ahead)),
    expectedPurchases: (horizon) => each * meanOpportunities(gamma, delta, wholeHorizon(horizon)),
    purchaseProbabilities: (horizon, most) => {
      const opportunities = wholeHorizon(horizon)
      if ((most + 1) * opportunities > mostSteps) {
        refuse(
          'invalid-value',
          'options.most',
          most,
          `so few that with ${opportunities} opportunities each it takes no minutes`,
        )
      }
      return [
        ...Array.from({ length: most + 1 }, (_, count) => {
          const there = alive * probabilityOfExactly(shapes, opportunities, count)
          return count === 0 ? 1 - alive + there : there
        }),
        alive * probabilityOfAtLeast(shapes, opportunities, most + 1),
      ]
    },
    discountedPurchases: (rate) => each * discountedOpportunities(gamma, delta, rate),
  }
}

/**
 * BG/BB.
 *
 * One with a history is still there with the share that staying has in its likelihood, and if so, buys with a probability of
 * shapes α + x and β + n - x and leaves with one of shapes γ and δ + n (Fader, Hardie & Shang 2010). A new one is there.
 */
export const bgBbModel = (parameters: BgBbParameters): PurchaseModel => ({
  outlookOf: (history) => {
    checkOpportunities(history, 'history')
    const { alpha, beta, gamma, delta } = parameters
    const { frequency, ageAtLastPurchase, age } = history
    const alive = probabilityStayed(parameters, frequency, ageAtLastPurchase, age)
    return outlookFrom(alive, { alpha: alpha + frequency, beta: beta + age - frequency, gamma, delta: delta + age })
  },
  outlookOfNew: () => outlookFrom(1, parameters),
})
