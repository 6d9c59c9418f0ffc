import { type CurrencyCode, minorDigitsOf } from './currency.ts'
import { fromMinorUnits, type Money, minorUnitsIn, unitsOf } from './money.ts'
import { isSmall, readSmallDecimal, writeSmallDecimal } from './small-decimal.ts'

/** The first amount and the second, or the second's opposite, as one. */
function combine(a: Money, b: Money, sign: 1 | -1): Money {
  const { currency } = a
  const digits = minorDigitsOf(currency)
  const units = readSmallDecimal(a.amount, digits) + sign * readSmallDecimal(b.amount, digits)
  return b.currency === currency && !Number.isNaN(units)
    ? { amount: writeSmallDecimal(units, digits), currency }
    : fromMinorUnits(unitsOf(a) + BigInt(sign) * minorUnitsIn(currency, b), currency)
}

/**
 * Adds two amounts of one currency, exactly: a + b.
 *
 * @returns The sum; no rounding takes place.
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ, `invalid-value` if an amount is none.
 *
 * @example
 * ```ts
 * import { addMoney, money } from 'clientele/money'
 *
 * addMoney(money('0.10', 'EUR'), money('0.20', 'EUR')) //=> { amount: '0.30', currency: 'EUR' }
 * addMoney(money('5', 'SEK'), money('5', 'EUR')) //=> throws 'currency-mismatch'
 * ```
 */
export const addMoney = (a: Money, b: Money): Money => combine(a, b, 1)

/**
 * Takes the second amount from the first, exactly: a − b, which may be below zero.
 *
 * @returns The difference; no rounding takes place.
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ, `invalid-value` if an amount is none.
 *
 * @example
 * ```ts
 * import { money, subtractMoney } from 'clientele/money'
 *
 * subtractMoney(money('20', 'EUR'), money('19.99', 'EUR')) //=> { amount: '0.01', currency: 'EUR' }
 * subtractMoney(money('5', 'EUR'), money('7.50', 'EUR')) //=> { amount: '-2.50', currency: 'EUR' }
 * ```
 */
export const subtractMoney = (a: Money, b: Money): Money => combine(a, b, -1)

/**
 * Turns a charge into a credit of the same size, and a credit into a charge: −a. Nothing stays nothing.
 *
 * @throws {@link ClienteleError} `invalid-value` if the amount is none.
 *
 * @example
 * ```ts
 * import { money, negateMoney } from 'clientele/money'
 *
 * negateMoney(money('12.50', 'EUR')) //=> { amount: '-12.50', currency: 'EUR' }
 * negateMoney(money('0', 'EUR')) //=> { amount: '0.00', currency: 'EUR' }
 * ```
 */
export const negateMoney = (amount: Money): Money => fromMinorUnits(-unitsOf(amount), amount.currency)

/**
 * Gives the size of an amount, whichever way it goes: |a|, never below zero.
 *
 * @throws {@link ClienteleError} `invalid-value` if the amount is none.
 *
 * @example
 * ```ts
 * import { absoluteMoney, money } from 'clientele/money'
 *
 * absoluteMoney(money('-12.50', 'EUR')) //=> { amount: '12.50', currency: 'EUR' }
 * absoluteMoney(money('12.50', 'EUR')) //=> { amount: '12.50', currency: 'EUR' }
 * ```
 */
export function absoluteMoney(amount: Money): Money {
  const units = unitsOf(amount)
  return fromMinorUnits(units < 0n ? -units : units, amount.currency)
}

/**
 * Adds amounts up, exactly.
 *
 * @param amounts - Any number of amounts, all in `currency`.
 * @param currency - The currency of the total; it makes the sum of nothing a proper amount.
 * @returns The total; no rounding takes place.
 * @throws {@link ClienteleError} `currency-mismatch` if an amount is in another currency, `invalid-value` if one is none.
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
  const digits = minorDigitsOf(currency)
  let units = 0n
  let small = 0
  for (const amount of amounts) {
    const sum = small + (amount.currency === currency ? readSmallDecimal(amount.amount, digits) : Number.NaN)
    if (isSmall(sum)) small = sum
    else units += minorUnitsIn(currency, amount)
  }
  return fromMinorUnits(units + BigInt(small), currency)
}
