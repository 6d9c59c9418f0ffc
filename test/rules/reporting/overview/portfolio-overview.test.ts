import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountOverview,
  accountOverviewFor,
  addMoney,
  combineOverviews,
  type Money,
  type OverviewRecords,
  portfolioOverview,
} from '../../../../src/index.ts'
import {
  contractModelSchema,
  overviewPolicySchema,
  purchaseModelSchema,
  spendModelSchema,
} from '../../../../src/schemas.ts'
import { asOf, bare, client, customer, eur, invoice, policy, task, ticket } from './sample.ts'

const named = (id: string, records: OverviewRecords): OverviewRecords => ({
  ...records,
  account: { ...records.account, id },
  agreements: records.agreements.map((each) => ({ ...each, accountId: id })),
  orders: records.orders.map((each) => ({ ...each, accountId: id })),
})

describe('a portfolio', () => {
  const portfolio = [
    named(
      'a-1',
      client({
        revenue: eur('12000.00'),
        invoices: [invoice('v-1', '2026-05-01')],
        tasks: [task('k-1', { dueOn: '2026-05-01' })],
      }),
    ),
    named(
      'a-2',
      customer(['2026-05-20'], 'EUR', { revenue: eur('80.00'), tickets: [ticket('q-1', '2026-05-20T09:00:00Z')] }),
    ),
    named('a-3', {
      ...bare(),
      deals: [{ id: 'd-1', status: 'open', openedOn: '2026-05-01', amount: eur('10.00'), probability: 1 }],
    }),
  ]

  it('has its mix, its totals, its stages and its actions', () => {
    const { mix, totals, stages, actions, accounts } = portfolioOverview(portfolio, { asOf }, policy)
    expect(mix.parts.client.revenue).toEqual(eur('12000.00'))
    expect(totals).toEqual({
      value: expect.objectContaining({ currency: 'EUR' }),
      valued: 2,
      monthlyRecurring: [eur('1000.00')],
      due: [eur('500.00')],
      overdue: [eur('500.00')],
      readyTasks: 1,
      lateTasks: 1,
      openTickets: 1,
      lateTickets: 1,
      openDeals: 1,
      health: { green: 1, yellow: 1 },
    })
    expect(stages).toEqual([
      { lifecycle: 'customer-success', stage: 'at-risk', count: 1 },
      { lifecycle: 'repeat-purchase', stage: 'first-time', count: 1 },
      { lifecycle: 'acquisition', stage: 'lead', count: 1 },
    ])
    expect(actions[0]?.type).toBe('rescue-client')
    expect(accounts.map(({ accountId }) => accountId)).toEqual(['a-1', 'a-2', 'a-3'])
  })

  it('lists so many actions', () => {
    expect(portfolioOverview(portfolio, { asOf, mostActions: 2 }, policy).actions).toHaveLength(2)
    expect(() => portfolioOverview(portfolio, { asOf, mostActions: -1 }, policy)).toThrow('mostActions')
  })

  it('of nobody is empty', () => {
    const { mix, totals } = portfolioOverview([], { asOf }, policy)
    expect(mix.count).toBe(0)
    expect(totals).not.toHaveProperty('value')
  })

  it('has each account once', () => {
    expect(() => portfolioOverview([bare(), bare()], { asOf }, policy)).toThrow('id')
  })
})

const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-05-${String(each).padStart(2, '0')}` as '2026-05-01')
const records = fc
  .record({
    days: fc.array(day, { maxLength: 4 }),
    isClient: fc.boolean(),
    dues: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 99_999 })), { maxLength: 3 }),
    late: fc.boolean(),
  })
  .map(
    ({ days, isClient, dues, late }): OverviewRecords => ({
      ...customer(days),
      ...(isClient && { agreements: client().agreements }),
      invoices: dues.map(([on, cents], index) => invoice(`v-${index}`, on, (cents / 100).toFixed(2))),
      tasks: late ? [task('k-1', { dueOn: '2026-05-01' })] : [],
    }),
  )
const portfolios = fc.array(records, { maxLength: 5 }).map((all) => all.map((each, index) => named(`a-${index}`, each)))

describe('whatever the portfolio', () => {
  it('amounts sum over the accounts, the value is that of all, and the order of accounts changes no total', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const whole = portfolioOverview(portfolio, { asOf, mostActions: 1_000 }, policy)
        const back = portfolioOverview([...portfolio].reverse(), { asOf, mostActions: 1_000 }, policy)
        const sum = (amounts: readonly Money[]) => amounts.reduce((all, each) => addMoney(all, each), eur('0.00'))
        const dues = whole.accounts.flatMap(({ billing }) => billing.balances?.map(({ due }) => due) ?? [])
        const estimate = whole.accounts.reduce((all, { value }) => all + (value?.estimate ?? 0), 0)
        expect({
          due: sum(whole.totals.due),
          value: Math.abs(Number(whole.totals.value?.amount ?? 0) - estimate) < 0.006,
          actions: back.actions,
          totals: { ...back.totals, value: undefined },
        }).toEqual({
          due: sum(dues),
          value: true,
          actions: whole.actions,
          totals: { ...whole.totals, value: undefined },
        })
      }),
    )
  })

  it('each account is as it is by itself, in JSON as in memory, and nothing given is changed', () => {
    const look = accountOverviewFor(policy)
    fc.assert(
      fc.property(records, (given) => {
        const before = JSON.stringify(given)
        const overview = look(given, { asOf })
        expect([
          combineOverviews([overview], { currency: 'EUR' }).accounts,
          JSON.parse(JSON.stringify(overview)),
          JSON.stringify(given),
        ]).toEqual([[accountOverview(given, { asOf }, policy)], overview, before])
      }),
    )
  })

  it('ranges are in order, and actions fall in worth', () => {
    const look = accountOverviewFor(policy)
    fc.assert(
      fc.property(records, (given) => {
        const { value, actions } = look(given, { asOf })
        const worths = actions.map(({ worth }) => Number(worth?.amount ?? -1))
        expect([
          Number(value?.range.low.amount ?? 0) <= Number(value?.range.high.amount ?? 0),
          [...worths].sort((a, b) => b - a),
        ]).toEqual([true, worths])
      }),
    )
  })
})

describe('the policy as data', () => {
  it('is checked with the policies in it', () => {
    expect(overviewPolicySchema.parse(policy)).toEqual(policy)
    const spoilt = { ...policy, worth: { ...policy.worth, likelihood: 1 } }
    expect(overviewPolicySchema.safeParse(spoilt).error?.issues[0]?.path).toEqual(['worth', 'likelihood'])
  })

  it.each([
    ['shifted-beta-geometric', contractModelSchema, { alpha: 1, beta: 2 }],
    ['beta-discrete-weibull', contractModelSchema, { alpha: 1, beta: 2, c: 1 }],
    ['exponential', contractModelSchema, { rate: 0.1 }],
    ['weibull', contractModelSchema, { shape: 1, scale: 2 }],
    ['bg-nbd', purchaseModelSchema, { r: 1, alpha: 2, a: 1, b: 2 }],
    ['mbg-nbd', purchaseModelSchema, { r: 1, alpha: 2, a: 1, b: 2 }],
    ['pareto-nbd', purchaseModelSchema, { r: 1, alpha: 2, s: 1, beta: 2 }],
    ['bg-bb', purchaseModelSchema, { alpha: 1, beta: 2, gamma: 1, delta: 2 }],
  ] as const)('a model %s has its own parameters, all above 0', (model, schema, parameters) => {
    const told = { model, unit: 'month', parameters }
    expect(schema.parse(told)).toEqual(told)
    const [first] = Object.keys(parameters)
    const spoilt = [{ ...parameters, [String(first)]: 0 }, { ...parameters, mood: 1 }, {}]
    expect(spoilt.map((wrong) => schema.safeParse({ ...told, parameters: wrong }).success)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('a model of spending has three', () => {
    const told = { model: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } }
    expect(spendModelSchema.parse(told)).toEqual(told)
    expect(spendModelSchema.safeParse({ ...told, parameters: { p: 6.25, q: 3.74 } }).success).toBe(false)
  })
})
