import { refuse } from '../error.ts'
import { type CurrencyCode, currencyCode, isCurrencyCode, minorDigitsOf } from './currency.ts'
import { longestAmount, readDecimal, writeDecimal } from './decimal.ts'
import { readSmallDecimal, writeSmallDecimal } from './small-decimal.ts'

/**
 * An amount to be charged, paid or owed: a decimal string in major units, and its currency.
 *
 * The amount always has the currency's ISO 4217 decimals (`"1250.00"` EUR, `"1250"` JPY), a leading `-` when negative,
 * and nothing else: no exponent, no `+`, no grouping, no negative zero; at most {@link longestAmount} characters, which no
 * function here exceeds either. {@link money} makes one from text.
 *
 * @example
 * ```ts
 * import type { Money } from 'clientele/money'
 *
 * const fee: Money = { amount: '1250.00', currency: 'EUR' }
 * fee.amount //=> '1250.00'
 * ```
 */
export interface Money {
  /** Major units as a decimal string. */
  readonly amount: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
}

/** An amount in minor units; throws what {@link money} throws. */
function minorUnits(amount: unknown, currency: CurrencyCode): bigint {
  const digits = minorDigitsOf(currency)
  return (
    readDecimal(amount, digits) ??
    refuse('invalid-value', 'amount', amount, `a decimal string with at most ${digits} decimals for ${currency}`)
  )
}

/** Minor units as money; throws `invalid-value` if the amount would be longer than an amount may be. */
export function fromMinorUnits(units: bigint, currency: CurrencyCode): Money {
  const amount = writeDecimal(units, minorDigitsOf(currency))
  return amount.length <= longestAmount
    ? { amount, currency }
    : refuse('invalid-value', 'amount', amount, `an amount of at most ${longestAmount} characters`)
}

/**
 * Makes {@link Money} from text, exactly: `"12.5"` EUR becomes `"12.50"`.
 *
 * Never rounds: more decimals than the currency has are refused, and so is a JSON number, which may already have lost
 * a cent on its way here.
 *
 * @param amount - A plain decimal string in major units, at most {@link longestAmount} characters.
 * @param currency - An ISO 4217 code.
 * @throws {@link ClienteleError} `invalid-value` for the amount, `unknown-code` for the currency.
 *
 * @example
 * ```ts
 * import { money } from 'clientele/money'
 *
 * money('12.5', 'EUR') //=> { amount: '12.50', currency: 'EUR' }
 * money('-0', 'JPY') //=> { amount: '0', currency: 'JPY' }
 * money('12.345', 'EUR') //=> throws 'invalid-value'
 * money('1e999999999', 'EUR') //=> throws 'invalid-value'
 * ```
 */
export function money(amount: string, currency: string): Money {
  const code = currencyCode(currency)
  const digits = minorDigitsOf(code)
  const units = readSmallDecimal(amount, digits)
  return Number.isNaN(units)
    ? fromMinorUnits(minorUnits(amount, code), code)
    : { amount: writeSmallDecimal(units, digits), currency: code }
}

/**
 * Tells whether a value is {@link Money} as this library writes it: a known currency and exactly its decimals.
 *
 * @example
 * ```ts
 * import { isMoney } from 'clientele/money'
 *
 * isMoney({ amount: '12.50', currency: 'EUR' }) //=> true
 * isMoney({ amount: '12.5', currency: 'EUR' }) //=> false
 * isMoney({ amount: 12.5, currency: 'EUR' }) //=> false
 * ```
 */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false
  const { amount, currency } = value as Partial<Money>
  if (!isCurrencyCode(currency)) return false
  const digits = minorDigitsOf(currency)
  const units = readDecimal(amount, digits)
  return units !== undefined && writeDecimal(units, digits) === amount
}

/** The minor units of money, whatever its currency. */
export const unitsOf = ({ amount, currency }: Money): bigint => minorUnits(amount, currency)

/** The minor units of money that must be in a given currency. */
export function minorUnitsIn(currency: CurrencyCode, value: Money): bigint {
  return value.currency === currency
    ? minorUnits(value.amount, currency)
    : refuse(
        'currency-mismatch',
        'currency',
        value.currency,
        `${currency}, as amounts in different currencies never mix`,
      )
}
