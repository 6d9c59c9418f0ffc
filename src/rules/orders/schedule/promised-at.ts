import { refuse } from '../../../foundation/error.ts'
import { type Reason, type Refused, type Result, refused, succeeded } from '../../../foundation/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { closingAfter, closingOn } from '../../../foundation/time/closing-time.ts'
import {
  addBusinessTime,
  type BusinessHours,
  type CalendarDate,
  calendarDate,
  type Instant,
  instant,
} from '../../../foundation/time/index.ts'
import { leastOpenSeconds, openSecondsOf } from '../../../foundation/time/opening-hours.ts'

/** By when something is promised. */
export type FulfilmentPromise =
  | {
      /** Tells the promises apart. */
      readonly within: 'business-minutes'
      /** How many minutes during which the business is open; a whole number from 0. */
      readonly minutes: number
    }
  | {
      /** Tells the promises apart. */
      readonly within: 'business-days'
      /** How many days on which the business is open, after the day it was promised; a whole number from 1. */
      readonly days: number
    }
  | {
      /** Tells the promises apart. */
      readonly within: 'date'
      /** The day. */
      readonly date: CalendarDate
    }

/** Why there is no moment by which something is due: the business is open for less than an hour a week. */
export type DueRefusal = Reason<'no-open-hours', Readonly<Record<never, never>>>

/** Refuses hours in which nothing is ever done; nothing if there are any. */
export const refuseClosed = ({ weekly }: BusinessHours): Refused<DueRefusal> | undefined =>
  openSecondsOf(weekly) < leastOpenSeconds ? refused<DueRefusal>({ code: 'no-open-hours', parameters: {} }) : undefined

const promises: readonly FulfilmentPromise['within'][] = ['business-minutes', 'business-days', 'date']

/**
 * Gives the moment by which something is due that was promised within some business time, some business days, or by a day.
 *
 * Minutes count while the business is open. Days are those on which it is open; the day of the promise is not counted, and the
 * last one ends when the business closes. So does the day that is promised; where the business is closed on it, the next day on
 * which it is open. A holiday more never makes it earlier.
 *
 * @param promise - What was promised.
 * @param at - When: the moment an order was placed.
 * @param hours - When the business is open.
 * @returns The moment; or a refusal where the business is never open, as no deadline is made up.
 * @throws {@link ClienteleError} `unknown-code` for another promise; `invalid-value` for a moment or day that does not exist, a
 *   number out of its range, or hours that are out of order or overlap; `unknown-time-zone`, `unknown-field` as
 *   `addBusinessTime` does.
 *
 * @example
 * ```ts
 * import { type DueRefusal, type FulfilmentPromise, promisedAt } from 'clientele/orders'
 *
 * const day = [{ from: '09:00', to: '17:00' }] as const
 * const hours = { timeZone: 'Europe/Lisbon', weekly: { thursday: day, friday: day, monday: day } } as const
 * const twoDays: FulfilmentPromise = { within: 'business-days', days: 2 }
 *
 * // Ordered on a Thursday: due on Monday, when the business closes.
 * promisedAt(twoDays, '2026-06-04T10:00:00Z', hours) //=> { ok: true, value: '2026-06-08T16:00:00Z' }
 *
 * const never = promisedAt(twoDays, '2026-06-04T10:00:00Z', { ...hours, weekly: {} })
 * const code: DueRefusal['code'] | '' = never.ok ? '' : never.reason.code
 * code //=> 'no-open-hours'
 * ```
 */
export function promisedAt(promise: FulfilmentPromise, at: Instant, hours: BusinessHours): Result<Instant, DueRefusal> {
  instant(at, 'at')
  const closed = refuseClosed(hours)
  if (closed) return closed
  switch (promise.within) {
    case 'business-minutes':
      return succeeded(addBusinessTime(at, promise.minutes, hours))
    case 'business-days':
      return succeeded(closingAfter(at, wholeNumberAt(promise.days, 'promise.days', 1, 100_000), hours))
    case 'date':
      return succeeded(closingOn(calendarDate(promise.date, 'promise.date'), hours))
    default:
      return refuse(
        'unknown-code',
        'promise.within',
        (promise as FulfilmentPromise).within,
        `one of ${promises.join(', ')}`,
      )
  }
}
