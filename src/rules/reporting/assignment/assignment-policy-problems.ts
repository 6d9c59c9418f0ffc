import { isWholeNumber } from '../../../foundation/number-at.ts'
import type { Problem, ProblemPath } from '../../../foundation/problem.ts'
import { isInstant } from '../../../foundation/time/index.ts'
import { type AssignmentPolicy, assignmentMeasures, assignmentStrategies } from './assignment-policy.ts'
import type { AssignmentState } from './assignment-state.ts'

/** How much an item may be at most, in the measure of a policy. */
export const largestSize = 100_000

/** How much a capacity, a quota or a weight may be at most. */
export const largestCapacity = 1_000_000

const mostHours = 8_784

const wholeProblems = (received: unknown, path: ProblemPath, least: number, most: number): readonly Problem[] =>
  isWholeNumber(received, least, most) ? [] : [{ path, received, expected: `a whole number from ${least} to ${most}` }]

const codeProblems = (received: string, path: ProblemPath, codes: readonly string[]): readonly Problem[] =>
  codes.includes(received) ? [] : [{ path, received, expected: `one of ${codes.join(', ')}` }]

/** Everything about a policy that cannot be. */
export function* assignmentPolicyProblems(policy: AssignmentPolicy): Generator<Problem> {
  const { strategy, intent, measure = 'items', defaultMinutes = 0, quota } = policy
  yield* codeProblems(strategy, ['strategy'], assignmentStrategies)
  if (typeof intent !== 'string' || intent === '') {
    yield { path: ['intent'], received: intent, expected: 'the type of an intent, such as assign-lead' }
  }
  yield* codeProblems(measure, ['measure'], assignmentMeasures)
  yield* wholeProblems(defaultMinutes, ['defaultMinutes'], 0, largestSize)
  if (!quota) return
  yield* wholeProblems(quota.atMost, ['quota', 'atMost'], 0, largestCapacity)
  yield* wholeProblems(quota.withinHours, ['quota', 'withinHours'], 1, mostHours)
}

/** Everything about a state that cannot be. */
export function* assignmentStateProblems({ queue, credits, given }: AssignmentState): Generator<Problem> {
  if (new Set(queue).size < queue.length) yield { path: ['queue'], received: queue, expected: 'each member once' }
  for (const [id, credit] of Object.entries(credits)) {
    if (!Number.isSafeInteger(credit)) {
      yield { path: ['credits', id], received: credit, expected: 'a whole number' }
    }
  }
  for (const [index, { at, size }] of given.entries()) {
    if (!isInstant(at)) yield { path: ['given', index, 'at'], received: at, expected: 'a moment that exists' }
    yield* wholeProblems(size, ['given', index, 'size'], 0, Number.MAX_SAFE_INTEGER)
  }
}
