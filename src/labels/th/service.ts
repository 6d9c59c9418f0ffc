import type { ServiceLabels } from '../service-labels.ts'
import { fieldProblem } from './field-problem.ts'

/**
 * Thai words for support, returns, disputes and surveys.
 *
 * @example
 * ```ts
 * import { thaiService } from 'clientele/labels/th'
 *
 * thaiService.slaState['on-track'] //=> 'ทันเวลา'
 * ```
 */
export const thaiService: ServiceLabels = {
  slaMetric: { 'first-response': 'การตอบครั้งแรก', resolution: 'การแก้ไขปัญหา' },
  slaState: {
    'on-track': 'ทันเวลา',
    warning: 'ใกล้ครบกำหนด',
    paused: 'หยุดชั่วคราว',
    breached: 'เกินกำหนด',
    met: 'ทำได้ตามกำหนด',
    missed: 'พลาดกำหนด',
  },
  evidenceState: { due: 'รอส่ง', overdue: 'เกินกำหนด', submitted: 'ส่งแล้ว', 'not-needed': 'ไม่ต้องใช้' },
  returnObjection: {
    'unknown-line': 'ไม่มีรายการนี้',
    'more-than-bought': 'เกินจำนวนที่ซื้อ',
    'not-delivered': 'ยังไม่ได้รับสินค้า',
    'outside-window': 'พ้นกำหนดคืน',
    'condition-not-accepted': 'สภาพไม่เป็นที่ยอมรับ',
    'final-sale': 'ขายขาด',
    'no-exchanges': 'ไม่รับเปลี่ยน',
  },
  intakeAsk: { product: 'สินค้า', priority: 'ความสำคัญ' },
  submissionProblem: /* @__PURE__ */ Object.assign({}, fieldProblem, {
    'not-a-submission': 'ไม่ใช่แบบฟอร์ม',
    'not-an-email': 'ไม่ใช่ที่อยู่อีเมล',
    'too-many-fields': 'มีช่องมากเกินไป',
  }),
  effortMethod: { mean: 'ค่าเฉลี่ยของคำตอบ', 'easy-minus-hard': 'ง่ายลบยาก', 'easy-share': 'สัดส่วนที่ตอบว่าง่าย' },
  refusal: {
    'no-open-hour': 'ไม่มีเวลาทำการ',
    'pause-without-end': 'การหยุดไม่มีกำหนดสิ้นสุด',
    'never-reached': 'ไม่มีวันถึง',
    'no-target': 'ไม่มีคำมั่นที่ใช้ได้',
    'no-path': 'ไม่มีเส้นทางไปถึง',
    'before-last-move': 'ก่อนการย้ายครั้งล่าสุด',
    'reopen-window-over': 'ช้าเกินกว่าจะเปิดใหม่',
    'same-ticket': 'เป็นคำร้องเดียวกัน',
    'other-account': 'เป็นของบัญชีอื่น',
    'itself-a-duplicate': 'เป็นรายการซ้ำอยู่แล้ว',
    'nothing-accepted': 'ไม่มีสิ่งที่รับคืน',
    'evidence-overdue': 'หลักฐานเกินกำหนด',
    'invalid-submission': 'กรอกแบบฟอร์มไม่ถูกต้อง',
    'no-answers': 'ยังไม่มีคำตอบ',
  },
}
