import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { groupRows } from './group-rows.ts'
import type { PurchaseHistories, PurchaseHistory, PurchaseHistoryColumns } from './purchase-history.ts'
import { readColumns } from './read-histories.ts'

const unknown = Number.NEGATIVE_INFINITY

/**
 * Groups accounts with the same history, each group once with its count: what a warehouse sends of a billion customers.
 *
 * Histories are the same when frequency, age at the last purchase, age and mean spend are; leave `meanSpend` out for a fit
 * that does not read it, and far fewer groups remain. A fit of grouped histories is the fit of the accounts themselves.
 *
 * @param histories - In rows or columns; those with counts are groups already.
 * @returns The groups, in the order of their first rows, without the identity of accounts.
 * @throws {@link ClienteleError} `invalid-value` for a history that cannot be.
 *
 * @example
 * ```ts
 * import { groupHistories } from 'clientele/lifetime-value/histories'
 *
 * const once = { frequency: 0, ageAtLastPurchase: 0, age: 30 }
 * groupHistories({ unit: 'week', histories: [once, { ...once, count: 4 }] })
 * //=> { unit: 'week', histories: [{ frequency: 0, ageAtLastPurchase: 0, age: 30, count: 5 }] }
 * ```
 */
export function groupHistories(histories: PurchaseHistories | PurchaseHistoryColumns): PurchaseHistories {
  const { unit, frequency, ageAtLastPurchase, age, meanSpend, count } = readColumns(histories)
  // NaN never equals itself: what is not known needs a value to group by.
  const spends = meanSpend.map((spend, row) => (frequency[row] === 0 || Number.isNaN(spend) ? unknown : spend))
  const groups = groupRows([frequency, ageAtLastPurchase, age, spends], count)
  return {
    unit,
    histories: Array.from(groups.first, (row, group): PurchaseHistory => {
      const spend = spends[row] as number
      return dropUnknown<PurchaseHistory>({
        accountId: undefined,
        frequency: frequency[row] as number,
        ageAtLastPurchase: ageAtLastPurchase[row] as number,
        age: age[row] as number,
        meanSpend: spend === unknown ? undefined : spend,
        count: groups.count[group] as number,
      })
    }),
  }
}
