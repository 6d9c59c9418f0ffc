import { writeDecimal } from '../../../foundation/money/decimal.ts'
import { minorUnitsIn } from '../../../foundation/money/money.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import type { RecurringMovementKind } from './movement-kind.ts'
import type { RecurringRevenueMovements } from './movements.ts'

/** The amounts of {@link RecurringRevenueMovements}. */
export type RecurringRevenueTotals = Pick<RecurringRevenueMovements, RecurringMovementKind | 'opening' | 'closing'>

const decimals = 4

/** A ratio as a decimal, a half rounded away from zero; nothing where there is nothing to divide by. */
const ratioOf = (numerator: bigint, denominator: bigint): string | undefined =>
  denominator > 0n ? writeDecimal(divideRounded(numerator * 10n ** BigInt(decimals), denominator), decimals) : undefined

/** The sum of some of the totals, in minor units of the opening's currency. */
const unitsOfAll = (totals: RecurringRevenueTotals, names: readonly (keyof RecurringRevenueTotals)[]): bigint =>
  names.reduce((sum, name) => sum + minorUnitsIn(totals.opening.currency, totals[name]), 0n)

/**
 * Works out the gross revenue retention: which part of the opening's revenue is still there, leaving all growth out.
 *
 * (opening + contraction + churn) ÷ opening, contraction and churn being negative. Over a year, take the movements from a
 * day to the same day a year later; months cannot be added up, as new accounts of one month are lost in another.
 *
 * @returns A decimal of four places, a half rounded away from zero: `"0.9500"` is 95 %, and never above 1. Nothing if the
 *   opening was zero.
 * @throws {@link ClienteleError} `currency-mismatch` for amounts in several currencies.
 *
 * @example
 * ```ts
 * import { grossRevenueRetention } from 'clientele/billing'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const totals = {
 *   opening: euros('1000.00'),
 *   new: euros('300.00'),
 *   reactivation: euros('0.00'),
 *   expansion: euros('150.00'),
 *   contraction: euros('-20.00'),
 *   churn: euros('-30.00'),
 *   closing: euros('1400.00'),
 * }
 * grossRevenueRetention(totals) //=> '0.9500'
 * ```
 */
export function grossRevenueRetention(totals: RecurringRevenueTotals): string | undefined {
  return ratioOf(unitsOfAll(totals, ['opening', 'contraction', 'churn']), unitsOfAll(totals, ['opening']))
}

/**
 * Works out the net revenue retention: what the accounts of the opening pay now, over what they paid then.
 *
 * (opening + expansion + contraction + churn) ÷ opening, contraction and churn being negative. New accounts do not count,
 * and neither do reactivated ones, as they were not there at the opening.
 *
 * @returns A decimal of four places, a half rounded away from zero: `"1.1000"` is 110 %. Nothing if the opening was zero.
 * @throws {@link ClienteleError} `currency-mismatch` for amounts in several currencies.
 *
 * @example
 * ```ts
 * import { netRevenueRetention } from 'clientele/billing'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const totals = {
 *   opening: euros('1000.00'),
 *   new: euros('300.00'),
 *   reactivation: euros('0.00'),
 *   expansion: euros('150.00'),
 *   contraction: euros('-20.00'),
 *   churn: euros('-30.00'),
 *   closing: euros('1400.00'),
 * }
 * netRevenueRetention(totals) //=> '1.1000'
 * ```
 */
export function netRevenueRetention(totals: RecurringRevenueTotals): string | undefined {
  return ratioOf(unitsOfAll(totals, ['opening', 'expansion', 'contraction', 'churn']), unitsOfAll(totals, ['opening']))
}

/**
 * Works out the quick ratio: how much revenue was won for each unit that was lost.
 *
 * (new + reactivation + expansion) ÷ −(contraction + churn).
 *
 * @returns A decimal of four places, a half rounded away from zero: `"4.0000"` is four won for one lost. Nothing if nothing
 *   was lost.
 * @throws {@link ClienteleError} `currency-mismatch` for amounts in several currencies.
 *
 * @example
 * ```ts
 * import { quickRatio } from 'clientele/billing'
 *
 * const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const
 * const totals = {
 *   opening: euros('1000.00'),
 *   new: euros('50.00'),
 *   reactivation: euros('0.00'),
 *   expansion: euros('150.00'),
 *   contraction: euros('-20.00'),
 *   churn: euros('-30.00'),
 *   closing: euros('1150.00'),
 * }
 * quickRatio(totals) //=> '4.0000'
 * ```
 */
export function quickRatio(totals: RecurringRevenueTotals): string | undefined {
  return ratioOf(
    unitsOfAll(totals, ['new', 'reactivation', 'expansion']),
    -unitsOfAll(totals, ['contraction', 'churn']),
  )
}

/**
 * Works out the customer churn rate (logo churn): which part of the customers of the opening are gone.
 *
 * Accounts that churned ÷ customers at the opening. An account at rest is a customer.
 *
 * @returns A decimal of four places, a half rounded away from zero: `"0.0250"` is 2.5 %. Nothing if there were no customers.
 *
 * @example
 * ```ts
 * import { customerChurnRate } from 'clientele/billing'
 *
 * const left = { accountId: 'a-1', kind: 'churn', amount: { amount: '-30.00', currency: 'EUR' } } as const
 * customerChurnRate({ customersAtOpening: 40, movements: [left] }) //=> '0.0250'
 * customerChurnRate({ customersAtOpening: 0, movements: [] }) //=> undefined
 * ```
 */
export function customerChurnRate({
  customersAtOpening,
  movements,
}: Pick<RecurringRevenueMovements, 'customersAtOpening' | 'movements'>): string | undefined {
  const churned = movements.filter(({ kind }) => kind === 'churn').length
  return ratioOf(BigInt(churned), BigInt(customersAtOpening))
}
