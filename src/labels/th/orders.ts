import type { OrderLabels } from '../order-labels.ts'

/**
 * Thai words for orders and the work they make.
 *
 * @example
 * ```ts
 * import { thaiOrders } from 'clientele/labels/th'
 *
 * thaiOrders.orderAction.fulfil //=> 'ส่งมอบ'
 * ```
 */
export const thaiOrders: OrderLabels = {
  orderAction: { place: 'สั่งซื้อ', 'start-fulfilment': 'เริ่มดำเนินการ', fulfil: 'ส่งมอบ', cancel: 'ยกเลิก', return: 'คืน' },
  taskAction: { start: 'เริ่ม', complete: 'ทำให้เสร็จ', cancel: 'ยกเลิก', reopen: 'เปิดใหม่' },
  passedOver: {
    'not-in-team': 'ไม่อยู่ในทีม',
    away: 'ไม่อยู่',
    'wrong-role': 'มีหน้าที่อื่น',
    'lacks-skills': 'ขาดทักษะ',
    'no-time': 'ไม่มีเวลา',
    busier: 'มีงานมากกว่า',
  },
  promiseKind: { 'business-minutes': 'นาทีทำการ', 'business-days': 'วันทำการ', date: 'ภายในวันที่' },
  refusal: {
    'wrong-status': 'ทำไม่ได้ในสถานะนี้',
    'reason-required': 'ต้องมีเหตุผล',
    'nothing-ordered': 'ไม่ได้สั่งอะไร',
    'checklist-open': 'รายการตรวจสอบยังไม่ครบ',
    'tasks-open': 'ยังมีงานเปิดอยู่',
    'unknown-line': 'ไม่มีรายการนี้',
    'more-than-left': 'เกินจำนวนที่เหลือ',
    'parts-open': 'ยังมีงานย่อยเปิดอยู่',
    'parent-closed': 'งานหลักปิดแล้ว',
    'prerequisite-open': 'งานที่ต้องทำก่อนยังเปิดอยู่',
    'prerequisite-unknown': 'ไม่ทราบงานที่ต้องทำก่อน',
    'tasks-in-a-circle': 'งานรอกันเป็นวงกลม',
    'unknown-dependency': 'งานขึ้นกับงานที่ไม่รู้จัก',
    'unknown-duration': 'ไม่ทราบระยะเวลา',
    'no-open-hours': 'ไม่มีเวลาทำการ',
  },
}
