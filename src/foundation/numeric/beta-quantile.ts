import { logBeta } from './log-beta.ts'

/** What the continued fraction is taken to stand still at. */
const still = 1e-16

const mostTerms = 100_000

/**
 * The continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8), by the modified method of Lentz; it
 * converges fast for x below (a + 1) / (a + b + 2).
 */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) <= still) break
  }
  return fraction
}

/** The chance that what follows a beta distribution is at most x, for positive shapes; given x and `rest`, which is 1 - x. */
export function betaProbability(x: number, rest: number, a: number, b: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta(a, b))
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(rest, b, a)) / b
}

/** Beyond these odds, as a logarithm, numbers end. */
const farthest = 700

/**
 * The value x that what follows a beta distribution stays below with a given probability, as odds x / (1 - x).
 *
 * By halving on the logarithm of the odds, where both ends are resolved alike; right to about 1e-10, relative, while the shapes
 * are below a million.
 *
 * @param probability - Between 0 and 1.
 * @param a - A shape of at least 1/2.
 * @param b - A shape of at least 1/2.
 */
export function betaQuantileOdds(probability: number, a: number, b: number): number {
  let low = -farthest
  let high = farthest
  for (let halving = 0; halving < 70; halving += 1) {
    const middle = (low + high) / 2
    const [x, rest] = [1 / (1 + Math.exp(-middle)), 1 / (1 + Math.exp(middle))]
    if (betaProbability(x, rest, a, b) < probability) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
