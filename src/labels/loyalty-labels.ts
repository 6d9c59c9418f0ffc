import type {
  BelowZeroRule,
  BenefitReasonCode,
  FrequencyUplift,
  LoyaltyLedgerLine,
  LoyaltyRefusal,
  ReferralOutcome,
  SpendingOrder,
  TierPolicy,
  TierReasonCode,
  UpliftRefusal,
} from '../rules/loyalty/index.ts'
import type { Words } from './words.ts'

/**
 * Words for points, tiers, benefits and referrals.
 *
 * @example
 * ```ts
 * import type { LoyaltyLabels } from 'clientele/labels'
 * import { englishLoyalty } from 'clientele/labels/en'
 *
 * const house: LoyaltyLabels = {
 *   ...englishLoyalty,
 *   benefitReason: { ...englishLoyalty.benefitReason, available: 'yours' },
 * }
 * house.benefitReason.available //=> 'yours'
 * ```
 */
export interface LoyaltyLabels {
  /** What changed a balance. */
  readonly ledgerLineKind: Words<LoyaltyLedgerLine['kind']>
  /** Why somebody is in a tier, or in none. */
  readonly tierReason: Words<TierReasonCode>
  /** Why a member can, or cannot, have a benefit. */
  readonly benefitReason: Words<BenefitReasonCode>
  /** What became of a referral. */
  readonly referralOutcome: Words<ReferralOutcome>
  /** Which points are spent first. */
  readonly spendingOrder: Words<SpendingOrder>
  /** When a balance may go below zero. */
  readonly belowZeroRule: Words<BelowZeroRule>
  /** What counts towards a tier. */
  readonly tierBasis: Words<TierPolicy['basis']>
  /** What a comparison of how often says. */
  readonly frequencyVerdict: Words<FrequencyUplift['verdict']>
  /** Why an entry does not count, or there is nothing to compare. */
  readonly refusal: Words<(LoyaltyRefusal | UpliftRefusal)['code']>
}
