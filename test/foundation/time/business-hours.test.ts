import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessTime,
  addDays,
  type BusinessHours,
  businessTimeBetween,
  type CalendarDate,
  type Instant,
  isWithinBusinessHours,
  type OpeningInterval,
  type TimeOfDay,
  weekdayOf,
  weekdays,
} from '../../../src/foundation/time/index.ts'
import { runsFor } from '../../tools/runs.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { clockIn } from './zone-clock.ts'

const nineToFive = [{ from: '09:00', to: '17:00' }] as const
const office: BusinessHours = {
  timeZone: 'Europe/Lisbon',
  weekly: { monday: nineToFive, tuesday: nineToFive, wednesday: nineToFive, thursday: nineToFive, friday: nineToFive },
  holidays: ['2026-06-10'],
}
const always = [{ from: '00:00', to: '24:00' }] as const
const roundTheClock: BusinessHours = {
  timeZone: 'America/New_York',
  weekly: Object.fromEntries(weekdays.map((day) => [day, always])),
}

describe('a business that is open from nine to five in Lisbon', () => {
  it.each<[string, Instant, boolean]>([
    ['opens at nine', '2026-06-01T08:00:00Z', true],
    ['is closed a nanosecond before', '2026-06-01T07:59:59.999999999Z', false],
    ['is open a nanosecond before five', '2026-06-01T15:59:59.999999999Z', true],
    ['is closed at five', '2026-06-01T16:00:00Z', false],
    ['is closed on Saturday', '2026-06-06T10:00:00Z', false],
    ['is closed on a holiday', '2026-06-10T10:00:00Z', false],
    ['opens an hour later by UTC in winter', '2026-01-05T08:30:00Z', false],
  ])('%s', (_, at, expected) => {
    expect(isWithinBusinessHours(at, office)).toBe(expected)
  })

  it.each<[string, Instant, number, Instant]>([
    ['within the day', '2026-06-01T08:00:00Z', 60, '2026-06-01T09:00:00Z'],
    ['to the end of the day, not to the next', '2026-06-01T08:00:00Z', 480, '2026-06-01T16:00:00Z'],
    ['into the next day', '2026-06-01T15:30:00Z', 31, '2026-06-02T08:01:00Z'],
    ['from before it opens', '2026-06-01T03:00:00Z', 5, '2026-06-01T08:05:00Z'],
    ['over the weekend', '2026-06-05T15:30:00Z', 60, '2026-06-08T08:30:00Z'],
    ['over a holiday', '2026-06-09T15:30:00Z', 60, '2026-06-11T08:30:00Z'],
    ['with fractions of a second', '2026-06-01T15:59:59.5Z', 1, '2026-06-02T08:00:59.5Z'],
    ['with the smallest fraction', '2026-06-01T15:59:00.000000001Z', 1, '2026-06-02T08:00:00.000000001Z'],
    ['from the end of winter into summer', '2026-03-27T16:00:00Z', 480 + 60, '2026-03-30T16:00:00Z'],
    ['no minutes, while it is closed', '2026-06-06T10:00:00.50Z', 0, '2026-06-06T10:00:00.50Z'],
    ['in the years before 1970', '1969-12-31T23:59:59.25Z', 1, '1970-01-01T08:01:00Z'],
  ])('adds business time %s', (_, at, minutes, expected) => {
    expect(addBusinessTime(at, minutes, office)).toBe(expected)
    expect(businessTimeBetween(at, expected, office)).toBe(minutes)
  })

  it.each<[string, Instant, Instant, number]>([
    ['a week', '2026-06-01T00:00:00Z', '2026-06-08T00:00:00Z', 5 * 480],
    ['a week with a holiday', '2026-06-08T00:00:00Z', '2026-06-15T00:00:00Z', 4 * 480],
    ['less than a minute', '2026-06-01T10:00:00Z', '2026-06-01T10:00:59.999Z', 0],
    ['parts of minutes that make one, on two days', '2026-06-01T15:59:30Z', '2026-06-02T08:00:30Z', 1],
    ['a weekend', '2026-06-05T16:00:00Z', '2026-06-08T08:00:00Z', 0],
  ])('counts the minutes of %s', (_, start, end, minutes) => {
    expect(businessTimeBetween(start, end, office)).toBe(minutes)
    expect(businessTimeBetween(end, start, office)).toBe(0 - minutes)
  })
})

describe('a business that is always open', () => {
  it('has 23 hours on the day that the clock goes forward, and 25 on the day that it goes back', () => {
    expect(businessTimeBetween('2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', roundTheClock)).toBe(23 * 60)
    expect(businessTimeBetween('2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z', roundTheClock)).toBe(25 * 60)
  })

  it('counts every minute', () => {
    const from = Date.UTC(2026, 0, 1)
    fc.assert(
      fc.property(fc.nat(31_536_000), fc.nat(31_536_000), (a, b) => {
        const [start, end] = [a, b].map((seconds) => new Date(from + seconds * 1_000).toISOString() as Instant)
        expect(businessTimeBetween(start as Instant, end as Instant, roundTheClock)).toBe(Math.trunc((b - a) / 60) + 0)
      }),
      { numRuns: 50 },
    )
  })
})

/** Clocks that change: when, and in which zone. */
const changes: readonly (readonly [zone: string, day: CalendarDate])[] = [
  ['Europe/Lisbon', '2026-06-03'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Beirut', '2026-03-29'],
  ['Asia/Beirut', '2026-10-25'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['America/St_Johns', '2006-10-29'],
  ['Pacific/Apia', '2011-12-30'],
  ['Asia/Kathmandu', '2026-01-01'],
]

const minutesInWindow = 6 * 1_440

interface Clock {
  readonly zone: string
  readonly firstDay: CalendarDate
  readonly start: number
  /** The first minute of the window at which the platform's clock shows a time, `YYYY-MM-DD hh:mm`, or a later one. */
  readonly minuteOf: (wanted: string) => number
}

const clocks: readonly Clock[] = changes.map(([zone, day]) => {
  const clock = clockIn(zone)
  const firstDay = addDays(day, -4)
  const start = Date.parse(`${addDays(day, -3)}T00:00:00Z`)
  const shown = Array.from({ length: minutesInWindow }, (_, minute) => clock(start + minute * 60_000).slice(0, 16))
  const found = new Map<string, number>()
  const minuteOf = (wanted: string): number => {
    const minute = found.get(wanted) ?? shown.findIndex((each) => each >= wanted)
    found.set(wanted, minute)
    return minute === -1 ? minutesInWindow : minute
  }
  return { zone, firstDay, start, minuteOf }
})

const timeAt = (quarter: number): TimeOfDay =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}` as TimeOfDay

/** Up to three openings of a day, in order, some of which touch. */
const openings: fc.Arbitrary<readonly OpeningInterval[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => quarters.sort((a, b) => a - b))
  .map((quarters) =>
    quarters.flatMap((quarter, index) => {
      const to = quarters[index + 1]
      return to === undefined || index === 3 ? [] : [{ from: timeAt(quarter), to: timeAt(to) }]
    }),
  )

const anyHours = ({ zone, firstDay }: Clock): fc.Arbitrary<BusinessHours> =>
  fc
    .record({
      week: fc.array(openings, { minLength: 7, maxLength: 7 }),
      holidays: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
    })
    .map(({ week, holidays }) => ({
      timeZone: zone,
      weekly: {
        ...Object.fromEntries(weekdays.map((day, index) => [day, week[index] ?? []])),
        wednesday: [...nineToFive],
      },
      holidays: holidays.map((days) => addDays(firstDay, days)),
    }))

/** For each minute of the window, whether the business is open, by the platform's clock. */
function openMinutes({ minuteOf, firstDay }: Clock, { weekly, holidays = [] }: BusinessHours): readonly boolean[] {
  const open = new Array<boolean>(minutesInWindow).fill(false)
  for (let offset = 0; offset < 9; offset += 1) {
    const day = addDays(firstDay, offset)
    for (const { from, to } of holidays.includes(day) ? [] : (weekly[weekdayOf(day)] ?? [])) {
      const closing = to === '24:00' ? `${addDays(day, 1)} 00:00` : `${day} ${to}`
      open.fill(true, minuteOf(`${day} ${from}`), minuteOf(closing))
    }
  }
  return open
}

const situations = fc
  .constantFrom(...clocks)
  .chain((clock) => fc.record({ clock: fc.constant(clock), hours: anyHours(clock) }))

describe('business hours, where clocks change', () => {
  const minutesOfWindow = fc.integer({ min: 0, max: minutesInWindow - 1 })
  const at = ({ start }: Clock, minute: number): Instant =>
    `${new Date(start + minute * 60_000).toISOString().slice(0, 19)}Z` as Instant

  it('are open when the clock of the platform says so', () => {
    fc.assert(
      fc.property(situations, minutesOfWindow, ({ clock, hours }, minute) => {
        expect(isWithinBusinessHours(at(clock, minute), hours)).toBe(openMinutes(clock, hours)[minute])
      }),
      { numRuns: runsFor(1_000) },
    )
  })

  it('count the minutes that are open, one by one', () => {
    fc.assert(
      fc.property(situations, minutesOfWindow, minutesOfWindow, ({ clock, hours }, a, b) => {
        const counted = openMinutes(clock, hours).slice(Math.min(a, b), Math.max(a, b)).filter(Boolean).length
        expect(businessTimeBetween(at(clock, a), at(clock, b), hours)).toBe(a <= b ? counted : 0 - counted)
      }),
    )
  })

  it('add the minutes that are open, one by one', () => {
    fc.assert(
      fc.property(
        situations,
        minutesOfWindow,
        fc.integer({ min: 1, max: 2_000 }),
        ({ clock, hours }, minute, added) => {
          let left = added
          const last = openMinutes(clock, hours).findIndex((isOpen, index) => {
            if (isOpen && index >= minute) left -= 1
            return left === 0
          })
          if (last !== -1) expect(addBusinessTime(at(clock, minute), added, hours)).toBe(at(clock, last + 1))
        },
      ),
    )
  })

  it('have passed by as much as was added, to the fraction of a second', () => {
    const fractions = fc.constantFrom('', '.5', '.000000001', '.999999999', '.25')
    fc.assert(
      fc.property(
        situations,
        fc.nat(minutesInWindow * 60),
        fractions,
        fc.nat(20_000),
        ({ clock, hours }, second, fraction, added) => {
          const text = new Date(clock.start + second * 1_000).toISOString().slice(0, 19)
          const from = `${text}${fraction}Z` as Instant
          const due = addBusinessTime(from, added, hours)
          expect(businessTimeBetween(from, due, hours)).toBe(added)
          expect(businessTimeBetween(due, from, hours)).toBe(0 - added)
        },
      ),
    )
  })
})

describe('business hours are bounded', () => {
  const rare: BusinessHours = { timeZone: 'UTC', weekly: { monday: [{ from: '00:00', to: '01:00' }] } }

  it('to 100,000 days', () => {
    // 14,286 Mondays are in 100,001 days that begin with one.
    expect(addBusinessTime('2026-06-01T00:00:00Z', 14_286 * 60, rare)).toBe('2300-03-12T01:00:00Z')
    const { code, details } = thrownBy(() => addBusinessTime('2026-06-01T00:00:00Z', 14_287 * 60, rare))
    expect([code, details.field]).toEqual(['invalid-value', 'minutes'])
    expect(businessTimeBetween('2026-06-01T00:00:00Z', '2300-03-17T00:00:00Z', rare)).toBe(14_286 * 60)
    expect(codeThrownBy(() => businessTimeBetween('2026-06-01T00:00:00Z', '2300-03-17T00:00:01Z', rare))).toBe(
      'invalid-value',
    )
  })

  it('by the end of the calendar', () => {
    expect(codeThrownBy(() => addBusinessTime('9999-12-31T12:00:00Z', 600, rare))).toBe('invalid-value')
  })
})
