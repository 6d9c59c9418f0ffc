import { compare } from '../compare.ts'
import { fromMinorUnits, type Money, minorUnitsIn, unitsOf } from './money.ts'

/**
 * Orders two amounts of one currency: -1 when the first is smaller, 0 when they are equal, 1 when it is larger.
 *
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ, `invalid-value` if an amount is none.
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
  return compare(unitsOf(a), minorUnitsIn(a.currency, b))
}

/**
 * Gives the smaller of two amounts of one currency: what a balance can cover of an invoice, or what a cap leaves of a fee.
 *
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ, `invalid-value` if an amount is none.
 *
 * @example
 * ```ts
 * import { minimumMoney, money } from 'clientele/money'
 *
 * const [balance, invoice] = [money('300', 'EUR'), money('450', 'EUR')]
 * minimumMoney(balance, invoice) //=> { amount: '300.00', currency: 'EUR' }
 * ```
 */
export function minimumMoney(a: Money, b: Money): Money {
  const smaller = compareMoney(a, b) > 0 ? b : a
  return fromMinorUnits(unitsOf(smaller), a.currency)
}

/**
 * Gives the larger of two amounts of one currency: a minimum fee, or nothing instead of less than nothing.
 *
 * @throws {@link ClienteleError} `currency-mismatch` if the currencies differ, `invalid-value` if an amount is none.
 *
 * @example
 * ```ts
 * import { maximumMoney, money } from 'clientele/money'
 *
 * const [usage, minimumFee] = [money('37.20', 'EUR'), money('50', 'EUR')]
 * maximumMoney(usage, minimumFee) //=> { amount: '50.00', currency: 'EUR' }
 * ```
 */
export function maximumMoney(a: Money, b: Money): Money {
  const larger = compareMoney(a, b) < 0 ? b : a
  return fromMinorUnits(unitsOf(larger), a.currency)
}

/**
 * Tells whether an amount is nothing at all.
 *
 * @throws {@link ClienteleError} `invalid-value` if the amount is none.
 *
 * @example
 * ```ts
 * import { isZeroMoney, money } from 'clientele/money'
 *
 * isZeroMoney(money('0', 'EUR')) //=> true
 * isZeroMoney(money('-0.01', 'EUR')) //=> false
 * ```
 */
export const isZeroMoney = (amount: Money): boolean => unitsOf(amount) === 0n

/**
 * Tells whether an amount is above zero, as what is still due is.
 *
 * @throws {@link ClienteleError} `invalid-value` if the amount is none.
 *
 * @example
 * ```ts
 * import { isPositiveMoney, money } from 'clientele/money'
 *
 * isPositiveMoney(money('0.01', 'EUR')) //=> true
 * isPositiveMoney(money('0', 'EUR')) //=> false
 * ```
 */
export const isPositiveMoney = (amount: Money): boolean => unitsOf(amount) > 0n

/**
 * Tells whether an amount is below zero, as a credit is.
 *
 * @throws {@link ClienteleError} `invalid-value` if the amount is none.
 *
 * @example
 * ```ts
 * import { isNegativeMoney, money } from 'clientele/money'
 *
 * isNegativeMoney(money('-12.50', 'EUR')) //=> true
 * isNegativeMoney(money('0', 'EUR')) //=> false
 * ```
 */
export const isNegativeMoney = (amount: Money): boolean => unitsOf(amount) < 0n
