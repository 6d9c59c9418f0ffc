import { logGamma, logRising } from './log-gamma.ts'

/**
 * The logarithm of the beta function, ln Γ(a) + ln Γ(b) - ln Γ(a + b), for positive a and b.
 *
 * The two large logarithms are taken together, so that one huge argument costs no digits. The error is at most 1e-14,
 * absolute where |ln B| is below 1 and relative elsewhere.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  return logGamma(small) - logRising(Math.max(a, b), small)
}
