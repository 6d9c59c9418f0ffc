import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../../src/foundation/deep-freeze.ts'
import { dropUnknown } from '../../src/foundation/drop-unknown.ts'

describe('dropUnknown', () => {
  it('leaves out what is undefined and keeps everything else, false and 0 and null included', () => {
    expect(dropUnknown<object>({ a: undefined, b: 0, c: false, d: null, e: '' } as object)).toEqual({
      b: 0,
      c: false,
      d: null,
      e: '',
    })
    expect(Object.keys(dropUnknown<{ a?: number }>({ a: undefined }))).toEqual([])
  })
})

describe('deepFreeze', () => {
  it('freezes every level and returns the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const before = JSON.stringify(data)
        const isFrozenThrough = (value: unknown): boolean =>
          Object.isFrozen(value) &&
          (typeof value !== 'object' || value === null || Object.values(value).every(isFrozenThrough))
        expect(deepFreeze(data)).toBe(data)
        expect(isFrozenThrough(data)).toBe(true)
        expect(JSON.stringify(data)).toBe(before)
      }),
    )
  })
})
