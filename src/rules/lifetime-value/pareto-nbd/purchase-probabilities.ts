import { gaussLegendre } from '../../../foundation/numeric/gauss-legendre.ts'
import { logGamma, logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { ParetoNbdParameters } from '../fitting/purchase-fit.ts'

/** Where an integrand has fallen by e^-44, what follows no longer shows. */
const negligibleFall = 44

/** Bisection to the last digit is not needed: where the integral ends matters little. */
const halvings = 40

/** Where a falling or rising condition changes, between a place where it holds and one where it does not. */
function borderBetween(holding: number, failing: number, holds: (place: number) => boolean): number {
  let [inside, outside] = [holding, failing]
  for (let step = 0; step < halvings; step++) {
    const middle = (inside + outside) / 2
    if (holds(middle)) inside = middle
    else outside = middle
  }
  return outside
}

/** The integral of e^h over (low, high), for a concave h with the slope given: cut where it no longer shows, split at its peak. */
function integrateLogConcave(h: (q: number) => number, slope: (q: number) => number, high: number): number {
  const peak = slope(high) >= 0 ? high : borderBetween(0, high, (q) => slope(q) > 0)
  const top = h(peak)
  const counts = (q: number): boolean => h(q) > top - negligibleFall
  let sum = 0
  for (const end of [0, high]) {
    const cut = counts(end) ? end : borderBetween(peak, end, counts)
    const half = (cut - peak) / 2
    const { nodes, weights } = gaussLegendre(2 * Math.ceil(14 + 3 * Math.abs(half)))
    for (let i = 0; i < nodes.length; i++) {
      sum += Math.abs(half) * (weights[i] as number) * Math.exp(h(peak + half * (1 + (nodes[i] as number))) - top)
    }
  }
  return sum * Math.exp(top)
}

/**
 * The probability that a customer who is there, with rates that are distributed as given, buys `count` times within a time.
 *
 * Either they stay and buy so many times, or they buy so many times and then leave at y:
 *
 *     Γ(r+k)/(Γ(r) k!) × (N(t) (β/(β+t))^s + ∫ N(y) s β^s / (β+y)^(s+1) dy), y from 0 to t, N(y) = (α/(α+y))^r (y/(α+y))^k
 *
 * Fader & Hardie (2006), "Deriving an expression for P(X(t) = x) under the Pareto/NBD model", before it is turned into
 * hypergeometric functions: all terms are positive.
 */
export function probabilityOfExactly({ r, alpha, s, beta }: ParetoNbdParameters, time: number, count: number): number {
  const choices = logRising(r, count) - logGamma(count + 1)
  const logN = (y: number): number =>
    choices - r * Math.log1p(y / alpha) - (count === 0 ? 0 : count * Math.log1p(alpha / y)) - s * Math.log1p(y / beta)
  const near = Math.min(alpha, beta)
  const left = integrateLogConcave(
    (q) => {
      const y = near * Math.expm1(q)
      return logN(y) + q - Math.log1p(y / beta)
    },
    (q) => {
      const y = near * Math.expm1(q)
      const rise = count === 0 ? 0 : (count * alpha) / (y * (alpha + y))
      return 1 + (near + y) * (rise - r / (alpha + y) - (s + 1) / (beta + y))
    },
    Math.log1p(time / near),
  )
  return Math.exp(logN(time)) + ((s * near) / beta) * left
}

/**
 * The probability that a customer who is there buys `count` times or more within a time, for a count from 1.
 *
 * The moment y of the purchase of that number has a density, and they must still be there:
 *
 *     ∫ Γ(r+k)/(Γ(r) Γ(k)) α^r y^(k-1) / (α+y)^(r+k) (β/(β+y))^s dy, y from 0 to t
 */
export function probabilityOfAtLeast({ r, alpha, s, beta }: ParetoNbdParameters, time: number, count: number): number {
  const choices = logRising(r, count) - logGamma(count)
  const near = Math.min(alpha, beta)
  const before = count - 1
  const reached = integrateLogConcave(
    (q) => {
      const y = near * Math.expm1(q)
      const earlier = before === 0 ? 0 : before * Math.log1p(alpha / y)
      return choices + q - earlier - (r + 1) * Math.log1p(y / alpha) - s * Math.log1p(y / beta)
    },
    (q) => {
      const y = near * Math.expm1(q)
      const rise = before === 0 ? 0 : (before * alpha) / (y * (alpha + y))
      return 1 + (near + y) * (rise - (r + 1) / (alpha + y) - s / (beta + y))
    },
    Math.log1p(time / near),
  )
  return (near / alpha) * reached
}
