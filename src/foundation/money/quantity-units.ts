import { refuse } from '../error.ts'
import { readDecimal, writeDecimal } from './decimal.ts'

/** The decimals that a quantity may have. */
export const quantityDigits = 9

/** So many units make one. */
export const unitsOfOne: bigint = 10n ** BigInt(quantityDigits)

const quantityLimit = 10n ** 24n

/** A quantity in units of its last decimal; it is above 0, with at most 15 digits before the point. */
export function readQuantity(text: string, field: string): bigint {
  const units = readDecimal(text, quantityDigits)
  return units !== undefined && units > 0n && units < quantityLimit
    ? units
    : refuse('invalid-value', field, text, 'a decimal string above 0, with at most 15 digits and 9 decimals')
}

/** A quantity as the shortest text. */
export const writeQuantity = (units: bigint): string => writeDecimal(units, quantityDigits).replace(/\.?0+$/, '')
