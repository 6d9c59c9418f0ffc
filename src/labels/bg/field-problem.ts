import type { FieldProblemCode } from '../../records/index.ts'
import type { Words } from '../words.ts'

/** Words for what is wrong with the value of a field, wherever it is asked for. */
export const fieldProblem: Words<FieldProblemCode> = {
  missing: 'липсва задължително поле',
  'unknown-field': 'няма такова поле',
  'wrong-kind': 'грешен вид стойност',
  'not-one-line': 'повече от един ред',
  'too-long': 'твърде дълго',
  'too-small': 'твърде малко',
  'too-large': 'твърде голямо',
  'not-whole': 'не е цяло число',
  'wrong-currency': 'грешна валута',
  'too-early': 'твърде рано',
  'too-late': 'твърде късно',
  'unknown-option': 'няма такъв избор',
  'repeated-option': 'изборът се повтаря',
}
