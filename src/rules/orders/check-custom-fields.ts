import { refuseFirst } from '../../foundation/problem.ts'
import { type FieldCheck, fieldCheck, isUnanswered } from '../../records/field-check.ts'
import { fieldListProblems } from '../../records/field-definition-problems.ts'
import type { CustomFields, FieldDefinition, FieldProblem, Identifier } from '../../records/index.ts'

/** How strictly custom fields are checked. */
export interface CheckCustomFieldsOptions {
  /** Whether fields without a definition are passed over; they are reported when left out. */
  readonly allowUnknown?: boolean
}

/** A definition, and what checks the values of its field. */
interface CheckedField {
  readonly definition: FieldDefinition
  readonly check: FieldCheck
}

const readyFields = /* @__PURE__ */ new WeakMap<readonly FieldDefinition[], ReadonlyMap<Identifier, CheckedField>>()

/** Definitions, checked and made ready once. */
function fieldsOf(definitions: readonly FieldDefinition[]): ReadonlyMap<Identifier, CheckedField> {
  const ready = readyFields.get(definitions)
  if (ready) return ready
  refuseFirst(fieldListProblems(definitions, []), 'invalid-policy', 'definitions')
  const fields = new Map(
    definitions.map((definition) => [definition.id, { definition, check: fieldCheck(definition) }] as const),
  )
  readyFields.set(definitions, fields)
  return fields
}

/**
 * Checks the custom fields of a record against the host's definitions of them, and lists all that is wrong.
 *
 * In time that grows with the fields and the definitions, however many there are of either. Text is taken as text, whatever
 * stands in it.
 *
 * @param fields - The custom fields of a record.
 * @param definitions - What each field holds; checked once, and not to be changed afterwards.
 * @param options - `allowUnknown`: whether fields without a definition are passed over.
 * @returns The problems: those of the fields in their order, and then the fields that are missing; none when all is well.
 * @throws {@link ClienteleError} `invalid-policy` for a definition that contradicts itself, or two of one field.
 *
 * @example
 * ```ts
 * import { type CheckCustomFieldsOptions, checkCustomFields } from 'clientele/orders'
 * import type { FieldDefinition, FieldProblem, FieldProblemCode } from 'clientele/records'
 *
 * const definitions: readonly FieldDefinition[] = [
 *   { id: 'size', title: 'Size', kind: 'one-of', options: ['S', 'M', 'L'], required: true },
 *   { id: 'guests', title: 'Guests', kind: 'number', least: 1, whole: true },
 * ]
 * checkCustomFields({ size: 'M', guests: 12 }, definitions) //=> []
 *
 * const problems: readonly FieldProblem[] = checkCustomFields({ guests: 'twelve', mood: 'good' }, definitions)
 * const codes: readonly FieldProblemCode[] = problems.map(({ code }) => code)
 * codes //=> ['wrong-kind', 'unknown-field', 'missing']
 * problems[0]?.parameters //=> { field: 'guests', kind: 'number' }
 *
 * const lenient: CheckCustomFieldsOptions = { allowUnknown: true }
 * checkCustomFields({ size: 'XL', mood: 'good' }, definitions, lenient)
 * //=> [{ code: 'unknown-option', parameters: { field: 'size', kind: 'one-of', at: 'XL' } }]
 * ```
 */
export function checkCustomFields(
  fields: CustomFields,
  definitions: readonly FieldDefinition[],
  { allowUnknown = false }: CheckCustomFieldsOptions = {},
): readonly FieldProblem[] {
  const defined = fieldsOf(definitions)
  const problems: FieldProblem[] = []
  for (const [field, value] of Object.entries(fields)) {
    const known = defined.get(field)
    if (known) {
      const { kind } = known.definition
      for (const [code, at] of known.check(value)) {
        problems.push({ code, parameters: { field, kind, ...(at !== undefined && { at }) } })
      }
    } else if (!allowUnknown) problems.push({ code: 'unknown-field', parameters: { field } })
  }
  for (const [field, { definition }] of defined) {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (definition.required && isUnanswered(value)) {
      problems.push({ code: 'missing', parameters: { field, kind: definition.kind } })
    }
  }
  return problems
}
