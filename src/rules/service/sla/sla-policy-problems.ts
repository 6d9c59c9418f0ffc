import { isWholeNumber } from '../../../foundation/number-at.ts'
import { idProblems, type Problem, type ProblemPath, refuseFirst } from '../../../foundation/problem.ts'
import { priorities, serviceTiers } from '../../../records/index.ts'
import { codeProblems } from '../policy-problems.ts'
import type { SlaGoal, SlaPolicy, SlaTarget } from './sla-policy.ts'
import { mostSlaMinutes } from './work-calendar.ts'

const mostTargets = 1_000

function* goalProblems({ minutes, warnMinutesBefore = 0 }: SlaGoal, path: ProblemPath): Generator<Problem> {
  if (!isWholeNumber(minutes, 1, mostSlaMinutes)) {
    yield { path: [...path, 'minutes'], received: minutes, expected: `a whole number from 1 to ${mostSlaMinutes}` }
  } else if (!isWholeNumber(warnMinutesBefore, 0, minutes - 1)) {
    const expected = `a whole number from 0 to ${minutes - 1}, less than minutes`
    yield { path: [...path, 'warnMinutesBefore'], received: warnMinutesBefore, expected }
  }
}

function* targetProblems(target: SlaTarget, path: ProblemPath): Generator<Problem> {
  const { tiers, priorities: covered, firstResponse, resolution } = target
  if (tiers) yield* codeProblems(tiers, serviceTiers, [...path, 'tiers'])
  if (covered) yield* codeProblems(covered, priorities, [...path, 'priorities'])
  if (firstResponse) yield* goalProblems(firstResponse, [...path, 'firstResponse'])
  if (resolution) yield* goalProblems(resolution, [...path, 'resolution'])
  if (!firstResponse && !resolution) {
    yield { path: [...path, 'resolution'], received: resolution, expected: 'a goal, here or for the first response' }
  }
}

/** Everything about a policy that contradicts itself, but for its hours. */
export function* slaPolicyProblems({ targets }: SlaPolicy): Generator<Problem> {
  if (targets.length === 0 || targets.length > mostTargets) {
    yield { path: ['targets'], received: targets.length, expected: `1 to ${mostTargets} targets` }
    return
  }
  yield* idProblems(targets, ['targets'])
  for (const [index, target] of targets.entries()) yield* targetProblems(target, ['targets', index])
}

const checked = /* @__PURE__ */ new WeakSet<SlaPolicy>()

/** Throws `invalid-policy` for a policy that contradicts itself; looks at each once. */
export function checkSlaPolicy(policy: SlaPolicy): void {
  if (checked.has(policy)) return
  refuseFirst(slaPolicyProblems(policy), 'invalid-policy', 'policy')
  checked.add(policy)
}
