import * as z from 'zod'
import { list, optional, record, schemaFor, setOf, textThat } from '../schema-tools.schema.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import type { CalendarDate } from './calendar-date.ts'
import {
  type BusinessHours,
  isClosingTime,
  isTimeOfDay,
  leastOpenSeconds,
  type OpeningInterval,
  openSecondsOf,
} from './opening-hours.ts'
import { calendarDateSchema } from './time.schema.ts'
import { isTimeZone, longestTimeZone } from './time-zone.ts'
import { type Weekday, weekdays } from './weekday.ts'

/** Checks the days of the week that are no business days. */
export const weekendSchema: z.ZodType<readonly Weekday[]> = setOf(z.enum(weekdays)).refine(
  (days) => days.length < weekdays.length,
  { error: 'expected at least one day to work on' },
)

/** Checks a list of holidays. */
export const holidaysSchema: z.ZodType<readonly CalendarDate[]> = list(calendarDateSchema)

/**
 * Checks a {@link BusinessCalendar}; its weekend leaves at least one day of the week to work on.
 *
 * @example
 * ```ts
 * import { businessCalendarSchema } from 'clientele/schemas'
 *
 * businessCalendarSchema.safeParse({ weekend: ['friday', 'saturday'], holidays: ['2026-09-23'] }).success //=> true
 * businessCalendarSchema.safeParse({ weekend: ['someday'] }).success //=> false
 * ```
 */
export const businessCalendarSchema: z.ZodType<BusinessCalendar> = schemaFor<BusinessCalendar>()(
  record({ weekend: optional(weekendSchema), holidays: optional(holidaysSchema) }),
)

const openingTime = textThat(isTimeOfDay, 5, 'a time of the day, as HH:MM')
const closingTime = textThat(isClosingTime, 5, 'a time of the day, as HH:MM, or 24:00')
/** Checks an {@link OpeningInterval}. */
export const openingIntervalSchema: z.ZodType<OpeningInterval> = record({ from: openingTime, to: closingTime }).refine(
  ({ from, to }) => to > from,
  {
    path: ['to'],
    error: 'expected a time after the opening',
  },
)
const openings = optional(
  list(openingIntervalSchema).refine(
    (intervals) => intervals.every(({ from }, index) => from >= (intervals[index - 1]?.to ?? '00:00')),
    { error: 'expected intervals in order and without overlap' },
  ),
)

/**
 * Checks {@link BusinessHours}; intervals are in order and do not overlap, and the week has at least one open hour.
 *
 * @example
 * ```ts
 * import { businessHoursSchema } from 'clientele/schemas'
 *
 * const weekly = { monday: [{ from: '09:00', to: '17:00' }] }
 * businessHoursSchema.safeParse({ timeZone: 'Europe/Lisbon', weekly }).success //=> true
 * businessHoursSchema.safeParse({ timeZone: 'Europe/Atlantis', weekly }).success //=> false
 * ```
 */
export const businessHoursSchema: z.ZodType<BusinessHours> = schemaFor<BusinessHours>()(
  record({
    timeZone: textThat(isTimeZone, longestTimeZone, 'an IANA time zone such as Europe/Lisbon'),
    weekly: record({
      monday: openings,
      tuesday: openings,
      wednesday: openings,
      thursday: openings,
      friday: openings,
      saturday: openings,
      sunday: openings,
    }).refine((weekly) => openSecondsOf(weekly) >= leastOpenSeconds, {
      error: 'expected at least one open hour in the week',
    }),
    holidays: optional(holidaysSchema),
  }),
)
