import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSurvival } from '../../../../src/rules/lifetime-value/contractual/compare-survival.ts'
import {
  chiSquareTail,
  complementaryError,
  normalUpperQuantile,
} from '../../../../src/rules/lifetime-value/contractual/normal.ts'
import {
  defaultConfidence,
  observedSurvival,
  type SurvivalCurve,
  survivalCurve,
} from '../../../../src/rules/lifetime-value/contractual/survival-curve.ts'
import {
  restrictedMeanTenure,
  tenureQuantile,
} from '../../../../src/rules/lifetime-value/contractual/survival-figures.ts'
import type { Tenure, Tenures } from '../../../../src/rules/lifetime-value/contractual/tenure.ts'
import expected from '../../../fixtures/contracts.json' with { type: 'json' }
import { thrownBy } from '../../../tools/thrown-by.ts'
import { near } from '../near.ts'

const { kaplanMeier } = expected
const inDays = (tenures: readonly Tenure[]): Tenures => ({ unit: 'day', tenures })
const amlOf = (group?: string): Tenures =>
  inDays(
    kaplanMeier.aml
      .filter((row) => group === undefined || row.group === group)
      .map(({ time, ended }) => ({ duration: time, hasEnded: ended })),
  )

const lungFile = resolve(import.meta.dirname, '../../../../../shared/data/km_lung.csv')
const lungRows = (): readonly (readonly number[])[] =>
  readFileSync(lungFile, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
const lungOf = (sex?: number): Tenures =>
  inDays(
    lungRows()
      .filter((row) => sex === undefined || row[2] === sex)
      .map(([time = 0, status]) => ({ duration: time, hasEnded: status === 1 })),
  )

const anyTenure: fc.Arbitrary<Tenure> = fc
  .record({
    duration: fc.integer({ min: 1, max: 30 }),
    hasEnded: fc.boolean(),
    late: fc.double({ min: 0, max: 0.9, noNaN: true }),
    count: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ duration, hasEnded, late, count }) => ({ duration, hasEnded, enteredAt: Math.floor(duration * late), count }))

describe('the survival curve', () => {
  it.each([
    ['all patients', amlOf(), kaplanMeier.all],
    ['the maintained', amlOf('Maintained'), kaplanMeier.maintained],
    ['the not maintained', amlOf('Nonmaintained'), kaplanMeier.nonmaintained],
  ])('of %s is R’s, with its limits, quantiles and restricted mean', (_, tenures, figures) => {
    const curve = survivalCurve(tenures)
    expect(curve.steps.map(({ time }) => time)).toEqual(figures.time)
    curve.steps.forEach((step, index) => {
      expect([step.atRisk, step.ended, step.censored]).toEqual([
        figures.n_risk[index],
        figures.n_event[index],
        figures.n_censor[index],
      ])
      near(step.survival, figures.surv[index] ?? Number.NaN, 1e-12)
      const error = figures.std_err_surv_greenwood[index] ?? undefined
      const { lower, upper } = figures.ci95_loglog
      if (error === undefined)
        expect([step.standardError, step.lower, step.upper]).toEqual([undefined, undefined, undefined])
      else {
        near(step.standardError, error, 1e-12)
        near(step.lower, lower[index] ?? Number.NaN, 1e-11)
        near(step.upper, upper[index] ?? Number.NaN, 1e-11)
      }
    })
    expect([0.25, 0.5, 0.75].map((share) => tenureQuantile(curve, share).time)).toEqual(figures.quantiles_25_50_75)
    const { lower, upper } = tenureQuantile(curve)
    expect([lower ?? null, upper ?? null]).toEqual(figures.median_ci95_loglog)
    const mean = restrictedMeanTenure(curve, { unit: 'day', count: figures.rmst.tau })
    near(mean?.mean, figures.rmst.rmean, 1e-12)
    near(mean?.standardError, figures.rmst.se, 1e-12)
  })

  it('of all patients reads as R’s at any time', () => {
    const curve = survivalCurve(amlOf())
    const { times, surv } = kaplanMeier.all.at_times
    times.slice(0, 4).forEach((time, index) => {
      near(observedSurvival(curve, time), surv[index] ?? Number.NaN, 1e-12)
    })
    // R goes on with the last value; nobody was seen there.
    expect(observedSurvival(curve, 200)).toBeUndefined()
    expect(observedSurvival(curve, 161)).toBeCloseTo(0.0828, 4)
    expect(observedSurvival(survivalCurve(amlOf('Nonmaintained')), 200)).toBe(0)
  })

  it.runIf(existsSync(lungFile))('of the lung cancer data is R’s', () => {
    const curve = survivalCurve(lungOf())
    expect([0.25, 0.5, 0.75].map((share) => tenureQuantile(curve, share).time)).toEqual(kaplanMeier.lung.quantiles)
    const { lower, upper } = tenureQuantile(curve)
    expect([lower, upper]).toEqual(kaplanMeier.lung.medianLimits)
    const mean = restrictedMeanTenure(curve, { unit: 'day', count: 365 })
    near(mean?.mean, kaplanMeier.lung.rmst.rmean, 1e-12)
    near(mean?.standardError, kaplanMeier.lung.rmst.se, 1e-12)
    const compared = compareSurvival([
      { name: 'men', ...lungOf(1) },
      { name: 'women', ...lungOf(2) },
    ])
    near(compared.ok ? compared.value.chiSquare : undefined, kaplanMeier.lung.logRank.chisq, 1e-10)
    near(compared.ok ? compared.value.probability : undefined, kaplanMeier.lung.logRank.p, 1e-10)
  })

  it('allows for clients already on the books', () => {
    const late = survivalCurve(
      inDays([
        { duration: 2, hasEnded: true },
        { duration: 5, hasEnded: true, enteredAt: 2 },
        { duration: 6, hasEnded: false },
      ]),
    )
    expect(late.steps.map(({ atRisk }) => atRisk)).toEqual([2, 2, 1])
    expect(late.steps.map(({ survival }) => survival)).toEqual([0.5, 0.25, 0.25])
    expect(late.count).toBe(3)
  })

  it('has no limits while nobody has left, nor once everybody has', () => {
    const { steps } = survivalCurve(
      inDays([
        { duration: 0, hasEnded: false },
        { duration: 2, hasEnded: true },
      ]),
    )
    expect(steps).toEqual([
      { time: 0, atRisk: 2, ended: 0, censored: 1, survival: 1, standardError: 0 },
      { time: 2, atRisk: 1, ended: 1, censored: 0, survival: 0 },
    ])
  })

  it('takes the confidence asked for', () => {
    const curve = survivalCurve(amlOf(), { confidence: 0.8 })
    const wide = survivalCurve(amlOf())
    expect(wide.confidence).toBe(defaultConfidence)
    expect(curve.steps[3]?.lower ?? 0).toBeGreaterThan(wide.steps[3]?.lower ?? 1)
  })

  it('is the same with counts as with so many rows, falls, and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(anyTenure, { minLength: 1, maxLength: 20 }), (tenures) => {
        const grouped = survivalCurve(inDays(tenures))
        const each = survivalCurve(
          inDays(tenures.flatMap(({ count = 1, ...tenure }) => Array.from({ length: count }, () => tenure))),
        )
        expect(each).toEqual(grouped)
        let before = 1
        for (const { survival, lower = 0, upper = 1 } of grouped.steps) {
          expect(survival).toBeLessThanOrEqual(before)
          expect(lower).toBeLessThanOrEqual(survival)
          expect(upper).toBeGreaterThanOrEqual(survival)
          before = survival
        }
      }),
    )
  })

  it.each<[string, string, Tenure]>([
    ['a negative duration', 'duration', { duration: -1, hasEnded: true }],
    ['a duration that is none', 'duration', { duration: Number.NaN, hasEnded: true }],
    ['an ending that is not told', 'hasEnded', { duration: 1, hasEnded: 1 as unknown as boolean }],
    ['who entered after they left', 'enteredAt', { duration: 1, hasEnded: true, enteredAt: 1 }],
    ['an entry that is none', 'enteredAt', { duration: 1, hasEnded: true, enteredAt: Number.NaN }],
    ['a count of nobody', 'count', { duration: 1, hasEnded: true, count: 0 }],
  ])('refuses %s', (_, field, tenure) => {
    const error = thrownBy(() => survivalCurve(inDays([tenure])))
    expect([error.code, error.details.field]).toEqual(['invalid-value', `tenures[0].${field}`])
  })

  it('refuses a confidence, a share, a time and a limit that are none', () => {
    const curve = survivalCurve(amlOf())
    expect(thrownBy(() => survivalCurve(amlOf(), { confidence: 1 })).details.field).toBe('confidence')
    expect(thrownBy(() => tenureQuantile(curve, 0)).details.field).toBe('share')
    expect(thrownBy(() => observedSurvival(curve, -1)).details.field).toBe('time')
    expect(thrownBy(() => restrictedMeanTenure(curve, { unit: 'week', count: 1 })).code).toBe('unit-mismatch')
  })
})

describe('quantiles and means', () => {
  it('take the middle of a stretch that lies exactly on the share', () => {
    const curve = survivalCurve(
      inDays([
        { duration: 2, hasEnded: true },
        { duration: 6, hasEnded: true },
      ]),
    )
    expect(tenureQuantile(curve).time).toBe(4)
  })

  it('take its beginning where the curve never falls again', () => {
    const curve = survivalCurve(
      inDays([
        { duration: 2, hasEnded: true },
        { duration: 6, hasEnded: false },
      ]),
    )
    expect(tenureQuantile(curve)).toEqual({ time: 2, lower: 2 })
  })

  it('say nothing beyond what was seen', () => {
    const curve: SurvivalCurve = survivalCurve(inDays([{ duration: 2, hasEnded: false }]))
    expect(tenureQuantile(curve)).toEqual({})
    expect(restrictedMeanTenure(curve, { unit: 'day', count: 3 })).toBeUndefined()
    expect(restrictedMeanTenure(curve, { unit: 'day', count: 2 })).toEqual({ mean: 2, standardError: 0 })
    expect(restrictedMeanTenure(survivalCurve(inDays([])), { unit: 'day', count: 1 })).toBeUndefined()
    expect(observedSurvival(survivalCurve(inDays([])), 1)).toBeUndefined()
  })
})

describe('the log-rank test', () => {
  it('is R’s', () => {
    const compared = compareSurvival([
      { name: 'maintained', ...amlOf('Maintained') },
      { name: 'not', ...amlOf('Nonmaintained') },
    ])
    if (!compared.ok) throw new Error('refused')
    near(compared.value.chiSquare, kaplanMeier.logRank.chisq, 1e-11)
    near(compared.value.probability, kaplanMeier.logRank.p, 1e-11)
    expect(compared.value.degreesOfFreedom).toBe(1)
    compared.value.groups.forEach((group, index) => {
      expect(group.ended).toBe(kaplanMeier.logRank.observed[index])
      near(group.expected, kaplanMeier.logRank.expected[index] ?? Number.NaN, 1e-12)
    })
  })

  it('expects as many endings as there are, of any number of groups', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyTenure, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 4 }),
        (all) => {
          const compared = compareSurvival(all.map((tenures, index) => ({ name: `g${index}`, ...inDays(tenures) })))
          if (!compared.ok) {
            expect(compared.reason.code).toBe('nothing-to-compare')
            return
          }
          const { groups, probability, chiSquare } = compared.value
          const sum = groups.reduce((total, { ended, expected: share }) => total + ended - share, 0)
          expect(Math.abs(sum)).toBeLessThan(1e-9)
          expect(chiSquare).toBeGreaterThanOrEqual(-1e-9)
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1 + 1e-12)
        },
      ),
    )
  })

  it('is refused where nothing can be compared', () => {
    const one = { name: 'one', ...inDays([{ duration: 3, hasEnded: true }]) }
    const other = { name: 'other', ...inDays([{ duration: 9, hasEnded: false, enteredAt: 5 }]) }
    expect(compareSurvival([one, other])).toEqual({
      ok: false,
      reason: { code: 'nothing-to-compare', parameters: { groups: ['one', 'other'] } },
    })
    expect(thrownBy(() => compareSurvival([one])).code).toBe('invalid-value')
    expect(thrownBy(() => compareSurvival([one, { ...other, unit: 'week' }])).code).toBe('unit-mismatch')
  })
})

describe('tails', () => {
  it.each([
    [0, 1],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [1.9999, 0.00468],
    [2, 0.004677734981047266],
    [5, 1.5374597944280349e-12],
  ])('the complementary error function at %f', (x, value) => {
    near(complementaryError(x), value, x === 1.9999 ? 1e-3 : 1e-13)
  })

  it.each([
    [0.025, 1.959963984540054],
    [0.5, 0],
    [0.005, 2.5758293035489004],
    [1e-10, 6.361340902404056],
  ])('the normal quantile of %f', (probability, value) => {
    near(normalUpperQuantile(probability), value, 1e-12)
  })

  it.each([
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [7.814727903251179, 3, 0.05],
    [9.487729036781154, 4, 0.05],
    [11.070497693516351, 5, 0.05],
  ])('the chi-square tail of %f with %i degrees of freedom', (value, degrees, probability) => {
    near(chiSquareTail(value, degrees), probability, 1e-12)
  })
})
