import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRoot } from '../../../src/foundation/numeric/find-root.ts'

describe('findRoot', () => {
  it.each([
    ['the square root of two', (x: number) => x * x - 2, 0, 5, Math.SQRT2],
    ['a logarithm', (x: number) => Math.exp(x) - 1e-5, -100, 100, Math.log(1e-5)],
    ['a falling function', (x: number) => 1 - x, -10, 3, 1],
    ['a root at the low end', (x: number) => x - 1, 1, 3, 1],
    ['a root at the high end', (x: number) => x - 3, 1, 3, 3],
    ['a jump', (x: number) => (x < 0.3 ? -1 : 1), -1, 3, 0.3],
  ])('finds %s', (_name, valueAt, low, high, root) => {
    expect(Math.abs((findRoot(valueAt, low, high) as number) - root)).toBeLessThan(1e-14 * Math.max(1, Math.abs(root)))
  })

  it('finds a root so flat that products of values underflow', () => {
    expect(Math.abs(findRoot((x) => x ** 9, -1, 3) as number)).toBeLessThan(1e-15)
  })

  it('says when the ends do not bracket one', () => {
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeUndefined()
    expect(findRoot(() => Number.NaN, -1, 1)).toBeUndefined()
  })

  it('finds the root of any rising cubic', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -99, max: 99, noNaN: true }),
        fc.double({ min: 0.01, max: 9, noNaN: true }),
        (at, slope) => {
          const valueAt = (x: number): number => (x - at) ** 3 + slope * (x - at)
          expect(Math.abs((findRoot(valueAt, -100, 100) as number) - at)).toBeLessThan(1e-13 * 100)
        },
      ),
    )
  })
})
