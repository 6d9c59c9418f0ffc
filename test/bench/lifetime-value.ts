/**
 * How fast models of purchases are fitted and asked: the customers of CDNOW where their table is at hand, and simulated ones.
 * Each figure is the best of several runs in one process, as a host would that fits more than once; the first is given too.
 */
import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import {
  discountedExpectedPurchases,
  expectedPurchases,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  type PurchaseHistory,
  type PurchaseHistoryColumns,
  probabilityAlive,
} from 'clientele/lifetime-value'
import { seededRandom } from '../tools/seeded-random.ts'

/** Where the public tables are, when somebody has put them beside the repository. */
const tables = process.env['CLIENTELE_DATA'] ?? '../shared/data'

function read(file: string, unit: 'day' | 'week'): PurchaseHistoryColumns | undefined {
  const path = `${tables}/${file}`
  if (!existsSync(path)) return undefined
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
  const column = (index: number): Float64Array => Float64Array.from(rows, (row) => row[index] as number)
  const columns = { unit, frequency: column(1), ageAtLastPurchase: column(2), age: column(3) }
  return file.includes('sample') ? { ...columns, meanSpend: column(4) } : columns
}

/** Customers as BG/NBD has them, known for 27 to 39 weeks, to the day; the parameters are those of CDNOW. */
function simulate(accounts: number): PurchaseHistoryColumns {
  const random = seededRandom(20_261_125)
  const columns = {
    unit: 'day' as const,
    frequency: new Float64Array(accounts),
    ageAtLastPurchase: new Float64Array(accounts),
    age: new Float64Array(accounts),
  }
  for (let row = 0; row < accounts; row++) {
    const rate = random.gamma(0.243, 30.9)
    const leaves = random.beta(0.793, 2.426)
    const age = 189 + Math.floor(random.uniform() * 84)
    const days = new Set<number>()
    for (let at = random.exponential(rate); at < age; at += random.exponential(rate)) {
      days.add(Math.ceil(at))
      if (random.uniform() < leaves) break
    }
    columns.frequency[row] = days.size
    columns.ageAtLastPurchase[row] = Math.max(0, ...days)
    columns.age[row] = age
  }
  return columns
}

interface Timing {
  readonly first: number
  readonly best: number
}

function time(run: () => void, times = 5): Timing {
  const seconds = Array.from({ length: times }, () => {
    const start = performance.now()
    run()
    return (performance.now() - start) / 1_000
  })
  return { first: seconds[0] as number, best: Math.min(...seconds) }
}

const show = (what: string, { first, best }: Timing): void =>
  console.log(`  ${what.padEnd(48)}${first.toFixed(3).padStart(9)}${best.toFixed(3).padStart(9)}`)

/** A fit that must succeed, or the figure is worth nothing. */
function must<Fit>(fit: { readonly ok: true; readonly value: Fit } | { readonly ok: false }): Fit {
  if (!fit.ok) throw new Error('a fit was refused')
  return fit.value
}

const sets: readonly (readonly [string, PurchaseHistoryColumns | undefined])[] = [
  ['CDNOW, sample', read('cdnow_sample_summary.csv', 'week')],
  ['CDNOW, all', read('cdnow_full_summary_days.csv', 'day')],
  ['simulated', simulate(100_000)],
  ['simulated', simulate(1_000_000)],
]

for (const [name, histories] of sets) {
  if (histories === undefined) continue
  const accounts = histories.frequency.length
  const fit = must(fitBgNbd(histories))
  console.log(
    `${name}: ${accounts.toLocaleString('en')} customers, ${fit.rows.toLocaleString('en')} distinct histories`,
  )
  console.log(`  ${''.padEnd(48)}${'first s'.padStart(9)}${'best s'.padStart(9)}`)
  show(
    'fit BG/NBD',
    time(() => must(fitBgNbd(histories))),
  )
  show(
    'fit MBG/NBD',
    time(() => must(fitMbgNbd(histories))),
  )
  if (accounts <= 100_000)
    show(
      'fit Pareto/NBD',
      time(() => must(fitParetoNbd(histories)), 3),
    )
  if (histories.meanSpend !== undefined)
    show(
      'fit Gamma-Gamma',
      time(() => must(fitGammaGamma(histories))),
    )

  const rows = Array.from(
    histories.frequency,
    (frequency, row): PurchaseHistory => ({
      frequency,
      ageAtLastPurchase: histories.ageAtLastPurchase[row] as number,
      age: histories.age[row] as number,
    }),
  )
  const year = { unit: fit.unit, count: fit.unit === 'day' ? 365 : 52 }
  let sum = 0
  const each = (predict: (history: PurchaseHistory) => number) => () => {
    for (const history of rows) sum += predict(history)
  }
  show(
    'probability alive, each customer',
    time(
      each((history) => probabilityAlive(fit, history)),
      3,
    ),
  )
  show(
    'expected purchases in a year, each customer',
    time(
      each((history) => expectedPurchases(fit, history, year)),
      3,
    ),
  )
  const discounted = rows.slice(0, 2_000)
  const perThousand = time(() => {
    for (const history of discounted) sum += discountedExpectedPurchases(fit, history, { annualDiscountRate: 0.1 })
  }, 2)
  show('discounted purchases for ever, 2,000 customers', perThousand)
  if (!Number.isFinite(sum)) throw new Error('a prediction is no number')
}
