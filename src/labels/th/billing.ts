import type { BillingLabels } from '../billing-labels.ts'

/**
 * Thai words for what billing decides.
 *
 * @example
 * ```ts
 * import { thaiBilling } from 'clientele/labels/th'
 *
 * thaiBilling.recurringMovementKind.churn //=> 'เลิกใช้'
 * ```
 */
export const thaiBilling: BillingLabels = {
  invoiceAction: { finalize: 'ออกใบแจ้งหนี้', pay: 'ชำระ', void: 'ยกเลิก', 'mark-uncollectible': 'ตัดเป็นหนี้สูญ' },
  invoiceGrouping: { 'charge-day': 'ตามวัน', account: 'ตามบัญชี', source: 'ตามข้อตกลงหรือคำสั่งซื้อ' },
  dunningAction: {
    'send-reminder': 'ส่งคำเตือน',
    'retry-payment': 'ลองเก็บเงินอีกครั้ง',
    'cancel-agreement': 'ยกเลิกข้อตกลง',
    'mark-unpaid': 'ปล่อยค้างชำระ',
    'mark-uncollectible': 'ตัดเป็นหนี้สูญ',
  },
  disputeStatus: { open: 'เปิดอยู่', won: 'ชนะ', lost: 'แพ้' },
  prorationMethod: { actual: 'ตามวันจริง', '30/360': '30/360', 'actual/30': 'วันจริงต่อ 30' },
  recognitionMethod: { daily: 'รายวัน', 'even-months': 'เท่ากันทุกเดือน' },
  recurringMovementKind: {
    new: 'รายใหม่',
    reactivation: 'กลับมาใช้',
    expansion: 'เพิ่มขึ้น',
    contraction: 'ลดลง',
    churn: 'เลิกใช้',
  },
  taxBasis: { line: 'ปัดต่อรายการ', subtotal: 'ปัดที่ยอดรวมย่อย' },
  refusal: {
    'invoice-not-open': 'ใบแจ้งหนี้ไม่ได้เปิดอยู่',
    'more-than-due': 'เกินยอดที่ต้องชำระ',
    'not-settled': 'ยังชำระไม่ครบ',
    'partly-settled': 'ชำระไปบางส่วนแล้ว',
    'invoice-not-final': 'ใบแจ้งหนี้ยังไม่ออก',
    'more-than-invoiced': 'เกินยอดที่แจ้งหนี้',
    'more-than-charged': 'เกินยอดของรายการ',
    'illegal-transition': 'ทำไม่ได้ในสถานะนี้',
    'more-than-bought': 'เกินจำนวนที่ซื้อ',
    'more-than-paid': 'เกินยอดที่ชำระ',
    'nothing-to-refund': 'ไม่มีอะไรต้องคืน',
    'insufficient-trust': 'เงินฝากไม่พอ',
  },
}
