import type { Condition } from '../../../foundation/condition/index.ts'
import type { Money, RoundingMode } from '../../../foundation/money/index.ts'

/**
 * Which way points are rounded unless a rule says otherwise: down, so that only what was spent in full earns.
 *
 * @example
 * ```ts
 * import { defaultPointsRounding } from 'clientele/loyalty'
 *
 * defaultPointsRounding //=> 'down'
 * ```
 */
export const defaultPointsRounding: RoundingMode = 'down'

/** So many points for every so much spent. */
export interface SpendEarning {
  /** How many; a whole number from 1 to 1,000,000. */
  readonly points: number
  /** For how much, above zero. The rule speaks of purchases in its currency only. */
  readonly perSpent: Money
  /** Which way to round, once, what the purchase earns by this rule; {@link defaultPointsRounding} when left out. */
  readonly rounding?: RoundingMode
}

/** So many points for a purchase, whatever was spent. */
export interface FlatEarning {
  /** How many; a whole number from 1 to 1,000,000. */
  readonly points: number
}

/**
 * What a purchase earns, and when.
 *
 * @example
 * ```ts
 * import type { EarningRule, FlatEarning, SpendEarning } from 'clientele/loyalty'
 *
 * const onePerEuro: SpendEarning = { points: 1, perSpent: { amount: '1.00', currency: 'EUR' } }
 * const fifty: FlatEarning = { points: 50 }
 * const rules: readonly EarningRule[] = [
 *   { id: 'spend', earns: onePerEuro },
 *   { id: 'first-purchase', when: { fact: 'isFirst', operator: 'equals', value: true }, earns: fifty, isMultiplied: false },
 * ]
 * rules.length //=> 2
 * ```
 */
export interface EarningRule {
  /** Unique in the programme. */
  readonly id: string
  /** What must hold of the purchase's facts; nothing when left out. Where it cannot be told, nothing is earned. */
  readonly when?: Condition
  /** What it earns. */
  readonly earns: SpendEarning | FlatEarning
  /** Whether the multiplier of the member's tier counts; it does when left out. */
  readonly isMultiplied?: boolean
}
