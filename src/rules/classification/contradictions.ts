import type { FactName, RelationshipFacts } from './facts.ts'

/** Two facts that cannot both hold. */
interface Contradiction {
  /** The fact to look at first. */
  readonly fact: FactName
  /** What it would have to be beside the other fact. */
  readonly expected: string
  readonly stands: (facts: RelationshipFacts) => boolean
  /** The value that would end it, where the other fact is the one to keep. */
  readonly remedy: string | number | boolean
}

const contradictions: readonly Contradiction[] = [
  {
    fact: 'purchaseCount',
    expected: 'no purchases, as hasPurchased is false',
    stands: (facts) => !facts.hasPurchased && (facts.purchaseCount ?? 0) > 0,
    remedy: 0,
  },
  {
    fact: 'purchaseCount',
    expected: 'some purchases, as hasPurchased is true',
    stands: (facts) => facts.hasPurchased && facts.purchaseCount === 0,
    remedy: 1,
  },
  {
    fact: 'purchaseCount',
    expected: 'at most 1, as the term is single',
    stands: (facts) => facts.term === 'single' && (facts.purchaseCount ?? 0) > 1,
    remedy: 1,
  },
  {
    fact: 'term',
    expected: 'another term, as hasPurchased is true',
    stands: (facts) => facts.hasPurchased && facts.term === 'none',
    remedy: 'single',
  },
  {
    fact: 'fixedPeriodicFee',
    expected: 'true, as a retainer is a fixed periodic fee',
    stands: (facts) => facts.revenueModel === 'retainer' && facts.fixedPeriodicFee === false,
    remedy: true,
  },
]

/** The first two facts that cannot both hold, if any. */
export function findContradiction(facts: RelationshipFacts): Contradiction | undefined {
  for (const contradiction of contradictions) if (contradiction.stands(facts)) return contradiction
  return undefined
}
