import type { ConditionLabels } from '../condition-labels.ts'

/**
 * Thai words for what conditions say, as an editor of policies shows them.
 *
 * @example
 * ```ts
 * import { thaiConditions } from 'clientele/labels/th'
 *
 * thaiConditions.conditionStatus.unknown //=> 'ไม่ทราบ'
 * ```
 */
export const thaiConditions: ConditionLabels = {
  conditionStatus: { met: 'เป็นไปตามเงื่อนไข', 'not-met': 'ไม่เป็นไปตามเงื่อนไข', unknown: 'ไม่ทราบ' },
  conditionOperator: {
    equals: 'เท่ากับ',
    'one-of': 'เป็นหนึ่งใน',
    'at-least': 'อย่างน้อย',
    'at-most': 'ไม่เกิน',
    'more-than': 'มากกว่า',
    'less-than': 'น้อยกว่า',
    between: 'อยู่ระหว่าง',
    contains: 'มีคำว่า',
    'starts-with': 'ขึ้นต้นด้วย',
    'ends-with': 'ลงท้ายด้วย',
    'in-domain': 'อยู่ในโดเมน',
    exists: 'ทราบค่า',
    'days-since': 'จำนวนวันตั้งแต่',
    'days-until': 'จำนวนวันจนถึง',
    count: 'จำนวนครั้ง',
    'days-since-last': 'จำนวนวันตั้งแต่ครั้งล่าสุด',
  },
  unknownProblem: { missing: 'ไม่ทราบค่า', unsuitable: 'ผิดประเภท' },
}
