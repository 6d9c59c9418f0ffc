import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, type Period } from '../../../../src/foundation/time/index.ts'
import {
  type PlanChangeTerms,
  type ProrationOptions,
  planChange,
} from '../../../../src/rules/billing/agreements/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { cents, centsOf, days, eur, period } from './samples.ts'

const june = period('2025-06-01', '2025-07-01')

describe('the examples of other systems', () => {
  it.each<
    [title: string, Period, on: CalendarDate, billed: string, to: string, [credit: string, charge: string, net: string]]
  >([
    // https://docs.stripe.com/billing/subscriptions/prorations
    ['10 to 20 half way', june, '2025-06-16', '10.00', '20.00', ['-5.00', '10.00', '5.00']],
    // https://docs.useautumn.com/documentation/modelling-pricing/proration
    ['20 to 50 half way', june, '2025-06-16', '20.00', '50.00', ['-10.00', '25.00', '15.00']],
    // https://changelog.baremetrics.com/api---proration-charge-fixes-ymQbm
    [
      '12 to 24 after a week of a 28-day month',
      period('2025-02-01', '2025-03-01'),
      '2025-02-08',
      '12.00',
      '24.00',
      ['-9.00', '18.00', '9.00'],
    ],
    // https://help.mlytics.com/article/25-how-is-prorate-calculated, where the daily rate is rounded to 4.95
    [
      'the daily rate is never rounded',
      period('2025-09-01', '2025-10-01'),
      '2025-09-16',
      '10.00',
      '99.00',
      ['-5.00', '49.50', '44.50'],
    ],
  ])('%s', (_, billedFor, on, billed, to, [credit, charge, net]) => {
    expect(planChange({ period: billedFor, on, billed: eur(billed), to: eur(to) })).toEqual({
      credit: eur(credit),
      charge: eur(charge),
      net: eur(net),
    })
  })
})

describe('what is given back', () => {
  const half = { period: june, on: '2025-06-16', to: eur('20.00') } as const

  it.each<[title: string, terms: Partial<PlanChangeTerms>, options: ProrationOptions, [string, string, string]]>([
    ['follows what was billed, not the price', { billed: eur('5.00') }, {}, ['-2.50', '10.00', '7.50']],
    ['is nothing where nothing was billed', { billed: eur('0.00') }, {}, ['0.00', '10.00', '10.00']],
    [
      'is the share where less than the rest was given back already',
      { billed: eur('10.00'), alreadyCredited: eur('4.00') },
      {},
      ['-5.00', '10.00', '5.00'],
    ],
    [
      'is no more than what is left of the bill',
      { billed: eur('10.00'), alreadyCredited: eur('8.00') },
      {},
      ['-2.00', '10.00', '8.00'],
    ],
    [
      'is nothing where all was given back',
      { billed: eur('10.00'), alreadyCredited: eur('10.00') },
      {},
      ['0.00', '10.00', '10.00'],
    ],
    ['is all of it on the first day', { billed: eur('10.00'), on: '2025-06-01' }, {}, ['-10.00', '20.00', '10.00']],
    ['is a day on the last day', { billed: eur('10.00'), on: '2025-06-30' }, {}, ['-0.33', '0.67', '0.34']],
    ['to a fee of nothing is only a credit', { billed: eur('10.00'), to: eur('0.00') }, {}, ['-5.00', '0.00', '-5.00']],
    ['rounds as asked', { billed: eur('10.00'), on: '2025-06-30' }, { rounding: 'up' }, ['-0.34', '0.67', '0.33']],
    [
      'of a stub is over the days of the stub, and the charge over the full period',
      { period: period('2025-06-11', '2025-07-01'), full: june, billed: eur('10.00'), on: '2025-06-21' },
      {},
      ['-5.00', '6.67', '1.67'],
    ],
    [
      'counts by 30/360',
      { period: period('2025-01-01', '2025-02-01'), billed: eur('30.00'), on: '2025-01-16', to: eur('60.00') },
      { method: '30/360' },
      ['-15.00', '30.00', '15.00'],
    ],
    [
      'by actual/30, where the new fee is charged once at most',
      { period: period('2025-01-01', '2025-02-01'), billed: eur('60.00'), on: '2025-01-01', to: eur('60.00') },
      { method: 'actual/30' },
      ['-60.00', '60.00', '0.00'],
    ],
    [
      'counts by actual/30',
      { period: period('2025-01-01', '2025-02-01'), billed: eur('31.00'), on: '2025-01-16', to: eur('60.00') },
      { method: 'actual/30' },
      ['-16.00', '32.00', '16.00'],
    ],
  ])('%s', (_, terms, options, [credit, charge, net]) => {
    expect(planChange({ ...half, billed: eur('0.00'), ...terms }, options)).toEqual({
      credit: eur(credit),
      charge: eur(charge),
      net: eur(net),
    })
  })
})

it('the 31st alone, which 30/360 counts as nothing, is given back whole', () => {
  const lastDay = period('2025-01-31', '2025-02-01')
  const terms = {
    period: lastDay,
    full: period('2025-01-01', '2025-02-01'),
    on: lastDay.start,
    billed: eur('3.00'),
    to: eur('9.00'),
  }
  expect(planChange(terms, { method: '30/360' }).net).toEqual(eur('-3.00'))
})

const cuts = days.chain((start) =>
  fc.integer({ min: 2, max: 370 }).chain((length) =>
    fc.record({
      full: fc.constant(period(start, addDays(start, length))),
      on: fc.integer({ min: 0, max: length - 1 }).map((offset) => addDays(start, offset)),
    }),
  ),
)
const options = fc.record({
  method: fc.constantFrom('actual' as const, '30/360' as const),
  rounding: fc.constantFrom(
    'half-up' as const,
    'half-even' as const,
    'half-down' as const,
    'up' as const,
    'down' as const,
  ),
})

describe('for any change', () => {
  it('to the fee that was billed, the net is nothing', () => {
    fc.assert(
      fc.property(cents, cuts, options, (fee, { full, on }, how) => {
        expect(planChange({ period: full, on, billed: fee, to: fee }, how).net).toEqual(eur('0.00'))
      }),
    )
  })

  it('that is undone on its day, the two nets are nothing together', () => {
    fc.assert(
      fc.property(cents, cents, cuts, options, (from, to, { full, on }, how) => {
        const rest = period(on, full.end)
        const change = planChange({ period: full, on, billed: from, to }, how)
        const undo = planChange({ period: rest, full, on, billed: change.charge, to: from }, how)
        expect(centsOf(change.net) + centsOf(undo.net)).toBe(0n)
      }),
    )
  })

  it('net = charge + credit, and the credit never exceeds what is left of what was billed', () => {
    fc.assert(
      fc.property(cents, cents, cents, cuts, options, (a, b, to, { full, on }, how) => {
        const [alreadyCredited, billed] = centsOf(a) <= centsOf(b) ? [a, b] : [b, a]
        const { credit, charge, net } = planChange({ period: full, on, billed, alreadyCredited, to }, how)
        expect(centsOf(net)).toBe(centsOf(charge) + centsOf(credit))
        expect(centsOf(credit) <= 0n && -centsOf(credit) <= centsOf(billed) - centsOf(alreadyCredited)).toBe(true)
        expect(centsOf(charge) >= 0n && centsOf(charge) <= centsOf(to)).toBe(true)
      }),
    )
  })
})

describe('what cannot be', () => {
  const fine: PlanChangeTerms = { period: june, on: '2025-06-16', billed: eur('10.00'), to: eur('20.00') }

  it.each<[title: string, terms: Partial<PlanChangeTerms>, code: string, field: string]>([
    ['a day before the period', { on: '2025-05-31' }, 'invalid-period', 'on'],
    ['the day the period ends', { on: '2025-07-01' }, 'invalid-period', 'on'],
    ['a day that is none', { on: '2025-06-31' }, 'invalid-value', 'on'],
    ['a period turned round', { period: period('2025-07-01', '2025-06-01') }, 'invalid-period', 'period.end'],
    ['days after the full period', { full: period('2025-06-01', '2025-06-20') }, 'invalid-period', 'period'],
    [
      'days before the full period',
      { period: period('2025-05-15', '2025-07-01'), full: june },
      'invalid-period',
      'period',
    ],
    ['a full period turned round', { full: period('2025-07-01', '2025-06-01') }, 'invalid-period', 'full.end'],
    ['a negative bill', { billed: eur('-1.00') }, 'invalid-value', 'billed.amount'],
    ['a negative fee', { to: eur('-1.00') }, 'invalid-value', 'to.amount'],
    ['a negative credit before', { alreadyCredited: eur('-1.00') }, 'invalid-value', 'alreadyCredited.amount'],
    ['more given back than billed', { alreadyCredited: eur('10.01') }, 'invalid-value', 'alreadyCredited.amount'],
    ['a fee in another currency', { to: { amount: '20.00', currency: 'USD' } }, 'currency-mismatch', 'to.currency'],
    [
      'a credit in another currency',
      { alreadyCredited: { amount: '1.00', currency: 'USD' } },
      'currency-mismatch',
      'alreadyCredited.currency',
    ],
  ])('refuses %s', (_, terms, code, field) => {
    const error = thrownBy(() => planChange({ ...fine, ...terms }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[options: object, field: string]>([
    [{ method: 'actual/365' }, 'method'],
    [{ rounding: 'nearest' }, 'rounding'],
  ])('refuses %j, even where nothing has to be prorated', (options, field) => {
    const whole = { ...fine, on: june.start, to: eur('0.00') }
    const error = thrownBy(() => planChange(whole, options))
    expect([error.code, error.details.field]).toEqual(['unknown-code', field])
  })
})
