/**
 * Decimals of at most 15 digits, as whole units in a number: exact there, and several times faster than BigInt.
 *
 * Only ever a short cut: what is not small is not a number (NaN) here, and takes the way of decimal.ts.
 */

/** 1, 10, 100 … 10^15. */
const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15] as const

/** What is smaller than this, sign aside, is small: a sum of nine such numbers is still exact. */
const smallLimit = 1e15

const longestSmall = 17
const minus = 45
const point = 46
const zero = 48

/** 10 to the power of `digits`; NaN if that is above 10^15. */
export const smallPowerOfTen = (digits: number): number => powersOfTen[digits] ?? Number.NaN

/** Whether whole units are small; NaN is not. */
export const isSmall = (units: number): boolean => units < smallLimit && units > -smallLimit

/** A plain decimal as whole units of which `digits` decimals make one; NaN if it is none, has more decimals or is not small. */
export function readSmallDecimal(text: unknown, digits: number): number {
  if (typeof text !== 'string' || text.length > longestSmall) return Number.NaN
  const { length } = text
  const start = text.charCodeAt(0) === minus ? 1 : 0
  let units = 0
  let pointAt = length
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= zero && code < zero + 10) units = units * 10 + code - zero
    else if (code === point && pointAt === length && at > start) pointAt = at
    else return Number.NaN
  }
  if (length === start || pointAt === length - 1) return Number.NaN
  const decimals = pointAt === length ? 0 : length - pointAt - 1
  if (decimals < digits) units *= smallPowerOfTen(digits - decimals)
  if (decimals > digits || !isSmall(units)) return Number.NaN
  return start === 1 ? -units : units
}

/** The decimals of most currencies, ready to be put behind the whole: `.00` to `.99`. */
const hundredths: readonly string[] = /* @__PURE__ */ Array.from(
  { length: 100 },
  (_, units) => `.${String(units).padStart(2, '0')}`,
)

/** Whole units, at most 2^53, as a decimal with exactly so many decimals, at most 15. */
export function writeSmallDecimal(units: number, digits: number): string {
  if (digits === 0) return String(units)
  const scale = smallPowerOfTen(digits)
  const magnitude = Math.abs(units)
  const whole = Math.floor(magnitude / scale)
  const fraction = magnitude - whole * scale
  const decimals = digits === 2 ? hundredths[fraction] : `.${String(scale + fraction).slice(1)}`
  const text = `${whole}${decimals}`
  return units < 0 ? `-${text}` : text
}
