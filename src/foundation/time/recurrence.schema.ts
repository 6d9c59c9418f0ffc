import * as z from 'zod'
import { optional, record, schemaFor, setOf } from '../schema-tools.schema.ts'
import { businessDayConventions } from './business-day-adjustment.ts'
import { holidaysSchema, weekendSchema } from './business-time.schema.ts'
import { mostOccurrences } from './occurrences.ts'
import type { Recurrence } from './recurrence.ts'
import { calendarDateSchema, intervalSchema } from './time.schema.ts'
import { weekdays } from './weekday.ts'

const count = z.int().min(1).max(1_000)
const weekday = z.enum(weekdays)
const someWeekdays = setOf(weekday).refine((days) => days.length > 0, {
  error: 'expected at least one day of the week',
})

const series = {
  anchor: calendarDateSchema,
  ends: optional(
    z.discriminatedUnion('after', [
      record({ after: z.literal('occurrences'), count: z.int().min(1).max(mostOccurrences) }),
      record({ after: z.literal('date'), date: calendarDateSchema }),
    ]),
  ),
  adjustment: optional(
    record({
      convention: z.enum(businessDayConventions),
      weekend: optional(weekendSchema),
      holidays: optional(holidaysSchema),
    }),
  ),
} as const

/**
 * Checks a {@link Recurrence}: the keys of its kind and no others.
 *
 * @example
 * ```ts
 * import { recurrenceSchema } from 'clientele/schemas'
 *
 * const invoicing = { kind: 'day-of-month', anchor: '2026-01-01', everyMonths: 1, dayOfMonth: 'last' }
 * recurrenceSchema.safeParse(invoicing).success //=> true
 * recurrenceSchema.safeParse({ ...invoicing, weekday: 'friday' }).success //=> false
 * ```
 */
export const recurrenceSchema: z.ZodType<Recurrence> = schemaFor<Recurrence>()(
  z.discriminatedUnion('kind', [
    record({ kind: z.literal('interval'), ...series, every: intervalSchema }),
    record({ kind: z.literal('weekdays'), ...series, everyWeeks: count, weekdays: someWeekdays }),
    record({
      kind: z.literal('day-of-month'),
      ...series,
      everyMonths: count,
      dayOfMonth: z.union([z.int().min(1).max(31), z.literal('last')]),
    }),
    record({
      kind: z.literal('nth-weekday'),
      ...series,
      everyMonths: count,
      nth: z.literal([1, 2, 3, 4, 5, 'last']),
      weekday,
    }),
  ]),
)
