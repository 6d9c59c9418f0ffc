import type { FieldProblemCode } from '../../records/index.ts'
import type { Words } from '../words.ts'

/** Words for what is wrong with the value of a field, wherever it is asked for. */
export const fieldProblem: Words<FieldProblemCode> = {
  missing: 'required field is missing',
  'unknown-field': 'there is no such field',
  'wrong-kind': 'wrong kind of value',
  'not-one-line': 'more than one line',
  'too-long': 'too long',
  'too-small': 'too small',
  'too-large': 'too large',
  'not-whole': 'not a whole number',
  'wrong-currency': 'wrong currency',
  'too-early': 'too early',
  'too-late': 'too late',
  'unknown-option': 'there is no such option',
  'repeated-option': 'option repeated',
}
