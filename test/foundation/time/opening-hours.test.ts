import { describe, expect, it } from 'vitest'
import {
  addBusinessTime,
  type BusinessHours,
  businessTimeBetween,
  isWithinBusinessHours,
} from '../../../src/foundation/time/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const nineToFive = [{ from: '09:00', to: '17:00' }] as const
const office: BusinessHours = { timeZone: 'Europe/Lisbon', weekly: { monday: nineToFive, friday: nineToFive } }

describe('business hours refuse', () => {
  const monday = (...intervals: readonly (readonly [string, string])[]) => ({
    weekly: { monday: intervals.map(([from, to]) => ({ from, to })) },
  })

  it.each<[string, object, string, string]>([
    ['a zone that is none', { timeZone: 'Europe/Atlantis' }, 'unknown-time-zone', 'hours.timeZone'],
    ['a day that is none', { weekly: { someday: nineToFive } }, 'unknown-field', 'hours.weekly'],
    ['no hours', { weekly: {} }, 'invalid-value', 'hours.weekly'],
    ['less than an hour a week', monday(['09:00', '09:59']), 'invalid-value', 'hours.weekly'],
    ['an opening at 24:00', monday(['24:00', '24:00']), 'invalid-value', 'hours.weekly.monday[0].from'],
    ['a time that is none', monday(['09:60', '17:00']), 'invalid-value', 'hours.weekly.monday[0].from'],
    ['a closing that is none', monday(['09:00', '24:01']), 'invalid-value', 'hours.weekly.monday[0].to'],
    ['a short time', monday(['9:00', '17:00']), 'invalid-value', 'hours.weekly.monday[0].from'],
    ['a closing when it opens', monday(['09:00', '09:00']), 'invalid-value', 'hours.weekly.monday[0].to'],
    ['a closing before it opens', monday(['22:00', '06:00']), 'invalid-value', 'hours.weekly.monday[0].to'],
    ['an overlap', monday(['09:00', '12:00'], ['11:45', '17:00']), 'invalid-value', 'hours.weekly.monday[1].from'],
    ['a wrong order', monday(['13:00', '17:00'], ['09:00', '12:00']), 'invalid-value', 'hours.weekly.monday[1].from'],
    ['a holiday that is none', { holidays: ['2026-02-30'] }, 'invalid-value', 'hours.holidays[0]'],
  ])('%s', (_, change, code, field) => {
    const hours = { ...office, ...change } as BusinessHours
    for (const call of [
      () => isWithinBusinessHours('2026-06-01T10:00:00Z', hours),
      () => addBusinessTime('2026-06-01T10:00:00Z', 0, hours),
      () => businessTimeBetween('2026-06-01T10:00:00Z', '2026-06-01T11:00:00Z', hours),
    ]) {
      const { code: thrown, details } = thrownBy(call)
      expect([thrown, details.field]).toEqual([code, field])
    }
  })

  it.each<[string, () => unknown, string]>([
    ['a moment that does not exist', () => isWithinBusinessHours('2026-02-30T10:00:00Z', office), 'at'],
    ['adding to one', () => addBusinessTime('2026-02-30T10:00:00Z', 1, office), 'at'],
    ['adding nothing to one', () => addBusinessTime('2026-02-30T10:00:00Z', 0, office), 'at'],
    ['counting from one', () => businessTimeBetween('2026-02-30T10:00:00Z', '2026-06-01T11:00:00Z', office), 'start'],
    ['counting to one', () => businessTimeBetween('2026-06-01T10:00:00Z', '2026-06-31T11:00:00Z', office), 'end'],
    ['negative minutes', () => addBusinessTime('2026-06-01T10:00:00Z', -1, office), 'minutes'],
    ['half a minute', () => addBusinessTime('2026-06-01T10:00:00Z', 0.5, office), 'minutes'],
    ['minutes without end', () => addBusinessTime('2026-06-01T10:00:00Z', Number.POSITIVE_INFINITY, office), 'minutes'],
    [
      'more minutes than 100,000 days have',
      () => addBusinessTime('2026-06-01T10:00:00Z', 144_000_001, office),
      'minutes',
    ],
  ])('%s', (_, call, field) => {
    const { code, details } = thrownBy(call)
    expect([code, details.field]).toEqual(['invalid-value', field])
  })
})
