import { isWholeNumber } from '../../../foundation/number-at.ts'
import type { Problem } from '../../../foundation/problem.ts'
import type { CommunityPolicy } from './community-policy.ts'

const mostDays = 36_500

/** Everything about a policy that cannot be. */
export function* communityPolicyProblems({
  activities,
  halfLifeDays,
  activeWithinDays,
}: CommunityPolicy): Generator<Problem> {
  const kinds = new Set<string>()
  for (const [index, { kind, weight, mostPerDay }] of activities.entries()) {
    const path = ['activities', index]
    if (kinds.has(kind)) yield { path: [...path, 'kind'], received: kind, expected: 'each kind once' }
    kinds.add(kind)
    if (!(weight >= 0 && weight <= 1_000)) {
      yield { path: [...path, 'weight'], received: weight, expected: 'a number from 0 to 1,000' }
    }
    if (mostPerDay !== undefined && !isWholeNumber(mostPerDay, 1, 1_000)) {
      yield { path: [...path, 'mostPerDay'], received: mostPerDay, expected: 'a whole number from 1 to 1,000' }
    }
  }
  if (halfLifeDays !== undefined && !(halfLifeDays > 0 && halfLifeDays <= mostDays)) {
    yield { path: ['halfLifeDays'], received: halfLifeDays, expected: 'a number above 0 and at most 36,500' }
  }
  if (!isWholeNumber(activeWithinDays, 1, mostDays)) {
    yield { path: ['activeWithinDays'], received: activeWithinDays, expected: 'a whole number from 1 to 36,500' }
  }
}
