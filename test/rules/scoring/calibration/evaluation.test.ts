import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaUnderCurve,
  bestThreshold,
  type CalibrationReport,
  calibrationReport,
  confusionAt,
  liftInTop,
  type ScoredOutcome,
} from '../../../../src/rules/scoring/calibration/index.ts'
import examples from '../../../fixtures/scoring-examples.json' with { type: 'json' }
import { codeThrownBy } from '../../../tools/thrown-by.ts'
import { outcomes, outcomesOfProbabilities } from './samples.ts'

const { calibration } = examples

function reportOf(given: readonly ScoredOutcome[], bins?: number): CalibrationReport {
  const result = calibrationReport(given, bins === undefined ? {} : { bins })
  if (result.ok) return result.value
  throw new Error(result.reason.code)
}

describe(calibration.title, () => {
  const report = reportOf(
    calibration.probabilities.map((score, index) => ({ score, won: calibration.outcomes[index] === 1 })),
  )

  it(`have a Brier score of ${calibration.brierScore} and an area of ${calibration.areaUnderCurve}`, () => {
    expect(report.brierScore).toBeCloseTo(calibration.brierScore, 15)
    expect(report.areaUnderCurve).toBe(calibration.areaUnderCurve)
  })

  it('have the other figures worked out by hand', () => {
    expect(report.brierSkill).toBeCloseTo(1 - 0.275 / 0.25, 12)
    expect(report.logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.4) + Math.log(0.7) + Math.log(0.2)) / 4, 12)
    expect(report.expectedCalibrationError).toBeCloseTo((0.1 + 0.6 + 0.3 + 0.8) / 4, 12)
    expect([report.leads, report.won, report.baseRate]).toEqual([4, 2, 0.5])
  })
})

describe('a report', () => {
  it('of nothing is refused', () => {
    expect(calibrationReport([])).toEqual({ ok: false, reason: { code: 'no-outcomes', parameters: {} } })
  })

  it('of leads that all ended alike has neither area nor skill', () => {
    const report = reportOf(outcomes([0.9, 1], [0.7, 1]))
    expect('areaUnderCurve' in report || 'brierSkill' in report).toBe(false)
    expect(report.brierScore).toBeCloseTo(0.05, 12)
  })

  it('of a wrong certainty has a finite loss', () => {
    expect(reportOf(outcomes([0, 1], [1, 0])).logLoss).toBeCloseTo(-Math.log(1e-15), 6)
    expect(reportOf(outcomes([1, 1], [0, 0])).logLoss).toBe(0)
  })

  it('has bins with their edges, and leaves out empty ones', () => {
    expect(reportOf(outcomes([0, 0], [0.25, 1], [0.5, 0], [1, 1]), 4).reliability).toEqual([
      { from: 0, to: 0.25, leads: 1, won: 0, meanProbability: 0, shareWon: 0 },
      { from: 0.25, to: 0.5, leads: 1, won: 1, meanProbability: 0.25, shareWon: 1 },
      { from: 0.5, to: 0.75, leads: 1, won: 0, meanProbability: 0.5, shareWon: 0 },
      { from: 0.75, to: 1, leads: 1, won: 1, meanProbability: 1, shareWon: 1 },
    ])
  })

  it('takes a probability that is written as an edge for one', () => {
    expect(0.57 * 100).toBeLessThan(57)
    expect(reportOf(outcomes([0.57, 1]), 100).reliability[0]?.from).toBe(0.57)
  })

  it.each<[string, () => unknown]>([
    ['points', () => calibrationReport(outcomes([50, 1]))],
    ['NaN', () => calibrationReport(outcomes([Number.NaN, 1]))],
    ['an outcome that is none', () => calibrationReport([{ score: 0.5, won: 1 as unknown as boolean }])],
    ['no bins', () => calibrationReport(outcomes([0.5, 1]), { bins: 0 })],
  ])('refuses %s', (_, call) => {
    expect(codeThrownBy(call)).toBe('invalid-value')
  })

  it('never has NaN, and sums to what it was drawn from', () => {
    fc.assert(
      fc.property(outcomesOfProbabilities, fc.integer({ min: 1, max: 50 }), (given, bins) => {
        const result = calibrationReport(given, { bins })
        expect(result.ok).toBe(given.length > 0)
        if (!result.ok) return
        const { reliability, leads, won, expectedCalibrationError, brierScore, logLoss } = result.value
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        expect(reliability.reduce((sum, bin) => sum + bin.leads, 0)).toBe(leads)
        expect(reliability.reduce((sum, bin) => sum + bin.won, 0)).toBe(won)
        for (const { from, to, meanProbability } of reliability) {
          expect(meanProbability).toBeGreaterThan(from - 1e-9)
          expect(meanProbability).toBeLessThan(to + 1e-9)
        }
        for (const figure of [expectedCalibrationError, brierScore]) {
          expect(figure).toBeGreaterThanOrEqual(0)
          expect(figure).toBeLessThanOrEqual(1)
        }
        expect(logLoss).toBeGreaterThanOrEqual(0)
        expect(logLoss).toBeLessThan(35)
      }),
    )
  })
})

describe('areaUnderCurve', () => {
  it.each<[string, readonly ScoredOutcome[], number | undefined]>([
    ['perfect', outcomes([3, 1], [2, 0], [1, 0]), 1],
    ['upside down', outcomes([1, 1], [2, 0]), 0],
    ['ties count half', outcomes([5, 1], [5, 0], [5, 0]), 0.5],
    ['ties and not', outcomes([1, 0], [5, 1], [5, 0], [9, 1]), 3.5 / 4],
    ['nothing won', outcomes([1, 0]), undefined],
    ['nothing lost', outcomes([1, 1]), undefined],
    ['nothing', [], undefined],
  ])('%s', (_, given, area) => {
    expect(areaUnderCurve(given)).toBe(area)
  })

  it('is the share of pairs in order, one by one', () => {
    fc.assert(
      fc.property(outcomesOfProbabilities, (given) => {
        const won = given.filter((outcome) => outcome.won)
        const lost = given.filter((outcome) => !outcome.won)
        const half = won.flatMap((a) => lost.map((b) => (a.score > b.score ? 2 : a.score === b.score ? 1 : 0)))
        const area =
          half.length === 0 ? undefined : half.reduce<number>((sum, each) => sum + each, 0) / (2 * half.length)
        expect(areaUnderCurve(given)).toBe(area)
      }),
    )
  })

  it('is the same under any map that keeps the order, and in any order', () => {
    const tenths = fc.array(fc.record({ score: fc.integer({ min: -50, max: 50 }), won: fc.boolean() }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(
        tenths,
        fc.constantFrom(Math.cbrt, Math.exp, Math.tanh, (x: number) => 7 * x - 3),
        (given, map) => {
          const shrunk = given.map(({ score, won }) => ({ score: map(score / 10), won }))
          expect(areaUnderCurve(shrunk.reverse())).toBe(areaUnderCurve(given))
        },
      ),
    )
  })

  it('refuses what is no number', () => {
    expect(codeThrownBy(() => areaUnderCurve(outcomes([Infinity, 1])))).toBe('invalid-value')
  })
})

describe('liftInTop', () => {
  const ten = outcomes([10, 1], [9, 1], [8, 0], [7, 1], [6, 0], [5, 0], [4, 0], [3, 1], [2, 0], [1, 0])

  it.each([
    [10, { leads: 1, won: 1, gain: 0.25, lift: 2.5 }],
    [20, { leads: 2, won: 2, gain: 0.5, lift: 2.5 }],
    [21, { leads: 3, won: 2, gain: 0.5, lift: 0.5 / 0.3 }],
    [100, { leads: 10, won: 4, gain: 1, lift: 1 }],
    [0.001, { leads: 1, won: 1, gain: 0.25, lift: 2.5 }],
  ])('in the top %d %%', (percent, expected) => {
    expect(liftInTop(ten, percent)).toEqual(expected)
  })

  it('takes an equal share of equal scores', () => {
    expect(liftInTop(outcomes([5, 1], [5, 0], [5, 0], [5, 0]), 50)).toEqual({ leads: 2, won: 0.5, gain: 0.5, lift: 1 })
  })

  it('has no answer where nothing was won', () => {
    expect(liftInTop(outcomes([5, 0]), 50)).toBeUndefined()
    expect(liftInTop([], 50)).toBeUndefined()
  })

  it.each([0, 101, Number.NaN])('refuses the top %d %%', (percent) => {
    expect(codeThrownBy(() => liftInTop(ten, percent))).toBe('invalid-value')
  })

  it('gains more the more is taken, up to everything', () => {
    fc.assert(
      fc.property(outcomesOfProbabilities, fc.double({ min: 0.1, max: 100, noNaN: true }), (given, percent) => {
        const all = liftInTop(given, 100)
        expect(all === undefined).toBe(!given.some(({ won }) => won))
        if (!all) return
        expect(all.gain).toBeCloseTo(1, 12)
        expect(liftInTop(given, percent)?.gain).toBeLessThanOrEqual(all.gain + 1e-12)
        expect(liftInTop([...given].reverse(), percent)).toEqual(liftInTop(given, percent))
      }),
    )
  })
})

describe('confusionAt and bestThreshold', () => {
  const given = outcomes([80, 1], [60, 0], [50, 1], [10, 0])

  it.each([
    [
      60,
      {
        truePositives: 1,
        falsePositives: 1,
        falseNegatives: 1,
        trueNegatives: 1,
        precision: 0.5,
        recall: 0.5,
        specificity: 0.5,
        accuracy: 0.5,
      },
    ],
    [
      0,
      {
        truePositives: 2,
        falsePositives: 2,
        falseNegatives: 0,
        trueNegatives: 0,
        precision: 0.5,
        recall: 1,
        specificity: 0,
        accuracy: 0.5,
      },
    ],
    [
      90,
      {
        truePositives: 0,
        falsePositives: 0,
        falseNegatives: 2,
        trueNegatives: 2,
        recall: 0,
        specificity: 1,
        accuracy: 0.5,
      },
    ],
  ])('a threshold of %d', (threshold, expected) => {
    expect(confusionAt(given, threshold)).toEqual(expected)
  })

  it('of nothing has counts and no shares', () => {
    expect(confusionAt([], 1)).toEqual({ truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 })
  })

  it.each<[string, number, number, number | undefined, number]>([
    ['a missed lead is dear', 1, 5, 50, 1],
    ['a call in vain is dear', 5, 1, 80, 1],
    ['calls in vain cost nothing, and the fewest are made', 0, 1, 50, 0],
    ['missing costs nothing', 1, 0, undefined, 0],
    ['nothing costs anything', 0, 0, undefined, 0],
  ])('%s', (_, falsePositive, falseNegative, threshold, cost) => {
    const best = bestThreshold(given, { falsePositive, falseNegative })
    expect([best.threshold, best.cost]).toEqual([threshold, cost])
  })

  it('refuse what is no number', () => {
    expect(codeThrownBy(() => confusionAt(given, Number.NaN))).toBe('invalid-value')
    expect(codeThrownBy(() => bestThreshold(given, { falsePositive: -1, falseNegative: 1 }))).toBe('invalid-value')
    expect(codeThrownBy(() => bestThreshold(given, { falsePositive: 1, falseNegative: Number.NaN }))).toBe(
      'invalid-value',
    )
  })

  it('no other threshold would have cost less', () => {
    const cost = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(outcomesOfProbabilities, cost, cost, (any, falsePositive, falseNegative) => {
        const best = bestThreshold(any, { falsePositive, falseNegative })
        const costOf = (threshold: number): number => {
          const confusion = confusionAt(any, threshold)
          return confusion.falsePositives * falsePositive + confusion.falseNegatives * falseNegative
        }
        expect(costOf(best.threshold ?? 2)).toBe(best.cost)
        expect(confusionAt(any, best.threshold ?? 2)).toEqual(best.confusion)
        for (const threshold of [...any.map(({ score }) => score), 2]) {
          expect(costOf(threshold)).toBeGreaterThanOrEqual(best.cost)
          if (threshold > (best.threshold ?? 2)) expect(costOf(threshold)).toBeGreaterThan(best.cost)
        }
      }),
    )
  })
})
