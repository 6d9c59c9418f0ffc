import type { Problem } from '../../../foundation/problem.ts'
import { andThen, keyed, listOf, thatIs } from '../../../foundation/shape-problems.ts'
import { codeOf, fieldPath, repeated, textUpTo, wholeNumber } from '../policy-checks.ts'
import { type DuplicatePolicy, type DuplicateTest, duplicateMatchers } from './duplicate-policy.ts'

const test = {
  field: fieldPath,
  matcher: codeOf(duplicateMatchers),
  'leastSimilarity?': thatIs(
    (value) => typeof value === 'number' && value >= 0.5 && value <= 1,
    'a number from 0.5 to 1',
  ),
  'lastDigits?': wholeNumber(6, 15),
}
const points = wholeNumber(1, 1_000)

const shape = keyed({
  rules: listOf(keyed({ id: textUpTo(128), tests: listOf(keyed(test), 4), points }), 50),
  'conflicts?': listOf(keyed({ id: textUpTo(128), ...test, 'points?': points }), 50, 0),
  leastPoints: wholeNumber(1, 100_000),
  'leastLength?': wholeNumber(1, 20),
  'mostSharing?': wholeNumber(2, 1_000),
  'sharedDomains?': listOf(textUpTo(253), 10_000, 0),
  'ignoredWords?': listOf(textUpTo(128), 10_000, 0),
})

/** What a test has that its matcher does not look at. */
function* idleKeys({ matcher, leastSimilarity, lastDigits }: DuplicateTest): Generator<readonly [string, unknown]> {
  if (leastSimilarity !== undefined && matcher !== 'similar-name') yield ['leastSimilarity', leastSimilarity]
  if (lastDigits !== undefined && matcher !== 'phone') yield ['lastDigits', lastDigits]
}

function* contradictions({ rules, conflicts = [] }: DuplicatePolicy): Generator<Problem> {
  yield* repeated(rules.map(({ id }, index) => [id, ['rules', index, 'id']]))
  yield* repeated(conflicts.map(({ id }, index) => [id, ['conflicts', index, 'id']]))
  const tests = [
    ...rules.flatMap((rule, index) =>
      rule.tests.map((each, place) => [each, ['rules', index, 'tests', place]] as const),
    ),
    ...conflicts.map((each, index) => [each, ['conflicts', index]] as const),
  ]
  for (const [each, path] of tests) {
    for (const [key, received] of idleKeys(each)) {
      yield { path: [...path, key], received, expected: `none, as ${each.matcher} does not look at it` }
    }
  }
}

const check = andThen(shape, (policy) => contradictions(policy as DuplicatePolicy))

/** Everything that is wrong with a policy, whatever it is. */
export const duplicatePolicyProblems = (policy: unknown): Iterable<Problem> => check(policy, [])
