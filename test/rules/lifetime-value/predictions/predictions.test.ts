import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  discountedExpectedPurchases,
  discountedExpectedPurchasesOfNew,
  expectedPurchases,
  expectedPurchasesOfNew,
  type ParametrisedModel,
  type PurchaseHistory,
  predictHistories,
  probabilityAlive,
  purchaseDistribution,
} from '../../../../src/rules/lifetime-value/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const positive = fc.double({ min: -2, max: 2, noNaN: true }).map((power) => 10 ** power)

const anyModel: fc.Arbitrary<ParametrisedModel> = fc
  .tuple(fc.constantFrom('bg-nbd', 'mbg-nbd', 'pareto-nbd'), positive, positive, positive, positive)
  .map(([model, one, two, three, four]) =>
    model === 'pareto-nbd'
      ? { model, unit: 'week', parameters: { r: one, alpha: two, s: three, beta: four } }
      : { model: model as 'bg-nbd', unit: 'week', parameters: { r: one, alpha: two, a: three, b: four } },
  )

const anyHistory: fc.Arbitrary<PurchaseHistory> = fc
  .tuple(fc.nat(40), fc.double({ min: 0.01, max: 1, noNaN: true }), positive)
  .map(([frequency, part, age]) => ({ frequency, ageAtLastPurchase: frequency === 0 ? 0 : part * age, age }))

const weeks = (count: number) => ({ unit: 'week', count }) as const
const slack = 1 + 1e-9

describe('for any model that is continuous in time, and any history', () => {
  it('the probability of being there is one, and falls with time', () => {
    fc.assert(
      fc.property(anyModel, anyHistory, positive, (model, history, ahead) => {
        const now = probabilityAlive(model, history)
        const later = probabilityAlive(model, history, { ahead: weeks(ahead) })
        const latest = probabilityAlive(model, history, { ahead: weeks(2 * ahead) })
        expect(now).toBeLessThanOrEqual(1)
        expect(later).toBeLessThanOrEqual(now * slack)
        expect(latest).toBeLessThanOrEqual(later * slack)
        expect(latest).toBeGreaterThanOrEqual(0)
        expect(probabilityAlive(model, history, { ahead: weeks(0) })).toBe(now)
      }),
      { numRuns: 100 },
    )
  })

  it('expected purchases grow with the horizon, ever more slowly, and discounting takes some away', () => {
    fc.assert(
      fc.property(anyModel, anyHistory, positive, (model, history, horizon) => {
        const once = expectedPurchases(model, history, weeks(horizon))
        const twice = expectedPurchases(model, history, weeks(2 * horizon))
        expect(once).toBeGreaterThanOrEqual(0)
        expect(twice).toBeGreaterThanOrEqual(once / slack)
        expect(twice).toBeLessThanOrEqual(2 * once * slack)
        expect(expectedPurchases(model, history, weeks(0))).toBe(0)
        const [gentle, steep] = [0.1, 0.5].map((annualDiscountRate) =>
          discountedExpectedPurchases(model, history, { annualDiscountRate }),
        ) as [number, number]
        expect(steep).toBeLessThanOrEqual(gentle * slack)
      }),
      { numRuns: 100 },
    )
  })

  it('the distribution sums to 1, and its mean is the expectation', () => {
    const calm = fc.double({ min: 0.1, max: 10, noNaN: true })
    fc.assert(
      fc.property(anyModel, anyHistory, calm, (model, history, horizon) => {
        const { probabilities, more } = purchaseDistribution(model, weeks(horizon), { history, most: 30 })
        expect(probabilities).toHaveLength(31)
        for (const probability of [...probabilities, more]) expect(probability).toBeGreaterThanOrEqual(0)
        expect(probabilities.reduce((sum, probability) => sum + probability, more)).toBeCloseTo(1, 9)
        const listed = probabilities.reduce((sum, probability, purchases) => sum + purchases * probability, 0)
        const expected = expectedPurchases(model, history, weeks(horizon))
        expect(listed + 31 * more).toBeLessThanOrEqual(expected * slack + 1e-12)
        if (more < 1e-12 * expected) expect(Math.abs(listed / expected - 1)).toBeLessThan(1e-9)
      }),
      { numRuns: 100 },
    )
  })

  it('of one who is new, the distribution and the expectation agree too', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { probabilities, more } = purchaseDistribution(model, weeks(0.5), { most: 60 })
        const listed = probabilities.reduce((sum, probability, purchases) => sum + purchases * probability, 0)
        const expected = expectedPurchasesOfNew(model, weeks(0.5))
        if (more < 1e-12 * expected) expect(Math.abs(listed / expected - 1)).toBeLessThan(1e-9)
        const fewer = purchaseDistribution(model, weeks(0.5))
        expect(fewer.probabilities).toHaveLength(11)
        for (const [purchases, probability] of fewer.probabilities.entries()) {
          expect(Math.abs(probability - (probabilities[purchases] as number))).toBeLessThan(1e-13)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('predictHistories', () => {
  it('gives what the predictions for one give, row by row, from rows and from columns', () => {
    fc.assert(
      fc.property(
        anyModel,
        fc.array(anyHistory, { minLength: 1, maxLength: 5 }),
        positive,
        (model, histories, horizon) => {
          const column = (name: 'frequency' | 'ageAtLastPurchase' | 'age') =>
            Float64Array.from(histories, (history) => history[name])
          const columns = {
            unit: 'week',
            frequency: column('frequency'),
            ageAtLastPurchase: column('ageAtLastPurchase'),
            age: column('age'),
          } as const
          const found = predictHistories(model, { unit: 'week', histories }, weeks(horizon))
          expect(predictHistories(model, columns, weeks(horizon))).toEqual(found)
          for (const [row, history] of histories.entries()) {
            expect(found.probabilityAlive[row]).toBe(probabilityAlive(model, history))
            expect(found.expectedPurchases[row]).toBe(expectedPurchases(model, history, weeks(horizon)))
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a new customer', () => {
  it.each([
    ['bg-nbd', { r: 0.2425929, alpha: 4.4135316, a: 0.7928861, b: 2.4257534 }],
    ['mbg-nbd', { r: 0.524838, alpha: 6.182992, a: 0.8913562, b: 1.6139993 }],
  ] as const)('of %s is worth the sum of discounted weeks', (model, parameters) => {
    const fit = { model, unit: 'week', parameters } as const
    const annualDiscountRate = 2
    const rate = Math.log(3) / 52
    // The trapezoid rule over what is expected up to each moment: ∫ δ e^(-δt) E(t) dt is the discounted sum.
    const step = 1
    const sum = Array.from({ length: 2_000 }, (_, k) => k * step).reduce(
      (total, at) => total + step * rate * Math.exp(-rate * at) * expectedPurchasesOfNew(fit, weeks(at)),
      0,
    )
    expect(Math.abs(discountedExpectedPurchasesOfNew(fit, { annualDiscountRate }) / sum - 1)).toBeLessThan(1e-3)
  })
})

describe('bad input', () => {
  const model = { model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const
  const history = { frequency: 2, ageAtLastPurchase: 30.43, age: 38.86 }
  const week = weeks(1)
  type Case = readonly [name: string, run: () => unknown, code: string, field: string]
  const withParameters = (parameters: object): ParametrisedModel =>
    ({ ...model, parameters }) as unknown as ParametrisedModel

  it.each<Case>([
    [
      'a horizon in days',
      () => expectedPurchases(model, history, { unit: 'day', count: 7 }),
      'unit-mismatch',
      'horizon.unit',
    ],
    ['a horizon below 0', () => expectedPurchases(model, history, weeks(-1)), 'invalid-value', 'horizon.count'],
    ['a horizon without end', () => expectedPurchasesOfNew(model, weeks(Infinity)), 'invalid-value', 'horizon.count'],
    [
      'a moment in years',
      () => probabilityAlive(model, history, { ahead: { unit: 'year', count: 1 } }),
      'unit-mismatch',
      'options.ahead.unit',
    ],
    [
      'an age below the last purchase',
      () => probabilityAlive(model, { ...history, age: 20 }),
      'invalid-value',
      'history.ageAtLastPurchase',
    ],
    [
      'a fraction of a purchase',
      () => probabilityAlive(model, { ...history, frequency: 0.5 }),
      'invalid-value',
      'history.frequency',
    ],
    [
      'purchases without a last one',
      () => probabilityAlive(model, { ...history, ageAtLastPurchase: 0 }),
      'invalid-value',
      'history.ageAtLastPurchase',
    ],
    [
      'no discount',
      () => discountedExpectedPurchases(model, history, { annualDiscountRate: 0 }),
      'invalid-value',
      'annualDiscountRate',
    ],
    [
      'a discount below 0',
      () => discountedExpectedPurchasesOfNew(model, { annualDiscountRate: -0.1 }),
      'invalid-value',
      'annualDiscountRate',
    ],
    ['a list below 0', () => purchaseDistribution(model, week, { most: -1 }), 'invalid-value', 'options.most'],
    ['half a purchase listed', () => purchaseDistribution(model, week, { most: 1.5 }), 'invalid-value', 'options.most'],
    ['an endless list', () => purchaseDistribution(model, week, { most: 1e9 }), 'invalid-value', 'options.most'],
    [
      'another model',
      () => expectedPurchasesOfNew({ ...model, model: 'toString' } as unknown as ParametrisedModel, week),
      'unknown-code',
      'model.model',
    ],
    [
      'another unit',
      () => expectedPurchasesOfNew({ ...model, unit: 'fortnight' } as unknown as ParametrisedModel, week),
      'invalid-value',
      'model.unit',
    ],
    [
      'a parameter of 0',
      () => expectedPurchasesOfNew(withParameters({ ...model.parameters, a: 0 }), week),
      'invalid-value',
      'model.parameters.a',
    ],
    [
      'a parameter that is text',
      () => expectedPurchasesOfNew(withParameters({ ...model.parameters, a: '1' }), week),
      'invalid-value',
      'model.parameters.a',
    ],
    [
      'a parameter without bounds',
      () => expectedPurchasesOfNew(withParameters({ ...model.parameters, b: Infinity }), week),
      'invalid-value',
      'model.parameters.b',
    ],
    [
      'a parameter left out',
      () => expectedPurchasesOfNew(withParameters({ r: 1, alpha: 1, a: 1 }), week),
      'invalid-value',
      'model.parameters.b',
    ],
  ])('%s is refused', (_name, run, code, field) => {
    expect(thrownBy(run)).toMatchObject({ code, details: { field } })
  })
})
