import { gaussLegendre } from '../../../foundation/numeric/gauss-legendre.ts'

/**
 * Where each sum of {@link leavingMoments} is kept. The letters stand for what the derivatives are made of:
 * `a` for ln((α + y) / (α + t_x)), `p` for (y - t_x) / (α + y), and `b` and `q` for the same with β.
 */
export const moment = {
  one: 0,
  a: 1,
  p: 2,
  b: 3,
  q: 4,
  aa: 5,
  ap: 6,
  ab: 7,
  aq: 8,
  pp: 9,
  pb: 10,
  pq: 11,
  bb: 12,
  bq: 13,
  qq: 14,
} as const

/** Room for the sums of {@link leavingMoments}. */
export const momentCount = 15

/** Where the integrand has fallen by e^-44, what follows no longer shows. */
const negligibleFall = 44

/**
 * How many Gauss-Legendre nodes give the integral to 2e-14: the more, the further the integrand falls, and the more often the
 * distance to the pole of the other factor grows e-fold. Measured for shapes from 0.01 to 20,000; even, to have few rules.
 */
const nodesFor = (fall: number, growth: number): number => 2 * Math.ceil(3 + 0.175 * fall + 1.5 * growth)

/**
 * The part of (t_x, T) over which the integrand counts, as a share of u from 0 to 1, and how far it falls over it.
 *
 * Its logarithm is concave in u, so that a tangent is never below it, and Newton's method comes from outside.
 */
function reach(slow: number, fast: number, ratio: number, growth: number): [number, number] {
  const fallAt = (u: number): number => slow * growth * u + fast * Math.log1p(ratio * Math.expm1(growth * u))
  const total = fallAt(1)
  if (total <= negligibleFall) return [1, Math.max(0, total)]
  const steepest = growth * (slow + fast * ratio)
  let u = steepest > negligibleFall ? negligibleFall / steepest : 1
  for (let step = 0; step < 8; step++) {
    const grown = ratio * Math.exp(growth * u)
    u -= (fallAt(u) - negligibleFall) / (growth * (slow + (fast * grown) / (1 - ratio + grown)))
  }
  return [u, negligibleFall]
}

/**
 * What the chance of having left between the last purchase and the end comes to, and its moments for the derivatives:
 *
 *   ∫ ((α + t_x) / (α + y))^R ((β + t_x) / (β + y))^(s + 1) f(y) dy / (β + t_x), y from t_x to T, for each f of {@link moment}
 *
 * With c the smaller of α and β and y + c = (t_x + c) ((T + c) / (t_x + c))^u, one factor becomes an exponential and the other
 * is smooth, so that few Gauss-Legendre nodes are exact. All terms are positive: nothing cancels, as it does in the published
 * difference of two hypergeometric functions. Everything is taken relative to t_x, so that huge shapes lose no digits.
 *
 * @param moments - Where the sums go; {@link momentCount} long.
 * @param R - r + x.
 */
export function leavingMoments(
  moments: Float64Array,
  R: number,
  alpha: number,
  s: number,
  beta: number,
  from: number,
  to: number,
): void {
  moments.fill(0)
  if (from === to) return
  const isAlphaLess = alpha <= beta
  const near = (isAlphaLess ? alpha : beta) + from
  const far = (isAlphaLess ? beta : alpha) + from
  const ratio = near / far
  const growth = Math.log1p((to - from) / near)
  // The exponents of the two factors; the change of variable takes one from the nearer.
  const slow = (isAlphaLess ? R : s + 1) - 1
  const fast = isAlphaLess ? s + 1 : R
  const [end, fall] = reach(slow, fast, ratio, growth)
  const { nodes, weights } = gaussLegendre(nodesFor(fall, growth * end))
  const half = (growth * end) / 2
  const scale = (half * near) / (beta + from)

  let [one, a, p, b, q] = [0, 0, 0, 0, 0]
  let [aa, ap, ab, aq, pp, pb, pq, bb, bq, qq] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < nodes.length; i++) {
    const nearLog = half * (1 + (nodes[i] as number))
    const grown = Math.expm1(nearLog)
    const farLog = Math.log1p(ratio * grown)
    const weight = scale * (weights[i] as number) * Math.exp(-slow * nearLog - fast * farLog)
    const nearPart = grown / (1 + grown)
    const farPart = (ratio * grown) / (1 + ratio * grown)
    const ya = isAlphaLess ? nearLog : farLog
    const yp = isAlphaLess ? nearPart : farPart
    const yb = isAlphaLess ? farLog : nearLog
    const yq = isAlphaLess ? farPart : nearPart
    const wa = weight * ya
    const wp = weight * yp
    const wb = weight * yb
    const wq = weight * yq
    one += weight
    a += wa
    p += wp
    b += wb
    q += wq
    aa += wa * ya
    ap += wa * yp
    ab += wa * yb
    aq += wa * yq
    pp += wp * yp
    pb += wp * yb
    pq += wp * yq
    bb += wb * yb
    bq += wb * yq
    qq += wq * yq
  }
  moments.set([one, a, p, b, q, aa, ap, ab, aq, pp, pb, pq, bb, bq, qq])
}
