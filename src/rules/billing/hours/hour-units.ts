import { refuse } from '../../../foundation/error.ts'
import { longestAmount, readDecimal, writeDecimal } from '../../../foundation/money/decimal.ts'

const hourDigits = 6

/** How many of the units that hours are counted in make one hour. */
export const unitsPerHour: bigint = 10n ** BigInt(hourDigits)

/** Hours as whole millionths; throws `invalid-value` for what is no such text, or below 0. */
export function hourUnitsOf(text: string, field: string): bigint {
  const units = readDecimal(text, hourDigits)
  if (units !== undefined && units >= 0n) return units
  const expected = `hours from 0 as a decimal string, with at most ${hourDigits} decimals and ${longestAmount} characters`
  return refuse('invalid-value', field, text, expected)
}

/** Hours that are there: above 0. */
export function someHourUnitsOf(text: string, field: string): bigint {
  const units = hourUnitsOf(text, field)
  return units > 0n ? units : refuse('invalid-value', field, text, 'hours above 0')
}

/** Whole millionths as hours, without zeros at the end. */
export const hoursText = (units: bigint): string => writeDecimal(units, hourDigits).replace(/\.?0+$/, '')
