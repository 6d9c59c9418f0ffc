import * as dateFns from 'date-fns'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addInterval,
  addMonths,
  type CalendarDate,
  daysBetween,
  type Interval,
  type IntervalUnit,
  intervalUnits,
  lastDayOfMonth,
  startOfMonth,
  weekdayOf,
  weekdays,
} from '../../../src/foundation/time/index.ts'
import { dates } from '../../tools/arbitraries.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { toDate, toText, utc } from './utc-dates.ts'

describe('calendar arithmetic agrees with date-fns, from 1900 to 2100', () => {
  it('in adding days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        expect(addDays(date, days)).toBe(toText(dateFns.addDays(toDate(date), days, utc)))
      }),
    )
  })

  it('in adding months', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3_000, max: 3_000 }), (date, months) => {
        expect(addMonths(date, months)).toBe(toText(dateFns.addMonths(toDate(date), months, utc)))
      }),
    )
  })

  it('in adding intervals of every unit', () => {
    const adders: Readonly<Record<IntervalUnit, (date: Date, amount: number, options: typeof utc) => Date>> = {
      day: dateFns.addDays,
      week: dateFns.addWeeks,
      month: dateFns.addMonths,
      year: dateFns.addYears,
    }
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom(...intervalUnits),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: -30, max: 30 }),
        (date, unit, count, times) => {
          expect(addInterval(date, { unit, count }, times)).toBe(toText(adders[unit](toDate(date), count * times, utc)))
        },
      ),
    )
  })

  it('in counting days', () => {
    fc.assert(
      fc.property(dates, dates, (start, end) => {
        expect(daysBetween(start, end)).toBe(dateFns.differenceInCalendarDays(toDate(end), toDate(start), utc))
      }),
    )
  })

  it('in days of the week, first and last days of months', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekdays.indexOf(weekdayOf(date)) + 1).toBe(dateFns.getISODay(toDate(date), utc))
        expect(startOfMonth(date)).toBe(toText(dateFns.startOfMonth(toDate(date), utc)))
        expect(lastDayOfMonth(date)).toBe(toText(dateFns.lastDayOfMonth(toDate(date), utc)))
      }),
    )
  })
})

describe('calendar arithmetic', () => {
  it('goes through every day from the first to the last year, one by one', () => {
    const firstDays: readonly CalendarDate[] = ['0001-01-01', '0099-12-31', '1899-12-31', '2399-12-31', '9998-12-31']
    for (const first of firstDays) {
      for (let day = 0, date = first; day < 365; day += 1) {
        const next = addDays(first, day + 1)
        expect(next > date).toBe(true)
        expect(daysBetween(date, next)).toBe(1)
        expect(weekdays.indexOf(weekdayOf(next))).toBe((weekdays.indexOf(weekdayOf(date)) + 1) % 7)
        date = next
      }
    }
    expect(daysBetween('0001-01-01', '9999-12-31')).toBe(3_652_058)
  })

  it('counts back what it added', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(addDays(addDays(date, days), -days)).toBe(date)
      }),
    )
  })

  it('adds one interval when not told how many', () => {
    expect(addInterval('2024-02-29', { unit: 'year', count: 1 })).toBe('2025-02-28')
    expect(addInterval('2024-02-29', { unit: 'year', count: 1 }, 0)).toBe('2024-02-29')
  })

  it.each<[string, () => unknown, string, string]>([
    ['a day that does not exist', () => addDays('2023-02-29', 1), 'invalid-value', 'date'],
    ['half a day', () => addDays('2023-02-28', 0.5), 'invalid-value', 'days'],
    ['days without number', () => addDays('2023-02-28', Number.NaN), 'invalid-value', 'days'],
    ['days without end', () => addDays('2023-02-28', Number.POSITIVE_INFINITY), 'invalid-value', 'days'],
    ['a day before the calendar', () => addDays('0001-01-01', -1), 'invalid-value', 'date'],
    ['a day after the calendar', () => addDays('9999-12-31', 1), 'invalid-value', 'date'],
    ['a day far after it', () => addDays('2023-02-28', Number.MAX_SAFE_INTEGER), 'invalid-value', 'date'],
    ['a month before the calendar', () => addMonths('0001-01-31', -1), 'invalid-value', 'date'],
    ['a month after the calendar', () => addMonths('9999-12-01', 1), 'invalid-value', 'date'],
    ['half a month', () => addMonths('2023-02-28', 1.5), 'invalid-value', 'months'],
    ['months from no day', () => addMonths('2023-00-28', 1), 'invalid-value', 'date'],
    ['days from no day', () => daysBetween('2023-02-30', '2023-03-01'), 'invalid-value', 'start'],
    ['days to no day', () => daysBetween('2023-02-01', '2023-02-30'), 'invalid-value', 'end'],
    ['the weekday of no day', () => weekdayOf('2023-02-30'), 'invalid-value', 'date'],
    ['the month of no day', () => startOfMonth('2023-02-30'), 'invalid-value', 'date'],
    ['the end of no month', () => lastDayOfMonth('2023-13-01'), 'invalid-value', 'date'],
  ])('refuses %s', (_, call, code, field) => {
    const { code: thrown, details } = thrownBy(call)
    expect([thrown, details.field]).toEqual([code, field])
  })

  it.each<[string, unknown, number, string]>([
    ['a count of 0', { unit: 'day', count: 0 }, 1, 'invalid-value'],
    ['a negative count', { unit: 'day', count: -1 }, 1, 'invalid-value'],
    ['half a count', { unit: 'day', count: 1.5 }, 1, 'invalid-value'],
    ['a count above 1,000', { unit: 'month', count: 1_001 }, 1, 'invalid-value'],
    ['a count that is text', { unit: 'month', count: '1' }, 1, 'invalid-value'],
    ['another unit', { unit: 'decade', count: 1 }, 1, 'unknown-code'],
    ['a unit that every object has', { unit: 'constructor', count: 1 }, 1, 'unknown-code'],
    ['half a time', { unit: 'month', count: 1 }, 0.5, 'invalid-value'],
    ['a time without end', { unit: 'year', count: 1_000 }, Number.MAX_VALUE, 'invalid-value'],
    ['more than there is', { unit: 'year', count: 1_000 }, Number.MAX_SAFE_INTEGER, 'invalid-value'],
  ])('refuses an interval with %s', (_, interval, times, code) => {
    expect(codeThrownBy(() => addInterval('2026-01-31', interval as Interval, times))).toBe(code)
  })
})
