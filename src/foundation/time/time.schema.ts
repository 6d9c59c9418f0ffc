import * as z from 'zod'
import { optional, record, schemaFor, textThat } from '../schema-tools.schema.ts'
import { type CalendarDate, isCalendarDate } from './calendar-date.ts'
import type { FiscalCalendar } from './fiscal-year.ts'
import { type Instant, isInstant } from './instant.ts'
import { type Interval, intervalUnits } from './interval.ts'
import type { Period } from './period.ts'

/**
 * Checks a {@link CalendarDate}.
 *
 * @example
 * ```ts
 * import { calendarDateSchema } from 'clientele/schemas'
 *
 * calendarDateSchema.safeParse('2024-02-29').success //=> true
 * calendarDateSchema.safeParse('2024-02-30').success //=> false
 * ```
 */
export const calendarDateSchema: z.ZodType<CalendarDate> = textThat(
  isCalendarDate,
  10,
  'a day that exists, as YYYY-MM-DD',
)

/**
 * Checks an {@link Instant}.
 *
 * @example
 * ```ts
 * import { instantSchema } from 'clientele/schemas'
 *
 * instantSchema.safeParse('2026-06-01T09:30:00Z').success //=> true
 * instantSchema.safeParse('2026-06-01').success //=> false
 * ```
 */
export const instantSchema: z.ZodType<Instant> = textThat(isInstant, 30, 'a moment in UTC, as YYYY-MM-DDThh:mm:ssZ')

/**
 * Checks an {@link Interval}; its count is a whole number from 1 to 1,000.
 *
 * @example
 * ```ts
 * import { intervalSchema } from 'clientele/schemas'
 *
 * intervalSchema.safeParse({ unit: 'month', count: 3 }).success //=> true
 * intervalSchema.safeParse({ unit: 'month', count: 0 }).success //=> false
 * ```
 */
export const intervalSchema: z.ZodType<Interval> = schemaFor<Interval>()(
  record({ unit: z.enum(intervalUnits), count: z.int().min(1).max(1_000) }),
)

/**
 * Checks a {@link Period}; it ends after it starts.
 *
 * @example
 * ```ts
 * import { periodSchema } from 'clientele/schemas'
 *
 * periodSchema.safeParse({ start: '2026-06-01', end: '2026-07-01' }).success //=> true
 * periodSchema.safeParse({ start: '2026-06-01', end: '2026-06-01' }).success //=> false
 * ```
 */
export const periodSchema: z.ZodType<Period> = schemaFor<Period>()(
  record({ start: calendarDateSchema, end: calendarDateSchema }).refine(({ start, end }) => end > start, {
    path: ['end'],
    error: 'expected a day after the start',
  }),
)

/**
 * Checks a {@link FiscalCalendar}.
 *
 * @example
 * ```ts
 * import { fiscalCalendarSchema } from 'clientele/schemas'
 *
 * fiscalCalendarSchema.safeParse({ startMonth: 4, labelledBy: 'start' }).success //=> true
 * fiscalCalendarSchema.safeParse({ startMonth: 13 }).success //=> false
 * ```
 */
export const fiscalCalendarSchema: z.ZodType<FiscalCalendar> = schemaFor<FiscalCalendar>()(
  record({ startMonth: z.int().min(1).max(12), labelledBy: optional(z.enum(['start', 'end'])) }),
)
