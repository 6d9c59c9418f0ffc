import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  discountedExpectedPurchases,
  expectedPurchases,
  expectedPurchasesOfNew,
  expectedSpend,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  type ParametrisedModel,
  type PurchaseHistories,
  type PurchaseHistory,
  type PurchaseHistoryColumns,
  probabilityAlive,
} from '../../../../src/rules/lifetime-value/index.ts'

type Parameters = Readonly<Record<string, number>>

interface Figures {
  readonly models: readonly {
    readonly model: 'bg-nbd' | 'mbg-nbd'
    readonly published?: { readonly parameters: Parameters; readonly logLikelihood: number }
    readonly parameters: Parameters
    readonly standardErrors: Parameters
    readonly logLikelihood: number
    readonly bestPeerLogLikelihood: number
    readonly expectedPurchasesOfNew: readonly (readonly [number, number])[]
    readonly customers: readonly {
      readonly history: PurchaseHistory
      readonly probabilityAlive: number
      readonly expectedPurchases: readonly (readonly [number, number])[]
      readonly 'discountedAtWeeklyRate0.0027'?: number
    }[]
  }[]
  readonly gammaGamma: {
    readonly published: { readonly p: number; readonly q: number; readonly gamma: number }
    readonly parameters: { readonly p: number; readonly q: number; readonly gamma: number }
    readonly standardErrors: Parameters
    readonly logLikelihood: number
    readonly logLikelihoodOfTotals: number
    readonly bestPeerLogLikelihood: number
    readonly populationMean: number
    readonly customers: readonly {
      readonly frequency: number
      readonly meanSpend: number
      readonly expectedSpend: number
    }[]
  }
}

const figures = JSON.parse(
  readFileSync(new URL('../../../fixtures/purchase-models/cdnow-figures.json', import.meta.url), 'utf8'),
) as Figures

/** The customers themselves are public, and not part of the repository: their tests run where they are beside it. */
const customersFile = new URL('../../../../../shared/data/cdnow_sample_summary.csv', import.meta.url)
const fullFile = new URL('../../../../../shared/data/cdnow_full_summary_days.csv', import.meta.url)

const tableOf = (file: URL): readonly (readonly number[])[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))

const customers = (): PurchaseHistories => ({
  unit: 'week',
  histories: tableOf(customersFile).map(([, frequency = 0, ageAtLastPurchase = 0, age = 0, meanSpend = 0]) => ({
    frequency,
    ageAtLastPurchase,
    age,
    ...(frequency > 0 && { meanSpend }),
  })),
})

function expectRelative(actual: number, wanted: number, bound: number): void {
  expect(Math.abs(actual / wanted - 1), `${actual} is not ${wanted}`).toBeLessThanOrEqual(bound)
}

function expectAll(actual: object, wanted: Parameters, bound: number): void {
  const given: Parameters = { ...actual }
  for (const [name, value] of Object.entries(wanted)) expectRelative(given[name] as number, value, bound)
}

/** As a printed figure is read: to the digits that are there. */
const printed = (value: number, as: number): number => {
  const digits = String(as).split('.')[1]?.length ?? 0
  return Number(value.toFixed(digits))
}

const weeks = (count: number) => ({ unit: 'week', count }) as const

describe.each(figures.models)('$model at the parameters of CDNOW', (figure) => {
  const model = { model: figure.model, unit: 'week', parameters: figure.parameters } as unknown as ParametrisedModel

  it('expects of a new customer what 40 digits do', () => {
    for (const [count, value] of figure.expectedPurchasesOfNew) {
      expectRelative(expectedPurchasesOfNew(model, weeks(count)), value, 1e-12)
    }
  })

  it('expects of each of 25 customers what 40 digits do', () => {
    expect(figure.customers).toHaveLength(25)
    for (const customer of figure.customers) {
      const { history } = customer
      expectRelative(probabilityAlive(model, history), customer.probabilityAlive, 1e-12)
      for (const [count, value] of customer.expectedPurchases) {
        expectRelative(expectedPurchases(model, history, weeks(count)), value, 1e-12)
      }
    }
  })

  it('discounts, as 40 digits do, at the rate printed for 15 % a year', () => {
    const annualDiscountRate = Math.expm1(0.0027 * 52)
    const discounted = figure.customers.flatMap(({ history, 'discountedAtWeeklyRate0.0027': value }) =>
      value === undefined ? [] : [{ history, value }],
    )
    expect(discounted.length).toBeGreaterThan(5)
    for (const { history, value } of discounted) {
      expectRelative(discountedExpectedPurchases(model, history, { annualDiscountRate }), value, 1e-12)
    }
  })
})

describe('Gamma-Gamma at the parameters of CDNOW', () => {
  const { parameters, populationMean, customers: spenders } = figures.gammaGamma
  const model = { model: 'gamma-gamma', parameters } as const

  it('expects of each of 25 customers what 40 digits do', () => {
    const mean = expectedSpend(model)
    expectRelative(mean.ok ? mean.value : Number.NaN, populationMean, 1e-14)
    expect(spenders).toHaveLength(25)
    for (const { frequency, meanSpend, expectedSpend: wanted } of spenders) {
      const ageAtLastPurchase = frequency > 0 ? 20 : 0
      const spend = expectedSpend(model, { frequency, ageAtLastPurchase, age: 30, meanSpend })
      expectRelative(spend.ok ? spend.value : Number.NaN, wanted, 1e-14)
    }
  })
})

describe.skipIf(!existsSync(customersFile))('the 2,357 customers of CDNOW', () => {
  it.each(figures.models)('$model fits as published, as the exact maximum, and no worse than any peer', (figure) => {
    const fit = (figure.model === 'bg-nbd' ? fitBgNbd : fitMbgNbd)(customers())
    if (!fit.ok) throw new Error(fit.reason.code)
    const { parameters, standardErrors, logLikelihood, count, rows, warnings } = fit.value
    const found: Parameters = { ...parameters }
    for (const [name, value] of Object.entries(figure.published?.parameters ?? {})) {
      expect(printed(found[name] as number, value)).toBe(value)
    }
    expectAll(parameters, figure.parameters, 1e-10)
    expectAll(standardErrors, figure.standardErrors, 1e-8)
    expect(Math.abs(logLikelihood - figure.logLikelihood)).toBeLessThan(1e-8)
    expect(logLikelihood).toBeGreaterThanOrEqual(figure.bestPeerLogLikelihood)
    expect({ count, rows, warnings }).toEqual({ count: 2_357, rows: 1_016, warnings: [] })
  })

  it('Gamma-Gamma fits as published, as the exact maximum, and no worse than any peer', () => {
    const fit = fitGammaGamma(customers())
    if (!fit.ok) throw new Error(fit.reason.code)
    const { parameters, standardErrors, logLikelihood, count } = fit.value
    const { published, logLikelihoodOfTotals, bestPeerLogLikelihood } = figures.gammaGamma
    const wanted = figures.gammaGamma
    expect([printed(parameters.p, 6.25), printed(parameters.q, 3.74)]).toEqual([published.p, published.q])
    expect(Math.abs(parameters.gamma - 15.44)).toBeLessThan(0.01)
    expectAll(parameters, wanted.parameters, 1e-9)
    expectAll(standardErrors, wanted.standardErrors, 1e-7)
    expect(Math.abs(logLikelihood - wanted.logLikelihood)).toBeLessThan(1e-8)
    expect(logLikelihood).toBeGreaterThanOrEqual(bestPeerLogLikelihood)
    expect(count).toBe(946)
    // The authors give the density of the total spend: less the logarithm of each frequency.
    const logs = customers().histories.reduce((sum, { frequency }) => sum + Math.log(Math.max(1, frequency)), 0)
    expect(Math.abs(logLikelihood - logs - logLikelihoodOfTotals)).toBeLessThan(1e-8)
  })
})

describe.skipIf(!existsSync(fullFile))('all 23,570 customers of CDNOW', () => {
  it('fit in days, grouped, to the likelihood of the exact maximum', () => {
    const table = tableOf(fullFile)
    const column = (index: number): Float64Array => Float64Array.from(table, (row) => row[index] as number)
    const histories: PurchaseHistoryColumns = {
      unit: 'day',
      frequency: column(1),
      ageAtLastPurchase: column(2),
      age: column(3),
    }
    const fit = fitBgNbd(histories)
    if (!fit.ok) throw new Error(fit.reason.code)
    expect([fit.value.count, fit.value.rows]).toEqual([23_570, 8_685])
    expect(fit.value.gradientNorm).toBeLessThan(1e-8)
  })
})
