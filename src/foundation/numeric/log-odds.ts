import { rounded } from './rounded.ts'

/** The probability that log-odds stand for: 1 / (1 + e^-x), without overflow. */
export function logistic(logOdds: number): number {
  const shrinking = Math.exp(-Math.abs(logOdds))
  return logOdds < 0 ? shrinking / (1 + shrinking) : 1 / (1 + shrinking)
}

/** The log-odds of a probability above 0 and below 1. */
export function logit(probability: number): number {
  return Math.log(probability) - Math.log1p(-probability)
}

/** log(1 + e^x), without overflow. */
export function softplus(value: number): number {
  return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)))
}

/**
 * A probability as it is told: rounded to so many decimals, and never 0 or 1 but the nearest to them that can be written.
 *
 * Rounded, so that no comparison hangs on a last bit, which runtimes differ in.
 */
export function tellableProbability(probability: number, decimals: number): number {
  const least = 10 ** -decimals
  return rounded(Math.min(Math.max(probability, least), 1 - least), decimals)
}
