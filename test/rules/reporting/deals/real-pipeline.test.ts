import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Money } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate, fiscalQuarterPeriod } from '../../../../src/foundation/time/index.ts'
import type { Deal } from '../../../../src/records/index.ts'
import {
  type BackTestResult,
  backTestForecast,
  dealsAsOf,
  defaultForecastPolicy,
  type MoneyRange,
  salesCycles,
  winRates,
} from '../../../../src/rules/reporting/index.ts'
import { dealSchema } from '../../../../src/schemas.ts'

/** What `forecasts.py` found for a quarter, in dollars. */
interface QuarterFigures {
  readonly asOf: string
  readonly cameOfOpen: number
  readonly came: number
  readonly weighted?: number
  readonly weightedErrorPercent?: number
  readonly rates?: {
    readonly openExpected: number
    readonly openRange: readonly number[]
    readonly openErrorPercent: number
    readonly allExpected: number
    readonly allRange: readonly number[]
    readonly allErrorPercent: number
  }
}

const figures = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/pipeline-forecast/forecasts.json'), 'utf8'),
) as {
  readonly deals: number
  readonly withoutBeginning: number
  readonly winRateByProduct: Readonly<
    Record<string, { won: number; lost: number; interval: readonly [number, number] }>
  >
  readonly salesCycleDays: readonly number[]
  readonly aYear: readonly QuarterFigures[]
  readonly aQuarter: readonly QuarterFigures[]
}

/** The sales opportunities of a hardware seller, which are not part of this repository. */
const folder = resolve(import.meta.dirname, '../../../../../shared/data/pipeline')
type Row = Readonly<Record<string, string>>
const rowsOf = (file: string): readonly Row[] => parse(readFileSync(resolve(folder, file)), { columns: true })

/** A day as the table writes it: `31-12-17`. */
const dateOf = (text: string): CalendarDate =>
  `20${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}` as CalendarDate

const dollars = (amount: string): Money => ({ amount: `${amount}.00`, currency: 'USD' })

const statuses: Readonly<Record<string, Deal['status']>> = { Won: 'won', Lost: 'lost' }

/** An opportunity as a deal, at the list price of its product, which the table of deals spells in another way once. */
function dealOf(row: Row, prices: ReadonlyMap<string, string>): Deal {
  const product = row['product'] === 'GTXPro' ? 'GTX Pro' : String(row['product'])
  const status = statuses[String(row['deal_stage'])] ?? 'open'
  return {
    id: String(row['opportunity_id']),
    ...(row['account'] && { accountId: row['account'] }),
    ownerId: String(row['sales_agent']),
    status,
    amount: dollars(String(prices.get(product))),
    ...(status === 'won' && { wonAmount: dollars(String(row['close_value'])) }),
    openedOn: dateOf(String(row['engage_date'])),
    ...(row['close_date'] && { closedOn: dateOf(row['close_date']) }),
    customFields: { product },
  }
}

/** What of a result the other computation tells to the cent. */
const exactly = ({ asOf, cameOfOpen, came, weighted, open, all }: BackTestResult): QuarterFigures => ({
  asOf,
  cameOfOpen: Number(cameOfOpen.amount),
  came: Number(came.amount),
  ...(weighted?.errorPercent !== undefined && {
    weighted: Number(weighted.expected.amount),
    weightedErrorPercent: weighted.errorPercent,
  }),
  ...(open?.errorPercent !== undefined &&
    all?.errorPercent !== undefined && {
      rates: {
        openExpected: Number(open.expected.amount),
        openErrorPercent: open.errorPercent,
        openRange: [],
        allExpected: Number(all.expected.amount),
        allErrorPercent: all.errorPercent,
        allRange: [],
      },
    }),
})

/** How far the ends of a range are from those of the other computation, as a share of them. */
const distances = (range: MoneyRange | undefined, expected: readonly number[] | undefined): readonly number[] =>
  range && expected
    ? [range.low, range.median, range.high].map(({ amount }, end) =>
        Math.abs(Number(amount) / Number(expected[end]) - 1),
      )
    : []

describe.skipIf(!existsSync(folder))('8,800 opportunities of a hardware seller', () => {
  const rows = existsSync(folder) ? rowsOf('sales_pipeline.csv') : []
  const prices = new Map(
    (existsSync(folder) ? rowsOf('products.csv') : []).map((row) => [
      String(row['product']),
      String(row['sales_price']),
    ]),
  )
  // Those that are only prospects have no day on which they began.
  const deals = rows.filter((row) => row['engage_date']).map((row) => dealOf(row, prices))

  it('are deals that the schema takes, some without an account', () => {
    expect(deals).toHaveLength(figures.deals)
    expect(rows.length - deals.length).toBe(figures.withoutBeginning)
    expect(deals.filter((deal) => !dealSchema.safeParse(deal).success)).toEqual([])
    expect(deals.filter(({ accountId }) => accountId === undefined)).toHaveLength(1_088)
  })

  it('have the win rates and sales cycles that another computation finds', () => {
    const { whole, groups } = winRates(deals, { by: { customField: 'product' } })
    expect([whole.won, whole.lost, whole.interval]).toEqual([4_238, 2_473, { low: 61.9887, high: 64.2964 }])
    const byProduct = groups.map(({ key, figures: { won, lost, interval } }) => [
      key,
      { won, lost, interval: [interval?.low, interval?.high] },
    ])
    expect(Object.fromEntries(byProduct)).toEqual(figures.winRateByProduct)
    const { lowerQuartileDays, medianDays, upperQuartileDays } = salesCycles(deals).whole
    expect([lowerQuartileDays, medianDays, upperQuartileDays]).toEqual(figures.salesCycleDays)
  })

  /** Each quarter with the deals as known before it: a weighted forecast takes the win rate so far, all to be closed in it. */
  const rounds = ([1, 2, 3, 4] as const).map((quarter) => {
    const period = fiscalQuarterPeriod({ year: 2017, quarter }, { startMonth: 1 })
    const then = dealsAsOf(deals, addDays(period.start, -1))
    const percent = winRates(then).whole.percent
    const said = percent === undefined ? {} : { probability: percent / 100, expectedCloseOn: addDays(period.end, -1) }
    return { period, known: then.map((deal) => (deal.status === 'open' ? { ...deal, ...said } : deal)) }
  })

  it.each([
    ['a year', 365, figures.aYear, { open: 54.58, all: 24.48 }],
    ['a quarter', 91, figures.aQuarter, { open: 39.96, all: 16.96 }],
  ] as const)(
    'forecast each quarter of 2017 from %s before it as another computation does',
    { timeout: 120_000 },
    (_, historyDays, expected, error) => {
      const policy = { ...defaultForecastPolicy, historyDays }
      const { results, summaries } = backTestForecast(deals, rounds, { policy, observedFrom: '2017-03-01' })
      const found = results.map(exactly)
      expect(found).toEqual(
        expected.map(({ asOf, cameOfOpen, came, weighted, weightedErrorPercent, rates }) => ({
          asOf,
          cameOfOpen,
          came,
          ...(weighted !== undefined && { weighted, weightedErrorPercent }),
          ...(rates && {
            rates: {
              openExpected: rates.openExpected,
              openErrorPercent: rates.openErrorPercent,
              openRange: [],
              allExpected: rates.allExpected,
              allErrorPercent: rates.allErrorPercent,
              allRange: [],
            },
          }),
        })),
      )
      const off = results.flatMap(({ open, all }, index) => [
        ...distances(open?.range, expected[index]?.rates?.openRange),
        ...distances(all?.range, expected[index]?.rates?.allRange),
      ])
      expect(off).toHaveLength(18)
      expect(Math.max(...off)).toBeLessThan(0.005)
      expect(summaries).toEqual([
        {
          currency: 'USD',
          weighted: { periods: 3, meanAbsoluteErrorPercent: 121.3, biasPercent: 121.3 },
          open: { periods: 3, meanAbsoluteErrorPercent: error.open, biasPercent: error.open, within: 0 },
          all: { periods: 3, meanAbsoluteErrorPercent: error.all, biasPercent: error.all, within: 2 },
        },
      ])
    },
  )
})
