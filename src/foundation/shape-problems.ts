import { isKeyed } from './keyed.ts'
import type { Problem, ProblemPath } from './problem.ts'

/** Finds what is wrong with a value. */
export type Check = (value: unknown, path: ProblemPath) => Iterable<Problem>

/** A value of which a predicate tells whether it is right. */
export const thatIs =
  (is: (value: unknown) => boolean, expected: string): Check =>
  (value, path) =>
    is(value) ? [] : [{ path, received: value, expected }]

/** An object with these keys and no others; a key that ends in `?` may be left out. */
export function keyed(checks: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(checks).map(
    ([name, check]) => [name.replace('?', ''), check, name.endsWith('?')] as const,
  )
  const names = entries.map(([name]) => name)
  return function* (value, path) {
    if (!isKeyed(value)) {
      yield { path, received: value, expected: `an object with ${names.join(', ')}` }
      return
    }
    for (const key of Object.keys(value)) {
      if (!names.includes(key)) {
        yield { path: [...path, key], received: value[key], expected: `no other keys than ${names.join(', ')}` }
      }
    }
    for (const [name, check, isOptional] of entries) {
      if (isOptional && !Object.hasOwn(value, name)) continue
      yield* check(Object.hasOwn(value, name) ? value[name] : undefined, [...path, name])
    }
  }
}

/** An object of any keys, at most so many, whose values are all alike. */
export const recordOf = (check: Check, most: number): Check =>
  function* (value, path) {
    if (!isKeyed(value) || Object.keys(value).length > most) {
      yield { path, received: value, expected: `an object of at most ${most} keys` }
      return
    }
    for (const key of Object.keys(value)) yield* check(value[key], [...path, key])
  }

/** A list of 1, or another least number, to so many entries. */
export const listOf = (check: Check, most: number, least = 1): Check =>
  function* (value, path) {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      yield { path, received: value, expected: `a list of ${least} to ${most} entries` }
      return
    }
    for (const [index, entry] of value.entries()) yield* check(entry, [...path, index])
  }

/** An object that is right in the way that its `kind` asks for. */
export const byKind = (kinds: Readonly<Record<string, Check>>): Check =>
  function* (value, path) {
    const kind = isKeyed(value) ? value['kind'] : undefined
    const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (check) yield* check(value, path)
    else yield { path: [...path, 'kind'], received: kind, expected: `one of ${Object.keys(kinds).join(', ')}` }
  }

/** What must hold as a whole, looked at only where each part is right. */
export const andThen = (shape: Check, whole: Check): Check =>
  function* (value, path) {
    let isRight = true
    for (const problem of shape(value, path)) {
      isRight = false
      yield problem
    }
    if (isRight) yield* whole(value, path)
  }
