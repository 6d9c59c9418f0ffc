import * as dateFns from 'date-fns'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  adjustToBusinessDay,
  boundaryAt,
  businessDayConventions,
  type CalendarDate,
  daysBetween,
  intervalUnits,
  lastDayOfMonth,
  nextOccurrence,
  occurrences,
  type Recurrence,
  type RecurrenceEnd,
  weekdayOf,
  weekdays,
} from '../../../src/foundation/time/index.ts'
import { dates } from '../../tools/arbitraries.ts'
import { runsFor } from '../../tools/runs.ts'
import { toDate } from './utc-dates.ts'

const monthsBetween = (a: CalendarDate, b: CalendarDate): number =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7))

const mondayOf = (date: CalendarDate): CalendarDate => addDays(date, -weekdays.indexOf(weekdayOf(date)))

/** Whether a day belongs to a series, told from the day: the other way round from going through the series. */
function belongs(date: CalendarDate, recurrence: Recurrence): boolean {
  const { anchor } = recurrence
  if (date < anchor) return false
  const dayOfMonth = Number(date.slice(8))
  const length = Number(lastDayOfMonth(date).slice(8))
  switch (recurrence.kind) {
    case 'interval': {
      const { unit, count } = recurrence.every
      if (unit === 'day' || unit === 'week') {
        return daysBetween(anchor, date) % (unit === 'week' ? 7 * count : count) === 0
      }
      const isMonth = monthsBetween(anchor, date) % (unit === 'year' ? 12 * count : count) === 0
      return isMonth && dayOfMonth === Math.min(Number(anchor.slice(8)), length)
    }
    case 'weekdays': {
      const weeks = daysBetween(mondayOf(anchor), mondayOf(date)) / 7
      return weeks % recurrence.everyWeeks === 0 && recurrence.weekdays.includes(weekdayOf(date))
    }
    case 'day-of-month': {
      const day = recurrence.dayOfMonth === 'last' ? length : Math.min(recurrence.dayOfMonth, length)
      return monthsBetween(anchor, date) % recurrence.everyMonths === 0 && dayOfMonth === day
    }
    case 'nth-weekday': {
      const isPlace = recurrence.nth === 'last' ? dayOfMonth > length - 7 : Math.ceil(dayOfMonth / 7) === recurrence.nth
      const isMonth = monthsBetween(anchor, date) % recurrence.everyMonths === 0
      return isMonth && isPlace && weekdayOf(date) === recurrence.weekday
    }
  }
}

const counts = fc.integer({ min: 1, max: 14 })
const anyWeekday = fc.constantFrom(...weekdays)

const anyKind: fc.Arbitrary<Recurrence> = dates.chain((anchor) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('interval' as const),
      anchor: fc.constant(anchor),
      every: fc.record({ unit: fc.constantFrom(...intervalUnits), count: counts }),
    }),
    fc.record({
      kind: fc.constant('weekdays' as const),
      anchor: fc.constant(anchor),
      everyWeeks: counts,
      weekdays: fc.subarray([...weekdays], { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('day-of-month' as const),
      anchor: fc.constant(anchor),
      everyMonths: counts,
      dayOfMonth: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
    }),
    fc.record({
      kind: fc.constant('nth-weekday' as const),
      anchor: fc.constant(anchor),
      everyMonths: counts,
      nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 'last' as const),
      weekday: anyWeekday,
    }),
  ),
)

const anyEnd = (anchor: CalendarDate): fc.Arbitrary<RecurrenceEnd | undefined> =>
  fc.option(
    fc.oneof(
      fc.record({ after: fc.constant('occurrences' as const), count: fc.integer({ min: 1, max: 60 }) }),
      fc.record({
        after: fc.constant('date' as const),
        date: fc.integer({ min: -30, max: 1_200 }).map((days) => addDays(anchor, days)),
      }),
    ),
    { nil: undefined },
  )

const withEnd = anyKind.chain((recurrence) =>
  anyEnd(recurrence.anchor).map((ends): Recurrence => (ends ? { ...recurrence, ends } : recurrence)),
)

/** The days of a series up to a day, found by asking each day since the anchor. */
function daysOf(recurrence: Recurrence, until: CalendarDate): readonly CalendarDate[] {
  const { anchor, ends } = recurrence
  const length = Math.max(0, daysBetween(anchor, until))
  const all = Array.from({ length }, (_, days) => addDays(anchor, days)).filter((day) => belongs(day, recurrence))
  if (ends?.after === 'occurrences') return all.slice(0, ends.count)
  return ends ? all.filter((day) => day <= ends.date) : all
}

const windows = fc.record({ offset: fc.integer({ min: -100, max: 1_000 }), days: fc.integer({ min: 1, max: 500 }) })

describe('occurrences', () => {
  it('are the days of the window that belong to the series', () => {
    fc.assert(
      fc.property(withEnd, windows, (recurrence, { offset, days }) => {
        const from = addDays(recurrence.anchor, offset)
        const until = addDays(from, days)
        const expected = daysOf(recurrence, until).filter((day) => day >= from)
        expect(occurrences(recurrence, { start: from, end: until })).toEqual(expected)
        expect(nextOccurrence(recurrence, addDays(from, -1))).toBe(
          daysOf(recurrence, addDays(from, 6_000)).find((day) => day >= from),
        )
      }),
      { numRuns: runsFor(200) },
    )
  })

  it('move to business days, each day once, looked for where they fall', () => {
    const adjustments = fc.record(
      {
        convention: fc.constantFrom(...businessDayConventions),
        weekend: fc.subarray([...weekdays], { maxLength: 6 }),
        offsets: fc.array(fc.integer({ min: -20, max: 200 }), { maxLength: 40 }),
      },
      { requiredKeys: ['convention', 'offsets'] },
    )
    fc.assert(
      fc.property(withEnd, adjustments, windows, (recurrence, { offsets, ...rest }, { offset, days }) => {
        const adjustment = { ...rest, holidays: offsets.map((days) => addDays(recurrence.anchor, days)) }
        const from = addDays(recurrence.anchor, offset % 200)
        const until = addDays(from, days)
        const moved = daysOf(recurrence, addDays(until, 400)).map((day) =>
          adjustToBusinessDay(day, adjustment.convention, adjustment),
        )
        const expected = [...new Set(moved)].filter((day) => day >= from && day < until)
        expect(occurrences({ ...recurrence, adjustment }, { start: from, end: until })).toEqual(expected)
      }),
      { numRuns: runsFor(200) },
    )
  })

  it('are the same through one window as through two, and one by one', () => {
    fc.assert(
      fc.property(withEnd, windows, fc.integer({ min: 1, max: 499 }), (recurrence, { offset, days }, cut) => {
        const from = addDays(recurrence.anchor, offset)
        const middle = addDays(from, cut)
        const until = addDays(middle, days)
        const all = occurrences(recurrence, { start: from, end: until })
        expect([
          ...occurrences(recurrence, { start: from, end: middle }),
          ...occurrences(recurrence, { start: middle, end: until }),
        ]).toEqual(all)
        const next = nextOccurrence(recurrence, addDays(from, -1))
        expect(next !== undefined && next < until ? next : undefined).toBe(all[0])
      }),
    )
  })

  it('by an interval are the boundaries of its periods', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...intervalUnits), counts, (anchor, unit, count) => {
        const schedule = { anchor, every: { unit, count } }
        const found = occurrences(
          { kind: 'interval', ...schedule },
          { start: anchor, end: '2500-01-01' },
          { limit: 20 },
        )
        expect(found).toEqual(Array.from({ length: 20 }, (_, index) => boundaryAt(schedule, index)))
      }),
    )
  })

  it('agree with date-fns on the next day of the week', () => {
    fc.assert(
      fc.property(dates, anyWeekday, (date, weekday) => {
        const series: Recurrence = { kind: 'weekdays', anchor: '1890-01-01', everyWeeks: 1, weekdays: [weekday] }
        const index = ((weekdays.indexOf(weekday) + 1) % 7) as dateFns.Day
        const expected = dateFns.nextDay(toDate(date), index)
        expect(nextOccurrence(series, date)).toBe(new Date(Number(expected)).toISOString().slice(0, 10))
      }),
    )
  })
})

describe('a series in business', () => {
  it.each<[string, Recurrence, readonly CalendarDate[]]>([
    [
      'pays wages on the last business day of the month',
      {
        kind: 'day-of-month',
        anchor: '2026-01-01',
        everyMonths: 1,
        dayOfMonth: 'last',
        adjustment: { convention: 'preceding', holidays: ['2026-04-30'] },
      },
      ['2026-01-30', '2026-02-27', '2026-03-31', '2026-04-29', '2026-05-29', '2026-06-30'],
    ],
    [
      'meets the board on the second Tuesday of each quarter',
      { kind: 'nth-weekday', anchor: '2026-01-01', everyMonths: 3, nth: 2, weekday: 'tuesday' },
      ['2026-01-13', '2026-04-14'],
    ],
    [
      'skips months without a fifth Friday',
      { kind: 'nth-weekday', anchor: '2026-01-01', everyMonths: 1, nth: 5, weekday: 'friday' },
      ['2026-01-30', '2026-05-29'],
    ],
    [
      'bills on the 31st, or the last day of a shorter month',
      { kind: 'day-of-month', anchor: '2026-01-01', everyMonths: 1, dayOfMonth: 31 },
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
    ],
    [
      'begins in the month after its anchor, if the day is past',
      {
        kind: 'day-of-month',
        anchor: '2026-01-16',
        everyMonths: 2,
        dayOfMonth: 15,
        ends: { after: 'occurrences', count: 2 },
      },
      ['2026-03-15', '2026-05-15'],
    ],
    [
      'counts from its anchor, whatever the window',
      {
        kind: 'weekdays',
        anchor: '2025-12-30',
        everyWeeks: 1,
        weekdays: ['thursday', 'monday'],
        ends: { after: 'occurrences', count: 3 },
      },
      ['2026-01-01', '2026-01-05', '2026-01-08'],
    ],
    [
      'may end before it begins',
      {
        kind: 'interval',
        anchor: '2026-01-01',
        every: { unit: 'day', count: 1 },
        ends: { after: 'date', date: '2025-12-31' },
      },
      [],
    ],
    [
      'may move before its anchor, to a business day',
      {
        kind: 'interval',
        anchor: '2026-01-04',
        every: { unit: 'year', count: 1 },
        adjustment: { convention: 'preceding' },
      },
      ['2026-01-02'],
    ],
  ])('%s', (_, recurrence, expected) => {
    expect(occurrences(recurrence, { start: '2026-01-01', end: '2026-07-01' })).toEqual(expected)
  })
})
