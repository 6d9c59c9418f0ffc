import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateUnits } from '../../../../src/foundation/money/allocate-units.ts'
import { type RoundingMode, roundingModes } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate, type Instant, type Period } from '../../../../src/foundation/time/index.ts'
import {
  defaultProrationMethod,
  type ProrationMethod,
  prorate,
  prorateByTheSecond,
  prorationMethods,
} from '../../../../src/rules/billing/agreements/index.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { cents, centsOf, days, eur, period } from './samples.ts'

const january = period('2025-01-01', '2025-02-01')

describe('the examples of other systems', () => {
  it.each<[title: string, amount: string, service: Period, full: Period, ProrationMethod, [string, number, number]]>([
    // https://chargebee.com/docs/2.0/calendar-billing.html
    [
      '5 to 15 February with the billing day 15',
      '100.00',
      period('2025-02-05', '2025-02-15'),
      period('2025-01-15', '2025-02-15'),
      'actual',
      ['32.26', 10, 31],
    ],
    // https://docs.stripe.com/billing/subscriptions/backdating
    [
      '15 February to 1 March is exactly half',
      '100.00',
      period('2025-02-15', '2025-03-01'),
      period('2025-02-01', '2025-03-01'),
      'actual',
      ['50.00', 14, 28],
    ],
    [
      '15 January to 1 February is 17/31',
      '100.00',
      period('2025-01-15', '2025-02-01'),
      january,
      'actual',
      ['54.84', 17, 31],
    ],
    // https://docs.zuora.com (when prorating a month: assume 30 days or actual days), rows 3 and 4
    [
      'a whole leap February is 30/30',
      '30.00',
      period('2020-02-01', '2020-03-01'),
      period('2020-02-01', '2020-03-01'),
      '30/360',
      ['30.00', 30, 30],
    ],
    [
      'inside one month actual days count',
      '30.00',
      period('2021-04-21', '2021-04-30'),
      period('2021-04-01', '2021-05-01'),
      '30/360',
      ['9.00', 9, 30],
    ],
    // https://support.recurly.com/hc/en-us/articles/360029630811
    [
      'a seat added half way through June',
      '10.00',
      period('2025-06-16', '2025-07-01'),
      period('2025-06-01', '2025-07-01'),
      'actual',
      ['5.00', 15, 30],
    ],
  ])('%s', (_, amount, service, full, method, [prorated, numerator, denominator]) => {
    expect(prorate(eur(amount), service, full, { method })).toEqual({ amount: eur(prorated), numerator, denominator })
  })
})

describe('the methods', () => {
  it('count the days of the calendar unless told otherwise', () => {
    expect(defaultProrationMethod).toBe('actual')
    const service = period('2025-01-15', '2025-02-01')
    expect(prorate(eur('100.00'), service, january)).toEqual(
      prorate(eur('100.00'), service, january, { method: 'actual' }),
    )
  })

  it.each<[title: string, full: Period, string, number]>([
    ['31 days are more than the whole', january, '103.33', 30],
    ['28 days are less', period('2025-02-01', '2025-03-01'), '93.33', 30],
    ['a quarter has 90', period('2025-01-01', '2025-04-01'), '100.00', 90],
    ['a year has 360', period('2025-01-01', '2026-01-01'), '101.39', 360],
    ['a month from the 31st to the end of February is one month', period('2025-01-31', '2025-02-28'), '93.33', 30],
    ['a month from the end of February to the 31st is one month', period('2025-02-28', '2025-03-31'), '103.33', 30],
    ['two months between two short ones are two', period('2025-02-28', '2025-04-30'), '101.67', 60],
  ])('actual/30: %s', (_, full, amount, denominator) => {
    expect(prorate(eur('100.00'), full, full, { method: 'actual/30' })).toMatchObject({
      amount: eur(amount),
      denominator,
    })
  })

  it('30/360: the 31st counts nothing', () => {
    const { amount, numerator } = prorate(eur('30.00'), period('2025-01-31', '2025-02-01'), january, {
      method: '30/360',
    })
    expect([amount.amount, numerator]).toEqual(['0.00', 0])
  })

  it('a credit is prorated as its charge is', () => {
    expect(prorate(eur('-100.00'), period('2025-01-15', '2025-02-01'), january).amount.amount).toBe('-54.84')
  })

  it('amounts without minor units stay without', () => {
    const yen = { amount: '1000', currency: 'JPY' } as const
    expect(prorate(yen, period('2025-01-15', '2025-02-01'), january).amount).toEqual({ amount: '548', currency: 'JPY' })
  })
})

/** Every day from one to another, one by one. */
function countOneByOne({ start, end }: Period): bigint {
  let count = 0n
  for (let day = start; day < end; day = addDays(day, 1)) count += 1n
  return count
}

/** The nearest whole numbers of a fraction, told apart by their exact distance; the denominator is above 0. */
function roundedByDistance(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  let low = numerator / denominator
  while (low * denominator > numerator) low -= 1n
  const below = numerator - low * denominator
  if (below === 0n) return low
  const above = denominator - below
  const [near, far] = numerator < 0n ? [low + 1n, low] : [low, low + 1n]
  const even = low % 2n === 0n ? low : low + 1n
  const tie = { 'half-up': far, 'half-down': near, 'half-even': even }
  if (mode === 'up') return far
  if (mode === 'down') return near
  if (mode === 'floor') return low
  if (mode === 'ceiling') return low + 1n
  return below === above ? tie[mode] : below < above ? low : low + 1n
}

/** A full period of up to 13 months, and ascending days that cut it into segments. */
const cutPeriods = days.chain((start) =>
  fc.integer({ min: 1, max: 400 }).chain((length) =>
    fc.record({
      full: fc.constant(period(start, addDays(start, length))),
      cuts: fc
        .uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: 8 })
        .map((offsets) => [...new Set([0, ...offsets, length])].sort((a, b) => a - b).map((at) => addDays(start, at))),
    }),
  ),
)
const segmentsOf = (cuts: readonly CalendarDate[]): readonly Period[] =>
  cuts.slice(1).map((end, index) => ({ start: cuts[index] ?? end, end }))

describe('for any amount and any days', () => {
  it('the amount is the exact fraction, rounded once, in every mode', () => {
    fc.assert(
      fc.property(
        cents,
        fc.boolean(),
        cutPeriods,
        fc.constantFrom(...roundingModes),
        (price, isCredit, cut, rounding) => {
          const amount = isCredit ? eur(`-${price.amount}`) : price
          const service = segmentsOf(cut.cuts)[0] ?? cut.full
          const { amount: prorated } = prorate(amount, service, cut.full, { rounding })
          const exact = [centsOf(amount) * countOneByOne(service), countOneByOne(cut.full)] as const
          expect(centsOf(prorated)).toBe(roundedByDistance(...exact, rounding))
        },
      ),
    )
  })

  it.each(['actual', '30/360'] as const)('by %s the whole period costs the amount', (method) => {
    fc.assert(
      fc.property(cents, cutPeriods, (amount, { full }) => {
        fc.pre(full.end > addDays(full.start, 1))
        expect(prorate(amount, full, full, { method }).amount).toEqual(amount)
      }),
    )
  })

  it.each(['actual', '30/360'] as const)(
    'by %s segments add up to the whole, before rounding and by allocation',
    (method) => {
      fc.assert(
        fc.property(cents, cutPeriods, (amount, { full, cuts }) => {
          fc.pre(full.end > addDays(full.start, 1))
          const parts = segmentsOf(cuts).map((segment) => prorate(amount, segment, full, { method }))
          const { denominator } = prorate(amount, full, full, { method })
          expect(parts.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(denominator)
          const shares = allocateUnits(
            centsOf(amount),
            parts.map(({ numerator }) => BigInt(numerator)),
          )
          expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(centsOf(amount))
          shares.forEach((share, index) => {
            const apart = share - centsOf(parts[index]?.amount ?? amount)
            expect(apart <= 1n && apart >= -1n).toBe(true)
          })
        }),
      )
    },
  )

  it.each(['actual', '30/360'] as const)('by %s more days never cost less', (method) => {
    fc.assert(
      fc.property(cents, cutPeriods, fc.constantFrom(...roundingModes), (amount, { full, cuts }, rounding) => {
        fc.pre(full.end > addDays(full.start, 1))
        const costs = cuts
          .slice(1)
          .map((end) => centsOf(prorate(amount, { ...full, end }, full, { method, rounding }).amount))
        expect(costs).toEqual([...costs].sort((a, b) => (a < b ? -1 : 1)))
      }),
    )
  })

  it('by actual/30 a month of the calendar costs its days over 30', () => {
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 2000, max: 2100 }),
        fc.integer({ min: 0, max: 11 }),
        (amount, year, month) => {
          const first = (index: number): CalendarDate =>
            `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01` as CalendarDate
          const full = period(first(month), first(month + 1))
          const { amount: cost } = prorate(amount, full, full, { method: 'actual/30' })
          expect(centsOf(cost)).toBe(roundedByDistance(centsOf(amount) * countOneByOne(full), 30n, 'half-up'))
        },
      ),
    )
  })
})

describe('to the second', () => {
  const june = { start: '2026-06-01T00:00:00Z', end: '2026-07-01T00:00:00Z' } as const

  it.each<[title: string, start: Instant, end: Instant, string, number]>([
    ['the whole', june.start, june.end, '90.00', 2_592_000],
    ['the last half day', '2026-06-30T12:00:00Z', june.end, '1.50', 43_200],
    ['one second', '2026-06-30T23:59:59Z', june.end, '0.00', 1],
    ['an hour, a minute and a second', '2026-06-05T01:01:01Z', '2026-06-05T02:02:02Z', '0.13', 3_661],
    ['decimals of a second are dropped', '2026-06-05T00:00:00.9Z', '2026-06-06T00:00:00.123456789Z', '3.00', 86_400],
  ])('%s', (_, start, end, amount, numerator) => {
    expect(prorateByTheSecond(eur('90.00'), { start, end }, june)).toEqual({
      amount: eur(amount),
      numerator,
      denominator: 2_592_000,
    })
  })

  it('rounds as asked', () => {
    const service = { ...june, start: '2026-06-30T23:59:59Z' } as const
    expect(prorateByTheSecond(eur('90.00'), service, june, { rounding: 'up' }).amount.amount).toBe('0.01')
  })

  it('agrees with whole days', () => {
    fc.assert(
      fc.property(cents, cutPeriods, (amount, { full, cuts }) => {
        const midnight = ({ start, end }: Period) => ({ start: `${start}T00:00:00Z`, end: `${end}T00:00:00Z` }) as const
        const service = segmentsOf(cuts)[0] ?? full
        const bySecond = prorateByTheSecond(amount, midnight(service), midnight(full))
        expect(bySecond.amount).toEqual(prorate(amount, service, full).amount)
      }),
    )
  })

  it.each<[title: string, service: { start: string; end: string }, code: string, field: string]>([
    [
      'an end before the start',
      { start: '2026-06-02T00:00:00Z', end: '2026-06-01T00:00:00Z' },
      'invalid-period',
      'service.end',
    ],
    [
      'less than a second',
      { start: '2026-06-02T00:00:00Z', end: '2026-06-02T00:00:00.5Z' },
      'invalid-period',
      'service.end',
    ],
    ['a time before the full period', { start: '2026-05-31T23:59:59Z', end: june.end }, 'invalid-period', 'service'],
    ['a time after the full period', { start: june.start, end: '2026-07-01T00:00:01Z' }, 'invalid-period', 'service'],
    ['a moment that is none', { start: '2026-06-31T00:00:00Z', end: june.end }, 'invalid-value', 'service.start'],
    ['a local time', { start: june.start, end: '2026-07-01T00:00:00+02:00' }, 'invalid-value', 'service.end'],
  ])('refuses %s', (_, service, code, field) => {
    const error = thrownBy(() => prorateByTheSecond(eur('1.00'), service as typeof june, june))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('what cannot be', () => {
  it.each<[title: string, service: Period, full: Period, code: string, field: string]>([
    ['service before the full period', period('2024-12-31', '2025-01-15'), january, 'invalid-period', 'service'],
    ['service after the full period', period('2025-01-15', '2025-02-02'), january, 'invalid-period', 'service'],
    ['service without a day', period('2025-01-15', '2025-01-15'), january, 'invalid-period', 'service.end'],
    ['a full period turned round', january, period('2025-02-01', '2025-01-01'), 'invalid-period', 'full.end'],
    ['a day that does not exist', period('2025-01-15', '2025-01-32'), january, 'invalid-value', 'service.end'],
    ['a full period that is none', january, period('2025-02-30', '2025-03-01'), 'invalid-value', 'full.start'],
  ])('refuses %s', (_, service, full, code, field) => {
    const error = thrownBy(() => prorate(eur('1.00'), service, full))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[title: string, full: Period, ProrationMethod]>([
    ['a week, by actual/30', period('2025-01-01', '2025-01-08'), 'actual/30'],
    ['forty days, by actual/30', period('2025-01-01', '2025-02-10'), 'actual/30'],
    ['the 31st alone, by 30/360', period('2025-01-31', '2025-02-01'), '30/360'],
  ])('refuses %s as the full period', (_, full, method) => {
    expect(codeThrownBy(() => prorate(eur('1.00'), full, full, { method }))).toBe('invalid-period')
  })

  it('refuses an unknown method, amounts that are none, and huge ones, in no time', () => {
    const method = 'toString' as ProrationMethod
    expect(codeThrownBy(() => prorate(eur('1.00'), january, january, { method }))).toBe('unknown-code')
    for (const amount of ['1e999999999', '9'.repeat(100_000), 'NaN', '']) {
      expect(codeThrownBy(() => prorate({ amount, currency: 'EUR' }, january, january))).toBe('invalid-value')
    }
  })

  it('leaves what it is given as it was', () => {
    const frozen = Object.freeze({ ...january })
    const before = JSON.stringify(frozen)
    expect(prorationMethods.map((method) => prorate(eur('1.00'), frozen, frozen, { method }).numerator)).toEqual([
      31, 30, 31,
    ])
    expect(JSON.stringify(frozen)).toBe(before)
  })
})
