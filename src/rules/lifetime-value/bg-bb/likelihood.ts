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

/**
 * How likely the ways to a history are, each relative to having left right after the last purchase: still there at the end, and
 * left at any time before.
 *
 * Each term is the one before it times a ratio below 1, so that the sum costs a few multiplications a term.
 *
 * @param derivatives - Where the derivatives of their sum go; they are not kept when it is left out.
 */
function waysTo(
  { alpha, beta, gamma, delta }: BgBbParameters,
  x: number,
  tx: number,
  n: number,
  derivatives?: Derivatives,
): { readonly stayed: number; readonly left: number } {
  let term = 1
  let left = 0
  // The slopes of the logarithm of a term, and its curves: those by α twice and by α and β are one, so with γ and δ.
  let [a, b, g, d] = [0, 0, 0, 0]
  let [aa, bb, gg, dd] = [0, 0, 0, 0]
  // The same of the sum of the terms.
  let [sumA, sumB, sumG, sumD] = [0, 0, 0, 0]
  let [sumAA, sumAB, sumAG, sumAD, sumBB, sumBG, sumBD, sumGG, sumGD, sumDD] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = tx; i < n; i++) {
    left += term
    const [byA, byB, byG, byD] = [term * a, term * b, term * g, term * d]
    sumA += byA
    sumB += byB
    sumG += byG
    sumD += byD
    sumAA += byA * a + term * aa
    sumAB += byA * b + term * aa
    sumAG += byA * g
    sumAD += byA * d
    sumBB += byB * b + term * bb
    sumBG += byB * g
    sumBD += byB * d
    sumGG += byG * g + term * gg
    sumGD += byG * d + term * gg
    sumDD += byD * d + term * dd
    // One opportunity more not used, and one more outlasted before leaving.
    const unused = 1 / (beta + i - x)
    const tried = 1 / (alpha + beta + i)
    const outlasted = 1 / (delta + i)
    const lived = 1 / (gamma + delta + i + 1)
    term *= (tried / unused) * (lived / outlasted)
    a -= tried
    b += unused - tried
    g -= lived
    d += outlasted - lived
    aa += tried * tried
    bb += tried * tried - unused * unused
    gg += lived * lived
    dd += lived * lived - outlasted * outlasted
  }
  const end = 1 / (gamma + delta + n)
  const stayed = term / (end * gamma)
  if (derivatives) {
    const leaves = 1 / gamma
    g += end - leaves
    d += end
    const { slopes, curves } = derivatives
    slopes.set([sumA + stayed * a, sumB + stayed * b, sumG + stayed * g, sumD + stayed * d])
    curves.set([
      sumAA + stayed * (a * a + aa),
      sumAB + stayed * (a * b + aa),
      sumAG + stayed * a * g,
      sumAD + stayed * a * d,
    ])
    curves.set([sumBB + stayed * (b * b + bb), sumBG + stayed * b * g, sumBD + stayed * b * d], 5)
    curves.set(
      [
        sumGG + stayed * (g * g + gg + leaves * leaves - end * end),
        sumGD + stayed * (g * d + gg - end * end),
        0,
        0,
        0,
        sumDD + stayed * (d * d + dd - end * end),
      ],
      10,
    )
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
