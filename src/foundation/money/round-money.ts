import { refuse } from '../error.ts'
import { currencyCode, minorDigitsOf } from './currency.ts'
import { fractionOf, readDecimal } from './decimal.ts'
import { fromMinorUnits, type Money } from './money.ts'
import { divideRounded, type RoundingOptions } from './rounding.ts'

/** How {@link roundMoney} is to round. */
export interface RoundMoneyOptions extends RoundingOptions {
  /**
   * The amount that the result is to be a multiple of, in major units: `"0.05"` where there are no smaller coins. Above
   * zero, with at most the currency's decimals; the smallest amount of the currency when left out.
   */
  readonly toNearest?: string
}

/**
 * Makes {@link Money} from a decimal with any number of decimals, by rounding it.
 *
 * Rounds once, from the exact value to the currency's decimals, or straight to multiples of `toNearest` (cash rounding,
 * or prices in whole tens).
 *
 * @param amount - A plain decimal as text, in major units, at most {@link longestAmount} characters.
 * @param currency - An ISO 4217 code.
 * @param options - Which way to round ({@link defaultRounding} when left out), and to multiples of what.
 * @throws {@link ClienteleError} `invalid-value` if the amount or `toNearest` is none, `unknown-code` for a currency or a
 * rounding that is none.
 *
 * @example
 * ```ts
 * import { roundMoney, type RoundMoneyOptions } from 'clientele/money'
 *
 * roundMoney('0.025', 'EUR') //=> { amount: '0.03', currency: 'EUR' }
 * roundMoney('7.365', 'USD', { rounding: 'half-even' }) //=> { amount: '7.36', currency: 'USD' }
 *
 * const cash: RoundMoneyOptions = { toNearest: '0.05' }
 * roundMoney('12.32', 'CHF', cash) //=> { amount: '12.30', currency: 'CHF' }
 * roundMoney('12.33', 'CHF', cash) //=> { amount: '12.35', currency: 'CHF' }
 * ```
 */
export function roundMoney(amount: string, currency: string, options: RoundMoneyOptions = {}): Money {
  const code = currencyCode(currency)
  const digits = minorDigitsOf(code)
  const { numerator, denominator } = fractionOf(amount, 'amount')
  const step = options.toNearest === undefined ? 1n : (readDecimal(options.toNearest, digits) ?? 0n)
  if (step <= 0n) {
    refuse('invalid-value', 'toNearest', options.toNearest, `a decimal above zero with at most ${digits} decimals`)
  }
  const steps = divideRounded(numerator * 10n ** BigInt(digits), denominator * step, options.rounding)
  return fromMinorUnits(steps * step, code)
}
