import {
  type CursorPosition,
  type FieldValue,
  fieldValueOf,
  type KindDefinition,
  type StoredRecord,
} from 'clientele/storage'

/** A number as text that is ordered as numbers are: its bits, those of negative ones turned. */
function numberText(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  // There is one zero.
  view.setFloat64(0, value === 0 ? 0 : value)
  const bits = view.getBigUint64(0)
  const isNegative = bits >> 63n === 1n
  return (isNegative ? ~bits & 0xffff_ffff_ffff_ffffn : bits | (1n << 63n)).toString(16).padStart(16, '0')
}

/** A value as text that is ordered as values are; what is not there comes before all that is. */
export function valueText(value: FieldValue | undefined): string {
  if (value === undefined) return '0'
  return `1${typeof value === 'number' ? numberText(value) : typeof value === 'boolean' ? Number(value) : value}`
}

/** What stands in the index of a field: its value, and behind it, where no text reaches, the id. */
export const memberOf = ({ id, value }: CursorPosition): string => `${valueText(value)}\0${id}`

/** What stands in each index of a kind for a record: the index, and the member. */
export const membersOf = (
  kind: string,
  { fields }: KindDefinition,
  record: StoredRecord,
): readonly (readonly [index: string, member: string])[] => [
  [kind, record.id],
  ...Object.keys(fields).map((field): readonly [string, string] => {
    const value = fieldValueOf(record, field)
    return [`${kind}:${field}`, memberOf(value === undefined ? { id: record.id } : { id: record.id, value })]
  }),
]
