import type { PurchaseHistories, PurchaseHistoryColumns } from '../histories/purchase-history.ts'
import { type DistinctSpends, readSpends } from '../histories/read-histories.ts'

/**
 * Whether those who buy more often spend more each time.
 *
 * @example
 * ```ts
 * import type { SpendIndependence } from 'clientele/lifetime-value'
 *
 * const nothingKnown: SpendIndependence = { accounts: 0, isDoubtful: false }
 * nothingKnown.correlation //=> undefined
 * ```
 */
export interface SpendIndependence {
  /** Pearson's correlation of repeat purchases and mean spend, -1 to 1; left out when all accounts are the same in either. */
  readonly correlation?: number
  /** Accounts that came back and whose spend is known. */
  readonly accounts: number
  /** Whether the correlation, rounded to four decimals, is beyond {@link doubtfulSpendCorrelation} either way. */
  readonly isDoubtful: boolean
}

/**
 * From here on, either way, a correlation makes the Gamma-Gamma model doubtful. A choice of this library: the authors found 0.11
 * among the buyers of CDNOW, and kept the model.
 *
 * @example
 * ```ts
 * import { doubtfulSpendCorrelation } from 'clientele/lifetime-value'
 *
 * doubtfulSpendCorrelation //=> 0.2
 * ```
 */
export const doubtfulSpendCorrelation = 0.2

const toFourDecimals = (value: number): number => Math.round(value * 10_000) / 10_000

/** The correlation over spends already checked and grouped. */
export function correlationOf({ frequency, meanSpend, count, accounts }: DistinctSpends): SpendIndependence {
  const sum = (of: (row: number) => number): number => count.reduce((total, times, row) => total + times * of(row), 0)
  const x = (row: number): number => frequency[row] as number
  const m = (row: number): number => meanSpend[row] as number
  const [meanX, meanM] = [sum(x) / accounts, sum(m) / accounts]
  const spread = Math.sqrt(sum((row) => (x(row) - meanX) ** 2)) * Math.sqrt(sum((row) => (m(row) - meanM) ** 2))
  if (!(spread > 0)) return { accounts, isDoubtful: false }
  const correlation = sum((row) => (x(row) - meanX) * (m(row) - meanM)) / spread
  return { correlation, accounts, isDoubtful: Math.abs(toFourDecimals(correlation)) > doubtfulSpendCorrelation }
}

/**
 * Checks what the Gamma-Gamma model takes for granted: that how much an account spends does not go with how often it buys.
 *
 * @param histories - In rows or columns, with mean spends.
 * @returns The correlation over the accounts that came back and whose spend is known and above 0, and whether it is doubtful.
 * @throws {@link ClienteleError} `invalid-value` for a history that cannot be.
 *
 * @example
 * ```ts
 * import { spendIndependence } from 'clientele/lifetime-value'
 *
 * const histories = [
 *   { frequency: 1, ageAtLastPurchase: 8, age: 30, meanSpend: 30 },
 *   { frequency: 2, ageAtLastPurchase: 24, age: 30, meanSpend: 20 },
 *   { frequency: 3, ageAtLastPurchase: 24, age: 30, meanSpend: 10 },
 * ]
 * spendIndependence({ unit: 'week', histories }).isDoubtful //=> true
 * ```
 * @see docs/guide/purchase-models.md
 */
export function spendIndependence(histories: PurchaseHistories | PurchaseHistoryColumns): SpendIndependence {
  return correlationOf(readSpends(histories))
}
