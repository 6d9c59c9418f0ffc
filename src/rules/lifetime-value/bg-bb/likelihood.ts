import { digammaRise, trigammaFall } from '../../../foundation/numeric/digamma.ts'
import { logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { BgBbParameters } from '../fitting/purchase-fit.ts'

/** First derivatives by α, β, γ, δ, and second ones: 4 by 4, the upper triangle. */
export interface Derivatives {
  readonly slopes: Float64Array
  readonly curves: Float64Array
}

/** Derivatives to be added to. */
export const noDerivatives = (): Derivatives => ({ slopes: new Float64Array(4), curves: new Float64Array(16) })

const at = (values: Float64Array, place: number): number => values[place] as number

const add = (values: Float64Array, place: number, amount: number): void => {
  values[place] = at(values, place) + amount
}

/**
 * Adds the derivatives of a logarithm of rising factorials of one of two parameters and of their sum, both of which α, β and
 * γ, δ come in: `ofSum` counts for both, and for the curve between them.
 */
function addPair(
  to: Derivatives,
  first: number,
  [ofFirst, ofSecond, ofSum]: readonly [number, number, number],
  [curveOfFirst, curveOfSecond, curveOfSum]: readonly [number, number, number],
): void {
  const corner = first * 5
  add(to.slopes, first, ofFirst + ofSum)
  add(to.slopes, first + 1, ofSecond + ofSum)
  add(to.curves, corner, curveOfFirst + curveOfSum)
  add(to.curves, corner + 1, curveOfSum)
  add(to.curves, corner + 5, curveOfSecond + curveOfSum)
}

/** Adds the derivatives of e^logarithm, so often: by two parameters, its curve and the product of its slopes. */
function addExponential(to: Derivatives, times: number, { slopes, curves }: Derivatives): void {
  for (let row = 0; row < 4; row++) {
    add(to.slopes, row, times * at(slopes, row))
    for (let column = row; column < 4; column++) {
      const place = row * 4 + column
      add(to.curves, place, times * (at(curves, place) + at(slopes, row) * at(slopes, column)))
    }
  }
}

/**
 * How likely the ways to a history are, each relative to having left right after the last purchase: still there at the end, and
 * left at any time before.
 *
 * Each term is the one before it times a ratio below 1, so that the sum costs a few multiplications a term.
 *
 * @param derivatives - What the derivatives of their sum are added to; not worked out when left out.
 */
function waysTo(
  { alpha, beta, gamma, delta }: BgBbParameters,
  x: number,
  tx: number,
  n: number,
  derivatives?: Derivatives,
): { readonly stayed: number; readonly left: number } {
  const ofTerm = derivatives && noDerivatives()
  let term = 1
  let left = 0
  for (let i = tx; i < n; i++) {
    left += term
    // One opportunity more not used, and one more outlasted before leaving.
    const unused = beta + i - x
    const tried = alpha + beta + i
    const outlasted = delta + i
    const lived = gamma + delta + i + 1
    if (ofTerm) {
      addExponential(derivatives, term, ofTerm)
      addPair(ofTerm, 0, [0, 1 / unused, -1 / tried], [0, -1 / unused ** 2, 1 / tried ** 2])
      addPair(ofTerm, 2, [0, 1 / outlasted, -1 / lived], [0, -1 / outlasted ** 2, 1 / lived ** 2])
    }
    term *= (unused / tried) * (outlasted / lived)
  }
  const end = gamma + delta + n
  const stayed = (term * end) / gamma
  if (ofTerm) {
    addPair(ofTerm, 2, [-1 / gamma, 0, 1 / end], [1 / gamma ** 2, 0, -1 / end ** 2])
    addExponential(derivatives, stayed, ofTerm)
  }
  return { stayed, left }
}

/** The probability that a customer with this history is still there after the last opportunity. */
export function probabilityStayed(parameters: BgBbParameters, x: number, tx: number, n: number): number {
  const { stayed, left } = waysTo(parameters, x, tx, n)
  return stayed / (stayed + left)
}

/**
 * Adds the log-likelihood of histories that are the same, as Fader, Hardie & Shang (2010) have it:
 *
 *     B(α+x, β+n-x)/B(α, β) × B(γ, δ+n)/B(γ, δ) + Σ B(α+x, β+i-x)/B(α, β) × B(γ+1, δ+i)/B(γ, δ), i from tₓ to n - 1
 *
 * @param derivatives - What its derivatives are added to.
 * @returns The log-likelihood of all.
 */
export function addLogLikelihood(
  parameters: BgBbParameters,
  x: number,
  tx: number,
  n: number,
  count: number,
  derivatives: Derivatives,
): number {
  const { alpha, beta, gamma, delta } = parameters
  const ofSum = noDerivatives()
  const { stayed, left } = waysTo(parameters, x, tx, n, ofSum)
  const sum = stayed + left
  for (let row = 0; row < 4; row++) {
    const slope = at(ofSum.slopes, row) / sum
    add(derivatives.slopes, row, count * slope)
    for (let column = row; column < 4; column++) {
      const place = row * 4 + column
      const curve = at(ofSum.curves, place) / sum - (slope * at(ofSum.slopes, column)) / sum
      add(derivatives.curves, place, count * curve)
    }
  }
  // Having left right after the last purchase.
  const unused = tx - x
  const tried = alpha + beta
  const lived = gamma + delta
  addPair(
    derivatives,
    0,
    [count * digammaRise(alpha, x), count * digammaRise(beta, unused), -count * digammaRise(tried, tx)],
    [-count * trigammaFall(alpha, x), -count * trigammaFall(beta, unused), count * trigammaFall(tried, tx)],
  )
  addPair(
    derivatives,
    2,
    [count / gamma, count * digammaRise(delta, tx), -count * digammaRise(lived, tx + 1)],
    [-count / gamma ** 2, -count * trigammaFall(delta, tx), count * trigammaFall(lived, tx + 1)],
  )
  return (
    count *
    (Math.log(sum) +
      logRising(alpha, x) +
      logRising(beta, unused) -
      logRising(tried, tx) +
      Math.log(gamma) +
      logRising(delta, tx) -
      logRising(lived, tx + 1))
  )
}
