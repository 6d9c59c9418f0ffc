import type { FieldProblemCode } from '../../records/index.ts'
import type { Words } from '../words.ts'

/** Words for what is wrong with the value of a field, wherever it is asked for. */
export const fieldProblem: Words<FieldProblemCode> = {
  missing: 'falta um campo obrigatório',
  'unknown-field': 'o campo não existe',
  'wrong-kind': 'tipo de valor errado',
  'not-one-line': 'mais de uma linha',
  'too-long': 'demasiado longo',
  'too-small': 'demasiado pequeno',
  'too-large': 'demasiado grande',
  'not-whole': 'não é um número inteiro',
  'wrong-currency': 'moeda errada',
  'too-early': 'demasiado cedo',
  'too-late': 'demasiado tarde',
  'unknown-option': 'a opção não existe',
  'repeated-option': 'opção repetida',
}
