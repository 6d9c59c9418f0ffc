import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClassificationPolicy,
  classifierFor,
  classifyRelationship,
  factKinds,
  defaultClassificationPolicy as standard,
} from '../../../src/rules/classification/index.ts'
import { whatWouldChange } from '../../../src/rules/classification/what-would-change.ts'
import { classificationPolicySchema, relationshipFactsSchema } from '../../../src/schemas.ts'
import { anyFacts, anyPolicy } from '../../tools/arbitraries.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const { requirements, weights, thresholds } = standard
const allZero = Object.fromEntries(Object.keys(weights).map((name) => [name, 0]))

describe('the default policy', () => {
  it('cannot be changed, nor can the lists of what facts can be', () => {
    expect(Object.isFrozen(standard.weights) && Object.isFrozen(standard.requirements.continuing[0])).toBe(true)
    for (const kind of Object.values(factKinds)) expect(Object.isFrozen(kind)).toBe(true)
  })

  it('is prepared once, as is any other for as long as it lives', () => {
    const policy = { ...standard }
    const facts = { hasPurchased: true, engagement: 'transactional' } as const
    const [first, second] = [1, 2].map(() => classifyRelationship(facts, { policy }))
    expect(first?.gates.client).toBe(second?.gates.client)
  })

  it('weighs a hundred points', () => {
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100)
  })

  it('passes its own schema and goes through JSON unchanged', () => {
    expect(classificationPolicySchema.parse(JSON.parse(JSON.stringify(standard)))).toEqual(standard)
  })

  it('is what judges when no policy is given', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(classifyRelationship(facts)).toEqual(classifyRelationship(facts, { policy: standard }))
      }),
    )
  })
})

describe('a policy that contradicts itself or the rule', () => {
  it.each<[string, object, string]>([
    ['a negative weight', { ...standard, weights: { ...weights, term: -1 } }, 'policy.weights.term'],
    [
      'a weight that is not finite',
      { ...standard, weights: { ...weights, term: Number.POSITIVE_INFINITY } },
      'policy.weights.term',
    ],
    ['a weight that is no number', { ...standard, weights: { ...weights, term: Number.NaN } }, 'policy.weights.term'],
    ['half a point', { ...standard, weights: { ...weights, term: 0.5 } }, 'policy.weights.term'],
    ['an enormous weight', { ...standard, weights: { ...weights, term: 1e300 } }, 'policy.weights.term'],
    ['a weight as text', { ...standard, weights: { ...weights, term: '12' } }, 'policy.weights.term'],
    ['no weight for a dimension', { ...standard, weights: { ...weights, basis: undefined } }, 'policy.weights.basis'],
    ['weights that are all zero', { ...standard, weights: allZero }, 'policy.weights'],
    [
      'more than a hundred per cent',
      { ...standard, thresholds: { ...thresholds, decidedPercent: 101 } },
      'policy.thresholds.decidedPercent',
    ],
    [
      'a negative threshold',
      { ...standard, thresholds: { ...thresholds, ambiguousPercent: -1 } },
      'policy.thresholds.ambiguousPercent',
    ],
    [
      'no threshold',
      { ...standard, thresholds: { ...thresholds, longTermMonths: undefined } },
      'policy.thresholds.longTermMonths',
    ],
    [
      'no test of continuing work',
      { ...standard, requirements: { ...requirements, continuing: [] } },
      'policy.requirements.continuing',
    ],
    [
      'tailored work by loyalty',
      { ...standard, requirements: { ...requirements, tailored: [{ fact: 'loyaltyProgramme', oneOf: [true] }] } },
      'policy.requirements.tailored.0.fact',
    ],
    [
      'continuing work by paying a retainer',
      { ...standard, requirements: { ...requirements, continuing: [{ fact: 'revenueModel', oneOf: ['retainer'] }] } },
      'policy.requirements.continuing.0.fact',
    ],
    [
      'continuing work by tenure',
      { ...standard, requirements: { ...requirements, continuing: [{ fact: 'tenureMonths', oneOf: [12] }] } },
      'policy.requirements.continuing.0.fact',
    ],
    [
      'a test that nothing passes',
      { ...standard, requirements: { ...requirements, continuing: [{ fact: 'engagement', oneOf: [] }] } },
      'policy.requirements.continuing.0.oneOf',
    ],
    [
      'a test that everything passes',
      {
        ...standard,
        requirements: {
          ...requirements,
          continuing: [{ fact: 'engagement', oneOf: ['ongoing-collaboration', 'transactional', 'one-off-project'] }],
        },
      },
      'policy.requirements.continuing.0.oneOf',
    ],
    [
      'a test for an unknown code',
      { ...standard, requirements: { ...requirements, continuing: [{ fact: 'engagement', oneOf: ['eternal'] }] } },
      'policy.requirements.continuing.0.oneOf',
    ],
    [
      'a fact tested twice',
      {
        ...standard,
        requirements: {
          ...requirements,
          continuing: [
            { fact: 'engagement', oneOf: ['ongoing-collaboration'] },
            { fact: 'engagement', oneOf: ['ongoing-collaboration'] },
          ],
        },
      },
      'policy.requirements.continuing.1.fact',
    ],
    [
      'continuing work by regular purchases',
      { ...standard, requirements: { ...requirements, continuing: [{ fact: 'term', oneOf: ['regular-repeat'] }] } },
      'policy.requirements.continuing.0.oneOf',
    ],
    [
      'tailored work that is not customised',
      { ...standard, requirements: { ...requirements, tailored: [{ fact: 'customisation', oneOf: ['none'] }] } },
      'policy.requirements.tailored.0.oneOf',
    ],
    [
      'a value that is no list',
      { ...standard, requirements: { ...requirements, tailored: [{ fact: 'offering', oneOf: 'advice' }] } },
      'policy.requirements.tailored.0.oneOf',
    ],
    [
      'a test that is none',
      { ...standard, requirements: { ...requirements, tailored: [7] } },
      'policy.requirements.tailored.0.fact',
    ],
    [
      'a test of something that every object has',
      { ...standard, requirements: { ...requirements, tailored: [{ fact: 'constructor', oneOf: ['advice'] }] } },
      'policy.requirements.tailored.0.fact',
    ],
    ['an unknown key', { ...standard, wieghts: {} }, 'policy'],
    ['an unknown weight', { ...standard, weights: { ...weights, luck: 1 } }, 'policy.weights'],
    [
      'an unknown weight that is no number',
      { ...standard, weights: { ...weights, luck: Number.NaN } },
      'policy.weights',
    ],
    ['an unknown threshold', { ...standard, thresholds: { ...thresholds, luck: 1 } }, 'policy.thresholds'],
    ['no weights', { ...standard, weights: undefined }, 'policy.weights'],
    ['no requirements', { ...standard, requirements: undefined }, 'policy.requirements'],
    [
      'one requirement only',
      { ...standard, requirements: { continuing: requirements.continuing } },
      'policy.requirements.tailored',
    ],
    ['nothing at all', {}, 'policy.requirements'],
    ['a list', [standard] as object, 'policy'],
  ])('%s is refused, at its place, by the rule and by the schema', (_, policy, field) => {
    for (const judge of [classifyRelationship, whatWouldChange]) {
      const error = thrownBy(() => judge({ hasPurchased: true }, { policy: policy as ClassificationPolicy }))
      expect([error.code, error.details.field]).toEqual(['invalid-policy', field])
    }
    const paths = classificationPolicySchema
      .safeParse(policy)
      .error?.issues.map(({ path }) => ['policy', ...path].join('.'))
    expect(paths?.some((path) => path.startsWith(field) || field.startsWith(path))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'standard'],
  ])('%s is refused by the schema', (_, policy) => {
    expect(classificationPolicySchema.safeParse(policy).success).toBe(false)
  })
})

describe('any other policy', () => {
  it('passes the schema and judges', () => {
    fc.assert(
      fc.property(anyPolicy, anyFacts, (policy, facts) => {
        expect(classificationPolicySchema.safeParse(policy).success).toBe(true)
        expect(classifierFor(policy)(facts)).toEqual(classifyRelationship(facts, { policy }))
      }),
    )
  })

  it('may tell continuing work by the term', () => {
    const policy: ClassificationPolicy = {
      ...standard,
      requirements: {
        ...requirements,
        continuing: [{ fact: 'term', oneOf: ['contract', 'ongoing-without-contract'] }],
      },
    }
    const facts = { hasPurchased: true, term: 'contract', offering: 'advice' } as const
    expect(classifyRelationship(facts, { policy }).verdict).toBe('client')
    expect(classifyRelationship(facts).verdict).toBe('customer')
  })

  it('does not list facts that it neither weighs nor tests', () => {
    const policy: ClassificationPolicy = { ...standard, weights: { ...allZero, engagement: 1 } as typeof weights }
    const decision = classifyRelationship({ hasPurchased: true, term: 'contract' }, { policy })
    expect(decision.missingFacts).toEqual(['offering', 'customisation', 'engagement', 'revenueModel'])
    expect(decision.evidence).toEqual([])
  })

  it.each([
    [36, false],
    [35, true],
    [0, true],
  ])('draws the line of ambiguity at %i per cent', (ambiguousPercent, ambiguous) => {
    const policy: ClassificationPolicy = {
      ...standard,
      weights: { ...allZero, engagement: 65, audience: 35 } as typeof weights,
      thresholds: { ...thresholds, ambiguousPercent },
    }
    const facts = {
      hasPurchased: true,
      engagement: 'transactional',
      offering: 'product',
      customisation: 'none',
      audience: 'niche',
    } as const
    expect(classifyRelationship(facts, { policy }).ambiguous).toBe(ambiguous)
  })
})

describe('the schema of facts', () => {
  it('takes exactly the facts that the rule takes', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(relationshipFactsSchema.parse(facts)).toEqual(facts)
      }),
    )
  })

  it.each<[string, object, string]>([
    ['an unknown code', { hasPurchased: true, offering: 'advise' }, 'offering'],
    ['null', { hasPurchased: true, offering: null }, 'offering'],
    ['undefined', { hasPurchased: true, offering: undefined }, 'offering'],
    ['a fraction', { hasPurchased: true, tenureMonths: 1.5 }, 'tenureMonths'],
    ['an enormous count', { hasPurchased: true, purchaseCount: 1e12 }, 'purchaseCount'],
    ['an unknown fact', { hasPurchased: true, mood: 'good' }, ''],
    ['a contradiction', { hasPurchased: false, purchaseCount: 3 }, 'purchaseCount'],
    [
      'a retainer without a fee',
      { hasPurchased: true, revenueModel: 'retainer', fixedPeriodicFee: false },
      'fixedPeriodicFee',
    ],
  ])('refuses %s', (_, facts, path) => {
    const { error } = relationshipFactsSchema.safeParse(facts)
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })
})
