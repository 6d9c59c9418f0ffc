import type { FieldProblemCode } from '../../records/index.ts'
import type { Words } from '../words.ts'

/** Words for what is wrong with the value of a field, wherever it is asked for. */
export const fieldProblem: Words<FieldProblemCode> = {
  missing: 'حقل مطلوب ناقص',
  'unknown-field': 'لا يوجد حقل كهذا',
  'wrong-kind': 'نوع القيمة خاطئ',
  'not-one-line': 'أكثر من سطر',
  'too-long': 'طويل جدًا',
  'too-small': 'صغير جدًا',
  'too-large': 'كبير جدًا',
  'not-whole': 'ليس عددًا صحيحًا',
  'wrong-currency': 'عملة خاطئة',
  'too-early': 'مبكر جدًا',
  'too-late': 'متأخر جدًا',
  'unknown-option': 'لا يوجد خيار كهذا',
  'repeated-option': 'خيار مكرر',
}
