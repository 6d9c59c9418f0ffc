import { describe, expect, it } from 'vitest'
import type { Result } from '../../../src/foundation/result.ts'
import {
  fitBetaDiscreteWeibull,
  fitExponentialRenewal,
  fitShiftedBetaGeometric,
  fitWeibullRenewal,
  type Tenures,
} from '../../../src/rules/lifetime-value/contractual/index.ts'
import { groupHistories, purchaseHistories } from '../../../src/rules/lifetime-value/histories/index.ts'
import {
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  type PurchaseHistories,
} from '../../../src/rules/lifetime-value/index.ts'
import {
  contractFitSchema,
  gammaGammaFitSchema,
  purchaseFitSchema,
  purchaseHistoriesSchema,
  timeUnitSchema,
} from '../../../src/schemas.ts'
import contracts from '../../fixtures/contracts.json' with { type: 'json' }
import tables from '../../fixtures/purchase-models/fits.json' with { type: 'json' }

/** As a host stores it and reads it again. */
const stored = (value: object) => JSON.parse(JSON.stringify(value))

function given(result: Result<object>) {
  if (!result.ok) throw new Error(`refused: ${result.reason.code}`)
  return stored(result.value)
}

const histories: PurchaseHistories = {
  unit: 'week',
  histories: [
    { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 60 },
    { frequency: 1, ageAtLastPurchase: 12, age: 30, meanSpend: 20, count: 20 },
    { frequency: 2, ageAtLastPurchase: 9, age: 30, meanSpend: 35, count: 12 },
    { frequency: 4, ageAtLastPurchase: 25, age: 30, meanSpend: 50, count: 9 },
    { frequency: 9, ageAtLastPurchase: 28, age: 30, meanSpend: 31, count: 4 },
  ],
}
const tableOf = (name: string): PurchaseHistories =>
  tables.fits.find(({ model }) => model === name)?.histories as PurchaseHistories
const chances = tableOf('bg-bb')
const cohorts = { unit: 'year', cohorts: [{ survivors: contracts.survivors.highEnd.slice(0, 8) }] } as const
const tenures: Tenures = {
  unit: 'year',
  tenures: [2, 5, 6, 8, 9, 12].map((duration) => ({ duration, hasEnded: duration !== 8 })),
}

const fits = [
  ['BG/NBD', purchaseFitSchema, given(fitBgNbd(histories, { prior: { a: { median: 0.8, logStandardDeviation: 1 } } }))],
  ['MBG/NBD', purchaseFitSchema, given(fitMbgNbd({ ...histories, unit: { name: 'fortnight', days: 14 } }))],
  ['Pareto/NBD', purchaseFitSchema, given(fitParetoNbd(tableOf('pareto-nbd')))],
  ['BG/BB', purchaseFitSchema, given(fitBgBb(chances))],
  ['Gamma-Gamma', gammaGammaFitSchema, given(fitGammaGamma(histories))],
  ['shifted-beta-geometric', contractFitSchema, given(fitShiftedBetaGeometric(cohorts))],
  ['beta-discrete-Weibull', contractFitSchema, given(fitBetaDiscreteWeibull(cohorts))],
  ['exponential', contractFitSchema, given(fitExponentialRenewal(tenures))],
  ['Weibull', contractFitSchema, given(fitWeibullRenewal(tenures))],
] as const

describe.each(fits)('a stored fit of %s', (_, schema, fit) => {
  it('is read as it was', () => {
    expect(schema.parse(fit)).toEqual(fit)
  })

  it.each([
    ['a key too many', { ...fit, note: 'mine' }],
    ['another model', { ...fit, model: 'guess' }],
    ["another model's parameters", { ...fit, parameters: { rho: 1 } }],
    [
      'a parameter that is no number',
      { ...fit, parameters: { ...fit.parameters, [fit.parameterNames[0]]: Number.NaN } },
    ],
    ['a parameter below 0', { ...fit, parameters: { ...fit.parameters, [fit.parameterNames[0]]: -1 } }],
    ['a name left out', { ...fit, parameterNames: fit.parameterNames.slice(1) }],
    [
      'a name twice',
      {
        ...fit,
        parameterNames: fit.parameterNames
          .map(() => fit.parameterNames[0])
          .concat('x')
          .slice(1),
      },
    ],
    ['a covariance that is not square', { ...fit, covariance: fit.covariance.map((row: number[]) => row.slice(1)) }],
    ['a covariance of other parameters', { ...fit, covariance: [] }],
    ['no likelihood', { ...fit, logLikelihood: null }],
    ['a search that did not end', { ...fit, converged: false }],
    ['a warning that is none', { ...fit, warnings: [{ code: 'odd', parameters: {} }] }],
  ])('is refused with %s', (_case, wrong) => {
    expect(schema.safeParse(wrong).success).toBe(false)
  })
})

describe('stored histories', () => {
  const made = purchaseHistories(
    [
      { accountId: 'a', on: '2026-01-01', amount: 10 },
      { accountId: 'a', on: '2026-01-11', amount: 20 },
      { accountId: 'b', on: '2026-01-05' },
    ],
    { unit: 'day', observationEnd: '2026-01-31' },
  )

  it('are read as they were, of accounts and of groups', () => {
    const single = { unit: 'week', histories: [{ accountId: 'a', frequency: 0, ageAtLastPurchase: 0, age: 30 }] }
    for (const each of [single, histories, chances, groupHistories(made), groupHistories(histories)]) {
      expect(purchaseHistoriesSchema.parse(stored(each))).toEqual(stored(each))
    }
  })

  const right = { accountId: 'a', frequency: 1, ageAtLastPurchase: 10, age: 30, meanSpend: 20, count: 2 }
  it.each([
    ['a key too many', { ...right, recency: 20 }],
    ['a frequency that is none', { ...right, frequency: 1.5 }],
    ['an age of nothing', { ...right, age: 0 }],
    ['a last purchase after the end', { ...right, ageAtLastPurchase: 31 }],
    ['repeats at age 0', { ...right, ageAtLastPurchase: 0 }],
    ['a spend below 0', { ...right, meanSpend: -1 }],
    ['a count of none', { ...right, count: 0 }],
    ['what is no number', { ...right, age: Number.NaN }],
  ])('are refused with %s', (_, wrong) => {
    expect(purchaseHistoriesSchema.safeParse({ unit: 'day', histories: [right] }).success).toBe(true)
    expect(purchaseHistoriesSchema.safeParse({ unit: 'day', histories: [wrong] }).success).toBe(false)
  })

  it.each(['hour', { name: 'fortnight', days: 0 }, { name: '', days: 14 }, null])('have no unit %j', (unit) => {
    expect(timeUnitSchema.safeParse(unit).success).toBe(false)
  })
})
