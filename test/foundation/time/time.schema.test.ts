import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { businessCalendarSchema, businessHoursSchema } from '../../../src/foundation/time/business-time.schema.ts'
import {
  addBusinessTime,
  type BusinessCalendar,
  type BusinessHours,
  daysInPeriod,
  type FiscalCalendar,
  fiscalYearOf,
  isBusinessDay,
  nextOccurrence,
  type Period,
  type Recurrence,
  weekdays,
} from '../../../src/foundation/time/index.ts'
import { recurrenceSchema } from '../../../src/foundation/time/recurrence.schema.ts'
import { fiscalCalendarSchema, periodSchema } from '../../../src/foundation/time/time.schema.ts'
import { isClienteleError } from '../../../src/index.ts'

const day = [
  { from: '09:00', to: '12:00' },
  { from: '12:00', to: '24:00' },
]
const hours = { timeZone: 'Europe/Lisbon', weekly: { monday: day, sunday: [] }, holidays: ['2026-06-10'] }
const anchor = '2026-01-31'
const series = { kind: 'interval', anchor, every: { unit: 'month', count: 1 } }
const weekly = { kind: 'weekdays', anchor, everyWeeks: 2, weekdays: ['monday', 'friday'] }
const monthly = { kind: 'day-of-month', anchor, everyMonths: 1, dayOfMonth: 'last' }
const nth = { kind: 'nth-weekday', anchor, everyMonths: 1, nth: 'last', weekday: 'friday' }

/** A schema, and a function that reads what it takes. */
interface Edge {
  readonly schema: z.ZodType
  readonly use: (value: never) => unknown
}

const edges = {
  period: { schema: periodSchema, use: (value: Period) => daysInPeriod(value) },
  fiscal: { schema: fiscalCalendarSchema, use: (value: FiscalCalendar) => fiscalYearOf('2026-06-01', value) },
  calendar: { schema: businessCalendarSchema, use: (value: BusinessCalendar) => isBusinessDay('2026-06-01', value) },
  hours: {
    schema: businessHoursSchema,
    use: (value: BusinessHours) => addBusinessTime('2026-06-01T00:00:00Z', 1, value),
  },
  recurrence: { schema: recurrenceSchema, use: (value: Recurrence) => nextOccurrence(value, '2026-06-01') },
} as const satisfies Readonly<Record<string, Edge>>

const right: readonly (readonly [keyof typeof edges, unknown])[] = [
  ['period', { start: '2026-06-01', end: '2026-06-02' }],
  ['fiscal', { startMonth: 12 }],
  ['fiscal', { startMonth: 1, labelledBy: 'start' }],
  ['calendar', {}],
  ['calendar', { weekend: [], holidays: [] }],
  ['calendar', { weekend: weekdays.slice(1), holidays: ['2026-06-10'] }],
  ['hours', hours],
  ['hours', { timeZone: 'UTC', weekly: { sunday: [{ from: '00:00', to: '01:00' }] } }],
  ['recurrence', series],
  ['recurrence', weekly],
  ['recurrence', monthly],
  ['recurrence', { ...monthly, dayOfMonth: 31 }],
  ['recurrence', nth],
  ['recurrence', { ...nth, nth: 5, ends: { after: 'occurrences', count: 100_000 } }],
  ['recurrence', { ...series, ends: { after: 'date', date: '2026-12-31' } }],
  ['recurrence', { ...series, adjustment: { convention: 'following', weekend: ['sunday'], holidays: ['2026-06-10'] } }],
]

const wrong: readonly (readonly [keyof typeof edges, string, unknown])[] = [
  ['period', 'no days', { start: '2026-06-01', end: '2026-06-01' }],
  ['period', 'a day that does not exist', { start: '2026-06-01', end: '2026-06-31' }],
  ['fiscal', 'month 0', { startMonth: 0 }],
  ['fiscal', 'month 13', { startMonth: 13 }],
  ['fiscal', 'half a month', { startMonth: 1.5 }],
  ['fiscal', 'another label', { startMonth: 1, labelledBy: 'middle' }],
  ['calendar', 'a week of weekend', { weekend: weekdays }],
  ['calendar', 'another weekday', { weekend: ['someday'] }],
  ['calendar', 'a holiday that is none', { holidays: ['2026-02-30'] }],
  ['calendar', 'too many holidays', { holidays: Array.from({ length: 1_001 }, () => '2026-01-01') }],
  ['hours', 'no zone', { ...hours, timeZone: 'Europe/Atlantis' }],
  ['hours', 'an offset for a zone', { ...hours, timeZone: 'foo+05' }],
  ['hours', 'no hours', { ...hours, weekly: {} }],
  ['hours', 'less than an hour', { ...hours, weekly: { monday: [{ from: '09:00', to: '09:59' }] } }],
  ['hours', 'another weekday', { ...hours, weekly: { ...hours.weekly, someday: day } }],
  ['hours', 'a time that is none', { ...hours, weekly: { monday: [{ from: '9:00', to: '12:00' }] } }],
  ['hours', 'an opening at 24:00', { ...hours, weekly: { monday: [{ from: '24:00', to: '24:00' }] } }],
  ['hours', 'a night', { ...hours, weekly: { monday: [{ from: '22:00', to: '06:00' }] } }],
  ['hours', 'a wrong order', { ...hours, weekly: { monday: [...day].reverse() } }],
  ['hours', 'an overlap', { ...hours, weekly: { monday: [...day, { from: '23:00', to: '24:00' }] } }],
  ['hours', 'a holiday that is none', { ...hours, holidays: ['2026-02-30'] }],
  ['recurrence', 'another kind', { ...series, kind: 'lunar' }],
  ['recurrence', 'no anchor', { ...series, anchor: '2026-02-30' }],
  ['recurrence', 'a count of 0', { ...series, every: { unit: 'day', count: 0 } }],
  ['recurrence', 'no weeks', { ...weekly, everyWeeks: 0 }],
  ['recurrence', 'no weekdays', { ...weekly, weekdays: [] }],
  ['recurrence', 'too many months', { ...monthly, everyMonths: 1_001 }],
  ['recurrence', 'day 32', { ...monthly, dayOfMonth: 32 }],
  ['recurrence', 'the sixth', { ...nth, nth: 6 }],
  ['recurrence', 'another weekday', { ...nth, weekday: 'someday' }],
  ['recurrence', 'another end', { ...series, ends: { after: 'dinner' } }],
  ['recurrence', 'too many', { ...series, ends: { after: 'occurrences', count: 100_001 } }],
  ['recurrence', 'another convention', { ...series, adjustment: { convention: 'nearest' } }],
  ['recurrence', 'a week of weekend', { ...series, adjustment: { convention: 'none', weekend: weekdays } }],
]

const isRefused = (use: (value: never) => unknown, value: unknown): boolean => {
  try {
    use(value as never)
    return false
  } catch (error) {
    if (isClienteleError(error)) return true
    throw error
  }
}

describe('what a schema of time takes, the functions take', () => {
  it.each(right)('%s %j', (edge, value) => {
    const { schema, use }: Edge = edges[edge]
    expect(schema.parse(value)).toEqual(value)
    expect(isRefused(use, value)).toBe(false)
  })
})

describe('what the functions refuse, the schema refuses', () => {
  it.each(wrong)('%s with %s', (edge, _, value) => {
    const { schema, use }: Edge = edges[edge]
    expect(schema.safeParse(value).success).toBe(false)
    expect(isRefused(use, value)).toBe(true)
  })

  it('and keys that are none, or of another kind', () => {
    for (const [edge, value] of right) {
      const { schema }: Edge = edges[edge]
      expect(schema.safeParse({ ...(value as object), note: 'no such key' }).success).toBe(false)
    }
    expect(recurrenceSchema.safeParse({ ...series, weekdays: ['monday'] }).success).toBe(false)
    expect(
      recurrenceSchema.safeParse({ ...series, ends: { after: 'date', date: '2026-12-31', count: 1 } }).success,
    ).toBe(false)
  })

  it('and anything else, without throwing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(edges)), fc.anything(), ({ schema }, value) => {
        fc.pre(typeof value !== 'object' || value === null || Object.keys(value).length > 0)
        expect(schema.safeParse(value).success).toBe(false)
      }),
    )
  })
})
