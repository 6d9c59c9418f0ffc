import * as fc from 'fast-check'
import { minorDigitsByCurrency } from '../../../src/foundation/money/currency.ts'
import {
  type CurrencyCode,
  type Money,
  minorDigitsOf,
  type RoundingMode,
  roundingModes,
} from '../../../src/foundation/money/index.ts'

/** An exact rational, its denominator above zero: the oracle that the library's arithmetic is held against. */
export interface Rational {
  readonly over: bigint
  readonly under: bigint
}

export const rational = (over: bigint, under: bigint): Rational =>
  under < 0n ? { over: -over, under: -under } : { over, under }

/** The value of a decimal, read by its digits after the point. */
export function rationalOf(text: string): Rational {
  const [whole = '', decimals = ''] = text.split('.')
  return { over: BigInt(whole + decimals), under: BigInt(`1${'0'.repeat(decimals.length)}`) }
}

export const times = (a: Rational, b: Rational): Rational => rational(a.over * b.over, a.under * b.under)
export const dividedBy = (a: Rational, b: Rational): Rational => rational(a.over * b.under, a.under * b.over)

/** The whole number at or below. */
export const floorOf = ({ over, under }: Rational): bigint =>
  over >= 0n ? over / under : -((under - 1n - over) / under)

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value)

/** A rational as a whole number: of its two neighbours, the one that the mode's definition names. */
export function roundedBy(mode: RoundingMode, value: Rational): bigint {
  const below = floorOf(value)
  if (below * value.under === value.over) return below
  const above = below + 1n
  const [inner, outer] = sizeOf(below) < sizeOf(above) ? [below, above] : [above, below]
  const twiceFromBelow = 2n * (value.over - below * value.under)
  const nearest = twiceFromBelow < value.under ? below : twiceFromBelow > value.under ? above : undefined
  switch (mode) {
    case 'floor':
      return below
    case 'ceiling':
      return above
    case 'up':
      return outer
    case 'down':
      return inner
    case 'half-up':
      return nearest ?? outer
    case 'half-down':
      return nearest ?? inner
    case 'half-even':
      return nearest ?? (below % 2n === 0n ? below : above)
  }
}

/** Minor units as text with the currency's decimals, written by putting the point in. */
export function amountOf(units: bigint, digits: number): string {
  const text = String(sizeOf(units)).padStart(digits + 1, '0')
  const point = digits === 0 ? '' : `.${text.slice(-digits)}`
  return `${units < 0n ? '-' : ''}${text.slice(0, text.length - digits)}${point}`
}

export const moneyOf = (units: bigint, currency: CurrencyCode): Money => ({
  amount: amountOf(units, minorDigitsOf(currency)),
  currency,
})

/** The minor units of money, by taking the point out. */
export const unitsIn = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

/** The exact value of money in major units. */
export const valueOfMoney = (money: Money): Rational => rationalOf(money.amount)

/** The money nearest to an exact value, in a currency. */
export const nearest = (mode: RoundingMode, value: Rational, currency: CurrencyCode): Money =>
  moneyOf(roundedBy(mode, times(value, { over: 10n ** BigInt(minorDigitsOf(currency)), under: 1n })), currency)

export const currencies: readonly CurrencyCode[] = Object.keys(minorDigitsByCurrency) as CurrencyCode[]
export const anyCurrency: fc.Arbitrary<CurrencyCode> = fc.constantFrom(...currencies)
export const anyMode: fc.Arbitrary<RoundingMode> = fc.constantFrom(...roundingModes)

/** Whole numbers of every size: those of daily life, those on either side of 10^15 and of 2^53, and very large ones. */
export const wholes: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
  fc.bigInt({ min: -20n, max: 20n }).map((near) => 10n ** 15n + near),
  fc.bigInt({ min: -20n, max: 20n }).map((near) => -(2n ** 53n) + near),
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
)

export const anyMoney: fc.Arbitrary<Money> = fc.tuple(wholes, anyCurrency).map(([units, code]) => moneyOf(units, code))

/** Two amounts of one currency. */
export const twoAmounts: fc.Arbitrary<readonly [Money, Money]> = fc
  .tuple(wholes, wholes, anyCurrency)
  .map(([a, b, code]) => [moneyOf(a, code), moneyOf(b, code)])

/** Three amounts of one currency. */
export const threeAmounts: fc.Arbitrary<readonly [Money, Money, Money]> = fc
  .tuple(wholes, wholes, wholes, anyCurrency)
  .map(([a, b, c, code]) => [moneyOf(a, code), moneyOf(b, code), moneyOf(c, code)])

/** Plain decimals of up to 12 decimals. */
export const decimals: fc.Arbitrary<string> = fc
  .tuple(wholes, fc.integer({ min: 0, max: 12 }))
  .map(([units, digits]) => amountOf(units, digits))
