import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intentKey } from '../../src/index.ts'

describe('the key of an intent', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['joins its parts', ['acquisition', 'a-1', 'lead'], 'acquisition/a-1/lead'],
    ['tells a slash in a part from one between parts', ['a/b', 'c'], 'a%2Fb/c'],
    ['keeps moments apart', ['a-1', '2026-06-01T09:30:00Z'], 'a-1/2026-06-01T09:30:00Z'],
    ['takes other scripts, and halves of characters', ['клиент', '\ud800'], 'клиент/\ud800'],
    ['keeps empty parts', ['a', '', 'b'], 'a//b'],
  ])('%s', (_, parts, key) => {
    expect(intentKey(...parts)).toBe(key)
  })

  it('is the same for the same parts only', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', '/', '%', '2', 'F', 'é') }), { minLength: 1 })
    fc.assert(
      fc.property(parts, parts, (some, others) => {
        expect(intentKey(...some) === intentKey(...others)).toBe(JSON.stringify(some) === JSON.stringify(others))
      }),
    )
  })
})
