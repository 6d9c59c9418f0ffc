import type { JsonValue } from '../../../foundation/index.ts'
import { isKeyed } from '../../../foundation/keyed.ts'

/** A JSON object. */
export type JsonObject = Readonly<Record<string, JsonValue>>

/** A list whose entries have ids, each once. */
export type KeyedList = readonly (JsonObject & { readonly id: string })[]

/** Whether a value is a JSON object. */
export const isObject = (value: JsonValue | undefined): value is JsonObject => isKeyed(value)

/** Whether a value is a list whose entries are told apart by their ids; so is one without entries. */
export function isKeyedList(value: JsonValue | undefined): value is KeyedList {
  if (!Array.isArray(value)) return false
  const ids = new Set<unknown>()
  for (const entry of value as readonly JsonValue[]) {
    if (!isObject(entry) || typeof entry['id'] !== 'string') return false
    ids.add(entry['id'])
  }
  return ids.size === value.length
}

/** Whether two values say the same as JSON, nothing being like nothing only: the keys of an object in any order, the entries of a list in one. */
export function isSameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isSameJson(each, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return a === b
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  )
}
