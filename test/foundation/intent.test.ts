import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intentKey } from '../../src/index.ts'

describe('the key of an intent', () => {
  it('joins its parts', () => {
    expect(intentKey('alert-owner', 'l-1', '2026-06-01T00:00:00Z')).toBe('alert-owner/l-1/2026-06-01T00%3A00%3A00Z')
  })

  it('is another one for other parts', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', '/', '%', ' ') }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(intentKey(...a) === intentKey(...b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })
})
