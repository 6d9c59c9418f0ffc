import { compare } from '../../../foundation/compare.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import {
  type DuplicateConflict,
  type DuplicatePolicy,
  type DuplicateRule,
  type DuplicateTest,
  usualLength,
  usualSimilarity,
} from './duplicate-policy.ts'
import { duplicatePolicyProblems } from './duplicate-policy-problems.ts'
import { nameOf, type ReadName, similarityOf } from './name-similarity.ts'
import { type ValueReader, valueReaders } from './read-values.ts'

/** A test of names, ready. */
interface NameTest {
  readonly read: ValueReader
  readonly least: number
}

/** A rule, ready: its tests of equality, and its tests of names. */
export interface PreparedRule {
  readonly rule: DuplicateRule
  readonly equal: readonly ValueReader[]
  readonly names: readonly NameTest[]
  /** The fields it looks at, as one text. */
  readonly about: string
}

/** A conflict, ready. */
export interface PreparedConflict {
  readonly conflict: DuplicateConflict
  readonly test: NameTest
  /** Whether its values are names, to be alike, or texts, to be the same. */
  readonly isOfNames: boolean
}

/** A policy, checked and ready. */
export interface PreparedPolicy {
  readonly rules: readonly PreparedRule[]
  readonly conflicts: readonly PreparedConflict[]
}

const isOfNames = ({ matcher }: DuplicateTest): boolean => matcher === 'similar-name'

/** Checks a policy and makes its rules ready. */
export function preparePolicy(policy: DuplicatePolicy): PreparedPolicy {
  refuseFirst(duplicatePolicyProblems(policy), 'invalid-policy', 'policy')
  const readerOf = valueReaders(policy)
  const { leastLength = usualLength } = policy
  const nameTest = (test: DuplicateTest, least: number): NameTest => ({
    read: readerOf(test, least),
    least: test.leastSimilarity ?? usualSimilarity,
  })
  return {
    rules: policy.rules.map((rule) => ({
      rule,
      equal: rule.tests.filter((test) => !isOfNames(test)).map((test) => readerOf(test, leastLength)),
      names: rule.tests.filter(isOfNames).map((test) => nameTest(test, leastLength)),
      about: [...new Set(rule.tests.map(({ field }) => field))].sort(compare).join('\n'),
    })),
    conflicts: (policy.conflicts ?? []).map((conflict) => ({
      conflict,
      // What differs need not be long to tell something.
      test: nameTest(conflict, 1),
      isOfNames: isOfNames(conflict),
    })),
  }
}

/** The names of texts that were read before, ready to be compared. */
export const namesOf = (texts: readonly string[]): readonly ReadName[] => texts.map((text) => nameOf(text.split(' ')))

/** How alike the most alike of some names and others are. */
export function bestSimilarity(some: readonly ReadName[], others: readonly ReadName[]): number {
  let best = 0
  for (const one of some) for (const other of others) best = Math.max(best, similarityOf(one, other))
  return best
}
