import type { HistoryPredictions, PurchaseHistoryColumns } from 'clientele/lifetime-value'
import { lastDay } from './made-purchases.ts'
import { type Parameter, textOf, type Warehouse } from './warehouse.ts'

/** Distinct histories, each with the number of accounts that have it. */
export type GroupedHistories = PurchaseHistoryColumns & { readonly count: Float64Array }

/** The sum of what is known. */
export const sumOf = (values: Float64Array): number =>
  values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0)

/** Makes a table of the history of each account. */
export async function makeHistories(warehouse: Warehouse): Promise<void> {
  await warehouse.run(
    `create temporary table account_histories (account_id bigint, frequency integer, age_at_last_purchase integer,
     age integer, repeat_spend numeric(18, 2), total_spend numeric(18, 2))`,
  )
  await warehouse.run(`insert into account_histories ${textOf('account-histories')}`, [lastDay])
  await warehouse.run('analyze account_histories')
}

/** Reads the distinct histories, and what all accounts together spent, as far as it is known. */
export async function readGroups(
  warehouse: Warehouse,
): Promise<{ readonly grouped: GroupedHistories; readonly totalSpend: number }> {
  const { age_at_last_purchase, total_spend, ...columns } = await warehouse.numbers(
    ['frequency', 'age_at_last_purchase', 'age', 'count', 'total_spend'],
    textOf('grouped-histories'),
  )
  return {
    grouped: { unit: 'day', ageAtLastPurchase: age_at_last_purchase, ...columns },
    totalSpend: sumOf(total_spend),
  }
}

/** The scores of accounts, in the order of their numbers. */
export interface AccountScores extends HistoryPredictions {
  readonly account: Float64Array
}

/** Reads scores of accounts by a query that has a column for each part of them. */
export async function readScores(
  warehouse: Warehouse,
  text: string,
  parameters: readonly Parameter[] = [],
): Promise<AccountScores> {
  const { account_id, probability_alive, expected_purchases } = await warehouse.numbers(
    ['account_id', 'probability_alive', 'expected_purchases'],
    text,
    parameters,
  )
  return { account: account_id, probabilityAlive: probability_alive, expectedPurchases: expected_purchases }
}
