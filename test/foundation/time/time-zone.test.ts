import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type CalendarDate,
  compareInstants,
  dateInZone,
  type Instant,
  isTimeZone,
  startOfDayInZone,
} from '../../../src/foundation/time/index.ts'
import { dates } from '../../tools/arbitraries.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { clockIn } from './zone-clock.ts'

const zones = Intl.supportedValuesOf('timeZone')

const clocks = new Map<string, (millis: number) => string>()

/** The platform's day in a zone; one formatter a zone, as they are slow to make. */
function dayByPlatform(millis: number, timeZone: string): string {
  const clock = clocks.get(timeZone) ?? clockIn(timeZone)
  clocks.set(timeZone, clock)
  return clock(millis).slice(0, 10)
}

const instantAt = (millis: number): Instant => new Date(millis).toISOString() as Instant

const moments = fc.integer({ min: Date.UTC(1900, 0, 1) / 1_000, max: Date.UTC(2100, 0, 1) / 1_000 })

describe('isTimeZone', () => {
  it('takes every zone that the host knows, however it is spelled', () => {
    for (const zone of zones) {
      expect([zone, isTimeZone(zone), isTimeZone(zone.toLowerCase())]).toEqual([zone, true, true])
    }
  })

  it.each(['UTC', 'GMT', 'EST5EDT', 'Etc/GMT+12', 'Etc/GMT-14', 'Etc/GMT+5', 'Europe/Kyiv', 'America/Port-au-Prince'])(
    'takes %s',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true)
      expect(dateInZone('2026-06-01T12:00:00Z', zone)).toBe(zone === 'Etc/GMT-14' ? '2026-06-02' : '2026-06-01')
    },
  )

  it.each<unknown>([
    'Europe/Atlantis',
    'foo+05:00',
    'foo+05',
    'foo-0500',
    'Europe/Lisbon+01',
    'Etc/GMT+13',
    'Etc/GMT-15',
    '+01:00',
    '-05',
    'Z',
    '',
    ' UTC',
    'UTC\n',
    'Europe/',
    'Europe//Lisbon',
    '../etc/passwd',
    'constructor',
    'toString',
    '__proto__',
    'a'.repeat(1_000_000),
    null,
    undefined,
    0,
    ['UTC'],
  ])('refuses %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false)
    const calls = [
      () => dateInZone('2026-06-01T12:00:00Z', zone as string),
      () => startOfDayInZone('2026-06-01', zone as string),
    ]
    for (const call of calls) {
      const { code, details } = thrownBy(call)
      expect([code, details.field]).toEqual(['unknown-time-zone', 'timeZone'])
    }
  })
})

describe('dateInZone', () => {
  it('agrees with the platform in every zone, from 1900 to 2100', () => {
    for (const zone of zones) {
      fc.assert(
        fc.property(moments, (seconds) => {
          expect(dateInZone(instantAt(seconds * 1_000), zone)).toBe(dayByPlatform(seconds * 1_000, zone))
        }),
        { numRuns: 20 },
      )
    }
  })

  it.each<[string, Instant, string, CalendarDate]>([
    ['an evening in New York is tomorrow in UTC', '2026-06-02T03:59:59Z', 'America/New_York', '2026-06-01'],
    ['the last nanosecond of a day', '2026-06-01T23:59:59.999999999Z', 'UTC', '2026-06-01'],
    ['half an hour in Kolkata', '2026-06-01T18:30:00Z', 'Asia/Kolkata', '2026-06-02'],
    ['the last second before Apia skipped a day', '2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['the first second after Apia skipped it', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['less than an hour behind, in Monrovia until 1972', '1960-01-01T00:44:29Z', 'Africa/Monrovia', '1959-12-31'],
    ['and a second later', '1960-01-01T00:44:30Z', 'Africa/Monrovia', '1960-01-01'],
    ['less than an hour ahead, in Brussels in 1890', '1890-06-01T23:42:30Z', 'Europe/Brussels', '1890-06-02'],
    ['the first year', '0001-01-01T12:00:00Z', 'UTC', '0001-01-01'],
  ])('%s', (_, at, zone, expected) => {
    expect(dateInZone(at, zone)).toBe(expected)
  })

  it('refuses moments that do not exist, and days outside the calendar', () => {
    expect(thrownBy(() => dateInZone('2026-02-30T00:00:00Z', 'UTC')).details.field).toBe('at')
    expect(codeThrownBy(() => dateInZone('2026-06-01T00:00Z', 'UTC'))).toBe('invalid-value')
    expect(codeThrownBy(() => dateInZone('9999-12-31T23:00:00Z', 'Asia/Tokyo'))).toBe('invalid-value')
    expect(codeThrownBy(() => dateInZone('0001-01-01T00:00:00Z', 'America/New_York'))).toBe('invalid-value')
  })
})

describe('startOfDayInZone', () => {
  it.each<[string, CalendarDate, string, Instant]>([
    ['midnight in UTC', '2026-06-01', 'UTC', '2026-06-01T00:00:00Z'],
    ['midnight in summer', '2026-06-01', 'Europe/Sofia', '2026-05-31T21:00:00Z'],
    ['midnight in winter', '2026-01-01', 'Europe/Sofia', '2025-12-31T22:00:00Z'],
    ['the day that summer time begins at 2', '2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z'],
    ['the day after it', '2026-03-09', 'America/New_York', '2026-03-09T04:00:00Z'],
    ['1 in the morning, where midnight is left out', '2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
    ['the first of two midnights', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00Z'],
    ['before a minute past midnight came twice', '2006-10-29', 'America/St_Johns', '2006-10-29T02:30:00Z'],
    ['the day after, where a whole day was skipped', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['which is when the day after it began', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['half past midnight, in a gap that began the day before', '1919-03-31', 'America/Toronto', '1919-03-31T04:30:00Z'],
    ['less than an hour behind', '1960-01-01', 'Africa/Monrovia', '1960-01-01T00:44:30Z'],
  ])('%s', (_, date, zone, expected) => {
    expect(startOfDayInZone(date, zone)).toBe(expected)
  })

  it('is in the day, and the second before it is not, in every zone', () => {
    for (const zone of zones) {
      fc.assert(
        fc.property(dates, (date) => {
          const millis = Date.parse(startOfDayInZone(date, zone))
          expect(dayByPlatform(millis - 1_000, zone) < date).toBe(true)
          expect(dayByPlatform(millis, zone) >= date).toBe(true)
        }),
        { numRuns: 10 },
      )
    }
  })

  it.each(['America/Santiago', 'Africa/Cairo', 'Asia/Gaza', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns'])(
    'is the first second that the platform puts in the day or after it, through the years of %s',
    (zone) => {
      for (let date: CalendarDate = '2005-01-01', next = date; date < '2013-01-01'; date = next) {
        next = addDays(date, 1)
        const start = startOfDayInZone(date, zone)
        const millis = Date.parse(start)
        expect(dayByPlatform(millis - 1_000, zone) < date).toBe(true)
        expect(dayByPlatform(millis, zone) >= date).toBe(true)
        expect(compareInstants(start, startOfDayInZone(next, zone)) <= 0).toBe(true)
      }
    },
  )

  it('refuses days that do not exist, and moments outside the calendar', () => {
    expect(codeThrownBy(() => startOfDayInZone('2026-02-30', 'UTC'))).toBe('invalid-value')
    expect(codeThrownBy(() => startOfDayInZone('0001-01-01', 'Asia/Tokyo'))).toBe('invalid-value')
  })
})
