import { describe, expect, it } from 'vitest'
import {
  allocateMoney,
  minorUnitsOf,
  money,
  moneyFromMinorUnits,
  roundMoney,
} from '../../../src/foundation/money/index.ts'
import { boundaryAt, type CalendarDate, type Interval } from '../../../src/foundation/time/index.ts'
import type { IncludedHours, PeriodicAgreement } from '../../../src/records/index.ts'
import {
  billingPeriods,
  drawFromTrust,
  dueInvoices,
  invoiceTransitions,
  monthlyRecurringRevenue,
  planChange,
  prorate,
  recognitionSchedule,
  recognizeRevenue,
  replenishmentRequest,
  runHourBank,
} from '../../../src/rules/billing/index.ts'
import fixture from '../../fixtures/billing-examples.json' with { type: 'json' }

/** An example's figures, as its topic has them. */
// biome-ignore lint/suspicious/noExplicitAny: the examples differ in shape, and what is missing fails the test.
type Figures = any

const examples = new Map(fixture.examples.map((example) => [example.id, example as Figures]))
const of = (topic: string): readonly Figures[] => [...examples.values()].filter((example) => example.topic === topic)
const eur = (amount: string) => money(amount, 'EUR')
const period = ([start, end]: readonly [CalendarDate, CalendarDate]) => ({ start, end })
const monthly: Interval = { unit: 'month', count: 1 }

const agreement = (start: CalendarDate, every: Interval, anchorDay?: number): PeriodicAgreement => ({
  id: 'ag-1',
  accountId: 'a-1',
  kind: 'subscription',
  term: { start },
  fee: { basis: 'periodic', amount: eur('100.00'), every, ...(anchorDay === undefined ? {} : { anchorDay }) },
  covers: [{ offering: 'standardised-service' }],
})

describe('worked examples of others', () => {
  it('has a test for each topic', () => {
    const topics = new Set([...examples.values()].map(({ topic }) => topic))
    expect([...topics].sort()).toEqual([
      'allocation',
      'invoice',
      'mrr',
      'period',
      'plan-change',
      'proration',
      'retainer',
      'revenue',
      'rounding',
      'trust',
    ])
  })

  it.each(of('period').filter(({ input }) => input.anchorDate))('$id: $title', ({ input, expected }) => {
    const schedule = { anchor: input.anchorDate, every: input.interval }
    expect(Array.from({ length: input.n + 1 }, (_, index) => boundaryAt(schedule, index))).toEqual(expected)
  })

  it.each(of('period').filter(({ input }) => input.signup))('$id: $title', ({ input, expected }) => {
    const next = (every: Interval) => boundaryAt({ anchor: input.signup, every }, 1)
    expect({
      monthly: next(monthly),
      weekly: next({ unit: 'week', count: 1 }),
      yearly: next({ unit: 'year', count: 1 }),
    }).toEqual(expected)
  })

  it.each(of('period').filter(({ input }) => input.start))('$id: $title', ({ input, expected }) => {
    const last = expected.at(-1).start
    const periods = billingPeriods(agreement(input.start, input.interval, input.anchorDay), { asOf: last })
    expect(periods.map(({ service }) => service)).toEqual(expected)
  })

  it.each(of('proration'))('$id: $title', ({ input, expected }) => {
    const { amount, numerator, denominator } = prorate(eur(input.amount), period(input.service), period(input.period), {
      method: input.method,
      rounding: input.rounding,
    })
    expect({ amount: amount.amount, numerator, denominator }).toEqual(expected)
  })

  it.each(of('plan-change'))('$id: $title', ({ input, expected }) => {
    const change = planChange({
      period: period(input.period),
      on: input.on,
      billed: eur(input.fromAmount),
      to: eur(input.toAmount),
    })
    const { credit, charge, net } = change
    expect({ credit: credit.amount, charge: charge.amount, net: net.amount }).toEqual(expected)
  })

  it.each(of('allocation'))('$id: $title', ({ input, expected }) => {
    const shares = allocateMoney(moneyFromMinorUnits(input.minor, 'EUR'), input.ratios.map(String))
    expect(shares.map((share) => minorUnitsOf(share))).toEqual(expected)
  })

  it.each(of('rounding'))('$id: $title', ({ input, expected }) => {
    const { rounding } = input
    expect(input.values.map((value: string) => roundMoney(value, 'EUR', { rounding }).amount)).toEqual(expected)
  })

  it.each(of('invoice').filter(({ input }) => input.lines))('$id: $title', ({ input, expected }) => {
    const charges = input.lines.map(({ net, taxRate }: Figures, index: number) => ({
      key: `line-${index}`,
      accountId: 'a-1',
      kind: 'other',
      chargedOn: '2026-01-01',
      listed: eur(net),
      discount: eur('0'),
      net: eur(net),
      taxPercent: taxRate,
    }))
    const [invoice] = dueInvoices(charges, { asOf: '2026-01-01', existing: [], rounding: input.rounding })
    expect({
      taxes: invoice?.lines.map(({ tax }) => tax.amount),
      net: invoice?.net.amount,
      tax: invoice?.tax.amount,
      total: invoice?.total.amount,
    }).toEqual(expected)
  })

  it('EX-30: the states of an invoice', () => {
    const { expected } = examples.get('EX-30')
    for (const [from, moves] of Object.entries<readonly string[]>(expected)) {
      const to = moves.flatMap((move) => move.split('->')[1] ?? [])
      const possible = Object.values(invoiceTransitions[from as keyof typeof invoiceTransitions])
      expect(possible.sort()).toEqual([...to].sort())
    }
  })

  it.each(of('retainer'))('$id: $title', ({ input, expected }) => {
    const used: readonly string[] = [input.used].flat()
    const terms: IncludedHours = {
      perPeriod: input.included,
      ...(input.overageRate ? { overageRate: eur(input.overageRate) } : {}),
      ...(input.rollover ? { rollover: { mode: input.rollover } } : {}),
    }
    const schedule = { anchor: '2026-01-01', every: monthly } as const
    const periods = [...used, '0'].map((hours, index) => ({
      period: { start: boundaryAt(schedule, index), end: boundaryAt(schedule, index + 1) },
      used: hours,
    }))
    const statements = runHourBank(terms, periods, { schedule })
    if (Array.isArray(expected)) {
      const shown = statements.slice(0, used.length).map(({ available, overage, carriedOut }) => ({
        available,
        overage,
        carriedOut,
      }))
      expect(shown).toEqual(expected)
    } else if ('nextAvailable' in expected) {
      expect(statements.at(-1)?.available).toBe(expected.nextAvailable)
    } else {
      const [first] = statements
      const overage = first?.overageAmount ?? eur('0')
      expect(first?.overage).toBe(expected.overageHours)
      expect(overage.amount).toBe(expected.overage)
      expect(minorUnitsOf(overage) + minorUnitsOf(eur(input.fee))).toBe(minorUnitsOf(eur(expected.invoice)))
    }
  })

  it.each(of('trust'))('$id: $title', ({ input, expected }) => {
    const { drawn, remainderDue, balance } = drawFromTrust(eur(input.opening), eur(input.invoice))
    const minimum = eur(input.minimum)
    expect({
      drawn: drawn.amount,
      invoiceDue: remainderDue.amount,
      balance: balance.amount,
      replenish: replenishmentRequest(balance, { threshold: minimum, target: minimum })?.amount,
    }).toEqual(expected)
  })

  it.each(of('mrr'))('$id: $title', ({ input, expected }) => {
    const items = (input.items ?? [{ n: 1, amount: input.amount, unit: input.interval.unit }]).flatMap(
      ({ n, amount, unit }: Figures, line: number) =>
        Array.from({ length: n }, (_, index) => ({
          accountId: `a-${line}-${index}`,
          amount: eur(amount),
          every: { unit, count: 1 },
        })),
    )
    expect(monthlyRecurringRevenue(items)?.monthly.amount).toBe(expected)
  })

  it.each(of('revenue'))('$id: $title', ({ input, expected }) => {
    const amount = eur(input.amount)
    const service = period(input.service)
    const months = recognitionSchedule(amount, service).map((row) => ({ month: row.month, amount: row.amount.amount }))
    if (Array.isArray(expected)) expect(months).toEqual(expected)
    else {
      expect(months.slice(0, 3).map((row) => row.amount)).toEqual(expected.firstThree)
      const afterJanuary = recognizeRevenue([{ amount, service }], { asOf: '2019-01-31' })
      expect(afterJanuary?.deferred.amount).toBe(expected.deferredAfterJanuary)
    }
  })
})
