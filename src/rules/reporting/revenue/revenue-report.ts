import type { CurrencyCode, Money, RoundingOptions } from '../../../foundation/money/index.ts'
import type { Period } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'
import type { RecognitionMethod } from '../../billing/index.ts'

/**
 * When revenue counts.
 *
 * - `invoiced`: on the day of the invoice, and less on the day of a credit note;
 * - `received`: as it is paid, and less as it goes back, but not before the invoice is issued;
 * - `recognized`: as it is earned, day by day of the service.
 *
 * @example
 * ```ts
 * import { revenueBases } from 'clientele/reporting'
 *
 * revenueBases //=> ['invoiced', 'received', 'recognized']
 * ```
 */
export const revenueBases = ['invoiced', 'received', 'recognized'] as const

/** A basis from {@link revenueBases}. */
export type RevenueBasis = (typeof revenueBases)[number]

/** What {@link revenueReports} goes by. */
export interface RevenueReportOptions extends RoundingOptions {
  /** The periods to report, at least one and at most 10,000, in order; none begins before the one before it ends. */
  readonly periods: readonly Period[]
  /** When revenue counts; `invoiced` when left out. */
  readonly basis?: RevenueBasis
  /**
   * The group of each account, by its id: what {@link verdictGroups} gives, an industry, an owner. An account that is not in it
   * is in no group.
   */
  readonly groups?: Readonly<Record<Identifier, string>>
  /** How revenue is spread over the days of service, for `recognized`; the default of `revenueBookingsOf` when left out. */
  readonly method?: RecognitionMethod
}

/** The revenue of a group. */
export interface RevenuePart {
  /** Which group; left out for the accounts that are in none. */
  readonly group?: string
  /** What it brought in, net of tax and credit notes; below zero where more was taken back. */
  readonly amount: Money
}

/** The revenue of a period. */
export interface RevenueReportPeriod {
  /** Which days. */
  readonly period: Period
  /** The sum of the parts. */
  readonly total: Money
  /** Each group of the report, in its order, also where it is zero. */
  readonly parts: readonly RevenuePart[]
}

/** The revenue of an account. */
export interface AccountRevenue {
  /** Whose. */
  readonly accountId: Identifier
  /** Its group; left out if it is in none. */
  readonly group?: string
  /** What it brought in over all periods. */
  readonly amount: Money
}

/** The revenue in one currency: periods, groups and accounts each sum to the total exactly. */
export interface RevenueReport {
  /** The currency of all amounts. */
  readonly currency: CurrencyCode
  /** When revenue counted. */
  readonly basis: RevenueBasis
  /** Over all periods. */
  readonly total: Money
  /** Period by period, in the order given. */
  readonly periods: readonly RevenueReportPeriod[]
  /** Over all periods, by group: in the order of their names, those in no group last. */
  readonly parts: readonly RevenuePart[]
  /** Every account with an invoice, over all periods: what brought in most first, then by id. */
  readonly accounts: readonly AccountRevenue[]
}
