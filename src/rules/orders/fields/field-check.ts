import { isMoney } from '../../../foundation/money/index.ts'
import { isCalendarDate } from '../../../foundation/time/index.ts'
import type { FieldDefinition } from '../../../records/index.ts'
import type { FieldProblemCode } from './field-problem.ts'

/** A problem with a value: its code, and the bound that it exceeds or the option in question. */
type Found = readonly [code: FieldProblemCode, at?: string | number]
/** Finds what is wrong with a value. */
export type FieldCheck = (value: unknown) => readonly Found[]

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
export function fieldCheck(definition: FieldDefinition): FieldCheck {
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
