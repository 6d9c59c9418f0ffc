import { refuse } from '../../../foundation/error.ts'
import type { Reason } from '../../../foundation/index.ts'
import { isMoney } from '../../../foundation/money/index.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import { isCalendarDate } from '../../../foundation/time/index.ts'
import { fieldDefinitionProblems } from '../../../records/field-definition-problems.ts'
import type {
  CustomFieldKind,
  CustomFields,
  CustomFieldValue,
  FieldDefinition,
  Identifier,
} from '../../../records/index.ts'

/**
 * Every code of a problem with a custom field.
 *
 * - `missing-field`: it is required, and is not there, or is a blank text or an empty list;
 * - `unknown-field`: there is no definition of it; `wrong-kind`: it is not what it is defined to hold;
 * - `too-long`, `too-small`, `too-large`, `not-whole`, `wrong-currency`, `too-early`, `too-late`: it is, but out of bounds;
 * - `unknown-option`, `repeated-option`: an option that is none, or is there twice.
 *
 * @example
 * ```ts
 * import { fieldProblemCodes } from 'clientele/orders'
 *
 * fieldProblemCodes.includes('wrong-kind') //=> true
 * ```
 */
export const fieldProblemCodes = [
  'missing-field',
  'unknown-field',
  'wrong-kind',
  'too-long',
  'too-small',
  'too-large',
  'not-whole',
  'wrong-currency',
  'too-early',
  'too-late',
  'unknown-option',
  'repeated-option',
] as const

/** A code from {@link fieldProblemCodes}. */
export type FieldProblemCode = (typeof fieldProblemCodes)[number]

/** What is wrong with a custom field. */
export type FieldProblem = Reason<
  FieldProblemCode,
  {
    /** Which field. */
    readonly field: Identifier
    /** What it is defined to hold; left out where there is no definition. */
    readonly kind?: CustomFieldKind
    /** The bound that it exceeds, or the option in question. */
    readonly at?: string | number
  }
>

/** How strictly custom fields are checked. */
export interface CheckCustomFieldsOptions {
  /** Whether fields without a definition are passed over; they are reported when left out. */
  readonly allowUnknown?: boolean
}

type Found = readonly [code: FieldProblemCode, at?: string | number]
type Check = (value: unknown) => readonly Found[]

const wrongKind: readonly Found[] = [['wrong-kind']]
const fine: readonly Found[] = []

function checkOptions(options: ReadonlySet<string>, values: readonly unknown[]): readonly Found[] {
  const seen = new Set<unknown>()
  return values.flatMap((value): readonly Found[] => {
    if (typeof value !== 'string') return wrongKind
    if (!options.has(value)) return [['unknown-option', value.slice(0, 128)]]
    if (seen.has(value)) return [['repeated-option', value]]
    seen.add(value)
    return fine
  })
}

/** What checks the values of a field. */
function checkOf(definition: FieldDefinition): Check {
  switch (definition.kind) {
    case 'text': {
      const { longest = Number.POSITIVE_INFINITY } = definition
      return (value) => {
        if (typeof value !== 'string') return wrongKind
        return value.length > longest ? [['too-long', longest]] : fine
      }
    }
    case 'number': {
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, whole } = definition
      return (value) => {
        if (!Number.isFinite(value)) return wrongKind
        const number = value as number
        if (number < least) return [['too-small', least]]
        if (number > most) return [['too-large', most]]
        return whole && !Number.isInteger(number) ? [['not-whole']] : fine
      }
    }
    case 'money': {
      const { currency } = definition
      return (value) => {
        if (!isMoney(value)) return wrongKind
        return currency !== undefined && value.currency !== currency ? [['wrong-currency', currency]] : fine
      }
    }
    case 'date': {
      const { earliest = '0001-01-01', latest = '9999-12-31' } = definition
      return (value) => {
        if (!isCalendarDate(value)) return wrongKind
        if (value < earliest) return [['too-early', earliest]]
        return value > latest ? [['too-late', latest]] : fine
      }
    }
    case 'one-of': {
      const options = new Set(definition.options)
      return (value) => checkOptions(options, [value])
    }
    case 'many-of': {
      const options = new Set(definition.options)
      return (value) => (Array.isArray(value) ? checkOptions(options, value) : wrongKind)
    }
  }
}

/** A definition, and what checks the values of its field. */
interface CheckedField {
  readonly definition: FieldDefinition
  readonly check: Check
}

const readyFields = /* @__PURE__ */ new WeakMap<readonly FieldDefinition[], ReadonlyMap<Identifier, CheckedField>>()

/** Definitions, checked and made ready once. */
function fieldsOf(definitions: readonly FieldDefinition[]): ReadonlyMap<Identifier, CheckedField> {
  const ready = readyFields.get(definitions)
  if (ready) return ready
  const fields = new Map<Identifier, CheckedField>()
  for (const [index, definition] of definitions.entries()) {
    refuseFirst(fieldDefinitionProblems(definition), 'invalid-policy', `definitions[${index}]`)
    const { id } = definition
    if (fields.has(id)) refuse('duplicate-id', `definitions[${index}].id`, id, 'one definition for each field')
    fields.set(id, { definition, check: checkOf(definition) })
  }
  readyFields.set(definitions, fields)
  return fields
}

const isBlank = (value: CustomFieldValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? !/\S/.test(value) : Array.isArray(value) && value.length === 0)

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
 * @throws {@link ClienteleError} `invalid-policy` for a definition that contradicts itself, `duplicate-id` for two of one field.
 *
 * @example
 * ```ts
 * import { type CheckCustomFieldsOptions, checkCustomFields, type FieldProblem, type FieldProblemCode } from 'clientele/orders'
 * import type { FieldDefinition } from 'clientele/records'
 *
 * const definitions: readonly FieldDefinition[] = [
 *   { id: 'size', title: 'Size', kind: 'one-of', options: ['S', 'M', 'L'], required: true },
 *   { id: 'guests', title: 'Guests', kind: 'number', least: 1, whole: true },
 * ]
 * checkCustomFields({ size: 'M', guests: 12 }, definitions) //=> []
 *
 * const problems: readonly FieldProblem[] = checkCustomFields({ guests: 'twelve', mood: 'good' }, definitions)
 * const codes: readonly FieldProblemCode[] = problems.map(({ code }) => code)
 * codes //=> ['wrong-kind', 'unknown-field', 'missing-field']
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
    if (definition.required && isBlank(value)) {
      problems.push({ code: 'missing-field', parameters: { field, kind: definition.kind } })
    }
  }
  return problems
}
