import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClassificationPolicy,
  classifierFor,
  classifyRelationship,
  defaultClassificationPolicy,
  type FactName,
  type RelationshipFacts,
  verdicts,
} from '../../../src/rules/classification/index.ts'
import { anyFacts, anyPolicy } from '../../tools/arbitraries.ts'
import { runsFor } from '../../tools/runs.ts'

const without = (facts: RelationshipFacts, name: string): RelationshipFacts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name)) as unknown as RelationshipFacts

/** Checks what must hold for any facts, under the default policy and under any other. */
function holds(check: (facts: RelationshipFacts, policy: ClassificationPolicy) => void): void {
  fc.assert(
    fc.property(anyFacts, (facts) => check(facts, defaultClassificationPolicy)),
    { numRuns: runsFor(2_000) },
  )
  fc.assert(fc.property(anyFacts, anyPolicy, check), { numRuns: runsFor(2_000) })
}

/** The rule itself, in three-valued logic: true, false, or undefined where a missing fact leaves it open. */
function oracle({ hasPurchased, revenueModel, engagement, offering, customisation }: RelationshipFacts): string {
  const pays = hasPurchased || revenueModel === 'retainer'
  const isContinuing = engagement === 'ongoing-collaboration'
  const isTailored =
    ['bespoke-product', 'bespoke-service', 'advice'].includes(offering ?? '') || customisation === 'bespoke'
  if (!pays) return 'neither'
  return isContinuing && isTailored ? 'client' : 'customer'
}

describe('for any facts', () => {
  it('the verdict is the rule’s', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(classifyRelationship(facts).verdict).toBe(oracle(facts))
      }),
      { numRuns: runsFor(5_000) },
    )
  })

  it('a client is a customer, and the three ways of saying so agree', () => {
    holds((facts, policy) => {
      const { verdict, isCustomer, isClient } = classifyRelationship(facts, { policy })
      if (isClient) expect(isCustomer).toBe(true)
      expect(isClient).toBe(verdict === 'client')
      expect(isCustomer).toBe(verdict !== 'neither')
      expect(verdicts).toContain(verdict)
    })
  })

  it('more tenure or more purchases alone never change the verdict', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, fc.nat(500), fc.nat(5_000), (facts, policy, months, purchases) => {
        const more = {
          ...facts,
          tenureMonths: (facts.tenureMonths ?? 0) + months,
          ...(facts.hasPurchased && facts.term !== 'single'
            ? { purchaseCount: (facts.purchaseCount ?? 1) + purchases }
            : {}),
        }
        for (const options of [{}, { policy }]) {
          expect(classifyRelationship(more, options).verdict).toBe(classifyRelationship(facts, options).verdict)
        }
      }),
      { numRuns: runsFor(2_000) },
    )
  })

  it('loyalty, after-sales service and the industry never change the verdict', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyPolicy,
        fc.boolean(),
        fc.boolean(),
        fc.string(),
        (facts, policy, loyalty, service, industry) => {
          const other = { ...facts, loyaltyProgramme: loyalty, afterSalesService: service, industry }
          for (const options of [{}, { policy }]) {
            expect(classifyRelationship(other, options).verdict).toBe(classifyRelationship(facts, options).verdict)
          }
        },
      ),
      { numRuns: runsFor(2_000) },
    )
  })

  it('turning an hourly client into a retained one keeps a client and does not lower the score', () => {
    holds((facts, policy) => {
      const hourly = { ...facts, revenueModel: 'hourly' } as const
      const before = classifyRelationship(hourly, { policy })
      if (!before.isClient) return
      const after = classifyRelationship({ ...hourly, revenueModel: 'retainer', fixedPeriodicFee: true }, { policy })
      expect(after.isClient).toBe(true)
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      expect(after.confidence).toBeGreaterThanOrEqual(before.confidence)
    })
  })

  it('removing a fact never raises confidence, nor coverage', () => {
    holds((facts, policy) => {
      const classify = classifierFor(policy)
      const whole = classify(facts)
      const raising = Object.keys(facts).filter((name) => {
        if (name === 'hasPurchased') return false
        const part = classify(without(facts, name))
        return !(part.confidence <= whole.confidence && part.coverage <= whole.coverage)
      })
      expect(raising).toEqual([])
    })
  })

  it('no purchase and no running retainer is always neither', () => {
    holds((facts, policy) => {
      const unpaid = { ...without(without(facts, 'purchaseCount'), 'revenueModel'), hasPurchased: false }
      expect(classifyRelationship(unpaid, { policy }).verdict).toBe('neither')
      expect(classifyRelationship({ ...unpaid, revenueModel: 'mixed' }, { policy }).verdict).toBe('neither')
    })
  })

  it('the decision is the same for any order of the facts, and after a trip through JSON', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray(Object.entries(facts), { minLength: Object.keys(facts).length }),
          ),
        ),
        anyPolicy,
        ([facts, shuffled], policy) => {
          const decision = classifyRelationship(facts, { policy })
          const again = classifyRelationship(Object.fromEntries(shuffled) as unknown as RelationshipFacts, { policy })
          expect(JSON.stringify(again)).toBe(JSON.stringify(decision))
          expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
          const wired = JSON.parse(JSON.stringify({ facts, policy }))
          expect(classifyRelationship(wired.facts, { policy: wired.policy })).toEqual(decision)
        },
      ),
      { numRuns: runsFor(1_000) },
    )
  })

  it('the contributions sum to the score, and the weights that are known to the coverage', () => {
    holds((facts, policy) => {
      const { evidence, score, scoreLimit, coverage } = classifyRelationship(facts, { policy })
      expect(evidence.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score)
      expect(scoreLimit).toBe(Object.values(policy.weights).reduce((sum, weight) => sum + weight, 0))
      expect(Math.abs(score)).toBeLessThanOrEqual(scoreLimit)
      const known = evidence.reduce((sum, { weight }) => sum + weight, 0)
      expect(coverage).toBe(Math.round((known / scoreLimit) * 10_000) / 10_000)
      for (const { dimension, weight } of evidence) expect(weight).toBe(policy.weights[dimension])
    })
  })

  it('confidence is in 0..1, and disagreeing dimensions are those that lean against the verdict', () => {
    holds((facts, policy) => {
      const { confidence, verdict, evidence, disagreeing } = classifyRelationship(facts, { policy })
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      const against = { client: 'customer', customer: 'client', neither: 'nobody' }[verdict]
      expect(disagreeing).toEqual(
        evidence.filter(({ leaning }) => leaning === against).map(({ dimension }) => dimension),
      )
    })
  })

  it('learning a fact never turns a decided gate around', () => {
    holds((facts, policy) => {
      const classify = classifierFor(policy)
      const after = classify(facts).gates
      const turning = (Object.keys(facts) as FactName[]).filter((name) => {
        if (name === 'hasPurchased') return false
        const before = classify(without(facts, name)).gates
        return (['customer', 'client'] as const).some(
          (gate) => before[gate].status !== 'undecided' && before[gate].status !== after[gate].status,
        )
      })
      expect(turning).toEqual([])
    })
  })

  it('a missing fact is one that is not there, and each missing fact is listed once', () => {
    holds((facts, policy) => {
      const { missingFacts, gates } = classifyRelationship(facts, { policy })
      expect(new Set(missingFacts).size).toBe(missingFacts.length)
      for (const name of missingFacts) expect(facts[name]).toBeUndefined()
      for (const { requirements } of Object.values(gates)) {
        for (const { missing } of requirements) for (const name of missing) expect(missingFacts).toContain(name)
      }
    })
  })

  it('facts are not touched, and answers cannot be changed behind each other’s back', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const frozen = Object.freeze({ ...facts })
        const decision = classifyRelationship(frozen)
        const others = new Set(classifyRelationship(frozen).evidence)
        for (const line of decision.evidence) {
          expect(!others.has(line) || (Object.isFrozen(line) && Object.isFrozen(line.reason.parameters))).toBe(true)
        }
        for (const gate of Object.values(decision.gates)) expect(Object.isFrozen(gate.requirements[0])).toBe(true)
      }),
    )
  })
})
