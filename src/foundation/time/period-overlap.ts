import { greater, lesser } from '../compare.ts'
import { refuse } from '../error.ts'
import { daysBetween } from './calendar-arithmetic.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import type { Period } from './period.ts'

/** A period whose days exist and whose end is after its start; throws `invalid-value` or `invalid-period` for any other. */
export function checkPeriod(period: Period, field = 'period'): Period {
  const start = calendarDate(period.start, `${field}.start`)
  const end = calendarDate(period.end, `${field}.end`)
  return end > start ? period : refuse('invalid-period', `${field}.end`, end, `a day after ${start}, where it starts`)
}

/**
 * Tells whether a day is in a period: on or after its start, and before its end.
 *
 * @throws {@link ClienteleError} `invalid-period` for a period that does not end after it starts; `invalid-value` for a day
 *   that does not exist.
 *
 * @example
 * ```ts
 * import { isDateIn } from 'clientele/time'
 *
 * const june = { start: '2026-06-01', end: '2026-07-01' } as const
 * isDateIn(june, '2026-06-30') //=> true
 * isDateIn(june, '2026-07-01') //=> false
 * ```
 */
export function isDateIn(period: Period, date: CalendarDate): boolean {
  const { start, end } = checkPeriod(period)
  const day = calendarDate(date)
  return day >= start && day < end
}

/**
 * Counts the days of a period; at least 1, as a period ends after it starts.
 *
 * @throws {@link ClienteleError} as {@link isDateIn} does.
 *
 * @example
 * ```ts
 * import { daysInPeriod } from 'clientele/time'
 *
 * daysInPeriod({ start: '2024-02-01', end: '2024-03-01' }) //=> 29
 * ```
 */
export function daysInPeriod(period: Period): number {
  const { start, end } = checkPeriod(period)
  return daysBetween(start, end)
}

/**
 * Gives the days that two periods have in common; `undefined` if there are none, as between periods that only touch.
 *
 * @throws {@link ClienteleError} as {@link isDateIn} does.
 *
 * @example
 * ```ts
 * import { intersectPeriods, type Period } from 'clientele/time'
 *
 * const june: Period = { start: '2026-06-01', end: '2026-07-01' }
 * intersectPeriods(june, { start: '2026-06-20', end: '2026-07-20' }) //=> { start: '2026-06-20', end: '2026-07-01' }
 * intersectPeriods(june, { start: '2026-07-01', end: '2026-08-01' }) //=> undefined
 * ```
 */
export function intersectPeriods(a: Period, b: Period): Period | undefined {
  checkPeriod(a, 'a')
  checkPeriod(b, 'b')
  const start = greater(a.start, b.start)
  const end = lesser(a.end, b.end)
  return start < end ? { start, end } : undefined
}
