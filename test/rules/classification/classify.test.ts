import { describe, expect, it } from 'vitest'
import {
  classifyRelationship,
  type Dimension,
  decidingReasons,
  type FactName,
  factKinds,
  type RelationshipFacts,
  type Verdict,
} from '../../../src/rules/classification/index.ts'
import { businessPresets } from '../../../src/rules/classification/presets.ts'
import examples from '../../fixtures/classification-examples.json' with { type: 'json' }
import { thrownBy } from '../../tools/thrown-by.ts'

describe('the worked examples', () => {
  it.each(examples.examples)('$id $title', ({ facts, expected }) => {
    const decision = classifyRelationship(facts as RelationshipFacts)
    expect(decision).toMatchObject(expected)
    expect(decision.ambiguous).toBe(false)
    expect(decision.missingFacts.length).toBeLessThan(3)
  })
})

const retainedAdvice: RelationshipFacts = {
  hasPurchased: true,
  offering: 'advice',
  customisation: 'bespoke',
  engagement: 'ongoing-collaboration',
  revenueModel: 'retainer',
}

describe('who is what', () => {
  it.each<[string, Verdict, boolean, RelationshipFacts]>([
    [
      'eight years of spa visits are a series of transactions',
      'customer',
      false,
      { ...businessPresets.spa, tenureMonths: 96, purchaseCount: 400 },
    ],
    ['a loyalty card makes no client', 'customer', false, { ...businessPresets.cafe, loyaltyProgramme: true }],
    [
      'after-sales service makes no client',
      'customer',
      false,
      { ...businessPresets['clothing-shop'], afterSalesService: true },
    ],
    [
      'the word "client" in the industry makes no client',
      'customer',
      false,
      { ...businessPresets.bakery, industry: 'client services' },
    ],
    [
      'a gym membership is no retainer',
      'customer',
      false,
      {
        ...businessPresets.spa,
        term: 'subscription',
        revenueModel: 'membership',
        billingCycle: 'monthly',
        fixedPeriodicFee: true,
      },
    ],
    [
      'an insured person is a customer, however long the contract',
      'customer',
      false,
      {
        hasPurchased: true,
        offering: 'standardised-service',
        customisation: 'configured',
        term: 'contract',
        contractMonths: 12,
        openEnded: false,
        engagement: 'transactional',
        revenueModel: 'recurring-fixed-fee',
        interactionsHandledBy: 'support-staff',
        audience: 'broad',
      },
    ],
    [
      'goods invoiced by the month are goods',
      'customer',
      false,
      { ...businessPresets.bakery, party: 'business', billingCycle: 'monthly' },
    ],
    [
      'work by the hour makes a client as well as a retainer',
      'client',
      false,
      { ...businessPresets['law-firm'], revenueModel: 'hourly' },
    ],
    [
      'a retainer whose hours went unused is still a client’s',
      'client',
      false,
      { ...retainedAdvice, purchaseCount: 1, tenureMonths: 14 },
    ],
    [
      'a running retainer pays, even before anything was bought',
      'client',
      false,
      { ...retainedAdvice, hasPurchased: false },
    ],
    [
      'a retainer opens the gate for customers, never the one for clients',
      'customer',
      true,
      { ...retainedAdvice, offering: 'standardised-service', customisation: 'none' },
    ],
    [
      'one bespoke project is not continuing',
      'customer',
      true,
      {
        hasPurchased: true,
        offering: 'bespoke-service',
        customisation: 'bespoke',
        engagement: 'one-off-project',
        term: 'single',
      },
    ],
    [
      'a made-to-measure suit, bought once',
      'customer',
      true,
      {
        hasPurchased: true,
        offering: 'bespoke-product',
        customisation: 'bespoke',
        engagement: 'transactional',
        term: 'single',
        interactionsHandledBy: 'counter-staff',
      },
    ],
    [
      'long and dedicated but standardised',
      'customer',
      true,
      {
        hasPurchased: true,
        offering: 'standardised-service',
        customisation: 'none',
        engagement: 'ongoing-collaboration',
        term: 'contract',
        contractMonths: 36,
        openEnded: false,
        dedicatedManager: true,
        interactionsHandledBy: 'account-manager',
      },
    ],
    [
      'long and dedicated, for all that it is standardised and a sale at a time',
      'customer',
      true,
      {
        ...businessPresets.supermarket,
        offering: 'standardised-service',
        term: 'contract',
        contractMonths: 60,
        dedicatedManager: true,
      },
    ],
    [
      'a product that is made to measure is tailored',
      'client',
      true,
      {
        hasPurchased: true,
        offering: 'product',
        customisation: 'bespoke',
        engagement: 'ongoing-collaboration',
        term: 'subscription',
        audience: 'broad',
      },
    ],
    ['a wedding planner’s couple', 'customer', true, businessPresets['wedding-planner']],
    ['somebody who has never bought', 'neither', false, { hasPurchased: false }],
    [
      'a prospect with whom everything is planned',
      'neither',
      false,
      { ...retainedAdvice, hasPurchased: false, revenueModel: 'hourly' },
    ],
    ['somebody of whom only a purchase is known', 'customer', false, { hasPurchased: true }],
  ])('%s', (_, verdict, ambiguous, facts) => {
    const decision = classifyRelationship(facts)
    expect(decision.verdict).toBe(verdict)
    expect(decision.ambiguous).toBe(ambiguous)
    expect(decision.isCustomer).toBe(verdict !== 'neither')
    expect(decision.isClient).toBe(verdict === 'client')
  })
})

describe('gates', () => {
  const gatesOf = (facts: RelationshipFacts) => {
    const { customer, client } = classifyRelationship(facts).gates
    return [customer, client].map(({ status, requirements }) => [
      status,
      ...requirements.map(({ reason, missing }) => [reason.code, reason.parameters, missing]),
    ])
  }

  it('name the facts that opened them', () => {
    expect(gatesOf(retainedAdvice)).toEqual([
      ['open', ['purchase-met', { hasPurchased: true, revenueModel: 'retainer' }, []]],
      [
        'open',
        ['continuing-met', { engagement: 'ongoing-collaboration' }, []],
        ['tailored-met', { offering: 'advice', customisation: 'bespoke' }, []],
      ],
    ])
  })

  it('name the facts that kept them shut', () => {
    expect(
      gatesOf({
        hasPurchased: false,
        revenueModel: 'hourly',
        engagement: 'transactional',
        offering: 'product',
        customisation: 'none',
      }),
    ).toEqual([
      ['closed', ['purchase-not-met', { hasPurchased: false, revenueModel: 'hourly' }, []]],
      [
        'closed',
        ['continuing-not-met', { engagement: 'transactional' }, []],
        ['tailored-not-met', { offering: 'product', customisation: 'none' }, []],
      ],
    ])
  })

  it('wait for the facts that could still open them', () => {
    expect(gatesOf({ hasPurchased: false, offering: 'product' })).toEqual([
      ['undecided', ['purchase-unknown', { hasPurchased: false }, ['revenueModel']]],
      [
        'undecided',
        ['continuing-unknown', {}, ['engagement']],
        ['tailored-unknown', { offering: 'product' }, ['customisation']],
      ],
    ])
  })

  it('stay shut on one known failure, whatever is unknown beside it', () => {
    expect(classifyRelationship({ hasPurchased: true, engagement: 'transactional' }).gates.client.status).toBe('closed')
  })
})

describe('evidence', () => {
  it('leans by the table of how clients and customers differ', () => {
    const leaningOf = (name: FactName, value: unknown, dimension: Dimension): string | undefined =>
      classifyRelationship({ hasPurchased: false, [name]: value }).evidence.find((each) => each.dimension === dimension)
        ?.leaning
    const table: readonly [Dimension, FactName, client: readonly unknown[], customer: readonly unknown[]][] = [
      [
        'term',
        'term',
        ['ongoing-without-contract'],
        ['none', 'single', 'occasional', 'regular-repeat', 'subscription'],
      ],
      ['offering', 'offering', ['bespoke-product', 'bespoke-service', 'advice'], ['product', 'standardised-service']],
      ['customisation', 'customisation', ['bespoke'], ['none', 'minimal']],
      ['engagement', 'engagement', ['ongoing-collaboration'], ['transactional', 'one-off-project']],
      ['manager', 'dedicatedManager', [true], [false]],
      ['interaction', 'interactionsHandledBy', ['account-manager'], ['counter-staff', 'support-staff']],
      ['volume', 'accountVolume', ['low-volume-high-value'], ['high-volume-low-value']],
      ['revenue-model', 'revenueModel', ['retainer'], ['per-purchase', 'subscription', 'membership', 'usage']],
      ['audience', 'audience', ['niche'], ['broad']],
      ['confidentiality', 'confidentialInformationShared', [true], [false]],
      ['basis', 'offering', ['bespoke-service', 'advice'], ['product', 'bespoke-product']],
      ['loyalty', 'loyaltyProgramme', [], [true]],
      ['after-sales', 'afterSalesService', [], [true]],
    ]
    for (const [dimension, name, client, customer] of table) {
      const kind = factKinds[name]
      for (const value of (kind as readonly unknown[]).filter((each) => each !== 'contract')) {
        const expected = client.includes(value) ? 'client' : customer.includes(value) ? 'customer' : 'neither'
        expect([dimension, value, leaningOf(name, value, dimension)]).toEqual([dimension, value, expected])
      }
    }
  })

  it.each<[string, Partial<RelationshipFacts>, string | undefined, readonly FactName[]]>([
    ['a contract without end is long', { openEnded: true }, 'client', []],
    ['a contract of three months is long', { contractMonths: 3 }, 'client', []],
    ['a contract of two months that ends is short', { contractMonths: 2, openEnded: false }, 'customer', []],
    ['a contract of two months may have no end', { contractMonths: 2 }, undefined, ['openEnded']],
    ['a contract that ends may be long', { openEnded: false }, undefined, ['contractMonths']],
    ['a contract of which nothing else is known', {}, undefined, ['contractMonths', 'openEnded']],
  ])('%s', (_, contract, leaning, missing) => {
    const decision = classifyRelationship({ hasPurchased: true, term: 'contract', ...contract })
    const evidence = decision.evidence.find(({ dimension }) => dimension === 'term')
    expect(evidence?.leaning).toBe(leaning)
    const { openEnded, contractMonths } = contract
    const why = openEnded ? { openEnded } : { contractMonths }
    expect(evidence?.reason.parameters).toEqual(leaning && { term: 'contract', ...why })
    expect(decision.missingFacts.filter((fact) => fact === 'contractMonths' || fact === 'openEnded')).toEqual(missing)
  })

  it('carries a reason with the fact behind it', () => {
    const [offering] = classifyRelationship({ hasPurchased: true, offering: 'advice' }).evidence
    expect(offering).toEqual({
      dimension: 'offering',
      leaning: 'client',
      weight: 14,
      contribution: 14,
      reason: { code: 'offering-leans-client', parameters: { offering: 'advice' } },
    })
  })

  it('is all there for a relationship of which everything is known', () => {
    const decision = classifyRelationship(businessPresets['law-firm'])
    expect(decision.missingFacts).toEqual([])
    expect(decision.coverage).toBe(1)
    expect(decision.evidence).toHaveLength(13)
  })

  it('names the dimensions that disagree', () => {
    const couple = classifyRelationship(businessPresets['wedding-planner'])
    expect(couple.disagreeing).toEqual([
      'offering',
      'basis',
      'customisation',
      'manager',
      'interaction',
      'audience',
      'volume',
    ])
  })
})

describe('confidence', () => {
  it.each<[string, RelationshipFacts, number]>([
    ['all known and agreeing but two dimensions that never speak for a client', businessPresets['brand-agency'], 0.98],
    ['by the hour, the revenue model tells neither way', businessPresets['law-firm'], 0.92],
    ['nothing known but a purchase', { hasPurchased: true }, 0.25],
    ['nothing known and no purchase', { hasPurchased: false }, 0.25],
    ['30 of 100 points known, gate undecided', { hasPurchased: true, term: 'single', offering: 'product' }, 0.325],
    ['the gate is decided, the rest unknown', { hasPurchased: true, engagement: 'transactional' }, 0.59],
    ['no purchase and no retainer leave nothing to doubt', { hasPurchased: false, revenueModel: 'per-purchase' }, 1],
    ['bespoke but once', businessPresets['wedding-planner'], 0.67],
  ])('%s', (_, facts, confidence) => {
    expect(classifyRelationship(facts).confidence).toBe(confidence)
  })

  it('is visibly lower where the verdict is arguable', () => {
    const clear = classifyRelationship(businessPresets.bakery).confidence
    const arguable = classifyRelationship(businessPresets['wedding-planner']).confidence
    expect(clear - arguable).toBeGreaterThan(0.2)
  })
})

describe('missing facts', () => {
  it('are listed where the policy would have used them, and are never a guess', () => {
    const decision = classifyRelationship({ hasPurchased: true, offering: 'advice' })
    expect(decision.verdict).toBe('customer')
    expect(decision.gates.client.status).toBe('undecided')
    expect(decision.missingFacts).toEqual([
      'customisation',
      'term',
      'engagement',
      'dedicatedManager',
      'interactionsHandledBy',
      'revenueModel',
      'audience',
      'accountVolume',
      'loyaltyProgramme',
      'afterSalesService',
      'confidentialInformationShared',
    ])
  })

  it('are the same whether left out or undefined', () => {
    const facts = { hasPurchased: true, offering: undefined } as unknown as RelationshipFacts
    expect(classifyRelationship(facts)).toEqual(classifyRelationship({ hasPurchased: true }))
  })
})

describe('deciding reasons', () => {
  it.each<[string, RelationshipFacts, readonly string[]]>([
    ['a client', retainedAdvice, ['purchase-met', 'continuing-met', 'tailored-met']],
    [
      'a customer for one reason',
      { ...retainedAdvice, engagement: 'one-off-project' },
      ['purchase-met', 'continuing-not-met'],
    ],
    [
      'a customer for want of facts',
      { hasPurchased: true, engagement: 'ongoing-collaboration' },
      ['purchase-met', 'tailored-unknown'],
    ],
    ['neither', { hasPurchased: false, revenueModel: 'usage', engagement: 'transactional' }, ['purchase-not-met']],
  ])('of %s', (_, facts, codes) => {
    expect(decidingReasons(classifyRelationship(facts)).map(({ code }) => code)).toEqual(codes)
  })
})

describe('facts that cannot be', () => {
  it.each<[string, unknown, string, string]>([
    ['an unknown code', { hasPurchased: true, offering: 'advise' }, 'unknown-code', 'facts.offering'],
    [
      'a word for a code',
      { hasPurchased: true, engagement: 'Ongoing collaboration' },
      'unknown-code',
      'facts.engagement',
    ],
    ['a code that is a method of objects', { hasPurchased: true, term: 'constructor' }, 'unknown-code', 'facts.term'],
    ['a code the library uses inside', { hasPurchased: true, term: 'long-contract' }, 'unknown-code', 'facts.term'],
    ['a number for a code', { hasPurchased: true, audience: 0 }, 'unknown-code', 'facts.audience'],
    ['null', { hasPurchased: true, offering: null }, 'unknown-code', 'facts.offering'],
    ['a word for yes', { hasPurchased: 'yes' }, 'invalid-value', 'facts.hasPurchased'],
    ['1 for yes', { hasPurchased: true, dedicatedManager: 1 }, 'invalid-value', 'facts.dedicatedManager'],
    ['a negative count', { hasPurchased: true, purchaseCount: -1 }, 'invalid-value', 'facts.purchaseCount'],
    ['half a month', { hasPurchased: true, tenureMonths: 0.5 }, 'invalid-value', 'facts.tenureMonths'],
    ['NaN', { hasPurchased: true, contractMonths: Number.NaN }, 'invalid-value', 'facts.contractMonths'],
    ['Infinity', { hasPurchased: true, tenureMonths: Number.POSITIVE_INFINITY }, 'invalid-value', 'facts.tenureMonths'],
    ['an enormous number', { hasPurchased: true, purchaseCount: 1e300 }, 'invalid-value', 'facts.purchaseCount'],
    ['a number as text', { hasPurchased: true, tenureMonths: '12' }, 'invalid-value', 'facts.tenureMonths'],
    [
      'a label of a million characters',
      { hasPurchased: true, industry: 'x'.repeat(1e6) },
      'invalid-value',
      'facts.industry',
    ],
    ['nothing about purchases', {}, 'invalid-value', 'facts.hasPurchased'],
    ['an unknown fact', { hasPurchased: true, isNice: true }, 'unknown-field', 'facts'],
    ['an unknown fact that is undefined', { hasPurchased: true, isNice: undefined }, 'unknown-field', 'facts'],
    [
      'a fact named like the prototype',
      JSON.parse('{"hasPurchased": true, "__proto__": {}}'),
      'unknown-field',
      'facts',
    ],
    ['null for all', null, 'invalid-value', 'facts.hasPurchased'],
    ['nothing for all', undefined, 'invalid-value', 'facts.hasPurchased'],
    ['a list for all', [true], 'invalid-value', 'facts.hasPurchased'],
    ['a text for all', 'hasPurchased', 'invalid-value', 'facts.hasPurchased'],
    [
      'no dealings with somebody who has bought',
      { hasPurchased: true, term: 'none' },
      'contradictory-facts',
      'facts.term',
    ],
    [
      'a single purchase, forty times',
      { hasPurchased: true, term: 'single', purchaseCount: 40 },
      'contradictory-facts',
      'facts.purchaseCount',
    ],
    [
      'purchases of somebody who has not bought',
      { hasPurchased: false, purchaseCount: 3 },
      'contradictory-facts',
      'facts.purchaseCount',
    ],
    [
      'no purchase of somebody who has bought',
      { hasPurchased: true, purchaseCount: 0 },
      'contradictory-facts',
      'facts.purchaseCount',
    ],
    [
      'a retainer without a fee',
      { hasPurchased: true, revenueModel: 'retainer', fixedPeriodicFee: false },
      'contradictory-facts',
      'facts.fixedPeriodicFee',
    ],
  ])('%s', (_, facts, code, field) => {
    const error = thrownBy(() => classifyRelationship(facts as RelationshipFacts))
    expect([error.code, error.details.field]).toEqual([code, field])
    expect(error.message.length).toBeLessThan(700)
  })
})
