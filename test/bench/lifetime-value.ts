/**
 * How fast models of purchases are fitted and asked: the customers of CDNOW where their table is at hand, and simulated ones.
 * Each figure is the best of several runs in one process, as a host would that fits more than once; the first is given too.
 */
import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import {
  discountedExpectedPurchases,
  expectedPurchases,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  type PurchaseHistory,
  type PurchaseHistoryColumns,
  predictHistories,
  probabilityAlive,
} from 'clientele/lifetime-value'
import { purchaseHistories, purchaseHistoryColumns, type TransactionRow } from 'clientele/lifetime-value/histories'
import { addDays } from 'clientele/time'
import { seededRandom } from '../tools/seeded-random.ts'

/** Where the public tables are, when somebody has put them beside the repository. */
const tables = process.env['CLIENTELE_DATA'] ?? '../shared/data'

/** The rows of a table, but for its head; nothing where it is not there. */
function rowsIn(file: string): readonly (readonly number[])[] | undefined {
  const path = `${tables}/${file}`
  if (!existsSync(path)) return undefined
  const [, ...rows] = readFileSync(path, 'utf8').trim().split('\n')
  return rows.map((line) => line.split(',').map(Number))
}

function read(file: string, unit: 'day' | 'week'): PurchaseHistoryColumns | undefined {
  const rows = rowsIn(file)
  if (!rows) return undefined
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

const show = (what: string, { first, best }: Timing, peer = ''): void =>
  console.log(`  ${what.padEnd(48)}${first.toFixed(3).padStart(9)}${best.toFixed(3).padStart(9)}  ${peer}`)

/** Seconds that others took for the like, as measured once on another machine of two cores: no more than a scale. */
const peers = {
  log: 'lifetimes 3.1, CLVTools 8.5',
  bgNbd: { 'CDNOW, all': 'lifetimes 0.15 grouped, CLVTools 3.1', million: 'lifetimes 1.23 grouped, CLVTools 26' },
  predictions: 'lifetimes BG/NBD 0.68, CLVTools Pareto/NBD 0.98',
  bgBb: 'lifetimes 0.16 for 11,104 donors',
}
console.log('Peers: seconds measured on another machine.')

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
    accounts === 1_000_000 ? peers.bgNbd.million : name === 'CDNOW, all' ? peers.bgNbd['CDNOW, all'] : '',
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

  const ahead = { unit: fit.unit, count: 39 }
  const pareto = {
    model: 'pareto-nbd',
    unit: fit.unit,
    parameters: { r: 0.553, alpha: 74, s: 0.606, beta: 81.7 },
  } as const
  const peer = accounts === 1_000_000 ? peers.predictions : ''
  show(
    'predictions of all at once, BG/NBD',
    time(() => void predictHistories(fit, histories, ahead), 3),
    peer,
  )
  show(
    'predictions of all at once, Pareto/NBD',
    time(() => void predictHistories(pareto, histories, ahead), 3),
    peer,
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

/** The sales behind the same histories, as far as they tell: the first, the last, and others between them. */
function logOf({ frequency, ageAtLastPurchase, age }: PurchaseHistoryColumns) {
  const rows = frequency.reduce((sum, repeats) => sum + repeats + 1, 0)
  const account = new Int32Array(rows)
  const day = new Int32Array(rows)
  const amount = new Float64Array(rows)
  let row = 0
  for (let customer = 0; customer < frequency.length; customer++) {
    const repeats = frequency[customer] as number
    for (let purchase = 0; purchase <= repeats; purchase++) {
      account[row] = customer
      const since = repeats === 0 ? 0 : Math.ceil(((ageAtLastPurchase[customer] as number) * purchase) / repeats)
      day[row] = 20_000 - (age[customer] as number) + since
      amount[row] = 10 + (row % 90)
      row += 1
    }
  }
  return { account, day, amount }
}

const log = logOf(simulate(1_000_000))
const observed = { unit: 'day', observationEnd: addDays('1970-01-01', 20_000) } as const
console.log(`log to histories: ${log.day.length.toLocaleString('en')} rows`)
show(
  'columns',
  time(() => void purchaseHistoryColumns(log, observed), 3),
  peers.log,
)
const sales = Array.from(
  log.day,
  (day, row): TransactionRow => ({
    accountId: `c-${log.account[row]}`,
    on: addDays('1970-01-01', day),
    amount: log.amount[row] as number,
  }),
)
show(
  'rows',
  time(() => void purchaseHistories(sales, observed), 3),
  peers.log,
)

// The 11,104 donors of Fader, Hardie and Shang, with six yearly opportunities.
const donors = rowsIn('donations_bgbb.csv')
if (donors) {
  const histories = donors.map((row): PurchaseHistory & { readonly count: number } => {
    const [frequency, ageAtLastPurchase, age, count] = row as [number, number, number, number]
    return { frequency, ageAtLastPurchase, age, count }
  })
  show(
    'fit BG/BB, donors in 22 groups',
    time(() => must(fitBgBb({ unit: 'year', histories }))),
    peers.bgBb,
  )
}
