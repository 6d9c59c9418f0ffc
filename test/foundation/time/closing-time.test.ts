import { describe, expect, it } from 'vitest'
import { closingAfter, closingOn } from '../../../src/foundation/time/closing-time.ts'
import type { BusinessHours, CalendarDate, Instant } from '../../../src/foundation/time/index.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'

const studio: BusinessHours = {
  timeZone: 'America/New_York',
  weekly: {
    monday: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ],
    saturday: [{ from: '00:00', to: '24:00' }],
    sunday: [],
  },
  holidays: ['2026-06-08'],
}

describe('the moment a business closes', () => {
  it.each<[string, CalendarDate, Instant]>([
    ['the last time that day', '2026-06-15', '2026-06-15T21:00:00Z'],
    ['at midnight', '2026-06-13', '2026-06-14T04:00:00Z'],
    ['on the next day it is open', '2026-06-14', '2026-06-15T21:00:00Z'],
    ['after a holiday', '2026-06-08', '2026-06-14T04:00:00Z'],
    ['an hour later by UTC in winter', '2026-01-05', '2026-01-05T22:00:00Z'],
    ['at midnight of the night in which the clock goes forward', '2026-03-07', '2026-03-08T05:00:00Z'],
  ])('%s', (_, date, expected) => {
    expect(closingOn(date, studio)).toBe(expected)
  })

  it.each<[string, Instant, number, Instant]>([
    ['the day itself does not count', '2026-06-13T12:00:00Z', 1, '2026-06-15T21:00:00Z'],
    ['by the clock of the business', '2026-06-13T03:00:00Z', 1, '2026-06-14T04:00:00Z'],
    ['open days only', '2026-06-01T12:00:00Z', 3, '2026-06-15T21:00:00Z'],
  ])('so many open days on: %s', (_, at, days, expected) => {
    expect(closingAfter(at, days, studio)).toBe(expected)
  })

  it('never after the calendar ends', () => {
    expect(codeThrownBy(() => closingOn('9999-12-31', { ...studio, holidays: ['9999-12-31'] }))).toBe('invalid-value')
  })
})
