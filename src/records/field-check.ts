import { isMoney } from '../foundation/money/index.ts'
import { isCalendarDate } from '../foundation/time/index.ts'
import { customFieldLimits } from './custom-field-limits.ts'
import type { FieldDefinition } from './field-definition.ts'
import type { FieldProblemCode } from './field-problem.ts'

/** A problem with a value: its code, and the bound that it exceeds or the option in question. */
type Found = readonly [code: Exclude<FieldProblemCode, 'missing' | 'unknown-field'>, at?: string | number]

/** Finds what is wrong with a value, whatever it is. */
export type FieldCheck = (value: unknown) => Iterable<Found>

/** What a definition says of values. */
type ValueDefinition<Definition = FieldDefinition> = Definition extends unknown
  ? Omit<Definition, 'id' | 'title' | 'required'>
  : never

const fine: readonly Found[] = []
const wrongKind: readonly Found[] = [['wrong-kind']]
const longestShown = 128

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** Whether there is no value at all, or one that says nothing: a blank text, or an empty list. */
export const isUnanswered = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) ? value.length === 0 : typeof value === 'string' && !/\S/.test(value))

function textProblems(value: unknown, longest: number, isLine: boolean): readonly Found[] {
  if (typeof value !== 'string') return wrongKind
  if (value.length > longest) return [['too-long', longest]]
  return isLine && controls.test(value) ? [['not-one-line']] : fine
}

/** One after the other, as whoever looks may stop: what came in may be a list of any length. */
function* optionProblems(values: readonly unknown[], options: ReadonlySet<string>): Generator<Found> {
  const seen = new Set<string>()
  for (const value of values) {
    if (typeof value !== 'string') yield ['wrong-kind']
    else if (!options.has(value)) yield ['unknown-option', value.slice(0, longestShown)]
    else if (seen.has(value)) yield ['repeated-option', value]
    else seen.add(value)
  }
}

function* listProblems(values: readonly unknown[]): Generator<Found> {
  if (values.length > customFieldLimits.texts) yield ['too-long', customFieldLimits.texts]
  else for (const value of values) yield* textProblems(value, customFieldLimits.line, false)
}

/** What checks the values of a field; a value that is not there is for the caller to judge. */
export function fieldCheck(definition: ValueDefinition): FieldCheck {
  switch (definition.kind) {
    case 'line':
    case 'text': {
      const { kind, longest = customFieldLimits[kind] } = definition
      return (value) => textProblems(value, longest, kind === 'line')
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
    case 'yes-or-no':
      return (value) => (typeof value === 'boolean' ? fine : wrongKind)
    case 'texts':
      return (value) => (Array.isArray(value) ? listProblems(value) : wrongKind)
    case 'one-of':
    case 'many-of': {
      const { kind } = definition
      const options = new Set(definition.options)
      return (value) => {
        const values = kind === 'one-of' ? [value] : value
        return Array.isArray(values) ? optionProblems(values, options) : wrongKind
      }
    }
  }
}
