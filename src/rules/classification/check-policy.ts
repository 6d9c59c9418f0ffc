import { refuse } from '../../foundation/error.ts'
import { valuesOf } from './check-facts.ts'
import type { AnyFactTest } from './gates.ts'
import {
  type ClassificationPolicy,
  type ClientRequirement,
  defaultClassificationPolicy,
  requirementFacts,
} from './policy.ts'

/** Where a policy contradicts itself or the rule, what stands there, and what would have been right. */
export interface PolicyProblem {
  /** The keys that lead there, joined by dots. */
  readonly field: string
  readonly received: unknown
  readonly expected: string
}

/** Whether there are tests, each of a fact that may decide, passing for some of its values but not for all. */
function areSound(tests: readonly AnyFactTest[], allowed: readonly string[]): boolean {
  return (
    tests.length > 0 &&
    tests.every(({ fact, oneOf }) => {
      const values = valuesOf(fact)
      const distinct = new Set(oneOf).size
      return (
        allowed.includes(fact) &&
        distinct > 0 &&
        distinct < values.length &&
        oneOf.every((value) => values.includes(value))
      )
    })
  )
}

/** Everything about a policy that contradicts itself or the rule. */
export function* policyProblems(policy: ClassificationPolicy): Generator<PolicyProblem> {
  for (const name of Object.keys(requirementFacts) as ClientRequirement[]) {
    const received = policy.requirements[name]
    const allowed = requirementFacts[name]
    if (!areSound(received, allowed)) {
      yield {
        field: `policy.requirements.${name}`,
        received,
        expected: `tests of ${allowed.join(' or ')}, for some of its values, not all`,
      }
    }
  }
  for (const group of ['weights', 'thresholds'] as const) {
    const numbers: Readonly<Record<string, number>> = policy[group]
    for (const name of Object.keys(defaultClassificationPolicy[group])) {
      const received = numbers[name] ?? Number.NaN
      const most = name.endsWith('Percent') ? 100 : 10_000
      if (!Number.isInteger(received) || received < 0 || received > most) {
        yield { field: `policy.${group}.${name}`, received, expected: `a whole number from 0 to ${most}` }
      }
    }
  }
  if (!Object.values(policy.weights).some(Boolean)) {
    yield { field: 'policy.weights', received: policy.weights, expected: 'a weight above 0' }
  }
}

/** Throws `invalid-policy` at the first place where a policy contradicts itself or the rule. */
export function checkPolicy(policy: ClassificationPolicy): void {
  for (const { field, received, expected } of policyProblems(policy))
    refuse('invalid-policy', field, received, expected)
}
