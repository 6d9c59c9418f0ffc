/**
 * What became of the rows of a log: nothing is merged, netted or left out unsaid.
 *
 * @example
 * ```ts
 * import { type PurchaseHistoryReport, purchaseHistories } from 'clientele/lifetime-value/histories'
 *
 * const rows = [
 *   { accountId: 'a-1', on: '2026-01-01', amount: 10 },
 *   { accountId: 'a-1', on: '2026-01-01', amount: 5 },
 * ] as const
 * const shop = purchaseHistories(rows, { unit: 'day', observationEnd: '2026-01-31' })
 * const merged = ({ mergedRows }: PurchaseHistoryReport): number => mergedRows
 * merged(shop.report) //=> 1
 * ```
 */
export interface PurchaseHistoryReport {
  /** Rows of the log. */
  readonly rows: number
  /** Accounts in the log, with or without a history. */
  readonly accounts: number
  /** Purchases that were counted, first ones and those of the hold-out included. */
  readonly purchases: number
  /** Rows that are part of a purchase of an earlier row: of the same day, or the same few days. */
  readonly mergedRows: number
  /** Rows of exactly nothing: each counts as a purchase. */
  readonly zeroRows: number
  /** Rows without an amount: each counts as a purchase, and its account's mean spend is not known. */
  readonly unknownAmountRows: number
  /** Rows below zero: dropped, or netted, as asked. */
  readonly negativeRows: number
  /** Purchases that returns took back altogether. */
  readonly returnedPurchases: number
  /** Returns, or parts of them, that followed no purchase they could be taken from. */
  readonly unmatchedReturns: number
  /** Rows after the end of observation. */
  readonly rowsAfterEnd: number
  /** Accounts that first bought in the hold-out, which a history cannot know of: left out. */
  readonly lateJoiners: number
  /** Accounts that first bought on the last day that histories look at, whose age is 0: left out. */
  readonly joinedOnLastDay: number
  /** Accounts that are left out as nothing they bought is left, or was within observation. */
  readonly withoutPurchase: number
}

/** The same while it is counted. */
export type ReportCounts = { -readonly [Name in keyof PurchaseHistoryReport]: number }

/** A report of nothing yet. */
export const emptyReport = (rows: number, accounts: number): ReportCounts => ({
  rows,
  accounts,
  purchases: 0,
  mergedRows: 0,
  zeroRows: 0,
  unknownAmountRows: 0,
  negativeRows: 0,
  returnedPurchases: 0,
  unmatchedReturns: 0,
  rowsAfterEnd: 0,
  lateJoiners: 0,
  joinedOnLastDay: 0,
  withoutPurchase: 0,
})
