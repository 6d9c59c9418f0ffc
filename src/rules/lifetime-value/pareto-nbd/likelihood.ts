import type { ParetoNbdParameters } from '../fitting/purchase-fit.ts'
import { leavingMoments, moment as m, momentCount } from './leaving-moments.ts'

/** The two ways to a history, each relative to (α + t_x)^-R (β + t_x)^-s: still there at the end, and left before it. */
export interface Ways {
  readonly logStayed: number
  readonly left: number
}

const room = new Float64Array(momentCount)

const at = (values: Float64Array, place: number): number => values[place] as number

const add = (values: Float64Array, place: number, amount: number): void => {
  values[place] = at(values, place) + amount
}

/** How likely the two ways are, given the parameters. */
export function waysTo({ r, alpha, s, beta }: ParetoNbdParameters, x: number, tx: number, age: number): Ways {
  leavingMoments(room, r + x, alpha, s, beta, tx, age)
  const silence = age - tx
  return {
    logStayed: -(r + x) * Math.log1p(silence / (alpha + tx)) - s * Math.log1p(silence / (beta + tx)),
    left: s * at(room, m.one),
  }
}

/**
 * Adds the log-likelihood of histories that are the same in age and last purchase, without what depends on the count alone.
 *
 * As Schmittlein, Morrison and Colombo (1987) have it, with the integral left as it is:
 *
 *   α^r { (α + T)^-(r + x) (β / (β + T))^s + ∫ (α + y)^-(r + x) s β^s (β + y)^-(s + 1) dy }, y from t_x to T
 *
 * The derivatives are those of a mixture: with weights that sum to 1 over the ways to the history, the gradient is the mean of
 * the gradients, and the Hessian the mean of the Hessians plus the covariance of the gradients.
 *
 * @param gradient - What the derivatives by r, α, s, β are added to.
 * @param hessian - What the second derivatives are added to: 4 by 4, the upper triangle.
 * @returns The log-likelihood of all.
 */
export function addLogLikelihood(
  { r, alpha, s, beta }: ParetoNbdParameters,
  x: number,
  tx: number,
  age: number,
  count: number,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  const R = r + x
  const A = alpha + tx
  const B = beta + tx
  leavingMoments(room, R, alpha, s, beta, tx, age)
  const silence = age - tx
  const a = Math.log1p(silence / A)
  const p = silence / (alpha + age)
  const b = Math.log1p(silence / B)
  const q = silence / (beta + age)
  const stayed = Math.exp(-R * a - s * b)
  const all = stayed + s * at(room, m.one)
  const v = stayed / all
  const w = s / all
  const left = w * at(room, m.one)

  const perA = 1 / A
  const perB = 1 / B
  const next = s + 1
  const meanP = w * at(room, m.p) + v * p
  const meanQ = w * at(room, m.q) + v * q
  const byR = -(w * at(room, m.a) + v * a)
  const byAlpha = R * perA * meanP
  const byS = -(w * at(room, m.b) + v * b) + left / s
  const byBeta = perB * (next * w * at(room, m.q) + s * v * q - left)
  const sinceAlpha = tx / (alpha * A)
  const sinceBeta = tx / (beta * B)
  const sinceR = Math.log1p(tx / alpha)
  const sinceS = Math.log1p(tx / beta)

  add(gradient, 0, count * (byR - sinceR))
  add(gradient, 1, count * (byAlpha + r * sinceAlpha - x * perA))
  add(gradient, 2, count * (byS - sinceS))
  add(gradient, 3, count * (byBeta + s * sinceBeta))

  add(hessian, 0, count * (w * at(room, m.aa) + v * a * a - byR * byR))
  add(hessian, 1, count * (perA * (meanP - R * (w * at(room, m.ap) + v * a * p)) + sinceAlpha - byR * byAlpha))
  add(hessian, 2, count * (w * (at(room, m.ab) - at(room, m.a) / s) + v * a * b - byR * byS))
  add(hessian, 3, count * (-perB * (w * (next * at(room, m.aq) - at(room, m.a)) + s * v * a * q) - byR * byBeta))
  add(
    hessian,
    5,
    count *
      (R * perA * perA * ((R + 1) * (w * at(room, m.pp) + v * p * p) - 2 * meanP) -
        byAlpha * byAlpha -
        r * sinceAlpha * (1 / alpha + perA) +
        x * perA * perA),
  )
  add(hessian, 6, count * (R * perA * (w * (at(room, m.p) / s - at(room, m.pb)) - v * p * b) - byAlpha * byS))
  add(
    hessian,
    7,
    count * (R * perA * perB * (w * (next * at(room, m.pq) - at(room, m.p)) + s * v * p * q) - byAlpha * byBeta),
  )
  add(hessian, 10, count * (w * (at(room, m.bb) - (2 * at(room, m.b)) / s) + v * b * b - byS * byS))
  add(
    hessian,
    11,
    count *
      (perB *
        (meanQ +
          w * (at(room, m.b) - next * at(room, m.bq) + (next * at(room, m.q) - at(room, m.one)) / s) -
          s * v * b * q) +
        sinceBeta -
        byS * byBeta),
  )
  add(
    hessian,
    15,
    count *
      (perB *
        perB *
        (next * (next + 1) * w * at(room, m.qq) -
          4 * next * w * at(room, m.q) +
          2 * left +
          s * v * q * (next * q - 2)) -
        byBeta * byBeta -
        s * sinceBeta * (1 / beta + perB)),
  )
  return count * (Math.log(all) - r * sinceR - x * Math.log(A) - s * sinceS)
}
