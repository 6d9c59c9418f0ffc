import type { TransactionColumns } from 'clientele/lifetime-value/histories'

/** Some purchases in columns. */
export interface PurchaseBatch {
  readonly account: Int32Array
  /** Counted from 1970-01-01 as 0. */
  readonly day: Int32Array
  /** Below zero for a return; NaN where it is not known. */
  readonly amount: Float64Array
}

/** The days on which the made-up shop takes its first customers: the first half of 2025. */
const firstDay = 20_089
const joiningDays = 182

/** The last day that histories look at. */
export const lastDay = '2025-12-30'
const lastDayNumber = firstDay + 363

const batchRows = 122_880

/** Numbers between 0 and 1, both excluded, the same on every run: mulberry32. */
export function seededNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32
  }
}

/**
 * Makes a log of sales of exactly so many rows, a batch at a time, so that no more than one has to be held.
 *
 * Each account buys and leaves at a pace of its own, as BG/NBD has it: it buys once in 30 days in the mean (an exponential rate:
 * r = 1, alpha = 30), and leaves after a repeat purchase with a probability of its own (a = 1, b = 2.5). As in real logs, some
 * rows are second ones of a day, some are returns, some have no amount, and some are after the last day.
 */
export function* madePurchases(rows: number, seed = 20_261_125): Generator<PurchaseBatch> {
  const next = seededNumbers(seed)
  const take = (): PurchaseBatch => ({
    account: new Int32Array(batchRows),
    day: new Int32Array(batchRows),
    amount: new Float64Array(batchRows),
  })
  let batch = take()
  let filled = 0
  let left = rows
  for (let account = 1; left > 0; account += 1) {
    const daysBetween = 30 / -Math.log(next())
    const leaves = 1 - next() ** (1 / 2.5)
    const usualSpend = 5 - 40 * Math.log(next())
    let day = firstDay + Math.floor(joiningDays * next())
    let isHere = true
    let isFirst = true
    while (isHere && day <= lastDayNumber + 14 && left > 0) {
      const cents = Math.round(100 * usualSpend * (0.5 + next()))
      const kind = next()
      batch.account[filled] = account
      batch.day[filled] = day
      batch.amount[filled] = kind < 0.01 ? -cents / 100 : kind < 0.012 ? Number.NaN : cents / 100
      filled += 1
      left -= 1
      if (filled === batchRows) {
        yield batch
        batch = take()
        filled = 0
      }
      // Now and then there is a second row of the day.
      if (kind > 0.99) continue
      isHere = isFirst || next() > leaves
      isFirst = false
      day += Math.ceil(-Math.log(next()) * daysBetween)
    }
  }
  if (filled > 0) {
    yield {
      account: batch.account.subarray(0, filled),
      day: batch.day.subarray(0, filled),
      amount: batch.amount.subarray(0, filled),
    }
  }
}

/** The same log in three columns, for the path in process. */
export function madeLog(rows: number): TransactionColumns {
  const log = { account: new Int32Array(rows), day: new Int32Array(rows), amount: new Float64Array(rows) }
  let at = 0
  for (const { account, day, amount } of madePurchases(rows)) {
    log.account.set(account, at)
    log.day.set(day, at)
    log.amount.set(amount, at)
    at += account.length
  }
  return log
}
