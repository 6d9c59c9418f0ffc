import { refuse } from '../../../foundation/error.ts'
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

/** Histories in columns; a row is an account that has one. */
export interface SummaryColumns {
  /** The number of the account. */
  readonly account: Int32Array
  readonly frequency: Float64Array
  readonly ageAtLastPurchase: Float64Array
  readonly age: Float64Array
  /** NaN without repeat purchases, or where one's amount is not known. */
  readonly meanSpend: Float64Array
  /** All purchases of the calibration, the first one too; NaN where an amount is not known. */
  readonly totalSpend: Float64Array
  readonly holdoutFrequency: Float64Array
  /** NaN without purchases in the hold-out, or where one's amount is not known. */
  readonly holdoutMeanSpend: Float64Array
  readonly report: PurchaseHistoryReport
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

/** Makes histories of a log, in columns. */
export function summariseLog(log: NumberedLog, settings: HistorySettings): SummaryColumns {
  const { accounts } = log
  const ordered = orderRows(log)
  const report = emptyReport(log.account.length, accounts)
  const purchases = new AccountPurchases(settings, report)
  const days = daysOfUnit(settings.unit)
  const account = new Int32Array(accounts)
  const [frequency, ageAtLastPurchase, age, meanSpend, totalSpend, holdoutFrequency, holdoutMeanSpend] = Array.from(
    { length: 7 },
    () => new Float64Array(accounts),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]
  let row = 0
  for (let number = 0; number < accounts; number += 1) {
    purchases.read(ordered, number)
    const { amounts, calibrated, size } = purchases
    const first = purchases.days[0] as number
    if (size === 0) report.withoutPurchase += 1
    else if (calibrated === 0) report.lateJoiners += 1
    else if (first === settings.calibrationEnd) report.joinedOnLastDay += 1
    else {
      const repeats = calibrated - 1
      const repeatSpend = sumFrom(amounts, 1, calibrated)
      const holdout = size - calibrated
      account[row] = number
      frequency[row] = repeats
      ageAtLastPurchase[row] = ((purchases.days[repeats] as number) - first) / days
      age[row] = (settings.calibrationEnd - first) / days
      meanSpend[row] = repeatSpend / repeats
      totalSpend[row] = repeatSpend + (amounts[0] as number)
      holdoutFrequency[row] = holdout
      holdoutMeanSpend[row] = sumFrom(amounts, calibrated, size) / holdout
      row += 1
    }
  }
  return {
    account: account.slice(0, row),
    frequency: frequency.slice(0, row),
    ageAtLastPurchase: ageAtLastPurchase.slice(0, row),
    age: age.slice(0, row),
    meanSpend: meanSpend.slice(0, row),
    totalSpend: totalSpend.slice(0, row),
    holdoutFrequency: holdoutFrequency.slice(0, row),
    holdoutMeanSpend: holdoutMeanSpend.slice(0, row),
    report,
  }
}

/** Checks the amount of a row; throws `invalid-value` for one that is not finite, or below zero where that is refused. */
export function checkAmount(amount: number, field: string, { onNegative }: HistorySettings): void {
  if (amount === Number.POSITIVE_INFINITY || amount === Number.NEGATIVE_INFINITY) {
    refuse('invalid-value', field, amount, 'a finite amount')
  }
  if (amount < 0 && onNegative === 'refuse') {
    refuse('invalid-value', field, amount, "0 or more, or onNegative 'net' or 'drop' to say what a return does")
  }
}
