import { refuse } from '../../../foundation/error.ts'
import type { Fraction } from '../../../foundation/money/decimal.ts'
import type { CurrencyCode, RoundingMode } from '../../../foundation/money/index.ts'
import { readPercent } from '../../../foundation/money/percent.ts'
import { quantityDigits, readQuantity } from '../../../foundation/money/quantity-units.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { Identifier, Order, OrderLine } from '../../../records/index.ts'
import { discountUnits } from './discount-units.ts'

/** A line of an order, checked, in minor units. */
export interface LineReading {
  readonly line: OrderLine
  readonly listed: bigint
  readonly lineDiscount: bigint
  /** What is left for the order's discount to be taken off. */
  readonly left: bigint
  readonly percent: Fraction
}

const quantityScale = 10n ** BigInt(quantityDigits)

/** Keeps every sum of lines short enough to be read again. */
const priceLimit = 10n ** 36n

const noTax: Fraction = { numerator: 0n, denominator: 1n }

function readLine(line: OrderLine, currency: CurrencyCode, rounding: RoundingMode, field: string): LineReading {
  const { quantity, unitPrice, discount, taxPercent } = line
  const price = unitsFromZeroAt(unitPrice, currency, `${field}.unitPrice`)
  const listed = divideRounded(price * readQuantity(quantity, `${field}.quantity`), quantityScale, rounding)
  if (listed >= priceLimit) {
    refuse('invalid-value', `${field}.quantity`, quantity, 'so many that their price has at most 36 digits')
  }
  const lineDiscount = discount ? discountUnits(discount, listed, currency, rounding, `${field}.discount`) : 0n
  const percent = taxPercent === undefined ? noTax : readPercent(taxPercent, `${field}.taxPercent`)
  return { line, listed, lineDiscount, left: listed - lineDiscount, percent }
}

/** The lines of an order, checked: at least one, each id once, all in the currency of the first; errors begin with `at`. */
export function readLines(
  { lines }: Order,
  rounding: RoundingMode,
  at: string,
): { readonly currency: CurrencyCode; readonly lines: readonly LineReading[] } {
  const [first] = lines
  if (!first) return refuse('invalid-value', `${at}lines`, lines, 'at least one line')
  const { currency } = first.unitPrice
  const seen = new Set<Identifier>()
  return {
    currency,
    lines: lines.map((line, index) => {
      const field = `${at}lines[${index}]`
      if (seen.has(line.id)) refuse('duplicate-id', `${field}.id`, line.id, 'an id that no other line of the order has')
      seen.add(line.id)
      return readLine(line, currency, rounding, field)
    }),
  }
}
