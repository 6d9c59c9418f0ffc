import { refuse } from '../../../foundation/error.ts'
import { gaussLegendre } from '../../../foundation/numeric/gauss-legendre.ts'
import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import { continuousRate, countIn, type Horizon } from '../histories/time-unit.ts'

const rule = gaussLegendre(16)
const halvings = 10

/**
 * Purchases within a horizon, each discounted to its beginning, where `expectedWithin` gives how many are expected by a time.
 *
 * In continuous time ∫ e^(−δt) dE(t) = e^(−δH) E(H) + δ ∫ e^(−δt) E(t) dt, by parts, in panels that halve towards the beginning;
 * where purchases happen at opportunities, the sum over them.
 */
export function discountedPurchasesWithin(
  { model, unit }: ParametrisedModel,
  horizon: Horizon,
  annualDiscountRate: number,
  expectedWithin: (count: number) => number,
): number {
  const end = countIn(unit, horizon)
  const rate = continuousRate(annualDiscountRate, unit)
  if (model === 'bg-bb') {
    if (!Number.isSafeInteger(end)) refuse('invalid-value', 'horizon.count', end, 'whole opportunities')
    let sum = 0
    let before = 0
    for (let opportunity = 1; opportunity <= end; opportunity += 1) {
      const now = expectedWithin(opportunity)
      sum += (now - before) * Math.exp(-rate * opportunity)
      before = now
    }
    return sum
  }
  if (rate === 0) return expectedWithin(end)
  let integral = 0
  for (let halving = 0; halving <= halvings; halving += 1) {
    const to = end / 2 ** halving
    const from = halving === halvings ? 0 : to / 2
    for (const [index, node] of rule.nodes.entries()) {
      const time = (from + to) / 2 + ((to - from) / 2) * node
      integral += (rule.weights[index] as number) * ((to - from) / 2) * Math.exp(-rate * time) * expectedWithin(time)
    }
  }
  return Math.exp(-rate * end) * expectedWithin(end) + rate * integral
}
