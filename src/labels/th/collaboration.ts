import type { CollaborationLabels } from '../collaboration-labels.ts'

/**
 * Thai words for requirements documents and the portal.
 *
 * @example
 * ```ts
 * import { thaiCollaboration } from 'clientele/labels/th'
 *
 * thaiCollaboration.portalStanding.guest //=> 'ผู้เยี่ยมชม'
 * ```
 */
export const thaiCollaboration: CollaborationLabels = {
  portalStanding: { staff: 'พนักงาน', client: 'ลูกค้าว่าจ้าง', customer: 'ผู้ซื้อ', guest: 'ผู้เยี่ยมชม' },
  accessReason: {
    'staff-member': 'เป็นพนักงาน',
    'for-the-account': 'สำหรับทุกคนในบัญชี',
    named: 'ระบุชื่อไว้',
    shared: 'แบ่งปันให้แล้ว',
    'unknown-viewer': 'ยังไม่ได้เข้าสู่ระบบ',
    'other-account': 'เป็นของบัญชีอื่น',
    'unknown-record': 'ไม่มีรายการนี้',
    'kind-not-shown': 'ไม่แสดงรายการประเภทนี้',
    privileged: 'เป็นความลับทางวิชาชีพ',
    'above-clearance': 'เป็นความลับเกินสิทธิ์',
    internal: 'เฉพาะพนักงาน',
    'not-named': 'ไม่ได้ระบุชื่อและไม่ได้แบ่งปัน',
    'share-not-active': 'การแบ่งปันไม่มีผลแล้ว',
    'parent-hidden': 'อยู่ในสิ่งที่ซ่อนไว้',
    'action-not-allowed': 'ไม่อนุญาตให้ทำสิ่งนี้',
  },
  standardSection: {
    scope: 'ขอบเขต',
    'business-drivers': 'แรงผลักดันทางธุรกิจ',
    stakeholders: 'ผู้มีส่วนได้ส่วนเสีย',
    finances: 'การเงิน',
    schedule: 'กำหนดการ',
    acceptance: 'การตรวจรับ',
  },
  standardAsk: {
    'scope-in': 'อยู่ในขอบเขต',
    'scope-out': 'นอกขอบเขต',
    'business-drivers': 'แรงผลักดันทางธุรกิจ',
    'driver-measures': 'ตัวชี้วัดของแรงผลักดัน',
    stakeholders: 'ผู้มีส่วนได้ส่วนเสีย',
    'decision-maker': 'ผู้ตัดสินใจ',
    budget: 'งบประมาณ',
    'payment-terms': 'เงื่อนไขการชำระเงิน',
    start: 'วันเริ่ม',
    deadline: 'กำหนดเสร็จ',
    milestones: 'หมุดหมาย',
    'acceptance-criteria': 'เกณฑ์การตรวจรับ',
    'acceptance-by': 'ผู้ตรวจรับ',
  },
  requirementsConflict: {
    'term-ends-before-start': 'สิ้นสุดก่อนเริ่ม',
    'deadline-before-start': 'กำหนดเสร็จก่อนวันเริ่ม',
    'deadline-after-end': 'กำหนดเสร็จหลังวันสิ้นสุด',
    'outside-agreement': 'อยู่นอกข้อตกลง',
    'milestone-outside-term': 'หมุดหมายอยู่นอกช่วงเวลา',
    'milestone-after-deadline': 'หมุดหมายหลังกำหนดเสร็จ',
    'milestone-due-before-start': 'หมุดหมายครบกำหนดก่อนวันเริ่ม',
    'milestone-before-prerequisite': 'หมุดหมายมาก่อนสิ่งที่ต้องรอ',
    'milestones-in-a-circle': 'หมุดหมายรอกันเป็นวงกลม',
    'unknown-milestone': 'ไม่มีหมุดหมายนี้',
    'unknown-stakeholder': 'ไม่มีผู้มีส่วนได้ส่วนเสียนี้',
    'in-and-out-of-scope': 'อยู่ทั้งในและนอกขอบเขต',
    'budget-below-commitment': 'งบประมาณต่ำกว่าที่ผูกพันไว้',
    'costs-above-budget': 'ค่าใช้จ่ายเกินงบประมาณ',
    'payments-above-budget': 'การชำระเงินเกินงบประมาณ',
    'mixed-currencies': 'ใช้หลายสกุลเงินปนกัน',
  },
  requirementsChangeKind: { added: 'เพิ่ม', removed: 'ลบ', changed: 'เปลี่ยน', reordered: 'เรียงใหม่' },
  refusal: {
    'nothing-changed': 'ไม่มีอะไรเปลี่ยน',
    'before-last-version': 'ก่อนฉบับล่าสุด',
    'change-does-not-fit': 'การเปลี่ยนแปลงไม่เข้ากัน',
  },
}
