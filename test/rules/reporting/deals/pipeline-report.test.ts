import { describe, expect, it } from 'vitest'
import { addFiscalQuarters, fiscalQuarterOf, fiscalQuarterPeriod } from '../../../../src/foundation/time/index.ts'
import type { Deal } from '../../../../src/records/index.ts'
import {
  type DealField,
  dealFields,
  dealsAsOf,
  defaultForecastBands,
  forecastCategories,
  forecastCategoryOf,
  missingDealParts,
  type PipelineOptions,
  pipelineReport,
} from '../../../../src/rules/reporting/index.ts'
import { dealFieldSchema, forecastBandsSchema } from '../../../../src/schemas.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { closedDeal, dollars, euros, openDeal } from './samples.ts'

const asOf = '2026-02-10'
const period = { start: '2026-04-01', end: '2026-07-01' } as const
const options: PipelineOptions = { asOf, period }
const none = { deals: 0, amount: euros('0.00') }

describe('the categories of a forecast', () => {
  it.each<[number, string]>([
    [0, 'pipeline'],
    [0.39, 'pipeline'],
    [0.399_999_9, 'best-case'],
    [0.4, 'best-case'],
    [0.59, 'best-case'],
    [0.6, 'commit'],
    [0.1 + 0.2 + 0.3, 'commit'],
    [0.99, 'commit'],
    [1, 'commit'],
  ])('%s is %s', (probability, category) => {
    expect(forecastCategoryOf(probability)).toBe(category)
  })

  it('begin where a business says, and are in order', () => {
    expect(forecastCategoryOf(0.6, { bestCaseFrom: 0.7, commitFrom: 0.7 })).toBe('pipeline')
    expect(forecastCategoryOf(0.7, { bestCaseFrom: 0.7, commitFrom: 0.7 })).toBe('commit')
    expect(forecastCategories).toEqual(['pipeline', 'best-case', 'commit', 'closed'])
    expect(forecastBandsSchema.safeParse(defaultForecastBands).success).toBe(true)
    expect(forecastBandsSchema.safeParse({ bestCaseFrom: 0.7, commitFrom: 0.6 }).success).toBe(false)
  })

  it.each<[string, () => unknown, string, string]>([
    ['a probability above 1', () => forecastCategoryOf(1.1), 'invalid-value', 'probability'],
    ['no probability', () => forecastCategoryOf(Number.NaN), 'invalid-value', 'probability'],
    [
      'a band below 0',
      () => forecastCategoryOf(0.5, { bestCaseFrom: -0.1, commitFrom: 1 }),
      'invalid-policy',
      'bands.bestCaseFrom',
    ],
    [
      'bands out of order',
      () => pipelineReport([], { ...options, bands: { bestCaseFrom: 0.6, commitFrom: 0.5 } }),
      'invalid-policy',
      'bands.commitFrom',
    ],
  ])('refuse %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('the pipeline of a period', () => {
  it('is that of the next fiscal quarter, with each deal in its category, rolled up, and what is won for it already', () => {
    const calendar = { startMonth: 1, labelledBy: 'start' } as const
    const quarter = addFiscalQuarters(fiscalQuarterOf(asOf, calendar), 1)
    expect(quarter).toEqual({ year: 2026, quarter: 2 })
    expect(fiscalQuarterPeriod(quarter, calendar)).toEqual(period)
    const deals: readonly Deal[] = [
      openDeal('a', { amount: euros('10000.00'), probability: 0.25, expectedCloseOn: '2026-04-01' }),
      openDeal('b', { amount: euros('8000.00'), probability: 0.8, expectedCloseOn: '2026-06-30' }),
      closedDeal('c', 'won', '2026-01-05', '2026-05-05', { amount: euros('5000.00') }),
      openDeal('d', { amount: euros('900.00'), expectedCloseOn: '2026-07-01' }),
    ]
    expect(pipelineReport(deals, options)).toEqual({
      asOf,
      period,
      currencies: [
        {
          currency: 'EUR',
          whole: {
            open: { deals: 2, amount: euros('18000.00') },
            weighted: euros('8900.00'),
            byCategory: {
              pipeline: { deals: 1, amount: euros('10000.00') },
              'best-case': none,
              commit: { deals: 1, amount: euros('8000.00') },
              closed: { deals: 1, amount: euros('5000.00') },
            },
            rollUp: {
              pipeline: euros('23000.00'),
              'best-case': euros('13000.00'),
              commit: euros('13000.00'),
              closed: euros('5000.00'),
            },
          },
          groups: [],
          overdue: none,
        },
      ],
      incomplete: [],
      overdue: [],
      omitted: [],
    })
  })

  it('keeps apart what is overdue, incomplete or omitted, of whatever period', () => {
    const deals: readonly Deal[] = [
      openDeal('overdue', { expectedCloseOn: '2026-02-09' }),
      openDeal('due today', { expectedCloseOn: asOf }),
      openDeal('overdue without an amount', { expectedCloseOn: '2025-12-01', amount: undefined as never }),
      openDeal('without an amount', { amount: undefined as never }),
      openDeal('without a day', { expectedCloseOn: undefined as never }),
      openDeal('without a probability', { probability: undefined as never, stage: 'unheard-of' }),
      openDeal('without anything', {
        amount: undefined as never,
        expectedCloseOn: undefined as never,
        probability: undefined as never,
      }),
      openDeal('without a probability, next year', { probability: undefined as never, expectedCloseOn: '2027-01-01' }),
      openDeal('omitted', { category: 'omitted' }),
      closedDeal('lost', 'lost', '2026-01-05', '2026-02-01'),
    ].map((deal) => JSON.parse(JSON.stringify(deal)) as Deal)
    const report = pipelineReport(deals, options)
    expect(report.currencies).toEqual([
      expect.objectContaining({ currency: 'EUR', overdue: { deals: 1, amount: euros('1000.00') } }),
    ])
    expect(report.currencies[0]?.whole.open).toEqual(none)
    expect(report.overdue).toEqual(['overdue'])
    expect(report.omitted).toEqual(['omitted'])
    expect(report.incomplete).toEqual([
      { dealId: 'overdue without an amount', missing: ['amount'] },
      { dealId: 'without an amount', missing: ['amount'] },
      { dealId: 'without a day', missing: ['expected-close'] },
      { dealId: 'without a probability', missing: ['probability'] },
      { dealId: 'without anything', missing: missingDealParts },
    ])
  })

  it('asks an overdue deal without an amount for nothing else, and a won one for its amount', () => {
    const won: Deal = { id: 'w', status: 'won', openedOn: '2026-01-05', closedOn: '2026-02-01' }
    const bare: Deal = { id: 'o', status: 'open', openedOn: '2026-01-05', expectedCloseOn: '2026-01-06' }
    const report = pipelineReport([won, bare], { asOf, period: { start: '2026-01-01', end: '2026-04-01' } })
    expect(report).toMatchObject({
      currencies: [],
      overdue: [],
      incomplete: [
        { dealId: 'w', missing: ['amount'] },
        { dealId: 'o', missing: ['amount'] },
      ],
    })
  })

  it('never adds unlike currencies', () => {
    const { currencies } = pipelineReport(
      [openDeal('a', { amount: dollars('7.00') }), openDeal('b'), openDeal('c', { amount: dollars('5.00') })],
      options,
    )
    expect(currencies.map(({ currency, whole }) => [currency, whole.open.deals, whole.weighted.amount])).toEqual([
      ['EUR', 1, '500.00'],
      ['USD', 2, '6.00'],
    ])
  })

  it('counts what a won deal really brought, and takes the probability of a stage where a deal has none', () => {
    const { currencies } = pipelineReport(
      [
        closedDeal('a', 'won', '2026-01-05', '2026-02-01', { wonAmount: euros('800.00') }),
        closedDeal('b', 'won', '2026-01-05', '2026-01-31', { wonAmount: euros('1.00') }),
        JSON.parse(
          JSON.stringify(
            openDeal('c', { expectedCloseOn: '2026-02-12', probability: undefined as never, stage: 'talks' }),
          ),
        ) as Deal,
        openDeal('d', { expectedCloseOn: '2026-02-12', stage: 'talks', probability: 0.9, category: 'pipeline' }),
      ],
      { asOf, period: { start: '2026-02-01', end: '2026-03-01' }, stageProbabilities: { talks: 0.45 } },
    )
    const whole = currencies[0]?.whole
    expect(whole?.byCategory.closed).toEqual({ deals: 1, amount: euros('800.00') })
    expect(whole?.byCategory['best-case'].deals).toBe(1)
    expect(whole?.byCategory.pipeline.deals).toBe(1)
    expect(whole?.weighted).toEqual(euros('1350.00'))
  })

  it('rounds each weighted amount once, so that groups sum to the whole', () => {
    const thirds = ['x', 'y', 'z'].map((id) => openDeal(id, { ownerId: id, amount: euros('0.10'), probability: 1 / 3 }))
    const { whole, groups } = pipelineReport(thirds, { ...options, by: 'owner' }).currencies[0] ?? {}
    expect(whole?.weighted).toEqual(euros('0.09'))
    expect(groups?.map(({ figures }) => figures.weighted.amount)).toEqual(['0.03', '0.03', '0.03'])
  })

  it.each<[string, DealField, readonly (string | undefined)[]]>([
    ['account', 'account', ['a-1', 'a-2', undefined]],
    ['owner', 'owner', ['ida', 'ole']],
    ['stage', 'stage', ['talks', undefined]],
    ['a text of the host', { customField: 'product' }, ['chair', 'table', undefined]],
    ['a number of the host', { customField: 'seats' }, ['10', '4', undefined]],
    ['yes or no', { customField: 'vip' }, ['false', 'true', undefined]],
    ['a field that none has', { customField: 'toString' }, [undefined]],
  ])('is split by %s, those without a value last', (_, by, keys) => {
    const deals = [
      openDeal('1', { accountId: 'a-2', ownerId: 'ole', customFields: { product: 'table', seats: 10, vip: true } }),
      openDeal('2', { ownerId: 'ida' }),
      openDeal('3', {
        accountId: 'a-1',
        ownerId: 'ida',
        stage: 'talks',
        customFields: { product: 'chair', vip: false },
      }),
      openDeal('4', { accountId: 'a-1', ownerId: 'ole', customFields: { seats: 4 } }),
    ]
    const groups = pipelineReport(deals, { ...options, by }).currencies[0]?.groups
    expect(groups?.map(({ key }) => key)).toEqual(keys)
    expect(groups?.every((group) => ('key' in group ? group.key !== undefined : true))).toBe(true)
    expect(dealFieldSchema.safeParse(by).success).toBe(true)
  })

  it.each<[string, readonly Deal[], Partial<PipelineOptions>, string, string]>([
    ['a deal twice', [openDeal('a'), openDeal('a')], {}, 'duplicate-id', 'deals[1].id'],
    ['another status', [openDeal('a', { status: 'dead' as 'open' })], {}, 'unknown-code', 'deals[0].status'],
    ['another category', [openDeal('a', { category: 'closed' as 'commit' })], {}, 'unknown-code', 'deals[0].category'],
    ['no such day', [openDeal('a', { openedOn: '2026-02-30' })], {}, 'invalid-value', 'deals[0].openedOn'],
    [
      'no such day',
      [openDeal('a', { expectedCloseOn: '2026-02-30' })],
      {},
      'invalid-value',
      'deals[0].expectedCloseOn',
    ],
    ['an open deal with a day', [openDeal('a', { closedOn: asOf })], {}, 'contradictory-facts', 'deals[0].closedOn'],
    ['a lost deal without one', [openDeal('a', { status: 'lost' })], {}, 'invalid-value', 'deals[0].closedOn'],
    [
      'an end before the beginning',
      [closedDeal('a', 'won', asOf, '2026-02-09')],
      {},
      'invalid-period',
      'deals[0].closedOn',
    ],
    ['a negative amount', [openDeal('a', { amount: euros('-1.00') })], {}, 'invalid-value', 'deals[0].amount.amount'],
    [
      'what a lost deal brought',
      [closedDeal('a', 'lost', asOf, asOf, { wonAmount: euros('1.00') })],
      {},
      'contradictory-facts',
      'deals[0].wonAmount',
    ],
    [
      'two currencies of one deal',
      [closedDeal('a', 'won', asOf, asOf, { wonAmount: dollars('1.00') })],
      {},
      'currency-mismatch',
      'deals[0].wonAmount.currency',
    ],
    ['a probability above 1', [openDeal('a', { probability: 50 })], {}, 'invalid-value', 'deals[0].probability'],
    ['a day of asking that is none', [], { asOf: '2026-02-30' }, 'invalid-value', 'options.asOf'],
    ['a period that is none', [], { period: { start: asOf, end: asOf } }, 'invalid-period', 'options.period.end'],
    ['a field that is none', [], { by: 'mood' as 'owner' }, 'unknown-code', 'options.by'],
    ['a custom field without a name', [], { by: {} as { customField: string } }, 'unknown-code', 'options.by'],
    ['nothing for a field', [], { by: null as unknown as 'owner' }, 'unknown-code', 'options.by'],
    [
      'a field that holds a list',
      [openDeal('a', { customFields: { products: ['x'] } })],
      { by: { customField: 'products' } },
      'invalid-value',
      'customFields.products',
    ],
    [
      'a stage of 150 %',
      [],
      { stageProbabilities: { talks: 1.5 } },
      'invalid-value',
      'options.stageProbabilities.talks',
    ],
  ])('refuses %s', (_, deals, changes, code, field) => {
    const error = thrownBy(() => pipelineReport(deals, { ...options, ...changes }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('takes amounts of won deals that nobody expected', () => {
    const won: Deal = { id: 'w', status: 'won', openedOn: asOf, closedOn: asOf, wonAmount: dollars('3.00') }
    const { currencies } = pipelineReport([won], { asOf, period: { start: asOf, end: '2026-02-11' } })
    expect(currencies[0]?.whole.rollUp.commit).toEqual(dollars('3.00'))
  })

  it('can be split by fields in order', () => {
    expect(dealFields).toEqual(['account', 'owner', 'stage'])
  })
})

describe('looking back', () => {
  it('leaves out what came later and what is known only now', () => {
    const deals = [
      closedDeal('closed by then', 'won', '2026-01-01', asOf, { probability: 1 }),
      closedDeal('closed later', 'won', '2026-01-01', '2026-02-11', {
        stage: 'won',
        probability: 1,
        category: 'commit',
        expectedCloseOn: '2026-03-01',
        wonAmount: euros('900.00'),
        ownerId: 'ida',
      }),
      openDeal('still open'),
      openDeal('begun later', { openedOn: '2026-02-11' }),
    ]
    expect(dealsAsOf(deals, asOf)).toEqual([
      deals[0],
      { id: 'closed later', status: 'open', openedOn: '2026-01-01', amount: euros('1000.00'), ownerId: 'ida' },
      { id: 'still open', status: 'open', openedOn: '2026-01-05', amount: euros('1000.00') },
    ])
  })

  it.each<[string, () => unknown, string, string]>([
    ['no day', () => dealsAsOf([], '2026-02-30'), 'invalid-value', 'asOf'],
    ['a deal twice', () => dealsAsOf([openDeal('a'), openDeal('a')], asOf), 'duplicate-id', 'deals[1].id'],
  ])('refuses %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
