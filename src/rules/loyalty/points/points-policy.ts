import type { Interval } from '../../../foundation/time/index.ts'

/**
 * Which points are spent first.
 *
 * - `oldest-first`: those that were earned first;
 * - `soonest-to-expire`: those that lapse first, and of those that lapse on one day, or never, the oldest.
 *
 * @example
 * ```ts
 * import { spendingOrders } from 'clientele/loyalty'
 *
 * spendingOrders //=> ['oldest-first', 'soonest-to-expire']
 * ```
 */
export const spendingOrders = ['oldest-first', 'soonest-to-expire'] as const

/** An order from {@link spendingOrders}. */
export type SpendingOrder = (typeof spendingOrders)[number]

/**
 * When a balance may go below zero. What is owed is paid by the points that come in next.
 *
 * - `never`: what would take it there is refused;
 * - `by-claw-back`: only where points are taken back that were spent already;
 * - `always`: also by spending.
 *
 * @example
 * ```ts
 * import { belowZeroRules } from 'clientele/loyalty'
 *
 * belowZeroRules //=> ['never', 'by-claw-back', 'always']
 * ```
 */
export const belowZeroRules = ['never', 'by-claw-back', 'always'] as const

/** A rule from {@link belowZeroRules}. */
export type BelowZeroRule = (typeof belowZeroRules)[number]

/** How long points can be spent. */
export interface PointsValidity {
  /**
   * Points can be spent through the day so long after the one they were earned on, and lapse on the next: with 365 days, what
   * was earned on 1 March 2025 lapses on 2 March 2026.
   */
  readonly lasts: Interval
  /** Whether they last on to the end of that month, or of that year; neither when left out. */
  readonly extendedTo?: 'month-end' | 'year-end'
}

/**
 * How points are spent and lapse.
 *
 * @example
 * ```ts
 * import type { BelowZeroRule, PointsPolicy, PointsValidity, SpendingOrder } from 'clientele/loyalty'
 *
 * const validity: PointsValidity = { lasts: { unit: 'year', count: 1 }, extendedTo: 'year-end' }
 * const spendingOrder: SpendingOrder = 'soonest-to-expire'
 * const belowZero: BelowZeroRule = 'never'
 * const policy: PointsPolicy = { validity, spendingOrder, belowZero }
 * policy.spendingOrder //=> 'soonest-to-expire'
 * ```
 */
export interface PointsPolicy {
  /** How long points can be spent, where their entry does not say; for ever when left out. */
  readonly validity?: PointsValidity
  /** Which are spent first; `oldest-first` when left out. */
  readonly spendingOrder?: SpendingOrder
  /** When the balance may go below zero; `by-claw-back` when left out. */
  readonly belowZero?: BelowZeroRule
}
