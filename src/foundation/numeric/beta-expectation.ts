/** Terms so far below the largest (e^-40 of it) no longer show in the last digit of the sum. */
const negligible = -40

/** From this logit on, p or 1 - p is below the last digit of 1. */
const whereFlat = 38

/** A sum of terms known by their logarithms, kept relative to the largest so that nothing overflows. */
interface ScaledSum {
  largest: number
  sum: number
}

function add(to: ScaledSum, logTerm: number, times: number): void {
  if (logTerm > to.largest) {
    to.sum = to.sum * Math.exp(to.largest - logTerm) + times
    to.largest = logTerm
  } else to.sum += times * Math.exp(logTerm - to.largest)
}

/**
 * ln E[exp(logOf(p, 1 - p))] for p that follows a beta distribution with the given shapes.
 *
 * With p = 1 / (1 + e^-v) the integral runs over the whole line, and its integrand is analytic near it: there the plain
 * trapezoid rule converges exponentially (Trefethen & Weideman 2014, SIAM Review 56(3)). The sum starts at the peak of the
 * distribution and walks outwards until what follows is below the last digit; where the function has become flat, the rest is
 * a geometric series. The same nodes give numerator and denominator, so what rounding does to the weights drops out.
 *
 * @param first - The shape that goes with p.
 * @param second - The shape that goes with 1 - p.
 * @param logOf - The logarithm of a positive function of p and 1 - p, smooth, with a positive limit at both ends, and with one
 *   peak at most when multiplied by the density.
 * @returns The logarithm; the expectation is right to about 1e-13, whatever the shapes.
 */
export function logBetaExpectation(first: number, second: number, logOf: (p: number, rest: number) => number): number {
  const step = Math.min(0.25, 0.5 / Math.sqrt(1 + Math.min(first, second)))
  const peak = Math.log(first / second)
  const logDensity = (v: number, odds: number): number =>
    (v < 0 ? first * v : -second * v) - (first + second) * Math.log1p(odds)
  // Relative to the peak, as the logarithms of large shapes have no room for the digits of a function beside them.
  const logPeak = logDensity(peak, Math.exp(-Math.abs(peak)))
  const weighted: ScaledSum = { largest: -Infinity, sum: 0 }
  const plain: ScaledSum = { largest: -Infinity, sum: 0 }

  for (const direction of [1, -1]) {
    // What the terms that follow one come to, relative to it, where the function is flat.
    const following = 1 / Math.expm1((direction === 1 ? second : first) * step)
    let before = Number.NaN
    for (let k = direction === 1 ? 0 : 1; ; k++) {
      const v = peak + direction * k * step
      const odds = Math.exp(-Math.abs(v))
      const larger = 1 / (1 + odds)
      const logValue = v < 0 ? logOf(odds * larger, larger) : logOf(larger, odds * larger)
      const logWeight = logDensity(v, odds) - logPeak
      const isFlat = direction * v > whereFlat && Math.abs(logValue - before) <= 1e-15 * Math.max(1, Math.abs(logValue))
      const times = isFlat ? 1 + following : 1
      add(plain, logWeight, times)
      add(weighted, logWeight + logValue, times)
      if (isFlat || Math.max(logWeight - plain.largest, logWeight + logValue - weighted.largest) < negligible) break
      before = logValue
    }
  }
  return weighted.largest - plain.largest + Math.log(weighted.sum / plain.sum)
}
