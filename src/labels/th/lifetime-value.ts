import type { LifetimeValueLabels } from '../lifetime-value-labels.ts'

/**
 * Thai words for what somebody is worth.
 *
 * @example
 * ```ts
 * import { thaiLifetimeValue } from 'clientele/labels/th'
 *
 * thaiLifetimeValue.rfmSegmentName.hibernating //=> 'เงียบหาย'
 * ```
 */
export const thaiLifetimeValue: LifetimeValueLabels = {
  rfmSegmentName: {
    champions: 'ลูกค้าชั้นยอด',
    loyal: 'ภักดี',
    'potential-loyalist': 'มีแววภักดี',
    'new-customers': 'ผู้ซื้อใหม่',
    promising: 'น่าจับตา',
    'need-attention': 'ต้องใส่ใจ',
    'about-to-sleep': 'ใกล้เงียบ',
    'at-risk': 'มีความเสี่ยง',
    'cannot-lose-them': 'เสียไปไม่ได้',
    hibernating: 'เงียบหาย',
    lost: 'เสียไปแล้ว',
  },
  valueSetting: { contractual: 'มีสัญญา', 'non-contractual': 'ไม่มีสัญญา' },
  paymentStanding: { 'payment-due': 'รอชำระ', 'payment-made': 'ชำระแล้ว' },
  firstPayment: { now: 'ทันที', 'after-one-period': 'หลังหนึ่งงวด', 'at-end-of-period': 'เมื่อสิ้นงวด' },
  valueAssumption: {
    'past-only': 'นับเฉพาะที่ผ่านมา',
    'constant-spend': 'ยอดซื้อคงที่',
    'constant-frequency': 'ความถี่คงที่',
    'known-lifespan': 'ทราบอายุความสัมพันธ์',
    'constant-churn': 'อัตราเลิกคงที่',
    'no-discounting': 'เงินในภายหลังมีค่าเท่ากัน',
    alike: 'ทุกรายเหมือนกัน',
  },
  negativeAmountRule: { net: 'หักจากการซื้อ', drop: 'ตัดออก', refuse: 'ปฏิเสธ' },
  fitWarning: {
    'weakly-identified': 'แทบไม่ทราบค่าพารามิเตอร์',
    'prior-used': 'ใช้ความรู้เดิม',
    'spend-follows-frequency': 'ยอดซื้อเป็นไปตามความถี่',
    'infinite-mean-spend': 'ยอดซื้อเฉลี่ยไม่มีขอบเขต',
    'accounts-without-spend': 'ตัดบัญชีที่ไม่มียอดซื้อออก',
  },
  fitRemedy: {
    'more-accounts': 'เพิ่มจำนวนบัญชี',
    'longer-observation': 'สังเกตนานขึ้น',
    'another-model': 'ใช้แบบจำลองอื่น',
    prior: 'เพิ่มความรู้เดิม',
  },
  refusal: {
    'too-few-repeat-buyers': 'ผู้ซื้อซ้ำน้อยเกินไป',
    'parameter-at-boundary': 'พารามิเตอร์ไม่มีค่าที่ดีที่สุด',
    'did-not-converge': 'แบบจำลองไม่ลงตัว',
    'too-few-endings': 'ความสัมพันธ์ที่สิ้นสุดน้อยเกินไป',
    'infinite-mean-spend': 'ยอดซื้อเฉลี่ยไม่มีขอบเขต',
    'infinite-expectation': 'ค่าคาดหมายไม่มีขอบเขต',
    'endless-value': 'มูลค่าไม่สิ้นสุด',
    'nothing-to-compare': 'ไม่มีอะไรให้เปรียบเทียบ',
  },
}
