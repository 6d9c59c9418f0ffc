import type { FieldProblemCode } from '../../records/index.ts'
import type { Words } from '../words.ts'

/** Words for what is wrong with the value of a field, wherever it is asked for. */
export const fieldProblem: Words<FieldProblemCode> = {
  missing: 'obligatoriskt fält saknas',
  'unknown-field': 'det finns inget sådant fält',
  'wrong-kind': 'fel slags värde',
  'not-one-line': 'mer än en rad',
  'too-long': 'för långt',
  'too-small': 'för litet',
  'too-large': 'för stort',
  'not-whole': 'inte ett heltal',
  'wrong-currency': 'fel valuta',
  'too-early': 'för tidigt',
  'too-late': 'för sent',
  'unknown-option': 'det finns inget sådant val',
  'repeated-option': 'valet upprepas',
}
