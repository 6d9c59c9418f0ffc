import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logBetaExpectation } from '../../../src/foundation/numeric/beta-expectation.ts'
import { logRising } from '../../../src/foundation/numeric/log-gamma.ts'
import { runsFor } from '../../tools/runs.ts'

/** Shapes from a tenth of a thousandth to a million, evenly by their logarithms. */
const anyShape = fc.double({ min: -4, max: 6, noNaN: true }).map((power) => 10 ** power)

describe('logBetaExpectation', () => {
  it('of 1 is 1', () => {
    fc.assert(
      fc.property(anyShape, anyShape, (a, b) => {
        expect(Math.abs(logBetaExpectation(a, b, () => 0))).toBeLessThan(1e-15)
      }),
      { numRuns: 100 },
    )
  })

  it('of (1 - p)ⁿ + 1 is (b)ₙ / (a + b)ₙ + 1, whatever the shapes', () => {
    fc.assert(
      fc.property(anyShape, anyShape, fc.integer({ min: 1, max: 50 }), (a, b, n) => {
        const power = Math.exp(logRising(b, n) - logRising(a + b, n))
        const found = logBetaExpectation(a, b, (_, rest) => Math.log1p(rest ** n))
        expect(Math.abs(found - Math.log1p(power))).toBeLessThan(4e-13)
      }),
      { numRuns: runsFor(200) },
    )
  })

  it('gives p and 1 - p each to its last digit', () => {
    const near = logBetaExpectation(1e-4, 1e-4, (p, rest) => Math.log((p + rest) / Math.max(p, rest)))
    expect(near).toBeLessThan(1e-3)
    const smallest = { p: 1, rest: 1 }
    logBetaExpectation(1e-4, 1e-4, (p, rest) => {
      smallest.p = Math.min(smallest.p, p)
      smallest.rest = Math.min(smallest.rest, rest)
      return 0
    })
    expect(Math.max(smallest.p, smallest.rest)).toBeLessThan(1e-16)
  })
})
