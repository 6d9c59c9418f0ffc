import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CalendarDate,
  calendarDate,
  isCalendarDate,
  wholeMonthsBetween,
} from '../../../src/foundation/time/index.ts'
import { dates } from '../../tools/arbitraries.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'

describe('isCalendarDate', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-22'])('takes %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
    expect(calendarDate(text)).toBe(text)
  })

  it.each<unknown>([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '2024-1-1',
    '24-01-01',
    '2024/01/01',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01\n',
    '٢٠٢٤-٠١-٠١',
    '',
    20240101,
    null,
    undefined,
    new Date(0),
    `2024-01-01${'0'.repeat(1_000_000)}`,
  ])('refuses %j', (value) => {
    expect(isCalendarDate(value)).toBe(false)
    expect(codeThrownBy(() => calendarDate(value as string))).toBe('invalid-value')
  })

  it('agrees with the platform on every day of nine centuries', () => {
    for (let day = Date.UTC(1700, 0, 1); day < Date.UTC(2600, 0, 1); day += 86_400_000) {
      if (!isCalendarDate(new Date(day).toISOString().slice(0, 10)))
        throw new Error(`refused ${new Date(day).toISOString()}`)
    }
  })

  it('agrees with the platform on days that do not exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        (year, month, day) => {
          const text = [
            String(year).padStart(4, '0'),
            ...[month, day].map((part) => String(part).padStart(2, '0')),
          ].join('-')
          const millis = Date.parse(`${text}T00:00:00Z`)
          expect(isCalendarDate(text)).toBe(!Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text))
        },
      ),
    )
  })

  it('names the field in the error', () => {
    expect(thrownBy(() => calendarDate('tomorrow', 'asOf')).details.field).toBe('asOf')
  })
})

describe('wholeMonthsBetween', () => {
  it.each<[string, CalendarDate, CalendarDate, number]>([
    ['the same day', '2024-05-05', '2024-05-05', 0],
    ['a day short of a month', '2024-01-15', '2024-02-14', 0],
    ['to the day', '2024-01-15', '2024-02-15', 1],
    ['the last of January to the last of a short February', '2023-01-31', '2023-02-28', 1],
    ['and not a day before', '2023-01-31', '2023-02-27', 0],
    ['the last of January to the last of a leap February', '2024-01-31', '2024-02-29', 1],
    ['the 30th of March is not a second month yet', '2023-01-31', '2023-03-30', 1],
    ['a leap day to its first anniversary', '2024-02-29', '2025-02-28', 12],
    ['over a new year', '2023-11-30', '2024-02-29', 3],
    ['backwards', '2024-02-15', '2024-01-15', -1],
    ['backwards, less than a month', '2024-02-14', '2024-01-15', 0],
    ['eight years', '2018-04-01', '2026-04-01', 96],
  ])('%s', (_, start, end, months) => {
    expect(wholeMonthsBetween(start, end)).toBe(months)
  })

  it.each<[string, CalendarDate, CalendarDate, string]>([
    ['from', '2024-02-30', '2024-03-01', 'start'],
    ['to', '2024-02-01', '2024-02-30', 'end'],
    ['backwards to', '2024-03-01', '2024-02-30', 'end'],
    ['backwards from', '2024-02-30', '2024-01-01', 'start'],
  ])('refuses to count %s a day that does not exist', (_, start, end, field) => {
    const { code, details } = thrownBy(() => wholeMonthsBetween(start, end))
    expect([code, details.field]).toEqual(['invalid-value', field])
  })

  it('is the largest number of months that does not pass the end, each counted from the start', () => {
    const afterMonths = (start: string, months: number): string => {
      const [year, month, day] = start.split('-').map(Number) as [number, number, number]
      const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
      return `${last.toISOString().slice(0, 8)}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`
    }
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a]
        const months = wholeMonthsBetween(start, end)
        expect(afterMonths(start, months) <= end).toBe(true)
        expect(afterMonths(start, months + 1) > end).toBe(true)
        expect(wholeMonthsBetween(end, start)).toBe(months === 0 ? 0 : -months)
      }),
    )
  })
})
