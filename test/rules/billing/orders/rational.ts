import type { RoundingMode } from '../../../../src/index.ts'

/** An exact fraction, not negative: numerator and denominator. */
export type Rational = readonly [numerator: bigint, denominator: bigint]

/** A plain decimal that is not negative. */
export function rational(text: string): Rational {
  const [whole = '', fraction = ''] = text.split('.')
  return [BigInt(whole + fraction), BigInt(`1${'0'.repeat(fraction.length)}`)]
}

export const times = ([a, b]: Rational, [c, d]: Rational): Rational => [a * c, b * d]

export const per = ([a, b]: Rational, [c, d]: Rational): Rational => [a * d, b * c]

export const plus = ([a, b]: Rational, [c, d]: Rational): Rational => [a * d + c * b, b * d]

export const whole = (units: bigint): Rational => [units, 1n]

/** Rounds by asking which of the two neighbours is meant, on twice the fraction. */
export function rounded([n, d]: Rational, mode: RoundingMode = 'half-up'): bigint {
  const below = n / d
  if (below * d === n) return below
  const above = below + 1n
  const twice = 2n * n - (below + above) * d
  switch (mode) {
    case 'up':
    case 'ceiling':
      return above
    case 'down':
    case 'floor':
      return below
    default:
      if (twice !== 0n) return twice > 0n ? above : below
      if (mode === 'half-even') return below % 2n === 0n ? below : above
      return mode === 'half-up' ? above : below
  }
}

/** Shares units out by weight, a unit at a time, each to whoever lacks most of what is theirs, the first of equals first. */
export function sharedOut(units: bigint, weights: readonly bigint[]): readonly bigint[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  if (all === 0n) return weights
  const shares = weights.map((weight) => (units * weight - ((units * weight) % all)) / all)
  for (let given = shares.reduce((sum, share) => sum + share, 0n); given < units; given += 1n) {
    const lacking = weights.map((weight, index) => units * weight - (shares[index] ?? 0n) * all)
    const index = lacking.findIndex((each) => lacking.every((other) => other <= each))
    shares[index] = (shares[index] ?? 0n) + 1n
  }
  return shares
}
