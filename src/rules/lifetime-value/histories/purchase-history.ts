import type { Identifier } from '../../../records/identifier.ts'
import type { TimeUnit } from './time-unit.ts'

/**
 * All that the purchase models need of one account: how often it came back, when last, and how long it is known.
 *
 * Times are counted from the account's first purchase, which is itself not counted as a repeat.
 *
 * @example
 * ```ts
 * import type { PurchaseHistory } from 'clientele/lifetime-value'
 *
 * // First bought 38.86 weeks ago, came back twice, the second time 30.43 weeks after the first purchase.
 * const history: PurchaseHistory = { frequency: 2, ageAtLastPurchase: 30.43, age: 38.86, meanSpend: 22.35 }
 * history.age - history.ageAtLastPurchase < 9 //=> true
 * ```
 */
export interface PurchaseHistory {
  /** Whose history it is; left out of grouped histories. */
  readonly accountId?: Identifier
  /** Repeat purchases: a whole number. x in the papers. */
  readonly frequency: number
  /**
   * How old the account was at its last purchase; 0 when there was no repeat. t_x in the papers.
   *
   * Others call it recency. It is **not** the time since the last purchase: that is `age - ageAtLastPurchase`.
   */
  readonly ageAtLastPurchase: number
  /** From the first purchase to the end of observation. T in the papers. */
  readonly age: number
  /** The mean amount of the repeat purchases, in major units; left out when there was none. */
  readonly meanSpend?: number
  /** How many accounts have exactly this history; 1 when left out. */
  readonly count?: number
}

/**
 * Purchase histories, with the unit that their times are counted in.
 *
 * @example
 * ```ts
 * import type { PurchaseHistories } from 'clientele/lifetime-value'
 *
 * const shop: PurchaseHistories = { unit: 'week', histories: [{ frequency: 0, ageAtLastPurchase: 0, age: 30 }] }
 * shop.histories.length //=> 1
 * ```
 */
export interface PurchaseHistories {
  /** What ages are counted in. */
  readonly unit: TimeUnit
  /** One for each account, or for each group of accounts with the same history. */
  readonly histories: readonly PurchaseHistory[]
}

/**
 * The same in columns of equal length, for millions of rows.
 *
 * @example
 * ```ts
 * import type { PurchaseHistoryColumns } from 'clientele/lifetime-value'
 *
 * const shop: PurchaseHistoryColumns = {
 *   unit: 'week',
 *   frequency: Float64Array.of(0, 2),
 *   ageAtLastPurchase: Float64Array.of(0, 30.43),
 *   age: Float64Array.of(30, 38.86),
 * }
 * shop.frequency.length //=> 2
 * ```
 */
export interface PurchaseHistoryColumns {
  /** What ages are counted in. */
  readonly unit: TimeUnit
  /** Repeat purchases. */
  readonly frequency: Float64Array
  /** Age at the last purchase; 0 where there was no repeat. */
  readonly ageAtLastPurchase: Float64Array
  /** From the first purchase to the end of observation. */
  readonly age: Float64Array
  /** The mean amount of the repeat purchases, in major units; NaN where it is not known. Not read without repeats. */
  readonly meanSpend?: Float64Array
  /** How many accounts have exactly this history; 1 each when left out. */
  readonly count?: Float64Array
}
