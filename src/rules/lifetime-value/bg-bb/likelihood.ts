import { digammaRise } from '../../../foundation/numeric/digamma.ts'
import { logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { BgBbParameters } from '../fitting/purchase-fit.ts'

/** The ways to a history, each relative to having left right after the last purchase: still there, and left at any time. */
interface Ways {
  readonly stayed: number
  readonly left: number
}

const add = (values: Float64Array, place: number, amount: number): void => {
  values[place] = (values[place] as number) + amount
}

/** How likely the ways are; what the derivatives by α, β, γ, δ of their sum come to is added to `slopes`. */
function waysTo(
  { alpha, beta, gamma, delta }: BgBbParameters,
  x: number,
  tx: number,
  n: number,
  slopes?: Float64Array,
): Ways {
  let term = 1
  let left = 0
  let [byAlpha, byBeta, byGamma, byDelta] = [0, 0, 0, 0]
  const addSlopes = (weight: number): void => {
    if (slopes === undefined) return
    add(slopes, 0, weight * byAlpha)
    add(slopes, 1, weight * byBeta)
    add(slopes, 2, weight * byGamma)
    add(slopes, 3, weight * byDelta)
  }
  for (let i = tx; i < n; i++) {
    left += term
    addSlopes(term)
    // One opportunity more, not used, and one more survived before leaving.
    const unused = beta + i - x
    const all = alpha + beta + i
    const survived = delta + i
    const lived = gamma + delta + i + 1
    term *= (unused / all) * (survived / lived)
    byAlpha -= 1 / all
    byBeta += 1 / unused - 1 / all
    byGamma -= 1 / lived
    byDelta += 1 / survived - 1 / lived
  }
  const stayed = (term * (gamma + delta + n)) / gamma
  byGamma += 1 / (gamma + delta + n) - 1 / gamma
  byDelta += 1 / (gamma + delta + n)
  addSlopes(stayed)
  return { stayed, left }
}

/** The chance that an account with this history is still there after its last opportunity. */
export function chanceStayed(parameters: BgBbParameters, x: number, tx: number, n: number): number {
  const { stayed, left } = waysTo(parameters, x, tx, n)
  return stayed / (stayed + left)
}

/**
 * Adds the log-likelihood of histories that are the same, as Fader, Hardie and Shang (2010) have it:
 *
 *   B(α + x, β + n - x) / B(α, β) · B(γ, δ + n) / B(γ, δ) + Σ B(α + x, β + i - x) / B(α, β) · B(γ + 1, δ + i) / B(γ, δ),
 *   i from t_x to n - 1
 *
 * Each term is the one before it times a ratio below 1, so the sum costs a few multiplications a term, and all are positive.
 *
 * @param gradient - What the derivatives by α, β, γ, δ are added to.
 * @returns The log-likelihood of all.
 */
export function addLogLikelihood(
  parameters: BgBbParameters,
  x: number,
  tx: number,
  n: number,
  count: number,
  gradient: Float64Array,
): number {
  const { alpha, beta, gamma, delta } = parameters
  const slopes = new Float64Array(4)
  const { stayed, left } = waysTo(parameters, x, tx, n, slopes)
  const all = stayed + left
  const unused = tx - x
  const tried = digammaRise(alpha + beta, tx)
  const lived = digammaRise(gamma + delta, tx + 1)
  add(gradient, 0, count * ((slopes[0] as number) / all + digammaRise(alpha, x) - tried))
  add(gradient, 1, count * ((slopes[1] as number) / all + digammaRise(beta, unused) - tried))
  add(gradient, 2, count * ((slopes[2] as number) / all + 1 / gamma - lived))
  add(gradient, 3, count * ((slopes[3] as number) / all + digammaRise(delta, tx) - lived))
  return (
    count *
    (Math.log(all) +
      logRising(alpha, x) +
      logRising(beta, unused) -
      logRising(alpha + beta, tx) +
      Math.log(gamma) +
      logRising(delta, tx) -
      logRising(gamma + delta, tx + 1))
  )
}
