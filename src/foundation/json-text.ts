import { compare } from './compare.ts'
import { refuse } from './error.ts'
import { isKeyed } from './keyed.ts'
import type { JsonValue } from './reason.ts'

const deepest = 100

/** Where a value first is something that JSON does not give back unchanged, as a path; `undefined` if it is all JSON. */
function flawIn(value: unknown, depth: number): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : ''
  if (typeof value !== 'object' || depth > deepest) return ''
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const flaw = flawIn(value[index], depth + 1)
      if (flaw !== undefined) return `[${index}]${flaw}`
    }
    return undefined
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return ''
  for (const key of Object.keys(value)) {
    const flaw = flawIn((value as Readonly<Record<string, unknown>>)[key], depth + 1)
    if (flaw !== undefined) return `.${key}${flaw}`
  }
  return undefined
}

/** In JSON text: an escape that is U+0000 or half a pair, which several databases cannot hold; not an escaped backslash. */
const unstorableEscape = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

/** Plain JSON as text. Throws `invalid-value` for what is no JSON, or holds what databases cannot. */
export function jsonTextOf(value: unknown, field: string): string {
  const flaw = flawIn(value, 0)
  if (flaw !== undefined) {
    refuse('invalid-value', `${field}${flaw}`, value, `plain JSON at most ${deepest} levels deep`)
  }
  const text = JSON.stringify(value)
  if (text.includes('\\u') && unstorableEscape.test(text)) {
    refuse('invalid-value', field, value, 'text of whole characters, without U+0000')
  }
  return text
}

/** Text that two values share exactly when they are the same JSON, whatever the order of their keys. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isKeyed(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b))) : part,
  )
}
