import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumMoney } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import { type Deal, dealCategories } from '../../../../src/records/index.ts'
import {
  type CurrencyPipeline,
  type DealField,
  dealsAsOf,
  defaultForecastPolicy,
  forecastCategories,
  forecastPeriod,
  pipelineReport,
  winRates,
} from '../../../../src/rules/reporting/index.ts'
import { dealSchema } from '../../../../src/schemas.ts'
import { runsFor } from '../../../tools/runs.ts'

const asOf = '2026-06-30'
/** It begins on the day of asking, so that what is not overdue is in it or after it. */
const period = { start: asOf, end: '2026-10-01' } as const

const someDay = (from: CalendarDate, most: number): fc.Arbitrary<CalendarDate> =>
  fc.nat(most).map((days) => addDays(from, days))

/** Any deal that was known on the day of asking, in one of two currencies. */
const anyDeal: fc.Arbitrary<Omit<Deal, 'id'>> = fc
  .record(
    {
      status: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
      openedOn: someDay('2026-01-01', 150),
      lasts: fc.nat(30),
      currency: fc.constantFrom('EUR' as const, 'JPY' as const),
      worth: fc.option(fc.nat(10_000_000), { nil: undefined }),
      brings: fc.option(fc.nat(10_000_000), { nil: undefined }),
      probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      category: fc.option(fc.constantFrom(...dealCategories), { nil: undefined }),
      expectedCloseOn: fc.option(someDay('2026-06-01', 200), { nil: undefined }),
      ownerId: fc.option(fc.constantFrom('ida', 'ole', '__proto__'), { nil: undefined }),
      product: fc.option(fc.constantFrom('chair', 'table', 3, true), { nil: undefined }),
    },
    { noNullPrototype: true },
  )
  .map(({ lasts, currency, worth, brings, product, status, openedOn, ...others }) => {
    const money = (units: number) => ({
      amount: currency === 'EUR' ? (units / 100).toFixed(2) : String(units),
      currency,
    })
    const deal = {
      ...others,
      status,
      openedOn,
      ...(status !== 'open' && { closedOn: addDays(openedOn, lasts) }),
      ...(worth !== undefined && { amount: money(worth) }),
      ...(status === 'won' && brings !== undefined && { wonAmount: money(brings) }),
      ...(product !== undefined && { customFields: { product } }),
    }
    return JSON.parse(JSON.stringify(deal)) as Omit<Deal, 'id'>
  })

const anyDeals: fc.Arbitrary<readonly Deal[]> = fc
  .array(anyDeal, { maxLength: 40 })
  .map((deals) => deals.map((deal, index) => ({ id: `d-${index}`, ...deal })))

const fields: readonly DealField[] = ['account', 'owner', 'stage', { customField: 'product' }]

/** Whether the groups of a pipeline sum to the whole, and the categories of each to what is open and won. */
function reconciles({ currency, whole, groups }: CurrencyPipeline): boolean {
  const sums = [
    [whole.weighted, groups.map(({ figures }) => figures.weighted)],
    [whole.open.amount, groups.map(({ figures }) => figures.open.amount)],
    ...forecastCategories.flatMap((category) => [
      [whole.byCategory[category].amount, groups.map(({ figures }) => figures.byCategory[category].amount)] as const,
      [whole.rollUp[category], groups.map(({ figures }) => figures.rollUp[category])] as const,
    ]),
    [whole.rollUp.pipeline, forecastCategories.map((category) => whole.byCategory[category].amount)],
    [whole.rollUp.pipeline, [whole.open.amount, whole.byCategory.closed.amount]],
  ] as const
  const counted = groups.reduce((sum, { figures }) => sum + figures.open.deals, 0)
  return counted === whole.open.deals && sums.every(([sum, parts]) => sumMoney(parts, currency).amount === sum.amount)
}

describe('for any deals', () => {
  it('the groups of a pipeline sum to the whole, and every open deal is in one place', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(anyDeals, fc.constantFrom(...fields), (deals, by) => {
        const report = pipelineReport(deals, { asOf, period, by })
        const apart = [...report.overdue, ...report.omitted, ...report.incomplete.map(({ dealId }) => dealId)]
        const counted = report.currencies.reduce((sum, { whole }) => sum + whole.open.deals, 0)
        const open = deals.filter(({ status }) => status === 'open')
        const openApart = open.filter(({ id }) => apart.includes(id))
        const later = open.filter(
          ({ id, expectedCloseOn }) =>
            !apart.includes(id) && expectedCloseOn !== undefined && expectedCloseOn >= period.end,
        )
        const isRight =
          report.currencies.every(reconciles) &&
          new Set(apart).size === apart.length &&
          open.length === counted + openApart.length + later.length
        if (!isRight) offenders.push({ deals, by })
      }),
      { numRuns: runsFor(300) },
    )
    expect(offenders).toEqual([])
  })

  it('the order does not matter, and nothing is changed or lost on the way through JSON', () => {
    const offenders: unknown[] = []
    const policy = { ...defaultForecastPolicy, minimumClosedDeals: 1, by: 'owner' } as const
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const before = JSON.stringify(deals)
        const turned = [...deals].reverse()
        const forecasts = [deals, turned].map((some) => forecastPeriod(some, { asOf, period, policy }))
        const figures = forecasts.map((forecast) =>
          forecast.ok ? [forecast.value.basis, forecast.value.currencies] : forecast.reason,
        )
        const reports = [deals, turned].map((some) => pipelineReport(some, { asOf, period, by: 'owner' }).currencies)
        const texts = [figures, reports].map(([a, b]) => JSON.stringify(a) === JSON.stringify(b))
        const isRight =
          texts.every(Boolean) &&
          JSON.stringify(deals) === before &&
          forecasts.every(
            (forecast) => JSON.stringify(JSON.parse(JSON.stringify(forecast))) === JSON.stringify(forecast),
          ) &&
          !JSON.stringify(forecasts).includes('null')
        if (!isRight) offenders.push(deals)
      }),
      { numRuns: runsFor(50) },
    )
    expect(offenders).toEqual([])
  })

  it('what a forecast expects lies between nothing and everything, sums, and is within no reversed range', () => {
    const offenders: unknown[] = []
    const policy = { ...defaultForecastPolicy, minimumClosedDeals: 1 }
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const forecast = forecastPeriod(deals, { asOf, period, policy })
        if (!forecast.ok) return
        const { deals: chances, currencies } = forecast.value
        const isRight =
          chances.every(
            ({ winProbability, closeProbability }) =>
              winProbability >= 0 && winProbability <= closeProbability && closeProbability <= 1,
          ) &&
          currencies.every(({ currency, won, open, toCome, expected, range }) => {
            const { low, median, high } = range
            return (
              sumMoney([won.amount, open.expected, toCome.expected], currency).amount === expected.amount &&
              Number(low.amount) <= Number(median.amount) &&
              Number(median.amount) <= Number(high.amount) &&
              Number(low.amount) >= Number(won.amount.amount)
            )
          })
        if (!isRight) offenders.push(deals)
      }),
      { numRuns: runsFor(100) },
    )
    expect(offenders).toEqual([])
  })

  it('looking back gives deals that can be, none of which knows what came later, and forecasts from them are the same whatever came', () => {
    const offenders: unknown[] = []
    const day = '2026-04-30'
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const then = dealsAsOf(deals, day)
        // Whatever came later is turned into its opposite.
        const otherwise = deals.map((deal): Deal => {
          if (deal.closedOn === undefined || deal.closedOn <= day) return deal
          const { wonAmount: _, ...others } = deal
          return { ...others, status: deal.status === 'won' ? 'lost' : 'won', closedOn: addDays(deal.closedOn, 9) }
        })
        const isRight =
          then.every((deal) => dealSchema.safeParse(deal).success && (deal.closedOn ?? day) <= day) &&
          JSON.stringify(dealsAsOf(then, day)) === JSON.stringify(then) &&
          JSON.stringify(dealsAsOf(otherwise, day)) === JSON.stringify(then)
        if (!isRight) offenders.push(deals)
      }),
      { numRuns: runsFor(200) },
    )
    expect(offenders).toEqual([])
  })

  it('win rates of groups sum to that of all', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(anyDeals, fc.constantFrom(...fields), (deals, by) => {
        const { whole, groups } = winRates(deals, { by })
        const sum = (of: 'won' | 'lost'): number => groups.reduce((all, { figures }) => all + figures[of], 0)
        if (sum('won') !== whole.won || sum('lost') !== whole.lost) offenders.push(deals)
      }),
      { numRuns: runsFor(200) },
    )
    expect(offenders).toEqual([])
  })
})
