import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaGammaObjective } from '../../../../src/rules/lifetime-value/gamma-gamma/gamma-gamma-likelihood.ts'
import { readSpends } from '../../../../src/rules/lifetime-value/histories/read-histories.ts'
import {
  doubtfulSpendCorrelation,
  expectedSpend,
  fitGammaGamma,
  type GammaGammaParameters,
  type PurchaseHistory,
  spendIndependence,
} from '../../../../src/rules/lifetime-value/index.ts'
import { seededRandom } from '../../../tools/seeded-random.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const spender = (frequency: number, meanSpend?: number, count = 1): PurchaseHistory => ({
  frequency,
  ageAtLastPurchase: frequency > 0 ? 20 : 0,
  age: 30,
  count,
  ...(meanSpend !== undefined && { meanSpend }),
})

const weeks = (histories: readonly PurchaseHistory[]) => ({ unit: 'week', histories }) as const

/** Accounts as the model has them: the mean of x amounts of shape p is gamma with shape px and rate νx. */
function simulated({ p, q, gamma }: GammaGammaParameters, accounts: number, seed: number): readonly PurchaseHistory[] {
  const random = seededRandom(seed)
  return Array.from({ length: accounts }, (_, index) => {
    const frequency = 1 + (index % 6)
    return spender(frequency, random.gamma(p * frequency, random.gamma(q, gamma) * frequency))
  })
}

const truth = { p: 4, q: 5, gamma: 30 }
const sample = simulated(truth, 3_000, 20_261)

describe('fitGammaGamma', () => {
  const fit = fitGammaGamma(weeks(sample))
  if (!fit.ok) throw new Error(fit.reason.code)

  it('finds the parameters that the accounts were made with, within three standard errors', () => {
    for (const name of ['p', 'q', 'gamma'] as const) {
      expect(Math.abs(fit.value.parameters[name] - truth[name]) / fit.value.standardErrors[name]).toBeLessThan(3)
      expect(fit.value.standardErrors[name] / truth[name]).toBeLessThan(0.3)
    }
    expect(fit.value).toMatchObject({ model: 'gamma-gamma', count: 3_000, rows: 3_000, warnings: [] })
  })

  it('is the same in any currency, in any order, grouped and ungrouped', () => {
    const cents = fitGammaGamma(weeks(sample.map((row) => ({ ...row, meanSpend: (row.meanSpend as number) * 100 }))))
    const twice = fitGammaGamma(weeks([...sample, ...[...sample].reverse()]))
    const grouped = fitGammaGamma(weeks(sample.map((row) => ({ ...row, count: 2 }))))
    if (!cents.ok || !twice.ok || !grouped.ok) throw new Error('refused')
    expect(cents.value.parameters.gamma / 100 / fit.value.parameters.gamma).toBeCloseTo(1, 9)
    expect(cents.value.logLikelihood + 3_000 * Math.log(100)).toBeCloseTo(fit.value.logLikelihood, 7)
    expect(twice.value.parameters.p / fit.value.parameters.p).toBeCloseTo(1, 9)
    expect(Math.abs(grouped.value.parameters.p / twice.value.parameters.p - 1)).toBeLessThan(1e-12)
    expect(Math.abs(grouped.value.logLikelihood / twice.value.logLikelihood - 1)).toBeLessThan(1e-12)
  })

  it('leaves out those without repeat purchases, and counts those without a spend', () => {
    const more = fitGammaGamma(
      weeks([...sample, spender(0, undefined, 500), spender(2, undefined, 7), spender(3, 0, 2)]),
    )
    if (!more.ok) throw new Error(more.reason.code)
    expect(more.value.parameters).toEqual(fit.value.parameters)
    expect(more.value.warnings).toEqual([{ code: 'accounts-without-spend', parameters: { accounts: 9 } }])
  })

  it('warns where those who buy more often spend more', () => {
    const rising = sample.map((row) => ({ ...row, meanSpend: (row.meanSpend as number) * row.frequency }))
    const doubtful = fitGammaGamma(weeks(rising))
    if (!doubtful.ok) throw new Error(doubtful.reason.code)
    expect(doubtful.value.warnings).toMatchObject([{ code: 'spend-follows-frequency' }])
  })

  it('warns where the mean spend has no finite value', () => {
    const wild = fitGammaGamma(weeks(simulated({ p: 2, q: 0.7, gamma: 10 }, 2_000, 7)))
    if (!wild.ok) throw new Error(wild.reason.code)
    expect(wild.value.warnings).toContainEqual({
      code: 'infinite-mean-spend',
      parameters: { q: wild.value.parameters.q },
    })
    expect(expectedSpend(wild.value)).toEqual({
      ok: false,
      reason: { code: 'infinite-mean-spend', parameters: { shape: wild.value.parameters.q } },
    })
    expect(expectedSpend(wild.value, spender(3, 20)).ok).toBe(true)
  })

  it.each([
    ['nobody', [], 'too-few-repeat-buyers'],
    ['nine spenders', sample.slice(0, 9), 'too-few-repeat-buyers'],
    ['spenders whose spend nobody knows', [spender(3, undefined, 100)], 'too-few-repeat-buyers'],
    ['accounts that all always spend the same', [1, 2, 3].map((x) => spender(x, 20, 50)), 'parameter-at-boundary'],
  ])('refuses %s', (_name, histories, code) => {
    const refusal = fitGammaGamma(weeks(histories))
    expect(refusal.ok || refusal.reason.code).toBe(code)
  })

  it('has the gradient and the Hessian that differences show', () => {
    const point = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -2, max: 3, noNaN: true })))
    const objective = gammaGammaObjective(readSpends(weeks(sample.slice(0, 40))))
    const slope = (f: (by: number) => number): number => (8 * (f(1e-4) - f(-1e-4)) - f(2e-4) + f(-2e-4)) / 12e-4
    fc.assert(
      fc.property(point, (start) => {
        const moved = (i: number, by: number) => objective(Float64Array.from(start, (v, k) => (k === i ? v + by : v)))
        const { value, gradient, hessian } = objective(Float64Array.from(start))
        const size = 1 + Math.abs(value)
        for (let i = 0; i < 3; i++) {
          expect(Math.abs(slope((by) => moved(i, by).value) - (gradient[i] as number)) / size).toBeLessThan(1e-9)
          for (let j = 0; j < 3; j++) {
            const curve = slope((by) => moved(i, by).gradient[j] as number)
            expect(Math.abs(curve - (hessian?.[i * 3 + j] as number)) / size).toBeLessThan(1e-9)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('expectedSpend', () => {
  const model = { model: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } } as const
  const spendOf = (history?: PurchaseHistory): number => {
    const spend = expectedSpend(model, history)
    return spend.ok ? spend.value : Number.NaN
  }

  it('lies between one’s own mean and everybody’s, nearer to one’s own the more is known', () => {
    const everybody = spendOf()
    const distances = [1, 2, 5, 50, 100_000].map((frequency) => spendOf(spender(frequency, 90)))
    expect(distances).toEqual([...distances].sort((one, other) => one - other))
    expect(distances[0]).toBeGreaterThan(everybody)
    expect(distances.at(-1)).toBeCloseTo(90, 2)
  })

  it.each([
    ['somebody new', undefined],
    ['one who never came back', spender(0)],
    ['one who came back and whose spend is not known', spender(4)],
  ])('is everybody’s for %s', (_name, history) => {
    expect(spendOf(history)).toBeCloseTo((6.25 * 15.44) / 2.74, 12)
  })

  it.each([
    ['a spend below 0', spender(2, -1), 'history.meanSpend'],
    ['a spend that is not finite', spender(2, Infinity), 'history.meanSpend'],
    ['a frequency that is not whole', { ...spender(2), frequency: 1.5 }, 'history.frequency'],
  ])('refuses %s', (_name, history, field) => {
    expect(thrownBy(() => expectedSpend(model, history))).toMatchObject({ code: 'invalid-value', details: { field } })
  })

  it.each([0, -1, Number.NaN, Infinity])('refuses a parameter of %d', (q) => {
    const wrong = { ...model, parameters: { ...model.parameters, q } }
    expect(thrownBy(() => expectedSpend(wrong))).toMatchObject({
      code: 'invalid-value',
      details: { field: 'model.parameters.q' },
    })
  })

  it('refuses a model that is none of spend', () => {
    const wrong = { ...model, model: 'bg-nbd' as 'gamma-gamma' }
    expect(thrownBy(() => expectedSpend(wrong))).toMatchObject({
      code: 'unknown-code',
      details: { field: 'model.model' },
    })
  })
})

describe('spendIndependence', () => {
  it('is a correlation over accounts, whether grouped or not', () => {
    const grouped = [spender(1, 10, 2), spender(2, 20), spender(3, 15)]
    const single = [spender(1, 10), spender(1, 10), spender(2, 20), spender(3, 15)]
    // Means 1.75 and 13.75; products 8.75, squares 2.75 and 68.75.
    for (const histories of [grouped, single]) {
      const { correlation, accounts, isDoubtful } = spendIndependence(weeks(histories))
      expect(correlation).toBeCloseTo(8.75 / Math.sqrt(2.75 * 68.75), 12)
      expect({ accounts, isDoubtful }).toEqual({ accounts: 4, isDoubtful: true })
    }
  })

  it('is doubtful beyond the limit only, either way', () => {
    expect(doubtfulSpendCorrelation).toBe(0.2)
    expect(spendIndependence(weeks(sample)).isDoubtful).toBe(false)
    expect(spendIndependence(weeks([spender(1, 30), spender(2, 20), spender(3, 10)])).correlation).toBeCloseTo(-1, 12)
  })

  it.each([
    ['nobody', []],
    ['accounts that all spend the same', [spender(1, 20), spender(3, 20)]],
    ['accounts that all came back as often', [spender(2, 20), spender(2, 30)]],
  ])('says nothing of %s', (_name, histories) => {
    const result = spendIndependence(weeks(histories))
    expect(result).toEqual({ accounts: histories.length, isDoubtful: false })
  })
})
