import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greater } from '../../../../src/foundation/compare.ts'
import type { ClienteleErrorCode } from '../../../../src/foundation/error.ts'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import {
  deferredRevenueByMonth,
  type RecognizedRevenue,
  type RevenueBooking,
  recognitionSchedule,
  recognizeRevenue,
} from '../../../../src/rules/billing/recognition/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyBookings, cents, euros, service } from './samples.ts'

type Figures = readonly [billed: string, recognized: string, deferred: string, unbilled: string]

const figuresOf = (revenue: RecognizedRevenue | undefined): Figures | undefined =>
  revenue && [revenue.billed.amount, revenue.recognized.amount, revenue.deferred.amount, revenue.unbilled.amount]

const year: RevenueBooking = { amount: euros('365.00'), service: service('2019-01-01', '2020-01-01') }
const early: RevenueBooking = { ...year, billedOn: '2018-12-15' }
const late: RevenueBooking = { ...year, billedOn: '2020-01-01' }
const even: RevenueBooking = {
  amount: euros('300.00'),
  service: service('2026-01-10', '2026-03-10'),
  method: 'even-months',
}

describe('on a day', () => {
  it.each<[string, readonly RevenueBooking[], CalendarDate, Figures]>([
    ['a year, before it', [year], '2018-12-31', ['0.00', '0.00', '0.00', '0.00']],
    ['a year, on its first day', [year], '2019-01-01', ['365.00', '1.00', '364.00', '0.00']],
    ['a year, after January (EX-29, Stripe)', [year], '2019-01-31', ['365.00', '31.00', '334.00', '0.00']],
    ['a year, on its last day', [year], '2019-12-31', ['365.00', '365.00', '0.00', '0.00']],
    ['a year, long after it', [year], '9999-12-31', ['365.00', '365.00', '0.00', '0.00']],
    ['billed ahead, all of it is deferred', [early], '2018-12-15', ['365.00', '0.00', '365.00', '0.00']],
    ['billed in arrears, what is served is unbilled', [late], '2019-01-31', ['0.00', '31.00', '0.00', '31.00']],
    ['billed in arrears, on the day it is billed', [late], '2020-01-01', ['365.00', '365.00', '0.00', '0.00']],
    [
      'one ahead and one in arrears are not set off',
      [year, late],
      '2019-01-31',
      ['365.00', '62.00', '334.00', '31.00'],
    ],
    [
      'unless they are one contract',
      [
        { ...year, contract: 'agreement/ag-1' },
        { ...late, contract: 'agreement/ag-1' },
      ],
      '2019-01-31',
      ['365.00', '62.00', '303.00', '0.00'],
    ],
    [
      'even months are earned on their last day of service, not before',
      [even],
      '2026-01-30',
      ['300.00', '0.00', '300.00', '0.00'],
    ],
    ['even months, on the last day of the first', [even], '2026-01-31', ['300.00', '100.00', '200.00', '0.00']],
    ['even months, in the last', [even], '2026-03-08', ['300.00', '200.00', '100.00', '0.00']],
    ['even months, on the last day of service', [even], '2026-03-09', ['300.00', '300.00', '0.00', '0.00']],
    [
      'recognised only from a day on, nothing is earned before it',
      [{ ...year, recognizedFrom: '2019-02-01' }],
      '2019-01-31',
      ['365.00', '0.00', '365.00', '0.00'],
    ],
    [
      'and on that day, all that the service has earned by then',
      [{ ...year, recognizedFrom: '2019-02-01' }],
      '2019-02-01',
      ['365.00', '32.00', '333.00', '0.00'],
    ],
    [
      'a credit takes what is deferred back',
      [
        { ...year, contract: 'c' },
        { amount: euros('-184.00'), service: service('2019-07-01', '2020-01-01'), contract: 'c' },
      ],
      '2019-07-01',
      ['181.00', '181.00', '0.00', '0.00'],
    ],
  ])('%s', (_, bookings, asOf, expected) => {
    expect(figuresOf(recognizeRevenue(bookings, { asOf }))).toEqual(expected)
  })

  it('says nothing without bookings', () => {
    expect(recognizeRevenue([], { asOf: '2026-01-01' })).toBeUndefined()
  })
})

describe('the waterfall', () => {
  it('goes from one month to the next', () => {
    const rows = deferredRevenueByMonth([early, even], { from: '2018-12', until: '2019-03' })
    expect(rows).toEqual([
      {
        month: '2018-12',
        opening: { deferred: euros('0.00'), unbilled: euros('0.00') },
        billed: euros('365.00'),
        recognized: euros('0.00'),
        closing: { deferred: euros('365.00'), unbilled: euros('0.00') },
      },
      {
        month: '2019-01',
        opening: { deferred: euros('365.00'), unbilled: euros('0.00') },
        billed: euros('0.00'),
        recognized: euros('31.00'),
        closing: { deferred: euros('334.00'), unbilled: euros('0.00') },
      },
      {
        month: '2019-02',
        opening: { deferred: euros('334.00'), unbilled: euros('0.00') },
        billed: euros('0.00'),
        recognized: euros('28.00'),
        closing: { deferred: euros('306.00'), unbilled: euros('0.00') },
      },
    ])
  })

  it('opens with all that came before', () => {
    const [row] = deferredRevenueByMonth([year], { from: '2019-12', until: '2020-01' })
    expect(row?.opening.deferred).toEqual(euros('31.00'))
    expect(row?.closing.deferred).toEqual(euros('0.00'))
  })

  it('has no rows without bookings', () => {
    expect(deferredRevenueByMonth([], { from: '2019-01', until: '2020-01' })).toEqual([])
  })

  it('rounds the way that is asked for', () => {
    const cent: RevenueBooking = { amount: euros('0.01'), service: service('2025-12-31', '2026-01-02') }
    const range = { from: '2025-12', until: '2026-01' } as const
    expect(deferredRevenueByMonth([cent], range)[0]?.recognized).toEqual(euros('0.01'))
    expect(deferredRevenueByMonth([cent], { ...range, rounding: 'down' })[0]?.recognized).toEqual(euros('0.00'))
    expect(recognizeRevenue([cent], { asOf: '2025-12-31', rounding: 'down' })?.recognized).toEqual(euros('0.00'))
  })
})

const anyDay = fc.integer({ min: -100, max: 4_000 }).map((offset) => addDays('2023-01-01', offset))

const total = (bookings: readonly RevenueBooking[]): bigint =>
  bookings.reduce((sum, { amount }) => sum + cents(amount), 0n)

describe('of any bookings', () => {
  it('billed less recognised is deferred less unbilled, and neither is negative', () => {
    fc.assert(
      fc.property(anyBookings, anyDay, (bookings, asOf) => {
        const revenue = recognizeRevenue(bookings, { asOf })
        if (!revenue) throw new Error('expected figures')
        const [billed, recognized] = [cents(revenue.billed), cents(revenue.recognized)]
        const [deferred, unbilled] = [cents(revenue.deferred), cents(revenue.unbilled)]
        expect(billed - recognized).toBe(deferred - unbilled)
        expect(deferred >= 0n && unbilled >= 0n).toBe(true)
      }),
    )
  })

  it('in the end everything billed is recognised, and nothing is deferred', () => {
    fc.assert(
      fc.property(anyBookings, (bookings) => {
        const revenue = recognizeRevenue(bookings, { asOf: '2099-12-31' })
        expect(cents(revenue?.billed ?? euros('0.01'))).toBe(total(bookings))
        expect(revenue?.recognized).toEqual(revenue?.billed)
        expect([revenue?.deferred, revenue?.unbilled]).toEqual([euros('0.00'), euros('0.00')])
      }),
    )
  })

  it('rows of the waterfall chain, balance, and end at nothing', () => {
    fc.assert(
      fc.property(anyBookings, (bookings) => {
        const rows = deferredRevenueByMonth(bookings, { from: '2022-09', until: '2032-01' })
        let before = { deferred: euros('0.00'), unbilled: euros('0.00') }
        let [billed, recognized] = [0n, 0n]
        for (const { opening, closing, ...row } of rows) {
          expect(opening).toEqual(before)
          const moved = cents(row.billed) - cents(row.recognized)
          expect(cents(opening.deferred) - cents(opening.unbilled) + moved).toBe(
            cents(closing.deferred) - cents(closing.unbilled),
          )
          billed += cents(row.billed)
          recognized += cents(row.recognized)
          before = closing
        }
        expect([billed, recognized]).toEqual([total(bookings), total(bookings)])
        expect(before).toEqual({ deferred: euros('0.00'), unbilled: euros('0.00') })
      }),
      { numRuns: 100 },
    )
  })

  it('the months of the waterfall are those of the schedules, none before the day to be recognised from', () => {
    fc.assert(
      fc.property(anyBookings, (bookings) => {
        const scheduled = new Map<string, bigint>()
        for (const { amount, service: days, method, recognizedFrom = days.start } of bookings) {
          const first = recognizedFrom.slice(0, 7)
          for (const row of recognitionSchedule(amount, days, { ...(method && { method }) })) {
            const month = greater<string>(row.month, first)
            scheduled.set(month, (scheduled.get(month) ?? 0n) + cents(row.amount))
          }
        }
        for (const { month, recognized } of deferredRevenueByMonth(bookings, { from: '2022-09', until: '2032-01' })) {
          expect(cents(recognized)).toBe(scheduled.get(month) ?? 0n)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('charges without credits are recognised more and more', () => {
    fc.assert(
      fc.property(anyBookings, anyDay, fc.integer({ min: 1, max: 400 }), (bookings, day, later) => {
        const charges = bookings.map((one) => ({ ...one, amount: euros(one.amount.amount.replace('-', '')) }))
        const [before, after] = [day, addDays(day, later)].map((asOf) => recognizeRevenue(charges, { asOf }))
        expect(cents(after?.recognized ?? euros('0'))).toBeGreaterThanOrEqual(cents(before?.recognized ?? euros('0')))
      }),
    )
  })

  it('is plain data', () => {
    fc.assert(
      fc.property(anyBookings, anyDay, (bookings, asOf) => {
        const revenue = recognizeRevenue(bookings, { asOf })
        expect(JSON.parse(JSON.stringify(revenue))).toEqual(revenue)
      }),
    )
  })
})

describe('mistakes', () => {
  it.each<[string, readonly unknown[], ClienteleErrorCode, string]>([
    [
      'two currencies',
      [year, { ...year, amount: { amount: '1', currency: 'JPY' } }],
      'currency-mismatch',
      'bookings[1].amount.currency',
    ],
    [
      'a day to be recognised from that does not exist',
      [year, { ...year, recognizedFrom: '2026-02-29' }],
      'invalid-value',
      'bookings[1].recognizedFrom',
    ],
    [
      'service without days',
      [year, { ...year, service: service('2026-01-01', '2026-01-01') }],
      'invalid-period',
      'bookings[1].service.end',
    ],
    [
      'service of centuries',
      [{ ...year, service: service('1000-01-01', '2000-01-01') }],
      'invalid-period',
      'bookings[0].service.end',
    ],
    ['a method that is none', [{ ...year, method: 'monthly' }], 'unknown-code', 'bookings[0].method'],
    [
      'a day of billing that does not exist',
      [{ ...year, billedOn: '2026-02-29' }],
      'invalid-value',
      'bookings[0].billedOn',
    ],
    [
      'an amount that is a number',
      [year, { ...year, amount: { amount: 1, currency: 'EUR' } }],
      'invalid-value',
      'bookings[1].amount.amount',
    ],
    ['no currency', [{ ...year, amount: { amount: '1.00' } }], 'unknown-code', 'bookings[0].amount.currency'],
  ])('refuses %s', (_, bookings, code, field) => {
    const given = bookings as readonly RevenueBooking[]
    for (const call of [
      () => recognizeRevenue(given, { asOf: '2026-01-01' }),
      () => deferredRevenueByMonth(given, { from: '2026-01', until: '2026-02' }),
    ]) {
      const error = thrownBy(call)
      expect([error.code, error.details.field]).toEqual([code, field])
    }
  })

  it.each<[string, () => unknown, ClienteleErrorCode, string]>([
    ['a day that does not exist', () => recognizeRevenue([], { asOf: '2026-02-29' }), 'invalid-value', 'asOf'],
    [
      'a rounding that is none',
      () => recognizeRevenue([], { asOf: '2026-02-28', rounding: 'nearest' as 'up' }),
      'unknown-code',
      'rounding',
    ],
    [
      'months in the wrong order',
      () => deferredRevenueByMonth([], { from: '2026-02', until: '2026-01' }),
      'invalid-period',
      'until',
    ],
    [
      'too many months',
      () => deferredRevenueByMonth([], { from: '0001-01', until: '9999-12' }),
      'invalid-period',
      'until',
    ],
    [
      'a month that does not exist',
      () => deferredRevenueByMonth([], { from: '2026-00', until: '2026-01' }),
      'invalid-value',
      'from',
    ],
  ])('refuses %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
