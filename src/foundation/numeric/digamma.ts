/** From here on, the asymptotic series with the terms below are exact to the last digit. */
const whereSeriesHolds = 10

/** ln x - 1/(2x) - ψ(x): 1/(12x²) - 1/(120x⁴) + … (Abramowitz & Stegun 6.3.18). */
function digammaRemainder(x: number): number {
  const s = 1 / (x * x)
  return s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32_760 - s / 12))))))
}

/**
 * The derivative of ln Γ at a positive number, ψ(x).
 *
 * The asymptotic series from 10 on (Abramowitz & Stegun 6.3.18); below, ψ(x) = ψ(x + 1) - 1/x leads there. The error is at
 * most 4e-15, absolute where |ψ| is below 1 and relative elsewhere.
 */
export function digamma(x: number): number {
  let shifted = x
  let sum = 0
  while (shifted < whereSeriesHolds) sum += 1 / shifted++
  return Math.log(shifted) - 0.5 / shifted - digammaRemainder(shifted) - sum
}

/**
 * The second derivative of ln Γ at a positive number, ψ′(x).
 *
 * The asymptotic series from 10 on (Abramowitz & Stegun 6.4.12); below, ψ′(x) = ψ′(x + 1) + 1/x² leads there. The relative
 * error is at most 4e-15.
 */
export function trigamma(x: number): number {
  let shifted = x
  let sum = 0
  while (shifted < whereSeriesHolds) {
    sum += 1 / (shifted * shifted)
    shifted++
  }
  const s = 1 / (shifted * shifted)
  const series =
    s * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - s * (691 / 2730 - (s * 7) / 6))))))
  return sum + (1 + 0.5 / shifted + series) / shifted
}

/**
 * ψ(a + n) - ψ(a), the sum of 1/(a + k) over k below n, for a > 0 and a whole n ≥ 0.
 *
 * Accurate where a is large and the two are nearly the same. The relative error is at most 1e-14.
 */
export function digammaRise(a: number, n: number): number {
  if (n <= 16) {
    let sum = 0
    for (let k = 0; k < n; k++) sum += 1 / (a + k)
    return sum
  }
  if (a < whereSeriesHolds) return digamma(a + n) - digamma(a)
  return Math.log1p(n / a) + n / (2 * a * (a + n)) + (digammaRemainder(a) - digammaRemainder(a + n))
}

/** ψ′(a) - ψ′(a + n), the sum of 1/(a + k)² over k below n, for a > 0 and a whole n ≥ 0. */
export function trigammaFall(a: number, n: number): number {
  if (n > 16) return trigamma(a) - trigamma(a + n)
  let sum = 0
  for (let k = 0; k < n; k++) sum += 1 / ((a + k) * (a + k))
  return sum
}
