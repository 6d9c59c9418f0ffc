import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addFiscalQuarters,
  type CalendarDate,
  type FiscalCalendar,
  type FiscalQuarter,
  fiscalQuarterOf,
  fiscalQuarterPeriod,
  fiscalYearOf,
  fiscalYearPeriod,
  isDateIn,
} from '../../../src/foundation/time/index.ts'
import { dates } from '../../tools/arbitraries.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const calendars: fc.Arbitrary<FiscalCalendar> = fc.record(
  { startMonth: fc.integer({ min: 1, max: 12 }), labelledBy: fc.constantFrom('start' as const, 'end' as const) },
  { requiredKeys: ['startMonth'] },
)

const quarters: readonly FiscalQuarter['quarter'][] = [1, 2, 3, 4]

describe('the fiscal year', () => {
  it.each<[string, CalendarDate, FiscalCalendar, FiscalQuarter]>([
    ['of the calendar', '2026-12-31', { startMonth: 1 }, { year: 2026, quarter: 4 }],
    ['of the calendar, by its start', '2026-01-01', { startMonth: 1, labelledBy: 'start' }, { year: 2026, quarter: 1 }],
    ['from April, on its first day', '2026-04-01', { startMonth: 4 }, { year: 2027, quarter: 1 }],
    ['from April, on the day before', '2026-03-31', { startMonth: 4 }, { year: 2026, quarter: 4 }],
    [
      'from April, called by its start',
      '2026-03-31',
      { startMonth: 4, labelledBy: 'start' },
      { year: 2025, quarter: 4 },
    ],
    [
      'from October, called by its end',
      '2026-10-01',
      { startMonth: 10, labelledBy: 'end' },
      { year: 2027, quarter: 1 },
    ],
    ['from December', '2026-12-01', { startMonth: 12 }, { year: 2027, quarter: 1 }],
    [
      'from April, called by its start, in its last quarter',
      '2026-02-10',
      { startMonth: 4, labelledBy: 'start' },
      { year: 2025, quarter: 4 },
    ],
    ['from July, in the new year', '2026-02-15', { startMonth: 7 }, { year: 2026, quarter: 3 }],
  ])('%s', (_, date, calendar, expected) => {
    expect(fiscalQuarterOf(date, calendar)).toEqual(expected)
    expect(fiscalYearOf(date, calendar)).toBe(expected.year)
  })

  it('and the quarter that a day is in contain it', () => {
    fc.assert(
      fc.property(dates, calendars, (date, calendar) => {
        expect(isDateIn(fiscalYearPeriod(fiscalYearOf(date, calendar), calendar), date)).toBe(true)
        expect(isDateIn(fiscalQuarterPeriod(fiscalQuarterOf(date, calendar), calendar), date)).toBe(true)
      }),
    )
  })

  it('is tiled by its quarters, and time by the years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), calendars, (year, calendar) => {
        const whole = fiscalYearPeriod(year, calendar)
        const parts = quarters.map((quarter) => fiscalQuarterPeriod({ year, quarter }, calendar))
        expect([whole.start, ...parts.map(({ end }) => end)]).toEqual([...parts.map(({ start }) => start), whole.end])
        expect(fiscalYearPeriod(year + 1, calendar).start).toBe(whole.end)
      }),
    )
  })

  it('is called after the calendar year of its first day, or of its last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), calendars, (year, calendar) => {
        const { start, end } = fiscalYearPeriod(year, calendar)
        const named = calendar.labelledBy === 'start' ? start : addDays(end, -1)
        expect(named.slice(0, 4)).toBe(String(year))
        expect(start.slice(5)).toBe(`${String(calendar.startMonth).padStart(2, '0')}-01`)
      }),
    )
  })

  it('that is called by its start has its last quarter in the next calendar year', () => {
    expect(fiscalQuarterPeriod({ year: 2025, quarter: 4 }, { startMonth: 4, labelledBy: 'start' })).toEqual({
      start: '2026-01-01',
      end: '2026-04-01',
    })
  })

  it('has quarters that follow one another, however many are added at once', () => {
    fc.assert(
      fc.property(
        dates,
        calendars,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: -40, max: 40 }),
        (date, calendar, first, second) => {
          const quarter = fiscalQuarterOf(date, calendar)
          const next = fiscalQuarterPeriod(addFiscalQuarters(quarter, 1), calendar)
          expect(next.start).toBe(fiscalQuarterPeriod(quarter, calendar).end)
          expect(addFiscalQuarters(addFiscalQuarters(quarter, first), second)).toEqual(
            addFiscalQuarters(quarter, first + second),
          )
        },
      ),
    )
  })

  it.each<[string, () => unknown, string, string]>([
    ['half a quarter more', () => addFiscalQuarters({ year: 2026, quarter: 1 }, 0.5), 'invalid-value', 'count'],
    [
      'quarter 0, and one more',
      () => addFiscalQuarters({ year: 2026, quarter: 0 as 1 }, 1),
      'invalid-value',
      'quarter',
    ],
    ['a quarter of no year', () => addFiscalQuarters({ year: Number.NaN, quarter: 1 }, 1), 'invalid-value', 'year'],
    ['month 0', () => fiscalYearOf('2026-01-01', { startMonth: 0 }), 'invalid-value', 'calendar.startMonth'],
    ['month 13', () => fiscalQuarterOf('2026-01-01', { startMonth: 13 }), 'invalid-value', 'calendar.startMonth'],
    ['half a month', () => fiscalYearPeriod(2026, { startMonth: 1.5 }), 'invalid-value', 'calendar.startMonth'],
    [
      'another label',
      () => fiscalYearOf('2026-01-01', { startMonth: 4, labelledBy: 'middle' as 'end' }),
      'unknown-code',
      'calendar.labelledBy',
    ],
    ['a day that does not exist', () => fiscalYearOf('2026-02-30', { startMonth: 4 }), 'invalid-value', 'date'],
    ['half a year', () => fiscalYearPeriod(2026.5, { startMonth: 4 }), 'invalid-value', 'year'],
    ['a year before the calendar', () => fiscalYearPeriod(0, { startMonth: 1 }), 'invalid-value', 'date'],
    ['a year that ends after the calendar', () => fiscalYearPeriod(9999, { startMonth: 1 }), 'invalid-value', 'date'],
    ['a year far after it', () => fiscalYearPeriod(1e300, { startMonth: 1 }), 'invalid-value', 'date'],
    [
      'quarter 5',
      () => fiscalQuarterPeriod({ year: 2026, quarter: 5 as 4 }, { startMonth: 4 }),
      'invalid-value',
      'quarter',
    ],
  ])('refuses %s', (_, call, code, field) => {
    const { code: thrown, details } = thrownBy(call)
    expect([thrown, details.field]).toEqual([code, field])
  })
})
