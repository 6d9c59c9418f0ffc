import { compare } from '../compare.ts'
import { refuse } from '../error.ts'
import { type CurrencyCode, currencyCode, isCurrencyCode, minorDigitsOf } from './currency.ts'

/**
 * An amount to be charged, paid or owed: a decimal string in major units, and its currency.
 *
 * The amount always has the currency's ISO 4217 decimals (`"1250.00"` EUR, `"1250"` JPY), a leading `-` when negative,
 * and nothing else: no exponent, no `+`, no grouping, no negative zero. {@link money} makes one from text.
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

/**
 * The longest text that {@link money} reads as an amount; longer ones are refused unread.
 *
 * @example
 * ```ts
 * import { longestAmount } from 'clientele/money'
 *
 * longestAmount //=> 64
 * ```
 */
export const longestAmount = 64

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/

/** The amount in minor units, or nothing if it is no plain decimal with at most that many decimals. */
function readUnits(amount: unknown, digits: number): bigint | undefined {
  if (typeof amount !== 'string' || amount.length > longestAmount) return undefined
  const parts = decimal.exec(amount)
  const fraction = parts?.[3] ?? ''
  if (!parts || fraction.length > digits) return undefined
  return BigInt(`${parts[1]}${parts[2]}${fraction.padEnd(digits, '0')}`)
}

/** The amount in minor units; throws what {@link money} throws. */
function minorUnits(amount: unknown, currency: CurrencyCode): bigint {
  const digits = minorDigitsOf(currency)
  return (
    readUnits(amount, digits) ??
    refuse('invalid-value', 'amount', amount, `a decimal string with at most ${digits} decimals for ${currency}`)
  )
}

function fromMinorUnits(units: bigint, currency: CurrencyCode): Money {
  const digits = minorDigitsOf(currency)
  const sign = units < 0n ? '-' : ''
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = text.slice(text.length - digits)
  return { amount: `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`, currency }
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
  return fromMinorUnits(minorUnits(amount, code), code)
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
  const units = readUnits(amount, minorDigitsOf(currency))
  return units !== undefined && fromMinorUnits(units, currency).amount === amount
}

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

/**
 * Adds amounts up, exactly.
 *
 * @param amounts - Any number of amounts, all in `currency`.
 * @param currency - The currency of the total; it makes the sum of nothing a proper amount.
 * @returns The total; no rounding takes place.
 * @throws {@link ClienteleError} `currency-mismatch` if an amount is in another currency.
 *
 * @example
 * ```ts
 * import { money, sumMoney } from 'clientele/money'
 *
 * sumMoney([money('0.10', 'EUR'), money('0.20', 'EUR')], 'EUR') //=> { amount: '0.30', currency: 'EUR' }
 * sumMoney([], 'EUR') //=> { amount: '0.00', currency: 'EUR' }
 * sumMoney([money('5', 'SEK')], 'EUR') //=> throws 'currency-mismatch'
 * ```
 */
export function sumMoney(amounts: readonly Money[], currency: CurrencyCode): Money {
  let units = 0n
  for (const amount of amounts) units += minorUnitsIn(currency, amount)
  return fromMinorUnits(units, currency)
}

/**
 * Orders two amounts of one currency: -1 when the first is smaller, 0 when they are equal, 1 when it is larger.
 *
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ.
 *
 * @example
 * ```ts
 * import { compareMoney, money } from 'clientele/money'
 *
 * compareMoney(money('9.99', 'USD'), money('10', 'USD')) //=> -1
 * compareMoney(money('-1', 'USD'), money('-2', 'USD')) //=> 1
 * ```
 */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  return compare(minorUnits(a.amount, a.currency), minorUnitsIn(a.currency, b))
}
