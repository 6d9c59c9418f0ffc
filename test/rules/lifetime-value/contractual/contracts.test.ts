import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../../../src/foundation/result.ts'
import type { Agreement, RetainerAgreement } from '../../../../src/records/index.ts'
import { fitBetaDiscreteWeibull } from '../../../../src/rules/lifetime-value/contractual/beta-discrete-weibull.ts'
import {
  fitExponentialRenewal,
  fitWeibullRenewal,
} from '../../../../src/rules/lifetime-value/contractual/continuous-renewal.ts'
import type { ContractModel } from '../../../../src/rules/lifetime-value/contractual/contract-model.ts'
import {
  contractSurvival,
  discountedLifetime,
  discountedResidualLifetime,
  expectedResidualTenure,
  retentionCurve,
} from '../../../../src/rules/lifetime-value/contractual/contract-predictions.ts'
import type { RenewalCohorts } from '../../../../src/rules/lifetime-value/contractual/renewals.ts'
import { fitShiftedBetaGeometric } from '../../../../src/rules/lifetime-value/contractual/shifted-beta-geometric.ts'
import type { Tenure, Tenures } from '../../../../src/rules/lifetime-value/contractual/tenure.ts'
import { tenuresFromAgreements } from '../../../../src/rules/lifetime-value/contractual/tenures-from-agreements.ts'
import figures from '../../../fixtures/contracts.json' with { type: 'json' }
import { thrownBy } from '../../../tools/thrown-by.ts'
import { near } from '../near.ts'

const yearly = (...cohorts: readonly (readonly number[])[]): RenewalCohorts => ({
  unit: 'year',
  cohorts: cohorts.map((survivors) => ({ survivors })),
})

/** What a fit must give. */
function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason.code}`)
  return result.value
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'fits' : result.reason.code)

const { regular, highEnd } = figures.survivors
const exponential = (rate: number): ContractModel => ({ model: 'exponential', unit: 'year', parameters: { rate } })
const weibull = (shape: number, scale: number): ContractModel => ({
  model: 'weibull',
  unit: 'year',
  parameters: { shape, scale },
})
const geometric = (alpha: number, beta: number): ContractModel => ({
  model: 'shifted-beta-geometric',
  unit: 'year',
  parameters: { alpha, beta },
})
const aged = (alpha: number, beta: number, c: number): ContractModel => ({
  model: 'beta-discrete-weibull',
  unit: 'year',
  parameters: { alpha, beta, c },
})

describe('the shifted-beta-geometric model', () => {
  it.each([
    ['seven renewals', yearly(regular.slice(0, 8)), figures.regularSeven],
    ['four renewals', yearly(regular.slice(0, 5)), figures.regularFour],
    ['several cohorts', yearly(...figures.multiCohort.cohorts), figures.multiCohort],
  ])('fits %s as the published figures and their 40-digit likelihoods do', (_, cohorts, wanted) => {
    const fit = given(fitShiftedBetaGeometric(cohorts))
    near(fit.parameters.alpha, wanted.params.alpha, 1e-8)
    near(fit.parameters.beta, wanted.params.beta, 1e-8)
    near(fit.logLikelihood, wanted.log_likelihood, 1e-12)
    near(fit.standardErrors.alpha, wanted.standard_errors.alpha, 5e-7)
    near(fit.standardErrors.beta, wanted.standard_errors.beta, 5e-7)
    expect(fit.model).toBe('shifted-beta-geometric')
    expect(fit.unit).toBe('year')
  })

  it('fits the high-end segment', () => {
    const fit = given(fitShiftedBetaGeometric(yearly(highEnd.slice(0, 8))))
    near(fit.parameters.alpha, figures.highEndSeven.params.alpha, 1e-6)
    near(fit.parameters.beta, figures.highEndSeven.params.beta, 1e-6)
    near(fit.logLikelihood, figures.highEndSeven.log_likelihood, 1e-6)
  })

  it('projects the survival of twelve renewals from seven', () => {
    const fit = given(fitShiftedBetaGeometric(yearly(regular.slice(0, 8))))
    figures.regularSeven.survival.forEach((survival, time) => {
      near(contractSurvival(fit, time), survival, 1e-9)
    })
  })

  it('fits tenures as it fits their cohort', () => {
    const { tenures }: Tenures = {
      unit: 'year',
      tenures: regular.slice(1, 8).map(
        (left, index): Tenure => ({
          duration: index + 1,
          hasEnded: true,
          count: (regular[index] ?? 0) - left,
        }),
      ),
    }
    const all = [...tenures, { duration: 7, hasEnded: false, count: regular[7] ?? 0 }]
    const fit = given(fitShiftedBetaGeometric({ unit: 'year', tenures: all }))
    const cohort = given(fitShiftedBetaGeometric(yearly(regular.slice(0, 8))))
    near(fit.parameters.alpha, cohort.parameters.alpha, 1e-12)
    near(fit.logLikelihood, cohort.logLikelihood, 1e-12)
    expect(fit.count).toBe(1000)
  })

  it('is not misled by clients already on the books', () => {
    // Only who made two renewals is known: their third and later ones say the same as those of everybody.
    const fit = given(
      fitShiftedBetaGeometric({
        unit: 'year',
        tenures: [
          ...regular.slice(3, 13).map(
            (left, index): Tenure => ({
              duration: index + 3,
              hasEnded: true,
              enteredAt: 2,
              count: (regular[index + 2] ?? 0) - left,
            }),
          ),
          { duration: 12, hasEnded: false, enteredAt: 2, count: regular[12] ?? 0 },
        ],
      }),
    )
    const all = given(fitShiftedBetaGeometric(yearly(regular)))
    near(retentionCurve(fit, 8)[7]?.retention, retentionCurve(all, 8)[7]?.retention ?? 0, 0.01)
  })

  it('is refused where clients do not differ, or too few left', () => {
    expect(codeOf(fitShiftedBetaGeometric(yearly([1000, 900, 780, 600, 300])))).toBe('parameter-at-boundary')
    expect(codeOf(fitShiftedBetaGeometric(yearly([1000, 999])))).toBe('too-few-endings')
    expect(codeOf(fitShiftedBetaGeometric(yearly([1000, 1000, 1000])))).toBe('too-few-endings')
    expect(codeOf(fitShiftedBetaGeometric({ unit: 'year', tenures: [] }))).toBe('too-few-endings')
    expect(codeOf(fitShiftedBetaGeometric(yearly([], [5])))).toBe('too-few-endings')
    expect(codeOf(fitShiftedBetaGeometric(yearly([1000, 600])))).not.toBe('fits')
  })

  it('takes what is believed of its parameters', () => {
    const fit = given(
      fitShiftedBetaGeometric(yearly([1000, 600]), {
        prior: { alpha: { median: 1, logStandardDeviation: 0.5 }, beta: { median: 2, logStandardDeviation: 0.5 } },
      }),
    )
    near(contractSurvival(fit, 1), 0.6, 0.01)
  })

  it.each<[string, string, RenewalCohorts | Tenures]>([
    ['more survivors than before', 'cohorts[0].survivors[1]', yearly([10, 11])],
    ['a negative count', 'cohorts[0].survivors[0]', yearly([-1])],
    ['endless survivors', 'cohorts[0].survivors[0]', yearly([Number.POSITIVE_INFINITY])],
    ['a part of a period', 'tenures[0].duration', { unit: 'year', tenures: [{ duration: 1.5, hasEnded: true }] }],
    ['too many periods', 'tenures[0].duration', { unit: 'year', tenures: [{ duration: 2e6, hasEnded: true }] }],
    [
      'an ending before any renewal',
      'tenures[0].duration',
      { unit: 'year', tenures: [{ duration: 0, hasEnded: true }] },
    ],
    [
      'an entry within a period',
      'tenures[0].enteredAt',
      { unit: 'year', tenures: [{ duration: 2, hasEnded: true, enteredAt: 0.5 }] },
    ],
    ['a unit that is none', 'unit', { unit: 'fortnight' as 'week', tenures: [] }],
  ])('throws for %s', (_, field, data) => {
    const error = thrownBy(() => fitShiftedBetaGeometric(data))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })
})

describe('the beta-discrete-Weibull model', () => {
  it.each([
    ['regular', regular, figures.betaDiscreteWeibull.regular],
    ['high-end', highEnd, figures.betaDiscreteWeibull.highEnd],
  ])('fits the %s segment as foretell does, and no worse', (_, survivors, wanted) => {
    const fit = given(fitBetaDiscreteWeibull(yearly(survivors.slice(0, 8))))
    near(fit.parameters.alpha, wanted.params.alpha, 3e-4)
    near(fit.parameters.beta, wanted.params.beta, 6e-4)
    near(fit.parameters.c, wanted.params.c, 6e-4)
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(wanted.log_likelihood - 5e-4)
  })

  it('is never worse than the model within it, and is it at c = 1', () => {
    const wide = given(fitBetaDiscreteWeibull(yearly(regular.slice(0, 8))))
    const narrow = given(fitShiftedBetaGeometric(yearly(regular.slice(0, 8))))
    expect(wide.logLikelihood).toBeGreaterThan(narrow.logLikelihood)
    expect(contractSurvival(aged(0.7, 1.2, 1), 9)).toBe(contractSurvival(geometric(0.7, 1.2), 9))
  })

  it('is refused where too few left', () => {
    expect(codeOf(fitBetaDiscreteWeibull(yearly([10, 9, 8])))).toBe('too-few-endings')
  })

  it('takes renewals at which nobody left', () => {
    expect(codeOf(fitBetaDiscreteWeibull(yearly([1000, 800, 800, 700, 680, 660])))).toBe('fits')
  })
})

describe('continuous renewal', () => {
  const tenures: readonly Tenure[] = [
    { duration: 1.5, hasEnded: true },
    { duration: 4, hasEnded: true, count: 3 },
    { duration: 6.25, hasEnded: true, enteredAt: 2 },
    { duration: 8, hasEnded: false, count: 2 },
    { duration: 0, hasEnded: false },
  ]

  it('the exponential rate is endings over time', () => {
    const fit = given(fitExponentialRenewal({ unit: 'year', tenures }))
    const rate = 5 / (1.5 + 12 + 4.25 + 16)
    near(fit.parameters.rate, rate, 1e-14)
    near(fit.standardErrors.rate, rate / Math.sqrt(5), 1e-12)
    near(fit.logLikelihood, 5 * Math.log(rate) - 5, 1e-12)
    expect(codeOf(fitExponentialRenewal({ unit: 'year', tenures: [{ duration: 3, hasEnded: false }] }))).toBe(
      'too-few-endings',
    )
  })

  it('the Weibull fit leaves no slope, and is the exponential one at shape 1', () => {
    const fit = given(fitWeibullRenewal({ unit: 'year', tenures }))
    const logLikelihood = (shape: number, scale: number): number =>
      tenures.reduce((sum, { duration, hasEnded, enteredAt = 0, count = 1 }) => {
        const hazard = (time: number): number => (time / scale) ** shape
        const density = hasEnded ? Math.log(shape / scale) + (shape - 1) * Math.log(duration / scale) : 0
        return sum + count * (density - hazard(duration) + hazard(enteredAt))
      }, 0)
    const { shape, scale } = fit.parameters
    near(fit.logLikelihood, logLikelihood(shape, scale), 1e-12)
    for (const [first, second] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
    ] as const) {
      expect(logLikelihood(shape * first, scale * second)).toBeLessThan(fit.logLikelihood)
    }
    expect(codeOf(fitWeibullRenewal({ unit: 'year', tenures: [{ duration: 3, hasEnded: true }] }))).toBe(
      'too-few-endings',
    )
    expect(codeOf(fitWeibullRenewal({ unit: 'year', tenures: [{ duration: 3, hasEnded: true, count: 4 }] }))).toBe(
      'parameter-at-boundary',
    )
  })

  it('is the same in days as in years', () => {
    const inYears = given(fitWeibullRenewal({ unit: 'year', tenures }))
    const inDays = given(
      fitWeibullRenewal({
        unit: 'day',
        tenures: tenures.map((each) => ({
          ...each,
          duration: each.duration * 365,
          ...(each.enteredAt && { enteredAt: each.enteredAt * 365 }),
        })),
      }),
    )
    near(inDays.parameters.shape, inYears.parameters.shape, 1e-9)
    near(inDays.parameters.scale / 365, inYears.parameters.scale, 1e-9)
  })

  it('refuses who ended as they began', () => {
    expect(thrownBy(() => fitWeibullRenewal({ unit: 'year', tenures: [{ duration: 0, hasEnded: true }] })).code).toBe(
      'invalid-value',
    )
  })
})

describe('lifetimes', () => {
  const { alpha, beta, d, value } = figures.residualLifetime

  it.each(Object.entries(value))('before renewal %s are the published ones', (renewal, wanted) => {
    const lifetime = given(
      discountedResidualLifetime(geometric(alpha, beta), { age: Number(renewal) - 1, annualDiscountRate: d }),
    )
    near(100 * lifetime, wanted, 1e-10)
  })

  it('of a new contract are the hypergeometric function', () => {
    const fit = given(fitShiftedBetaGeometric(yearly(regular.slice(0, 8))))
    const wanted = figures.lifetimeOfNew.regular['0.1']
    near(given(discountedLifetime(fit, { annualDiscountRate: 0.1 })), wanted, 1e-8)
  })

  it.each<[string, ContractModel, number]>([
    // Gauss: ₂F₁(1, b; c; 1) = (c - 1) / (c - b - 1), of which the first term is left out.
    ['clients that differ', geometric(3.8, 15.2), 18 / 2.8 - 1],
    ['clients that hardly come to an end', geometric(1.01, 1.2), 1.21 / 0.01 - 1],
    ['clients that age as others', aged(3.8, 15.2, 1), 18 / 2.8 - 1],
    ['one risk for all', exponential(0.2), 5],
    ['a risk that stays', weibull(1, 5), 5],
    ['a risk that rises', weibull(2, 5), (5 * Math.sqrt(Math.PI)) / 2],
    ['a risk that falls', weibull(0.5, 5), 10],
    ['a risk that falls steeply', weibull(0.2, 5), 600],
  ])('last as long as theory says of %s', (_, model, wanted) => {
    near(given(expectedResidualTenure(model)), wanted, 1e-9)
  })

  it.each<[string, ContractModel]>([
    ['clients that differ', geometric(0.7, 1.2)],
    ['clients that age', aged(0.45, 0.78, 1.28)],
    ['clients that settle', aged(0.9, 2, 0.6)],
    ['one risk for all', exponential(0.02)],
    ['a risk that falls', weibull(0.5, 5)],
  ])('over many periods are their sum, term by term: %s', (_, model) => {
    for (const age of [0, 3]) {
      let sum = 0
      const rate = Math.log1p(0.0005)
      const now = contractSurvival(model, age)
      for (let ahead = 1; ahead <= 5000; ahead += 1) {
        sum += (contractSurvival(model, age + ahead) / now) * Math.exp(-rate * (ahead - 1))
      }
      const options = { age, annualDiscountRate: 0.0005, horizon: { unit: 'year', count: 5000 } } as const
      near(given(discountedResidualLifetime(model, options)), sum, 1e-9)
    }
  })

  it('without discount and without end are infinite where too many stay, and say so', () => {
    const heavy = geometric(0.7, 1.2)
    expect(expectedResidualTenure(heavy)).toEqual({
      ok: false,
      reason: {
        code: 'infinite-expectation',
        parameters: { model: 'shifted-beta-geometric', remedies: ['discount-rate', 'horizon'] },
      },
    })
    for (const model of [heavy, geometric(1, 1), aged(0.5, 1, 2)]) {
      expect(codeOf(discountedLifetime(model, { annualDiscountRate: 0 }))).toBe('infinite-expectation')
      expect(codeOf(discountedResidualLifetime(model, { annualDiscountRate: 0 }))).toBe('infinite-expectation')
      expect(codeOf(discountedLifetime(model, { annualDiscountRate: 1e-9 }))).toBe('fits')
      expect(codeOf(expectedResidualTenure(model, { horizon: { unit: 'year', count: 100 } }))).toBe('fits')
    }
  })

  it('of one payment are that payment, and of none nothing', () => {
    const model = geometric(1, 1)
    const upTo = (count: number): number =>
      given(discountedLifetime(model, { annualDiscountRate: 0.1, horizon: { unit: 'year', count } }))
    expect([upTo(0), upTo(1), upTo(2)]).toEqual([0, 1, 1 + Math.exp(-Math.log1p(0.1)) * 0.5])
  })

  it('rise with age where clients differ, and fall with the discount', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.integer({ min: 0, max: 200 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (first, second, age, annualDiscountRate) => {
          const model = geometric(first, second)
          const at = (years: number, rate: number): number =>
            given(discountedResidualLifetime(model, { age: years, annualDiscountRate: rate }))
          expect(at(age + 1, annualDiscountRate)).toBeGreaterThanOrEqual(at(age, annualDiscountRate) * (1 - 1e-10))
          expect(at(age, annualDiscountRate)).toBeGreaterThanOrEqual(at(age, annualDiscountRate * 1.5) * (1 - 1e-10))
        },
      ),
    )
  })

  it('within a horizon of continuous time are less', () => {
    const within = given(expectedResidualTenure(exponential(0.2), { horizon: { unit: 'year', count: 5 } }))
    near(within, (1 - Math.exp(-1)) / 0.2, 1e-12)
    const aging = given(expectedResidualTenure(weibull(1, 5), { age: 2.5, horizon: { unit: 'year', count: 5 } }))
    near(aging, within, 1e-9)
  })
})

describe('curves', () => {
  it('retention and churn add up, and survival is their product', () => {
    let survival = 1
    for (const point of retentionCurve(aged(0.45, 0.78, 1.28), 30)) {
      survival *= point.retention
      near(point.survival, survival, 1e-12)
      near(point.retention + point.churn, 1, 1e-15)
    }
  })

  it.each<[string, () => unknown, string, string]>([
    ['no periods', () => retentionCurve(exponential(1), 0), 'invalid-value', 'periods'],
    ['a part of a period', () => contractSurvival(geometric(1, 1), 1.5), 'invalid-value', 'age'],
    ['a negative time', () => contractSurvival(exponential(1), -1), 'invalid-value', 'age'],
    ['a parameter of nothing', () => contractSurvival(geometric(0, 1), 1), 'invalid-value', 'model.parameters.alpha'],
    [
      'a missing parameter',
      () => contractSurvival({ ...geometric(1, 1), model: 'beta-discrete-weibull' } as ContractModel, 1),
      'invalid-value',
      'model.parameters.c',
    ],
    [
      'no such model',
      () => contractSurvival({ ...geometric(1, 1), model: 'toString' as 'weibull' } as ContractModel, 1),
      'unknown-code',
      'model.model',
    ],
    [
      'a negative rate',
      () => discountedLifetime(exponential(1), { annualDiscountRate: -0.1 }),
      'invalid-value',
      'annualDiscountRate',
    ],
    [
      'weeks for years',
      () => expectedResidualTenure(exponential(1), { horizon: { unit: 'week', count: 1 } }),
      'unit-mismatch',
      'horizon.unit',
    ],
  ])('refuse %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('tenures of agreements', () => {
  const retainer = (accountId: string, term: RetainerAgreement['term']): RetainerAgreement => ({
    id: `${accountId}-${term.start}`,
    accountId,
    kind: 'retainer',
    term,
    fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
    covers: [{ offering: 'advice' }],
  })
  const asOf = '2026-06-30'
  const whole = { asOf, unit: 'month', wholePeriods: true } as const

  it.each<[string, Agreement[], readonly Tenure[]]>([
    ['that goes on', [retainer('a', { start: '2026-01-15' })], [{ accountId: 'a', duration: 5, hasEnded: false }]],
    [
      'that ended at a renewal',
      [retainer('a', { start: '2026-01-15', terminatedOn: '2026-03-15' })],
      [{ accountId: 'a', duration: 2, hasEnded: true }],
    ],
    [
      'that ended within a month',
      [retainer('a', { start: '2026-01-15', terminatedOn: '2026-03-20' })],
      [{ accountId: 'a', duration: 3, hasEnded: true }],
    ],
    [
      'of which one followed the other',
      [retainer('a', { start: '2026-03-01' }), retainer('a', { start: '2026-01-01', end: '2026-03-01' })],
      [{ accountId: 'a', duration: 5, hasEnded: false }],
    ],
    [
      'of which one lies within the other',
      [
        retainer('a', { start: '2026-01-01', end: '2026-04-01' }),
        retainer('a', { start: '2026-02-01', end: '2026-03-01' }),
      ],
      [{ accountId: 'a', duration: 3, hasEnded: true }],
    ],
    [
      'of which a later one ends later',
      [
        retainer('a', { start: '2026-01-01', end: '2026-04-01' }),
        retainer('a', { start: '2026-02-01', end: '2026-05-01' }),
      ],
      [{ accountId: 'a', duration: 4, hasEnded: true }],
    ],
    [
      'with a gap between',
      [retainer('a', { start: '2026-01-01', end: '2026-03-01' }), retainer('a', { start: '2026-04-01' })],
      [
        { accountId: 'a', duration: 2, hasEnded: true },
        { accountId: 'a', duration: 2, hasEnded: false },
      ],
    ],
    [
      'that never began, or will',
      [retainer('a', { start: '2026-01-01', terminatedOn: '2026-01-01' }), retainer('b', { start: '2026-07-01' })],
      [],
    ],
    [
      'that ends later',
      [retainer('a', { start: '2026-01-01', end: '2027-01-01' })],
      [{ accountId: 'a', duration: 5, hasEnded: false }],
    ],
  ])('%s', (_, agreements, tenures) => {
    expect(tenuresFromAgreements(agreements, whole)).toEqual({ unit: 'month', tenures })
  })

  it('projects are none', () => {
    const project: Agreement = {
      id: 'p',
      accountId: 'a',
      kind: 'project',
      term: { start: '2026-01-01' },
      fee: { basis: 'fixed', amount: { amount: '100.00', currency: 'EUR' } },
      covers: [{ offering: 'advice' }],
    }
    expect(tenuresFromAgreements([project], whole).tenures).toEqual([])
  })

  it('a gap that is bridged, exact fractions, years and weeks', () => {
    const gap = [retainer('a', { start: '2025-01-01', end: '2025-03-01' }), retainer('a', { start: '2025-03-08' })]
    const read = (options: object) =>
      tenuresFromAgreements(gap, { asOf, unit: 'year', ...options }).tenures.map(({ duration }) => duration)
    expect(read({ gapDays: 7 })).toEqual([545 / 365])
    expect(read({ gapDays: 7, wholePeriods: true })).toEqual([1])
    expect(read({ gapDays: 7, wholePeriods: true, unit: 'week' })).toEqual([77])
    expect(read({ wholePeriods: true })).toEqual([1, 1])
  })

  it('clients already on the books enter late, and those gone before are not known', () => {
    const agreements = [
      retainer('old', { start: '2025-01-01' }),
      retainer('gone', { start: '2025-01-01', end: '2025-06-01' }),
      retainer('new', { start: '2026-02-01' }),
      retainer('eve', { start: '2025-12-31', end: '2026-06-01' }),
    ]
    expect(tenuresFromAgreements(agreements, { ...whole, observedFrom: '2026-01-01' }).tenures).toEqual([
      { accountId: 'old', duration: 17, hasEnded: false, enteredAt: 12 },
      { accountId: 'new', duration: 4, hasEnded: false },
      { accountId: 'eve', duration: 6, hasEnded: true },
    ])
  })

  it.each([
    ['asOf', { asOf: '2026-02-30' }],
    ['observedFrom', { observedFrom: 'x' }],
    ['gapDays', { gapDays: -1 }],
    ['unit', { unit: 'moon' }],
  ])('refuse a %s that is none', (field, options) => {
    expect(thrownBy(() => tenuresFromAgreements([], { ...whole, ...(options as object) })).details.field).toBe(field)
  })
})
