import { AccountPurchases, type OrderedLog } from './account-purchases.ts'
import { emptyReport, type PurchaseHistoryReport } from './history-report.ts'
import { daysOfUnit } from './time-unit.ts'
import type { HistorySettings } from './transaction-log.ts'

/** A log whose accounts are numbered from 0 on without a gap. */
export interface NumberedLog {
  readonly accounts: number
  readonly account: Int32Array
  readonly day: Int32Array
  /** NaN where it is not known. */
  readonly amount: Float64Array
}

/** What a log says of one account that has a history. */
export interface AccountSummary {
  /** The number of the account. */
  account: number
  frequency: number
  ageAtLastPurchase: number
  age: number
  /** NaN without repeat purchases, or where one's amount is not known. */
  meanSpend: number
  /** All purchases of the calibration, the first one too; NaN where an amount is not known. */
  totalSpend: number
  holdoutFrequency: number
  /** NaN without purchases in the hold-out, or where one's amount is not known. */
  holdoutMeanSpend: number
}

/** Longer stretches are sorted by the engine's own sort. */
const shortStretch = 48

/** Puts the days of a stretch in order, each with its amount. */
function sortStretch(day: Int32Array, amount: Float64Array, from: number, to: number): void {
  if (to - from > shortStretch) {
    const length = to - from
    // Day and place in one number, which sorts without calling back.
    const keys = Float64Array.from({ length }, (_, index) => (day[from + index] as number) * length + index).sort()
    const places = keys.map((key) => key - Math.floor(key / length) * length)
    const amounts = amount.slice(from, to)
    for (let index = 0; index < length; index += 1) {
      day[from + index] = Math.floor((keys[index] as number) / length)
      amount[from + index] = amounts[places[index] as number] as number
    }
    return
  }
  for (let index = from + 1; index < to; index += 1) {
    const own = day[index] as number
    const sum = amount[index] as number
    let at = index
    for (; at > from && (day[at - 1] as number) > own; at -= 1) {
      day[at] = day[at - 1] as number
      amount[at] = amount[at - 1] as number
    }
    day[at] = own
    amount[at] = sum
  }
}

/** Puts rows in the order of their accounts, by counting, and of their days within one, where they are not yet. */
export function orderRows(log: NumberedLog): OrderedLog {
  const { accounts, account } = log
  const rows = account.length
  const ends = new Uint32Array(accounts + 1)
  for (let row = 0; row < rows; row += 1) {
    const next = (account[row] as number) + 1
    ends[next] = (ends[next] as number) + 1
  }
  for (let index = 1; index <= accounts; index += 1) {
    ends[index] = (ends[index] as number) + (ends[index - 1] as number)
  }
  const day = new Int32Array(rows)
  const amount = new Float64Array(rows)
  const next = ends.slice()
  for (let row = 0; row < rows; row += 1) {
    const number = account[row] as number
    const at = next[number] as number
    next[number] = at + 1
    day[at] = log.day[row] as number
    amount[at] = log.amount[row] as number
  }
  for (let number = 0; number < accounts; number += 1) {
    const from = ends[number] as number
    const to = ends[number + 1] as number
    let at = from + 1
    while (at < to && (day[at - 1] as number) <= (day[at] as number)) at += 1
    if (at < to) sortStretch(day, amount, from, to)
  }
  return { ends, day, amount }
}

const sumFrom = (values: readonly number[], from: number, to: number): number => {
  let sum = 0
  for (let index = from; index < to; index += 1) sum += values[index] as number
  return sum
}

/**
 * Makes histories of a log, and hands over one after another: always the same object, written over for the next account.
 *
 * @returns What became of the rows.
 */
export function summariseLog(
  log: NumberedLog,
  settings: HistorySettings,
  take: (summary: AccountSummary) => void,
): PurchaseHistoryReport {
  const ordered = orderRows(log)
  const report = emptyReport(log.account.length, log.accounts)
  const purchases = new AccountPurchases(settings, report)
  const days = daysOfUnit(settings.unit)
  const summary: AccountSummary = {
    account: 0,
    frequency: 0,
    ageAtLastPurchase: 0,
    age: 0,
    meanSpend: 0,
    totalSpend: 0,
    holdoutFrequency: 0,
    holdoutMeanSpend: 0,
  }
  for (let account = 0; account < log.accounts; account += 1) {
    purchases.read(ordered, account)
    const { amounts, calibrated, size } = purchases
    const first = purchases.days[0] as number
    if (size === 0) report.withoutPurchase += 1
    else if (calibrated === 0) report.lateJoiners += 1
    else if (first === settings.calibrationEnd) report.joinedOnLastDay += 1
    else {
      const repeats = calibrated - 1
      const repeatSpend = sumFrom(amounts, 1, calibrated)
      const holdout = size - calibrated
      summary.account = account
      summary.frequency = repeats
      summary.ageAtLastPurchase = ((purchases.days[repeats] as number) - first) / days
      summary.age = (settings.calibrationEnd - first) / days
      summary.meanSpend = repeatSpend / repeats
      summary.totalSpend = repeatSpend + (amounts[0] as number)
      summary.holdoutFrequency = holdout
      summary.holdoutMeanSpend = sumFrom(amounts, calibrated, size) / holdout
      take(summary)
    }
  }
  return report
}
