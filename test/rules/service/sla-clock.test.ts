import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BusinessHours, Instant, TimeOfDay } from '../../../src/foundation/time/index.ts'
import { weekdays } from '../../../src/foundation/time/index.ts'
import { type SlaPause, slaDeadline, slaElapsed } from '../../../src/rules/service/index.ts'
import { clockIn } from '../../foundation/time/zone-clock.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { officeIn } from './samples.ts'

const newYork = officeIn('America/New_York')
const utc = {
  timeZone: 'UTC',
  weekly: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [{ from: '08:00', to: '16:00' }]])),
} as BusinessHours
const lunch: BusinessHours = {
  timeZone: 'Europe/London',
  weekly: {
    monday: [
      { from: '09:00', to: '12:30' },
      { from: '13:30', to: '17:00' },
    ],
  },
}
const always = (timeZone: string): BusinessHours => ({
  timeZone,
  weekly: Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
})

const due = (start: Instant, minutes: number, hours: BusinessHours, pauses: readonly SlaPause[] = []) => {
  const result = slaDeadline(start, minutes, hours, { pauses })
  return result.ok ? result.value : result.reason.code
}

describe('a deadline', () => {
  it.each<[string, Instant, number, BusinessHours, readonly SlaPause[], string]>([
    [
      'from Thursday to Monday, over a holiday on Friday (EX-21)',
      '2026-07-02T20:00:00Z',
      120,
      officeIn('America/New_York', ['2026-07-03']),
      [],
      '2026-07-06T14:00:00Z',
    ],
    [
      'over a weekend on which the clock goes forward (EX-22)',
      '2026-03-06T21:30:00Z',
      60,
      newYork,
      [],
      '2026-03-09T13:30:00Z',
    ],
    [
      'while waiting on the customer (EX-23)',
      '2026-05-05T09:00:00Z',
      240,
      utc,
      [{ from: '2026-05-05T10:00:00Z', to: '2026-05-05T12:00:00Z' }],
      '2026-05-05T15:00:00Z',
    ],
    ['at closing time, not when it opens next', '2026-05-05T08:00:00Z', 480, utc, [], '2026-05-05T16:00:00Z'],
    ['a minute after closing time', '2026-05-05T08:00:00Z', 481, utc, [], '2026-05-06T08:01:00Z'],
    ['over lunch', '2026-06-01T11:00:00Z', 60, lunch, [], '2026-06-01T13:00:00Z'],
    ['at lunch', '2026-06-01T11:00:00Z', 30, lunch, [], '2026-06-01T11:30:00Z'],
    ['from before it opens', '2026-05-05T03:00:00Z', 30, utc, [], '2026-05-05T08:30:00Z'],
    ['after no time at all', '2026-05-09T03:00:00.120Z', 0, utc, [], '2026-05-09T03:00:00.12Z'],
    ['to the millisecond', '2026-05-05T15:59:59.500Z', 1, utc, [], '2026-05-06T08:00:59.5Z'],
    [
      'after a pause over the night, of which only open hours would have counted',
      '2026-05-05T15:00:00Z',
      120,
      utc,
      [{ from: '2026-05-05T15:30:00Z', to: '2026-05-06T09:00:00Z' }],
      '2026-05-06T10:30:00Z',
    ],
    [
      'with pauses that overlap, out of order, and one that is empty',
      '2026-05-05T08:00:00Z',
      60,
      utc,
      [
        { from: '2026-05-05T09:00:00Z', to: '2026-05-05T10:00:00Z' },
        { from: '2026-05-05T08:30:00Z', to: '2026-05-05T09:30:00Z' },
        { from: '2026-05-05T10:05:00Z', to: '2026-05-05T10:05:00Z' },
        { from: '2026-05-05T10:10:00Z', to: '2026-05-05T10:20:00Z' },
      ],
      '2026-05-05T10:40:00Z',
    ],
    [
      'with a pause that was over before',
      '2026-05-05T10:00:00Z',
      60,
      utc,
      [{ from: '2026-05-05T08:30:00Z', to: '2026-05-05T09:00:00Z' }],
      '2026-05-05T11:00:00Z',
    ],
    [
      'with a pause that had begun before',
      '2026-05-05T10:00:00Z',
      60,
      utc,
      [{ from: '2026-05-04T08:30:00Z', to: '2026-05-05T11:00:00Z' }],
      '2026-05-05T12:00:00Z',
    ],
    [
      'as a pause begins that never ends',
      '2026-05-05T10:00:00Z',
      60,
      utc,
      [{ from: '2026-05-05T11:00:00Z' }],
      '2026-05-05T11:00:00Z',
    ],
    [
      'that nobody knows, in a pause that never ends',
      '2026-05-05T10:00:00Z',
      61,
      utc,
      [{ from: '2026-05-05T11:00:00Z' }, { from: '2026-05-05T10:30:00Z', to: '2026-05-05T10:31:00Z' }],
      'pause-without-end',
    ],
    ['by a calendar that never opens', '2026-05-05T10:00:00Z', 60, { timeZone: 'UTC', weekly: {} }, [], 'no-open-hour'],
    [
      'by a calendar that opens for less than an hour a week',
      '2026-05-05T10:00:00Z',
      60,
      { timeZone: 'UTC', weekly: { monday: [{ from: '09:00', to: '09:59' }] } },
      [],
      'no-open-hour',
    ],
    [
      'that is not reached',
      '2026-06-01T00:00:00Z',
      5_230 * 60,
      { timeZone: 'UTC', weekly: { monday: [{ from: '00:00', to: '01:00' }] } },
      [],
      'never-reached',
    ],
  ])('%s', (_, start, minutes, hours, pauses, expected) => {
    expect(due(start, minutes, hours, pauses)).toBe(expected)
  })

  it('comes an hour sooner by the clock on the wall of the night in which it goes forward', () => {
    expect(due('2026-03-29T00:00:00Z', 240, always('Europe/London'))).toBe('2026-03-29T04:00:00Z')
    expect(due('2026-10-25T00:00:00Z', 240, always('Europe/London'))).toBe('2026-10-25T04:00:00Z')
  })

  it('is refused for what cannot be', () => {
    const at = '2026-05-05T10:00:00Z'
    expect(thrownBy(() => slaDeadline(at, -1, utc)).details.field).toBe('minutes')
    expect(thrownBy(() => slaDeadline(at, 1.5, utc)).details.field).toBe('minutes')
    expect(thrownBy(() => slaDeadline('today' as Instant, 1, utc)).details.field).toBe('start')
    const backwards = [{ from: at, to: '2026-05-05T09:59:59Z' }] as const
    expect(thrownBy(() => slaDeadline(at, 1, utc, { pauses: backwards })).details.field).toBe('pauses[0].to')
    const many = Array.from({ length: 10_001 }, () => ({ from: at }) as const)
    expect(thrownBy(() => slaDeadline(at, 1, utc, { pauses: many })).details.field).toBe('pauses')
    expect(codeThrownBy(() => slaDeadline(at, 1, { timeZone: 'Nowhere', weekly: {} }))).toBe('unknown-time-zone')
    const late = { timeZone: 'UTC', weekly: { monday: [{ from: '17:00', to: '09:00' }] } } as const
    expect(codeThrownBy(() => slaDeadline(at, 1, late))).toBe('invalid-value')
  })
})

describe('time spent', () => {
  it('counts a pause in full, and nothing outside the two moments', () => {
    const pauses = [
      { from: '2026-05-05T05:00:00Z', to: '2026-05-05T06:30:00Z' },
      { from: '2026-05-05T15:00:00Z', to: '2026-05-06T09:00:00Z' },
      { from: '2026-05-07T15:00:00Z' },
    ] as const
    const spent = slaElapsed('2026-05-05T06:00:00Z', '2026-05-06T10:00:00Z', utc, { pauses })
    const hour = 3_600_000
    expect(spent).toEqual({
      ok: true,
      value: {
        wallMilliseconds: 28 * hour,
        elapsedMilliseconds: 8 * hour,
        pausedMilliseconds: 18.5 * hour,
        closedMilliseconds: 1.5 * hour,
      },
    })
  })

  it('is refused where the calendar never opens, or the moments are out of order or too far apart', () => {
    const [start, end] = ['2026-05-05T06:00:00Z', '2026-05-06T10:00:00Z'] as const
    const never = slaElapsed(start, end, { timeZone: 'UTC', weekly: {} })
    expect(never).toEqual({ ok: false, reason: { code: 'no-open-hour', parameters: {} } })
    expect(thrownBy(() => slaElapsed(end, start, utc)).details.field).toBe('end')
    expect(thrownBy(() => slaElapsed(start, '2300-05-06T10:00:00Z', utc)).details.field).toBe('end')
  })
})

const mostMinutes = 4 * 1_440

/** Clocks that change, and one that does not: four days around each day. */
const windows = (
  [
    ['Europe/London', '2026-03-29'],
    ['Europe/London', '2026-10-25'],
    ['America/New_York', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
    ['Asia/Kolkata', '2026-06-01'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-04'],
    ['Africa/Casablanca', '2026-02-15'],
    ['Africa/Casablanca', '2026-03-22'],
  ] as const
).map(([zone, day]) => {
  const clock = clockIn(zone)
  const start = Date.parse(`${day}T00:00:00Z`) - 2 * 86_400_000
  const minutes = Array.from({ length: mostMinutes }, (_, minute) => {
    const shown = clock(start + minute * 60_000)
    const date = shown.slice(0, 10)
    return { date, weekday: (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7, time: shown.slice(11, 16) }
  })
  return { zone, start, minutes }
})
type Window = (typeof windows)[number]

const instantAt = ({ start }: Window, minute: number): Instant =>
  `${new Date(start + minute * 60_000).toISOString().slice(0, 19)}Z` as Instant

// No business opens or closes in the hours that a clock may leave out or show twice; many are open in them.
const times: readonly TimeOfDay[] = ['00:00', '04:00', '08:15', '09:00', '12:30', '13:30', '17:00', '18:45', '24:00']
const openings = fc.subarray([...times]).map((chosen) =>
  chosen.flatMap((from, index) => {
    const to = chosen[index + 1]
    return index % 2 === 0 && to !== undefined ? [{ from, to }] : []
  }),
)

interface Situation {
  readonly window: Window
  readonly hours: BusinessHours
  readonly start: number
  readonly pauses: readonly (readonly [from: number, to: number | undefined])[]
}

const minute = fc.nat(mostMinutes - 1)
const situations: fc.Arbitrary<Situation> = fc.constantFrom(...windows).chain((window) =>
  fc.record({
    window: fc.constant(window),
    start: fc.nat(2_000),
    hours: fc
      .record({
        days: fc.array(openings, { minLength: 7, maxLength: 7 }),
        closed: fc.subarray([...new Set(window.minutes.map(({ date }) => date))], { maxLength: 1 }),
      })
      .map(
        ({ days, closed }) =>
          ({
            timeZone: window.zone,
            weekly: {
              ...Object.fromEntries(weekdays.map((day, index) => [day, days[index]])),
              wednesday: [{ from: '09:00', to: '17:00' }],
            },
            holidays: closed,
          }) as BusinessHours,
      ),
    pauses: fc.array(
      fc
        .tuple(minute, fc.option(fc.nat(600), { nil: undefined, freq: 8 }))
        .map(([from, length]) => [from, length === undefined ? undefined : from + length] as const),
      { maxLength: 3 },
    ),
  }),
)

const pausesOf = ({ window, pauses }: Situation): readonly SlaPause[] =>
  pauses.map(([from, to]) => ({
    from: instantAt(window, from),
    ...(to !== undefined && { to: instantAt(window, to) }),
  }))

/** What a minute of a window is, told by the platform's clock. */
function kindOf({ window, hours, pauses }: Situation, index: number): 'paused' | 'closed' | 'open' {
  if (pauses.some(([from, to = mostMinutes]) => index >= from && index < to)) return 'paused'
  const { date, weekday, time } = window.minutes[index] ?? { date: '', weekday: 0, time: '' }
  const day = hours.holidays?.some((each) => each === date) ? [] : hours.weekly[weekdays[weekday] ?? 'monday']
  return day?.some(({ from, to }) => time >= from && time < to) ? 'open' : 'closed'
}

describe('the clock of a promise, beside a count of every minute by the clock of the platform', () => {
  it('is due when the last minute of it is over', () => {
    fc.assert(
      fc.property(situations, fc.integer({ min: 1, max: 900 }), (situation, minutes) => {
        const { window, hours, start } = situation
        let [left, end] = [minutes, start]
        for (; left > 0 && end < mostMinutes; end += 1) if (kindOf(situation, end) === 'open') left -= 1
        const answer = due(instantAt(window, start), minutes, hours, pausesOf(situation))
        if (left > 0) expect(answer > instantAt(window, mostMinutes) || answer === 'pause-without-end').toBe(true)
        else expect(answer).toBe(instantAt(window, end))
      }),
      { numRuns: 250 },
    )
  })

  it('has elapsed, stood and been closed for all the time there was', () => {
    fc.assert(
      fc.property(situations, fc.nat(2_000), (situation, length) => {
        const { window, hours, start } = situation
        const part = Array.from({ length }, (_, index) => kindOf(situation, start + index))
        const count = (wanted: string): number => 60_000 * part.filter((is) => is === wanted).length
        const options = { pauses: pausesOf(situation) }
        expect(slaElapsed(instantAt(window, start), instantAt(window, start + length), hours, options)).toEqual({
          ok: true,
          value: {
            wallMilliseconds: 60_000 * length,
            elapsedMilliseconds: count('open'),
            pausedMilliseconds: count('paused'),
            closedMilliseconds: count('closed'),
          },
        })
      }),
      { numRuns: 250 },
    )
  })
})

describe('a deadline, whatever the hours', () => {
  const milliseconds = fc.nat(4 * 86_400_000)
  const at = ({ start }: Window, millis: number): Instant => new Date(start + millis).toISOString() as Instant
  const fine = fc.record({
    situation: situations,
    from: milliseconds,
    minutes: fc.nat(3_000),
  })

  it('is when as much has elapsed as was promised', () => {
    fc.assert(
      fc.property(fine, ({ situation, from, minutes }) => {
        const { window, hours } = situation
        const pauses = pausesOf(situation).filter(({ to }) => to !== undefined)
        const start = at(window, from)
        const deadline = slaDeadline(start, minutes, hours, { pauses })
        const spent = deadline.ok && slaElapsed(start, deadline.value, hours, { pauses })
        expect(spent && (spent.ok ? spent.value.elapsedMilliseconds : spent.reason)).toBe(minutes * 60_000)
      }),
      { numRuns: 250 },
    )
  })

  it('is never earlier for one more holiday', () => {
    fc.assert(
      fc.property(fine, fc.nat(20), ({ situation, from, minutes }, day) => {
        const { window, hours } = situation
        const start = at(window, from)
        const holiday = new Date(window.start + day * 86_400_000).toISOString().slice(0, 10) as '2026-01-01'
        const closed = { ...hours, holidays: [...(hours.holidays ?? []), holiday] }
        const pauses = pausesOf(situation)
        const [before, after] = [hours, closed].map((each) => slaDeadline(start, minutes, each, { pauses }))
        if (after?.ok) expect(before?.ok && Date.parse(before.value) <= Date.parse(after.value)).toBe(true)
      }),
      { numRuns: 250 },
    )
  })
})
