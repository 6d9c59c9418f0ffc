const twoOverRootPi = 1.1283791670955126

/**
 * The complementary error function of a number, 0 or more: 2/√π times the integral of e^(-t²) from it on.
 *
 * Below 2 by the series of erf (Abramowitz & Stegun 7.1.6), from there by the continued fraction (7.1.14). The relative error
 * is at most 1e-13.
 */
export function complementaryError(x: number): number {
  const density = Math.exp(-x * x)
  if (x < 2) {
    let term = x
    let sum = x
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= (2 * x * x) / (2 * n + 1)
      sum += term
    }
    return 1 - twoOverRootPi * density * sum
  }
  let fraction = 0
  for (let n = 60; n >= 1; n -= 1) fraction = n / 2 / (x + fraction)
  return (density / (x + fraction)) * (twoOverRootPi / 2)
}

const upperTail = (z: number): number => complementaryError(z / Math.SQRT2) / 2

/** The point that a standard normal variable exceeds with a probability from 0, not included, to 1/2: Newton on the logarithm. */
export function normalUpperQuantile(probability: number): number {
  let z = 0
  for (let step = 0; step < 60; step += 1) {
    const tail = upperTail(z)
    const slope = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / tail
    const move = Math.log(tail / probability) / slope
    z += move
    if (Math.abs(move) < 1e-15 * (1 + z)) break
  }
  return z
}

/**
 * The probability that a chi-square variable exceeds a value, for whole degrees of freedom from 1 on: a finite sum (Abramowitz &
 * Stegun 26.4.4 and 26.4.5).
 */
export function chiSquareTail(value: number, degrees: number): number {
  const half = value / 2
  const isOdd = degrees % 2 === 1
  let term = isOdd ? (2 * Math.sqrt(half) * Math.exp(-half)) / Math.sqrt(Math.PI) : Math.exp(-half)
  let sum = isOdd ? complementaryError(Math.sqrt(half)) : 0
  for (let order = isOdd ? 3 : 2; order <= degrees; order += 2) {
    sum += term
    term *= value / order
  }
  return sum
}
