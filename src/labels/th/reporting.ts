import type { ReportingLabels } from '../reporting-labels.ts'

/**
 * Thai words for reports, merging, assignment and the overview.
 *
 * @example
 * ```ts
 * import { thaiReporting } from 'clientele/labels/th'
 *
 * thaiReporting.workloadState.full //=> 'เต็ม'
 * ```
 */
export const thaiReporting: ReportingLabels = {
  forecastCategory: { pipeline: 'อยู่ระหว่างขาย', 'best-case': 'กรณีดีที่สุด', commit: 'รับปากแล้ว', closed: 'ปิดแล้ว' },
  dealField: { account: 'บัญชี', owner: 'เจ้าของ', stage: 'ขั้น' },
  missingDealPart: { amount: 'จำนวนเงิน', 'expected-close': 'วันที่คาดว่าจะปิด', probability: 'ความน่าจะเป็น' },
  dealChanceReason: {
    'by-group': 'จากดีลที่ปิดแล้วในกลุ่ม',
    'by-all': 'จากดีลที่ปิดแล้วทั้งหมด',
    'older-than-any-closed': 'เก่ากว่าดีลที่เคยปิดทั้งหมด',
  },
  revenueBasis: { invoiced: 'ที่แจ้งหนี้', received: 'ที่ได้รับ', recognized: 'ที่รับรู้' },
  concentrationLevel: { low: 'ต่ำ', moderate: 'ปานกลาง', high: 'สูง' },
  changeVerdict: { better: 'ดีขึ้น', worse: 'แย่ลง', unclear: 'ไม่ชัดเจน' },
  workloadState: { away: 'ไม่อยู่', available: 'ว่าง', full: 'เต็ม', overloaded: 'งานล้นมือ' },
  assignmentStrategy: { 'round-robin': 'เวียนกันไป', 'least-busy': 'งานน้อยสุด', weighted: 'ตามน้ำหนัก' },
  assignmentMeasure: { items: 'จำนวนชิ้น', minutes: 'นาที' },
  assignmentReason: {
    preferred: 'ถูกเลือกไว้ก่อน',
    'only-one': 'มีคนเดียว',
    'longest-ago': 'รอนานที่สุด',
    'least-busy': 'งานน้อยสุด',
    'furthest-behind': 'ขาดจากส่วนที่ควรได้มากที่สุด',
  },
  leftOver: {
    'no-members': 'ไม่มีใคร',
    'unknown-effort': 'ไม่ทราบปริมาณงาน',
    declines: 'ไม่รับงานแบบนี้',
    unsuited: 'ไม่เหมาะ',
    undecided: 'ยังบอกไม่ได้',
    'too-large': 'ใหญ่เกินไป',
    away: 'ไม่อยู่',
    'at-capacity': 'รับเพิ่มไม่ได้',
    'quota-reached': 'ครบโควตา',
  },
  duplicateReason: {
    'values-agree': 'ค่าตรงกัน',
    'names-alike': 'ชื่อคล้ายกัน',
    'values-differ': 'ค่าต่างกัน',
    'never-one': 'ไม่มีทางเป็นรายเดียวกัน',
  },
  duplicateMatcher: {
    exact: 'เหมือนกันทุกประการ',
    'same-words': 'คำเดียวกัน',
    email: 'อีเมลเดียวกัน',
    domain: 'โดเมนเดียวกัน',
    phone: 'โทรศัพท์เดียวกัน',
    'similar-name': 'ชื่อคล้ายกัน',
  },
  mergeWay: {
    first: 'ค่าแรก',
    union: 'ทุกรายการ',
    'by-key': 'ตามคีย์',
    max: 'ค่ามากสุด',
    min: 'ค่าน้อยสุด',
    sum: 'ผลรวม',
    join: 'ต่อกัน',
    any: 'ใช่ถ้ามีค่าใดเป็นใช่',
  },
  mergeCause: { chosen: 'มีคนเลือกไว้', block: 'อยู่ในกลุ่มช่องเดียวกัน', 'unlike-values': 'ค่าต่างประเภทกัน' },
  nextActionType: {
    'collect-overdue-invoice': 'เก็บเงินใบแจ้งหนี้เกินกำหนด',
    'close-overdue-deal': 'ปิดดีลที่เลยกำหนด',
    'work-on-deal': 'ผลักดันดีล',
    'prepare-renewal': 'เตรียมการต่ออายุ',
    'rescue-client': 'รักษาลูกค้าว่าจ้างไว้',
    'answer-late-ticket': 'ตอบคำร้องที่ล่าช้า',
    'invite-to-buy-again': 'ชวนซื้ออีกครั้ง',
    'finish-late-task': 'ทำงานที่ล่าช้าให้เสร็จ',
    'contact-account': 'ติดต่อบัญชี',
  },
  expectedValueSource: { agreements: 'ข้อตกลง', purchases: 'การซื้อ' },
  healthPart: {
    payment: 'การชำระเงิน',
    contact: 'การติดต่อ',
    satisfaction: 'ความพึงพอใจ',
    support: 'การสนับสนุน',
    rhythm: 'จังหวะการซื้อ',
  },
  refusal: {
    'record-missing': 'ขาดรายการไป',
    'record-changed': 'รายการเปลี่ยนไป',
    'related-changed': 'รายการที่เกี่ยวข้องเปลี่ยนไป',
    'record-exists': 'มีรายการนี้อยู่แล้ว',
    'too-few-closed-deals': 'ดีลที่ปิดแล้วน้อยเกินไป',
  },
}
