import { refuse } from '../foundation/error.ts'
import { type FieldType, fieldTypes, type KindDefinitions } from './record-kinds.ts'
import type { Expectation } from './version.ts'

const unstorable = /[\p{Cs}\0]/u

/** Whether every store can hold a text: it is whole characters, none of them U+0000. */
export const isStorable = (text: string): boolean => !unstorable.test(text)

/** Throws `invalid-value` unless text can name something in every store. */
export function checkName(value: unknown, field: string, longest = 128): void {
  if (typeof value !== 'string' || value.length === 0 || value.length > longest || !isStorable(value)) {
    refuse('invalid-value', field, value, `text of 1 to ${longest} whole characters, without U+0000`)
  }
}

/** Throws `invalid-value` unless something can be expected of what is stored. */
export function checkExpectation(expect: unknown, allowed: readonly Expectation[]): void {
  if (!(Number.isSafeInteger(expect) && (expect as number) > 0) && !allowed.includes(expect as Expectation)) {
    refuse('invalid-value', 'expect', expect, `a version, or one of ${allowed.join(', ')}`)
  }
}

/** Throws `invalid-value` unless a number is whole and between two others. */
export function checkWhole(value: number, field: string, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    refuse('invalid-value', field, value, `a whole number from ${least} to ${most}`)
  }
}

/** So that what databases name after both stays within what they allow. */
const longestCode = 24

const kindName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const fieldName = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/

/** Throws `invalid-value` unless adapters can make names of their own from the kinds and their fields. */
export function checkKinds(kinds: KindDefinitions): void {
  for (const [kind, { fields }] of Object.entries(kinds)) {
    if (!kindName.test(kind) || kind.length > longestCode) {
      refuse('invalid-value', 'kinds', kind, 'a kebab-case code of at most 24 characters')
    }
    for (const [field, type] of Object.entries<FieldType>(fields)) {
      if (!fieldName.test(field) || field.length > longestCode) {
        refuse(
          'invalid-value',
          `kinds.${kind}`,
          field,
          'names of letters and digits with dots between, of at most 24 characters',
        )
      }
      if (!fieldTypes.includes(type)) {
        refuse('unknown-code', `kinds.${kind}.${field}`, type, `one of ${fieldTypes.join(', ')}`)
      }
    }
  }
}
