import type { BusinessDayAdjustment } from './business-day-adjustment.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { Interval } from './interval.ts'
import type { Weekday } from './weekday.ts'

/**
 * When a series ends: after so many occurrences, or after a day.
 *
 * Both look at the days before they are moved to business days, and occurrences are counted from the anchor.
 *
 * @example
 * ```ts
 * import type { RecurrenceEnd } from 'clientele/time'
 *
 * const twelveTimes: RecurrenceEnd = { after: 'occurrences', count: 12 }
 * const thisYear: RecurrenceEnd = { after: 'date', date: '2026-12-31' }
 * ;[twelveTimes.after, thisYear.after] //=> ['occurrences', 'date']
 * ```
 */
export type RecurrenceEnd =
  | {
      /** Tells the ends apart. */
      readonly after: 'occurrences'
      /** How many there are, a whole number from 1 to 100,000. */
      readonly count: number
    }
  | {
      /** Tells the ends apart. */
      readonly after: 'date'
      /** The last day that one may fall on. */
      readonly date: CalendarDate
    }

/** What every series has. */
interface RecurrenceBase {
  /** The day from which the series is counted; no occurrence is before it, unless it is moved to a business day. */
  readonly anchor: CalendarDate
  /** When it ends; never when left out. */
  readonly ends?: RecurrenceEnd
  /** How occurrences move off the days on which the business rests; they stay where they are when left out. */
  readonly adjustment?: BusinessDayAdjustment
}

/**
 * A day every so many days, weeks, months or years, the anchor being the first. In a month too short to have the anchor's day,
 * its last day; each is counted from the anchor, so that the next longer month has the anchor's day again.
 *
 * @example
 * ```ts
 * import { type IntervalRecurrence, occurrences } from 'clientele/time'
 *
 * const rent: IntervalRecurrence = { kind: 'interval', anchor: '2026-01-31', every: { unit: 'month', count: 1 } }
 * occurrences(rent, { start: '2026-02-01', end: '2026-04-01' }) //=> ['2026-02-28', '2026-03-31']
 * ```
 */
export interface IntervalRecurrence extends RecurrenceBase {
  /** Tells the series apart. */
  readonly kind: 'interval'
  /** The time from one to the next. */
  readonly every: Interval
}

/**
 * Certain days of the week, every so many weeks from the week of the anchor. A week begins on Monday.
 *
 * @example
 * ```ts
 * import { occurrences, type WeekdayRecurrence } from 'clientele/time'
 *
 * const visits: WeekdayRecurrence = {
 *   kind: 'weekdays',
 *   anchor: '2026-06-02',
 *   everyWeeks: 2,
 *   weekdays: ['monday', 'thursday'],
 * }
 * occurrences(visits, { start: '2026-06-01', end: '2026-07-01' })
 * //=> ['2026-06-04', '2026-06-15', '2026-06-18', '2026-06-29']
 * ```
 */
export interface WeekdayRecurrence extends RecurrenceBase {
  /** Tells the series apart. */
  readonly kind: 'weekdays'
  /** How many weeks from one week of the series to the next; a whole number from 1 to 1,000. */
  readonly everyWeeks: number
  /** The days of the week, at least one, in any order. */
  readonly weekdays: readonly Weekday[]
}

/**
 * A day of the month, every so many months from the month of the anchor.
 *
 * @example
 * ```ts
 * import { type DayOfMonthRecurrence, nextOccurrence } from 'clientele/time'
 *
 * const closing: DayOfMonthRecurrence = {
 *   kind: 'day-of-month',
 *   anchor: '2026-01-01',
 *   everyMonths: 1,
 *   dayOfMonth: 'last',
 *   adjustment: { convention: 'preceding' },
 * }
 * nextOccurrence(closing, '2026-01-30') //=> '2026-02-27'
 * ```
 */
export interface DayOfMonthRecurrence extends RecurrenceBase {
  /** Tells the series apart. */
  readonly kind: 'day-of-month'
  /** How many months from one month of the series to the next; a whole number from 1 to 1,000. */
  readonly everyMonths: number
  /** The day, 1 to 31, or the last day of a shorter month; or always the last day. */
  readonly dayOfMonth: number | 'last'
}

/**
 * A day of the week by its place in the month (the second Tuesday, the last Friday), every so many months from the month of the
 * anchor. A month without a fifth one has no occurrence.
 *
 * @example
 * ```ts
 * import { type NthWeekdayRecurrence, occurrences } from 'clientele/time'
 *
 * const fifthFriday: NthWeekdayRecurrence = {
 *   kind: 'nth-weekday',
 *   anchor: '2026-01-01',
 *   everyMonths: 1,
 *   nth: 5,
 *   weekday: 'friday',
 * }
 * occurrences(fifthFriday, { start: '2026-01-01', end: '2026-08-01' }) //=> ['2026-01-30', '2026-05-29', '2026-07-31']
 * ```
 */
export interface NthWeekdayRecurrence extends RecurrenceBase {
  /** Tells the series apart. */
  readonly kind: 'nth-weekday'
  /** How many months from one month of the series to the next; a whole number from 1 to 1,000. */
  readonly everyMonths: number
  /** Its place among the days of its name in the month, or the last of them. */
  readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'
  /** The day of the week. */
  readonly weekday: Weekday
}

/**
 * A series of days: what repeats, from which day, how long, and what becomes of days on which the business rests.
 *
 * @example
 * ```ts
 * import { nextOccurrence, type Recurrence } from 'clientele/time'
 *
 * const board: Recurrence = {
 *   kind: 'nth-weekday',
 *   anchor: '2026-01-01',
 *   everyMonths: 3,
 *   nth: 'last',
 *   weekday: 'thursday',
 *   ends: { after: 'occurrences', count: 4 },
 * }
 * nextOccurrence(board, '2026-01-31') //=> '2026-04-30'
 * nextOccurrence(board, '2026-10-31') //=> undefined
 * ```
 */
export type Recurrence = IntervalRecurrence | WeekdayRecurrence | DayOfMonthRecurrence | NthWeekdayRecurrence
