import { refuse } from '../error.ts'
import { isSmall, readSmallDecimal, writeSmallDecimal } from './small-decimal.ts'

/**
 * The longest text that is read as a decimal, and the longest amount that is written; longer ones are refused.
 *
 * @example
 * ```ts
 * import { longestAmount } from 'clientele/money'
 *
 * longestAmount //=> 64
 * ```
 */
export const longestAmount = 64

const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/

/** A plain decimal as whole units of which `digits` decimals make one; nothing if it is none, or has more decimals. */
export function readDecimal(text: unknown, digits: number): bigint | undefined {
  const small = readSmallDecimal(text, digits)
  if (!Number.isNaN(small)) return BigInt(small)
  if (typeof text !== 'string' || text.length > longestAmount) return undefined
  const parts = plainDecimal.exec(text)
  const fraction = parts?.[3] ?? ''
  if (!parts || fraction.length > digits) return undefined
  return BigInt(`${parts[1]}${parts[2]}${fraction.padEnd(digits, '0')}`)
}

/** Whole units as a decimal with exactly so many decimals. */
export function writeDecimal(units: bigint, digits: number): string {
  const small = Number(units)
  if (isSmall(small) && digits <= 15) return writeSmallDecimal(small, digits)
  const sign = units < 0n ? '-' : ''
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0')
  const fraction = text.slice(text.length - digits)
  return `${sign}${text.slice(0, text.length - digits)}${digits === 0 ? '' : `.${fraction}`}`
}

/** The number of decimals of a plain decimal. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** An exact fraction; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** The exact value of a plain decimal of any number of decimals; throws `invalid-value` if it is none. */
export function fractionOf(text: unknown, field: string): Fraction {
  const digits = typeof text === 'string' ? decimalsOf(text) : 0
  const numerator = readDecimal(text, digits)
  if (numerator === undefined) {
    return refuse('invalid-value', field, text, `a plain decimal of at most ${longestAmount} characters, as text`)
  }
  return { numerator, denominator: 10n ** BigInt(digits) }
}
