import { refuse } from '../../../foundation/error.ts'
import { writeDecimal } from '../../../foundation/money/decimal.ts'
import { divideRounded, type RoundingOptions, readRounding } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { RecurringMovementKind } from './movement-kind.ts'
import type { RecurringRevenueMovements } from './movements.ts'

/** The amounts of {@link RecurringRevenueMovements}. */
export type RecurringRevenueTotals = Pick<RecurringRevenueMovements, RecurringMovementKind | 'opening' | 'closing'>

const decimals = 4

/** A ratio as a decimal, rounded; nothing where there is nothing to divide by. */
function ratioOf(numerator: bigint, denominator: bigint, options: RoundingOptions): string | undefined {
  const rounding = readRounding(options)
  return denominator > 0n
    ? writeDecimal(divideRounded(numerator * 10n ** BigInt(decimals), denominator, rounding), decimals)
    : undefined
}

/** The minor units of all totals, which are in one currency. */
function unitsOfAll(totals: RecurringRevenueTotals): Readonly<Record<keyof RecurringRevenueTotals, bigint>> {
  const unitsOf = (name: keyof RecurringRevenueTotals): bigint => unitsAt(totals[name], totals.opening.currency, name)
  return {
    opening: unitsOf('opening'),
    new: unitsOf('new'),
    reactivation: unitsOf('reactivation'),
    expansion: unitsOf('expansion'),
    contraction: unitsOf('contraction'),
    churn: unitsOf('churn'),
    closing: unitsOf('closing'),
  }
}

/**
 * Works out the gross revenue retention: which part of the opening's revenue is still there, leaving all growth out.
 *
 * (opening + contraction + churn) ÷ opening, contraction and churn being negative. Over a year, take the movements from a
 * day to the same day a year later; months cannot be added up, as new accounts of one month are lost in another.
 *
 * @param totals - What became of revenue; see {@link recurringRevenueMovements}.
 * @param options - `rounding`: how the last place is rounded; {@link defaultRounding} when left out.
 * @returns A decimal of four places: `"0.9500"` is 95 %, and never above 1. Nothing if the opening was zero.
 * @throws {@link ClienteleError} `currency-mismatch` for amounts in several currencies; `invalid-value` for an amount that is
 *   none; `unknown-code` for a rounding or a currency that does not exist.
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
export function grossRevenueRetention(
  totals: RecurringRevenueTotals,
  options: RoundingOptions = {},
): string | undefined {
  const { opening, contraction, churn } = unitsOfAll(totals)
  return ratioOf(opening + contraction + churn, opening, options)
}

/**
 * Works out the net revenue retention: what the accounts of the opening pay now, over what they paid then.
 *
 * (opening + expansion + contraction + churn) ÷ opening, contraction and churn being negative. New accounts do not count,
 * and neither do reactivated ones, as they were not there at the opening.
 *
 * @param totals - What became of revenue; see {@link recurringRevenueMovements}.
 * @param options - `rounding`: how the last place is rounded; {@link defaultRounding} when left out.
 * @returns A decimal of four places: `"1.1000"` is 110 %. Nothing if the opening was zero.
 * @throws {@link ClienteleError} `currency-mismatch` for amounts in several currencies; `invalid-value` for an amount that is
 *   none; `unknown-code` for a rounding or a currency that does not exist.
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
export function netRevenueRetention(totals: RecurringRevenueTotals, options: RoundingOptions = {}): string | undefined {
  const { opening, expansion, contraction, churn } = unitsOfAll(totals)
  return ratioOf(opening + expansion + contraction + churn, opening, options)
}

/**
 * Works out the quick ratio: how much revenue was won for each unit that was lost.
 *
 * (new + reactivation + expansion) ÷ −(contraction + churn).
 *
 * @param totals - What became of revenue; see {@link recurringRevenueMovements}.
 * @param options - `rounding`: how the last place is rounded; {@link defaultRounding} when left out.
 * @returns A decimal of four places: `"4.0000"` is four won for one lost. Nothing if nothing was lost.
 * @throws {@link ClienteleError} `currency-mismatch` for amounts in several currencies; `invalid-value` for an amount that is
 *   none; `unknown-code` for a rounding or a currency that does not exist.
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
export function quickRatio(totals: RecurringRevenueTotals, options: RoundingOptions = {}): string | undefined {
  const { new: fresh, reactivation, expansion, contraction, churn } = unitsOfAll(totals)
  return ratioOf(fresh + reactivation + expansion, -contraction - churn, options)
}

/**
 * Works out the customer churn rate (logo churn): which part of the customers of the opening are gone.
 *
 * Accounts that churned ÷ customers at the opening. An account at rest is a customer.
 *
 * @param moved - Who churned, and how many customers there were; see {@link recurringRevenueMovements}.
 * @param options - `rounding`: how the last place is rounded; {@link defaultRounding} when left out.
 * @returns A decimal of four places: `"0.0250"` is 2.5 %. Nothing if there were no customers.
 * @throws {@link ClienteleError} `invalid-value` for a number of customers that is not a whole number from 0; `unknown-code`
 *   for a rounding that does not exist.
 *
 * @example
 * ```ts
 * import { customerChurnRate } from 'clientele/billing'
 *
 * const left = { accountId: 'a-1', kind: 'churn', amount: { amount: '-30.00', currency: 'EUR' } } as const
 * customerChurnRate({ customersAtOpening: 40, movements: [left] }) //=> '0.0250'
 * customerChurnRate({ customersAtOpening: 0, movements: [] }) //=> undefined
 * customerChurnRate({ customersAtOpening: 1.5, movements: [] }) //=> throws 'invalid-value'
 * ```
 */
export function customerChurnRate(
  moved: Pick<RecurringRevenueMovements, 'customersAtOpening' | 'movements'>,
  options: RoundingOptions = {},
): string | undefined {
  const { customersAtOpening, movements } = moved
  if (!Number.isSafeInteger(customersAtOpening) || customersAtOpening < 0) {
    refuse('invalid-value', 'customersAtOpening', customersAtOpening, 'a whole number from 0')
  }
  const churned = movements.filter(({ kind }) => kind === 'churn').length
  return ratioOf(BigInt(churned), BigInt(customersAtOpening), options)
}
