/**
 * The ways in which the recurring revenue of an account moves between two days.
 *
 * - `new`: it has revenue, and never had before;
 * - `reactivation`: it has revenue again, after it was lost;
 * - `expansion`: it has more, or resumed after a rest;
 * - `contraction`: it has less, as when one of two subscriptions is cancelled, or it rests;
 * - `churn`: it has none left.
 *
 * @example
 * ```ts
 * import { recurringMovementKinds } from 'clientele/billing'
 *
 * recurringMovementKinds //=> ['new', 'reactivation', 'expansion', 'contraction', 'churn']
 * ```
 */
export const recurringMovementKinds = ['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const

/** A kind from {@link recurringMovementKinds}. */
export type RecurringMovementKind = (typeof recurringMovementKinds)[number]

/** Whether an account pays, rests (paused, not lost), or is not a customer. */
export type AccountState = 'paying' | 'resting' | 'absent'

/** What becomes of an account: `won` if it was not there before, `change` if it only pays more or less. */
type Turn = 'won' | 'change' | 'churn' | 'none'

const turns: Readonly<Record<AccountState, Readonly<Record<AccountState, Turn>>>> = {
  paying: { paying: 'change', resting: 'change', absent: 'churn' },
  resting: { paying: 'change', resting: 'none', absent: 'churn' },
  absent: { paying: 'won', resting: 'won', absent: 'none' },
}

/** How an account moved, if it did. */
export function movementKindOf(
  before: AccountState,
  after: AccountState,
  change: bigint,
  wasKnown: boolean,
): RecurringMovementKind | undefined {
  const turn = turns[before][after]
  if (turn === 'churn') return 'churn'
  if (turn === 'won') return wasKnown ? 'reactivation' : 'new'
  if (turn === 'none' || change === 0n) return undefined
  return change > 0n ? 'expansion' : 'contraction'
}
