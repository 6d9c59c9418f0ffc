import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClienteleErrorCode } from '../../../../src/foundation/error.ts'
import type { Money, RoundingMode } from '../../../../src/foundation/money/index.ts'
import type { CalendarDate, Period } from '../../../../src/foundation/time/index.ts'
import {
  defaultRecognitionMethod,
  longestRunOfMonths,
  type RecognitionMonth,
  type RecognitionOptions,
  recognitionMethods,
  recognitionSchedule,
} from '../../../../src/rules/billing/recognition/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyAmount, anyService, cents, euros, service } from './samples.ts'

const brief = (rows: readonly RecognitionMonth[]): readonly string[] =>
  rows.map(({ month, amount }) => `${month} ${amount.amount}`)

const dollars = (amount: string): Money => ({ amount, currency: 'USD' })

describe('published figures, by Stripe (https://docs.stripe.com/revenue-recognition/examples/subscriptions)', () => {
  it('31 USD from 15 January are 17 days and 14 days (EX-28)', () => {
    expect(recognitionSchedule(dollars('31.00'), service('2019-01-15', '2019-02-15'))).toEqual([
      { month: '2019-01', amount: dollars('17.00') },
      { month: '2019-02', amount: dollars('14.00') },
    ])
  })

  it('365 USD a year are a dollar a day (EX-29)', () => {
    const rows = recognitionSchedule(dollars('365.00'), service('2019-01-01', '2020-01-01'))
    expect(rows).toHaveLength(12)
    expect(rows.slice(0, 3).map(({ amount }) => amount.amount)).toEqual(['31.00', '28.00', '31.00'])
  })
})

describe('by days', () => {
  it.each<[string, string, Period, readonly string[]]>([
    ['one day', '5.00', service('2026-03-31', '2026-04-01'), ['2026-03 5.00']],
    ['a whole month', '99.99', service('2024-02-01', '2024-03-01'), ['2024-02 99.99']],
    ['two days of two years', '0.01', service('2025-12-31', '2026-01-02'), ['2025-12 0.01', '2026-01 0.00']],
    [
      'a leap February has its 29th day',
      '60.00',
      service('2024-02-01', '2024-04-01'),
      ['2024-02 29.00', '2024-03 31.00'],
    ],
    [
      'the rest of what was rounded shows where it is earned',
      '100.00',
      service('2026-01-01', '2026-04-01'),
      ['2026-01 34.44', '2026-02 31.12', '2026-03 34.44'],
    ],
    ['nothing', '0.00', service('2026-01-15', '2026-02-15'), ['2026-01 0.00', '2026-02 0.00']],
    ['a credit', '-31.00', service('2019-01-15', '2019-02-15'), ['2019-01 -17.00', '2019-02 -14.00']],
  ])('%s', (_, amount, days, expected) => {
    expect(brief(recognitionSchedule(euros(amount), days))).toEqual(expected)
  })

  it.each<[RoundingMode, readonly string[]]>([
    ['half-up', ['2025-12 0.01', '2026-01 0.00']],
    ['half-down', ['2025-12 0.00', '2026-01 0.01']],
    ['down', ['2025-12 0.00', '2026-01 0.01']],
    ['up', ['2025-12 0.01', '2026-01 0.00']],
  ])('rounds what is earned to date %s', (rounding, expected) => {
    expect(brief(recognitionSchedule(euros('0.01'), service('2025-12-31', '2026-01-02'), { rounding }))).toEqual(
      expected,
    )
  })

  it('knows the decimals of the currency', () => {
    const rows = recognitionSchedule({ amount: '100', currency: 'JPY' }, service('2026-01-01', '2026-04-01'))
    expect(rows.map(({ amount }) => amount.amount)).toEqual(['34', '32', '34'])
  })
})

describe('by even months', () => {
  const even = (amount: string, days: Period): readonly string[] =>
    brief(recognitionSchedule(euros(amount), days, { method: 'even-months' }))

  it.each<[string, string, Period, readonly string[]]>([
    ['a quarter', '91.98', service('2026-01-01', '2026-04-01'), ['2026-01 30.66', '2026-02 30.66', '2026-03 30.66']],
    [
      'a cent over goes to the first',
      '100.00',
      service('2026-01-01', '2026-04-01'),
      ['2026-01 33.34', '2026-02 33.33', '2026-03 33.33'],
    ],
    [
      'two over go to the first two',
      '0.05',
      service('2026-01-01', '2026-04-01'),
      ['2026-01 0.02', '2026-02 0.02', '2026-03 0.01'],
    ],
    [
      'a day of a month is a month',
      '30.00',
      service('2026-01-31', '2026-03-02'),
      ['2026-01 10.00', '2026-02 10.00', '2026-03 10.00'],
    ],
    [
      'an end on the first touches no new month',
      '20.00',
      service('2026-01-31', '2026-03-01'),
      ['2026-01 10.00', '2026-02 10.00'],
    ],
    [
      'a credit',
      '-100.00',
      service('2026-01-01', '2026-04-01'),
      ['2026-01 -33.34', '2026-02 -33.33', '2026-03 -33.33'],
    ],
  ])('%s', (_, amount, days, expected) => {
    expect(even(amount, days)).toEqual(expected)
  })
})

describe('the methods', () => {
  it('are two, by days unless told otherwise', () => {
    expect(recognitionMethods).toEqual(['daily', 'even-months'])
    expect(defaultRecognitionMethod).toBe('daily')
  })
})

const anyMethod = fc.constantFrom(...recognitionMethods)
const anyRounding = fc.constantFrom<RoundingMode>('half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor')

/** The days of service by month, counted one by one. */
function daysByMonth({ start, end }: Period): ReadonlyMap<string, bigint> {
  const days = new Map<string, bigint>()
  for (let day = Date.parse(start); day < Date.parse(end); day += 86_400_000) {
    const month = new Date(day).toISOString().slice(0, 7)
    days.set(month, (days.get(month) ?? 0n) + 1n)
  }
  return days
}

describe('of any amount and service', () => {
  it('the months are those of the service, and sum to the amount exactly', () => {
    fc.assert(
      fc.property(anyAmount, anyService, anyMethod, anyRounding, (amount, days, method, rounding) => {
        const rows = recognitionSchedule(amount, days, { method, rounding })
        expect(rows.map(({ month }) => month)).toEqual([...daysByMonth(days).keys()])
        expect(rows.reduce((sum, row) => sum + cents(row.amount), 0n)).toBe(cents(amount))
        for (const row of rows) expect(cents(row.amount)).toBeGreaterThanOrEqual(0n)
      }),
    )
  })

  it('by days, what is recognised to date is the nearest to the exact fraction, a half up', () => {
    fc.assert(
      fc.property(anyAmount, anyService, (amount, days) => {
        const served = daysByMonth(days)
        const all = [...served.values()].reduce((sum, count) => sum + count, 0n)
        let [toDate, daysToDate] = [0n, 0n]
        for (const { month, amount: recognized } of recognitionSchedule(amount, days)) {
          toDate += cents(recognized)
          daysToDate += served.get(month) ?? 0n
          const over = 2n * (cents(amount) * daysToDate - toDate * all)
          expect(over >= -all && over < all).toBe(true)
        }
      }),
    )
  })

  it('by even months, no two months differ by more than a minor unit, and none grows', () => {
    fc.assert(
      fc.property(anyAmount, anyService, (amount, days) => {
        const shares = recognitionSchedule(amount, days, { method: 'even-months' }).map((row) => cents(row.amount))
        expect(shares).toEqual([...shares].sort((a, b) => Number(b - a)))
        expect((shares[0] ?? 0n) - (shares.at(-1) ?? 0n)).toBeLessThanOrEqual(1n)
      }),
    )
  })

  it('a credit is the mirror of its charge, however it is rounded', () => {
    fc.assert(
      fc.property(anyAmount, anyService, anyMethod, anyRounding, (amount, days, method, rounding) => {
        const credit = { ...amount, amount: cents(amount) === 0n ? '0.00' : `-${amount.amount}` }
        const options = { method, rounding }
        const mirrored = recognitionSchedule(credit, days, options).map((row) => -cents(row.amount))
        expect(mirrored).toEqual(recognitionSchedule(amount, days, options).map((row) => cents(row.amount)))
      }),
    )
  })

  it('is plain data', () => {
    fc.assert(
      fc.property(anyAmount, anyService, anyMethod, (amount, days, method) => {
        const rows = recognitionSchedule(amount, days, { method })
        expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
      }),
    )
  })
})

describe('the longest service', () => {
  it(`is one of ${longestRunOfMonths} months`, () => {
    expect(recognitionSchedule(euros('1200.00'), service('2000-01-01', '2100-01-01'))).toHaveLength(1_200)
    expect(thrownBy(() => recognitionSchedule(euros('1.00'), service('2000-01-01', '2100-01-02'))).code).toBe(
      'invalid-period',
    )
  })

  it('may end with the calendar', () => {
    expect(brief(recognitionSchedule(euros('2.00'), service('9999-11-30', '9999-12-31')))).toEqual([
      '9999-11 0.06',
      '9999-12 1.94',
    ])
    expect(recognitionSchedule(euros('2.00'), service('0001-01-01', '0001-02-01'))).toHaveLength(1)
  })
})

describe('mistakes', () => {
  const may = service('2026-05-01', '2026-06-01')
  it.each<[string, unknown, unknown, unknown, ClienteleErrorCode, string]>([
    ['service without days', euros('1.00'), service('2026-05-01', '2026-05-01'), {}, 'invalid-period', 'service.end'],
    [
      'service that ends before it starts',
      euros('1.00'),
      service('2026-05-02', '2026-05-01'),
      {},
      'invalid-period',
      'service.end',
    ],
    ['service of all times', euros('1.00'), service('0001-01-01', '9999-12-31'), {}, 'invalid-period', 'service.end'],
    [
      'a start that does not exist',
      euros('1.00'),
      service('2026-04-31', '2026-06-01'),
      {},
      'invalid-value',
      'service.start',
    ],
    [
      'an end that is no text',
      euros('1.00'),
      { start: '2026-05-01', end: 20260601 },
      {},
      'invalid-value',
      'service.end',
    ],
    [
      'a very long day',
      euros('1.00'),
      service('2026-05-01', '9'.repeat(1_000_000) as CalendarDate),
      {},
      'invalid-value',
      'service.end',
    ],
    ['a method that is none', euros('1.00'), may, { method: 'weekly' }, 'unknown-code', 'method'],
    ['a rounding that is none', euros('1.00'), may, { rounding: 'nearest' }, 'unknown-code', 'rounding'],
    ['an amount of a huge exponent', euros('1e999999999'), may, {}, 'invalid-value', 'amount.amount'],
    ['a currency that is none', { amount: '1.00', currency: 'XYZ' }, may, {}, 'unknown-code', 'amount.currency'],
  ])('refuses %s', (_, amount, days, options, code, field) => {
    const error = thrownBy(() => recognitionSchedule(amount as Money, days as Period, options as RecognitionOptions))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
