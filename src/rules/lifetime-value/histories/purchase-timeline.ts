import { AccountPurchases } from './account-purchases.ts'
import { emptyReport } from './history-report.ts'
import { type NumberedLog, orderRows } from './summarise-log.ts'
import type { HistorySettings } from './transaction-log.ts'

/** On which days the accounts that have a history first bought, and bought again; days from 1970-01-01, each with how many. */
export interface PurchaseDays {
  readonly firsts: ReadonlyMap<number, number>
  readonly repeats: ReadonlyMap<number, number>
}

/** Counts first and repeat purchases by day, of the accounts that histories are made of, up to the end of observation. */
export function purchaseDaysOf(log: NumberedLog, settings: HistorySettings): PurchaseDays {
  const ordered = orderRows(log)
  const purchases = new AccountPurchases(settings, emptyReport(log.account.length, log.accounts))
  const firsts = new Map<number, number>()
  const repeats = new Map<number, number>()
  const countOn = (counts: Map<number, number>, day: number): void => {
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  for (let account = 0; account < log.accounts; account += 1) {
    purchases.read(ordered, account)
    const { days, size, calibrated } = purchases
    const first = days[0] as number
    if (calibrated === 0 || first === settings.calibrationEnd) continue
    countOn(firsts, first)
    for (let repeat = 1; repeat < size; repeat += 1) countOn(repeats, days[repeat] as number)
  }
  return { firsts, repeats }
}
