import * as dateFns from 'date-fns'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  addDays,
  adjustToBusinessDay,
  type BusinessCalendar,
  type BusinessDayConvention,
  businessDayConventions,
  businessDaysBetween,
  type CalendarDate,
  defaultWeekend,
  isBusinessDay,
  weekdayOf,
  weekdays,
} from '../../../src/foundation/time/index.ts'
import { dates } from '../../tools/arbitraries.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { toDate, toText, utc } from './utc-dates.ts'

/** A calendar with any weekend but the whole week, and holidays around a day. */
const calendarAround = (date: CalendarDate): fc.Arbitrary<BusinessCalendar> =>
  fc.record(
    {
      weekend: fc.subarray([...weekdays], { maxLength: 6 }),
      holidays: fc.array(
        fc.integer({ min: -60, max: 60 }).map((days) => addDays(date, days)),
        { maxLength: 30 },
      ),
    },
    { requiredKeys: [] },
  )

const cases = dates.chain((date) => fc.tuple(fc.constant(date), calendarAround(date)))

/** Whether a business works on a day, told from the words of its calendar alone. */
const works = (date: CalendarDate, { weekend = defaultWeekend, holidays = [] }: BusinessCalendar): boolean =>
  !weekend.some((day) => day === weekdayOf(date)) && !holidays.some((day) => day === date)

describe('isBusinessDay', () => {
  it('is so on days that are neither in the weekend nor holidays', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -60, max: 60 }), ([date, calendar], days) => {
        const day = addDays(date, days)
        expect(isBusinessDay(day, calendar)).toBe(works(day, calendar))
      }),
    )
  })

  it('has a weekend of Saturday and Sunday unless told', () => {
    expect(defaultWeekend).toEqual(['saturday', 'sunday'])
    fc.assert(
      fc.property(dates, (date) => {
        expect(isBusinessDay(date)).toBe(!dateFns.isWeekend(toDate(date), utc))
      }),
    )
  })

  it('may have no weekend at all', () => {
    expect(isBusinessDay('2026-06-07', { weekend: [] })).toBe(true)
  })
})

describe('adjustToBusinessDay', () => {
  it.each<[CalendarDate, BusinessDayConvention, CalendarDate, BusinessCalendar?]>([
    ['2026-06-05', 'following', '2026-06-05'],
    ['2026-06-06', 'following', '2026-06-08'],
    ['2026-06-06', 'preceding', '2026-06-05'],
    ['2026-06-06', 'none', '2026-06-06'],
    ['2026-05-30', 'following', '2026-06-01'],
    ['2026-05-30', 'modified-following', '2026-05-29'],
    ['2026-05-16', 'modified-following', '2026-05-18'],
    ['2026-06-05', 'following', '2026-06-09', { holidays: ['2026-06-05', '2026-06-08'] }],
    ['2026-06-05', 'following', '2026-06-07', { weekend: ['friday', 'saturday'] }],
    // Every day of the month and of the next is a holiday: the one before, though in the month before.
    [
      '2026-02-10',
      'modified-following',
      '2026-01-30',
      { holidays: Array.from({ length: 59 }, (_, day) => addDays('2026-02-01', day)) },
    ],
  ])('moves %s by %s to %s', (date, convention, expected, calendar = {}) => {
    expect(adjustToBusinessDay(date, convention, calendar)).toBe(expected)
  })

  it('stays on business days, and goes to the nearest one otherwise', () => {
    fc.assert(
      fc.property(cases, ([date, calendar]) => {
        const after = adjustToBusinessDay(date, 'following', calendar)
        const before = adjustToBusinessDay(date, 'preceding', calendar)
        const daysAfter = Array.from({ length: 500 }, (_, days) => addDays(date, days))
        const daysBefore = Array.from({ length: 500 }, (_, days) => addDays(date, -days))
        expect(after).toBe(daysAfter.find((day) => works(day, calendar)))
        expect(before).toBe(daysBefore.find((day) => works(day, calendar)))
        expect(adjustToBusinessDay(date, 'modified-following', calendar)).toBe(
          after.slice(0, 7) === date.slice(0, 7) ? after : before,
        )
        expect(adjustToBusinessDay(date, 'none', calendar)).toBe(date)
      }),
      { numRuns: 100 },
    )
  })

  it('never moves a later day before an earlier one', () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(...businessDayConventions),
        ([date, calendar], days, convention) => {
          const later = adjustToBusinessDay(addDays(date, days), convention, calendar)
          expect(adjustToBusinessDay(date, convention, calendar) <= later).toBe(true)
        },
      ),
    )
  })
})

describe('addBusinessDays', () => {
  it('agrees with date-fns where there are no holidays', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 600 }), fc.boolean(), (date, days, isBack) => {
        const added = isBack ? -days : days
        expect(addBusinessDays(date, added)).toBe(toText(dateFns.addBusinessDays(toDate(date), added, utc)))
      }),
    )
  })

  it('gives the day itself for none, business day or not', () => {
    expect(addBusinessDays('2026-06-06', 0)).toBe('2026-06-06')
  })

  it('gives a business day with as many business days up to it', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 80 }), ([date, calendar], days) => {
        const later = addBusinessDays(date, days, calendar)
        const earlier = addBusinessDays(date, -days, calendar)
        expect([isBusinessDay(later, calendar), isBusinessDay(earlier, calendar)]).toEqual([true, true])
        const isOpen = isBusinessDay(date, calendar)
        expect(businessDaysBetween(date, later, calendar)).toBe(isOpen ? days : days - 1)
        expect(businessDaysBetween(date, earlier, calendar)).toBe(-days)
      }),
    )
  })
})

describe('businessDaysBetween', () => {
  it('counts the business days one by one', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 300 }), ([date, calendar], days) => {
        const start = addDays(date, -100)
        const end = addDays(start, days)
        const counted = Array.from({ length: days }, (_, day) => addDays(start, day)).filter((day) =>
          works(day, calendar),
        )
        expect(businessDaysBetween(start, end, calendar)).toBe(counted.length)
        expect(businessDaysBetween(end, start, calendar)).toBe(0 - counted.length)
      }),
      { numRuns: runsFor(200) },
    )
  })

  it('counts a holiday named twice, or in the weekend, no more than once', () => {
    const holidays: readonly CalendarDate[] = ['2026-06-03', '2026-06-03', '2026-06-06']
    expect(businessDaysBetween('2026-06-01', '2026-06-08', { holidays })).toBe(4)
  })

  it('counts all of time at once', () => {
    // From a Monday, 521,722 weeks and four days.
    expect(businessDaysBetween('0001-01-01', '9999-12-31')).toBe(521_722 * 5 + 4)
  })
})

describe('business days refuse', () => {
  const manyDays = Array.from({ length: 1_001 }, (_, day) => addDays('2026-01-01', day))

  it.each<[string, unknown, string, string]>([
    ['a week of weekend', { weekend: weekdays }, 'invalid-value', 'calendar.weekend'],
    ['a weekday that is none', { weekend: ['sunday', 'someday'] }, 'unknown-code', 'calendar.weekend[1]'],
    ['a holiday that is none', { holidays: ['2026-01-01', '2026-02-30'] }, 'invalid-value', 'calendar.holidays[1]'],
    ['more than 1,000 holidays', { holidays: manyDays }, 'invalid-value', 'calendar.holidays'],
  ])('a calendar with %s', (_, calendar, code, field) => {
    const given = calendar as BusinessCalendar
    for (const call of [
      () => isBusinessDay('2026-06-01', given),
      () => adjustToBusinessDay('2026-06-01', 'none', given),
      () => addBusinessDays('2026-06-01', 1, given),
      () => businessDaysBetween('2026-06-01', '2026-06-02', given),
    ]) {
      const { code: thrown, details } = thrownBy(call)
      expect([thrown, details.field]).toEqual([code, field])
    }
  })

  it.each<[string, () => unknown, string]>([
    ['a day that does not exist', () => isBusinessDay('2026-02-30'), 'invalid-value'],
    ['another convention', () => adjustToBusinessDay('2026-06-01', 'nearest' as 'none'), 'unknown-code'],
    ['one that every object has', () => adjustToBusinessDay('2026-06-01', 'toString' as 'none'), 'unknown-code'],
    ['half a business day', () => addBusinessDays('2026-06-01', 0.5), 'invalid-value'],
    ['more of them than there are', () => addBusinessDays('2026-06-01', Number.MAX_SAFE_INTEGER), 'invalid-value'],
    ['more of them than there were', () => addBusinessDays('2026-06-01', -1e15), 'invalid-value'],
    [
      'a business day after the calendar',
      () => adjustToBusinessDay('9999-12-31', 'following', { holidays: ['9999-12-31'] }),
      'invalid-value',
    ],
    ['counting from no day', () => businessDaysBetween('2026-02-30', '2026-03-01'), 'invalid-value'],
    ['counting to no day', () => businessDaysBetween('2026-02-01', '2026-02-30'), 'invalid-value'],
  ])('%s', (_, call, code) => {
    expect(codeThrownBy(call)).toBe(code)
  })

  it('changes no calendar, and keeps none', () => {
    const calendar: BusinessCalendar = Object.freeze({
      weekend: Object.freeze(['sunday'] as const),
      holidays: Object.freeze(['2026-06-01'] as const),
    })
    expect(addBusinessDays('2026-05-30', 1, calendar)).toBe('2026-06-02')
  })
})
