import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { Deal } from '../../../../src/records/index.ts'
import {
  backTestForecast,
  dealChanceReasonCodes,
  defaultForecastPolicy,
  type ForecastOptions,
  type ForecastPolicy,
  forecastPeriod,
  type PeriodForecast,
} from '../../../../src/rules/reporting/index.ts'
import { forecastPolicySchema } from '../../../../src/schemas.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { closedDeal, dollars, euros, openDeal } from './samples.ts'

const asOf = '2026-03-31'
const period = { start: '2026-04-01', end: '2026-07-01' } as const
const policy: ForecastPolicy = { ...defaultForecastPolicy, minimumClosedDeals: 4, shrinkageDeals: 0 }
const options: ForecastOptions = { asOf, period, policy }

/** Four deals, three of them won after 30 days. */
const history = (changes: Partial<Deal> = {}, prefix = 'h'): readonly Deal[] =>
  (['won', 'won', 'won', 'lost'] as const).map((status, index) =>
    closedDeal(`${prefix}-${index}`, status, '2026-01-01', '2026-01-31', changes),
  )

const forecastOf = (deals: readonly Deal[], changes: Partial<ForecastOptions> = {}): PeriodForecast => {
  const result = forecastPeriod(deals, { ...options, ...changes })
  if (result.ok) return result.value
  throw new Error(result.reason.code)
}

/** An open deal as a forecast needs it, with nothing that anybody hopes. */
const bare = (id: string, openedOn: CalendarDate, changes: Partial<Deal> = {}): Deal => ({
  id,
  status: 'open',
  openedOn,
  amount: euros('1000.00'),
  ...changes,
})

describe('a forecast', () => {
  it('tells what is expected of each open deal, and why', () => {
    const deals = [
      ...history(),
      bare('young', '2026-03-20'),
      bare('as old as those that closed', '2026-03-01'),
      bare('too young for the period', '2026-03-31', { amount: dollars('10.00') }),
      bare('omitted', '2026-03-20', { category: 'omitted' }),
      { id: 'without an amount', status: 'open', openedOn: '2026-03-20' } as const,
      bare('begun later', '2026-04-01'),
    ]
    const forecast = forecastOf(deals, { period: { start: '2026-04-01', end: '2026-04-30' } })
    expect(forecast.basis).toEqual({ from: '2026-01-01', won: 3, lost: 1 })
    expect(forecast.deals).toEqual([
      {
        dealId: 'young',
        ageDays: 11,
        winProbability: 0.6,
        closeProbability: 0.8,
        reason: { code: 'by-all', parameters: { closedDeals: 4 } },
      },
      {
        dealId: 'as old as those that closed',
        ageDays: 30,
        winProbability: 0,
        closeProbability: 0,
        reason: { code: 'older-than-any-closed', parameters: { oldestDays: 30 } },
      },
      {
        dealId: 'too young for the period',
        ageDays: 0,
        winProbability: 0,
        closeProbability: 0,
        reason: { code: 'by-all', parameters: { closedDeals: 4 } },
      },
    ])
    expect(forecast.omitted).toEqual(['omitted'])
    expect(forecast.withoutAmount).toEqual(['without an amount'])
    expect(forecast.currencies.map(({ currency, open }) => [currency, open.deals, open.expected.amount])).toEqual([
      ['EUR', 2, '600.00'],
      ['USD', 1, '0.00'],
    ])
    expect(forecast.currencies[0]?.open).toMatchObject({ expectedWins: 0.6, expectedCloses: 0.8 })
  })

  it('counts what is won in a period that has begun, whatever it was won for', () => {
    const deals = [
      ...history(),
      closedDeal('early', 'won', '2026-01-01', '2026-03-31', { wonAmount: euros('700.00') }),
      { id: 'unheard-of', status: 'won', openedOn: '2026-03-01', closedOn: '2026-03-02' } as const,
    ]
    const { currencies } = forecastOf(deals, { period: { start: '2026-03-01', end: '2026-04-01' } })
    expect(currencies[0]?.won).toEqual({ deals: 1, amount: euros('700.00') })
    expect(currencies[0]?.toCome).toEqual({ expectedDeals: 0, expectedWins: 0, expected: euros('0.00') })
    expect(currencies[0]?.expected).toEqual(euros('700.00'))
    expect(currencies[0]?.range).toEqual({ low: euros('700.00'), median: euros('700.00'), high: euros('700.00') })
  })

  it('says how many deals will begin, by how many did lately, and what they bring in time', () => {
    const deals = [...history(), ...Array.from({ length: 9 }, (_, index) => bare(`o-${index}`, addDays(asOf, -index)))]
    const { currencies } = forecastOf(deals, {
      policy: { ...policy, arrivalDays: 9 },
      period: { start: '2026-04-01', end: '2026-05-02' },
    })
    // One a day for 31 days; those of the first day are 30 days old on the last, when three of four are won.
    expect(currencies[0]?.toCome).toEqual({ expectedDeals: 31, expectedWins: 0.75, expected: euros('750.00') })
    expect(currencies[0]?.expected).toEqual(euros('7500.00'))
  })

  it('of another currency expects nothing to come where nothing was won', () => {
    const deals = [...history(), bare('d', '2026-03-20', { amount: dollars('500.00') })]
    const { currencies } = forecastOf(deals)
    expect(currencies[1]).toMatchObject({
      currency: 'USD',
      open: { expected: dollars('375.00'), range: { low: dollars('0.00'), high: dollars('500.00') } },
      toCome: { expectedWins: 0, expected: dollars('0.00') },
    })
    expect(currencies[1]?.toCome.expectedDeals).toBeCloseTo(91 / 90, 2)
  })

  it('takes amounts at what won deals brought of what was expected, where enough tell', () => {
    const deals = [
      ...history(),
      ...['600.00', '800.00', '1000.00', '1200.00'].map((amount, index) =>
        closedDeal(`r-${index}`, 'won', '2026-01-01', '2026-01-31', { wonAmount: euros(amount) }),
      ),
      closedDeal('free', 'won', '2026-01-01', '2026-01-31', { amount: euros('0.00'), wonAmount: euros('0.00') }),
      {
        id: 'unexpected',
        status: 'won',
        openedOn: '2026-01-01',
        closedOn: '2026-01-31',
        wonAmount: euros('5.00'),
      } as const,
      bare('d', '2026-03-20'),
    ]
    const [inEuros] = forecastOf(deals).currencies
    // Those that do not say brought what was expected of them: 6,600 of 7,000.
    expect(inEuros?.realisedRatio).toBe(0.942857)
    // Nine of ten are won.
    expect(inEuros?.open.expected).toEqual(euros('848.57'))
    expect(forecastOf([...history(), bare('d', '2026-03-20')]).currencies[0]).not.toHaveProperty('realisedRatio')
  })

  it('does not take discounts that only some deals say of for those of all', () => {
    const listPrice = Array.from({ length: 16 }, (_, index) =>
      closedDeal(`full-${index}`, 'won', '2026-01-01', '2026-01-31'),
    )
    const discounted = Array.from({ length: 4 }, (_, index) =>
      closedDeal(`less-${index}`, 'won', '2026-01-01', '2026-01-31', { wonAmount: euros('500.00') }),
    )
    expect(forecastOf([...listPrice, ...discounted]).currencies[0]?.realisedRatio).toBe(0.9)
  })

  it('gives a group rates of its own where it has enough deals, drawn to those of all', () => {
    const deals = [
      ...history({ ownerId: 'ida' }),
      ...(['lost', 'lost', 'lost', 'won'] as const).map((status, index) =>
        closedDeal(`o-${index}`, status, '2026-01-01', '2026-01-31', { ownerId: 'ole' }),
      ),
      closedDeal('k', 'won', '2026-01-01', '2026-01-31', { ownerId: 'kim' }),
      bare('ida', '2026-03-20', { ownerId: 'ida' }),
      bare('ole', '2026-03-20', { ownerId: 'ole' }),
      bare('kim', '2026-03-20', { ownerId: 'kim' }),
      bare('nobody', '2026-03-20'),
    ]
    const chances = (shrinkageDeals: number) =>
      forecastOf(deals, { policy: { ...policy, by: 'owner', shrinkageDeals } }).deals.map(
        ({ winProbability, reason }) => [winProbability, reason.code],
      )
    expect(chances(0)).toEqual([
      [0.75, 'by-group'],
      [0.25, 'by-group'],
      [0.555_556, 'by-all'],
      [0.555_556, 'by-all'],
    ])
    expect(chances(4).map(([chance]) => chance)).toEqual([0.652_778, 0.402_778, 0.555_556, 0.555_556])
    expect(dealChanceReasonCodes).toEqual(['by-group', 'by-all', 'older-than-any-closed'])
  })

  it('learns from what happened within its days, and since all is on record', () => {
    const old = [...history({}, 'old').map((deal) => ({ ...deal, status: 'won' as const }))]
    const late = history({}, 'late').map(
      (deal) => ({ ...deal, openedOn: '2026-02-01', closedOn: '2026-03-03' }) as const,
    )
    const deals = [...old, ...late, bare('d', '2026-03-20')]
    const winsOf = (changes: Partial<ForecastOptions>): unknown => {
      const { basis, deals: chances } = forecastOf(deals, changes)
      return [basis.from, basis.won, chances[0]?.winProbability]
    }
    expect(winsOf({})).toEqual(['2026-01-01', 7, 0.875])
    expect(winsOf({ policy: { ...policy, historyDays: 50 } })).toEqual(['2026-02-10', 3, 0.75])
    expect(winsOf({ observedFrom: '2026-02-01' })).toEqual(['2026-02-01', 3, 0.75])
    expect(winsOf({ observedFrom: '2025-01-01' })).toEqual(['2026-01-01', 7, 0.875])
    const { historyDays: _, ...everything } = policy
    expect(winsOf({ policy: everything })).toEqual(['2026-01-01', 7, 0.875])
  })

  it('counts deals that began before all is on record from then on only', () => {
    // Nine more are still open, of those that were watched from their tenth day on.
    const deals = [
      ...history(),
      ...Array.from({ length: 4 }, (_, index) => bare(`w-${index}`, '2026-01-02')),
      bare('d', '2026-03-20'),
    ]
    const forecast = forecastOf(deals, { observedFrom: '2026-01-11' })
    expect(forecast.deals.at(-1)?.winProbability).toBe(0.375)
  })

  it('has a wider range where months stray from one another', () => {
    const monthly = (wins: readonly number[]): readonly Deal[] =>
      wins.flatMap((count, month) =>
        Array.from({ length: 60 }, (_, index) =>
          closedDeal(
            `m-${month}-${index}`,
            index < count ? 'won' : 'lost',
            addMonths('2025-06-01', month),
            addMonths('2025-06-11', month),
          ),
        ),
      )
    const widthOf = (wins: readonly number[]): readonly [number | undefined, number] => {
      const { basis, currencies } = forecastOf([
        ...monthly(wins),
        ...Array.from({ length: 40 }, (_, i) => bare(`o-${i}`, '2026-03-25')),
      ])
      const range = currencies[0]?.open.range
      return [basis.swing, Number(range?.high.amount) - Number(range?.low.amount)]
    }
    const [steady, narrow] = widthOf([30, 30, 30, 30])
    const [swinging, wide] = widthOf([10, 50, 10, 50])
    expect(steady).toBe(0)
    expect(swinging).toBeCloseTo(0.644, 2)
    expect(wide).toBeGreaterThan(2 * narrow)
  })

  it('knows no swing of two months, and none where nothing was won', () => {
    const twoMonths = history().map((deal) => ({ ...deal, openedOn: '2026-03-01', closedOn: '2026-03-31' }) as const)
    expect(forecastOf(twoMonths).basis).not.toHaveProperty('swing')
    const allLost = history().map((deal) => ({ ...deal, status: 'lost' as const }))
    const forecast = forecastOf([...allLost, bare('d', '2026-02-20')])
    expect(forecast.basis.swing).toBe(0)
    expect(forecast.currencies[0]?.range.high).toEqual(euros('0.00'))
  })

  it('is refused where too few deals were closed', () => {
    expect(forecastPeriod(history().slice(1), options)).toEqual({
      ok: false,
      reason: { code: 'too-few-closed-deals', parameters: { closedDeals: 3, minimumClosedDeals: 4 } },
    })
  })

  it.each<[string, Partial<ForecastOptions>, readonly Deal[], string, string]>([
    ['what was not known yet', {}, [closedDeal('a', 'won', asOf, '2026-04-01')], 'invalid-value', 'deals[0].closedOn'],
    ['a deal twice', {}, [openDeal('a'), openDeal('a')], 'duplicate-id', 'deals[1].id'],
    ['a day that is none', { asOf: '2026-02-30' }, [], 'invalid-value', 'options.asOf'],
    [
      'a period that is over',
      { period: { start: '2026-01-01', end: asOf } },
      [],
      'invalid-period',
      'options.period.end',
    ],
    ['a period that is none', { period: { start: asOf, end: asOf } }, [], 'invalid-period', 'options.period.end'],
    ['a record yet to come', { observedFrom: '2026-04-01' }, [], 'invalid-value', 'options.observedFrom'],
    ['a field that is none', { policy: { ...policy, by: 'mood' as 'owner' } }, [], 'invalid-policy', 'policy.by'],
    [
      'a field that changes while a deal lives',
      { policy: { ...policy, by: 'stage' } },
      [],
      'invalid-policy',
      'policy.by',
    ],
    ['a short memory', { policy: { ...policy, historyDays: 27 } }, [], 'invalid-policy', 'policy.historyDays'],
    ['no deals', { policy: { ...policy, minimumClosedDeals: 0 } }, [], 'invalid-policy', 'policy.minimumClosedDeals'],
    ['half a day', { policy: { ...policy, arrivalDays: 0.5 } }, [], 'invalid-policy', 'policy.arrivalDays'],
    ['certainty', { policy: { ...policy, rangePercent: 100 } }, [], 'invalid-policy', 'policy.rangePercent'],
    ['a push away', { policy: { ...policy, shrinkageDeals: -1 } }, [], 'invalid-policy', 'policy.shrinkageDeals'],
    ['no number', { policy: { ...policy, shrinkageDeals: Number.NaN } }, [], 'invalid-policy', 'policy.shrinkageDeals'],
  ])('refuses %s', (_, changes, deals, code, field) => {
    const error = thrownBy(() => forecastPeriod(deals, { ...options, ...changes }))
    expect([error.code, error.details.field]).toEqual([code, field])
    if (code === 'invalid-policy') expect(forecastPolicySchema.safeParse(changes.policy).success).toBe(false)
  })

  it('has a default policy that its schema takes', () => {
    expect(forecastPolicySchema.parse(defaultForecastPolicy)).toEqual(defaultForecastPolicy)
    expect(forecastPolicySchema.safeParse({ ...policy, by: { customField: 'product' } }).success).toBe(true)
  })
})

describe('a back-test', () => {
  const came = [
    closedDeal('w', 'won', '2026-03-20', '2026-04-20', { wonAmount: euros('900.00') }),
    closedDeal('l', 'lost', '2026-03-20', '2026-04-20'),
    closedDeal('n', 'won', '2026-04-02', '2026-05-02', { amount: euros('300.00') }),
    closedDeal('later', 'won', '2026-03-20', '2026-07-01'),
    { id: 'unheard-of', status: 'won', openedOn: '2026-03-20', closedOn: '2026-05-02' } as const,
  ]
  const deals = [...history(), ...came]

  it('forecasts each period from what was known before it, and says how far off that was', () => {
    const { results, summaries } = backTestForecast(deals, [{ period }], { policy })
    expect(results).toHaveLength(1)
    expect(results[0]).toMatchObject({
      period,
      asOf,
      currency: 'EUR',
      cameOfOpen: euros('900.00'),
      came: euros('1200.00'),
      open: { expected: euros('2250.00'), errorPercent: 150, isWithin: false },
    })
    expect(results[0]).not.toHaveProperty('weighted')
    expect(results[0]).not.toHaveProperty('refusal')
    expect(summaries).toEqual([
      {
        currency: 'EUR',
        open: { periods: 1, meanAbsoluteErrorPercent: 150, biasPercent: 150, within: 0 },
        all: {
          periods: 1,
          meanAbsoluteErrorPercent: results[0]?.all?.errorPercent,
          biasPercent: results[0]?.all?.errorPercent,
          within: Number(results[0]?.all?.isWithin),
        },
      },
    ])
  })

  it('takes snapshots, and weighs them by what people said then', () => {
    const known = [
      ...history(),
      openDeal('w', { openedOn: '2026-03-20', expectedCloseOn: '2026-06-30', stage: 'talks', probability: 0.2 }),
      JSON.parse(
        JSON.stringify(
          openDeal('l', {
            openedOn: '2026-03-20',
            expectedCloseOn: '2026-06-30',
            stage: 'talks',
            probability: undefined as never,
          }),
        ),
      ) as Deal,
    ]
    const rounds = [{ period, asOf: '2026-03-30', known }] as const
    const test = backTestForecast(deals, rounds, {
      policy,
      stageProbabilities: { talks: 0.7 },
      bands: { bestCaseFrom: 0, commitFrom: 0 },
    })
    expect(test.results[0]).toMatchObject({
      asOf: '2026-03-30',
      weighted: { expected: euros('900.00'), errorPercent: 0 },
      open: { expected: euros('1500.00'), errorPercent: 66.67 },
    })
    expect(test.summaries[0]?.weighted).toEqual({ periods: 1, meanAbsoluteErrorPercent: 0, biasPercent: 0 })
  })

  it('says why there is no forecast, and tells no error of a period in which nothing came', () => {
    const rounds = [
      { period: { start: '2026-01-01', end: '2026-02-01' } },
      { period: { start: '2027-01-01', end: '2027-02-01' } },
    ] as const
    const { results, summaries } = backTestForecast([...deals, bare('d', '2026-12-20')], rounds, {
      policy,
      observedFrom: '2026-01-01',
    })
    expect(results[0]).toMatchObject({ refusal: { code: 'too-few-closed-deals' }, came: euros('3000.00') })
    expect(results[0]).not.toHaveProperty('open')
    expect(results[1]).toMatchObject({ came: euros('0.00'), open: { expected: euros('545.07') } })
    expect(results[1]?.open).not.toHaveProperty('errorPercent')
    expect(summaries).toEqual([{ currency: 'EUR' }])
  })

  it('learns nothing from the deals that are on record by chance from before the record begins', () => {
    const survivors = history({}, 'survivor').map(
      (deal) => ({ ...deal, openedOn: '2025-06-01', closedOn: '2025-07-01' }) as const,
    )
    const rounds = [{ period: { start: '2025-10-01', end: '2026-01-01' } }] as const
    const { results } = backTestForecast([...survivors, ...deals], rounds, { policy, observedFrom: '2026-01-01' })
    expect(results[0]?.refusal).toEqual({
      code: 'too-few-closed-deals',
      parameters: { closedDeals: 0, minimumClosedDeals: 4 },
    })
    expect(results[0]).not.toHaveProperty('open')
    expect(backTestForecast([...survivors, ...deals], rounds, { policy }).results[0]).toHaveProperty('open')
    const usual = backTestForecast([], [], { observedFrom: '2026-01-01' })
    expect(usual.results).toEqual([])
  })

  it('keeps currencies apart, also one that nobody knew of yet', () => {
    const others = [...deals, closedDeal('usd', 'won', '2026-05-01', '2026-05-31', { amount: dollars('50.00') })]
    const { results } = backTestForecast(others, [{ period }], { policy })
    expect(results.map(({ currency, came: sum }) => [currency, sum.amount])).toEqual([
      ['EUR', '1200.00'],
      ['USD', '50.00'],
    ])
    expect(results[1]).not.toHaveProperty('open')
    expect(results[1]).not.toHaveProperty('refusal')
  })

  it.each<[string, () => unknown, string, string]>([
    ['a deal twice', () => backTestForecast([openDeal('a'), openDeal('a')], []), 'duplicate-id', 'deals[1].id'],
    [
      'a period that is none',
      () => backTestForecast([], [{ period: { start: asOf, end: asOf } }]),
      'invalid-period',
      'rounds[0].period.end',
    ],
    [
      'a first day on record that is none',
      () => backTestForecast(deals, [{ period }], { observedFrom: 'once' as CalendarDate }),
      'invalid-value',
      'options.observedFrom',
    ],
    [
      'a snapshot that knows what came',
      () => backTestForecast(deals, [{ period, known: deals }], { policy }),
      'invalid-value',
      'deals[4].closedOn',
    ],
  ])('refuses %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
