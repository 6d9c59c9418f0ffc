import type { LoyaltyLabels } from '../loyalty-labels.ts'

/**
 * Swedish words for points, tiers, benefits and referrals.
 *
 * @example
 * ```ts
 * import { swedishLoyalty } from 'clientele/labels/sv'
 *
 * swedishLoyalty.benefitReason.available //=> 'tillgänglig'
 * ```
 */
export const swedishLoyalty: LoyaltyLabels = {
  ledgerLineKind: {
    earn: 'intjänade',
    redeem: 'inlösta',
    'claw-back': 'återtagna',
    reverse: 'återförda',
    expire: 'förfallna',
  },
  tierReason: {
    reached: 'nådd',
    kept: 'behållen från en tidigare period',
    'in-grace': 'behållen under respittiden',
    'below-lowest': 'under den lägsta nivån',
  },
  benefitReason: {
    'tier-too-low': 'nivån är för låg',
    'used-up': 'förbrukad för tillfället',
    'too-few-points': 'inte tillräckligt många poäng',
    available: 'tillgänglig',
  },
  referralOutcome: {
    rewarded: 'belönad',
    waiting: 'väntar på ett köp',
    'too-late': 'för sent',
    'self-referral': 'värvade sig själv',
    'already-referred': 'redan värvad av någon annan',
    cycle: 'värvade varandra',
    'already-customer': 'var redan kund',
  },
  spendingOrder: { 'oldest-first': 'äldst först', 'soonest-to-expire': 'de som förfaller snart först' },
  belowZeroRule: { never: 'aldrig', 'by-claw-back': 'bara när poäng tas tillbaka', always: 'alltid' },
  tierBasis: { balance: 'poängsaldo', 'points-earned': 'intjänade poäng', spend: 'köpbelopp' },
  frequencyVerdict: { 'more-often': 'oftare', 'less-often': 'mer sällan', unclear: 'oklart' },
  refusal: {
    'too-few-points': 'inte tillräckligt många poäng',
    'more-than-earned': 'mer än vad som tjänats in',
    'unknown-entry': 'det finns ingen sådan post',
    'already-reversed': 'redan återförd',
    'later-entry-refused': 'en senare post står i vägen',
    'no-purchases': 'inga köp',
  },
}
