import { fractionOf } from '../../../foundation/money/decimal.ts'
import { isWholeNumber } from '../../../foundation/number-at.ts'
import { type Problem, refuseFirst } from '../../../foundation/problem.ts'
import { itemConditions, returnReasons } from '../../../records/index.ts'
import { codeProblems } from '../policy-problems.ts'
import type { ReturnPolicy } from './return-policy.ts'

const mostDays = 36_500

const plainPercent = /^\d{1,3}(?:\.\d{1,9})?$/

function isPercent(text: unknown): boolean {
  if (typeof text !== 'string' || !plainPercent.test(text)) return false
  const { numerator, denominator } = fractionOf(text, 'percent')
  return numerator <= 100n * denominator
}

/** Everything about a policy that contradicts itself. */
export function* returnPolicyProblems(policy: ReturnPolicy): Generator<Problem> {
  const { windowDays, faultWindowDays = windowDays, conditions, faults, restockingPercent = {} } = policy
  for (const [key, received] of Object.entries({ windowDays, faultWindowDays })) {
    if (isWholeNumber(received, 0, mostDays)) continue
    yield { path: [key], received, expected: `a whole number from 0 to ${mostDays}` }
  }
  yield* codeProblems(conditions, itemConditions, ['conditions'])
  if (faults.length > 0) yield* codeProblems(faults, returnReasons, ['faults'])
  for (const [condition, percent] of Object.entries(restockingPercent)) {
    const isKnown = itemConditions.some((each) => each === condition)
    if (isKnown && isPercent(percent)) continue
    const expected = `a decimal string from 0 to 100, for one of ${itemConditions.join(', ')}`
    yield { path: ['restockingPercent', condition], received: percent, expected }
  }
}

/** Throws `invalid-policy` for a policy that contradicts itself. */
export const checkReturnPolicy = (policy: ReturnPolicy): void =>
  refuseFirst(returnPolicyProblems(policy), 'invalid-policy', 'policy')
