import { describe, expect, it } from 'vitest'
import {
  addDays,
  nextOccurrence,
  occurrences,
  type Recurrence,
  type RecurrenceEnd,
  weekdays,
} from '../../../src/foundation/time/index.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'

const january = { start: '2026-01-01', end: '2026-02-01' } as const

describe('occurrences are bounded', () => {
  const daily: Recurrence = { kind: 'interval', anchor: '0001-01-01', every: { unit: 'day', count: 1 } }
  const whole = { start: '0001-01-01', end: '9999-12-31' } as const

  it('to 100,000, and more are refused unless a limit cuts them, the earliest first', () => {
    const most = { start: '0001-01-01', end: addDays('0001-01-01', 100_000) } as const
    expect(occurrences(daily, most)).toHaveLength(100_000)
    const { code, details } = thrownBy(() => occurrences(daily, { ...most, end: addDays(most.end, 1) }))
    expect([code, details.field]).toEqual(['invalid-period', 'period.end'])
    expect(occurrences(daily, whole, { limit: 1 })).toEqual(['0001-01-01'])
    expect(occurrences(daily, whole, { limit: 100_000 })).toHaveLength(100_000)
  })

  it('by the end of the calendar', () => {
    expect(occurrences(daily, { start: '9999-12-30', end: '9999-12-31' })).toEqual(['9999-12-30'])
    expect(nextOccurrence(daily, '9999-12-30')).toBe('9999-12-31')
    expect(nextOccurrence(daily, '9999-12-31')).toBeUndefined()
    const monthly: Recurrence = { kind: 'interval', anchor: '9999-11-30', every: { unit: 'month', count: 1 } }
    expect(occurrences(monthly, { start: '9999-01-01', end: '9999-12-31' })).toEqual(['9999-11-30', '9999-12-30'])
    const closed: Recurrence = { ...daily, adjustment: { convention: 'following', holidays: ['9999-12-31'] } }
    expect(nextOccurrence(closed, '9999-12-30')).toBeUndefined()
    const opening: Recurrence = { ...daily, adjustment: { convention: 'preceding', holidays: ['0001-01-01'] } }
    expect(occurrences(opening, whole, { limit: 1 })).toEqual(['0001-01-02'])
  })

  it('for a series that never comes: no February of every fourth year after 2025 has a fifth Monday', () => {
    const never: Recurrence = { kind: 'nth-weekday', anchor: '2025-02-01', everyMonths: 48, nth: 5, weekday: 'monday' }
    expect(nextOccurrence(never, '2025-02-01')).toBeUndefined()
    expect(occurrences({ ...never, ends: { after: 'occurrences', count: 100_000 } }, whole)).toEqual([])
  })

  it('with a thousand holidays in a row', () => {
    const holidays = Array.from({ length: 1_000 }, (_, day) => addDays('2026-01-01', day))
    const closed: Recurrence = { ...daily, adjustment: { convention: 'following', weekend: [], holidays } }
    expect(occurrences(closed, { start: '2026-01-01', end: '2028-09-29' })).toEqual(['2028-09-27', '2028-09-28'])
  })
})

describe('occurrences refuse', () => {
  const base = { anchor: '2026-01-01' } as const
  const nth = { kind: 'nth-weekday', ...base, everyMonths: 1, nth: 1, weekday: 'monday' } as const
  const days = { kind: 'day-of-month', ...base, everyMonths: 1, dayOfMonth: 1 } as const
  const weeks = { kind: 'weekdays', ...base, everyWeeks: 1, weekdays: ['monday'] } as const
  const interval = { kind: 'interval', ...base, every: { unit: 'day', count: 1 } } as const

  it.each<[string, unknown, string, string]>([
    ['another kind', { ...interval, kind: 'lunar' }, 'unknown-code', 'recurrence.kind'],
    ['an anchor that does not exist', { ...interval, anchor: '2026-02-30' }, 'invalid-value', 'recurrence.anchor'],
    ['a count of 0', { ...interval, every: { unit: 'day', count: 0 } }, 'invalid-value', 'recurrence.every.count'],
    ['another unit', { ...interval, every: { unit: 'hour', count: 1 } }, 'unknown-code', 'recurrence.every.unit'],
    ['no weeks', { ...weeks, everyWeeks: 0 }, 'invalid-value', 'recurrence.everyWeeks'],
    ['too many weeks', { ...weeks, everyWeeks: 1_001 }, 'invalid-value', 'recurrence.everyWeeks'],
    ['no weekdays', { ...weeks, weekdays: [] }, 'invalid-value', 'recurrence.weekdays'],
    ['another weekday', { ...weeks, weekdays: ['monday', 'x'] }, 'unknown-code', 'recurrence.weekdays[1]'],
    ['half a month', { ...days, everyMonths: 0.5 }, 'invalid-value', 'recurrence.everyMonths'],
    ['day 0', { ...days, dayOfMonth: 0 }, 'invalid-value', 'recurrence.dayOfMonth'],
    ['day 32', { ...days, dayOfMonth: 32 }, 'invalid-value', 'recurrence.dayOfMonth'],
    ['half a day', { ...days, dayOfMonth: 1.5 }, 'invalid-value', 'recurrence.dayOfMonth'],
    ['another day', { ...days, dayOfMonth: 'first' }, 'invalid-value', 'recurrence.dayOfMonth'],
    ['the sixth of a month', { ...nth, nth: 6 }, 'invalid-value', 'recurrence.nth'],
    ['another day of the week', { ...nth, weekday: 'x' }, 'unknown-code', 'recurrence.weekday'],
    ['no months', { ...nth, everyMonths: 0 }, 'invalid-value', 'recurrence.everyMonths'],
    ['another end', { ...days, ends: { after: 'dinner' } }, 'unknown-code', 'recurrence.ends.after'],
    ['no end', { ...days, ends: { after: 'occurrences', count: 0 } }, 'invalid-value', 'recurrence.ends.count'],
    [
      'an end too far',
      { ...days, ends: { after: 'occurrences', count: 1e9 } },
      'invalid-value',
      'recurrence.ends.count',
    ],
    [
      'an end on no day',
      { ...days, ends: { after: 'date', date: '2026-02-30' } },
      'invalid-value',
      'recurrence.ends.date',
    ],
    [
      'another convention',
      { ...days, adjustment: { convention: 'x' } },
      'unknown-code',
      'recurrence.adjustment.convention',
    ],
    [
      'a week of weekend',
      { ...days, adjustment: { convention: 'none', weekend: weekdays } },
      'invalid-value',
      'recurrence.adjustment.weekend',
    ],
  ])('a series with %s', (_, recurrence, code, field) => {
    for (const call of [
      () => occurrences(recurrence as Recurrence, january),
      () => nextOccurrence(recurrence as Recurrence, '2026-01-01'),
    ]) {
      const { code: thrown, details } = thrownBy(call)
      expect([thrown, details.field]).toEqual([code, field])
    }
  })

  it.each<[string, unknown, unknown, string, string]>([
    ['no first day', { ...january, start: '2026-02-30' }, {}, 'invalid-value', 'period.start'],
    ['no last day', { ...january, end: '2026-02-30' }, {}, 'invalid-value', 'period.end'],
    ['no days', { start: '2026-01-01', end: '2026-01-01' }, {}, 'invalid-period', 'period.end'],
    ['a limit of 0', january, { limit: 0 }, 'invalid-value', 'limit'],
    ['a limit above 100,000', january, { limit: 100_001 }, 'invalid-value', 'limit'],
    ['half a limit', january, { limit: 0.5 }, 'invalid-value', 'limit'],
  ])('a period with %s', (_, period, options, code, field) => {
    const { code: thrown, details } = thrownBy(() => occurrences(interval, period as typeof january, options as object))
    expect([thrown, details.field]).toEqual([code, field])
  })

  it('a day that does not exist', () => {
    expect(codeThrownBy(() => nextOccurrence(interval, '2026-02-30'))).toBe('invalid-value')
  })
})

describe('the type of a series', () => {
  it('has no room for keys of another kind, or for two ends', () => {
    const series: readonly Recurrence[] = [
      // @ts-expect-error An interval has no weekdays.
      { kind: 'interval', anchor: '2026-01-01', every: { unit: 'week', count: 1 }, weekdays: ['monday'] },
      // @ts-expect-error A day of the month needs one.
      { kind: 'day-of-month', anchor: '2026-01-01', everyMonths: 1 },
      // @ts-expect-error A month has no sixth Monday.
      { kind: 'nth-weekday', anchor: '2026-01-01', everyMonths: 1, nth: 6, weekday: 'monday' },
    ]
    // @ts-expect-error A series ends after occurrences or after a day.
    const end: RecurrenceEnd = { after: 'date', date: '2026-12-31', count: 3 }
    expect([series.length, end.after]).toEqual([3, 'date'])
  })
})
