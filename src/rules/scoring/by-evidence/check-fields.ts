import { refuse } from '../../../foundation/error.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'

/** The most fields that a model looks at. */
export const mostFields = 500

/** Throws for names that are blank or given twice, or for too many or too few of them. */
export function checkNames(names: readonly string[], field: string, least: number): void {
  wholeNumberAt(names.length, `${field}.length`, least, mostFields)
  const known = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (typeof name !== 'string' || name === '') refuse('invalid-value', `${field}[${index}]`, name, 'a name')
    if (known.has(name)) refuse('duplicate-id', `${field}[${index}]`, name, 'a name of its own')
    known.add(name)
  }
}
