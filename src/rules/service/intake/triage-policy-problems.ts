import { conditionProblems } from '../../../foundation/condition/condition-problems.ts'
import { idProblems, type Problem, type ProblemPath, refuseFirst } from '../../../foundation/problem.ts'
import { priorities } from '../../../records/index.ts'
import type { TriageOutcome, TriagePolicy } from './triage-policy.ts'

const mostRules = 500

function* outcomeProblems({ priority }: TriageOutcome, path: ProblemPath): Generator<Problem> {
  if (priority !== undefined && !priorities.includes(priority)) {
    yield { path: [...path, 'priority'], received: priority, expected: `one of ${priorities.join(', ')}` }
  }
}

/** Everything about a policy that contradicts itself. */
export function* triagePolicyProblems({ rules, otherwise = {} }: TriagePolicy): Generator<Problem> {
  if (rules.length > mostRules) {
    yield { path: ['rules'], received: rules.length, expected: `at most ${mostRules} rules` }
    return
  }
  yield* idProblems(rules, ['rules'])
  for (const [index, { when, decides }] of rules.entries()) {
    yield* conditionProblems(when, ['rules', index, 'when'])
    yield* outcomeProblems(decides, ['rules', index, 'decides'])
  }
  yield* outcomeProblems(otherwise, ['otherwise'])
}

/** Throws `invalid-policy` for a policy that contradicts itself. */
export const checkTriagePolicy = (policy: TriagePolicy): void =>
  refuseFirst(triagePolicyProblems(policy), 'invalid-policy', 'policy')
