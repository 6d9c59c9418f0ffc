import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median } from '../../../src/foundation/numeric/median.ts'

describe('the median', () => {
  it.each<readonly [string, readonly number[], number | undefined]>([
    ['of nothing is nothing', [], undefined],
    ['of one number is that number', [7], 7],
    ['of two is half-way between them', [1, 2], 1.5],
    ['of an odd number is the middle, in whatever order they come', [30, 1, 2], 2],
    ['of an even number is half-way between the two in the middle', [100, 1, 3, 2], 2.5],
    ['orders numbers as numbers, not as texts', [10, 9, 100], 10],
  ])('%s', (_, numbers, expected) => {
    expect(median(numbers)).toBe(expected)
  })

  it('has as many numbers below it as above it, and leaves the numbers where they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
        const middle = median(Object.freeze(numbers)) ?? Number.NaN
        const below = numbers.filter((each) => each < middle).length
        const above = numbers.filter((each) => each > middle).length
        expect(below).toBeLessThanOrEqual(numbers.length / 2)
        expect(above).toBeLessThanOrEqual(numbers.length / 2)
      }),
    )
  })
})
