import { readRounding } from '../../../foundation/money/rounding.ts'
import type { Identifier } from '../../../records/index.ts'
import { commonDenominator, readItems, sumByAccount } from './exact-revenue.ts'
import { periodsPerMonth, type RecurringRevenueOptions } from './month-length.ts'
import { movementsBetween, type RecurringRevenueMovements } from './movements.ts'
import type { RecurringItem } from './recurring-item.ts'

/** What the items of two days do not show, and how to round. */
export interface RecurringRevenueMovementsOptions extends RecurringRevenueOptions {
  /** The accounts that ever had revenue up to the opening; see {@link accountsWithRevenueBy}. Those at the opening need not be among them. */
  readonly knownBefore: readonly Identifier[]
  /** The accounts that rest at the opening; see {@link accountsAtRest}. None when left out. */
  readonly restingAtOpening?: readonly Identifier[]
  /** The accounts that rest at the closing. None when left out. */
  readonly restingAtClosing?: readonly Identifier[]
}

/**
 * Says how monthly recurring revenue came from what it was on one day to what it is on another.
 *
 * An account counts once, with all that it pays, so cancelling one of two subscriptions is contraction. One that had
 * nothing and pays is new, or a reactivation if it is known from before; one that paid and has nothing is churn. Resting is
 * not leaving: it is contraction, resuming is expansion, and leaving while at rest is churn of nothing.
 *
 * Opening and closing are rounded once from their exact sums, as {@link monthlyRecurringRevenue} does; the accounts that
 * moved share the difference by largest remainder, so each is at most a minor unit from its exact movement, and accounts
 * that did not move never seem to. Then
 * `opening` + `new` + `reactivation` + `expansion` + `contraction` + `churn` = `closing`, the last two of the five being
 * negative, and the movements of a kind sum to it.
 *
 * @param opening - What accounts paid each period on the first day.
 * @param closing - What they pay on the last.
 * @param options - Who was known and who rests, how to round, and how long a month counts.
 * @returns Nothing if there are no items on either day.
 * @throws {@link ClienteleError} as {@link monthlyRecurringRevenue} does.
 *
 * @example
 * ```ts
 * import { recurringRevenueMovements } from 'clientele/billing'
 *
 * const monthly = (accountId: string, amount: string) =>
 *   ({ accountId, amount: { amount, currency: 'EUR' }, every: { unit: 'month', count: 1 } }) as const
 * const april = [monthly('a-1', '100.00'), monthly('a-2', '60.00'), monthly('a-2', '40.00')]
 * const may = [monthly('a-2', '60.00'), monthly('a-3', '80.00')]
 *
 * const moved = recurringRevenueMovements(april, may, { knownBefore: ['a-1', 'a-2'] })
 * moved?.movements.map(({ accountId, kind, amount }) => [accountId, kind, amount.amount])
 * //=> [
 * //     ['a-1', 'churn', '-100.00'],
 * //     ['a-2', 'contraction', '-40.00'],
 * //     ['a-3', 'new', '80.00'],
 * //   ]
 * moved?.closing //=> { amount: '140.00', currency: 'EUR' }
 * ```
 */
export function recurringRevenueMovements(
  opening: readonly RecurringItem[],
  closing: readonly RecurringItem[],
  options: RecurringRevenueMovementsOptions,
): RecurringRevenueMovements | undefined {
  const [first] = [...opening, ...closing]
  if (!first) return undefined
  const { currency } = first.amount
  const { knownBefore, restingAtOpening = [], restingAtClosing = [] } = options
  const periodsOf = periodsPerMonth(options)
  const read = {
    opening: readItems('opening', opening, currency, periodsOf),
    closing: readItems('closing', closing, currency, periodsOf),
  }
  const denominator = commonDenominator([...read.opening, ...read.closing])
  const known = new Set(knownBefore)
  return movementsBetween(
    { amounts: sumByAccount(read.opening, denominator), resting: new Set(restingAtOpening) },
    { amounts: sumByAccount(read.closing, denominator), resting: new Set(restingAtClosing) },
    (accountId) => known.has(accountId),
    { currency, denominator, rounding: readRounding(options) },
  )
}
