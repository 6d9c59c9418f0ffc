import { refuse } from '../../../foundation/error.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { type CalendarDate, calendarDate, isCalendarDate } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/identifier.ts'
import { AccountNumbers } from './account-numbers.ts'
import { holdoutOf } from './history-columns.ts'
import type { PurchaseHistoryReport } from './history-report.ts'
import type { PurchaseHistories, PurchaseHistory } from './purchase-history.ts'
import { type AccountSummary, type NumberedLog, summariseLog } from './summarise-log.ts'
import type { Horizon } from './time-unit.ts'
import {
  type HistorySettings,
  isAmount,
  type PurchaseHistoryOptions,
  readHistoryOptions,
  refuseAmount,
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
  /** How many rows so far. */
  readonly rows: number
}

/** All that a fold keeps. */
interface OpenLog {
  readonly settings: HistorySettings
  rows: number
  readonly accounts: AccountNumbers
  /** The days so far, each with its number: a log has few, and reading one costs more than finding it. */
  readonly dayNumbers: Map<CalendarDate, number>
  /** For each row so far, the number of its account, its day and its amount, NaN where it is not known; longer than used. */
  account: Int32Array
  day: Int32Array
  amount: Float64Array
  /** The account and the day of the last row, and their numbers: rows that lie together are often of one. */
  lastAccount: Identifier | undefined
  lastNumber: number
  lastOn: CalendarDate
  lastDay: number
}

/** A log of nothing, with room for some rows. */
function openLog(options: PurchaseHistoryOptions, room: number): OpenLog {
  const settings = readHistoryOptions(options)
  return {
    settings,
    rows: 0,
    accounts: new AccountNumbers(),
    dayNumbers: new Map(),
    account: new Int32Array(room),
    day: new Int32Array(room),
    amount: new Float64Array(room),
    lastAccount: undefined,
    lastNumber: 0,
    lastOn: options.observationEnd,
    lastDay: settings.observationEnd,
  }
}

/** Gives a log room for twice the rows. */
function grow(log: OpenLog): void {
  const room = Math.max(1024, log.rows * 2)
  const { account, day, amount } = log
  log.account = new Int32Array(room)
  log.account.set(account)
  log.day = new Int32Array(room)
  log.day.set(day)
  log.amount = new Float64Array(room)
  log.amount.set(amount)
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
export const startHistories = (options: PurchaseHistoryOptions): HistoryLog => openLog(options, 0)

/** An amount as a number; NaN where it is not known. */
function readAmount(amount: number | string | undefined, row: number, settings: HistorySettings): number {
  if (amount === undefined) return Number.NaN
  const value = typeof amount === 'string' && amount.trim() !== '' ? Number(amount) : amount
  if (typeof value !== 'number' || Number.isNaN(value)) {
    const expected = 'a number or a decimal string, left out where it is not known'
    return refuse('invalid-value', `rows[${row}].amount`, amount, expected)
  }
  // The name of the field is put together for an error alone: a million of them cost more than the histories.
  return isAmount(value, settings) ? value : refuseAmount(value, `rows[${row}].amount`)
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
  const open = log as OpenLog
  const { accountId, on } = row
  const index = open.rows
  if (on !== open.lastOn) {
    let day = open.dayNumbers.get(on)
    if (day === undefined) {
      day = dayNumberOf(isCalendarDate(on) ? on : calendarDate(on, `rows[${index}].on`))
      open.dayNumbers.set(on, day)
    }
    open.lastOn = on
    open.lastDay = day
  }
  const amount = readAmount(row.amount, index, open.settings)
  if (typeof accountId !== 'string') refuse('invalid-value', `rows[${index}].accountId`, accountId, 'an identifier')
  if (accountId !== open.lastAccount) {
    open.lastNumber = open.accounts.numberOf(accountId)
    open.lastAccount = accountId
  }
  if (index === open.day.length) grow(open)
  open.account[index] = open.lastNumber
  open.day[index] = open.lastDay
  open.amount[index] = amount
  open.rows = index + 1
  return log
}

/** The rows of a log so far, in columns. */
export function numberedLog(log: HistoryLog): NumberedLog {
  const { rows, accounts, account, day, amount } = log as OpenLog
  return {
    accounts: accounts.identifiers.length,
    account: account.subarray(0, rows),
    day: day.subarray(0, rows),
    amount: amount.subarray(0, rows),
  }
}

/** The history of an account up to the end of calibration. What is usual is written whole: that takes half the memory. */
function historyOf(
  { frequency, ageAtLastPurchase, age, meanSpend, totalSpend }: AccountSummary,
  accountId: Identifier,
): { -readonly [Name in keyof ObservedHistory]: ObservedHistory[Name] } {
  if (Number.isNaN(meanSpend)) {
    return Number.isNaN(totalSpend)
      ? { accountId, frequency, ageAtLastPurchase, age }
      : { accountId, frequency, ageAtLastPurchase, age, totalSpend }
  }
  return Number.isNaN(totalSpend)
    ? { accountId, frequency, ageAtLastPurchase, age, meanSpend }
    : { accountId, frequency, ageAtLastPurchase, age, meanSpend, totalSpend }
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
  const { settings, accounts } = log as OpenLog
  const holdout = holdoutOf(settings)
  const histories: ObservedHistory[] = []
  const report = summariseLog(numberedLog(log), settings, (summary) => {
    const history = historyOf(summary, accounts.identifiers[summary.account] as Identifier)
    if (holdout !== undefined) {
      history.holdoutFrequency = summary.holdoutFrequency
      if (!Number.isNaN(summary.holdoutMeanSpend)) history.holdoutMeanSpend = summary.holdoutMeanSpend
    }
    histories.push(history)
  })
  return { unit: settings.unit, histories, ...(holdout && { holdout }), report }
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
  const log = openLog(options, rows.length)
  for (const row of rows) addTransaction(log, row)
  return finishHistories(log)
}
