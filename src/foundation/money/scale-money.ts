import { refuse } from '../error.ts'
import { type CurrencyCode, isCurrencyCode, minorDigitsOf } from './currency.ts'
import { decimalsOf, fractionOf } from './decimal.ts'
import { fromMinorUnits, type Money, unitsOf } from './money.ts'
import { divideRounded, divideSmallRounded, type RoundingMode, type RoundingOptions, readRounding } from './rounding.ts'
import { readSmallDecimal, smallPowerOfTen, writeSmallDecimal } from './small-decimal.ts'

/** Which decimal to multiply by, and how to write what comes of it. */
interface Scaling {
  /** What to call the factor in a refusal. */
  readonly field: string
  /** The power of ten that the product is divided by: 2 for a percent. */
  readonly shift: number
  readonly currency: CurrencyCode
  readonly rounding: RoundingMode
}

/** An amount × a decimal ÷ a power of ten, in a currency: one exact fraction, rounded once. */
function scaleMoney(amount: Money, factor: string, { field, shift, currency, rounding }: Scaling): Money {
  const [from, to] = [minorDigitsOf(amount.currency), minorDigitsOf(currency)]
  const decimals = typeof factor === 'string' ? decimalsOf(factor) : 0
  const product = readSmallDecimal(amount.amount, from) * readSmallDecimal(factor, decimals)
  const power = smallPowerOfTen(decimals + shift + from - to)
  if (Math.abs(product) + power <= Number.MAX_SAFE_INTEGER) {
    return { amount: writeSmallDecimal(divideSmallRounded(product, power, rounding), to), currency }
  }
  const { numerator, denominator } = fractionOf(factor, field)
  const units = unitsOf(amount) * numerator * 10n ** BigInt(to)
  return fromMinorUnits(divideRounded(units, denominator * 10n ** BigInt(shift + from), rounding), currency)
}

/**
 * Multiplies an amount: a × factor, such as a price by a quantity.
 *
 * Rounds once, to the currency's decimals; a factor without decimals leaves nothing to round.
 *
 * @param amount - Any amount.
 * @param factor - A plain decimal as text, such as `"2.5"`; it may be zero or negative.
 * @param options - Which way to round; {@link defaultRounding} when left out.
 * @throws {@link ClienteleError} `invalid-value` if the amount or the factor is none, or the product is longer than
 * {@link longestAmount}; `unknown-code` for a rounding that is none.
 *
 * @example
 * ```ts
 * import { money, multiplyMoney } from 'clientele/money'
 *
 * const hourly = money('85.50', 'EUR')
 * multiplyMoney(hourly, '2.25') //=> { amount: '192.38', currency: 'EUR' }
 * multiplyMoney(hourly, '2.25', { rounding: 'down' }) //=> { amount: '192.37', currency: 'EUR' }
 * multiplyMoney(hourly, '1e3') //=> throws 'invalid-value'
 * ```
 */
export function multiplyMoney(amount: Money, factor: string, options: RoundingOptions = {}): Money {
  const rounding = readRounding(options)
  return scaleMoney(amount, factor, { field: 'factor', shift: 0, currency: amount.currency, rounding })
}

/**
 * Divides an amount: a ÷ divisor, such as what was paid by the hours it bought.
 *
 * Rounds once, to the currency's decimals, so the parts need not sum to the whole; to share money out without losing any,
 * use {@link splitMoney} or {@link allocateMoney}.
 *
 * @param amount - Any amount.
 * @param divisor - A plain decimal as text, such as `"1.2"`, other than zero.
 * @param options - Which way to round; {@link defaultRounding} when left out.
 * @throws {@link ClienteleError} `invalid-value` if the amount or the divisor is none, or the divisor is zero;
 * `unknown-code` for a rounding that is none.
 *
 * @example
 * ```ts
 * import { divideMoney, money } from 'clientele/money'
 *
 * divideMoney(money('100', 'EUR'), '3') //=> { amount: '33.33', currency: 'EUR' }
 * divideMoney(money('119', 'EUR'), '1.19') //=> { amount: '100.00', currency: 'EUR' }
 * divideMoney(money('100', 'EUR'), '0.00') //=> throws 'invalid-value'
 * ```
 */
export function divideMoney(amount: Money, divisor: string, options: RoundingOptions = {}): Money {
  const { numerator, denominator } = fractionOf(divisor, 'divisor')
  if (numerator === 0n) refuse('invalid-value', 'divisor', divisor, 'a decimal other than zero')
  return fromMinorUnits(divideRounded(unitsOf(amount) * denominator, numerator, options.rounding), amount.currency)
}

/**
 * Gives a percentage of an amount: a × percent ÷ 100, such as a discount or a tax on top.
 *
 * Rounds once, to the currency's decimals.
 *
 * @param amount - Any amount.
 * @param percent - A plain decimal as text: `"8.25"` is 8.25 %.
 * @param options - Which way to round; {@link defaultRounding} when left out.
 * @throws {@link ClienteleError} `invalid-value` if the amount or the percent is none, `unknown-code` for a rounding that
 * is none.
 *
 * @example
 * ```ts
 * import { money, percentageOf } from 'clientele/money'
 *
 * percentageOf(money('19.99', 'EUR'), '21') //=> { amount: '4.20', currency: 'EUR' }
 * percentageOf(money('19.99', 'EUR'), '100') //=> { amount: '19.99', currency: 'EUR' }
 * percentageOf(money('1', 'EUR'), '0.5', { rounding: 'half-even' }) //=> { amount: '0.00', currency: 'EUR' }
 * ```
 */
export function percentageOf(amount: Money, percent: string, options: RoundingOptions = {}): Money {
  const rounding = readRounding(options)
  return scaleMoney(amount, percent, { field: 'percent', shift: 2, currency: amount.currency, rounding })
}

/**
 * Gives a share of an amount in basis points, hundredths of a percent: a × basisPoints ÷ 10 000.
 *
 * Rounds once, to the currency's decimals.
 *
 * @param amount - Any amount.
 * @param basisPoints - A whole number: 825 is 8.25 %.
 * @param options - Which way to round; {@link defaultRounding} when left out.
 * @throws {@link ClienteleError} `invalid-value` if the amount is none or the basis points are not a whole number,
 * `unknown-code` for a rounding that is none.
 *
 * @example
 * ```ts
 * import { basisPointsOf, money } from 'clientele/money'
 *
 * basisPointsOf(money('200', 'EUR'), 150) //=> { amount: '3.00', currency: 'EUR' }
 * basisPointsOf(money('200', 'EUR'), 1.5) //=> throws 'invalid-value'
 * ```
 */
export function basisPointsOf(amount: Money, basisPoints: number, options: RoundingOptions = {}): Money {
  if (!Number.isSafeInteger(basisPoints)) {
    refuse('invalid-value', 'basisPoints', basisPoints, 'a whole number of basis points')
  }
  const rounding = readRounding(options)
  const scaling = { field: 'basisPoints', shift: 4, currency: amount.currency, rounding }
  return scaleMoney(amount, String(basisPoints), scaling)
}

/** What an amount is converted to, and at what rate. */
export interface MoneyConversion extends RoundingOptions {
  /** The currency to convert to. */
  readonly to: CurrencyCode
  /** How many units of `to` one unit of the amount's currency is worth, in major units: a plain decimal above zero. */
  readonly rate: string
}

/**
 * Converts an amount at a rate that you give: a × rate, in the decimals of the other currency.
 *
 * Rounds once, to the decimals of `to`; converting back at the inverse rate need not give the first amount again.
 *
 * @param amount - Any amount.
 * @param conversion - The currency, the rate, and which way to round ({@link defaultRounding} when left out).
 * @throws {@link ClienteleError} `invalid-value` if the amount or the rate is none, or the rate is not above zero;
 * `unknown-code` for a currency or a rounding that is none.
 *
 * @example
 * ```ts
 * import { convertMoney, type MoneyConversion, money } from 'clientele/money'
 *
 * const toYen: MoneyConversion = { to: 'JPY', rate: '163.27' }
 * convertMoney(money('12.50', 'EUR'), toYen) //=> { amount: '2041', currency: 'JPY' }
 * convertMoney(money('2041', 'JPY'), { to: 'EUR', rate: '0' }) //=> throws 'invalid-value'
 * ```
 */
export function convertMoney(amount: Money, conversion: MoneyConversion): Money {
  const { to, rate } = conversion
  if (!isCurrencyCode(to)) refuse('unknown-code', 'to', to, 'an ISO 4217 code such as EUR')
  if (fractionOf(rate, 'rate').numerator <= 0n) refuse('invalid-value', 'rate', rate, 'a decimal above zero')
  return scaleMoney(amount, rate, { field: 'rate', shift: 0, currency: to, rounding: readRounding(conversion) })
}
