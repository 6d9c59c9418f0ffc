import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClienteleErrorCode } from '../../../../src/foundation/error.ts'
import {
  defaultMonthLength,
  type MonthLength,
  monthlyRecurringRevenue,
  type RecurringItem,
  type RecurringRevenueOptions,
} from '../../../../src/rules/billing/recurring-revenue/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyItems, cents, euros, exactSum, item, perYear } from './samples.ts'

const monthlyOf = (items: readonly RecurringItem[], options?: RecurringRevenueOptions): string | undefined =>
  monthlyRecurringRevenue(items, options)?.monthly.amount

const times = (n: number, ...one: Parameters<typeof item>): readonly RecurringItem[] => Array(n).fill(item(...one))

describe('published figures', () => {
  it('1,200 a year count 100 a month (EX-26, Stripe, https://support.stripe.com/questions/billing-analytics)', () => {
    expect(monthlyOf([item('a-1', '1200.00', 'year')])).toBe('100.00')
  })

  it('5 × 50 and 3 × 100 a month, and 2 × 500 a year, are 633.33 (EX-27, https://www.indiehackers.com/post/how-to-calculate-monthly-recurring-revenue-or-mrr-9ea0104358)', () => {
    const items = [...times(5, 'a-1', '50.00'), ...times(3, 'a-2', '100.00'), ...times(2, 'a-3', '500.00', 'year')]
    expect(monthlyOf(items)).toBe('633.33')
    expect(monthlyRecurringRevenue(items)?.yearly).toEqual(euros('7600.00'))
  })
})

describe('what counts as a month', () => {
  it.each<[string, RecurringItem, Partial<MonthLength>, string]>([
    ['a month is a month', item('a-1', '100.00'), {}, '100.00'],
    ['a quarter is three', item('a-1', '100.00', 'month', 3), {}, '33.33'],
    ['two years are twenty-four', item('a-1', '2400.00', 'year', 2), {}, '100.00'],
    ['a week comes 52/12 times', item('a-1', '30.00', 'week'), {}, '130.00'],
    ['a fortnight half as often', item('a-1', '30.00', 'week', 2), {}, '65.00'],
    ['a day comes 365/12 times', item('a-1', '12.00', 'day'), {}, '365.00'],
    ['a month of four weeks', item('a-1', '30.00', 'week'), { weeks: '4' }, '120.00'],
    ['a month of 4.345 weeks', item('a-1', '30.00', 'week'), { weeks: '4.345' }, '130.35'],
    ['a month of 30.44 days', item('a-1', '10.00', 'day'), { days: '30.44' }, '304.40'],
    ['a fraction of decimals', item('a-1', '10.00', 'day'), { days: '365.2425/12' }, '304.37'],
    ['the length of a month says nothing about years', item('a-1', '1200.00', 'year'), { days: '30' }, '100.00'],
  ])('%s', (_, one, monthLength, expected) => {
    expect(monthlyOf([one], { monthLength })).toBe(expected)
  })

  it('is twelve to the year unless told otherwise', () => {
    expect(defaultMonthLength).toEqual({ days: '365/12', weeks: '52/12' })
  })
})

describe('rounding', () => {
  const thirds = [item('b', '100.00', 'month', 3), item('a', '100.00', 'month', 3), item('c', '100.00', 'month', 3)]

  it('rounds the sum, not the parts, and gives the cent over to the first of equals by id', () => {
    const revenue = monthlyRecurringRevenue(thirds)
    expect(revenue?.monthly.amount).toBe('100.00')
    expect(revenue?.byAccount.map(({ accountId, monthly }) => [accountId, monthly.amount])).toEqual([
      ['a', '33.34'],
      ['b', '33.33'],
      ['c', '33.33'],
    ])
  })

  it('takes the year from the month before it was rounded', () => {
    expect(monthlyRecurringRevenue([item('a', '100.00', 'year')])).toMatchObject({
      monthly: euros('8.33'),
      yearly: euros('100.00'),
    })
  })

  it.each([
    ['half-up', '0.13'],
    ['half-even', '0.12'],
    ['down', '0.12'],
    ['ceiling', '0.13'],
  ] as const)('follows the mode %s', (rounding, expected) => {
    expect(monthlyOf([item('a', '1.50', 'year')], { rounding })).toBe(expected)
  })

  it('knows the decimals of the currency', () => {
    const yen = {
      accountId: 'a',
      amount: { amount: '10000', currency: 'JPY' },
      every: { unit: 'year', count: 1 },
    } as const
    expect(monthlyRecurringRevenue([yen])?.monthly).toEqual({ amount: '833', currency: 'JPY' })
  })
})

describe('who appears', () => {
  it('nobody without items', () => {
    expect(monthlyRecurringRevenue([])).toBeUndefined()
  })

  it('an account once, with all that it pays, and not if it pays nothing', () => {
    const revenue = monthlyRecurringRevenue([item('a', '10.00'), item('b', '0.00'), item('a', '5.00')])
    expect(revenue?.byAccount).toEqual([{ accountId: 'a', monthly: euros('15.00'), yearly: euros('180.00') }])
  })

  it('an account whose id is the name of something else', () => {
    expect(monthlyRecurringRevenue([item('__proto__', '10.00')])?.byAccount).toMatchObject([{ accountId: '__proto__' }])
  })
})

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

describe('by exact fractions', () => {
  it('totals are the nearest to the exact sum, a half up', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const [over, under] = exactSum(items.map(perYear))
        const revenue = monthlyRecurringRevenue(items)
        // Twice the distance to a rounded figure lies from minus one, excluded where a half goes up, to one.
        const near = (units: bigint, n: bigint, d: bigint) =>
          2n * n >= (2n * units - 1n) * d && 2n * n < (2n * units + 1n) * d
        expect(near(cents(revenue?.yearly ?? euros('0')), over, under)).toBe(true)
        expect(near(cents(revenue?.monthly ?? euros('0')), over, 12n * under)).toBe(true)
      }),
    )
  })

  it('accounts sum to the totals, and each is within a unit of what it pays exactly', () => {
    fc.assert(
      fc.property(
        anyItems,
        fc.constantFrom('half-up', 'half-even', 'up', 'down', 'ceiling', 'floor'),
        (items, rounding) => {
          const revenue = monthlyRecurringRevenue(items, { rounding })
          const accounts = revenue?.byAccount ?? []
          expect(sum(accounts.map(({ monthly }) => cents(monthly)))).toBe(cents(revenue?.monthly ?? euros('0')))
          expect(sum(accounts.map(({ yearly }) => cents(yearly)))).toBe(cents(revenue?.yearly ?? euros('0')))
          for (const { accountId, monthly, yearly } of accounts) {
            const [over, under] = exactSum(items.filter((one) => one.accountId === accountId).map(perYear))
            const off = over - cents(yearly) * under
            expect(off > -under && off < under).toBe(true)
            const offMonth = over - 12n * cents(monthly) * under
            expect(offMonth > -12n * under && offMonth < 12n * under).toBe(true)
          }
        },
      ),
    )
  })

  it('the order of the items does not matter', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(monthlyRecurringRevenue([...items].reverse())).toEqual(monthlyRecurringRevenue(items))
      }),
    )
  })

  it('an interval twice as long at twice the price changes nothing', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const doubled = items.flatMap(({ every, ...rest }) => {
          const twice = { ...rest, every: { ...every, count: 2 * every.count } }
          return [twice, twice]
        })
        expect(monthlyRecurringRevenue(doubled)).toEqual(monthlyRecurringRevenue(items))
      }),
    )
  })

  it('is plain data that shares nothing with what it was made of', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const before = structuredClone(items)
        const revenue = monthlyRecurringRevenue(items)
        expect(JSON.parse(JSON.stringify(revenue))).toEqual(revenue)
        expect(items).toEqual(before)
      }),
    )
  })
})

describe('mistakes', () => {
  const good = item('a', '10.00')
  it.each<[string, readonly unknown[], unknown, ClienteleErrorCode, string]>([
    [
      'two currencies',
      [good, { ...good, amount: { amount: '1', currency: 'JPY' } }],
      {},
      'currency-mismatch',
      'items[1].amount.currency',
    ],
    ['no currency', [{ ...good, amount: { amount: '1.00' } }], {}, 'unknown-code', 'items[0].amount.currency'],
    ['a negative amount', [good, item('a', '-0.01')], {}, 'invalid-value', 'items[1].amount.amount'],
    [
      'an amount that is a number',
      [{ ...good, amount: { amount: 10, currency: 'EUR' } }],
      {},
      'invalid-value',
      'items[0].amount.amount',
    ],
    ['a huge exponent', [good, item('a', '1e999999999')], {}, 'invalid-value', 'items[1].amount.amount'],
    ['a very long amount', [item('a', '9'.repeat(1_000_000))], {}, 'invalid-value', 'items[0].amount.amount'],
    ['a fraction of a cent', [good, good, item('a', '1.005')], {}, 'invalid-value', 'items[2].amount.amount'],
    [
      'a unit that is none',
      [{ ...good, every: { unit: 'fortnight', count: 1 } }],
      {},
      'unknown-code',
      'items[0].every.unit',
    ],
    [
      'a unit of objects',
      [{ ...good, every: { unit: 'toString', count: 1 } }],
      {},
      'unknown-code',
      'items[0].every.unit',
    ],
    ['no period', [{ ...good, every: { unit: 'month', count: 0 } }], {}, 'invalid-value', 'items[0].every.count'],
    ['half a period', [{ ...good, every: { unit: 'month', count: 0.5 } }], {}, 'invalid-value', 'items[0].every.count'],
    [
      'a period without end',
      [{ ...good, every: { unit: 'day', count: 1e9 } }],
      {},
      'invalid-value',
      'items[0].every.count',
    ],
    ['a month of no days', [good], { monthLength: { days: '0' } }, 'invalid-value', 'monthLength.days'],
    ['a month of fewer than no weeks', [good], { monthLength: { weeks: '-4' } }, 'invalid-value', 'monthLength.weeks'],
    ['division by zero', [good], { monthLength: { weeks: '52/0' } }, 'invalid-value', 'monthLength.weeks'],
    ['a fraction of three', [good], { monthLength: { days: '365/12/2' } }, 'invalid-value', 'monthLength.days'],
    ['a month that is a number', [good], { monthLength: { days: 30 } }, 'invalid-value', 'monthLength.days'],
    ['a month of words', [good], { monthLength: { days: 'thirty' } }, 'invalid-value', 'monthLength.days'],
    ['a rounding that is none', [good], { rounding: 'nearest' }, 'unknown-code', 'rounding'],
  ])('refuses %s', (_, items, options, code, field) => {
    const error = thrownBy(() =>
      monthlyRecurringRevenue(items as readonly RecurringItem[], options as RecurringRevenueOptions),
    )
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
