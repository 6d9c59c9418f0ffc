import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '../../../../src/foundation/money/index.ts'
import type { Result } from '../../../../src/foundation/result.ts'
import { discountedResidualLifetime } from '../../../../src/rules/lifetime-value/contractual/index.ts'
import {
  discountedExpectedPurchases,
  expectedPurchases,
  expectedPurchasesOfNew,
  expectedSpend,
  type ParametrisedModel,
} from '../../../../src/rules/lifetime-value/index.ts'
import { moneyOfEstimate } from '../../../../src/rules/lifetime-value/value/estimated-money.ts'
import {
  acquisitionCost,
  averageValue,
  bootstrapInterval,
  type ClientRelationship,
  type CustomerRelationship,
  customerEquity,
  defaultBootstrapSamples,
  firstPayments,
  historicValue,
  type LifetimeValueOptions,
  lifetimeValue,
  paybackPeriods,
  paymentStandings,
  valueAssumptions,
  valueAtConstantChurn,
  valueToCost,
} from '../../../../src/rules/lifetime-value/value/index.ts'
import contracts from '../../../fixtures/contracts.json' with { type: 'json' }
import figures from '../../../fixtures/customer-values.json' with { type: 'json' }
import { thrownBy } from '../../../tools/thrown-by.ts'
import { near } from '../near.ts'

function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason.code}`)
  return result.value
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'fine' : result.reason.code)
const euros = (amount: string): Money => ({ amount, currency: 'EUR' })
const dollars = (amount: string): Money => ({ amount, currency: 'USD' })

const { alpha, beta, value: published } = contracts.residualLifetime
const client: ClientRelationship = {
  kind: 'client',
  model: { model: 'shifted-beta-geometric', unit: 'year', parameters: { alpha, beta } },
  payment: dollars('100.00'),
}
const bgNbd: ParametrisedModel = { model: 'bg-nbd', unit: 'week', parameters: figures.parameters.bgnbd }
const paretoNbd: ParametrisedModel = { model: 'pareto-nbd', unit: 'week', parameters: figures.parameters.pnbd }
const spend = { model: 'gamma-gamma', parameters: figures.parameters.gg } as const
const customer: CustomerRelationship = { kind: 'customer', model: bgNbd, spend }
const options: LifetimeValueOptions = { annualDiscountRate: 0.1, marginShare: 1, currency: 'USD' }

interface Row {
  readonly x: number
  readonly t_x: number
  readonly T: number
  readonly m_x: number
}
const historyOf = ({ x, t_x, T, m_x }: Row) => ({
  frequency: x,
  ageAtLastPurchase: t_x,
  age: T,
  ...(x > 0 && { meanSpend: m_x }),
})

describe('the value of a client', () => {
  it.each(Object.entries(published))('before renewal %s is the published one', (renewal, wanted) => {
    const worth = given(lifetimeValue({ ...client, age: Number(renewal) - 1 }, options))
    near(worth.estimate, wanted, 1e-10)
    expect(worth.value).toEqual(dollars(wanted.toFixed(2)))
    expect(worth.setting).toBe('contractual')
    near(worth.discountedPayments * worth.marginPerPayment, worth.estimate, 1e-15)
  })

  it('counts the payment of today unless it was made', () => {
    const due = given(lifetimeValue(client, options)).estimate
    const made = given(lifetimeValue({ ...client, standing: 'payment-made' }, options)).estimate
    near(due - made, 100, 1e-12)
    const renewed = given(lifetimeValue({ ...client, age: 1, standing: 'payment-made' }, options)).estimate
    near(renewed * 1.1, published['2'], 1e-10)
  })

  it('ends with the horizon, and takes the margin', () => {
    const year = { ...options, marginShare: 0.5, horizon: { unit: 'year', count: 1 } } as const
    expect(given(lifetimeValue(client, year)).value).toEqual(dollars('50.00'))
  })

  it('is refused where it is infinite', () => {
    for (const standing of paymentStandings) {
      expect(codeOf(lifetimeValue({ ...client, standing }, { ...options, annualDiscountRate: 0 }))).toBe(
        'infinite-expectation',
      )
    }
  })
})

describe('the value of a customer', () => {
  it.each(figures.residual.rows)('$id without end is the residual value of 40 digits', (row) => {
    const annualDiscountRate = Math.expm1(52 * figures.residual.delta)
    const worth = given(
      lifetimeValue(
        { ...customer, model: paretoNbd, history: historyOf(row) },
        { ...options, annualDiscountRate, marginShare: figures.residual.margin },
      ),
    )
    near(worth.estimate, row.clv, 1e-9)
    expect(worth.setting).toBe('non-contractual')
  })

  it.each(figures.cashFlow.rows)('$id by monthly cash flow is that of 40 digits', (row) => {
    const { n, d, f } = figures.cashFlow
    const history = historyOf(row)
    let payments = 0
    let before = 0
    for (let month = 1; month <= n; month += 1) {
      const now = expectedPurchases(bgNbd, history, { unit: 'week', count: month * f })
      payments += (now - before) / (1 + d) ** month
      before = now
    }
    near(payments * given(expectedSpend(spend, history)), row.clv, 1e-9)
    // In continuous time a purchase is not discounted to the end of its month.
    const annualDiscountRate = (1 + d) ** (52 / f) - 1
    const horizon = { unit: 'week', count: n * f } as const
    const worth = given(lifetimeValue({ ...customer, history }, { ...options, annualDiscountRate, horizon })).estimate
    expect(worth).toBeGreaterThan(row.clv)
    expect(worth).toBeLessThan(row.clv * (1 + d))
  })

  it('over a long horizon is that without end', () => {
    const history = historyOf({ x: 2, t_x: 30.43, T: 38.86, m_x: 22.35 })
    const horizon = { unit: 'week', count: 20_000 } as const
    const within = given(lifetimeValue({ ...customer, history }, { ...options, horizon })).discountedPayments
    near(within, discountedExpectedPurchases(bgNbd, history, options), 1e-8)
    const rateless = given(lifetimeValue({ ...customer, history }, { ...options, annualDiscountRate: 0, horizon }))
    near(rateless.discountedPayments, expectedPurchases(bgNbd, history, horizon), 1e-15)
  })

  it('who is new begins with the first purchase, unless it was made', () => {
    const horizon = { unit: 'week', count: 52 } as const
    for (const more of [{}, { horizon }]) {
      const due = given(lifetimeValue({ ...customer, spend: dollars('30.00') }, { ...options, ...more }))
      const made = given(
        lifetimeValue({ ...customer, spend: dollars('30.00'), standing: 'payment-made' }, { ...options, ...more }),
      )
      near(due.discountedPayments - made.discountedPayments, 1, 1e-12)
      expect(due.marginPerPayment).toBe(30)
    }
    const free = given(
      lifetimeValue({ ...customer, standing: 'payment-made' }, { ...options, annualDiscountRate: 0, horizon }),
    )
    near(free.discountedPayments, expectedPurchasesOfNew(bgNbd, horizon), 1e-15)
  })

  it('who buys at opportunities is discounted at each', () => {
    const model: ParametrisedModel = {
      model: 'bg-bb',
      unit: 'year',
      parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 },
    }
    const donor = { frequency: 3, ageAtLastPurchase: 5, age: 6 }
    const at = (count: number): number => expectedPurchases(model, donor, { unit: 'year', count })
    const worth = given(
      lifetimeValue(
        { kind: 'customer', model, spend: dollars('10.00'), history: donor },
        { ...options, horizon: { unit: 'year', count: 2 } },
      ),
    )
    near(worth.discountedPayments, at(1) / 1.1 + (at(2) - at(1)) / 1.21, 1e-12)
    expect(
      thrownBy(() =>
        lifetimeValue(
          { kind: 'customer', model, spend: dollars('10.00'), history: donor },
          { ...options, horizon: { unit: 'year', count: 1.5 } },
        ),
      ).details.field,
    ).toBe('horizon.count')
  })

  it('has no value where the mean spend is infinite', () => {
    const wild = { model: 'gamma-gamma', parameters: { p: 1, q: 0.9, gamma: 10 } } as const
    expect(codeOf(lifetimeValue({ ...customer, spend: wild }, options))).toBe('infinite-mean-spend')
  })
})

describe('any value', () => {
  it.each<[string, string, () => unknown]>([
    ['unknown-code', 'kind', () => lifetimeValue({ ...client, kind: 'lead' as 'client' }, options)],
    ['unknown-code', 'standing', () => lifetimeValue({ ...client, standing: 'x' as 'payment-due' }, options)],
    ['invalid-value', 'marginShare', () => lifetimeValue(client, { ...options, marginShare: 30 })],
    ['currency-mismatch', 'currency', () => lifetimeValue(client, { ...options, currency: 'EUR' })],
    ['invalid-value', 'payment.amount', () => lifetimeValue({ ...client, payment: dollars('x') }, options)],
    ['invalid-value', 'spend.amount', () => lifetimeValue({ ...customer, spend: dollars('1e5') }, options)],
    ['unit-mismatch', 'horizon.unit', () => lifetimeValue(client, { ...options, horizon: { unit: 'week', count: 3 } })],
  ])('is refused with %s at %s', (code, field, call) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[number, string, string]>([
    [1.005, 'EUR', '1.01'],
    [-1.005, 'EUR', '-1.01'],
    [1234567.005, 'EUR', '1234567.01'],
    [0.0000001, 'EUR', '0.00'],
    [960.0000000001, 'EUR', '960.00'],
    [999999999999.96, 'JPY', '1000000000000'],
    [1.5e15, 'EUR', '1500000000000000.00'],
    [2.5, 'JPY', '3'],
  ])('%d in %s is %s', (estimate, currency, amount) => {
    expect(moneyOfEstimate(estimate, currency)).toEqual({ amount, currency })
  })

  it('that is no amount is refused', () => {
    expect(thrownBy(() => moneyOfEstimate(Number.NaN, 'EUR')).code).toBe('invalid-value')
    expect(thrownBy(() => moneyOfEstimate(1e21, 'EUR')).code).toBe('invalid-value')
  })
})

describe('simple values', () => {
  it('of the past', () => {
    expect(historicValue(euros('420.00'), { marginShare: 0.25 })).toEqual({
      value: euros('105.00'),
      assumptions: ['past-only'],
    })
  })

  it('of averages', () => {
    const shop = { averageOrderValue: euros('40.00'), ordersPerYear: 3, lifespanYears: 4, marginShare: 0.3 }
    expect(averageValue(shop).value).toEqual(euros('144.00'))
    expect(averageValue(shop).assumptions.every((each) => valueAssumptions.includes(each))).toBe(true)
    expect(thrownBy(() => averageValue({ ...shop, ordersPerYear: -1 })).details.field).toBe('ordersPerYear')
    expect(thrownBy(() => averageValue({ ...shop, lifespanYears: Number.NaN })).details.field).toBe('lifespanYears')
  })

  const { m, r, d } = contracts.formulas
  it.each([
    [firstPayments[0], contracts.formulas.case1_first_payment_now],
    [firstPayments[1], contracts.formulas.case2_excluding_first],
    [firstPayments[2], contracts.formulas.case3_end_of_period],
  ])('at constant churn with the first payment %s is the published one', (firstPayment, wanted) => {
    const { value, assumptions } = given(
      valueAtConstantChurn({
        payment: dollars(m.toFixed(2)),
        marginShare: 1,
        churn: 1 - r,
        discountRatePerPeriod: d,
        firstPayment,
      }),
    )
    expect(value).toEqual(dollars(wanted.toFixed(2)))
    expect(assumptions).not.toContain('no-discounting')
  })

  it('is margin over churn when nothing is discounted', () => {
    const plan = { payment: euros('80.00'), marginShare: 0.6, churn: 0.05 }
    const { value, assumptions } = given(valueAtConstantChurn(plan))
    expect(value).toEqual(euros('960.00'))
    expect(assumptions).toContain('no-discounting')
    expect(valueAtConstantChurn({ ...plan, churn: 0 })).toEqual({
      ok: false,
      reason: { code: 'endless-value', parameters: { churn: 0 } },
    })
    expect(thrownBy(() => valueAtConstantChurn({ ...plan, churn: 5 })).details.field).toBe('churn')
    expect(thrownBy(() => valueAtConstantChurn({ ...plan, firstPayment: 'x' as 'now' })).code).toBe('unknown-code')
  })

  it('is that of a contract model whose clients do not differ', () => {
    // So many as good as equal clients: alpha and beta in the ratio of churn and retention, both huge.
    const alike = { model: 'shifted-beta-geometric', unit: 'year', parameters: { alpha: 2e8, beta: 8e8 } } as const
    const lifetime = given(discountedResidualLifetime(alike, { annualDiscountRate: 0.1 }))
    near(lifetime * 100, (100 * r * (1 + d)) / (1 + d - r), 1e-6)
  })
})

describe('unit economics', () => {
  it('cost of acquisition', () => {
    expect(acquisitionCost(euros('1000.00'), 3)).toEqual(euros('333.33'))
    expect(acquisitionCost(euros('1000.00'), 0)).toBeUndefined()
    expect(thrownBy(() => acquisitionCost(euros('1.00'), 0.5)).details.field).toBe('acquired')
  })

  it.each<[string, string, number | undefined, number | undefined]>([
    ['240.00', '48.00', undefined, 5],
    ['240.00', '48.00', 0.25, undefined],
    ['240.00', '48.00', 0.2, undefined],
    ['240.00', '48.00', 1, undefined],
    ['24.00', '48.00', 1, 0.5],
    ['72.00', '48.00', 0.5, 2],
    ['0.00', '48.00', 0.1, 0],
    ['240.00', '0.00', 0, undefined],
  ])('payback of %s by %s with churn %s takes %s', (cost, margin, churn, periods) => {
    const found = paybackPeriods({
      acquisitionCost: euros(cost),
      marginPerPeriod: euros(margin),
      ...(churn !== undefined && { churn }),
    })
    if (periods === undefined) expect(found).toBeUndefined()
    else near(found, periods, 1e-9)
  })

  it('value over cost', () => {
    expect(valueToCost(euros('960.00'), euros('240.00'))).toBe(4)
    expect(valueToCost(euros('960.00'), euros('0.00'))).toBeUndefined()
    expect(thrownBy(() => valueToCost(euros('1.00'), dollars('1.00'))).code).toBe('currency-mismatch')
    expect(
      thrownBy(() => paybackPeriods({ acquisitionCost: euros('1.00'), marginPerPeriod: euros('1.00'), churn: 2 })).code,
    ).toBe('invalid-value')
  })

  it('equity is rounded once', () => {
    expect(customerEquity([{ estimate: 0.004, count: 1000 }, { estimate: 1 }], 'EUR')).toEqual(euros('5.00'))
    expect(customerEquity([], 'EUR')).toEqual(euros('0.00'))
    expect(thrownBy(() => customerEquity([{ estimate: Number.NaN }], 'EUR')).code).toBe('invalid-value')
    expect(thrownBy(() => customerEquity([{ estimate: 1, count: -1 }], 'EUR')).code).toBe('invalid-value')
  })
})

describe('the bootstrap', () => {
  const mean = (rows: readonly { readonly spend: number; readonly count: number }[]): number =>
    rows.reduce((sum, row) => sum + row.spend * row.count, 0) / rows.reduce((sum, { count }) => sum + count, 0)
  const rows = Array.from({ length: 100 }, (_, index) => ({ spend: index % 20 }))

  it('comes near the standard error of a mean, the same each time', () => {
    const interval = bootstrapInterval(rows, mean, { seed: 1, samples: 1000 })
    const variance = (20 * 20 - 1) / 12
    near(interval?.estimate, 9.5, 1e-12)
    near(interval?.standardError, Math.sqrt(variance / 100), 0.05)
    near(interval?.lower, 9.5 - 1.96 * Math.sqrt(variance / 100), 0.02)
    near(interval?.upper, 9.5 + 1.96 * Math.sqrt(variance / 100), 0.02)
    expect(bootstrapInterval(rows, mean, { seed: 1, samples: 1000 })).toEqual(interval)
    expect(bootstrapInterval(rows, mean, { seed: 2, samples: 1000 })).not.toEqual(interval)
    expect(bootstrapInterval(rows, mean, { seed: 1 })?.samples).toBe(defaultBootstrapSamples)
  })

  it('draws accounts, not rows', () => {
    const grouped = Array.from({ length: 20 }, (_, spend) => ({ spend, count: 5 }))
    const interval = bootstrapInterval(grouped, mean, { seed: 1, samples: 1000 })
    near(interval?.standardError, Math.sqrt((20 * 20 - 1) / 12 / 100), 0.05)
    bootstrapInterval(grouped, (drawn) => drawn.reduce((sum, { count }) => sum + count, 0), { seed: 5, samples: 10 })
  })

  it('always draws as many as there are', () => {
    const any = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (counts, seed) => {
        const all = counts.reduce((sum, count) => sum + count, 0)
        const interval = bootstrapInterval(
          counts.map((count) => ({ count })),
          (drawn) => drawn.reduce((sum, { count }) => sum + count, 0),
          { seed, samples: 10 },
        )
        expect([interval?.lower, interval?.upper, interval?.standardError]).toEqual([all, all, 0])
      }),
      { numRuns: 100 },
    )
  })

  it('counts samples without a figure, and says nothing without any', () => {
    const some = bootstrapInterval(rows, (drawn) => (mean(drawn) > 9.5 ? undefined : mean(drawn)), { seed: 3 })
    expect(some?.withoutFigure).toBeGreaterThan(0)
    expect((some?.withoutFigure ?? 0) + (some?.samples ?? 0)).toBe(defaultBootstrapSamples)
    let calls = 0
    expect(
      bootstrapInterval(
        rows,
        () => {
          calls += 1
          return calls === 1 ? 1 : undefined
        },
        { seed: 3 },
      ),
    ).toBeUndefined()
    expect(bootstrapInterval([], mean, { seed: 3 })).toBeUndefined()
    expect(bootstrapInterval(rows, () => undefined, { seed: 3 })).toBeUndefined()
  })

  it.each<[string, object]>([
    ['seed', { seed: 1.5 }],
    ['samples', { samples: 5 }],
    ['confidence', { confidence: 0 }],
  ])('refuses a %s that is none', (field, wrong) => {
    expect(thrownBy(() => bootstrapInterval(rows, mean, { seed: 1, ...wrong })).details.field).toBe(field)
  })

  it('refuses parts of accounts', () => {
    expect(thrownBy(() => bootstrapInterval([{ spend: 1, count: 0.5 }], mean, { seed: 1 })).details.field).toBe(
      'rows[0].count',
    )
  })
})
