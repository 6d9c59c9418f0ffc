import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  classifyRelationship,
  defaultClassificationPolicy,
  type FactName,
  factKinds,
  type RelationshipFacts,
  verdicts,
} from '../../../src/rules/classification/index.ts'
import { type VerdictChange, whatWouldChange } from '../../../src/rules/classification/what-would-change.ts'
import { anyFacts, anyPolicy } from '../../tools/arbitraries.ts'
import { runsFor } from '../../tools/runs.ts'

const shown = (changes: readonly VerdictChange[]): readonly string[] =>
  changes.map(
    ({ verdict, changes: facts }) =>
      `${verdict}: ${facts.map(({ fact, toAnyOf }) => `${fact}=${toAnyOf.join('|')}`).join(' & ')}`,
  )

describe('what would change', () => {
  it.each<[string, RelationshipFacts, readonly string[]]>([
    [
      'a buyer of standard goods becomes a client by continuing work that is tailored, in either of two ways',
      { hasPurchased: true, offering: 'product', customisation: 'none', engagement: 'transactional' },
      [
        'client: engagement=ongoing-collaboration & offering=bespoke-product|bespoke-service|advice',
        'client: engagement=ongoing-collaboration & customisation=bespoke',
      ],
    ],
    [
      'a client who stops working together is a customer',
      { hasPurchased: true, offering: 'advice', customisation: 'bespoke', engagement: 'ongoing-collaboration' },
      ['customer: engagement=none|transactional|one-off-project'],
    ],
    [
      'a client whose work becomes standard is a customer as well',
      { hasPurchased: true, offering: 'advice', customisation: 'none', engagement: 'ongoing-collaboration' },
      ['customer: engagement=none|transactional|one-off-project', 'customer: offering=product|standardised-service'],
    ],
    [
      'a retainer that ends before anything was bought leaves neither',
      { hasPurchased: false, revenueModel: 'retainer', offering: 'product', engagement: 'transactional' },
      [
        'client: engagement=ongoing-collaboration & offering=bespoke-product|bespoke-service|advice',
        'client: engagement=ongoing-collaboration & customisation=bespoke',
        `neither: revenueModel=${factKinds.revenueModel.filter((model) => model !== 'retainer').join('|')}`,
      ],
    ],
    [
      'a prospect becomes a customer by buying or by a retainer',
      { hasPurchased: false, engagement: 'transactional', offering: 'advice' },
      [
        'client: hasPurchased=true & engagement=ongoing-collaboration',
        'client: revenueModel=retainer & engagement=ongoing-collaboration',
        'customer: hasPurchased=true',
        'customer: revenueModel=retainer',
      ],
    ],
    [
      'whoever had bought nothing has then bought once',
      {
        hasPurchased: false,
        purchaseCount: 0,
        revenueModel: 'hourly',
        fixedPeriodicFee: false,
        engagement: 'transactional',
      },
      [
        'client: hasPurchased=true & engagement=ongoing-collaboration & offering=bespoke-product|bespoke-service|advice & purchaseCount=1',
        'client: hasPurchased=true & engagement=ongoing-collaboration & customisation=bespoke & purchaseCount=1',
        'client: revenueModel=retainer & engagement=ongoing-collaboration & offering=bespoke-product|bespoke-service|advice & fixedPeriodicFee=true',
        'client: revenueModel=retainer & engagement=ongoing-collaboration & customisation=bespoke & fixedPeriodicFee=true',
        'customer: hasPurchased=true & purchaseCount=1',
        'customer: revenueModel=retainer & fixedPeriodicFee=true',
      ],
    ],
    [
      'a missing fact need only be learnt',
      { hasPurchased: true, offering: 'advice' },
      ['client: engagement=ongoing-collaboration'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(shown(whatWouldChange(facts))).toEqual(expected)
  })
})

/** The facts after every combination of the values that a set of changes allows. */
const outcomes = (facts: RelationshipFacts, { changes }: VerdictChange): readonly RelationshipFacts[] =>
  changes.reduce<readonly RelationshipFacts[]>(
    (all, { fact, toAnyOf }) => all.flatMap((each) => toAnyOf.map((value) => ({ ...each, [fact]: value }))),
    [facts],
  )

/** What changes along with what is decided, and is not a decision of its own. */
const companions: readonly FactName[] = ['purchaseCount', 'fixedPeriodicFee', 'term']

const deciding: readonly FactName[] = ['hasPurchased', 'revenueModel', 'engagement', 'offering', 'customisation']

/** Whether some change of at most `size` deciding facts, of all there could be, leads to a verdict. Found by trying them all. */
function canReach(facts: RelationshipFacts, verdict: string, size: number): boolean {
  if (classifyRelationship(facts).verdict === verdict) return true
  if (size === 0) return false
  return deciding.some((fact) =>
    (factKinds[fact] as readonly unknown[])
      .filter((value) => fact !== 'hasPurchased' || value)
      .some((value) => canReach({ ...facts, [fact]: value } as RelationshipFacts, verdict, size - 1)),
  )
}

describe('for any facts and policy', () => {
  it('each set of changes leads where it says, for every value it allows, and changes only what it must', () => {
    fc.assert(
      fc.property(anyFacts, fc.option(anyPolicy, { nil: defaultClassificationPolicy }), (facts, policy) => {
        const { verdict } = classifyRelationship(facts, { policy })
        const found = whatWouldChange(facts, { policy })
        expect(new Set(shown(found)).size).toBe(found.length)
        for (const change of found) {
          expect(change.verdict).not.toBe(verdict)
          expect(change.changes.length).toBeGreaterThan(0)
          for (const { fact, toAnyOf } of change.changes) {
            expect(toAnyOf.length).toBeGreaterThan(0)
            expect(toAnyOf).not.toContain(facts[fact])
          }
          for (const outcome of outcomes(facts, change)) {
            expect(classifyRelationship(outcome, { policy }).verdict).toBe(change.verdict)
          }
        }
      }),
    )
  })

  it('no smaller set of changes would do: a search through all of them finds none', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const bare = Object.fromEntries(
          Object.entries(facts).filter(([name]) => !companions.includes(name as FactName)),
        ) as unknown as RelationshipFacts
        for (const { verdict, changes } of whatWouldChange(facts)) {
          const size = changes.filter(({ fact }) => !companions.includes(fact)).length
          expect(canReach(bare, verdict, size - 1)).toBe(false)
          expect(canReach(bare, verdict, size)).toBe(true)
        }
      }),
      { numRuns: runsFor(200) },
    )
  })

  it('every other verdict can be reached, but for a way back to neither', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const reached = new Set(whatWouldChange(facts).map(({ verdict }) => verdict))
        const { verdict } = classifyRelationship(facts)
        const expected = verdicts.filter((other) => other !== verdict && (other !== 'neither' || !facts.hasPurchased))
        expect([...reached]).toEqual(expected)
      }),
    )
  })
})
