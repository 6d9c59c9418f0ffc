import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate, Instant } from '../../../src/foundation/time/index.ts'
import type {
  Agreement,
  AgreementTerm,
  CatalogueItem,
  Customisation,
  Interaction,
  Offering,
  Order,
  TeamMember,
} from '../../../src/records/index.ts'
import {
  classifyAccount,
  deriveFacts,
  type RelationshipRecords,
} from '../../../src/rules/classification/from-records/index.ts'
import { placedOrders } from '../../../src/rules/classification/from-records/orders.ts'
import {
  classifyRelationship,
  defaultClassificationPolicy,
  type RelationshipFacts,
} from '../../../src/rules/classification/index.ts'
import { relationshipFactsSchema, relationshipRecordsSchema } from '../../../src/schemas.ts'
import { dates } from '../../tools/arbitraries.ts'
import { runsFor } from '../../tools/runs.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const asOf = '2026-06-01'
const account = { id: 'a', name: 'Nordlys AS', party: 'business', contacts: [], industry: 'shipping' } as const
const nothing: RelationshipRecords = { account, agreements: [], orders: [] }

const agreement = (
  kind: Agreement['kind'],
  term: AgreementTerm,
  offering: Offering,
  more: {
    id?: string
    customisation?: Customisation
    engagement?: Agreement['engagement']
    fee?: object
    membership?: boolean
  } = {},
): Agreement => {
  const { id = kind, customisation, fee, ...rest } = more
  const charge = { amount: '1000.00', currency: 'EUR' } as const
  const fees = {
    retainer: { basis: 'periodic', amount: charge, every: { unit: 'month', count: 1 } },
    subscription: { basis: 'periodic', amount: charge, every: { unit: 'year', count: 1 } },
    project: { basis: 'fixed', amount: charge },
    framework: { basis: 'hourly', rate: charge },
  }
  const covers = [customisation ? { offering, customisation } : { offering }]
  return { id, accountId: 'a', kind, term, covers, fee: fee ?? fees[kind], ...rest } as Agreement
}

const catalogue: readonly CatalogueItem[] = [
  { id: 'bun', name: 'Bun', offering: 'product', customisation: 'none' },
  { id: 'cut', name: 'Haircut', offering: 'standardised-service', customisation: 'minimal' },
  { id: 'suit', name: 'Suit', offering: 'bespoke-product', customisation: 'bespoke' },
  { id: 'hour', name: 'An hour of advice', offering: 'advice', customisation: 'bespoke' },
]

const order = (id: string, placedOn: CalendarDate, item: string, status: Order['status'] = 'fulfilled'): Order => ({
  id,
  accountId: 'a',
  status,
  placedOn,
  lines: [{ id: 'l', catalogueItemId: item, quantity: '1', unitPrice: { amount: '10.00', currency: 'EUR' } }],
})

const team: readonly TeamMember[] = [
  { id: 'manager', name: 'M', role: 'account-manager' },
  { id: 'seller', name: 'S', role: 'sales' },
  { id: 'partner', name: 'Q', role: 'management' },
  { id: 'support', name: 'P', role: 'support' },
  { id: 'counter', name: 'C', role: 'counter' },
]

const interaction = (id: string, at: Instant, teamMemberId?: string, confidential?: boolean): Interaction => ({
  id,
  accountId: 'a',
  channel: 'phone',
  at,
  ...(teamMemberId === undefined ? {} : { teamMemberId }),
  ...(confidential === undefined ? {} : { confidential }),
})

const factsOf = (records: Partial<RelationshipRecords>, day: CalendarDate = asOf): RelationshipFacts =>
  deriveFacts({ ...nothing, catalogue, team, ...records }, { asOf: day }).facts

describe('facts from records', () => {
  it.each<[string, Partial<RelationshipRecords>, Partial<Record<keyof RelationshipFacts, unknown>>]>([
    [
      'nobody has bought where there is nothing',
      {},
      {
        hasPurchased: false,
        purchaseCount: 0,
        tenureMonths: undefined,
        term: 'none',
        engagement: 'none',
        revenueModel: 'none',
        offering: undefined,
        party: 'business',
        industry: 'shipping',
      },
    ],
    [
      'a retainer without end',
      { agreements: [agreement('retainer', { start: '2026-01-01' }, 'advice')] },
      {
        hasPurchased: true,
        purchaseCount: 1,
        tenureMonths: 5,
        term: 'contract',
        openEnded: true,
        contractMonths: undefined,
        engagement: 'ongoing-collaboration',
        revenueModel: 'retainer',
        billingCycle: 'monthly',
        fixedPeriodicFee: true,
        offering: 'advice',
        customisation: undefined,
      },
    ],
    [
      'a retainer for a year',
      { agreements: [agreement('retainer', { start: '2026-01-01', end: '2027-01-01' }, 'advice')] },
      { openEnded: false, contractMonths: 12 },
    ],
    [
      'a retainer under which sales are made one at a time',
      { agreements: [agreement('retainer', { start: '2026-01-01' }, 'advice', { engagement: 'transactional' })] },
      { engagement: 'transactional', revenueModel: 'retainer' },
    ],
    [
      'a yearly subscription',
      { agreements: [agreement('subscription', { start: '2024-06-01' }, 'product')] },
      {
        term: 'subscription',
        openEnded: undefined,
        engagement: 'transactional',
        revenueModel: 'subscription',
        billingCycle: 'yearly',
        fixedPeriodicFee: true,
        tenureMonths: 24,
      },
    ],
    [
      'a membership',
      {
        agreements: [agreement('subscription', { start: '2024-06-01' }, 'standardised-service', { membership: true })],
      },
      { revenueModel: 'membership' },
    ],
    [
      'a project for a fixed fee',
      { agreements: [agreement('project', { start: '2026-05-01', end: '2026-08-01' }, 'bespoke-service')] },
      {
        engagement: 'one-off-project',
        revenueModel: 'fixed-fee-project',
        fixedPeriodicFee: false,
        billingCycle: undefined,
        contractMonths: 3,
      },
    ],
    [
      'a framework may be used any way, and buys nothing by itself',
      { agreements: [agreement('framework', { start: '2026-01-01' }, 'advice')] },
      { hasPurchased: false, engagement: undefined, revenueModel: 'hourly', offering: 'advice' },
    ],
    [
      'hours of advice called off under a framework of continuing collaboration',
      {
        agreements: [
          agreement('framework', { start: '2026-01-01' }, 'advice', { engagement: 'ongoing-collaboration' }),
        ],
        orders: [order('o', '2026-03-01', 'hour')],
      },
      { hasPurchased: true, purchaseCount: 2, engagement: 'ongoing-collaboration', revenueModel: 'hourly' },
    ],
    [
      'a framework with a fee of its own is bought',
      {
        agreements: [
          agreement('framework', { start: '2026-01-01' }, 'standardised-service', {
            fee: { basis: 'fixed', amount: { amount: '1.00', currency: 'EUR' } },
          }),
        ],
      },
      { hasPurchased: true, revenueModel: 'fixed-fee-project', fixedPeriodicFee: false },
    ],
    [
      'a framework without prices',
      {
        agreements: [
          {
            id: 'f',
            accountId: 'a',
            kind: 'framework',
            term: { start: '2026-01-01' },
            covers: [{ offering: 'product' }],
          },
        ],
      },
      { hasPurchased: false, revenueModel: 'per-purchase' },
    ],
    [
      'one order',
      { orders: [order('o', '2026-05-01', 'bun')] },
      {
        hasPurchased: true,
        purchaseCount: 1,
        term: 'single',
        engagement: 'transactional',
        revenueModel: 'per-purchase',
        billingCycle: 'per-transaction',
        offering: 'product',
        customisation: 'none',
      },
    ],
    [
      'two orders',
      { orders: [order('o', '2026-05-01', 'bun'), order('p', '2025-01-01', 'bun')] },
      { purchaseCount: 2, term: 'occasional', tenureMonths: 17 },
    ],
    [
      'four orders in a year are regular',
      {
        orders: (['2025-07-01', '2025-09-01', '2026-01-01', '2026-05-01'] as const).map((day, index) =>
          order(`o${index}`, day, 'bun'),
        ),
      },
      { purchaseCount: 4, term: 'regular-repeat' },
    ],
    [
      'four orders in four years are not',
      {
        orders: (['2022-07-01', '2023-09-01', '2025-01-01', '2026-05-01'] as const).map((day, index) =>
          order(`o${index}`, day, 'bun'),
        ),
      },
      { purchaseCount: 4, term: 'occasional' },
    ],
    [
      'one order of tailored work is a project',
      { orders: [order('o', '2026-05-01', 'suit')] },
      { engagement: 'one-off-project', offering: 'bespoke-product' },
    ],
    [
      'several may be projects or continuing work: the number must not decide',
      {
        orders: [order('o', '2026-05-01', 'hour'), order('p', '2026-04-01', 'hour'), order('q', '2026-03-01', 'hour')],
      },
      { engagement: undefined, offering: 'advice' },
    ],
    [
      'the most tailored of what was bought lately, as under an agreement',
      {
        orders: [order('o', '2026-03-01', 'bun'), order('p', '2026-04-01', 'bun'), order('q', '2026-05-01', 'suit')],
      },
      { offering: 'bespoke-product', engagement: 'one-off-project' },
    ],
    [
      'ten yearly orders of advice may be projects or one collaboration, though only one is of the last year',
      {
        orders: Array.from({ length: 10 }, (_, year) =>
          order(`o${year}`, `${2016 + year}-09-01` as CalendarDate, 'hour'),
        ),
      },
      { offering: 'advice', engagement: undefined, term: 'occasional' },
    ],
    [
      'overlapping projects may be a collaboration',
      {
        agreements: [
          agreement('project', { start: '2025-01-01', end: '2026-01-01' }, 'bespoke-service', { id: 'p1' }),
          agreement('project', { start: '2025-10-01', end: '2026-10-01' }, 'bespoke-service', { id: 'p2' }),
        ],
      },
      { engagement: undefined, revenueModel: 'fixed-fee-project' },
    ],
    [
      'what is called off under a project is part of it',
      {
        agreements: [agreement('project', { start: '2026-03-01', end: '2026-10-01' }, 'bespoke-service')],
        orders: [{ ...order('o', '2026-04-01', 'hour'), agreementId: 'project' }],
      },
      { engagement: 'one-off-project', revenueModel: 'fixed-fee-project', purchaseCount: 2 },
    ],
    [
      'a subscription does not hide tailored work that may be continuing',
      {
        agreements: [agreement('subscription', { start: '2026-01-01' }, 'product', { customisation: 'none' })],
        orders: [order('o', '2026-03-01', 'hour'), order('p', '2026-04-01', 'hour')],
      },
      { offering: 'advice', engagement: undefined, revenueModel: 'per-purchase' },
    ],
    [
      'standard goods do not hide a subscription',
      {
        agreements: [
          agreement('subscription', { start: '2026-01-01' }, 'standardised-service', { customisation: 'none' }),
        ],
        orders: [order('o', '2026-03-01', 'bun')],
      },
      { offering: 'standardised-service', revenueModel: 'subscription' },
    ],
    [
      'a running retainer pays, though another agreement is for more tailored work',
      {
        agreements: [
          agreement('retainer', { start: '2026-01-01' }, 'bespoke-service', { customisation: 'bespoke' }),
          agreement('framework', { start: '2026-01-01' }, 'advice', { engagement: 'ongoing-collaboration' }),
        ],
      },
      { offering: 'advice', revenueModel: 'retainer', billingCycle: 'monthly', fixedPeriodicFee: true },
    ],
    [
      'work by the hour under a framework is bought, where somebody noted how it goes on',
      {
        agreements: [
          agreement('framework', { start: '2019-01-01' }, 'advice', { engagement: 'ongoing-collaboration' }),
        ],
      },
      { hasPurchased: true, purchaseCount: 1, engagement: 'ongoing-collaboration', revenueModel: 'hourly' },
    ],
    [
      'a subscription for a fixed time is a contract',
      { agreements: [agreement('subscription', { start: '2025-01-01', end: '2028-01-01' }, 'standardised-service')] },
      { term: 'contract', contractMonths: 36, openEnded: false, revenueModel: 'subscription' },
    ],
    [
      'an order of long ago does not outlive a retainer that ended last month',
      {
        agreements: [agreement('retainer', { start: '2016-01-01', end: '2026-05-15' }, 'advice')],
        orders: [order('o', '2015-03-01', 'bun')],
      },
      { offering: 'advice', engagement: 'none', revenueModel: 'none', term: undefined },
    ],
    [
      'but one placed since it ended tells what was bought last',
      {
        agreements: [agreement('retainer', { start: '2016-01-01', end: '2020-05-15' }, 'advice')],
        orders: [order('o', '2021-03-01', 'bun')],
      },
      { offering: 'product', engagement: 'none', term: undefined },
    ],
    [
      'one order of long ago',
      { orders: [order('o', '2015-03-01', 'bun')] },
      { term: 'single', engagement: 'none', offering: 'product' },
    ],
    [
      'two orders of long ago',
      { orders: [order('o', '2015-03-01', 'bun'), order('p', '2016-03-01', 'mystery')] },
      { term: 'occasional', engagement: 'none', offering: undefined },
    ],
    [
      'an agreement ended early after its end ended on its end',
      {
        agreements: [
          agreement('retainer', { start: '2024-01-01', end: '2026-01-01', terminatedOn: '2027-01-01' }, 'advice'),
        ],
      },
      { revenueModel: 'none' },
    ],
    [
      'the last, where two are as usual',
      { orders: [order('o', '2026-03-01', 'bun'), order('p', '2026-04-01', 'cut')] },
      { offering: 'standardised-service' },
    ],
    [
      'what is not in the catalogue is unknown',
      { orders: [order('o', '2026-05-01', 'mystery')] },
      { offering: undefined, engagement: undefined, hasPurchased: true },
    ],
    [
      'drafts and cancelled orders are no purchases',
      { orders: [order('o', '2026-05-01', 'bun', 'draft'), order('p', '2026-05-01', 'bun', 'cancelled')] },
      { hasPurchased: false, purchaseCount: 0 },
    ],
    [
      'what came back was a purchase',
      { orders: [order('o', '2026-05-01', 'bun', 'returned')] },
      { hasPurchased: true, purchaseCount: 1 },
    ],
    ['what is ordered later is not seen', { orders: [order('o', '2026-06-02', 'bun')] }, { hasPurchased: false }],
    [
      'what is ordered on the day is',
      { orders: [order('o', '2026-06-01', 'bun')] },
      { hasPurchased: true, tenureMonths: 0 },
    ],
    [
      'an agreement that starts later is not seen',
      { agreements: [agreement('retainer', { start: '2026-06-02' }, 'advice')] },
      { hasPurchased: false, revenueModel: 'none' },
    ],
    [
      'an agreement is in force on its first day',
      { agreements: [agreement('retainer', { start: '2026-06-01' }, 'advice')] },
      { revenueModel: 'retainer' },
    ],
    [
      'and on the day before its end',
      { agreements: [agreement('retainer', { start: '2025-06-02', end: '2026-06-02' }, 'advice')] },
      { revenueModel: 'retainer' },
    ],
    [
      'but not on its end',
      { agreements: [agreement('retainer', { start: '2025-06-01', end: '2026-06-01' }, 'advice')] },
      {
        revenueModel: 'none',
        engagement: 'none',
        hasPurchased: true,
        term: undefined,
        offering: 'advice',
      },
    ],
    [
      'nor once it was ended early',
      { agreements: [agreement('retainer', { start: '2025-06-01', terminatedOn: '2026-06-01' }, 'advice')] },
      { revenueModel: 'none' },
    ],
    [
      'an agreement ended before it began was none',
      { agreements: [agreement('retainer', { start: '2026-01-01', terminatedOn: '2026-01-01' }, 'advice')] },
      { hasPurchased: false, purchaseCount: 0, revenueModel: 'none' },
    ],
    [
      'a former client who now only buys off the shelf',
      {
        agreements: [agreement('retainer', { start: '2023-01-01', end: '2024-01-01' }, 'advice')],
        orders: [order('o', '2026-05-01', 'bun')],
      },
      {
        hasPurchased: true,
        purchaseCount: 2,
        offering: 'product',
        engagement: 'transactional',
        term: 'occasional',
        tenureMonths: 41,
      },
    ],
    [
      'of several agreements, the closest collaboration',
      {
        agreements: [
          agreement('subscription', { start: '2026-01-01' }, 'product'),
          agreement('retainer', { start: '2025-01-01' }, 'bespoke-service'),
          agreement('project', { start: '2026-01-01' }, 'advice'),
        ],
      },
      { revenueModel: 'retainer', offering: 'bespoke-service', purchaseCount: 3 },
    ],
    [
      'of equally close ones, the most tailored work',
      {
        agreements: [
          agreement('retainer', { start: '2026-01-01' }, 'standardised-service', { id: 'r1' }),
          agreement('retainer', { start: '2025-01-01' }, 'advice', { id: 'r2' }),
        ],
      },
      { offering: 'advice', openEnded: true },
    ],
    [
      'of equal ones, the latest',
      {
        agreements: [
          agreement('retainer', { start: '2025-01-01' }, 'advice', { id: 'r1' }),
          agreement('retainer', { start: '2026-01-01', end: '2026-07-01' }, 'advice', { id: 'r2' }),
        ],
      },
      { contractMonths: 6 },
    ],
    [
      'of equal ones that start together, the first by id',
      {
        agreements: [
          agreement('retainer', { start: '2026-01-01' }, 'advice', { id: 'r2' }),
          agreement('retainer', { start: '2026-01-01', end: '2026-07-01' }, 'advice', { id: 'r1' }),
        ],
      },
      { contractMonths: 6 },
    ],
    [
      'of several kinds of work under one agreement, the most tailored',
      {
        agreements: [
          {
            ...agreement('retainer', { start: '2026-01-01' }, 'product'),
            covers: [
              { offering: 'product' },
              { offering: 'bespoke-service', customisation: 'configured' },
              { offering: 'bespoke-service', customisation: 'bespoke' },
              { offering: 'bespoke-service' },
            ],
          },
        ],
      },
      { offering: 'bespoke-service', customisation: 'bespoke' },
    ],
    [
      'a product made to measure is more tailored than a standard service',
      {
        agreements: [
          {
            ...agreement('retainer', { start: '2026-01-01' }, 'product'),
            covers: [
              { offering: 'standardised-service', customisation: 'configured' },
              { offering: 'product', customisation: 'bespoke' },
            ],
          },
        ],
      },
      { offering: 'product', customisation: 'bespoke' },
    ],
    [
      'an agreement that names no work leaves the offering unknown',
      {
        agreements: [
          agreement('subscription', { start: '2026-01-01' }, 'product'),
          { ...agreement('retainer', { start: '2026-01-01' }, 'product'), covers: [] },
        ],
      },
      { offering: undefined, customisation: undefined, revenueModel: 'retainer' },
    ],
    ...(
      [
        ['week', 1, 'weekly'],
        ['week', 2, 'other'],
        ['day', 30, 'other'],
        ['month', 3, 'quarterly'],
        ['month', 12, 'yearly'],
      ] as const
    ).map(([unit, count, cycle]): [string, Partial<RelationshipRecords>, object] => [
      `a fee every ${count} ${unit} is billed ${cycle}`,
      {
        agreements: [
          agreement('retainer', { start: '2026-01-01' }, 'advice', {
            fee: { basis: 'periodic', amount: { amount: '1.00', currency: 'EUR' }, every: { unit, count } },
          }),
        ],
      },
      { billingCycle: cycle },
    ]),
    [
      'an account manager who owns the account is dedicated to it',
      { account: { ...account, ownerId: 'manager' } },
      { dedicatedManager: true },
    ],
    ['a seller who owns it is not', { account: { ...account, ownerId: 'seller' } }, { dedicatedManager: false }],
    ['a partner who owns it may be', { account: { ...account, ownerId: 'partner' } }, { dedicatedManager: undefined }],
    [
      'an owner who is not in the team is unknown',
      { account: { ...account, ownerId: 'gone' } },
      { dedicatedManager: undefined },
    ],
    ['so is no owner', {}, { dedicatedManager: undefined }],
    [
      'whoever speaks to them most, in the last year',
      {
        interactions: [
          interaction('1', '2026-05-01T09:00:00Z', 'support'),
          interaction('2', '2026-04-01T09:00:00Z', 'support'),
          interaction('3', '2026-05-20T09:00:00Z', 'manager'),
          interaction('4', '2024-01-01T09:00:00Z', 'counter'),
          interaction('5', '2024-01-02T09:00:00Z', 'counter'),
          interaction('6', '2024-01-03T09:00:00Z', 'counter'),
        ],
      },
      { interactionsHandledBy: 'support-staff' },
    ],
    [
      'the last, of equals',
      {
        interactions: [
          interaction('1', '2026-05-01T09:00:00Z', 'counter'),
          interaction('2', '2026-05-01T09:00:00.5Z', 'manager'),
        ],
      },
      { interactionsHandledBy: 'account-manager' },
    ],
    [
      'sellers and strangers tell nothing',
      {
        interactions: [
          interaction('1', '2026-05-01T09:00:00Z', 'seller'),
          interaction('2', '2026-05-01T09:00:00Z', 'gone'),
          interaction('3', '2026-05-01T09:00:00Z'),
        ],
      },
      { interactionsHandledBy: undefined },
    ],
    [
      'interactions of later days are not seen',
      { interactions: [interaction('1', '2026-06-02T00:00:00Z', 'manager', true)] },
      { interactionsHandledBy: undefined, confidentialInformationShared: undefined },
    ],
    [
      'one confidence shared is shared',
      {
        interactions: [
          interaction('1', '2020-05-01T09:00:00Z', undefined, true),
          interaction('2', '2026-05-01T09:00:00Z', undefined, false),
        ],
      },
      { confidentialInformationShared: true },
    ],
    [
      'none shared, where that was recorded',
      { interactions: [interaction('1', '2026-05-01T09:00:00Z', undefined, false)] },
      { confidentialInformationShared: false },
    ],
    [
      'where it was not, unknown',
      { interactions: [interaction('1', '2026-05-01T09:00:00Z')] },
      { confidentialInformationShared: undefined },
    ],
  ])('%s', (_, records, expected) => {
    const facts = factsOf(records)
    for (const [name, value] of Object.entries(expected)) {
      expect([name, facts[name as keyof RelationshipFacts]]).toEqual([name, value])
    }
    expect(relationshipFactsSchema.parse(facts)).toEqual(facts)
  })

  it('say which record each came from', () => {
    const { sources } = deriveFacts(
      {
        account: { ...account, ownerId: 'manager' },
        agreements: [agreement('retainer', { start: '2026-01-01' }, 'advice')],
        orders: [order('o', '2025-05-01', 'bun')],
        interactions: [interaction('i', '2026-05-01T09:00:00Z', 'manager', true)],
        catalogue,
        team,
      },
      { asOf, knownFacts: { audience: 'niche' } },
    )
    expect(sources).toMatchObject({
      party: [{ kind: 'account', id: 'a' }],
      hasPurchased: [
        { kind: 'order', id: 'o' },
        { kind: 'agreement', id: 'retainer' },
      ],
      tenureMonths: [{ kind: 'order', id: 'o' }],
      offering: [{ kind: 'agreement', id: 'retainer' }],
      dedicatedManager: [
        { kind: 'account', id: 'a' },
        { kind: 'team-member', id: 'manager' },
      ],
      interactionsHandledBy: [{ kind: 'interaction', id: 'i' }],
      confidentialInformationShared: [{ kind: 'interaction', id: 'i' }],
      audience: [],
    })
  })

  it('let what the host knows win', () => {
    const { facts, sources } = deriveFacts(
      { ...nothing, orders: [order('o', '2026-05-01', 'bun')] },
      { asOf, knownFacts: { engagement: 'ongoing-collaboration', offering: 'advice' } },
    )
    expect(classifyRelationship(facts).verdict).toBe('client')
    expect(sources.offering).toEqual([])
  })

  it('leave out derived facts that contradict what the host knows', () => {
    const asKnown = (knownFacts: Partial<RelationshipFacts>): RelationshipFacts =>
      deriveFacts(nothing, { asOf, knownFacts }).facts
    expect(classifyRelationship(asKnown({ hasPurchased: true })).verdict).toBe('customer')
    expect(asKnown({ hasPurchased: true })).toMatchObject({ hasPurchased: true, engagement: 'none' })
    expect(Object.keys(asKnown({ hasPurchased: true }))).not.toContain('purchaseCount')
    expect(Object.keys(asKnown({ hasPurchased: true }))).not.toContain('term')

    const buyer = { ...nothing, orders: [order('o', '2026-05-01', 'bun')], catalogue }
    const retained = deriveFacts(buyer, { asOf, knownFacts: { revenueModel: 'retainer' } })
    expect(retained.facts.revenueModel).toBe('retainer')
    expect(Object.keys(retained.facts)).not.toContain('fixedPeriodicFee')
    expect(Object.keys(retained.sources)).not.toContain('fixedPeriodicFee')
    expect(classifyRelationship(retained.facts).gates.customer.status).toBe('open')
  })

  it('refuse what the host says twice and differently', () => {
    const knownFacts = { hasPurchased: false, purchaseCount: 3 }
    expect(thrownBy(() => classifyAccount(nothing, { asOf, knownFacts })).code).toBe('contradictory-facts')
  })

  it('take a known fact that is undefined as one that the host does not know', () => {
    const knownFacts = { party: undefined } as unknown as Partial<RelationshipFacts>
    expect(deriveFacts(nothing, { asOf, knownFacts })).toEqual(deriveFacts(nothing, { asOf }))
  })

  it.each<[string, Partial<RelationshipRecords>, string]>([
    [
      'an agreement',
      { agreements: [{ ...agreement('retainer', { start: '2026-01-01' }, 'advice'), accountId: 'b' }] },
      'agreements[0].accountId',
    ],
    [
      'an order',
      { orders: [order('o', '2026-05-01', 'bun'), { ...order('p', '2026-05-01', 'bun'), accountId: 'b' }] },
      'orders[1].accountId',
    ],
    [
      'an interaction',
      { interactions: [{ ...interaction('i', '2026-05-01T09:00:00Z'), accountId: 'b' }] },
      'interactions[0].accountId',
    ],
  ])('refuse %s of another account', (_, records, field) => {
    const error = thrownBy(() => factsOf(records))
    expect([error.code, error.details.field, error.details.received]).toEqual(['foreign-record', field, '"b"'])
  })

  it('refuse a day that is none', () => {
    expect(thrownBy(() => factsOf({}, '2024-02-30')).details).toMatchObject({ field: 'asOf', received: '"2024-02-30"' })
  })
})

describe('orders of one day', () => {
  it('are read in the order of their ids, however they were given', () => {
    const given = ['c', 'a', 'b'].map((id) => order(id, '2026-03-01', 'bun'))
    const read = placedOrders([...given, order('z', '2026-03-02', 'bun')], [], '2026-06-01')
    expect(read.map((each) => each.order.id)).toEqual(['z', 'a', 'b', 'c'])
  })
})

describe('classifyAccount', () => {
  it('judges by the facts of the records', () => {
    const records = { ...nothing, agreements: [agreement('retainer', { start: '2026-01-01' }, 'advice')] }
    const patron = classifyAccount(records, { asOf })
    expect(patron).toEqual({
      ...classifyRelationship(deriveFacts(records, { asOf }).facts),
      ...deriveFacts(records, { asOf }),
      account,
    })
    expect(patron.verdict).toBe('client')
    expect(classifyAccount(records, { asOf: '2025-12-31' }).verdict).toBe('neither')
  })

  it('judges under the policy given', () => {
    const records = { ...nothing, agreements: [agreement('retainer', { start: '2026-01-01' }, 'bespoke-service')] }
    const policy = {
      ...defaultClassificationPolicy,
      requirements: {
        ...defaultClassificationPolicy.requirements,
        tailored: [{ fact: 'offering', oneOf: ['advice'] } as const],
      },
    }
    expect(classifyAccount(records, { asOf, policy }).verdict).toBe('customer')
  })
})

const anyAgreement = fc
  .record({
    kind: fc.constantFrom('retainer', 'subscription', 'project', 'framework'),
    start: dates,
    length: fc.option(fc.integer({ min: 1, max: 2_000 })),
    offering: fc.constantFrom('product', 'standardised-service', 'bespoke-product', 'bespoke-service', 'advice'),
    id: fc.uuid(),
  })
  .map(({ kind, start, length, offering, id }) => {
    const end = length && new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10)
    return agreement(
      kind as Agreement['kind'],
      end ? { start, end: end as CalendarDate } : { start },
      offering as Offering,
      { id },
    )
  })

const anyRecords: fc.Arbitrary<RelationshipRecords> = fc
  .record({
    agreements: fc.uniqueArray(anyAgreement, { selector: ({ id }) => id, maxLength: 5 }),
    orders: fc.uniqueArray(
      fc
        .tuple(fc.uuid(), dates, fc.constantFrom('bun', 'cut', 'suit', 'hour', 'mystery'))
        .map(([id, day, item]) => order(id, day, item)),
      { selector: ({ id }) => id, maxLength: 10 },
    ),
    interactions: fc.uniqueArray(
      fc
        .tuple(fc.uuid(), dates, fc.constantFrom('manager', 'seller', 'support', 'counter', 'gone'), fc.boolean())
        .map(([id, day, who, confidential]) => interaction(id, `${day}T12:00:00Z`, who, confidential)),
      { selector: ({ id }) => id, maxLength: 10 },
    ),
  })
  .map((records) => ({ account: { ...account, ownerId: 'manager' }, catalogue, team, ...records }))

describe('for any records and day', () => {
  it('the facts can be and can hold together, and are the same for any order of the records', () => {
    fc.assert(
      fc.property(anyRecords, dates, (records, day) => {
        const derived = deriveFacts(records, { asOf: day })
        expect(relationshipFactsSchema.parse(derived.facts)).toEqual(derived.facts)
        expect(JSON.parse(JSON.stringify(derived))).toEqual(derived)
        const reversed = {
          ...records,
          agreements: [...records.agreements].reverse(),
          orders: [...records.orders].reverse(),
          interactions: [...(records.interactions ?? [])].reverse(),
        }
        expect(deriveFacts(reversed, { asOf: day }).facts).toEqual(derived.facts)
        expect(relationshipRecordsSchema.safeParse(records).success).toBe(true)
      }),
      { numRuns: runsFor(1_000) },
    )
  })

  it('what happens after the day changes nothing', () => {
    fc.assert(
      fc.property(anyRecords, dates, (records, day) => {
        const past = {
          ...records,
          agreements: records.agreements.filter(({ term }) => term.start <= day),
          orders: records.orders.filter(({ placedOn }) => placedOn !== undefined && placedOn <= day),
          interactions: records.interactions?.filter(({ at }) => at.slice(0, 10) <= day) ?? [],
        }
        expect(deriveFacts(past, { asOf: day })).toEqual(deriveFacts(records, { asOf: day }))
      }),
      { numRuns: runsFor(1_000) },
    )
  })

  it('nobody is a client without an agreement in force', () => {
    fc.assert(
      fc.property(anyRecords, dates, (records, day) => {
        expect(classifyAccount({ ...records, agreements: [] }, { asOf: day }).verdict).not.toBe('client')
      }),
      { numRuns: runsFor(1_000) },
    )
  })
})
