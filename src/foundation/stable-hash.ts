/** The bytes of a text in UTF-8; half of a surrogate pair becomes the three bytes of its own number. */
function* utf8Bytes(text: string): Generator<number> {
  for (const character of text) {
    const point = character.codePointAt(0) as number
    const following = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
    const marks = [0, 0xc0, 0xe0, 0xf0][following] as number
    yield marks | (point >> (6 * following))
    for (let left = following - 1; left >= 0; left--) yield 0x80 | ((point >> (6 * left)) & 0x3f)
  }
}

/**
 * A whole number from 0 to 4,294,967,295 that follows from a text alone: the same on every host and in every release.
 *
 * FNV-1a of 32 bits over UTF-8 (Fowler, Noll and Vo), then the last mixing of MurmurHash3 (Appleby), so that texts which
 * differ in their last letter only are spread as evenly as any.
 */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of utf8Bytes(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
