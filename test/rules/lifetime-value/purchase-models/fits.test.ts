import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../../../src/foundation/result.ts'
import {
  type FitRefusal,
  fitBgBb,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  type ParametrisedModel,
  type PurchaseFit,
  type PurchaseHistories,
  type PurchaseHistory,
  type PurchaseHistoryColumns,
  type PurchaseModelName,
} from '../../../../src/rules/lifetime-value/index.ts'
import { simulateHistories } from './simulate.ts'

type Fitter = (histories: PurchaseHistories | PurchaseHistoryColumns) => Result<PurchaseFit, FitRefusal>

const fitters: Readonly<Record<PurchaseModelName, Fitter>> = {
  'bg-nbd': fitBgNbd,
  'mbg-nbd': fitMbgNbd,
  'pareto-nbd': fitParetoNbd,
  'bg-bb': fitBgBb,
}

const { fits } = JSON.parse(
  readFileSync(new URL('../../../fixtures/purchase-models/fits.json', import.meta.url), 'utf8'),
) as {
  fits: readonly {
    readonly model: PurchaseModelName
    readonly histories: PurchaseHistories
    readonly parameters: Readonly<Record<string, number>>
    readonly standardErrors: Readonly<Record<string, number>>
    readonly logLikelihood: number
  }[]
}

function fitOf(model: PurchaseModelName, histories: PurchaseHistories | PurchaseHistoryColumns): PurchaseFit {
  const fit = fitters[model](histories)
  if (!fit.ok) throw new Error(`${model}: ${JSON.stringify(fit.reason)}`)
  return fit.value
}

const numbers = (parameters: object): readonly number[] => Object.values(parameters) as number[]

function expectClose(actual: object, wanted: object, bound: number): void {
  for (const [index, value] of numbers(actual).entries()) {
    const expected = numbers(wanted)[index] as number
    expect(Math.abs(value / expected - 1), `${value} is not ${expected}`).toBeLessThan(bound)
  }
}

describe.each(fits)('a fit of $model', ({ model, histories, parameters, standardErrors, logLikelihood }) => {
  const fit = fitOf(model, histories)

  it('finds the parameters, standard errors and likelihood of 50-digit arithmetic', () => {
    expectClose(fit.parameters, parameters, 1e-9)
    expectClose(fit.standardErrors, standardErrors, 1e-9)
    expectClose([fit.logLikelihood], [logLikelihood], 1e-12)
    expect(fit.gradientNorm).toBeLessThan(1e-8)
  })

  it('is the same grouped and ungrouped, in rows and in columns, in any order', () => {
    const single = histories.histories.flatMap(({ count = 1, ...history }) =>
      Array.from({ length: count }, (): PurchaseHistory => history),
    )
    const column = (of: (history: PurchaseHistory) => number) => Float64Array.from(single, of)
    const others: readonly (PurchaseHistories | PurchaseHistoryColumns)[] = [
      { ...histories, histories: single },
      { ...histories, histories: [...histories.histories].reverse() },
      {
        unit: histories.unit,
        frequency: column(({ frequency }) => frequency),
        ageAtLastPurchase: column(({ ageAtLastPurchase }) => ageAtLastPurchase),
        age: column(({ age }) => age),
      },
    ]
    for (const other of others) {
      const again = fitOf(model, other)
      expectClose(again.parameters, fit.parameters, 1e-12)
      expectClose([again.logLikelihood], [fit.logLikelihood], 1e-12)
      expect([again.count, again.rows]).toEqual([fit.count, fit.rows])
    }
  })

  it('survives a trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit)
  })
})

describe.each(['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const)('the unit of time of %s', (model) => {
  const { histories } = (fits.find((fit) => fit.model === model) as (typeof fits)[number]).histories
  const fit = fitOf(model, { unit: 'week', histories })

  it.each([
    ['day', 7],
    [{ name: 'century', days: 36_525 }, 7 / 36_525],
    [{ name: 'second', days: 1 / 86_400 }, 7 * 86_400],
  ] as const)('does not matter: %j', (unit, length) => {
    const other = fitOf(model, {
      unit,
      histories: histories.map((history) => ({
        ...history,
        ageAtLastPurchase: history.ageAtLastPurchase * length,
        age: history.age * length,
      })),
    })
    const inWeeks = Object.entries(other.parameters).map(([name, value]) =>
      name === 'alpha' || name === 'beta' ? value / length : value,
    )
    expectClose(inWeeks, fit.parameters, 1e-10)
    const purchases = histories.reduce((sum, { frequency, count = 1 }) => sum + frequency * count, 0)
    expectClose([other.logLikelihood + purchases * Math.log(length)], [fit.logLikelihood], 1e-12)
  })
})

describe.each([
  { model: 'bg-nbd', parameters: { r: 0.6, alpha: 6, a: 0.8, b: 2.5 } },
  { model: 'mbg-nbd', parameters: { r: 0.6, alpha: 6, a: 0.8, b: 2.5 } },
  { model: 'pareto-nbd', parameters: { r: 0.6, alpha: 6, s: 0.8, beta: 12 } },
  { model: 'bg-bb', parameters: { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 2.8 } },
] as const)('simulated customers of $model', (truth) => {
  const model = { ...truth, unit: 'week' } as ParametrisedModel

  it('have the parameters that they were made with, within three standard errors', () => {
    const histories = simulateHistories(model, model.model === 'bg-bb' ? 6 : 40, 4_000, 20_260)
    const fit = fitOf(model.model, { unit: 'week', histories })
    for (const [index, value] of numbers(fit.parameters).entries()) {
      const [wanted, error] = [numbers(truth.parameters)[index], numbers(fit.standardErrors)[index]] as [number, number]
      expect(Math.abs(value - wanted) / error).toBeLessThan(3)
      expect(error / wanted).toBeLessThan(0.4)
    }
  })
})

describe('data that cannot bear a model', () => {
  const once: PurchaseHistory = { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 500 }

  it.each(Object.entries(fitters))('%s refuses customers who never came back, and a single one', (_model, fitter) => {
    for (const histories of [[once], [{ frequency: 3, ageAtLastPurchase: 20, age: 30 }]]) {
      const refusal = fitter({ unit: 'week', histories })
      expect(refusal.ok || refusal.reason.code).toBe('too-few-repeat-buyers')
    }
  })

  it('says which parameters have no best value where nobody leaves', () => {
    const histories = [0, 1, 2, 3, 4, 6, 9].map((frequency) => ({
      frequency,
      ageAtLastPurchase: frequency === 0 ? 0 : 30,
      age: 30,
      count: 20,
    }))
    const refusal = fitParetoNbd({ unit: 'week', histories })
    expect(refusal.ok || refusal.reason.code).toBe('parameter-at-boundary')
  })

  it.each(['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const)('%s: regular and huge data have no best values', (model) => {
    const regular = [{ frequency: 5, ageAtLastPurchase: 25, age: 30, count: 100 }]
    const huge = [
      { frequency: 100_000, ageAtLastPurchase: 990_000, age: 1_000_000, count: 10 },
      { frequency: 3, ageAtLastPurchase: 40, age: 1_000_000, count: 10 },
      { frequency: 0, ageAtLastPurchase: 0, age: 10, count: 10 },
    ]
    for (const histories of [regular, huge]) {
      const refusal = fitters[model]({ unit: 'week', histories })
      expect(refusal.ok || refusal.reason.code).toBe('parameter-at-boundary')
    }
  })
})
