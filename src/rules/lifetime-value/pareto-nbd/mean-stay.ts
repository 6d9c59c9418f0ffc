import { scaledExponentialIntegral } from '../../../foundation/numeric/exponential-integral.ts'

/**
 * How long an account will be with us within a time t, when its leaving rate is gamma distributed (s, b): the integral of
 * (1 + u / b)^-s over u from 0 to t.
 *
 * That is b L (1 - e^-z) / z with L = ln(1 + t / b) and z = (s - 1) L, and b L where s is 1: nothing is subtracted, so that
 * tiny times and an s near 1 lose no digits.
 */
export function meanStay(s: number, b: number, t: number): number {
  const logGrowth = Math.log1p(t / b)
  const z = (s - 1) * logGrowth
  return b * logGrowth * (z === 0 ? 1 : -Math.expm1(-z) / z)
}

/**
 * The same without end and discounted: the integral of e^(-δ u) (1 + u / b)^-s over all u, which is an exponential integral.
 * As it is positive throughout, nothing cancels, as it does in the published difference of Tricomi's functions.
 *
 * @param delta - The continuous discount rate, above 0.
 */
export const discountedStay = (s: number, b: number, delta: number): number =>
  b * scaledExponentialIntegral(s, delta * b)
