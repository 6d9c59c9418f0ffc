import { gaussLegendre } from './gauss-legendre.ts'

/** With so many nodes the part that is integrated is exact: over it the integrand falls by e^-41 at most. */
const nodeCount = 32

/** From here on the continued fraction is short. */
const whereFractionIsShort = 1

/** The even form of the continued fraction of Abramowitz & Stegun 5.1.22, by Lentz's method. */
function byContinuedFraction(order: number, x: number): number {
  let denominator = x + order
  let denominatorRatio = 1 / denominator
  let numeratorRatio = Infinity
  let fraction = denominatorRatio
  let change = 0
  for (let k = 1; Math.abs(change - 1) > 3e-16; k++) {
    const above = -k * (order + k - 1)
    denominator += 2
    denominatorRatio = 1 / (above * denominatorRatio + denominator)
    numeratorRatio = denominator + above / numeratorRatio
    change = numeratorRatio * denominatorRatio
    fraction *= change
  }
  return fraction
}

/**
 * e^x times the exponential integral E_order(x), which is ∫₀^∞ e^(-x v) (1 + v)^-order dv, for order and x above 0.
 *
 * From 1 on by its continued fraction. Below, the integral up to where x (1 + v) is 1 is taken by a Gauss-Legendre rule in the
 * logarithm of 1 + v, and what is beyond is again such a function, at 1. All is positive. Relative error at most 1e-13.
 */
export function scaledExponentialIntegral(order: number, x: number): number {
  if (x >= whereFractionIsShort) return byContinuedFraction(order, x)
  const wanted = Math.log(whereFractionIsShort / x)
  // Beyond e^-40 of where it starts, the integrand no longer counts.
  const end = Math.min(wanted, 40 / Math.max(0, order - 1))
  const { nodes, weights } = gaussLegendre(nodeCount)
  let sum = 0
  for (let i = 0; i < nodeCount; i++) {
    const y = (end / 2) * (1 + (nodes[i] as number))
    sum += (weights[i] as number) * Math.exp((1 - order) * y - x * Math.expm1(y))
  }
  const beyond = Math.exp((1 - order) * wanted - (whereFractionIsShort - x))
  return (end / 2) * sum + beyond * byContinuedFraction(order, whereFractionIsShort)
}
