import * as dateFns from 'date-fns'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  boundaryAt,
  type CalendarDate,
  daysInPeriod,
  type Interval,
  intersectPeriods,
  intervalUnits,
  isDateIn,
  type Period,
  type PeriodSchedule,
  periodAt,
  periodContaining,
  periodIndexOf,
  periodsWithin,
} from '../../../src/foundation/time/index.ts'
import { dates } from '../../tools/arbitraries.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { toDate, toText, utc } from './utc-dates.ts'

const monthly: Interval = { unit: 'month', count: 1 }

const intervals: fc.Arbitrary<Interval> = fc.record({
  unit: fc.constantFrom(...intervalUnits),
  count: fc.integer({ min: 1, max: 18 }),
})

/** Any schedule; those of months or years with any anchor day, or none. */
const schedules: fc.Arbitrary<PeriodSchedule> = fc
  .record({
    anchor: dates,
    every: intervals,
    anchorDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  })
  .map(({ anchor, every, anchorDay }) =>
    anchorDay === undefined || every.unit === 'day' || every.unit === 'week'
      ? { anchor, every }
      : { anchor, every, anchorDay },
  )

const indexes = fc.integer({ min: -60, max: 60 })

const periods: fc.Arbitrary<Period> = fc
  .tuple(dates, fc.integer({ min: 1, max: 800 }))
  .map(([start, days]) => ({ start, end: addDays(start, days) }))

describe('boundaries, as billing systems document them', () => {
  it.each<[string, PeriodSchedule, readonly CalendarDate[], string]>([
    [
      'anchor on the 31st, common year',
      { anchor: '2023-01-31', every: monthly },
      ['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30'],
      'https://docs.stripe.com/billing/subscriptions/billing-cycle',
    ],
    [
      'anchor on the 2nd always bills on the 2nd',
      { anchor: '2024-09-02', every: monthly },
      ['2024-09-02', '2024-10-02', '2024-11-02', '2024-12-02'],
      'https://docs.stripe.com/billing/subscriptions/billing-cycle',
    ],
    [
      'weekly from Friday 3 June',
      { anchor: '2022-06-03', every: { unit: 'week', count: 1 } },
      ['2022-06-03', '2022-06-10', '2022-06-17'],
      'https://docs.stripe.com/billing/subscriptions/billing-cycle',
    ],
    [
      'next billing date, monthly',
      { anchor: '2015-10-01', every: monthly },
      ['2015-10-01', '2015-11-01'],
      'https://www.chargebee.com/docs/next-billing-date.html',
    ],
    [
      'next billing date, weekly',
      { anchor: '2015-10-01', every: { unit: 'week', count: 1 } },
      ['2015-10-01', '2015-10-08'],
      'https://www.chargebee.com/docs/next-billing-date.html',
    ],
    [
      'next billing date, yearly',
      { anchor: '2015-10-01', every: { unit: 'year', count: 1 } },
      ['2015-10-01', '2016-10-01'],
      'https://www.chargebee.com/docs/next-billing-date.html',
    ],
    [
      'signed on 28 February, billed at the ends of months',
      { anchor: '2026-02-28', every: monthly, anchorDay: 31 },
      ['2026-02-28', '2026-03-31', '2026-04-30'],
      'the last day of a shorter month, and the day itself again',
    ],
    [
      'a leap day, yearly',
      { anchor: '2024-02-29', every: { unit: 'year', count: 1 } },
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
      'the last day of a shorter month, and the day itself again',
    ],
  ])('%s', (_, schedule, expected) => {
    expect(expected.map((_, index) => boundaryAt(schedule, index))).toEqual(expected)
  })

  it('start in the middle, billing day 15: first period 5-15 February', () => {
    // https://chargebee.com/docs/2.0/calendar-billing.html
    const start = '2025-02-05'
    const schedule: PeriodSchedule = { anchor: start, every: monthly, anchorDay: 15 }
    const first = periodContaining(schedule, start)
    const term: Period = { start, end: '2025-03-15' }
    expect(periodsWithin(schedule, term)).toEqual([first, { start: '2025-02-15', end: '2025-03-15' }])
    expect(intersectPeriods(first, term)).toEqual({ start: '2025-02-05', end: '2025-02-15' })
  })
})

describe('periods', () => {
  it('tile: each begins where the one before ends, whatever the anchor', () => {
    fc.assert(
      fc.property(schedules, indexes, (schedule, index) => {
        const { start, end } = periodAt(schedule, index)
        expect(start < end).toBe(true)
        expect(periodAt(schedule, index + 1).start).toBe(end)
        expect([boundaryAt(schedule, index), boundaryAt(schedule, index + 1)]).toEqual([start, end])
      }),
    )
  })

  it('begin on the anchor day, or on the last day of a month that is too short', () => {
    fc.assert(
      fc.property(schedules, indexes, (schedule, index) => {
        if (schedule.every.unit === 'day' || schedule.every.unit === 'week') return
        const boundary = boundaryAt(schedule, index)
        const day = schedule.anchorDay ?? Number(schedule.anchor.slice(8))
        const isLast = addDays(boundary, 1).endsWith('-01')
        expect(Number(boundary.slice(8)) === day || (isLast && Number(boundary.slice(8)) < day)).toBe(true)
      }),
    )
  })

  it('are counted from the anchor in one step, as date-fns counts them', () => {
    const unitsOf = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const
    fc.assert(
      fc.property(dates, intervals, indexes, (anchor, every, index) => {
        const moved = dateFns.add(toDate(anchor), { [unitsOf[every.unit]]: every.count * index }, utc)
        expect(boundaryAt({ anchor, every }, index)).toBe(toText(moved))
      }),
    )
  })

  it('contain the day that they are asked for, and have its number', () => {
    fc.assert(
      fc.property(schedules, dates, (schedule, date) => {
        const period = periodContaining(schedule, date)
        expect(isDateIn(period, date)).toBe(true)
        expect(periodAt(schedule, periodIndexOf(schedule, date))).toEqual(period)
      }),
    )
  })

  it('have the number by which they are asked for, on their first and last days', () => {
    fc.assert(
      fc.property(schedules, indexes, (schedule, index) => {
        const { start, end } = periodAt(schedule, index)
        expect(periodIndexOf(schedule, start)).toBe(index)
        expect(periodIndexOf(schedule, addDays(end, -1))).toBe(index)
      }),
    )
  })

  it.each<[string, unknown, string, string]>([
    ['an anchor that does not exist', { anchor: '2023-02-29', every: monthly }, 'invalid-value', 'anchor'],
    ['a count of 0', { anchor: '2023-02-28', every: { unit: 'month', count: 0 } }, 'invalid-value', 'every.count'],
    [
      'a count above 1,000',
      { anchor: '2023-02-28', every: { unit: 'day', count: 1_001 } },
      'invalid-value',
      'every.count',
    ],
    ['another unit', { anchor: '2023-02-28', every: { unit: 'moon', count: 1 } }, 'unknown-code', 'every.unit'],
    [
      'an anchor day with weeks',
      { anchor: '2023-02-28', every: { unit: 'week', count: 1 }, anchorDay: 3 },
      'invalid-value',
      'anchorDay',
    ],
    ['anchor day 0', { anchor: '2023-02-28', every: monthly, anchorDay: 0 }, 'invalid-value', 'anchorDay'],
    ['anchor day 32', { anchor: '2023-02-28', every: monthly, anchorDay: 32 }, 'invalid-value', 'anchorDay'],
    ['half an anchor day', { anchor: '2023-02-28', every: monthly, anchorDay: 1.5 }, 'invalid-value', 'anchorDay'],
  ])('refuse a schedule with %s', (_, schedule, code, field) => {
    for (const call of [boundaryAt, periodAt]) {
      const { code: thrown, details } = thrownBy(() => call(schedule as PeriodSchedule, 0))
      expect([thrown, details.field]).toEqual([code, field])
    }
    for (const call of [periodIndexOf, periodContaining]) {
      expect(codeThrownBy(() => call(schedule as PeriodSchedule, '2023-03-01'))).toBe(code)
    }
  })

  it('refuse numbers that are not whole, days that do not exist, and boundaries outside the calendar', () => {
    const schedule: PeriodSchedule = { anchor: '2023-01-31', every: monthly }
    for (const index of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
      expect(thrownBy(() => boundaryAt(schedule, index)).details.field).toBe('index')
      expect(thrownBy(() => periodAt(schedule, index)).details.field).toBe('index')
    }
    expect(codeThrownBy(() => boundaryAt(schedule, 100_000))).toBe('invalid-value')
    expect(codeThrownBy(() => boundaryAt(schedule, Number.MAX_SAFE_INTEGER))).toBe('invalid-value')
    expect(codeThrownBy(() => periodIndexOf(schedule, '2023-02-30'))).toBe('invalid-value')
    expect(codeThrownBy(() => periodContaining(schedule, '2023-02-30'))).toBe('invalid-value')
  })
})

describe('periodsWithin', () => {
  it('lists the periods that have a day in common with a period, and no others', () => {
    fc.assert(
      fc.property(schedules, periods, (schedule, period) => {
        const found = periodsWithin(schedule, period)
        const first = periodIndexOf(schedule, period.start)
        expect(found[0]).toEqual(periodContaining(schedule, period.start))
        expect(found.at(-1)).toEqual(periodContaining(schedule, addDays(period.end, -1)))
        expect(found).toEqual(found.map((_, index) => periodAt(schedule, first + index)))
        expect(found.every((each) => intersectPeriods(each, period) !== undefined)).toBe(true)
        const days = found.map((each) => intersectPeriods(each, period) ?? each).map(daysInPeriod)
        expect(days.reduce((sum, count) => sum + count, 0)).toBe(daysInPeriod(period))
      }),
    )
  })

  it('refuses more than 100,000 periods, and a period that is none', () => {
    const daily: PeriodSchedule = { anchor: '2026-01-01', every: { unit: 'day', count: 1 } }
    const start: CalendarDate = '1900-01-01'
    expect(periodsWithin(daily, { start, end: addDays(start, 100_000) })).toHaveLength(100_000)
    expect(codeThrownBy(() => periodsWithin(daily, { start, end: addDays(start, 100_001) }))).toBe('invalid-period')
    expect(codeThrownBy(() => periodsWithin(daily, { start: '0001-01-01', end: '9999-12-31' }))).toBe('invalid-period')
    expect(codeThrownBy(() => periodsWithin(daily, { start, end: start }))).toBe('invalid-period')
  })
})

describe('a period', () => {
  it('has the days from its start up to, not including, its end', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: -5, max: 5 }), fc.boolean(), (period, offset, atStart) => {
        const date = addDays(atStart ? period.start : period.end, offset)
        const days = Array.from({ length: daysInPeriod(period) }, (_, index) => addDays(period.start, index))
        expect(isDateIn(period, date)).toBe(days.includes(date))
      }),
    )
  })

  it('has in common with another the days that are in both, whichever is asked first', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 900 }), (a, offset, days) => {
        const start = addDays(a.start, offset)
        const b: Period = { start, end: addDays(start, days) }
        const common = intersectPeriods(a, b)
        expect(intersectPeriods(b, a)).toEqual(common)
        const inBoth = Array.from({ length: days }, (_, index) => addDays(start, index)).filter((day) =>
          isDateIn(a, day),
        )
        expect(common && [common.start, addDays(common.end, -1)]).toEqual(
          inBoth.length === 0 ? undefined : [inBoth[0], inBoth.at(-1)],
        )
      }),
      { numRuns: 100 },
    )
  })

  it.each<[string, Period, string, string]>([
    ['ends where it starts', { start: '2026-06-01', end: '2026-06-01' }, 'invalid-period', 'end'],
    ['ends before it starts', { start: '2026-06-02', end: '2026-06-01' }, 'invalid-period', 'end'],
    ['starts on no day', { start: '2026-06-31', end: '2026-07-01' }, 'invalid-value', 'start'],
    ['ends on no day', { start: '2026-06-01', end: '2026-06-31' }, 'invalid-value', 'end'],
  ])('is refused if it %s', (_, period, code, field) => {
    const june: Period = { start: '2026-06-01', end: '2026-07-01' }
    const calls: readonly [string, () => unknown][] = [
      ['period', () => isDateIn(period, '2026-06-01')],
      ['period', () => daysInPeriod(period)],
      ['a', () => intersectPeriods(period, june)],
      ['b', () => intersectPeriods(june, period)],
    ]
    for (const [name, call] of calls) {
      const { code: thrown, details } = thrownBy(call)
      expect([thrown, details.field]).toEqual([code, `${name}.${field}`])
    }
  })

  it('cannot be asked about a day that does not exist', () => {
    expect(codeThrownBy(() => isDateIn({ start: '2026-06-01', end: '2026-07-01' }, '2026-06-31'))).toBe('invalid-value')
  })
})
