/**
 * Orders two texts by their code points: as their UTF-8 bytes are ordered, so as databases do with binary collation, on
 * every host and in every locale.
 *
 * @returns -1, 0 or 1.
 *
 * @example
 * ```ts
 * import { compareCodePoints } from 'clientele/storage'
 *
 * const names = ['b', 'a', 'Z', '😀', '\uFFFD']
 * names.sort(compareCodePoints) //=> ['Z', 'a', 'b', '\uFFFD', '😀']
 * ```
 */
export function compareCodePoints(a: string, b: string): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const [unitOfA, unitOfB] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (unitOfA !== unitOfB) return rank(unitOfA) < rank(unitOfB) ? -1 : 1
  }
  if (a.length === b.length) return 0
  return a.length < b.length ? -1 : 1
}

/** A code unit's place among code points: the halves of pairs stand above all that is no pair. */
const rank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10_000 : unit)

const lastCodePoint = 0x10_ffff

/** The first text behind all that begin with a prefix; `undefined` if there is none. */
export function firstBehindPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) as number)
  while (points.length > 0) {
    const last = points.pop() as number
    if (last === lastCodePoint) continue
    // Nothing well-formed lies between U+D7FF and U+E000.
    return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1)
  }
  return undefined
}
