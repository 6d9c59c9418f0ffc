import { refuse } from '../../foundation/error.ts'
import { isKeyed } from '../../foundation/keyed.ts'
import {
  type ClassificationPolicy,
  type ClientRequirement,
  defaultClassificationPolicy,
  requirementValues,
} from './policy.ts'

/** Where a policy contradicts itself or the rule, what stands there, and what would have been right. */
export interface PolicyProblem {
  /** The keys that lead there, joined by dots. */
  readonly field: string
  readonly received: unknown
  readonly expected: string
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Where a value lacks the keys of a template or has others; looks no deeper than the template. */
function* keyProblems(template: unknown, value: unknown, field: string): Generator<PolicyProblem> {
  if (!isKeyed(template)) return
  const keys = Object.keys(template)
  const expected = `an object with ${keys.join(', ')}`
  if (!isKeyed(value)) yield { field, received: value, expected }
  else {
    for (const key of keys) yield* keyProblems(template[key], value[key], `${field}.${key}`)
    const unknown = Object.keys(value).find((key) => !keys.includes(key))
    if (unknown !== undefined) yield { field, received: unknown, expected }
  }
}

/** Where the tests of a requirement look at a fact, or for a value, that may not meet it. */
function* testProblems(name: ClientRequirement, tests: unknown): Generator<PolicyProblem> {
  const allowed: Readonly<Record<string, readonly unknown[]>> = requirementValues[name]
  const field = `policy.requirements.${name}`
  const left = new Set(Object.keys(allowed))
  const list = listed(tests)
  if (list.length === 0) yield { field, received: tests, expected: 'at least one test' }
  for (const [index, test] of list.entries()) {
    const { fact, oneOf } = isKeyed(test) ? test : {}
    const values = left.delete(String(fact)) && allowed[String(fact)]
    const wrong = values && listed(oneOf).filter((value) => !values.includes(value))
    if (!wrong) {
      yield {
        field: `${field}.${index}.fact`,
        received: fact,
        expected: `one of ${Object.keys(allowed).join(', ')}, once`,
      }
    } else if (listed(oneOf).length === 0 || wrong.length > 0) {
      yield { field: `${field}.${index}.oneOf`, received: wrong[0] ?? oneOf, expected: `some of ${values.join(', ')}` }
    }
  }
}

/** Everything about a policy that contradicts itself or the rule. */
export function* policyProblems(policy: ClassificationPolicy): Generator<PolicyProblem> {
  const misshapen = [...keyProblems(defaultClassificationPolicy, policy, 'policy')]
  if (misshapen.length > 0) return yield* misshapen
  for (const name of Object.keys(requirementValues) as ClientRequirement[]) {
    yield* testProblems(name, policy.requirements[name])
  }
  for (const group of ['weights', 'thresholds'] as const) {
    for (const [name, received] of Object.entries(policy[group])) {
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
