import { refuse } from '../foundation/error.ts'
import { type FieldType, type FieldValue, fieldTypes, type KindDefinition, type StoredRecord } from './record-kinds.ts'

const typeNames: Readonly<Record<FieldType, string>> = { text: 'string', number: 'number', boolean: 'boolean' }

/** Whether a value is what a field of a type holds. */
export const isOfType = (value: unknown, type: FieldType): value is FieldValue =>
  typeof value === typeNames[type] && (typeof value !== 'number' || Number.isFinite(value))

/** What stands at a path inside a record. */
function partAt(record: StoredRecord, path: string): unknown {
  let part: unknown = record
  for (const key of path.split('.')) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined
    part = (part as Readonly<Record<string, unknown>>)[key]
  }
  return part
}

/**
 * Reads a field that can be asked for out of a record, for adapters that keep indexes of their own.
 *
 * @param record - A stored record.
 * @param field - The field's name, with a dot before a field inside another.
 * @returns Its value; `undefined` when the record does not have it.
 *
 * @example
 * ```ts
 * import { type FieldValue, fieldValueOf } from 'clientele/storage'
 *
 * const agreement = { id: 'ag-1', term: { start: '2026-01-01' } }
 * const start: FieldValue | undefined = fieldValueOf(agreement, 'term.start')
 * start //=> '2026-01-01'
 * fieldValueOf(agreement, 'term.end') //=> undefined
 * ```
 */
export function fieldValueOf(record: StoredRecord, field: string): FieldValue | undefined {
  const part = partAt(record, field)
  return fieldTypes.some((type) => isOfType(part, type)) ? (part as FieldValue) : undefined
}

/** Throws `invalid-value` if a field that can be asked for holds something of another type than was declared. */
export function checkFields(record: StoredRecord, kind: string, { fields }: KindDefinition): void {
  for (const [field, type] of Object.entries(fields)) {
    const part = partAt(record, field)
    if (part !== undefined && !isOfType(part, type)) refuse('invalid-value', `${kind}.${field}`, part, `a ${type}`)
  }
}
