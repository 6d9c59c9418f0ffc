import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choleskyFactor, choleskyInverse, choleskySolve } from '../../../src/foundation/numeric/cholesky.ts'

describe('Cholesky', () => {
  it('factors a matrix known by hand', () => {
    const factor = choleskyFactor(Float64Array.of(4, 2, 2, 5), 2)
    expect(Array.from(factor ?? [])).toEqual([2, 0, 1, 2])
  })

  it.each([
    ['a negative diagonal', [-1, 0, 0, 1]],
    ['a saddle', [1, 2, 2, 1]],
    ['a flat direction', [1, 1, 1, 1]],
    ['what is not a number', [Number.NaN, 0, 0, 1]],
    ['what is not finite', [Infinity, 0, 0, 1]],
  ])('knows %s for not positive definite', (_name, values) => {
    expect(choleskyFactor(Float64Array.from(values), 2)).toBeUndefined()
  })

  it('solves and inverts whatever is positive definite', () => {
    const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(numbers, (m) => {
        // M Mᵀ + 1 is positive definite for every M.
        const at = (row: number, column: number): number => m[row * 3 + column] as number
        const matrix = Float64Array.from({ length: 9 }, (_, i) => {
          const [row, column] = [Math.floor(i / 3), i % 3]
          return [0, 1, 2].reduce((sum, k) => sum + at(row, k) * at(column, k), row === column ? 1 : 0)
        })
        const factor = choleskyFactor(matrix, 3) as Float64Array
        const times = (of: ArrayLike<number>, row: number): number =>
          [0, 1, 2].reduce((sum, k) => sum + (matrix[row * 3 + k] as number) * (of[k] as number), 0)
        const solution = choleskySolve(factor, [1, 2, 3])
        const inverse = choleskyInverse(factor, 3)
        for (const row of [0, 1, 2]) {
          expect(Math.abs(times(solution, row) - (row + 1))).toBeLessThan(1e-9)
          for (const column of [0, 1, 2]) {
            const product = times(inverse.subarray(column * 3, column * 3 + 3), row)
            expect(Math.abs(product - (row === column ? 1 : 0))).toBeLessThan(1e-9)
            expect(inverse[row * 3 + column]).toBe(inverse[column * 3 + row])
          }
        }
      }),
    )
  })
})
