import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AccountOverview,
  accountOverview,
  accountOverviewFor,
  addDays,
  contractSurvival,
  defaultAccountHealthPolicy,
  defaultClientStagePolicy,
  defaultNextActionPolicy,
  defaultRepeatPurchasePolicy,
  expectedPurchases,
  isClienteleError,
  moneyFromMinorUnits,
  nextActionTypes,
  type OverviewPolicy,
  type OverviewRecords,
  pipelineReport,
  purchaseDistribution,
  purchaseHistories,
} from '../../../../src/index.ts'
import { asOf, bare, client, customer, eur, invoice, policy, task, ticket } from './sample.ts'

const look = (records: OverviewRecords, changes: Partial<OverviewPolicy> = {}, at = '2026-06-01T12:00:00Z' as const) =>
  accountOverview(records, { asOf, at }, { ...policy, ...changes })
const todo = ({ actions }: AccountOverview) =>
  actions.map(({ type, parameters, by, worth }) => [type, parameters.subjectId, by, worth?.amount])

describe('where an account is', () => {
  it('a client, by its agreements', () => {
    const { decision, stage } = look(client())
    expect(decision.verdict).toBe('client')
    expect(stage).toMatchObject({ lifecycle: 'customer-success', stage: 'adopted' })
    expect(stage).not.toHaveProperty('renewsOrEndsBy')
  })

  it('a customer, by the rhythm of its purchases in whatever currency', () => {
    const { decision, stage, value } = look(customer(['2026-05-01'], 'SEK'))
    expect(decision.verdict).toBe('customer')
    expect(stage).toMatchObject({ lifecycle: 'repeat-purchase', stage: 'first-time' })
    expect(value).toBeUndefined()
  })

  it.each<[string, OverviewRecords, string]>([
    ['somebody who did nothing yet', bare(), 'lead'],
    [
      'somebody whose account says where it is',
      { ...bare(), account: { ...bare().account, lifecycleStage: 'opportunity' } },
      'opportunity',
    ],
    ['a customer whose purchases are not on record', { ...bare(), knownFacts: { hasPurchased: true } }, 'customer'],
    [
      'a client whose agreements are not on record',
      {
        ...bare(),
        knownFacts: { hasPurchased: true, offering: 'advice', engagement: 'ongoing-collaboration' },
      },
      'client',
    ],
  ])('%s, on the way there', (_, records, stage) => {
    expect(look(records).stage).toMatchObject({ lifecycle: 'acquisition', stage })
  })

  it('by the policies of the host', () => {
    const slowly = { ...defaultClientStagePolicy, onboardingDays: 10_000 }
    expect(look(client(), { clientStage: slowly }).stage.stage).toBe('onboarding')
    const quickly = { ...defaultRepeatPurchasePolicy, usualGapDays: 2, floorDays: 1 }
    expect(look(customer(['2026-05-01']), { repeatPurchase: quickly }).stage.stage).toBe('lapsed')
  })

  it('on the way there, an agreement that runs counts', () => {
    const [agreement] = client().agreements
    const records = { ...client(), knownFacts: { hasPurchased: false } } as const
    const { stage } = look({
      ...records,
      agreements: agreement ? [{ ...agreement, term: { start: '2026-05-01', end: '2026-05-20' } }] : [],
    })
    expect(stage.lifecycle).toBe('acquisition')
  })
})

describe('a client by an agreement without a fee each period', () => {
  const framework = (term: {
    start: '2025-01-01'
    end?: '2026-06-20'
    terminatedOn?: '2026-06-10'
  }): OverviewRecords => ({
    ...bare(),
    agreements: [
      {
        id: 'g-1',
        accountId: 'a-1',
        kind: 'framework',
        term,
        fee: { basis: 'hourly', rate: eur('100.00') },
        covers: [{ offering: 'advice', customisation: 'bespoke' }],
        engagement: 'ongoing-collaboration',
      },
    ],
    knownFacts: { hasPurchased: true },
  })

  it.each([
    ['without an end', framework({ start: '2025-01-01' }), undefined],
    ['with an end', framework({ start: '2025-01-01', end: '2026-06-20' }), '2026-06-20'],
    ['ended before', framework({ start: '2025-01-01', end: '2026-06-20', terminatedOn: '2026-06-10' }), '2026-06-10'],
  ])('%s', (_, records, by) => {
    const { stage, value } = look(records)
    expect(stage.lifecycle === 'customer-success' && stage.renewsOrEndsBy).toBe(by)
    expect(value).toBeUndefined()
  })
})

describe('what it is expected to bring', () => {
  it('of a client: the fees, while contracts last', () => {
    const { value } = look(client())
    expect(value).toMatchObject({
      from: 'agreements',
      setting: 'contractual',
      payment: eur('1000.00'),
      horizonMonths: 12,
    })
    // Σ e^(−0.02 j) · 1.1^(−(j − 1) / 12) over j from 1 to 12, and half of it is kept.
    let payments = 0
    for (let j = 1; j <= 12; j += 1) payments += Math.exp(-0.02 * j) * 1.1 ** (-(j - 1) / 12)
    expect(value?.estimate).toBeCloseTo(500 * payments, 8)
  })

  it('of a client: the range follows from how long contracts last', () => {
    const { value } = look(client())
    const { contracts } = policy.worth as NonNullable<OverviewPolicy['worth']>
    const [least, most] = value?.range.payments ?? [0, 0]
    const survives = (payments: number) => contractSurvival(contracts, 17 + payments) / contractSurvival(contracts, 17)
    // No more than a tenth falls below the least; one more would leave out more.
    expect(survives(least)).toBeGreaterThanOrEqual(0.9)
    expect(survives(least + 1)).toBeLessThan(0.9)
    expect(most).toBe(12)
    let weight = 0
    for (let j = 0; j < least; j += 1) weight += 1.1 ** (-j / 12)
    expect(Number(value?.range.low.amount)).toBeCloseTo(500 * weight, 2)
  })

  it.each([
    ['a year', 'year', 12, '12000.00', 1],
    ['two years', 'year', 24, '12000.00', 2],
    ['a month', 'month', 6, '1000.00', 6],
  ] as const)('payments may come each year or each month: %s', (_, unit, horizonMonths, payment, most) => {
    const worth = {
      ...policy.worth,
      contracts: { model: 'exponential', unit, parameters: { rate: 0.001 } },
      annualDiscountRate: 0,
      horizonMonths,
    } as NonNullable<OverviewPolicy['worth']>
    const { value } = look(client(), { worth })
    expect(value?.payment).toEqual(eur(payment))
    expect(value?.range.payments[1]).toBe(most)
    expect(value?.range.high.amount).toBe((Number(payment) * 0.5 * most).toFixed(2))
  })

  it('of a customer: purchases, as they bought so far', () => {
    const days = ['2026-01-05', '2026-02-10', '2026-04-01', '2026-05-20'] as const
    const { value } = look(customer(days))
    const worth = policy.worth as NonNullable<OverviewPolicy['worth']>
    const [history] = purchaseHistories(
      days.map((on) => ({ accountId: 'a-1', on, amount: '80.00' })),
      { unit: 'week', observationEnd: asOf },
    ).histories
    if (!history) throw new Error('no history')
    const year = { unit: 'week', count: 52 } as const
    expect(value).toMatchObject({ from: 'purchases', setting: 'non-contractual', payment: eur('80.00') })
    expect(value?.discountedPayments).toBeLessThan(expectedPurchases(worth.purchases, history, year))
    const { probabilities } = purchaseDistribution(worth.purchases, year, { history, most: 200 })
    const upTo = (count: number) => probabilities.slice(0, count + 1).reduce((sum, each) => sum + each, 0)
    const [least, most] = value?.range.payments ?? [0, 0]
    expect(upTo(most)).toBeGreaterThanOrEqual(0.9)
    expect(upTo(most - 1)).toBeLessThan(0.9)
    expect(upTo(least)).toBeGreaterThan(0.1)
    expect(least === 0 || upTo(least - 1) <= 0.1).toBe(true)
  })

  it('of a customer who buys all the time: the range is looked for as far as it goes', () => {
    const days = Array.from({ length: 150 }, (_, index) => addDays('2026-01-01', index))
    const [, most] = look(customer(days)).value?.range.payments ?? [0, 0]
    expect(most).toBeGreaterThan(64)
  })

  it('spend may follow from a model of its own', () => {
    const worth = {
      ...policy.worth,
      spend: { model: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } },
    } as NonNullable<OverviewPolicy['worth']>
    const { value } = look(customer(['2026-01-05', '2026-03-10']), { worth })
    expect(value).not.toHaveProperty('payment')
    expect(value?.estimate).toBeGreaterThan(0)
    // With q of 1 or less the mean spend of all accounts is infinite.
    const infinite = {
      ...worth,
      spend: { model: 'gamma-gamma', parameters: { p: 6.25, q: 0.5, gamma: 15.44 } },
    } as const
    expect(look(customer(['2026-01-05']), { worth: infinite }).value).toBeUndefined()
  })

  it.each<[string, OverviewRecords]>([
    ['somebody who bought nothing', bare()],
    ['somebody who gave everything back', customer(['2026-05-01'], 'EUR', {})],
  ])('%s is not valued', (_, records) => {
    const orders = records.orders.map((each) => ({ ...each, status: 'returned' as const }))
    expect(look({ ...records, orders }).value).toBeUndefined()
  })

  it('is not told without a policy for it', () => {
    const { worth: _worth, score: _score, loyalty: _loyalty, ...rest } = policy
    const overview = accountOverview({ ...client(), loyaltyEntries: [] }, { asOf }, rest)
    expect(overview).not.toHaveProperty('value')
    expect(overview).not.toHaveProperty('score')
    expect(overview).not.toHaveProperty('loyalty')
  })

  it('a renewed agreement makes one collaboration', () => {
    const [agreement] = client().agreements
    if (!agreement) throw new Error('no agreement')
    const old = { ...agreement, id: 'g-0', term: { start: '2024-01-01', end: '2025-01-01' } } as const
    const long = { ...agreement, id: 'g-2', term: { start: '2020-01-01', end: '2021-01-01' } } as const
    const later = { ...agreement, id: 'g-3', term: { start: '2027-01-01' } } as const
    const worth = {
      ...policy.worth,
      contracts: { model: 'shifted-beta-geometric', unit: 'month', parameters: { alpha: 1, beta: 20 } },
    } as NonNullable<OverviewPolicy['worth']>
    const estimate = (agreements: OverviewRecords['agreements']) =>
      look({ ...client(), agreements }, { worth }).value?.estimate ?? 0
    const withOld = estimate([old, agreement])
    // Whoever stayed longer stays longer.
    expect(withOld).toBeGreaterThan(estimate([agreement]))
    expect(estimate([long, agreement, old, later])).toBe(withOld)
  })
})

describe('what it pays', () => {
  it('is told by currency, the oldest first', () => {
    const { billing } = look(
      client({
        invoices: [
          invoice('v-1', '2026-05-20'),
          invoice('v-2', '2026-04-01', '300.00'),
          invoice('v-3', '2026-07-01', '50.00'),
          invoice('v-4', '2026-05-31', '70.00', 'SEK'),
          { ...invoice('v-5', '2026-08-01'), issuedOn: '2026-07-01' },
        ],
        payments: [
          { id: 'p-1', accountId: 'a-1', invoiceId: 'v-3', receivedOn: '2026-05-01', amount: eur('60.00') },
          { id: 'p-2', accountId: 'a-1', invoiceId: 'v-1', receivedOn: '2026-05-01', amount: eur('100.00') },
        ],
        creditNotes: [],
        refunds: [],
      }),
    )
    expect(billing).toEqual({
      balances: [
        {
          currency: 'EUR',
          due: eur('700.00'),
          overdue: eur('700.00'),
          overdueInvoices: [
            { invoiceId: 'v-2', due: eur('300.00'), days: 61 },
            { invoiceId: 'v-1', due: eur('400.00'), days: 12 },
          ],
          overpaid: eur('10.00'),
        },
        {
          currency: 'SEK',
          due: { amount: '70.00', currency: 'SEK' },
          overdue: { amount: '70.00', currency: 'SEK' },
          overdueInvoices: [{ invoiceId: 'v-4', due: { amount: '70.00', currency: 'SEK' }, days: 1 }],
          overpaid: { amount: '0.00', currency: 'SEK' },
        },
      ],
      oldestOverdueDays: 61,
      monthlyRecurring: [eur('1000.00')],
    })
  })

  it('has no oldest day where nothing is overdue', () => {
    expect(look({ ...bare(), invoices: [invoice('v-1', '2026-06-01')] }).billing).not.toHaveProperty(
      'oldestOverdueDays',
    )
  })

  it('is not known without invoices, and nothing where there are none', () => {
    expect(look(bare()).billing).toEqual({ monthlyRecurring: [] })
    expect(look({ ...bare(), invoices: [] }).billing).toEqual({ balances: [], monthlyRecurring: [] })
  })
})

describe('how well it stands', () => {
  const partsOf = (records: OverviewRecords) =>
    Object.fromEntries(look(records).health.shares.map(({ id, share, points }) => [id, Math.round(points / share)]))

  it.each<[string, Partial<OverviewRecords>, string, number | undefined]>([
    ['pays in time', { invoices: [] }, 'payment', 100],
    ['is half of the days overdue', { invoices: [invoice('v-1', '2026-05-02')] }, 'payment', 50],
    ['is long overdue', { invoices: [invoice('v-1', '2026-01-02')] }, 'payment', 0],
    ['was met lately', { interactions: [met('2026-05-02')] }, 'contact', 100],
    ['was met two months ago', { interactions: [met('2026-04-02'), met('2026-07-01')] }, 'contact', 50],
    ['was not met yet', { interactions: [met('2026-07-01')] }, 'contact', undefined],
    [
      'is delighted',
      { surveyResponses: [answer('nps', 10), answer('csat', 5), answer('ces', 7)] },
      'satisfaction',
      100,
    ],
    ['is half content', { surveyResponses: [answer('csat', 3)] }, 'satisfaction', 50],
    ['answered long ago', { surveyResponses: [answer('csat', 3, '2025-06-01T08:00:00Z')] }, 'satisfaction', undefined],
    ['has no tickets', { tickets: [] }, 'support', 100],
    ['waits for an answer too long', { tickets: [ticket('q-1', '2026-05-20T09:00:00Z')] }, 'support', 66],
  ])('%s', (_, more, part, score) => {
    expect(partsOf({ ...bare(), ...more })[part]).toBe(score)
  })

  it.each([
    [['2026-05-20'], 100],
    // Usual is 90 days, and lapsed is from 271 on.
    [['2025-12-04'], 51],
    [['2024-12-04'], 0],
  ] as const)('who bought on %j', (days, score) => {
    expect(partsOf(customer(days))['rhythm']).toBe(score)
  })

  it('is told by parts with a weight only', () => {
    const health = {
      ...defaultAccountHealthPolicy,
      weights: { payment: 1, contact: 0, satisfaction: 0, support: 0, rhythm: 0 },
    }
    expect(look({ ...bare(), invoices: [] }, { health }).health).toMatchObject({ score: 100, coverage: 1, missing: [] })
  })
})

function met(day: string): NonNullable<OverviewRecords['interactions']>[number] {
  return { id: `i-${day}`, accountId: 'a-1', channel: 'meeting', at: `${day}T09:00:00Z` as '2026-01-01T09:00:00Z' }
}
function answer(kind: 'nps' | 'csat' | 'ces', score: number, at = '2026-05-01T08:00:00Z' as const as string) {
  return { id: `${kind}-${score}`, accountId: 'a-1', kind, score, at: at as '2026-05-01T08:00:00Z' }
}

describe('what is open', () => {
  it('tasks, tickets and deals', () => {
    const { work } = look({
      ...bare(),
      tasks: [
        task('k-1', { status: 'done' }),
        task('k-2', { dueOn: '2026-05-31' }),
        task('k-3', { dependsOn: ['k-2'], status: 'open', dueAt: '2026-06-01T11:59:59.5Z' }),
        task('k-4', { dueOn: '2026-05-01', status: 'cancelled' }),
        task('k-5', { dueOn: '2026-06-01', status: 'in-progress' }),
      ],
      tickets: [
        ticket('q-1', '2026-06-01T09:00:00Z'),
        ticket('q-2', '2026-05-29T09:00:00Z', { firstRespondedAt: '2026-05-29T10:00:00Z' }),
        ticket('q-3', '2026-05-01T09:00:00Z', { status: 'closed', closedAt: '2026-05-02T09:00:00Z' }),
        ticket('q-4', '2026-06-01T15:00:00Z'),
      ],
      deals: [
        { id: 'd-1', status: 'open', openedOn: '2026-05-01' },
        { id: 'd-2', status: 'open', openedOn: '2026-05-01', expectedCloseOn: '2026-05-31' },
        { id: 'd-3', status: 'won', openedOn: '2026-05-01', closedOn: '2026-05-09' },
        { id: 'd-4', status: 'open', openedOn: '2026-06-09' },
        { id: 'd-5', status: 'won', openedOn: '2026-05-01', closedOn: '2026-06-09' },
      ],
    })
    expect(work.tasks).toEqual({ share: 0.25, done: 1, total: 4, readyIds: ['k-2', 'k-5'], lateIds: ['k-2', 'k-3'] })
    expect(work.tickets?.map(({ ticketId, promise }) => [ticketId, promise?.metric, promise?.state])).toEqual([
      ['q-1', 'first-response', 'warning'],
      ['q-2', 'resolution', 'on-track'],
    ])
    expect(work.deals).toEqual([
      { dealId: 'd-1', isOverdue: false },
      { dealId: 'd-2', expectedCloseOn: '2026-05-31', isOverdue: true },
      // It was won later.
      { dealId: 'd-5', isOverdue: false },
    ])
  })

  it('has no promise without a policy for it, or without a target', () => {
    const records = { ...bare(), tasks: [], tickets: [ticket('q-1', '2026-06-01T09:00:00Z', { tier: 'customer' })] }
    const { sla: _sla, ...rest } = policy
    expect(accountOverview(records, { asOf, at: '2026-06-01T12:00:00Z' }, rest).work).toEqual({
      tasks: { done: 0, total: 0, readyIds: [], lateIds: [] },
      tickets: [{ ticketId: 'q-1', status: 'open', priority: 'normal' }],
    })
    const sla = { ...policy.sla, targets: [{ id: 'clients', tiers: ['client'], resolution: { minutes: 60 } }] } as const
    expect(look(records, { sla: sla as NonNullable<OverviewPolicy['sla']> }).work.tickets?.[0]).not.toHaveProperty(
      'promise',
    )
  })
})

describe('its score and its points', () => {
  it('scores by facts, interactions and tracked events', () => {
    const account = {
      ...bare().account,
      ownerId: 't-1',
      industry: 'shipping',
      customFields: { size: 'large' },
      contacts: [{ id: 'p-1', name: 'Kari', roles: ['decision-maker'] }],
    } as const
    const { score } = look({
      ...bare(),
      account,
      interactions: [met('2026-05-02')],
      trackedEvents: [{ id: 'e-1', type: 'page-viewed', at: '2026-05-03T09:00:00Z' }],
    })
    expect(score?.total).toBe(16)
  })

  it('tells the balance, and the tier where there are tiers', () => {
    const loyaltyEntries = [{ id: 'e-1', accountId: 'a-1', kind: 'earn', points: 40, on: '2026-05-01' }] as const
    const records = { ...customer(['2026-05-01', '2026-05-10']), loyaltyEntries }
    expect(look(records).loyalty).toMatchObject({ balance: 40, tier: { tierId: 'silver' } })
    expect(look(records, { loyalty: { points: {} } }).loyalty).toEqual({
      balance: 40,
      earned: 40,
      redeemed: 0,
      expired: 0,
      clawedBack: 0,
    })
  })
})

describe('what to do next', () => {
  it('is in the order of what it is worth, then of what presses', () => {
    const overview = look(
      client({
        invoices: [invoice('v-1', '2026-05-20', '700.00'), invoice('v-2', '2026-05-21', '9000.00', 'SEK')],
        deals: [
          {
            id: 'd-1',
            status: 'open',
            openedOn: '2026-05-01',
            amount: eur('1000.00'),
            probability: 0.25,
            expectedCloseOn: '2026-06-30',
          },
          {
            id: 'd-2',
            status: 'open',
            openedOn: '2026-05-01',
            amount: eur('9000.00'),
            probability: 0.5,
            expectedCloseOn: '2026-05-30',
          },
          { id: 'd-3', status: 'open', openedOn: '2026-05-01', amount: eur('9000.00') },
          {
            id: 'd-4',
            status: 'open',
            openedOn: '2026-05-01',
            category: 'omitted',
            amount: eur('1.00'),
            probability: 1,
          },
        ],
        tasks: [task('k-1', { dueOn: '2026-05-01' })],
        tickets: [
          ticket('q-1', '2026-05-20T09:00:00Z'),
          ticket('q-2', '2026-06-01T09:00:00Z'),
          ticket('q-3', '2026-06-01T11:59:00Z'),
        ],
        interactions: [met('2026-04-01')],
      }),
    )
    // Half of what is expected is kept: about 5,053 EUR, and a tenth and a twentieth of it hang on answers and on tasks.
    expect(todo(overview)).toEqual([
      ['close-overdue-deal', 'd-2', undefined, '4500.00'],
      ['collect-overdue-invoice', 'v-1', undefined, '700.00'],
      ['answer-late-ticket', 'q-1', undefined, (Number(overview.value?.value.amount) / 10).toFixed(2)],
      ['answer-late-ticket', 'q-2', '2026-06-01', (Number(overview.value?.value.amount) / 10).toFixed(2)],
      ['finish-late-task', 'k-1', undefined, expect.any(String)],
      ['contact-account', 'a-1', undefined, expect.any(String)],
      ['work-on-deal', 'd-1', '2026-06-30', '250.00'],
      ['collect-overdue-invoice', 'v-2', undefined, '9000.00'],
      ['work-on-deal', 'd-3', undefined, undefined],
    ])
    expect(new Set(overview.actions.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(overview.actions.length)
  })

  const openDeal = (id: string, amount: string, probability: number) =>
    ({
      id,
      status: 'open',
      openedOn: '2026-05-01',
      expectedCloseOn: '2026-06-20',
      amount: eur(amount),
      probability,
    }) as const

  it('is worth for a deal what a pipeline weighs it as, to the last cent', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), fc.double({ min: 0, max: 1, noNaN: true }), (cents, probability) => {
        const deal = openDeal('d-1', moneyFromMinorUnits(cents, 'EUR').amount, probability)
        const period = { start: '2026-06-01', end: '2026-07-01' } as const
        const [pipeline] = pipelineReport([deal], { asOf, period }).currencies
        expect(look({ ...bare(), deals: [deal] }).actions[0]?.worth).toEqual(pipeline?.whole.weighted)
      }),
      { numRuns: 100 },
    )
  })

  it('ranks amounts that differ by a cent, however large', () => {
    const deals = ['d-1', 'd-2', 'd-3'].map((id, cent) => openDeal(id, `900719925474099.9${cent}`, 1))
    expect(todo(look({ ...bare(), deals })).map(([, id]) => id)).toEqual(['d-3', 'd-2', 'd-1'])
    const unranked = { ...openDeal('d-0', '1.00', 1), amount: { amount: '1', currency: 'JPY' } } as const
    const worthless = openDeal('d-9', '1.00', 0)
    expect(todo(look({ ...bare(), deals: [unranked, worthless] })).map(([, id]) => id)).toEqual(['d-9', 'd-0'])
  })

  it('prepares renewals and rescues clients that are not well', () => {
    const [agreement] = client().agreements
    const agreements = agreement ? [{ ...agreement, term: { start: '2025-07-01', end: '2026-07-01' } } as const] : []
    expect(todo(look({ ...client(), agreements }))).toEqual([
      ['prepare-renewal', 'a-1', '2026-07-01', expect.any(String)],
    ])
    const unwell = { ...client(), agreements, invoices: [invoice('v-1', '2026-01-02')] }
    expect(look(unwell).stage.stage).toBe('at-risk')
    expect(todo(look(unwell)).map(([type]) => type)).toEqual([
      'prepare-renewal',
      'rescue-client',
      'collect-overdue-invoice',
    ])
  })

  it('invites customers who lapse, and those who lapsed, but contacts only clients', () => {
    const invited = (days: Parameters<typeof customer>[0]) =>
      todo(look(customer(days, 'EUR', { interactions: [met('2026-01-01')] }))).map(([type]) => type)
    expect(invited(['2026-05-20'])).toEqual([])
    expect(invited(['2025-12-20'])).toEqual(['invite-to-buy-again'])
    expect(invited(['2025-01-20'])).toEqual(['invite-to-buy-again'])
  })

  it('is the same on the next day, with the same keys', () => {
    const records = client({ interactions: [met('2026-04-01')], tasks: [task('k-1', { dueOn: '2026-05-01' })] })
    const keys = (on: '2026-06-01' | '2026-06-02') =>
      accountOverview(records, { asOf: on }, policy).actions.map(({ idempotencyKey }) => idempotencyKey)
    expect(keys('2026-06-02')).toEqual(keys('2026-06-01'))
  })

  it('has nothing for a client that is well', () => {
    expect(look(client({ interactions: [met('2026-05-30')] })).actions).toEqual([])
  })

  it('has defaults for every action that keeps something', () => {
    const bringing = ['collect-overdue-invoice', 'close-overdue-deal', 'work-on-deal']
    expect(Object.keys(defaultNextActionPolicy.shareAtStake).sort()).toEqual(
      nextActionTypes.filter((type) => !bringing.includes(type)).sort(),
    )
  })
})

describe('what cannot be', () => {
  const worth = policy.worth as NonNullable<OverviewPolicy['worth']>
  const shareAtStake = { ...defaultNextActionPolicy.shareAtStake, 'contact-account': 2 }
  it.each<[string, () => unknown, string, string]>([
    [
      'a day that does not exist',
      () => accountOverview(bare(), { asOf: '2026-02-30' }, policy),
      'invalid-value',
      'asOf',
    ],
    [
      'a moment on another day',
      () => accountOverview(bare(), { asOf, at: '2026-06-02T00:00:00Z' }, policy),
      'invalid-value',
      'at',
    ],
    [
      'a horizon without end',
      () => look(client(), { worth: { ...worth, horizonMonths: 0.5 } }),
      'invalid-value',
      'policy.worth.horizonMonths',
    ],
    [
      'contracts by the week',
      () => look(client(), { worth: { ...worth, contracts: { ...worth.contracts, unit: 'week' } } }),
      'unit-mismatch',
      'policy.worth.contracts.unit',
    ],
    [
      'a range that holds everything',
      () => look(client(), { worth: { ...worth, likelihood: 1 } }),
      'invalid-policy',
      'policy.worth.likelihood',
    ],
    [
      'health by no days',
      () => look(bare(), { health: { ...defaultAccountHealthPolicy, contactDays: 0 } }),
      'invalid-value',
      'policy.health.contactDays',
    ],
    [
      'more at stake than there is',
      () => look(client({ interactions: [met('2026-04-01')] }), { actions: { shareAtStake } }),
      'invalid-policy',
      'policy.actions.shareAtStake.contact-account',
    ],
    [
      'a record of somebody else',
      () => look({ ...client(), account: bare('a-2').account }),
      'foreign-record',
      'agreements[0].accountId',
    ],
    [
      'a deal that is more than certain',
      () => look({ ...bare(), deals: [{ id: 'd-1', status: 'open', openedOn: '2026-05-01', probability: 2 }] }),
      'invalid-value',
      'deals[0].probability',
    ],
    [
      'a score model that contradicts itself',
      () => accountOverviewFor({ ...policy, score: { axes: [] } }),
      'invalid-policy',
      'model.axes',
    ],
  ])('%s is refused', (_, call, code, field) => {
    let error: unknown
    try {
      call()
    } catch (thrown) {
      error = thrown
    }
    expect(isClienteleError(error) && [error.code, error.details.field]).toEqual([code, field])
  })

  it('an infinite expectation is no value', () => {
    const contracts = { model: 'shifted-beta-geometric', unit: 'month', parameters: { alpha: 0.5, beta: 1 } } as const
    expect(look(client(), { worth: { ...worth, contracts, annualDiscountRate: 0 } }).value).toBeDefined()
  })
})
