import { refuse } from '../../../foundation/error.ts'
import { groupRows, pickRows } from './group-rows.ts'
import type { PurchaseHistories, PurchaseHistory, PurchaseHistoryColumns } from './purchase-history.ts'
import { readUnit, type TimeUnit } from './time-unit.ts'

/** Histories checked and grouped: each row is another one, and says how many accounts have it. */
export interface DistinctHistories {
  readonly unit: TimeUnit
  readonly frequency: Float64Array
  readonly ageAtLastPurchase: Float64Array
  readonly age: Float64Array
  /** How many accounts each row stands for. */
  readonly count: Float64Array
  /** How many accounts all rows stand for. */
  readonly accounts: number
}

/** Mean spends checked and grouped, of the accounts that came back and whose spend is known and above 0. */
export interface DistinctSpends {
  readonly frequency: Float64Array
  readonly meanSpend: Float64Array
  /** How many accounts each row stands for. */
  readonly count: Float64Array
  /** How many accounts all rows stand for. */
  readonly accounts: number
  /** Accounts left out as they came back, and their mean spend is 0 or not known. */
  readonly withoutSpend: number
}

interface AllColumns extends PurchaseHistoryColumns {
  readonly meanSpend: Float64Array
  readonly count: Float64Array
}

/** What is wrong with a history; nothing if it is right. */
export function faultOf(
  frequency: number,
  ageAtLastPurchase: number,
  age: number,
  count: number,
): [string, string] | undefined {
  if (!(Number.isSafeInteger(frequency) && frequency >= 0)) return ['frequency', 'a whole number, 0 or more']
  if (!(Number.isFinite(age) && age > 0)) return ['age', 'a finite number above 0']
  if (!(ageAtLastPurchase >= 0 && ageAtLastPurchase <= age)) return ['ageAtLastPurchase', `from 0 to the age, ${age}`]
  if (frequency > 0 !== ageAtLastPurchase > 0) return ['ageAtLastPurchase', 'above 0 with repeat purchases, 0 without']
  return Number.isFinite(count) && count > 0 ? undefined : ['count', 'a finite number above 0']
}

/** Checks one history; throws `invalid-value`, naming the field, if it cannot be. */
export function checkHistory(history: PurchaseHistory, field = 'history'): void {
  const fault = faultOf(history.frequency, history.ageAtLastPurchase, history.age, history.count ?? 1)
  if (fault !== undefined) {
    refuse('invalid-value', `${field}.${fault[0]}`, history[fault[0] as keyof PurchaseHistory], fault[1])
  }
}

function columnsOf({ unit, histories }: PurchaseHistories): AllColumns {
  const rows = histories.length
  const columns = {
    frequency: new Float64Array(rows),
    ageAtLastPurchase: new Float64Array(rows),
    age: new Float64Array(rows),
    meanSpend: new Float64Array(rows),
    count: new Float64Array(rows),
  }
  for (const [row, history] of histories.entries()) {
    columns.frequency[row] = history.frequency
    columns.ageAtLastPurchase[row] = history.ageAtLastPurchase
    columns.age[row] = history.age
    columns.meanSpend[row] = history.meanSpend ?? Number.NaN
    columns.count[row] = history.count ?? 1
  }
  return { unit, ...columns }
}

/** Takes rows or columns as columns of one length, every row checked; throws `invalid-value` at the first that is none. */
export function readColumns(input: PurchaseHistories | PurchaseHistoryColumns): AllColumns {
  readUnit(input.unit)
  const isRows = 'histories' in input
  const rows = isRows ? input.histories.length : input.frequency.length
  const columns: AllColumns = isRows
    ? columnsOf(input)
    : {
        ...input,
        meanSpend: input.meanSpend ?? new Float64Array(rows).fill(Number.NaN),
        count: input.count ?? new Float64Array(rows).fill(1),
      }
  for (const name of ['ageAtLastPurchase', 'age', 'meanSpend', 'count'] as const) {
    if (columns[name].length !== rows) refuse('invalid-value', name, columns[name].length, `${rows} rows, as frequency`)
  }
  const { frequency, ageAtLastPurchase, age, count } = columns
  for (let row = 0; row < rows; row += 1) {
    const fault = faultOf(
      frequency[row] as number,
      ageAtLastPurchase[row] as number,
      age[row] as number,
      count[row] as number,
    )
    if (fault === undefined) continue
    const [name, expected] = fault
    const received = columns[name as 'age'][row]
    refuse('invalid-value', isRows ? `histories[${row}].${name}` : `${name}[${row}]`, received, expected)
  }
  return columns
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/**
 * Checks histories and groups those that are the same: a fit then costs what its distinct rows cost, not its accounts.
 *
 * Whole counts group without rounding, so grouped and ungrouped input give the same columns up to their order.
 */
export function readHistories(input: PurchaseHistories | PurchaseHistoryColumns): DistinctHistories {
  const { unit, frequency, ageAtLastPurchase, age, count } = readColumns(input)
  const grouped = groupRows([frequency, ageAtLastPurchase, age], count)
  return {
    unit,
    frequency: pickRows(frequency, grouped.first),
    ageAtLastPurchase: pickRows(ageAtLastPurchase, grouped.first),
    age: pickRows(age, grouped.first),
    count: grouped.count,
    accounts: sumOf(grouped.count),
  }
}

/**
 * Checks histories and groups their spends: repeat purchases and mean amount, of the accounts that came back.
 *
 * A mean below 0 throws `invalid-value`: returns are netted, or dropped, where the histories are made.
 */
export function readSpends(input: PurchaseHistories | PurchaseHistoryColumns): DistinctSpends {
  const { frequency, meanSpend, count } = readColumns(input)
  const spends = new Float64Array(count.length)
  const known = new Float64Array(count.length)
  let withoutSpend = 0
  for (let row = 0; row < count.length; row += 1) {
    if (frequency[row] === 0) continue
    const spend = meanSpend[row] as number
    if (spend < 0 || spend === Number.POSITIVE_INFINITY) {
      refuse('invalid-value', `meanSpend[${row}]`, spend, 'a finite amount, 0 or more')
    }
    if (spend > 0) {
      spends[row] = spend
      known[row] = count[row] as number
    } else {
      withoutSpend += count[row] as number
    }
  }
  const grouped = groupRows([frequency, spends], known)
  return {
    frequency: pickRows(frequency, grouped.first),
    meanSpend: pickRows(spends, grouped.first),
    count: grouped.count,
    accounts: sumOf(grouped.count),
    withoutSpend,
  }
}
