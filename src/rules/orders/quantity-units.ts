import { refuse } from '../../foundation/error.ts'
import { readDecimal, writeDecimal } from '../../foundation/money/decimal.ts'

const decimals = 9

/** So many units make one. */
export const unitsOfOne: bigint = 10n ** BigInt(decimals)

/** A quantity in units of its last decimal; throws `invalid-value` for what is none. */
export function quantityUnits(quantity: string, field: string): bigint {
  const units = readDecimal(quantity, decimals)
  return units !== undefined && units > 0n
    ? units
    : refuse(
        'invalid-value',
        field,
        quantity,
        `a decimal string above 0 with at most ${decimals} decimals, such as "2"`,
      )
}

/** A quantity as text, without zeros at its end: the same for the same quantity. */
export const quantityOf = (units: bigint): string => writeDecimal(units, decimals).replace(/\.?0+$/, '')
