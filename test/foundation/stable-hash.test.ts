import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableHash } from '../../src/foundation/stable-hash.ts'

/** The same hash in whole numbers of any size, over the bytes that Node gives. */
function slowHash(text: string): number {
  const wrap = 2n ** 32n
  let hash = 0x811c9dc5n
  for (const byte of Buffer.from(text, 'utf8')) hash = ((hash ^ BigInt(byte)) * 0x01000193n) % wrap
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) % wrap
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) % wrap
  return Number(hash ^ (hash >> 16n))
}

describe('stableHash', () => {
  it.each([
    ['', 0xab3e7c0b],
    ['a', 0x1a80b1b3],
    ['lead-1', 0x2f1b1d79],
    ['Ångström €', 0x6c6e4e7c],
    ['👋🏽', 0x1e7dd7e0],
  ])('of %j is %d, for ever', (text, hash) => {
    expect(stableHash(text)).toBe(slowHash(text))
    expect(stableHash(text)).toBe(hash)
  })

  it('is that of the UTF-8 of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(stableHash(text)).toBe(slowHash(text))
      }),
    )
  })

  it('takes half of a surrogate pair, too', () => {
    expect(stableHash('\ud83d')).not.toBe(stableHash('\ud83e'))
  })

  it('spreads ids that differ in their last digit evenly', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (let number = 0; number < 100_000; number++) {
      const part = Math.floor((stableHash(`lead-${number}`) / 2 ** 32) * 10)
      counts[part] = (counts[part] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })
})
