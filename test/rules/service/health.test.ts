import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultHealthBands, type HealthDimension, healthScore } from '../../../src/rules/service/index.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'

const one = (score: number): readonly HealthDimension[] => [{ id: 'usage', weight: 1, score }]

describe('a health', () => {
  it('leaves out what nobody knows, and says how much that is (EX-20)', () => {
    expect(
      healthScore([
        { id: 'usage', weight: 0.6, score: 90 },
        { id: 'nps', weight: 0.4 },
      ]),
    ).toEqual({
      score: 90,
      band: 'green',
      coverage: 0.6,
      shares: [{ id: 'usage', share: 1, points: 90 }],
      missing: ['nps'],
    })
  })

  it.each<[number, string]>([
    [100, 'green'],
    [70, 'green'],
    [69.9, 'yellow'],
    [40, 'yellow'],
    [39.9, 'red'],
    [0, 'red'],
  ])('of %s is %s', (score, band) => {
    expect(healthScore(one(score)).band).toBe(band)
    expect(healthScore(one(score), [...defaultHealthBands].reverse()).band).toBe(band)
  })

  it('is in the band it reaches, though thirds do not add up in binary', () => {
    const thirds = ['a', 'b', 'c'].map((id) => ({ id, weight: 0.1, score: 70 }))
    expect(healthScore(thirds)).toMatchObject({ score: 70, band: 'green', coverage: 1 })
  })

  it('has no score where nothing is known, and no band below all of them', () => {
    expect(healthScore([])).toEqual({ coverage: 0, shares: [], missing: [] })
    expect(healthScore([{ id: 'nps', weight: 1 }])).toEqual({ coverage: 0, shares: [], missing: ['nps'] })
    expect(healthScore([{ id: 'nps', weight: 0, score: 50 }])).toEqual({ coverage: 0, shares: [], missing: [] })
    expect(healthScore(one(10), [{ id: 'well', from: 50 }])).not.toHaveProperty('band')
  })

  it('is refused for what cannot be', () => {
    expect(thrownBy(() => healthScore([{ id: 'a', weight: -1 }])).details.field).toBe('dimensions[0].weight')
    expect(thrownBy(() => healthScore(one(101))).details.field).toBe('dimensions[0].score')
    expect(thrownBy(() => healthScore(one(Number.NaN))).details.field).toBe('dimensions[0].score')
    expect(codeThrownBy(() => healthScore([...one(1), ...one(2)]))).toBe('duplicate-id')
    expect(thrownBy(() => healthScore([], [{ id: 'a', from: -1 }])).details.field).toBe('bands[0].from')
    const alike = [
      { id: 'a', from: 5 },
      { id: 'b', from: 5 },
    ]
    expect(thrownBy(() => healthScore([], alike)).details.field).toBe('bands')
  })

  it('lies between the worst and the best of what is known, and its shares are all of it', () => {
    const dimension = fc.record({ weight: fc.integer({ min: 1, max: 100 }), score: fc.nat(100) })
    fc.assert(
      fc.property(fc.array(dimension, { minLength: 1, maxLength: 6 }), (some) => {
        const { score = -1, shares, coverage } = healthScore(some.map((each, index) => ({ id: `d-${index}`, ...each })))
        const scores = some.map((each) => each.score)
        expect(score >= Math.min(...scores) && score <= Math.max(...scores)).toBe(true)
        expect(shares.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 5)
        expect(coverage).toBe(1)
      }),
      { numRuns: 200 },
    )
  })
})
