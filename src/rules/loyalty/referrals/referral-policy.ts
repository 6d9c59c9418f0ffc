import type { Money } from '../../../foundation/money/index.ts'

/**
 * What a referral is rewarded with, and which purchase it takes.
 *
 * @example
 * ```ts
 * import type { ReferralPolicy } from 'clientele/loyalty'
 *
 * const policy: ReferralPolicy = {
 *   referrerPoints: 500,
 *   referredPoints: 250,
 *   qualifyingSpend: { amount: '30.00', currency: 'EUR' },
 *   withinDays: 90,
 * }
 * policy.withinDays //=> 90
 * ```
 */
export interface ReferralPolicy {
  /** What who brought somebody gets; a whole number from 1 to 1,000,000,000. */
  readonly referrerPoints: number
  /** What who was brought gets; a whole number from 1 to 1,000,000,000. */
  readonly referredPoints: number
  /** The least that one purchase of the account that was brought must come to, not negative; in this currency only. */
  readonly qualifyingSpend: Money
  /** How many days after the referral it may be at the latest, a whole number from 0 to 3650; without end when left out. */
  readonly withinDays?: number
}
