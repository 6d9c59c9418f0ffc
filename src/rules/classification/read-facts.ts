import { deepFreeze } from '../../foundation/deep-freeze.ts'
import { isPossible, refuseContradiction, refuseFact, refuseUnknownFacts, valuesOf } from './check-facts.ts'
import { type Evidence, evidenceFor, evidenceOf } from './evidence.ts'
import { type FactName, factKinds, type RelationshipFacts } from './facts.ts'
import { purchaseTests } from './gates.ts'
import type { ClassificationPolicy } from './policy.ts'

/** What a policy makes of one fact. */
interface FactReader {
  readonly fact: FactName
  /** Whether the policy asks for it. */
  readonly isUsed: boolean
  /** What each value says, for facts whose values can be listed. */
  readonly evidenceByValue: ReadonlyMap<unknown, readonly Evidence[]>
}

/** What facts say under a policy. */
export interface Reading {
  readonly evidence: readonly Evidence[]
  /** The facts that the policy asks for and that are unknown. */
  readonly missingFacts: readonly FactName[]
}

/** The facts that tell how long a contract is. */
const contractFacts = ['contractMonths', 'openEnded'] as const

/** What a contract that may end says: it leans by its length, and not at all while that is unknown. */
function contractEvidence(facts: RelationshipFacts, policy: ClassificationPolicy): Evidence | undefined {
  const { contractMonths = 0 } = facts
  const isLong = contractMonths >= policy.thresholds.longTermMonths
  if (!isLong && contractFacts.some((fact) => facts[fact] === undefined)) return undefined
  return evidenceOf('term', isLong ? 'client' : 'customer', policy, { term: 'contract', contractMonths })
}

function readersFor(policy: ClassificationPolicy): readonly FactReader[] {
  const { continuing, tailored } = policy.requirements
  const tested = new Set<FactName>([...purchaseTests, ...continuing, ...tailored].map(({ fact }) => fact))
  return (Object.keys(factKinds) as FactName[]).map((fact) => {
    const lines = valuesOf(fact).map(
      (value) => [value, value === 'contract' ? [] : evidenceFor(fact, value, policy)] as const,
    )
    return {
      fact,
      isUsed: tested.has(fact) || lines.some(([, said]) => said.length > 0),
      evidenceByValue: new Map(lines),
    }
  })
}

/**
 * Prepares a policy to read facts: to check that they can be and can hold together, and to gather what each says.
 *
 * An absent fact is unknown; so is one that is `undefined`. `null` is refused, since it may mean either "unknown" or "none".
 * Each value's evidence is made once and shared, which is what makes judging a relationship a matter of look-ups.
 */
export function readerFor(policy: ClassificationPolicy): (facts: RelationshipFacts) => Reading {
  const readers = readersFor(policy)
  const openEnded = deepFreeze(evidenceOf('term', 'client', policy, { term: 'contract', openEnded: true }))
  return (facts) => {
    if (facts?.hasPurchased === undefined) refuseFact('hasPurchased', undefined)
    const evidence: Evidence[] = []
    const missingFacts: FactName[] = []
    let known = 0
    for (const { fact, isUsed, evidenceByValue } of readers) {
      const value = facts[fact]
      if (value === undefined) {
        if (isUsed) missingFacts.push(fact)
        continue
      }
      known += 1
      const said = evidenceByValue.get(value)
      // Spreading or iterating here would cost a fifth of all the time it takes to judge.
      if (said) for (let index = 0; index < said.length; index += 1) evidence.push(said[index] as Evidence)
      else if (!isPossible(fact, value)) refuseFact(fact, value)
    }
    if (known !== Object.keys(facts).length) refuseUnknownFacts(facts)
    refuseContradiction(facts)

    if (facts.term === 'contract' && policy.weights.term > 0) {
      const contract = facts.openEnded ? openEnded : contractEvidence(facts, policy)
      if (contract) evidence.push(contract)
      else missingFacts.push(...contractFacts.filter((fact) => facts[fact] === undefined))
    }
    return { evidence, missingFacts }
  }
}
