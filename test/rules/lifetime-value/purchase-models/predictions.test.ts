import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  discountedExpectedPurchases,
  discountedExpectedPurchasesOfNew,
  expectedPurchases,
  expectedPurchasesOfNew,
  type ParametrisedModel,
  type PurchaseHistory,
  type PurchaseModelName,
  probabilityAlive,
  purchaseDistribution,
} from '../../../../src/rules/lifetime-value/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyHistory, anyOpportunities, anyPoint } from './any-history.ts'
import { logLikelihoodOf } from './objectives.ts'

interface Reference {
  readonly fit: { readonly parameters: Record<string, number> }
  readonly predictions: readonly {
    readonly history: PurchaseHistory
    readonly logLikelihood?: number
    readonly probabilityAlive: number | Readonly<Record<string, number>>
    readonly expectedPurchases: Readonly<Record<string, number>>
    readonly discountedExpectedPurchases: Readonly<Record<string, number>>
  }[]
}

const reference = <Extra>(name: string): Reference & Extra =>
  JSON.parse(
    readFileSync(new URL(`../../../fixtures/purchase-models/${name}.json`, import.meta.url), 'utf8'),
  ) as Reference & Extra

function within(bound: number, actual: number, wanted: number): void {
  expect(Math.abs(actual / wanted - 1), `${actual} is not ${wanted}`).toBeLessThan(bound)
}

describe('Pareto/NBD at the parameters of the CDNOW sample', () => {
  const { fit, predictions, expectedOfNew, publishedDiscounted } = reference<{
    expectedOfNew: Readonly<Record<string, number>>
    publishedDiscounted: { parameters: Record<string, number>; annualDiscountRate: number; value: number }
  }>('pareto-nbd')
  const model = { model: 'pareto-nbd', unit: 'week', parameters: fit.parameters } as unknown as ParametrisedModel
  const weeks = (count: number) => ({ unit: 'week', count }) as const
  // The continuous rates of the reference are per week.
  const annually = (rate: string) => ({ annualDiscountRate: Math.expm1(52 * Number(rate)) })

  it.each(predictions)('predicts $history', (row) => {
    within(1e-12, probabilityAlive(model, row.history), row.probabilityAlive as number)
    for (const [horizon, value] of Object.entries(row.expectedPurchases)) {
      within(1e-12, expectedPurchases(model, row.history, weeks(Number(horizon))), value)
    }
    for (const [rate, value] of Object.entries(row.discountedExpectedPurchases)) {
      within(1e-12, discountedExpectedPurchases(model, row.history, annually(rate)), value)
    }
  })

  it.each(Object.entries(expectedOfNew))('expects of a new one within %s weeks', (horizon, value) => {
    within(1e-12, expectedPurchasesOfNew(model, weeks(Number(horizon))), value)
  })

  it('discounts to the published 4.8 at 10 % a year', () => {
    const { parameters, annualDiscountRate, value } = publishedDiscounted
    const published = { ...model, parameters } as unknown as ParametrisedModel
    const received = discountedExpectedPurchasesOfNew(published, { annualDiscountRate })
    within(1e-12, received, value)
    expect(received.toFixed(1)).toBe('4.8')
  })
})

describe('BG/BB at the parameters of the donations', () => {
  const { fit, predictions } = reference('bg-bb')
  const model = { model: 'bg-bb', unit: 'year', parameters: fit.parameters } as unknown as ParametrisedModel
  const years = (count: string) => ({ unit: 'year', count: Number(count) }) as const

  it.each(predictions)('predicts $history', (row) => {
    within(1e-12, logLikelihoodOf('bg-bb', fit.parameters, [row.history]), row.logLikelihood as number)
    for (const [ahead, value] of Object.entries(row.probabilityAlive)) {
      within(1e-12, probabilityAlive(model, row.history, { ahead: years(ahead) }), value)
    }
    for (const [horizon, value] of Object.entries(row.expectedPurchases)) {
      within(1e-12, expectedPurchases(model, row.history, years(horizon)), value)
    }
    for (const [annualDiscountRate, value] of Object.entries(row.discountedExpectedPurchases)) {
      within(
        1e-12,
        discountedExpectedPurchases(model, row.history, { annualDiscountRate: Number(annualDiscountRate) }),
        value,
      )
    }
  })

  it.each([
    ['a part of an opportunity', { frequency: 1, ageAtLastPurchase: 1, age: 6.5 }, 'history.age'],
    ['a last purchase between two', { frequency: 1, ageAtLastPurchase: 1.5, age: 6 }, 'history.ageAtLastPurchase'],
    ['two purchases at one', { frequency: 3, ageAtLastPurchase: 2, age: 6 }, 'history.ageAtLastPurchase'],
    ['more opportunities than a life has', { frequency: 1, ageAtLastPurchase: 1, age: 20_000 }, 'history.age'],
  ] as const)('refuses %s', (_name, history, field) => {
    const error = thrownBy(() => probabilityAlive(model, history))
    expect(error).toMatchObject({ code: 'invalid-value', details: { field } })
  })

  it.each(['0.5', '1000001'])('refuses a horizon of %s opportunities', (count) => {
    const error = thrownBy(() => expectedPurchases(model, { frequency: 1, ageAtLastPurchase: 1, age: 6 }, years(count)))
    expect(error).toMatchObject({ code: 'invalid-value', details: { field: 'horizon.count' } })
  })

  it('refuses a list that would take minutes', () => {
    const error = thrownBy(() => purchaseDistribution(model, years('1000000'), { most: 100_000 }))
    expect(error).toMatchObject({ code: 'invalid-value', details: { field: 'options.most' } })
  })
})

const names: Readonly<Record<PurchaseModelName, readonly string[]>> = {
  'bg-nbd': ['r', 'alpha', 'a', 'b'],
  'mbg-nbd': ['r', 'alpha', 'a', 'b'],
  'pareto-nbd': ['r', 'alpha', 's', 'beta'],
  'bg-bb': ['alpha', 'beta', 'gamma', 'delta'],
}

describe.each(Object.keys(names) as PurchaseModelName[])('for any parameters and history, %s', (model) => {
  const unit = 'year'
  const ahead = fc.integer({ min: 0, max: 60 })
  const anyModel = anyPoint.map((logs) => {
    const parameters = Object.fromEntries(names[model].map((name, index) => [name, Math.exp(logs[index] as number)]))
    return { model, unit, parameters } as unknown as ParametrisedModel
  })
  const any = model === 'bg-bb' ? anyOpportunities : anyHistory
  const numRuns = 100

  it('keeps probabilities in 0..1, and they fall with time', () => {
    fc.assert(
      fc.property(anyModel, any, ahead, fc.integer({ min: 1, max: 60 }), (asked, history, soon, more) => {
        const now = probabilityAlive(asked, history)
        const then = probabilityAlive(asked, history, { ahead: { unit, count: soon } })
        const later = probabilityAlive(asked, history, { ahead: { unit, count: soon + more } })
        expect([0 <= later, later <= then, then <= now * (1 + 1e-14), now <= 1]).toEqual([true, true, true, true])
      }),
      { numRuns },
    )
  })

  it('is less sure of one who has been silent for longer', () => {
    fc.assert(
      fc.property(anyModel, any, fc.integer({ min: 1, max: 60 }), (asked, history, silence) => {
        const before = probabilityAlive(asked, history)
        const after = probabilityAlive(asked, { ...history, age: history.age + silence })
        expect(after).toBeLessThanOrEqual(before * (1 + 1e-13))
      }),
      { numRuns },
    )
  })

  it('expects more of a longer horizon, and never more than one who surely stays would buy', () => {
    fc.assert(
      fc.property(anyModel, any, ahead, fc.integer({ min: 1, max: 60 }), (asked, history, horizon, more) => {
        const short = expectedPurchases(asked, history, { unit, count: horizon })
        const long = expectedPurchases(asked, history, { unit, count: horizon + more })
        expect([0 <= short, short <= long * (1 + 1e-13), long < Infinity]).toEqual([true, true, true])
        if (horizon === 0) expect(short).toBe(0)
      }),
      { numRuns },
    )
  })

  it('has a distribution that sums to 1 and whose mean is the expectation', () => {
    fc.assert(
      fc.property(anyModel, any, fc.integer({ min: 0, max: 12 }), (asked, history, count) => {
        const horizon = { unit, count } as const
        const { probabilities, more } = purchaseDistribution(asked, horizon, { history, most: 40 })
        const sum = probabilities.reduce((all, probability) => all + probability, more)
        expect(Math.abs(sum - 1)).toBeLessThan(1e-11)
        expect(Math.min(...probabilities, more)).toBeGreaterThanOrEqual(0)
        if (more > 1e-18) return
        const mean = probabilities.reduce((all, probability, purchases) => all + probability * purchases, 0)
        expect(Math.abs(mean - expectedPurchases(asked, history, horizon))).toBeLessThan(1e-11 * (1 + mean))
      }),
      { numRuns: 50 },
    )
  })

  it('discounts to less than it expects for ever, and to less at a higher rate', () => {
    fc.assert(
      fc.property(anyModel, any, (asked, history) => {
        const [low, high] = [0.05, 0.5].map((annualDiscountRate) =>
          discountedExpectedPurchases(asked, history, { annualDiscountRate }),
        ) as [number, number]
        expect(high).toBeLessThanOrEqual(low)
        const year = expectedPurchases(asked, history, { unit, count: 1 })
        expect(high).toBeGreaterThanOrEqual((year / 1.5) * (1 - 1e-12))
      }),
      { numRuns },
    )
  })
})
