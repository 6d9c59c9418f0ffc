import type { LoyaltyLabels } from '../loyalty-labels.ts'

/**
 * English words for points, tiers, benefits and referrals.
 *
 * @example
 * ```ts
 * import { englishLoyalty } from 'clientele/labels/en'
 *
 * englishLoyalty.benefitReason.available //=> 'available'
 * ```
 */
export const englishLoyalty: LoyaltyLabels = {
  ledgerLineKind: {
    earn: 'earned',
    redeem: 'redeemed',
    'claw-back': 'taken back',
    reverse: 'reversed',
    expire: 'expired',
  },
  tierReason: {
    reached: 'reached',
    kept: 'kept from an earlier period',
    'in-grace': 'kept for the days of grace',
    'below-lowest': 'below the lowest tier',
  },
  benefitReason: {
    'tier-too-low': 'the tier is too low',
    'used-up': 'used up for now',
    'too-few-points': 'not enough points',
    available: 'available',
  },
  referralOutcome: {
    rewarded: 'rewarded',
    waiting: 'waiting for a purchase',
    'too-late': 'too late',
    'self-referral': 'referred themselves',
    'already-referred': 'referred by somebody else before',
    cycle: 'referred one another',
    'already-customer': 'was a customer already',
  },
  spendingOrder: { 'oldest-first': 'oldest first', 'soonest-to-expire': 'soonest to expire first' },
  belowZeroRule: { never: 'never', 'by-claw-back': 'only when points are taken back', always: 'always' },
  tierBasis: { balance: 'balance of points', 'points-earned': 'points earned', spend: 'amount spent' },
  frequencyVerdict: { 'more-often': 'more often', 'less-often': 'less often', unclear: 'unclear' },
  refusal: {
    'too-few-points': 'not enough points',
    'more-than-earned': 'more than was earned',
    'unknown-entry': 'there is no such entry',
    'already-reversed': 'reversed already',
    'later-entry-refused': 'a later entry stands in the way',
    'no-purchases': 'no purchases',
  },
}
