import { refuse } from '../../../foundation/error.ts'
import { readDecimal } from '../../../foundation/money/decimal.ts'
import { type CurrencyCode, longestAmount, type RoundingMode } from '../../../foundation/money/index.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { ReadCharge } from './group-charges.ts'

/** How tax is worked out. */
export interface TaxOptions {
  readonly taxBy: 'line' | 'subtotal'
  readonly rounding: RoundingMode
}

/** Rates are read with as many decimals as a text can have, so that equal rates are equal numbers. */
const decimals = longestAmount
const hundredPercent = 100n * 10n ** BigInt(decimals)

type RateReader = (percent: string, index: number) => bigint

/** Reads rates, each only once, however many charges have it. */
export function taxRateReader(): RateReader {
  const rates = new Map<string, bigint>()
  return (percent, index) => {
    const rate = rates.get(percent) ?? readDecimal(percent, decimals)
    if (rate === undefined || rate < 0n || rate > hundredPercent) {
      return refuse('invalid-value', `charges[${index}].taxPercent`, percent, 'a decimal string from 0 to 100')
    }
    rates.set(percent, rate)
    return rate
  }
}

/** A charge and the tax on it, in minor units. */
export interface TaxedCharge extends ReadCharge {
  readonly tax: bigint
}

/** The charges of an invoice with the tax on each: what the charge says, or else its rate of the net. */
export function taxCharges(
  charges: readonly ReadCharge[],
  currency: CurrencyCode,
  rateOf: RateReader,
  { taxBy, rounding }: TaxOptions,
): readonly TaxedCharge[] {
  const none = { net: 0n, tax: 0n }
  const subtotals = new Map<bigint, typeof none>()
  return charges.map(({ charge, index, net }) => {
    const { tax, taxPercent } = charge
    const rate = taxPercent === undefined ? 0n : rateOf(taxPercent, index)
    if (tax !== undefined) return { charge, index, net, tax: unitsAt(tax, currency, () => `charges[${index}].tax`) }
    const above = taxBy === 'line' ? none : (subtotals.get(rate) ?? none)
    const subtotal = above.net + net
    const taxed = divideRounded(subtotal * rate, hundredPercent, rounding)
    subtotals.set(rate, { net: subtotal, tax: taxed })
    return { charge, index, net, tax: taxed - above.tax }
  })
}
