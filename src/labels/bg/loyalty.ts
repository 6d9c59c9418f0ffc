import type { LoyaltyLabels } from '../loyalty-labels.ts'

/**
 * Bulgarian words for points, tiers, benefits and referrals.
 *
 * @example
 * ```ts
 * import { bulgarianLoyalty } from 'clientele/labels/bg'
 *
 * bulgarianLoyalty.benefitReason.available //=> 'налично'
 * ```
 */
export const bulgarianLoyalty: LoyaltyLabels = {
  ledgerLineKind: {
    earn: 'спечелени',
    redeem: 'похарчени',
    'claw-back': 'отнети',
    reverse: 'сторнирани',
    expire: 'изтекли',
  },
  tierReason: {
    reached: 'достигнато',
    kept: 'запазено от по-ранен период',
    'in-grace': 'запазено за гратисния срок',
    'below-lowest': 'под най-ниското ниво',
  },
  benefitReason: {
    'tier-too-low': 'нивото е твърде ниско',
    'used-up': 'изчерпано засега',
    'too-few-points': 'няма достатъчно точки',
    available: 'налично',
  },
  referralOutcome: {
    rewarded: 'възнаградена',
    waiting: 'чака покупка',
    'too-late': 'твърде късно',
    'self-referral': 'сам себе си е препоръчал',
    'already-referred': 'вече препоръчан от друг',
    cycle: 'препоръчали са се взаимно',
    'already-customer': 'вече е купувал',
  },
  spendingOrder: { 'oldest-first': 'първо най-старите', 'soonest-to-expire': 'първо тези, които изтичат най-скоро' },
  belowZeroRule: { never: 'никога', 'by-claw-back': 'само при отнемане на точки', always: 'винаги' },
  tierBasis: { balance: 'салдо от точки', 'points-earned': 'спечелени точки', spend: 'похарчена сума' },
  frequencyVerdict: { 'more-often': 'по-често', 'less-often': 'по-рядко', unclear: 'неясно' },
  refusal: {
    'too-few-points': 'няма достатъчно точки',
    'more-than-earned': 'повече от спечеленото',
    'unknown-entry': 'няма такъв запис',
    'already-reversed': 'вече е сторнирано',
    'later-entry-refused': 'пречи по-късен запис',
    'no-purchases': 'няма покупки',
  },
}
