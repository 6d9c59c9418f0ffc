import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fitIsotonicRecalibration,
  fitPlattRecalibration,
  type IsotonicRecalibration,
  type PlattRecalibration,
  recalibrate,
  type ScoredOutcome,
} from '../../../../src/rules/scoring/calibration/index.ts'
import { recalibrationSchema } from '../../../../src/schemas.ts'
import { runsFor } from '../../../tools/runs.ts'
import { codeThrownBy } from '../../../tools/thrown-by.ts'
import { outcomes, outcomesOfProbabilities } from './samples.ts'

function platt(given: readonly ScoredOutcome[], scale: 'score' | 'log-odds' = 'score'): PlattRecalibration {
  const result = fitPlattRecalibration(given, { scale })
  if (result.ok) return result.value
  throw new Error(result.reason.code)
}

function isotonic(given: readonly ScoredOutcome[]): IsotonicRecalibration {
  const result = fitIsotonicRecalibration(given)
  if (result.ok) return result.value
  throw new Error(result.reason.code)
}

const hasBoth = (given: readonly ScoredOutcome[]): boolean =>
  given.some(({ won }) => won) && given.some(({ won }) => !won)

describe('Platt’s recalibration', () => {
  it('of two scores gives each the share of its smoothed targets', () => {
    // 3 of 4 won at 1, 1 of 4 at 0; the targets are 5/6 for won and 1/6 for lost.
    const fit = platt(outcomes([1, 1], [1, 1], [1, 1], [1, 0], [0, 1], [0, 0], [0, 0], [0, 0]))
    expect(recalibrate(fit, 1)).toBeCloseTo((3 * (5 / 6) + 1 / 6) / 4, 8)
    expect(recalibrate(fit, 0)).toBeCloseTo((5 / 6 + 3 * (1 / 6)) / 4, 8)
  })

  it('of scores that are all equal has no slope', () => {
    const fit = platt(outcomes([7, 1], [7, 0], [7, 0]))
    expect(fit.slope).toBe(0)
    expect(recalibrate(fit, 7)).toBeCloseTo((2 / 3 + 2 * (1 / 4)) / 3, 8)
  })

  it('of scores that part won from lost is not certain', () => {
    const fit = platt(outcomes([1, 0], [2, 0], [3, 1], [4, 1]))
    expect(recalibrate(fit, 4)).toBeLessThan(0.9)
    expect(recalibrate(fit, 1)).toBeGreaterThan(0.1)
  })

  it('of scores that are upside down turns them round', () => {
    expect(platt(outcomes([1, 1], [2, 1], [3, 0], [4, 0])).slope).toBeLessThan(0)
  })

  it('draws the line through log-odds when asked: probabilities that were too sure by half', () => {
    const shares = [0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9]
    const tooSure = shares.flatMap((share) =>
      Array.from({ length: 1_000 }, (_, index) => ({
        score: share ** 2 / (share ** 2 + (1 - share) ** 2),
        won: index < share * 1_000,
      })),
    )
    const fit = platt(tooSure, 'log-odds')
    expect(fit.slope).toBeCloseTo(0.5, 2)
    for (const [index, share] of shares.entries()) {
      expect(recalibrate(fit, tooSure[index * 1_000]?.score ?? 0)).toBeCloseTo(share, 2)
    }
    expect(recalibrate(fit, 0)).toBeGreaterThan(0)
    expect(recalibrate(fit, 1)).toBeLessThan(1)
  })

  it('of points far apart, and of huge ones, ends', () => {
    const fit = platt(outcomes([-1e15, 0], [0, 1], [1, 0], [1e15, 1]))
    expect(Object.values(fit).every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true)
    expect(recalibrate(fit, Number.MAX_VALUE)).toBe(0.999999999)
    expect(recalibrate(fit, -Number.MAX_VALUE)).toBe(0.000000001)
  })
})

describe('isotonic recalibration', () => {
  it('pools what would fall, and joins the pools by lines', () => {
    const fit = isotonic(outcomes([1, 0], [2, 0], [3, 1], [4, 0], [5, 1], [6, 1]))
    expect(fit.points).toEqual([
      { score: 1, probability: 0.125 },
      { score: 2, probability: 0.125 },
      { score: 3, probability: 0.5 },
      { score: 4, probability: 0.5 },
      { score: 5, probability: 0.875 },
      { score: 6, probability: 0.875 },
    ])
    expect([0, 1, 2.5, 3.3, 4.5, 99].map((score) => recalibrate(fit, score))).toEqual([
      0.125, 0.125, 0.3125, 0.5, 0.6875, 0.875,
    ])
  })

  it('of one score has one point', () => {
    expect(isotonic(outcomes([7, 1], [7, 0])).points).toEqual([{ score: 7, probability: 0.5 }])
  })

  it('is the least-squares fit that never falls, by the min-max formula', () => {
    fc.assert(
      fc.property(outcomesOfProbabilities.filter(hasBoth), (given) => {
        const { points } = isotonic(given)
        const sorted = [...new Set(given.map(({ score }) => score))].sort((a, b) => a - b)
        const share = (from: number, to: number): number => {
          const inside = given.filter(({ score }) => score >= from && score <= to)
          return inside.filter(({ won }) => won).length / inside.length
        }
        const surest = 1 / (given.length + 2)
        for (const score of sorted) {
          const fitted = Math.max(
            ...sorted
              .filter((from) => from <= score)
              .map((from) => Math.min(...sorted.filter((to) => to >= score).map((to) => share(from, to)))),
          )
          const clamped = Math.min(Math.max(fitted, surest), 1 - surest)
          expect(recalibrate({ kind: 'isotonic', points }, score)).toBeCloseTo(clamped, 8)
        }
      }),
      { numRuns: runsFor(200) },
    )
  })
})

describe('a recalibration', () => {
  it.each([
    ['nothing', []],
    ['won leads only', outcomes([1, 1])],
    ['lost leads only', outcomes([0.5, 0])],
  ])('is not learnt from %s', (_, given) => {
    for (const result of [fitPlattRecalibration(given), fitIsotonicRecalibration(given)]) {
      expect(result.ok || result.reason.code).toBe('insufficient-data')
    }
  })

  it.each<[string, () => unknown]>([
    ['NaN', () => fitPlattRecalibration(outcomes([Number.NaN, 1]))],
    ['points on the scale of log-odds', () => fitPlattRecalibration(outcomes([5, 1]), { scale: 'log-odds' })],
    ['scores beyond all measure', () => fitIsotonicRecalibration(outcomes([1e300, 1]))],
    ['a score that is none', () => recalibrate({ kind: 'platt', scale: 'score', slope: 1, intercept: 0 }, Infinity)],
  ])('refuses %s', (_, call) => {
    expect(codeThrownBy(call)).toBe('invalid-value')
  })

  it('never falls as scores rise (Platt’s, unless they are upside down), stays inside 0 and 1, and goes through JSON', () => {
    const scores = fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(outcomesOfProbabilities.filter(hasBoth), scores, (given, asked) => {
        const rising = [...asked].sort((a, b) => a - b)
        for (const fit of [isotonic(given), platt(given), platt(given, 'log-odds')]) {
          const read = JSON.parse(JSON.stringify(fit))
          expect(read).toEqual(fit)
          expect(recalibrationSchema.safeParse(read).error?.issues).toBeUndefined()
          const chances = rising.map((score) => recalibrate(read, score))
          for (const chance of chances) {
            expect(chance).toBeGreaterThan(0)
            expect(chance).toBeLessThan(1)
          }
          if (fit.kind === 'isotonic' || fit.slope >= 0) expect(chances).toEqual([...chances].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('is the same for any order of the leads', () => {
    fc.assert(
      fc.property(outcomesOfProbabilities.filter(hasBoth), (given) => {
        expect(isotonic([...given].reverse())).toEqual(isotonic(given))
        expect(platt([...given].reverse())).toEqual(platt(given))
      }),
    )
  })
})
