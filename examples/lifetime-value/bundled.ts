import type { Tenure, TransactionRow } from 'clientele'
import { addDays } from 'clientele'

/** Numbers from 0 to below 1, the same on every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The log of a made-up shop: 400 customers who first bought in early 2025, and who buy and leave each at a pace of their own. */
export function shopLog(): readonly TransactionRow[] {
  const next = numbers(20_250_101)
  return Array.from({ length: 400 }, (_, index) => {
    const rows: TransactionRow[] = []
    const accountId = `c-${String(index + 1).padStart(3, '0')}`
    const meanDays = 12 + 220 * next() ** 2
    const leaves = 0.05 + 0.5 * next() ** 2
    // Some spend much more than others, and everybody more at times: the mean of three exponential amounts, both ways.
    const several = (): number => -Math.log((1 - next()) * (1 - next()) * (1 - next())) / 3
    const spend = 30 / several()
    let day = Math.floor(80 * next())
    do {
      const amount = (spend * several()).toFixed(2)
      rows.push({ accountId, on: addDays('2025-01-01', day), amount })
      day += 1 + Math.floor(-Math.log(1 - next()) * meanDays)
    } while (day < 546 && next() > leaves)
    return rows
  }).flat()
}

/** Contracts of one kind: how long each has lasted, and what it pays a month on average. */
export interface ContractKind {
  readonly name: string
  readonly tenures: readonly Tenure[]
  readonly monthlyPayment: number
}

/** Made-up clients of a software house: paid by the month, or by the year at a lower price. */
export function contractKinds(): readonly ContractKind[] {
  const next = numbers(7)
  const tenures = (clients: number, churns: () => number): readonly Tenure[] =>
    Array.from({ length: clients }, () => {
      const churn = churns()
      const seen = 1 + Math.floor(36 * next())
      let duration = 1
      while (duration < seen && next() >= churn) duration += 1
      return { duration, hasEnded: duration < seen }
    })
  return [
    { name: 'month-to-month', monthlyPayment: 66, tenures: tenures(600, () => 0.01 + 0.25 * next() ** 2) },
    { name: 'one year', monthlyPayment: 58, tenures: tenures(400, () => 0.002 + 0.03 * next() ** 2) },
  ]
}
