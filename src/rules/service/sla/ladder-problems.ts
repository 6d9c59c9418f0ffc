import { isWholeNumber } from '../../../foundation/number-at.ts'
import { idProblems, type Problem, refuseFirst } from '../../../foundation/problem.ts'
import { isSmallJson, smallJson } from '../../../foundation/small-json.ts'
import type { EscalationLadder } from './escalation-ladder.ts'
import { slaMetrics } from './sla-policy.ts'
import { mostSlaMinutes } from './work-calendar.ts'

const mostSteps = 100

/** Everything about a ladder that contradicts itself. */
export function* ladderProblems({ steps }: EscalationLadder): Generator<Problem> {
  if (steps.length > mostSteps) {
    yield { path: ['steps'], received: steps.length, expected: `at most ${mostSteps} steps` }
    return
  }
  yield* idProblems(steps, ['steps'])
  for (const [index, { metric, minutesFromDue, parameters = {} }] of steps.entries()) {
    const path = ['steps', index]
    if (!slaMetrics.includes(metric)) {
      yield { path: [...path, 'metric'], received: metric, expected: `one of ${slaMetrics.join(', ')}` }
    }
    if (!isWholeNumber(minutesFromDue, -mostSlaMinutes, mostSlaMinutes)) {
      const expected = `a whole number from -${mostSlaMinutes} to ${mostSlaMinutes}`
      yield { path: [...path, 'minutesFromDue'], received: minutesFromDue, expected }
    }
    if (!isSmallJson(parameters)) yield { path: [...path, 'parameters'], received: parameters, expected: smallJson }
  }
}

/** Throws `invalid-policy` for a ladder that contradicts itself. */
export const checkLadder = (ladder: EscalationLadder): void =>
  refuseFirst(ladderProblems(ladder), 'invalid-policy', 'ladder')
