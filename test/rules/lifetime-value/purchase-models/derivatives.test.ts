import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHistories } from '../../../../src/rules/lifetime-value/histories/read-histories.ts'
import type { PurchaseHistory, PurchaseModelName } from '../../../../src/rules/lifetime-value/index.ts'
import { anyHistory, anyOpportunities, anyPoint } from './any-history.ts'
import { objectives } from './objectives.ts'

const step = 1e-4

/** A slope by differences of fourth order. */
function slopeOf(f: (place: number) => number): number {
  return (8 * (f(step) - f(-step)) - (f(2 * step) - f(-2 * step))) / (12 * step)
}

const moved = (point: Float64Array, index: number, by: number): Float64Array =>
  point.map((value, i) => (i === index ? value + by : value))

describe.each(Object.keys(objectives) as PurchaseModelName[])('the log-likelihood of %s', (model) => {
  it('has the gradient and the Hessian that differences show', () => {
    const histories: fc.Arbitrary<readonly PurchaseHistory[]> = fc.array(
      model === 'bg-bb' ? anyOpportunities : anyHistory,
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(histories, anyPoint, (rows, start) => {
        const objective = objectives[model](readHistories({ unit: 'week', histories: rows }))
        const point = Float64Array.from(start)
        const { value, gradient, hessian } = objective(point)
        const errors = Array.from(point.keys(), (i) => {
          const along = (by: number) => objective(moved(point, i, by))
          const slope = slopeOf((by) => along(by).value) - (gradient[i] as number)
          const curves = Array.from(point.keys(), (j) => {
            return slopeOf((by) => along(by).gradient[j] as number) - (hessian?.[i * 4 + j] as number)
          })
          return Math.max(...[slope, ...curves].map(Math.abs))
        })
        expect(Math.max(...errors) / (1 + Math.abs(value))).toBeLessThan(1e-9)
      }),
      { numRuns: 50 },
    )
  })
})
