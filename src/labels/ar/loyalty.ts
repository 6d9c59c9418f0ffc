import type { LoyaltyLabels } from '../loyalty-labels.ts'

/**
 * Arabic words for points, tiers, benefits and referrals.
 *
 * @example
 * ```ts
 * import { arabicLoyalty } from 'clientele/labels/ar'
 *
 * arabicLoyalty.benefitReason.available //=> 'متاحة'
 * ```
 */
export const arabicLoyalty: LoyaltyLabels = {
  ledgerLineKind: { earn: 'مكتسبة', redeem: 'مستبدلة', 'claw-back': 'مسترجعة', reverse: 'معكوسة', expire: 'منتهية' },
  tierReason: {
    reached: 'بُلغ',
    kept: 'محتفَظ به من فترة سابقة',
    'in-grace': 'محتفَظ به في مهلة السماح',
    'below-lowest': 'دون أدنى مستوى',
  },
  benefitReason: {
    'tier-too-low': 'المستوى منخفض جدًا',
    'used-up': 'استُنفدت حاليًا',
    'too-few-points': 'النقاط غير كافية',
    available: 'متاحة',
  },
  referralOutcome: {
    rewarded: 'مُكافأة',
    waiting: 'بانتظار شراء',
    'too-late': 'متأخرة جدًا',
    'self-referral': 'أحال نفسه',
    'already-referred': 'أحاله غيره من قبل',
    cycle: 'أحال كل منهما الآخر',
    'already-customer': 'كان زبونًا من قبل',
  },
  spendingOrder: { 'oldest-first': 'الأقدم أولًا', 'soonest-to-expire': 'الأقرب انتهاءً أولًا' },
  belowZeroRule: { never: 'أبدًا', 'by-claw-back': 'عند استرجاع النقاط فقط', always: 'دائمًا' },
  tierBasis: { balance: 'رصيد النقاط', 'points-earned': 'النقاط المكتسبة', spend: 'المبلغ المُنفَق' },
  frequencyVerdict: { 'more-often': 'أكثر تكرارًا', 'less-often': 'أقل تكرارًا', unclear: 'غير واضح' },
  refusal: {
    'too-few-points': 'النقاط غير كافية',
    'more-than-earned': 'أكثر مما اكتُسب',
    'unknown-entry': 'لا يوجد قيد كهذا',
    'already-reversed': 'عُكس من قبل',
    'later-entry-refused': 'قيد لاحق يمنع ذلك',
    'no-purchases': 'لا مشتريات',
  },
}
