import type { LifecycleLabels } from '../lifecycle-labels.ts'

/**
 * Thai words for stages and moves between them.
 *
 * @example
 * ```ts
 * import { thaiLifecycle } from 'clientele/labels/th'
 *
 * thaiLifecycle.acquisitionStage.advocate //=> 'ผู้บอกต่อ'
 * ```
 */
export const thaiLifecycle: LifecycleLabels = {
  presetLifecycle: {
    acquisition: 'การหาลูกค้า',
    'deal-pipeline': 'การขาย',
    'customer-success': 'ความสำเร็จของลูกค้าว่าจ้าง',
    'repeat-purchase': 'การซื้อซ้ำ',
  },
  acquisitionStage: {
    subscriber: 'ผู้ติดตาม',
    lead: 'ผู้สนใจ',
    'marketing-qualified': 'ผู้สนใจที่การตลาดคัดแล้ว',
    'sales-qualified': 'ผู้สนใจที่ฝ่ายขายคัดแล้ว',
    opportunity: 'โอกาสขาย',
    customer: 'ผู้ซื้อ',
    client: 'ลูกค้าว่าจ้าง',
    advocate: 'ผู้บอกต่อ',
    disqualified: 'ไม่ผ่านเกณฑ์',
  },
  dealStage: {
    prospecting: 'เสาะหา',
    qualification: 'คัดกรอง',
    proposal: 'เสนอราคา',
    negotiation: 'ต่อรอง',
    won: 'ปิดได้',
    lost: 'เสียไป',
  },
  clientStage: {
    onboarding: 'เริ่มใช้งาน',
    adopted: 'ใช้งานแล้ว',
    'renewal-due': 'ใกล้ต่ออายุ',
    renewed: 'ต่ออายุแล้ว',
    'at-risk': 'มีความเสี่ยง',
    churned: 'เลิกไปแล้ว',
    'won-back': 'ดึงกลับมาได้',
  },
  repeatPurchaseStage: {
    'first-time': 'ซื้อครั้งแรก',
    repeat: 'ซื้อซ้ำ',
    loyal: 'ภักดี',
    lapsing: 'เริ่มห่าง',
    lapsed: 'ห่างหายไป',
    reactivated: 'กลับมาซื้อ',
  },
  clientStageReason: {
    'health-low': 'ความสัมพันธ์ไม่ดี',
    'invoice-overdue': 'มีใบแจ้งหนี้เกินกำหนด',
    'renewal-near': 'ใกล้ต่ออายุ',
    'came-back': 'กลับมาแล้ว',
    'term-began': 'เริ่มงวดใหม่',
    'newly-begun': 'เพิ่งเริ่ม',
    'runs-on': 'ดำเนินต่อไป',
    'all-ended': 'ข้อตกลงสิ้นสุดทั้งหมด',
  },
  movePermission: { allowed: 'อนุญาต', 'with-reason': 'อนุญาตเมื่อมีเหตุผล', refused: 'ไม่อนุญาต' },
  nextStageStatus: { open: 'เข้าได้', closed: 'เข้าไม่ได้', unknown: 'ไม่ทราบ' },
  stageAgeStatus: { within: 'อยู่ในเวลาปกติ', over: 'นานกว่าปกติ', 'no-expectation': 'ไม่มีเวลาปกติ' },
  funnelMode: { visited: 'เข้าขั้นนี้', 'reached-or-beyond': 'ถึงขั้นนี้หรือขั้นถัดไป' },
  refusal: {
    'unknown-stage': 'ไม่มีขั้นนี้',
    'not-a-start': 'ไม่มีใครเริ่มที่ขั้นนี้',
    'no-path': 'ไม่มีเส้นทางไปถึง',
    'forward-not-allowed': 'ไม่อนุญาตให้ไปข้างหน้า',
    'skip-not-allowed': 'ไม่อนุญาตให้ข้ามขั้น',
    'backward-not-allowed': 'ไม่อนุญาตให้ย้อนกลับ',
    'self-not-allowed': 'ไม่อนุญาตให้อยู่ขั้นเดิม',
    'loop-not-allowed': 'ไม่อนุญาตให้เริ่มรอบใหม่',
    'exit-not-allowed': 'ไม่อนุญาตให้ออก',
    'return-not-allowed': 'ไม่อนุญาตให้กลับเข้ามา',
    'reason-required': 'ต้องมีเหตุผล',
    'guard-not-met': 'ไม่ครบเงื่อนไขของขั้น',
    'guard-unknown': 'ไม่ทราบว่าครบเงื่อนไขของขั้นหรือไม่',
    'before-last-move': 'ก่อนการย้ายครั้งล่าสุด',
    'empty-history': 'ประวัติว่างเปล่า',
    'foreign-event': 'มีเหตุการณ์ของผู้อื่น',
    hole: 'ประวัติขาดการย้ายไป',
    overlap: 'เหตุการณ์ไม่เรียงลำดับ',
    altered: 'ประวัติถูกแก้ไข',
    'no-engagement': 'ยังไม่มีข้อตกลง',
    'no-purchases': 'ยังไม่เคยซื้อ',
    'no-cycle': 'ดีลไม่ใช้เวลา',
  },
}
