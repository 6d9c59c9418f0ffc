import { refuse } from '../../../foundation/error.ts'
import { firstDayNumber, lastDayNumber } from '../../../foundation/time/civil.ts'
import type { PurchaseHistoryReport } from './history-report.ts'
import type { PurchaseHistoryColumns } from './purchase-history.ts'
import { type NumberedLog, summariseLog } from './summarise-log.ts'
import { daysOfUnit, type Horizon } from './time-unit.ts'
import {
  type HistorySettings,
  isAmount,
  type PurchaseHistoryOptions,
  readHistoryOptions,
  refuseAmount,
  type TransactionColumns,
} from './transaction-log.ts'

/** Histories made of a log in columns: one row for each account that has one, in the order of the log. */
export interface ObservedHistoryColumns extends PurchaseHistoryColumns {
  /** Who it is, as in the log. */
  readonly account: Float64Array
  /** The mean amount of the repeat purchases; NaN without any, or where one's amount is not known. */
  readonly meanSpend: Float64Array
  /** All that was bought up to the end of calibration, the first purchase too; NaN where an amount is not known. */
  readonly totalSpend: Float64Array
  /** How long the hold-out is; left out without one. */
  readonly holdout?: Horizon
  /** Purchases in the hold-out; left out without one. */
  readonly holdoutFrequency?: Float64Array
  /** The mean amount of the purchases in the hold-out; NaN where there was none, or one's amount is not known. */
  readonly holdoutMeanSpend?: Float64Array
  /** What was merged, netted and left out. */
  readonly report: PurchaseHistoryReport
}

/** The length of the hold-out; nothing without one. */
export const holdoutOf = ({
  unit,
  hasHoldout,
  observationEnd,
  calibrationEnd,
}: HistorySettings): Horizon | undefined =>
  hasHoldout ? { unit, count: (observationEnd - calibrationEnd) / daysOfUnit(unit) } : undefined

/** Numbers accounts from 0 on in the order of their first rows; also gives which account each number is. */
function numberAccounts(account: Int32Array | Float64Array): { numbers: Int32Array; codes: Float64Array } {
  const rows = account.length
  let greatest = 0
  for (let row = 0; row < rows; row += 1) {
    const code = account[row] as number
    if (!(Number.isSafeInteger(code) && code >= 0)) {
      refuse('invalid-value', `account[${row}]`, code, 'a whole number, 0 or more')
    }
    if (code > greatest) greatest = code
  }
  const numbers = new Int32Array(rows)
  const codes = new Float64Array(rows)
  let accounts = 0
  const known = new Map<number, number>()
  // Codes that are not far apart are found by their place, which is many times faster than a map.
  const places = new Int32Array(Math.min(greatest + 1, 8 * rows + 1024, 2 ** 28))
  for (let row = 0; row < rows; row += 1) {
    const code = account[row] as number
    const isNear = code < places.length
    let number = isNear ? (places[code] as number) - 1 : (known.get(code) ?? -1)
    if (number < 0) {
      number = accounts
      accounts += 1
      codes[number] = code
      if (isNear) places[code] = accounts
      else known.set(code, number)
    }
    numbers[row] = number
  }
  return { numbers, codes: codes.subarray(0, accounts) }
}

/** Checks a log in columns and numbers its accounts. */
function readLog(log: TransactionColumns, settings: HistorySettings): { log: NumberedLog; codes: Float64Array } {
  const rows = log.account.length
  const { day, amount = new Float64Array(rows).fill(Number.NaN) } = log
  for (const [name, column] of Object.entries({ day, amount })) {
    if (column.length !== rows) refuse('invalid-value', name, column.length, `${rows} rows, as account`)
  }
  for (let row = 0; row < rows; row += 1) {
    const at = day[row] as number
    if (at < firstDayNumber || at > lastDayNumber) {
      refuse('invalid-value', `day[${row}]`, at, 'a day of the years 0001 to 9999, counted from 1970-01-01 as 0')
    }
    const sum = amount[row] as number
    if (!isAmount(sum, settings)) refuseAmount(sum, `amount[${row}]`)
  }
  const { numbers, codes } = numberAccounts(log.account)
  return { log: { accounts: codes.length, account: numbers, day, amount }, codes }
}

/**
 * Makes purchase histories of a log in columns, by the rules of {@link purchaseHistories}; two million rows take a fraction
 * of a second.
 *
 * @param log - The log; rows may be in any order.
 * @param options - As of {@link purchaseHistories}.
 * @returns Histories in columns, which every fit takes as they are.
 * @throws {@link ClienteleError} as {@link purchaseHistories} does, and `invalid-value` for columns of different lengths.
 *
 * @example
 * ```ts
 * import { type ObservedHistoryColumns, purchaseHistoryColumns } from 'clientele/lifetime-value/histories'
 *
 * const columns: ObservedHistoryColumns = purchaseHistoryColumns(
 *   { account: Int32Array.of(7, 7, 9), day: Int32Array.of(0, 14, 3), amount: Float64Array.of(10, 20, 5) },
 *   { unit: 'week', observationEnd: '1970-01-29' },
 * )
 * Array.from(columns.account) //=> [7, 9]
 * Array.from(columns.ageAtLastPurchase) //=> [2, 0]
 * ```
 */
export function purchaseHistoryColumns(
  log: TransactionColumns,
  options: PurchaseHistoryOptions,
): ObservedHistoryColumns {
  const settings = readHistoryOptions(options)
  const { log: numbered, codes } = readLog(log, settings)
  const { accounts } = numbered
  const holdout = holdoutOf(settings)
  const account = new Float64Array(accounts)
  const frequency = new Float64Array(accounts)
  const ageAtLastPurchase = new Float64Array(accounts)
  const age = new Float64Array(accounts)
  const meanSpend = new Float64Array(accounts)
  const totalSpend = new Float64Array(accounts)
  const holdoutFrequency = new Float64Array(holdout ? accounts : 0)
  const holdoutMeanSpend = new Float64Array(holdout ? accounts : 0)
  let row = 0
  const report = summariseLog(numbered, settings, (summary) => {
    account[row] = codes[summary.account] as number
    frequency[row] = summary.frequency
    ageAtLastPurchase[row] = summary.ageAtLastPurchase
    age[row] = summary.age
    meanSpend[row] = summary.meanSpend
    totalSpend[row] = summary.totalSpend
    if (holdout) {
      holdoutFrequency[row] = summary.holdoutFrequency
      holdoutMeanSpend[row] = summary.holdoutMeanSpend
    }
    row += 1
  })
  const used = (column: Float64Array): Float64Array => (row === accounts ? column : column.slice(0, row))
  return {
    unit: settings.unit,
    account: used(account),
    frequency: used(frequency),
    ageAtLastPurchase: used(ageAtLastPurchase),
    age: used(age),
    meanSpend: used(meanSpend),
    totalSpend: used(totalSpend),
    report,
    ...(holdout && { holdout, holdoutFrequency: used(holdoutFrequency), holdoutMeanSpend: used(holdoutMeanSpend) }),
  }
}
