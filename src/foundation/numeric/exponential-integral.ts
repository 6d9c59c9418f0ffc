/** A longer continued fraction is slower than the integral. */
const mostSteps = 300

/** In logarithms of the place: the trapezoid rule converges like e^(-π² / step) here, and that is below the last digit. */
const step = 0.25

/**
 * e^x times the exponential integral E_order(x), which is ∫₀^∞ e^(-x v) (1 + v)^-order dv, for order and x above 0.
 *
 * The continued fraction of Abramowitz & Stegun 5.1.22 in its even form, by Lentz's method; where x is too small for it, the
 * trapezoid rule in the logarithm of v, all of whose terms are positive. Relative error at most 1e-13.
 */
export function scaledExponentialIntegral(order: number, x: number): number {
  let denominator = x + order
  let fraction = 1 / denominator
  let numeratorRatio = Infinity
  let denominatorRatio = fraction
  for (let k = 1; k <= mostSteps; k++) {
    const above = -k * (order + k - 1)
    denominator += 2
    denominatorRatio = 1 / (above * denominatorRatio + denominator)
    numeratorRatio = denominator + above / numeratorRatio
    const change = numeratorRatio * denominatorRatio
    fraction *= change
    if (Math.abs(change - 1) <= 3e-16) return fraction
  }

  const start = -Math.log(x + order)
  let sum = 0
  for (const direction of [1, -1]) {
    for (let k = direction === 1 ? 0 : 1; ; k++) {
      const logged = start + direction * k * step
      const v = Math.exp(logged)
      const term = Math.exp(logged - x * v - order * Math.log1p(v))
      sum += term
      if (term <= sum * 1e-18) break
    }
  }
  return sum * step
}
