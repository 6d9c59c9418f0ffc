import { logBetaExpectation } from './beta-expectation.ts'

/** More terms than this are slower than the integral. */
const mostTerms = 200

/** The series Σ (a)ₙ (b)ₙ / (c)ₙ zⁿ / n! of positive terms, or undefined when it takes too many or overflows. */
function positiveSeries(a: number, b: number, c: number, z: number): number | undefined {
  let term = 1
  let sum = 1
  for (let n = 0; n < mostTerms; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    sum += term
    if (term <= sum * 1e-17 && sum < Infinity) return sum
  }
  return undefined
}

/**
 * The logarithm of Gauss' hypergeometric function ₂F₁(a, b; c; z) for a ≥ 0, c > b > 0 and z < 1.
 *
 * For these arguments it is E[(1 - z p)^-a] of a p that follows a beta distribution with shapes b and c - b (Euler's integral,
 * Abramowitz & Stegun 15.3.1): positive, so it has a logarithm, which holds where the function itself would overflow. Where
 * the series has few and positive terms it is added up, after Pfaff's transformation when z is negative (15.3.4); elsewhere
 * the integral is. The error is at most 1e-12, relative to the function.
 */
export function logHypergeometric(a: number, b: number, c: number, z: number): number {
  const isDirect = z >= 0
  const sum = isDirect ? positiveSeries(a, b, c, z) : c >= a ? positiveSeries(c - a, b, c, z / (z - 1)) : undefined
  if (sum !== undefined) return Math.log(sum) - (isDirect ? 0 : b * Math.log1p(-z))
  return logBetaExpectation(b, c - b, (p, rest) => -a * (z * p > 0.5 ? Math.log(1 - z + z * rest) : Math.log1p(-z * p)))
}
