import { type CurrencyCode, longestAmount, type RoundingMode } from '../../../foundation/money/index.ts'
import { readPercent } from '../../../foundation/money/percent.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { TaxBasis } from '../tax-basis.ts'
import type { ReadCharge } from './group-charges.ts'

/** How tax is worked out. */
export interface TaxOptions {
  readonly taxBy: TaxBasis
  readonly rounding: RoundingMode
}

/** What a rate of 100 % is: rates have as many decimals as a text can have, so that equal rates are equal numbers. */
const hundredPercent = 100n * 10n ** BigInt(longestAmount)

/** Reads a rate, which is nothing where there is none; an error says where it stands. */
export type RateReader = (percent: string | undefined, place: () => string) => bigint

/** Reads rates, each only once, however many charges have it. */
export function taxRateReader(): RateReader {
  const rates = new Map<string, bigint>()
  const read = (percent: string, place: () => string): bigint => {
    const { numerator, denominator } = readPercent(percent, place())
    const rate = (numerator * hundredPercent) / denominator
    rates.set(percent, rate)
    return rate
  }
  return (percent = '0', place) => rates.get(percent) ?? read(percent, place)
}

/** The tax on an amount: round(net × rate). */
export const taxAt = (net: bigint, rate: bigint, rounding: RoundingMode): bigint =>
  divideRounded(net * rate, hundredPercent, rounding)

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
    const rate = rateOf(taxPercent, () => `charges[${index}].taxPercent`)
    if (tax !== undefined) return { charge, index, net, tax: unitsAt(tax, currency, () => `charges[${index}].tax`) }
    const above = taxBy === 'line' ? none : (subtotals.get(rate) ?? none)
    const subtotal = above.net + net
    const taxed = taxAt(subtotal, rate, rounding)
    subtotals.set(rate, { net: subtotal, tax: taxed })
    return { charge, index, net, tax: taxed - above.tax }
  })
}
