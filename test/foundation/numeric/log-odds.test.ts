import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logistic, logit, softplus, tellableProbability } from '../../../src/foundation/numeric/log-odds.ts'
import { quantile } from '../../../src/foundation/numeric/quantile.ts'
import { rounded } from '../../../src/foundation/numeric/rounded.ts'

describe('log-odds', () => {
  it.each([
    [0, 0.5],
    [Math.log(3), 0.75],
    [-Math.log(3), 0.25],
    [-800, 0],
    [800, 1],
    [Infinity, 1],
    [-Infinity, 0],
  ])('%d stand for %d', (logOdds, probability) => {
    expect(logistic(logOdds)).toBeCloseTo(probability, 14)
  })

  it('are those of the probability they stand for', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (logOdds) => {
        expect(Math.abs(logit(logistic(logOdds)) - logOdds)).toBeLessThan(
          1e-2 * Math.max(1e-12, Math.exp(logOdds - 30)),
        )
      }),
    )
  })

  it('have a softplus that does not overflow', () => {
    expect(softplus(1_000)).toBe(1_000)
    expect(softplus(-1_000)).toBe(0)
    expect(softplus(0)).toBeCloseTo(Math.LN2, 15)
  })
})

describe('a probability as it is told', () => {
  it('is never 0 or 1, and has so many decimals', () => {
    expect(tellableProbability(0, 4)).toBe(0.0001)
    expect(tellableProbability(1, 4)).toBe(0.9999)
    expect(tellableProbability(0.73664, 4)).toBe(0.7366)
    expect(tellableProbability(1, 9)).toBe(0.999999999)
  })
})

describe('rounded', () => {
  it('never gives -0', () => {
    expect(rounded(-0.00001, 2)).toBe(0)
    expect(rounded(-1.005, 1)).toBe(-1)
  })
})

describe('quantile', () => {
  it.each([
    [0, 1],
    [0.25, 1.75],
    [0.5, 2.5],
    [1, 4],
  ])('of 1, 2, 3, 4 at %d is %d, as NumPy says', (share, value) => {
    expect(quantile([1, 2, 3, 4], share)).toBe(value)
  })

  it('of one number is that number', () => {
    expect(quantile([7], 0.99)).toBe(7)
  })
})
