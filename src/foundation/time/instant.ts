import { compare } from '../compare.ts'
import { refuse } from '../error.ts'
import { type CalendarDate, isCalendarDate } from './calendar-date.ts'

/**
 * A moment, ISO 8601 in UTC: `2026-06-01T09:30:00Z`, with up to nine decimals of a second.
 *
 * Text that came from outside becomes one through {@link instant} or `instantSchema`.
 *
 * @example
 * ```ts
 * import type { Instant } from 'clientele/time'
 *
 * const at: Instant = '2026-06-01T09:30:00Z'
 * at.endsWith('Z') //=> true
 * ```
 */
export type Instant = `${CalendarDate}T${string}Z`

const timeOfDay = /^T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,9})?Z$/

/**
 * Tells whether a value is a moment in UTC that exists.
 *
 * @example
 * ```ts
 * import { isInstant } from 'clientele/time'
 *
 * isInstant('2026-06-01T09:30:00Z') //=> true
 * isInstant('2026-06-01T09:30:00+02:00') //=> false
 * isInstant('2026-02-29T09:30:00Z') //=> false
 * ```
 */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && isCalendarDate(value.slice(0, 10)) && timeOfDay.test(value.slice(10))
}

/**
 * Takes text from outside as an {@link Instant}.
 *
 * @param text - ISO 8601 ending in `Z`.
 * @param field - The name that the error gives the value; `instant` when left out.
 * @throws {@link ClienteleError} `invalid-value` if there is no such moment.
 *
 * @example
 * ```ts
 * import { instant } from 'clientele/time'
 *
 * instant('2026-06-01T09:30:00Z') //=> '2026-06-01T09:30:00Z'
 * instant('2026-06-01') //=> throws 'invalid-value'
 * ```
 */
export function instant(text: string, field = 'instant'): Instant {
  return isInstant(text) ? text : refuse('invalid-value', field, text, 'a moment in UTC, as YYYY-MM-DDThh:mm:ssZ')
}

/**
 * Orders two moments: -1 when the first is earlier, 0 when they are the same moment, 1 when it is later.
 *
 * `…:00Z` and `…:00.000Z` are the same moment.
 *
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist.
 *
 * @example
 * ```ts
 * import { compareInstants, type Instant } from 'clientele/time'
 *
 * const visits: Instant[] = ['2026-06-01T09:30:00.500Z', '2026-06-01T09:30:00Z']
 * visits.sort(compareInstants) //=> ['2026-06-01T09:30:00Z', '2026-06-01T09:30:00.500Z']
 * ```
 */
export function compareInstants(a: Instant, b: Instant): -1 | 0 | 1 {
  const toNanoseconds = (at: Instant): string => instant(at).slice(0, 19) + at.slice(20, -1).padEnd(9, '0')
  return compare(toNanoseconds(a), toNanoseconds(b))
}

/**
 * Gives the day that a moment falls on in UTC.
 *
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist.
 *
 * @example
 * ```ts
 * import { utcDateOf } from 'clientele/time'
 *
 * utcDateOf('2026-06-01T23:59:59Z') //=> '2026-06-01'
 * ```
 */
export function utcDateOf(at: Instant): CalendarDate {
  return instant(at).slice(0, 10) as CalendarDate
}
