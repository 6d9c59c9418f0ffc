import { describe, expect, it } from 'vitest'
import type { Objective } from '../../../../src/foundation/numeric/maximize.ts'
import { fitByLikelihood, type LikelihoodTask } from '../../../../src/rules/lifetime-value/fitting/fit-by-likelihood.ts'
import {
  type BgNbdParameters,
  compareFits,
  expectedPurchases,
  type FitOptions,
  fewestRepeatBuyers,
  fitBgNbd,
  fitMbgNbd,
  type PurchaseFit,
  type PurchaseHistory,
  predictWithStandardError,
} from '../../../../src/rules/lifetime-value/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const histories: readonly PurchaseHistory[] = [
  { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 60 },
  { frequency: 1, ageAtLastPurchase: 8, age: 30, count: 12 },
  { frequency: 1, ageAtLastPurchase: 22, age: 30, count: 9 },
  { frequency: 3, ageAtLastPurchase: 12, age: 30, count: 8 },
  { frequency: 4, ageAtLastPurchase: 27, age: 30, count: 7 },
  { frequency: 9, ageAtLastPurchase: 29, age: 30, count: 4 },
]
const weeks = { unit: 'week', histories } as const

function fitted<Fit>(result: { readonly ok: boolean; readonly value?: Fit }): Fit {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value as Fit
}

/** Counts of successes of a known mean: the log-likelihood of a Poisson rate, whose maximum is the mean. */
const poisson =
  (mean: number, count: number): Objective =>
  (point) => {
    const rate = Math.exp(point[0] as number)
    return {
      value: count * (mean * (point[0] as number) - rate),
      gradient: Float64Array.of(count * (mean - rate)),
    }
  }

const task = (more: Partial<LikelihoodTask<'rate'>>): LikelihoodTask<'rate'> => ({
  names: ['rate'],
  objective: poisson(2, 50),
  scales: [1],
  starts: [[1]],
  shift: 0,
  count: 50,
  ...more,
})

describe('a fit by likelihood', () => {
  it('finds the maximum, its standard error, and the criteria', () => {
    const fit = fitted(fitByLikelihood(task({ shift: -3 })))
    const logLikelihood = 50 * (2 * Math.LN2 - 2) - 3
    expect(fit.parameters.rate).toBeCloseTo(2, 12)
    // The information of a Poisson mean is n / mean.
    expect(fit.standardErrors.rate).toBeCloseTo(Math.sqrt(2 / 50), 8)
    expect(fit.covariance[0]?.[0]).toBeCloseTo(2 / 50, 8)
    expect(fit.parameterNames).toEqual(['rate'])
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 10)
    expect(fit.aic).toBeCloseTo(2 - 2 * logLikelihood, 10)
    expect(fit.bic).toBeCloseTo(Math.log(50) - 2 * logLikelihood, 10)
    expect(fit).toMatchObject({ converged: true, count: 50, warnings: [] })
  })

  it('gives parameters in the caller’s units', () => {
    const fit = fitted(fitByLikelihood(task({ scales: [7] })))
    expect(fit.parameters.rate).toBeCloseTo(14, 10)
    expect(fit.standardErrors.rate).toBeCloseTo(7 * Math.sqrt(2 / 50), 8)
  })

  it('warns of a parameter of which the data say little', () => {
    const fit = fitted(fitByLikelihood(task({ objective: poisson(2, 0.2) })))
    expect(fit.warnings).toMatchObject([{ code: 'weakly-identified', parameters: { parameter: 'rate' } }])
  })

  it('passes on what is known already', () => {
    const known = { code: 'infinite-mean-spend', parameters: { q: 1 } } as const
    expect(fitted(fitByLikelihood(task({ warnings: [known] }))).warnings).toEqual([known])
  })

  it.each([
    ['zero', -1],
    ['infinity', 1],
  ])('refuses a likelihood that rises up to %s', (end, sign) => {
    const objective: Objective = (point) => {
      const rest = Math.exp(-sign * (point[0] as number))
      return { value: -rest, gradient: Float64Array.of(sign * rest) }
    }
    const refusal = fitByLikelihood(task({ objective }))
    expect(refusal).toMatchObject({
      ok: false,
      reason: { code: 'parameter-at-boundary', parameters: { parameters: { rate: end } } },
    })
  })

  it('refuses a maximum so flat that it tells nothing', () => {
    const objective: Objective = (point) => {
      const x = (point[0] as number) - 1
      return { value: -1e-4 * x * x, gradient: Float64Array.of(-2e-4 * x) }
    }
    expect(fitByLikelihood(task({ objective }))).toMatchObject({ ok: false, reason: { code: 'parameter-at-boundary' } })
  })

  it('refuses when no start leads to a maximum', () => {
    const objective: Objective = () => ({ value: Number.NaN, gradient: Float64Array.of(Number.NaN) })
    const refusal = fitByLikelihood(task({ objective }))
    expect(refusal).toMatchObject({ ok: false, reason: { code: 'did-not-converge', parameters: { iterations: 0 } } })
    expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal)
  })
})

describe('a prior', () => {
  it('draws a parameter to its median, the more the surer it is', () => {
    const free = fitted(fitBgNbd(weeks)).parameters.a
    const drawn = [3, 1, 0.1, 0.001].map((logStandardDeviation) =>
      fitted(fitBgNbd(weeks, { prior: { a: { median: 5, logStandardDeviation } } })),
    )
    const values = [free, ...drawn.map((fit) => fit.parameters.a)]
    expect(values).toEqual([...values].sort((one, other) => one - other))
    expect(values.at(-1)).toBeCloseTo(5, 3)
    for (const fit of drawn)
      expect(fit.warnings).toContainEqual({ code: 'prior-used', parameters: { parameters: ['a'] } })
  })

  it('is in the caller’s units', () => {
    const days = {
      unit: 'day',
      histories: histories.map((history) => ({
        ...history,
        age: history.age * 7,
        ageAtLastPurchase: history.ageAtLastPurchase * 7,
      })),
    } as const
    const inWeeks = fitted(fitBgNbd(weeks, { prior: { alpha: { median: 2, logStandardDeviation: 0.1 } } }))
    const inDays = fitted(fitBgNbd(days, { prior: { alpha: { median: 14, logStandardDeviation: 0.1 } } }))
    expect(inDays.parameters.alpha / 7).toBeCloseTo(inWeeks.parameters.alpha, 10)
  })

  it('works without a Hessian too, and leaves the likelihood a likelihood', () => {
    const fit = fitted(fitByLikelihood({ ...task({}), prior: { rate: { median: 1, logStandardDeviation: 0.01 } } }))
    expect(fit.parameters.rate).toBeLessThan(1.1)
    expect(fit.logLikelihood).toBeCloseTo(50 * (2 * Math.log(fit.parameters.rate) - fit.parameters.rate), 10)
  })

  it.each([
    ['a parameter that is none', { c: { median: 1, logStandardDeviation: 1 } }, 'unknown-field', 'options.prior.c'],
    ['a median of 0', { a: { median: 0, logStandardDeviation: 1 } }, 'invalid-value', 'options.prior.a.median'],
    [
      'a spread that is not finite',
      { a: { median: 1, logStandardDeviation: Infinity } },
      'invalid-value',
      'options.prior.a.logStandardDeviation',
    ],
  ])('refuses %s', (_name, prior, code, field) => {
    expect(thrownBy(() => fitBgNbd(weeks, { prior } as FitOptions<BgNbdParameters>))).toMatchObject({
      code,
      details: { field },
    })
  })
})

describe('too few', () => {
  it('is fewer than ten that came back, counted as accounts', () => {
    const some = (count: number) =>
      fitBgNbd({
        unit: 'week',
        histories: [histories[0] as PurchaseHistory, { ...histories[1], count } as PurchaseHistory],
      })
    expect(some(fewestRepeatBuyers - 1)).toMatchObject({
      ok: false,
      reason: { code: 'too-few-repeat-buyers', parameters: { repeatBuyers: 9, needed: 10 } },
    })
    const enough = some(fewestRepeatBuyers)
    expect(enough.ok || enough.reason.code).not.toBe('too-few-repeat-buyers')
  })
})

describe('compareFits', () => {
  const [bg, mbg] = [fitted(fitBgNbd(weeks)), fitted(fitMbgNbd(weeks))]

  it.each(['aic', 'bic'] as const)('puts the smaller %s first, with weights that sum to 1', (by) => {
    const compared = compareFits([bg, mbg], { by })
    const [best, other] = compared
    expect(compared.map(({ model }) => model).sort()).toEqual(['bg-nbd', 'mbg-nbd'])
    expect(best?.difference).toBe(0)
    expect(other?.difference).toBeCloseTo(Math.abs(bg[by] - mbg[by]), 10)
    expect((best?.weight as number) + (other?.weight as number)).toBeCloseTo(1, 14)
    expect((best?.weight as number) / (other?.weight as number)).toBeCloseTo(
      Math.exp((other?.difference as number) / 2),
      8,
    )
    expect(compareFits([mbg, bg], { by })).toEqual(compared)
  })

  it('leaves a tie in its order', () => {
    const twin: PurchaseFit = { ...bg, model: 'mbg-nbd', aic: bg.aic + 1e-9 } as PurchaseFit
    expect(compareFits([twin, bg]).map(({ model }) => model)).toEqual(['mbg-nbd', 'bg-nbd'])
  })

  it.each([
    ['nothing', [], 'invalid-value'],
    ['other accounts', [bg, { ...mbg, count: 7 }], 'invalid-value'],
    ['other histories', [bg, { ...mbg, rows: 7 }], 'invalid-value'],
    ['another unit', [bg, { ...mbg, unit: 'day' }], 'unit-mismatch'],
  ] as const)('refuses %s', (_name, fits, code) => {
    expect(thrownBy(() => compareFits(fits as readonly PurchaseFit[]))).toMatchObject({ code })
  })
})

describe('predictWithStandardError', () => {
  const fit = fitted(fitBgNbd(weeks))

  it('gives a parameter its own standard error', () => {
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const { value, standardError } = predictWithStandardError(fit, ({ parameters }) => parameters[name])
      expect(value).toBe(fit.parameters[name])
      expect(standardError / fit.standardErrors[name]).toBeCloseTo(1, 7)
    }
  })

  it('takes into account that errors go together', () => {
    const { r, alpha } = fit.parameters
    const [rr, ra, aa] = [fit.covariance[0]?.[0], fit.covariance[0]?.[1], fit.covariance[1]?.[1]] as [
      number,
      number,
      number,
    ]
    const wanted = (r / alpha) * Math.sqrt(rr / r ** 2 + aa / alpha ** 2 - (2 * ra) / (r * alpha))
    const { standardError } = predictWithStandardError(fit, ({ parameters }) => parameters.r / parameters.alpha)
    expect(standardError / wanted).toBeCloseTo(1, 6)
  })

  it('serves any prediction', () => {
    const best = histories[5] as PurchaseHistory
    const { value, standardError } = predictWithStandardError(fit, (model) =>
      expectedPurchases(model, best, { unit: 'week', count: 10 }),
    )
    expect(value).toBe(expectedPurchases(fit, best, { unit: 'week', count: 10 }))
    expect(standardError).toBeGreaterThan(0)
    expect(standardError).toBeLessThan(value)
  })

  it('is 0 for what does not depend on the parameters', () => {
    expect(predictWithStandardError(fit, () => 4)).toEqual({ value: 4, standardError: 0 })
  })
})
