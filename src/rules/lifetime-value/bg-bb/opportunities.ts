import { logBetaExpectation } from '../../../foundation/numeric/beta-expectation.ts'
import { logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { BgBbParameters } from '../fitting/purchase-fit.ts'

/** The probability to outlast m opportunities more, when the dropout probability follows a beta distribution (γ, δ). */
export const probabilityToOutlast = (gamma: number, delta: number, m: number): number =>
  Math.exp(logRising(delta, m) - logRising(gamma + delta, m))

/**
 * How many of the next m opportunities a customer will see: the sum of the probabilities to outlast each.
 *
 * Added up term by term, which is exact for any γ; the closed form of the papers divides 0 by 0 where γ is 1.
 */
export function meanOpportunities(gamma: number, delta: number, m: number): number {
  let outlasted = 1
  let sum = 0
  for (let j = 0; j < m; j++) {
    outlasted *= (delta + j) / (gamma + delta + j)
    sum += outlasted
  }
  return sum
}

/**
 * The same without end, and the j-th discounted by e^(-δ j): with θ the dropout probability and q = e^-δ, the mean of
 * q (1 - θ) / (1 - q (1 - θ)).
 *
 * @param rate - The continuous discount rate for one opportunity, above 0.
 */
export function discountedOpportunities(gamma: number, delta: number, rate: number): number {
  const q = Math.exp(-rate)
  const lost = -Math.expm1(-rate)
  const logSum = logBetaExpectation(gamma, delta + 1, (theta) => -Math.log(lost + q * theta))
  return ((q * delta) / (gamma + delta)) * Math.exp(logSum)
}

/**
 * The probability that a customer who is there buys at `count` of the next opportunities.
 *
 * Either they see all of them, or they leave after some; Fader, Hardie & Shang (2010), formula for P(X(n, n+n*) = x*).
 */
export function probabilityOfExactly(shapes: BgBbParameters, opportunities: number, count: number): number {
  if (count > opportunities) return 0
  const { gamma, delta } = shapes
  let sum = 0
  const atEnd = walk(shapes, opportunities, count, (i, reached) => {
    sum += (reached * gamma) / (gamma + delta + i)
  })
  return sum + atEnd
}

/**
 * The probability that a customer who is there buys at `count` of the next opportunities or more, for a count from 1: the
 * purchase of that number comes at one of them.
 */
export function probabilityOfAtLeast(shapes: BgBbParameters, opportunities: number, count: number): number {
  if (count > opportunities) return 0
  let sum = 0
  const atEnd = walk(shapes, opportunities, count, (i, reached) => {
    sum += (reached * count) / i
  })
  return sum + (atEnd * count) / opportunities
}

/**
 * Walks over the opportunities from `count` on with the probability to be there after i of them, having bought at `count`:
 * for all but the last to `visit`, and returned for the last. By logarithms, as the first may be too small for a number.
 */
function walk(
  { alpha, beta, gamma, delta }: BgBbParameters,
  opportunities: number,
  count: number,
  visit: (i: number, reached: number) => void,
): number {
  let logged =
    logRising(alpha, count) - logRising(alpha + beta, count) + logRising(delta, count) - logRising(gamma + delta, count)
  for (let i = count; i < opportunities; i++) {
    visit(i, Math.exp(logged))
    const ways = (i + 1) / (i + 1 - count)
    logged += Math.log(((ways * (beta + i - count)) / (alpha + beta + i)) * ((delta + i) / (gamma + delta + i)))
  }
  return Math.exp(logged)
}
