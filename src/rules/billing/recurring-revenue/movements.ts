import { compare } from '../../../foundation/compare.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import { divideRounded, type RoundingMode } from '../../../foundation/money/rounding.ts'
import type { Identifier } from '../../../records/index.ts'
import { apportion } from './apportion.ts'
import { type AccountAmounts, totalOf } from './exact-revenue.ts'
import { type AccountState, movementKindOf, type RecurringMovementKind } from './movement-kind.ts'

/** How the monthly recurring revenue of one account moved. */
export interface RecurringRevenueMovement {
  /** Whose. */
  readonly accountId: Identifier
  /** In which way. */
  readonly kind: RecurringMovementKind
  /** By how much a month; not negative, except for contraction and churn, which are not positive. */
  readonly amount: Money
}

/** What became of monthly recurring revenue from one day to another: `opening` and the five kinds sum to `closing` exactly. */
export interface RecurringRevenueMovements {
  /** At first. */
  readonly opening: Money
  /** From accounts that never had any before. */
  readonly new: Money
  /** From accounts that had been lost. */
  readonly reactivation: Money
  /** More from accounts that were there. */
  readonly expansion: Money
  /** Less from accounts that are still there; not positive. */
  readonly contraction: Money
  /** Lost with accounts that are gone; not positive. */
  readonly churn: Money
  /** At last. */
  readonly closing: Money
  /** Each account that moved, in the order of their ids; the amounts of a kind sum to that of the kind exactly. */
  readonly movements: readonly RecurringRevenueMovement[]
  /** How many accounts paid, or rested, at first. */
  readonly customersAtOpening: number
  /** How many at last: as many as at first, and those new and reactivated, less those churned. */
  readonly customersAtClosing: number
}

/** What accounts pay on a day, and which of them rest. */
export interface RevenueSnapshot {
  readonly amounts: AccountAmounts
  readonly resting: ReadonlySet<Identifier>
}

/** How the amounts of snapshots are written. */
export interface SnapshotUnits {
  readonly currency: CurrencyCode
  readonly denominator: bigint
  readonly rounding: RoundingMode
}

function stateIn({ amounts, resting }: RevenueSnapshot, accountId: Identifier): AccountState {
  if (amounts.has(accountId)) return 'paying'
  return resting.has(accountId) ? 'resting' : 'absent'
}

/** What everybody in two snapshots did, in the order of their ids. */
function turnsBetween(before: RevenueSnapshot, after: RevenueSnapshot, wasKnown: (accountId: Identifier) => boolean) {
  const { amounts: opening, resting: restedBefore } = before
  const { amounts: closing, resting: restedAfter } = after
  const ids = new Set([...opening.keys(), ...restedBefore, ...closing.keys(), ...restedAfter])
  return [...ids].sort(compare).map((accountId) => {
    const [from, to] = [stateIn(before, accountId), stateIn(after, accountId)]
    const change = (closing.get(accountId) ?? 0n) - (opening.get(accountId) ?? 0n)
    return { accountId, from, to, change, kind: movementKindOf(from, to, change, wasKnown(accountId)) }
  })
}

/**
 * The movements between two snapshots.
 *
 * Both totals are rounded once from their exact sums; accounts that moved share the difference by largest remainder, so
 * that an account that did not move never seems to, and everything sums.
 */
export function movementsBetween(
  before: RevenueSnapshot,
  after: RevenueSnapshot,
  wasKnown: (accountId: Identifier) => boolean,
  { currency, denominator, rounding }: SnapshotUnits,
): RecurringRevenueMovements {
  const turns = turnsBetween(before, after, wasKnown)
  const opening = divideRounded(totalOf(before.amounts), denominator, rounding)
  const closing = divideRounded(totalOf(after.amounts), denominator, rounding)
  const changed = turns.filter(({ change }) => change !== 0n)
  const units = new Map(apportion(changed, ({ change }) => change, denominator, closing - opening))
  const moved = turns.flatMap((turn) =>
    turn.kind ? [{ accountId: turn.accountId, kind: turn.kind, units: units.get(turn) ?? 0n }] : [],
  )
  const written = (amount: bigint): Money => fromMinorUnits(amount, currency)
  const sumOf = (kind: RecurringMovementKind): Money =>
    written(moved.reduce((sum, movement) => (movement.kind === kind ? sum + movement.units : sum), 0n))
  return {
    opening: written(opening),
    new: sumOf('new'),
    reactivation: sumOf('reactivation'),
    expansion: sumOf('expansion'),
    contraction: sumOf('contraction'),
    churn: sumOf('churn'),
    closing: written(closing),
    movements: moved.map(({ accountId, kind, units: amount }) => ({ accountId, kind, amount: written(amount) })),
    customersAtOpening: turns.filter(({ from }) => from !== 'absent').length,
    customersAtClosing: turns.filter(({ to }) => to !== 'absent').length,
  }
}
