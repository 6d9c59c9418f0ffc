import { deepFreeze } from '../../foundation/deep-freeze.ts'
import type { Benefit } from './benefits/benefit.ts'
import type { EarningRule } from './earning/earning-rule.ts'
import type { PointsPolicy } from './points/points-policy.ts'
import type { ReferralPolicy } from './referrals/referral-policy.ts'
import type { TierPolicy } from './tiers/tier-policy.ts'

/**
 * A loyalty programme, as plain data: store it, show it, change it without code.
 *
 * @example
 * ```ts
 * import { type LoyaltyProgramme, loyaltyBalance } from 'clientele/loyalty'
 *
 * const programme: LoyaltyProgramme = { points: { belowZero: 'never' } }
 * loyaltyBalance([], programme, '2026-01-31').balance //=> 0
 * ```
 */
export interface LoyaltyProgramme {
  /** How points are spent and lapse. */
  readonly points: PointsPolicy
  /** What purchases earn, at most 1,000 rules; nothing when left out. */
  readonly earning?: readonly EarningRule[]
  /** The tiers; none when left out. */
  readonly tiers?: TierPolicy
  /** What members get, at most 1,000 benefits; nothing when left out. */
  readonly benefits?: readonly Benefit[]
  /** What referrals are rewarded with; they are not when left out. */
  readonly referrals?: ReferralPolicy
}

/**
 * A programme to start from: one point for each euro spent, which lasts two years; three tiers by the points earned in a calendar
 * year, kept through the next one; a voucher, free deliveries and early access; and points for bringing a friend.
 *
 * @example
 * ```ts
 * import { defaultLoyaltyProgramme, pointsForPurchase } from 'clientele/loyalty'
 *
 * const purchase = { on: '2026-03-01', spent: { amount: '80.00', currency: 'EUR' } } as const
 * pointsForPurchase(purchase, defaultLoyaltyProgramme, 'gold').points //=> 120
 * ```
 */
export const defaultLoyaltyProgramme: LoyaltyProgramme = /* @__PURE__ */ (() =>
  deepFreeze<LoyaltyProgramme>({
    points: {
      validity: { lasts: { unit: 'month', count: 24 } },
      spendingOrder: 'oldest-first',
      belowZero: 'by-claw-back',
    },
    earning: [{ id: 'spend', earns: { points: 1, perSpent: { amount: '1.00', currency: 'EUR' }, rounding: 'down' } }],
    tiers: {
      basis: 'points-earned',
      period: {
        kind: 'fixed',
        schedule: { anchor: '2026-01-01', every: { unit: 'year', count: 1 } },
        keptPeriods: 1,
      },
      tiers: [
        { id: 'bronze', from: 0 },
        { id: 'silver', from: 500, multiplier: '1.25' },
        { id: 'gold', from: 2_000, multiplier: '1.5' },
      ],
      graceDays: 31,
    },
    benefits: [
      { id: 'voucher-10', points: 500 },
      {
        id: 'free-delivery',
        fromTierId: 'silver',
        limit: { atMost: 2, schedule: { anchor: '2026-01-01', every: { unit: 'month', count: 1 } } },
      },
      { id: 'early-access', fromTierId: 'gold' },
    ],
    referrals: {
      referrerPoints: 200,
      referredPoints: 100,
      qualifyingSpend: { amount: '25.00', currency: 'EUR' },
      withinDays: 90,
    },
  }))()
