import { describe, expect, it } from 'vitest'
import { studentReach } from '../../../src/foundation/numeric/student-quantile.ts'
import { near } from '../../rules/lifetime-value/near.ts'

describe("the reach of Student's t", () => {
  // With one and two degrees it has a closed form: tan(πp/2), and p√(2 / (1 - p²)).
  it.each([0.5, 0.9, 0.95, 0.99])('is exact for one and two degrees of freedom: %d', (probability) => {
    near(studentReach(probability, 1), Math.tan((Math.PI * probability) / 2), 1e-9)
    near(studentReach(probability, 2), probability * Math.sqrt(2 / (1 - probability ** 2)), 1e-9)
  })

  // Tables of the t distribution, two sides, 95 and 99 per cent.
  it.each([
    [3, 3.182446, 5.840909],
    [5, 2.570582, 4.032143],
    [10, 2.228139, 3.169273],
    [30, 2.042272, 2.749996],
    [120, 1.97993, 2.617421],
  ])('is that of the tables for %d degrees', (degrees, ofMany, ofAlmostAll) => {
    near(studentReach(0.95, degrees), ofMany, 1e-6)
    near(studentReach(0.99, degrees), ofAlmostAll, 1e-6)
  })

  it('becomes that of the normal distribution, and lies between for degrees that are not whole', () => {
    near(studentReach(0.95, 1e6), 1.959966, 1e-6)
    expect(studentReach(0.95, 1e9)).toBe(studentReach(0.95, 1e6))
    const between = studentReach(0.95, 4.5)
    expect(between < studentReach(0.95, 4) && between > studentReach(0.95, 5)).toBe(true)
  })
})
