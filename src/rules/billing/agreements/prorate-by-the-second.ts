import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/money.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { type Instant, instant } from '../../../foundation/time/instant.ts'
import { type Proration, prorateBy } from './prorate.ts'

/** The time from one moment up to, not including, another. */
export interface TimeSpan {
  /** The first moment. */
  readonly start: Instant
  /** The first moment after it; later than `start`. */
  readonly end: Instant
}

/** Whole seconds since 1970 began; decimals of a second are dropped. */
function secondsOf(at: Instant, field: string): number {
  instant(at, field)
  const seconds = Number(at.slice(11, 13)) * 3_600 + Number(at.slice(14, 16)) * 60 + Number(at.slice(17, 19))
  return dayNumberOf(at.slice(0, 10) as CalendarDate) * 86_400 + seconds
}

function secondsBetween({ start, end }: TimeSpan, field: string): readonly [start: number, end: number] {
  const from = secondsOf(start, `${field}.start`)
  const to = secondsOf(end, `${field}.end`)
  return to > from
    ? [from, to]
    : refuse('invalid-period', `${field}.end`, end, `a moment a second or more after ${start}`)
}

/**
 * Works out what some of the time of a period costs, to the second: amount × seconds of service / seconds of the whole.
 *
 * Multiplied and divided as one exact fraction and rounded once. Every day has 86,400 seconds; decimals of a second are dropped.
 *
 * @param amount - What the full period costs; may be negative.
 * @param service - The time to pay for, inside `full`.
 * @param full - The full period that `amount` is for.
 * @param options - `rounding`: {@link defaultRounding} when left out.
 * @returns The amount, and the fraction of seconds it is of the whole.
 * @throws {@link ClienteleError} `invalid-period` for an end that is not a second after its start, or service outside the full
 *   period; `invalid-value` for a moment or an amount that is none.
 *
 * @example
 * ```ts
 * import { prorateByTheSecond } from 'clientele/billing'
 * import { money } from 'clientele/money'
 *
 * const june = { start: '2026-06-01T00:00:00Z', end: '2026-07-01T00:00:00Z' } as const
 * const { amount, numerator } = prorateByTheSecond(money('90', 'EUR'), { ...june, start: '2026-06-30T12:00:00Z' }, june)
 * amount.amount //=> '1.50'
 * numerator //=> 43200
 * ```
 */
export function prorateByTheSecond(
  amount: Money,
  service: TimeSpan,
  full: TimeSpan,
  options: RoundingOptions = {},
): Proration {
  const [from, to] = secondsBetween(full, 'full')
  const [start, end] = secondsBetween(service, 'service')
  if (start < from || end > to) {
    const inside = `a time inside the full period, ${full.start} to ${full.end}`
    refuse('invalid-period', 'service', `${service.start} to ${service.end}`, inside)
  }
  return prorateBy(amount, end - start, to - from, options)
}
