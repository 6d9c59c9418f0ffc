import { logBetaExpectation } from '../../../foundation/numeric/beta-expectation.ts'
import { scaledExponentialIntegral } from '../../../foundation/numeric/exponential-integral.ts'
import { logHypergeometric } from '../../../foundation/numeric/hypergeometric.ts'
import { logGamma, logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { PurchaseOutlook } from '../fitting/purchase-model.ts'

/**
 * What is known of a customer who buys at a rate that follows a gamma distribution (shape, rate), leaves after each purchase
 * with a probability that follows a beta distribution (a, b), and is there now with some probability.
 *
 * BG/NBD and MBG/NBD both come to this after any history: Bayes' rule only moves the four numbers.
 */
export interface BetaGeometricState {
  readonly alive: number
  readonly shape: number
  readonly rate: number
  readonly a: number
  readonly b: number
}

const mostTerms = 200

/**
 * (a+b-1)/(a-1) × (1 - (1-z)^(a-1) ₂F₁(a+b-1-shape, a-1; a+b-1; z)) with z = t/(rate+t): Fader, Hardie & Lee (2005), formula 10,
 * after Euler's transformation, by which the huge factors of long histories cancel on paper. Undefined where digits would be
 * lost, or the series is long.
 */
function expectedBySeries({ shape, rate, a, b }: BetaGeometricState, horizon: number): number | undefined {
  const z = horizon / (rate + horizon)
  const c = a + b - 1
  if (z > 0.9 || c <= 0 || a === 1) return undefined
  let term = 1
  let sum = 0
  let size = 0
  for (let n = 0; n < mostTerms; n++) {
    term *= (((c - shape + n) * (a - 1 + n)) / ((c + n) * (n + 1))) * z
    sum += term
    size += Math.abs(term)
    if (Math.abs(term) <= 1e-17 * size) break
  }
  const power = (1 - a) * Math.log1p(horizon / rate)
  const logged = power + Math.log1p(sum)
  const isExact = Math.abs(term) <= 1e-16 * size && Math.abs(logged) > 1e-3 * (Math.abs(power) + size / (1 + sum))
  return isExact ? (c / (1 - a)) * Math.expm1(logged) : undefined
}

/**
 * The same as an expectation over the dropout probability p: E[(1 - (1 + p t / rate)^-shape) / p]. All is positive, so that it
 * holds for any parameters and horizons.
 */
function expectedByIntegral({ shape, rate, a, b }: BetaGeometricState, horizon: number): number {
  const logOf = (p: number): number => Math.log(-Math.expm1(-shape * Math.log1p((p * horizon) / rate))) - Math.log(p)
  return Math.exp(logBetaExpectation(a, b, logOf))
}

/** Negative binomial probabilities of 0, 1, … `most` purchases by one who never leaves, and of at least so many, up to most + 1. */
function purchasesOfLoyal(
  { shape, rate }: BetaGeometricState,
  horizon: number,
  most: number,
): { readonly exactly: Float64Array; readonly atLeast: Float64Array } {
  const logNone = -shape * Math.log1p(horizon / rate)
  const logRatio = -Math.log1p(rate / horizon)
  const probability = (n: number): number =>
    Math.exp(logNone + (n === 0 ? 0 : n * logRatio + logRising(shape, n) - logGamma(n + 1)))
  const exactly = Float64Array.from({ length: most + 1 }, (_, n) => probability(n))
  const atLeast = new Float64Array(most + 2)
  if (most + 1 > (shape * horizon) / rate) {
    // Beyond the mean the rest is small: added up by itself, as 1 less the others would lose its digits.
    let term = probability(most + 1)
    let sum = term
    for (let n = most + 1; term > sum * 1e-17; n++) {
      term *= ((shape + n) / (n + 1)) * Math.exp(logRatio)
      sum += term
    }
    atLeast[most + 1] = sum
    for (let n = most; n >= 0; n--) atLeast[n] = (atLeast[n + 1] as number) + (exactly[n] as number)
  } else {
    atLeast[0] = 1
    for (let n = 0; n <= most; n++) atLeast[n + 1] = (atLeast[n] as number) - (exactly[n] as number)
  }
  return { exactly, atLeast }
}

/** Fader, Hardie & Lee (2005), formula 8, and what it leaves for more than the most. */
function probabilitiesOf(state: BetaGeometricState, horizon: number, most: number): readonly number[] {
  const { alive, a, b } = state
  const { exactly, atLeast } = purchasesOfLoyal(state, horizon, most)
  const staying = (purchases: number): number => Math.exp(logRising(b, purchases) - logRising(a + b, purchases))
  const probabilities = Array.from(exactly, (loyal, n) => {
    const left = n === 0 ? 0 : ((staying(n - 1) * a) / (a + b + n - 1)) * (atLeast[n] as number)
    return alive * (staying(n) * loyal + left)
  })
  probabilities[0] = (probabilities[0] as number) + (1 - alive)
  return [...probabilities, alive * staying(most) * (atLeast[most + 1] as number)]
}

/** What is expected of a customer about whom so much is known. */
export function betaGeometricOutlook(state: BetaGeometricState): PurchaseOutlook {
  const { alive, shape, rate, a, b } = state
  return {
    probabilityAlive: (ahead) =>
      ahead === 0 ? alive : alive * Math.exp(logHypergeometric(shape, a, a + b, -ahead / rate)),
    expectedPurchases: (horizon) =>
      horizon === 0 ? 0 : alive * (expectedBySeries(state, horizon) ?? expectedByIntegral(state, horizon)),
    purchaseProbabilities: (horizon, most) => probabilitiesOf(state, horizon, most),
    // Given p, ∫ e^(-δu) λ e^(-λpu) du with λ taken out is shape / p × e^x E_(shape+1)(x), where x = δ × rate / p.
    discountedPurchases: (discount) =>
      alive *
      Math.exp(
        logBetaExpectation(a, b, (p) =>
          Math.log((shape / p) * scaledExponentialIntegral(shape + 1, (discount * rate) / p)),
        ),
      ),
  }
}
