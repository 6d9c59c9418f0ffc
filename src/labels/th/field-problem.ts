import type { FieldProblemCode } from '../../records/index.ts'
import type { Words } from '../words.ts'

/** Words for what is wrong with the value of a field, wherever it is asked for. */
export const fieldProblem: Words<FieldProblemCode> = {
  missing: 'ขาดช่องที่จำเป็น',
  'unknown-field': 'ไม่มีช่องนี้',
  'wrong-kind': 'ค่าผิดประเภท',
  'not-one-line': 'เกินหนึ่งบรรทัด',
  'too-long': 'ยาวเกินไป',
  'too-small': 'น้อยเกินไป',
  'too-large': 'มากเกินไป',
  'not-whole': 'ไม่ใช่จำนวนเต็ม',
  'wrong-currency': 'ผิดสกุลเงิน',
  'too-early': 'เร็วเกินไป',
  'too-late': 'ช้าเกินไป',
  'unknown-option': 'ไม่มีตัวเลือกนี้',
  'repeated-option': 'เลือกซ้ำ',
}
