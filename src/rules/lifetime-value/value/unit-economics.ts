import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { majorUnits, moneyOfEstimate } from './estimated-money.ts'

/** Throws `currency-mismatch` unless both are in one currency. */
function checkSameCurrency(money: Money, other: Money, field: string): void {
  if (money.currency !== other.currency) refuse('currency-mismatch', field, money.currency, other.currency)
}

/**
 * Gives the cost of acquiring an account: what was spent on sales and marketing over how many it won.
 *
 * @param spent - What was spent in a period.
 * @param acquired - How many accounts were won by it.
 * @returns The cost of each, rounded once, a half away from zero; nothing if none was won.
 * @throws {@link ClienteleError} `invalid-value` for an amount or a number that cannot be.
 *
 * @example
 * ```ts
 * import { acquisitionCost } from 'clientele/lifetime-value/value'
 *
 * acquisitionCost({ amount: '12000.00', currency: 'EUR' }, 50) //=> { amount: '240.00', currency: 'EUR' }
 * acquisitionCost({ amount: '12000.00', currency: 'EUR' }, 0) //=> undefined
 * ```
 */
export function acquisitionCost(spent: Money, acquired: number): Money | undefined {
  if (!(Number.isSafeInteger(acquired) && acquired >= 0)) {
    refuse('invalid-value', 'acquired', acquired, 'a whole number, 0 or more')
  }
  const all = majorUnits(spent, 'spent')
  return acquired === 0 ? undefined : moneyOfEstimate(all / acquired, spent.currency)
}

/** What payback is made of. */
export interface PaybackFigures {
  /** What it cost to win the account. */
  readonly acquisitionCost: Money
  /** What is left of a period's payment: margin, not revenue. */
  readonly marginPerPeriod: Money
  /** The share that leaves at the end of each period, 0 to 1; nobody when left out. */
  readonly churn?: number
}

/**
 * Counts the periods until the margin has paid for the acquisition, given that some leave before.
 *
 * Without churn cost ÷ margin. With it, the first n of which margin × (1 + r + … + r^(n−1)) reaches the cost, with the retention r;
 * a fraction in between.
 *
 * @param figures - Cost, margin and churn.
 * @returns Periods, a fraction; nothing if the cost never comes back.
 * @throws {@link ClienteleError} `currency-mismatch` for amounts in two currencies; `invalid-value` for one that cannot be.
 *
 * @example
 * ```ts
 * import { type PaybackFigures, paybackPeriods } from 'clientele/lifetime-value/value'
 *
 * const plan: PaybackFigures = {
 *   acquisitionCost: { amount: '240.00', currency: 'EUR' },
 *   marginPerPeriod: { amount: '48.00', currency: 'EUR' },
 * }
 * paybackPeriods(plan) //=> 5
 * paybackPeriods({ ...plan, churn: 0.25 }) //=> undefined
 * ```
 */
export function paybackPeriods(figures: PaybackFigures): number | undefined {
  const { churn = 0 } = figures
  checkSameCurrency(figures.marginPerPeriod, figures.acquisitionCost, 'marginPerPeriod.currency')
  if (!(churn >= 0 && churn <= 1)) refuse('invalid-value', 'churn', churn, 'a share from 0 to 1')
  const cost = majorUnits(figures.acquisitionCost, 'acquisitionCost')
  const margin = majorUnits(figures.marginPerPeriod, 'marginPerPeriod')
  if (cost <= 0) return 0
  if (margin <= 0) return undefined
  const needed = cost / margin
  if (churn === 0) return needed
  // Nine decimals: that all of it comes back in the end, and no more, is never.
  const left = Math.round((1 - needed * churn) * 1e9) / 1e9
  if (left <= 0) return undefined
  return churn === 1 ? needed : Math.log(left) / Math.log1p(-churn)
}

/**
 * Compares what an account is worth with what it cost to win.
 *
 * Mind that both are of the same accounts, and the value is margin; revenue flatters.
 *
 * @param value - Its lifetime value.
 * @param cost - Its acquisition cost.
 * @returns Value over cost, rounded to four decimals; nothing if it cost nothing.
 * @throws {@link ClienteleError} `currency-mismatch` for amounts in two currencies; `invalid-value` for one that cannot be.
 *
 * @example
 * ```ts
 * import { valueToCost } from 'clientele/lifetime-value/value'
 *
 * valueToCost({ amount: '960.00', currency: 'EUR' }, { amount: '240.00', currency: 'EUR' }) //=> 4
 * ```
 */
export function valueToCost(value: Money, cost: Money): number | undefined {
  checkSameCurrency(cost, value, 'cost.currency')
  const worth = majorUnits(value, 'value')
  const spent = majorUnits(cost, 'cost')
  return spent > 0 ? Math.round((worth / spent) * 1e4) / 1e4 : undefined
}

/** The value of some accounts. */
export interface EquityShare {
  /** What one is worth, not rounded: the `estimate` of `lifetimeValue`. */
  readonly estimate: number
  /** How many are worth just that; 1 when left out. */
  readonly count?: number
}

/**
 * Gives the customer equity: what all accounts together are worth from now on.
 *
 * @param shares - The values of the accounts, or of groups of the same.
 * @param currency - Their currency.
 * @returns The sum, rounded once, so that it is not the sum of rounded values.
 * @throws {@link ClienteleError} `invalid-value` for a value that is not finite or a count below 0; `unknown-code` for no such currency.
 *
 * @example
 * ```ts
 * import { customerEquity, type EquityShare } from 'clientele/lifetime-value/value'
 *
 * const shares: EquityShare[] = [{ estimate: 36.504, count: 100 }, { estimate: 283.52 }]
 * customerEquity(shares, 'USD') //=> { amount: '3933.92', currency: 'USD' }
 * ```
 */
export function customerEquity(shares: readonly EquityShare[], currency: string): Money {
  let sum = 0
  for (const [index, { estimate, count = 1 }] of shares.entries()) {
    if (!Number.isFinite(estimate)) refuse('invalid-value', `shares[${index}].estimate`, estimate, 'a finite number')
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      refuse('invalid-value', `shares[${index}].count`, count, 'a finite number, 0 or more')
    }
    sum += estimate * count
  }
  return moneyOfEstimate(sum, currency)
}
