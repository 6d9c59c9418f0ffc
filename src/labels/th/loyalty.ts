import type { LoyaltyLabels } from '../loyalty-labels.ts'

/**
 * Thai words for points, tiers, benefits and referrals.
 *
 * @example
 * ```ts
 * import { thaiLoyalty } from 'clientele/labels/th'
 *
 * thaiLoyalty.benefitReason.available //=> 'ใช้ได้'
 * ```
 */
export const thaiLoyalty: LoyaltyLabels = {
  ledgerLineKind: { earn: 'ได้รับ', redeem: 'แลกใช้', 'claw-back': 'เรียกคืน', reverse: 'ยกเลิกรายการ', expire: 'หมดอายุ' },
  tierReason: {
    reached: 'ถึงเกณฑ์',
    kept: 'คงไว้จากงวดก่อน',
    'in-grace': 'คงไว้ในช่วงผ่อนผัน',
    'below-lowest': 'ต่ำกว่าระดับต่ำสุด',
  },
  benefitReason: {
    'tier-too-low': 'ระดับต่ำเกินไป',
    'used-up': 'ใช้ครบแล้ว',
    'too-few-points': 'คะแนนไม่พอ',
    available: 'ใช้ได้',
  },
  referralOutcome: {
    rewarded: 'ได้รางวัลแล้ว',
    waiting: 'รอการซื้อ',
    'too-late': 'ช้าเกินไป',
    'self-referral': 'แนะนำตัวเอง',
    'already-referred': 'มีผู้แนะนำก่อนแล้ว',
    cycle: 'แนะนำกันเองเป็นวง',
    'already-customer': 'เป็นผู้ซื้ออยู่แล้ว',
  },
  spendingOrder: { 'oldest-first': 'เก่าสุดก่อน', 'soonest-to-expire': 'ใกล้หมดอายุก่อน' },
  belowZeroRule: { never: 'ไม่ได้เลย', 'by-claw-back': 'เฉพาะเมื่อเรียกคืนคะแนน', always: 'ได้เสมอ' },
  tierBasis: { balance: 'คะแนนคงเหลือ', 'points-earned': 'คะแนนที่ได้รับ', spend: 'ยอดใช้จ่าย' },
  frequencyVerdict: { 'more-often': 'บ่อยขึ้น', 'less-often': 'น้อยลง', unclear: 'ไม่ชัดเจน' },
  refusal: {
    'too-few-points': 'คะแนนไม่พอ',
    'more-than-earned': 'เกินกว่าที่ได้รับ',
    'unknown-entry': 'ไม่มีรายการนี้',
    'already-reversed': 'ยกเลิกไปแล้ว',
    'later-entry-refused': 'มีรายการภายหลังขวางอยู่',
    'no-purchases': 'ไม่มีการซื้อ',
  },
}
