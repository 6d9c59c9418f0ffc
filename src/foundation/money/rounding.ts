import { refuse } from '../error.ts'

/**
 * The ways to round what lies between two amounts.
 *
 * - `half-up`: to the nearest, and a half away from zero;
 * - `half-even`: to the nearest, and a half to the even one;
 * - `half-down`: to the nearest, and a half towards zero;
 * - `up`: away from zero;
 * - `down`: towards zero;
 * - `ceiling`: to the larger;
 * - `floor`: to the smaller.
 *
 * @example
 * ```ts
 * import { roundingModes } from 'clientele/money'
 *
 * roundingModes[0] //=> 'half-up'
 * ```
 */
export const roundingModes = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'] as const

/** A mode from {@link roundingModes}. */
export type RoundingMode = (typeof roundingModes)[number]

/** How a function that must round is to do it. */
export interface RoundingOptions {
  /** Which way; {@link defaultRounding} when left out. */
  readonly rounding?: RoundingMode
}

/**
 * The way that amounts are rounded unless another is asked for: a half away from zero.
 *
 * @example
 * ```ts
 * import { defaultRounding } from 'clientele/money'
 *
 * defaultRounding //=> 'half-up'
 * ```
 */
export const defaultRounding: RoundingMode = 'half-up'

/** How what was cut off compares with a half: 1 if it is more, -1 if it is less. */
type Half = -1 | 0 | 1

/** Whether each mode takes what was cut towards zero one further from it. */
const goesFurther: Readonly<Record<RoundingMode, (isNegative: boolean, half: Half, isOdd: () => boolean) => boolean>> =
  {
    'half-up': (_, half) => half >= 0,
    'half-even': (_, half, isOdd) => half > 0 || (half === 0 && isOdd()),
    'half-down': (_, half) => half > 0,
    up: () => true,
    down: () => false,
    ceiling: (isNegative) => !isNegative,
    floor: (isNegative) => isNegative,
  }

/** The rule of a mode; throws `unknown-code` if there is none. */
const ruleOf = (mode: RoundingMode) =>
  Object.hasOwn(goesFurther, mode)
    ? goesFurther[mode]
    : refuse('unknown-code', 'rounding', mode, `one of ${roundingModes.join(', ')}`)

/** The mode to round by; throws `unknown-code` for no such mode, whether anything has to be rounded or not. */
export function readRounding({ rounding = defaultRounding }: RoundingOptions): RoundingMode {
  ruleOf(rounding)
  return rounding
}

const compareSizes = (a: bigint | number, b: bigint | number): Half => (a > b ? 1 : a < b ? -1 : 0)

/** A fraction as a whole number, rounded once; the denominator is not 0. Throws `unknown-code` for no such mode. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode = defaultRounding): bigint {
  const isFurther = ruleOf(mode)
  const quotient = numerator / denominator
  const rest = numerator % denominator
  if (rest === 0n) return quotient
  const isNegative = numerator < 0n !== denominator < 0n
  const twice = rest < 0n ? -2n * rest : 2n * rest
  const half = compareSizes(twice, denominator < 0n ? -denominator : denominator)
  if (!isFurther(isNegative, half, () => quotient % 2n !== 0n)) return quotient
  return isNegative ? quotient - 1n : quotient + 1n
}

/** {@link divideRounded} in numbers, as exact while the numerator, sign aside, and the denominator sum to 2^53 at most. */
export function divideSmallRounded(numerator: number, denominator: number, mode: RoundingMode): number {
  const isFurther = ruleOf(mode)
  const quotient = Math.trunc(numerator / denominator)
  const rest = numerator - quotient * denominator
  if (rest === 0) return quotient
  const half = compareSizes(2 * Math.abs(rest), denominator)
  if (!isFurther(numerator < 0, half, () => quotient % 2 !== 0)) return quotient
  return numerator < 0 ? quotient - 1 : quotient + 1
}
