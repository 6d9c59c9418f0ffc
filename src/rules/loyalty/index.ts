export type { Benefit, BenefitLimit } from './benefits/benefit.ts'
export {
  type BenefitMember,
  type BenefitReason,
  type BenefitReasonCode,
  type BenefitStanding,
  type BenefitUse,
  benefitReasonCodes,
  loyaltyBenefits,
} from './benefits/loyalty-benefits.ts'
export { type ActivityWeight, type CommunityPolicy, defaultCommunityPolicy } from './communities/community-policy.ts'
export { type CommunityStanding, communityStandings } from './communities/community-standings.ts'
export { defaultPointsRounding, type EarningRule, type FlatEarning, type SpendEarning } from './earning/earning-rule.ts'
export {
  type EarningPart,
  type LoyaltyPurchase,
  type PurchasePoints,
  pointsForPurchase,
  type UndecidedRule,
} from './earning/points-for-purchase.ts'
export {
  countPurchases,
  type FrequencyCount,
  type FrequencyUplift,
  type ObservedPurchases,
  purchaseFrequencyUplift,
  type UpliftOptions,
  type UpliftRefusal,
} from './frequency/purchase-frequency-uplift.ts'
export { defaultLoyaltyProgramme, type LoyaltyProgramme } from './loyalty-programme.ts'
export { bookLoyaltyEntry } from './points/book-loyalty-entry.ts'
export type {
  LoyaltyBalance,
  LoyaltyLedger,
  LoyaltyLedgerLine,
  NextExpiry,
  PointsLot,
  RefusedLoyaltyEntry,
} from './points/ledger.ts'
export { loyaltyBalance, loyaltyLedger } from './points/loyalty-ledger.ts'
export { type LoyaltyRefusal, type LoyaltyRefusalCode, loyaltyRefusalCodes } from './points/loyalty-refusal.ts'
export {
  type BelowZeroRule,
  belowZeroRules,
  type PointsPolicy,
  type PointsValidity,
  type SpendingOrder,
  spendingOrders,
} from './points/points-policy.ts'
export {
  type ReferralDecision,
  type ReferralOutcome,
  type ReferralPurchase,
  referralDecisions,
  referralOutcomes,
} from './referrals/referral-decisions.ts'
export type { ReferralPolicy } from './referrals/referral-policy.ts'
export { loyaltyTier, type TierHistory, type TierSpending } from './tiers/loyalty-tier.ts'
export type {
  BalanceTierPolicy,
  EarnedTierPolicy,
  FixedTierPeriod,
  PointsTier,
  ProgrammeTier,
  RollingTierPeriod,
  SpendTier,
  SpendTierPolicy,
  TierPeriod,
  TierPolicy,
} from './tiers/tier-policy.ts'
export {
  type TierAmount,
  type TierGap,
  type TierReason,
  type TierReasonCode,
  type TierStanding,
  tierReasonCodes,
} from './tiers/tier-standing.ts'
export {
  type AllocatedShare,
  allocatedWalletShare,
  type BrandRank,
  type BrandRating,
  walletAllocation,
} from './wallet/wallet-allocation.ts'
export { type BrandSpending, type WalletShare, walletShares } from './wallet/wallet-shares.ts'
