import type { AssignableItem } from './assignable.ts'
import type { AssignmentPolicy, AssignmentStrategy } from './assignment-policy.ts'
import type { Taker } from './takers.ts'

/** Whether one comes before another, who has a lower id. */
const comesBefore: Readonly<Record<AssignmentStrategy, (one: Taker, other: Taker) => boolean>> = {
  'round-robin': (one, other) => one.turn < other.turn,
  // As fractions: load ÷ weight.
  'least-busy': (one, other) => one.load * other.weight < other.load * one.weight,
  weighted: (one, other) => one.credit > other.credit,
}

/**
 * Chooses one of those who can take an item, at least one of them, by their ids: the preferred one, or whoever the strategy says.
 *
 * By weights it goes in smooth turns: everybody who could take it is due their weight of it, and whoever takes it pays for all.
 */
export function chooseTaker(
  able: readonly [Taker, ...Taker[]],
  { preferredMemberId }: AssignableItem,
  size: number,
  { strategy }: AssignmentPolicy,
): Taker {
  if (strategy === 'weighted') for (const taker of able) taker.credit += taker.weight * size
  const chosen =
    able.find(({ member }) => member.id === preferredMemberId) ??
    able.reduce((best, taker) => (comesBefore[strategy](taker, best) ? taker : best))
  if (strategy === 'weighted') chosen.credit -= able.reduce((sum, { weight }) => sum + weight * size, 0)
  return chosen
}
