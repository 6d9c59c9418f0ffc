import { refuse } from '../error.ts'
import { nearestWorked } from './business-calendar.ts'
import { checkedAdjustment } from './business-day-adjustment.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { dateOfDayNumber, dayNumberOf, lastDayNumber } from './civil.ts'
import type { Period } from './period.ts'
import { checkPeriod } from './period-overlap.ts'
import type { Recurrence, RecurrenceEnd } from './recurrence.ts'
import { cycleOf } from './recurrence-cycle.ts'

/**
 * How many occurrences to list.
 *
 * @example
 * ```ts
 * import type { OccurrencesOptions } from 'clientele/time'
 *
 * const nextThree: OccurrencesOptions = { limit: 3 }
 * nextThree.limit //=> 3
 * ```
 */
export interface OccurrencesOptions {
  /** How many at most, the earliest first; a whole number from 1 to 100,000. All of them when left out. */
  readonly limit?: number
}

/** The most occurrences that a series may count, or a list hold. */
export const mostOccurrences = 100_000

const limitOf = (limit: number, field: string): number =>
  Number.isInteger(limit) && limit >= 1 && limit <= mostOccurrences
    ? limit
    : refuse('invalid-value', field, limit, `a whole number from 1 to ${mostOccurrences}`)

/** The last day that an occurrence may fall on, and how many there may be. */
function readEnd(end: RecurrenceEnd | undefined): { readonly lastDay: number; readonly count: number } {
  const field = 'recurrence.ends'
  switch (end?.after) {
    case undefined:
      return { lastDay: lastDayNumber, count: Number.POSITIVE_INFINITY }
    case 'date':
      return { lastDay: dayNumberOf(calendarDate(end.date, `${field}.date`)), count: Number.POSITIVE_INFINITY }
    case 'occurrences':
      return { lastDay: lastDayNumber, count: limitOf(end.count, `${field}.count`) }
    default:
      return refuse('unknown-code', `${field}.after`, (end as RecurrenceEnd).after, 'one of occurrences, date')
  }
}

/** The days of a series before they are moved, in order, none missing from a day on. */
function* unadjustedDays(recurrence: Recurrence, from: number): Generator<number> {
  const cycle = cycleOf(recurrence)
  const { lastDay, count } = readEnd(recurrence.ends)
  const anchor = dayNumberOf(recurrence.anchor)
  // To count occurrences they must be gone through from the anchor; otherwise the way to the window is skipped.
  const first = count === Number.POSITIVE_INFINITY ? Math.max(0, cycle.indexOf(from)) : 0
  let left = count
  for (let index = first; cycle.startOf(index) <= lastDay; index += 1) {
    for (const day of cycle.daysOf(index)) {
      if (day > lastDay || left === 0) return
      if (day >= anchor) {
        left -= 1
        yield day
      }
    }
  }
}

/** The occurrences on the days with numbers from one up to another, each day once, at most so many. */
function occurrencesIn(recurrence: Recurrence, from: number, until: number, limit: number): readonly CalendarDate[] {
  const adjustment = recurrence.adjustment && checkedAdjustment(recurrence.adjustment, 'recurrence.adjustment')
  const adjust = adjustment?.adjust ?? ((day: number) => day)
  // No day up to the last business day before the window can move into it.
  const earliest = adjustment ? nearestWorked(adjustment.calendar, from - 1, -1) + 1 : from
  const days = new Set<number>()
  for (const unadjusted of unadjustedDays(recurrence, earliest)) {
    const day = adjust(unadjusted)
    if (day >= until) break
    if (day >= from) days.add(day)
    if (days.size >= limit) break
  }
  return Array.from(days, dateOfDayNumber)
}

/**
 * Lists the days of a series that are in a period, in order, each day once.
 *
 * Always counted from the anchor: the same series gives the same days through any periods. Occurrences are looked for where they
 * fall after they are moved to business days; two that move to the same day are listed once.
 *
 * @param recurrence - The series.
 * @param period - The days to look among.
 * @param options - `limit`: how many to list at most; all of them when left out.
 * @returns The days.
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist, a count, place or limit out of its range, or a
 *   calendar without a business day; `unknown-code` for another kind, unit, weekday or convention; `invalid-period` for a period
 *   that does not end after it starts, or has more than 100,000 occurrences while no limit is given.
 *
 * @example
 * ```ts
 * import { occurrences } from 'clientele/time'
 *
 * occurrences(
 *   {
 *     kind: 'day-of-month',
 *     anchor: '2026-01-01',
 *     everyMonths: 1,
 *     dayOfMonth: 15,
 *     adjustment: { convention: 'following' },
 *   },
 *   { start: '2026-02-01', end: '2026-05-01' },
 * ) //=> ['2026-02-16', '2026-03-16', '2026-04-15']
 * ```
 */
export function occurrences(
  recurrence: Recurrence,
  period: Period,
  options: OccurrencesOptions = {},
): readonly CalendarDate[] {
  const { start, end } = checkPeriod(period)
  const limit = options.limit === undefined ? mostOccurrences + 1 : limitOf(options.limit, 'limit')
  const found = occurrencesIn(recurrence, dayNumberOf(start), dayNumberOf(end), limit)
  if (found.length > mostOccurrences) {
    refuse('invalid-period', 'period.end', end, `a period with at most ${mostOccurrences} occurrences, or a limit`)
  }
  return found
}

/**
 * Gives the first day of a series after a day; `undefined` if the series has ended by then.
 *
 * @throws {@link ClienteleError} as {@link occurrences} does.
 *
 * @example
 * ```ts
 * import { nextOccurrence } from 'clientele/time'
 *
 * const standUp = { kind: 'weekdays', anchor: '2026-06-01', everyWeeks: 1, weekdays: ['monday'] } as const
 * nextOccurrence(standUp, '2026-06-01') //=> '2026-06-08'
 * nextOccurrence({ ...standUp, ends: { after: 'date', date: '2026-06-07' } }, '2026-06-01') //=> undefined
 * ```
 */
export function nextOccurrence(recurrence: Recurrence, after: CalendarDate): CalendarDate | undefined {
  const from = dayNumberOf(calendarDate(after, 'after')) + 1
  return occurrencesIn(recurrence, from, lastDayNumber + 1, 1)[0]
}
