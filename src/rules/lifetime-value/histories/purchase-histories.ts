import { refuse } from '../../../foundation/error.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/identifier.ts'
import { holdoutOf } from './history-columns.ts'
import type { PurchaseHistoryReport } from './history-report.ts'
import type { PurchaseHistories, PurchaseHistory } from './purchase-history.ts'
import { checkAmount, type NumberedLog, summariseLog } from './summarise-log.ts'
import type { Horizon } from './time-unit.ts'
import {
  type HistorySettings,
  type PurchaseHistoryOptions,
  readHistoryOptions,
  type TransactionRow,
} from './transaction-log.ts'

/** The history of one account, made of a log. */
export interface ObservedHistory extends PurchaseHistory {
  /** Whose it is. */
  readonly accountId: Identifier
  /** All it bought up to the end of calibration, the first purchase too; left out where an amount is not known. */
  readonly totalSpend?: number
  /** Purchases in the hold-out; left out without one. */
  readonly holdoutFrequency?: number
  /** The mean amount of the purchases in the hold-out; left out where there was none, or one's amount is not known. */
  readonly holdoutMeanSpend?: number
}

/** Histories made of a log, in the order in which the accounts first stand in it. */
export interface ObservedHistories extends PurchaseHistories {
  /** One for each account that has one. */
  readonly histories: readonly ObservedHistory[]
  /** How long the hold-out is; left out without one. */
  readonly holdout?: Horizon
  /** What was merged, netted and left out. */
  readonly report: PurchaseHistoryReport
}

/** A log that is still read, row by row: it belongs to the fold that {@link startHistories} began, and only grows. */
export interface HistoryLog {
  /** For each row so far, its amount; NaN where it is not known. */
  readonly amounts: readonly number[]
}

/** All that a fold keeps. */
interface OpenLog {
  readonly settings: HistorySettings
  /** The accounts so far, each with its number. */
  readonly numbers: Map<Identifier, number>
  /** The days so far, each with its number: a log has few, and reading one costs more than finding it. */
  readonly dayNumbers: Map<CalendarDate, number>
  readonly accounts: number[]
  readonly days: number[]
  readonly amounts: number[]
}

/**
 * Begins to read a log row by row, for an engine that streams: start, add each row, finish.
 *
 * @param options - As of {@link purchaseHistories}.
 * @throws {@link ClienteleError} as {@link purchaseHistories} does for its options.
 *
 * @example
 * ```ts
 * import { addTransaction, finishHistories, type HistoryLog, startHistories } from 'clientele/lifetime-value/histories'
 *
 * const log: HistoryLog = startHistories({ unit: 'day', observationEnd: '2026-01-31' })
 * addTransaction(log, { accountId: 'a-1', on: '2026-01-01' })
 * addTransaction(log, { accountId: 'a-1', on: '2026-01-11' })
 * finishHistories(log).histories //=> [{ accountId: 'a-1', frequency: 1, ageAtLastPurchase: 10, age: 30 }]
 * ```
 */
export function startHistories(options: PurchaseHistoryOptions): HistoryLog {
  const log: OpenLog = {
    settings: readHistoryOptions(options),
    numbers: new Map(),
    dayNumbers: new Map(),
    accounts: [],
    days: [],
    amounts: [],
  }
  return log
}

/** An amount as a number; NaN where it is not known. */
function readAmount(amount: number | string | undefined, row: number, settings: HistorySettings): number {
  if (amount === undefined) return Number.NaN
  const field = `rows[${row}].amount`
  const value = typeof amount === 'string' && amount.trim() !== '' ? Number(amount) : amount
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return refuse('invalid-value', field, amount, 'a number or a decimal string, left out where it is not known')
  }
  checkAmount(value, field, settings)
  return value
}

/**
 * Adds a row to a log that {@link startHistories} began. Rows may come in any order.
 *
 * @param log - The log; it grows in place, as a fold of millions of rows must.
 * @param row - The row.
 * @returns The same log, so that this is the step of a `reduce`.
 * @throws {@link ClienteleError} as {@link purchaseHistories} does for a row.
 *
 * @example
 * ```ts
 * import { addTransaction, finishHistories, startHistories, type TransactionRow } from 'clientele/lifetime-value/histories'
 *
 * const rows: TransactionRow[] = [{ accountId: 'a-1', on: '2026-01-01' }]
 * const log = rows.reduce(addTransaction, startHistories({ unit: 'day', observationEnd: '2026-01-31' }))
 * finishHistories(log).report.rows //=> 1
 * ```
 */
export function addTransaction(log: HistoryLog, row: TransactionRow): HistoryLog {
  const { settings, numbers, dayNumbers, accounts, days, amounts } = log as OpenLog
  const { accountId, on } = row
  const index = accounts.length
  let day = dayNumbers.get(on)
  if (day === undefined) {
    day = dayNumberOf(calendarDate(on, `rows[${index}].on`))
    dayNumbers.set(on, day)
  }
  const amount = readAmount(row.amount, index, settings)
  let number = numbers.get(accountId)
  if (number === undefined) {
    if (typeof accountId !== 'string') refuse('invalid-value', `rows[${index}].accountId`, accountId, 'an identifier')
    number = numbers.size
    numbers.set(accountId, number)
  }
  accounts.push(number)
  days.push(day)
  amounts.push(amount)
  return log
}

/** The rows of a log so far, in columns. */
export function numberedLog(log: HistoryLog): NumberedLog {
  const { numbers, accounts, days, amounts } = log as OpenLog
  return {
    accounts: numbers.size,
    account: Int32Array.from(accounts),
    day: Int32Array.from(days),
    amount: Float64Array.from(amounts),
  }
}

/**
 * Makes the histories of a log that was read row by row. More rows may be added afterwards, and it be finished again.
 *
 * @example
 * ```ts
 * import { finishHistories, startHistories } from 'clientele/lifetime-value/histories'
 *
 * finishHistories(startHistories({ unit: 'day', observationEnd: '2026-01-31' })).histories //=> []
 * ```
 */
export function finishHistories(log: HistoryLog): ObservedHistories {
  const { settings, numbers } = log as OpenLog
  const summary = summariseLog(numberedLog(log), settings)
  const identifiers = [...numbers.keys()]
  const { account, frequency, ageAtLastPurchase, age, meanSpend, totalSpend } = summary
  const holdout = holdoutOf(settings)
  const histories: ObservedHistory[] = []
  for (let row = 0; row < account.length; row += 1) {
    const history: { -readonly [Name in keyof ObservedHistory]: ObservedHistory[Name] } = {
      accountId: identifiers[account[row] as number] as Identifier,
      frequency: frequency[row] as number,
      ageAtLastPurchase: ageAtLastPurchase[row] as number,
      age: age[row] as number,
    }
    const mean = meanSpend[row] as number
    const total = totalSpend[row] as number
    if (!Number.isNaN(mean)) history.meanSpend = mean
    if (!Number.isNaN(total)) history.totalSpend = total
    if (holdout !== undefined) {
      const later = summary.holdoutMeanSpend[row] as number
      history.holdoutFrequency = summary.holdoutFrequency[row] as number
      if (!Number.isNaN(later)) history.holdoutMeanSpend = later
    }
    histories.push(history)
  }
  return { unit: settings.unit, histories, ...(holdout && { holdout }), report: summary.report }
}

/**
 * Makes purchase histories of a log of sales: how often each account came back, when last, for how much, and since when it is
 * known. These are all that the purchase models need.
 *
 * - The first purchase starts the history; only those after it count as repeats, and only they make the mean spend.
 * - What an account buys on one day is one purchase (`mergeWithinDays`), in whatever unit ages are counted.
 * - The last day observed is part of observation; the age is the days from the first purchase to it.
 * - Returns do what `onNegative` says. In the hold-out they take back purchases of the hold-out alone.
 * - An account that first bought on the last day has no age yet, and one that first bought in the hold-out was not known:
 *   both are left out.
 *
 * The report counts all that was merged, netted and left out. Amounts are averages in floating point; a purchase with returns
 * is rounded to six decimals, so that a return of the whole leaves nothing.
 *
 * @param rows - The log, in any order, in one currency.
 * @param options - The unit, the end of observation, and how to read the log.
 * @returns A history for each account that has one, with the hold-out if there is one, and the report.
 * @throws {@link ClienteleError} `invalid-value` for a day, an amount or a setting that cannot be, and for an amount below
 *   zero unless `onNegative` says what it does; `invalid-period` if the calibration does not end before observation;
 *   `unknown-code` for a rule that is none.
 *
 * @example
 * ```ts
 * import { type ObservedHistories, type ObservedHistory, purchaseHistories } from 'clientele/lifetime-value/histories'
 *
 * const shop: ObservedHistories = purchaseHistories(
 *   [
 *     { accountId: 'a-1', on: '2026-01-05', amount: '20.00' },
 *     { accountId: 'a-1', on: '2026-02-02', amount: '30.00' },
 *     { accountId: 'a-1', on: '2026-02-02', amount: '10.00' },
 *     { accountId: 'a-1', on: '2026-04-06', amount: '25.00' },
 *   ],
 *   { unit: 'week', calibrationEnd: '2026-03-30', observationEnd: '2026-06-29' },
 * )
 * const history: ObservedHistory | undefined = shop.histories[0]
 * history?.frequency //=> 1
 * history?.ageAtLastPurchase //=> 4
 * history?.age //=> 12
 * history?.meanSpend //=> 40
 * history?.holdoutFrequency //=> 1
 * shop.holdout //=> { unit: 'week', count: 13 }
 * shop.report.mergedRows //=> 1
 * ```
 */
export function purchaseHistories(rows: readonly TransactionRow[], options: PurchaseHistoryOptions): ObservedHistories {
  const log = startHistories(options)
  for (const row of rows) addTransaction(log, row)
  return finishHistories(log)
}
