import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode, RoundingMode } from '../../../foundation/money/index.ts'
import { readPercent } from '../../../foundation/money/percent.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Discount } from '../../../records/index.ts'

/** The minor units that a discount takes off a price: rounded once, and at most all of it. */
export function discountUnits(
  discount: Discount,
  price: bigint,
  currency: CurrencyCode,
  rounding: RoundingMode,
  field: string,
): bigint {
  if ('percent' in discount === 'amount' in discount) {
    refuse('invalid-value', field, discount, 'a per cent or an amount, and not both')
  }
  if ('percent' in discount) {
    const { numerator, denominator } = readPercent(discount.percent, `${field}.percent`)
    return divideRounded(price * numerator, denominator, rounding)
  }
  const units = unitsFromZeroAt(discount.amount, currency, `${field}.amount`)
  return units <= price
    ? units
    : refuse(
        'invalid-value',
        `${field}.amount.amount`,
        discount.amount.amount,
        'at most the price that it is taken off',
      )
}
