import { type PurchaseFit, predictHistories } from 'clientele/lifetime-value'
import {
  type AccountScores,
  type GroupedHistories,
  makeHistories,
  readGroups,
  readScores,
  sumOf,
} from './histories-in-warehouse.ts'
import { madePurchases } from './made-purchases.ts'
import { isNear, isSame } from './same-columns.ts'
import { check, step } from './steps.ts'
import { apart, fitted, quarter, type ValuesInProcess, valuesInProcess } from './values-in-process.ts'
import { textOf, type Warehouse } from './warehouse.ts'

/** What came out of the warehouse. */
interface ValuesInWarehouse {
  readonly grouped: GroupedHistories
  /** What all accounts together spent, as far as it is known. */
  readonly totalSpend: number
  readonly fit: PurchaseFit<'bg-nbd'>
  readonly scores: AccountScores
}

/** Aggregates in the warehouse, fits and scores the distinct histories in process, joins the scores back in the warehouse. */
async function throughWarehouse(warehouse: Warehouse): Promise<ValuesInWarehouse> {
  await step('a history for each account, by SQL', () => makeHistories(warehouse))
  const { grouped, totalSpend } = await step('distinct histories with their counts, by SQL', () =>
    readGroups(warehouse),
  )
  const fit = await step('fitBgNbd over the distinct histories', () => fitted(grouped))
  const scored = await step('predictHistories for the distinct histories', () =>
    predictHistories(fit, grouped, quarter),
  )
  await step('their scores stored', async () => {
    await warehouse.run(
      `create temporary table history_scores (frequency integer, age_at_last_purchase integer, age integer,
       probability_alive double precision, expected_purchases double precision)`,
    )
    await warehouse.store('history_scores', [
      { type: 'integer', values: grouped.frequency },
      { type: 'integer', values: grouped.ageAtLastPurchase },
      { type: 'integer', values: grouped.age },
      { type: 'double precision', values: scored.probabilityAlive },
      { type: 'double precision', values: scored.expectedPurchases },
    ])
  })
  await step('a score for each account, joined back by SQL', async () => {
    await warehouse.run(
      `create temporary table account_scores
       (account_id bigint, probability_alive double precision, expected_purchases double precision)`,
    )
    await warehouse.run(`insert into account_scores ${textOf('account-scores')}`)
  })
  const scores = await step('all scores read, for the comparison', () =>
    readScores(warehouse, 'select * from account_scores order by account_id'),
  )
  return { grouped, totalSpend, fit, scores }
}

function compare(inWarehouse: ValuesInWarehouse, inProcess: ValuesInProcess): void {
  const { grouped, fit, scores } = inWarehouse
  const names = ['frequency', 'ageAtLastPurchase', 'age', 'count'] as const
  check(
    'the distinct histories and their counts are the same, every one',
    names.every((name) => isSame(grouped[name], inProcess.grouped[name])),
  )
  const spend = sumOf(inProcess.histories.totalSpend)
  check('so is what they spent, to 1e-9 of it', Math.abs(inWarehouse.totalSpend - spend) <= 1e-9 * spend)
  const farthest = apart(fit.parameters, inProcess.fit.parameters)
  check(`so are the parameters, to 1e-9: they are ${farthest.toExponential(1)} apart`, farthest <= 1e-9)
  check('every account has its score, once', isSame(scores.account, inProcess.histories.account))
  check(
    'and it is the one that the account itself would have, to 1e-9',
    isNear(scores.probabilityAlive, inProcess.scores.probabilityAlive) &&
      isNear(scores.expectedPurchases, inProcess.scores.expectedPurchases),
  )
}

/** Values made-up purchases through a warehouse, and again without one, and compares. */
export async function valueInWarehouse(warehouse: Warehouse, purchases: number): Promise<void> {
  console.log(`\n${purchases.toLocaleString('en')} purchases in ${warehouse.name}`)
  await step('purchases made from their seed and stored', () => warehouse.storePurchases(madePurchases(purchases)))
  const inWarehouse = await throughWarehouse(warehouse)
  const { fit, grouped, scores } = inWarehouse
  const rows = [scores.account.length, grouped.count.length].map((count) => count.toLocaleString('en'))
  console.log(`  ${rows[0]} accounts have ${rows[1]} distinct histories`)
  const { r, alpha, a, b } = fit.parameters
  console.log(`  r ${r.toFixed(6)}, alpha ${alpha.toFixed(6)}, a ${a.toFixed(6)}, b ${b.toFixed(6)}`)
  console.log('\nThe same in process')
  compare(inWarehouse, await valuesInProcess(purchases))
}
