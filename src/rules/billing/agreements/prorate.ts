import { lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits, type Money, unitsOf } from '../../../foundation/money/money.ts'
import { divideRounded, type RoundingOptions, readRounding } from '../../../foundation/money/rounding.ts'
import { addMonths } from '../../../foundation/time/calendar-arithmetic.ts'
import { civilDay, dayNumberOf } from '../../../foundation/time/civil.ts'
import type { Period } from '../../../foundation/time/period.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'
import { type ProrationMethod, prorationMethods } from '../../../records/proration-method.ts'

export { type ProrationMethod, prorationMethods } from '../../../records/proration-method.ts'

/**
 * The method by which parts of periods are counted unless another is asked for: the days of the calendar.
 *
 * @example
 * ```ts
 * import { defaultProrationMethod } from 'clientele/billing'
 *
 * defaultProrationMethod //=> 'actual'
 * ```
 */
export const defaultProrationMethod: ProrationMethod = 'actual'

/** How the days are counted, and how the amount is rounded. */
export interface ProrationOptions extends RoundingOptions {
  /** How the days are counted; {@link defaultProrationMethod} when left out. */
  readonly method?: ProrationMethod
}

/** The part of an amount that some days of a period cost, and how it came about. */
export interface Proration {
  /** amount × numerator / denominator, rounded once. */
  readonly amount: Money
  /** What the service counts: days, or seconds. */
  readonly numerator: number
  /** What the full period counts. */
  readonly denominator: number
}

const actualDays = ({ start, end }: Period): number => dayNumberOf(end) - dayNumberOf(start)

/** Days between two days of a calendar whose months all have 30: the difference of 360 × year + 30 × month + day. */
function thirtyDayMonthDays({ start, end }: Period): number {
  const from = civilDay(start)
  const to = civilDay(end)
  return 360 * (to.year - from.year) + 30 * (to.month - from.month) + to.day - from.day
}

/** 30 for each month of a period of whole months, either end of which may have been moved to the last day of a month. */
function thirtyForEachMonth(full: Period): number {
  const from = civilDay(full.start)
  const to = civilDay(full.end)
  const months = 12 * (to.year - from.year) + to.month - from.month
  return addMonths(full.start, months) === full.end || addMonths(full.end, -months) === full.start ? 30 * months : 0
}

const counts: Readonly<Record<ProrationMethod, Readonly<Record<'service' | 'full', (period: Period) => number>>>> = {
  actual: { service: actualDays, full: actualDays },
  '30/360': { service: thirtyDayMonthDays, full: thirtyDayMonthDays },
  'actual/30': { service: actualDays, full: thirtyForEachMonth },
}

function checkMethod(method: ProrationMethod, field: string): ProrationMethod {
  return Object.hasOwn(counts, method)
    ? method
    : refuse('unknown-code', field, method, `one of ${prorationMethods.join(', ')}`)
}

/** How to count and to round, whether anything has to be or not; throws `unknown-code` for no such way. */
export function readProration(options: ProrationOptions): Required<ProrationOptions> {
  const { method = defaultProrationMethod } = options
  return { method: checkMethod(method, 'method'), rounding: readRounding(options) }
}

/** How to count and to round under an agreement: by its own method, if it has one. */
export function prorationUnder(
  { prorationMethod }: PeriodicAgreement,
  options: ProrationOptions,
): Required<ProrationOptions> {
  const asked = readProration(options)
  return prorationMethod === undefined ? asked : { ...asked, method: checkMethod(prorationMethod, 'prorationMethod') }
}

/** What some days count by a method. */
export const countDays = (period: Period, method: ProrationMethod): number => counts[method].service(period)

/** What a full period counts by a method; throws `invalid-period` where that is nothing to divide by. */
export function countFullDays(full: Period, method: ProrationMethod): number {
  const days = counts[method].full(full)
  return days > 0
    ? days
    : refuse('invalid-period', 'full', `${full.start} to ${full.end}`, `a period that can be counted by ${method}`)
}

/** Throws `invalid-period` for days that are not all inside a full period. */
export function checkInside(days: Period, full: Period, field: string): void {
  if (days.start < full.start || days.end > full.end) {
    const inside = `days inside the full period, ${full.start} to ${full.end}`
    refuse('invalid-period', field, `${days.start} to ${days.end}`, inside)
  }
}

/**
 * Works out what some days of a period cost: amount × days of service / days of the full period.
 *
 * The amount is multiplied and divided as one exact fraction and rounded once; a daily rate is never rounded. By `actual` and
 * `30/360` the whole period costs exactly the amount, the fractions of parts that make it up sum to 1, and more days never
 * cost less. By `actual/30` the whole may cost more or less than the amount: 31 days are 31/30, and 28 are 28/30.
 *
 * - `actual`: days of the calendar;
 * - `30/360`: 360 × years + 30 × months + days between the two dates, so that the 31st of a month counts nothing. A full period
 *   that begins on the 29th, 30th or 31st counts a little more or less around a short month: from 31 January to 28 February are
 *   27 days, from there to 31 March 33. What some days cost is still their part of that count;
 * - `actual/30`: days of the calendar over 30 × months; the full period must be of whole months.
 *
 * To cut one amount into all the parts of a period without losing a cent, allocate it by the numerators instead.
 *
 * @param amount - What the full period costs; may be negative.
 * @param service - The days to pay for, inside `full`.
 * @param full - The full period that `amount` is for.
 * @param options - `method`: how days are counted; `rounding`: {@link defaultRounding} when left out.
 * @returns The amount, and the fraction it is of the whole.
 * @throws {@link ClienteleError} `invalid-period` for an end that is not after its start, service outside the full period, or a
 *   full period that the method cannot count; `invalid-value` for a day or an amount that is none; `unknown-code` for no such
 *   method or way of rounding.
 *
 * @example
 * ```ts
 * import { prorate } from 'clientele/billing'
 * import { money } from 'clientele/money'
 *
 * const january = { start: '2025-01-01', end: '2025-02-01' } as const
 * prorate(money('100', 'EUR'), { start: '2025-01-15', end: '2025-02-01' }, january)
 * //=> { amount: { amount: '54.84', currency: 'EUR' }, numerator: 17, denominator: 31 }
 * prorate(money('100', 'EUR'), january, january, { method: 'actual/30' }).amount.amount //=> '103.33'
 * prorate(money('100', 'EUR'), { start: '2024-12-31', end: '2025-01-15' }, january) //=> throws 'invalid-period'
 * ```
 */
export function prorate(amount: Money, service: Period, full: Period, options: ProrationOptions = {}): Proration {
  const { method, rounding } = readProration(options)
  checkPeriod(full, 'full')
  checkPeriod(service, 'service')
  checkInside(service, full, 'service')
  return prorateBy(amount, countDays(service, method), countFullDays(full, method), { rounding })
}

/**
 * The part of an amount that some days inside a full period cost, rounded once: never more than the amount, which 91 days
 * over 90 would be.
 */
export function partUnits(units: bigint, days: Period, full: Period, options: Required<ProrationOptions>): bigint {
  const counted = countDays(days, options.method)
  return cappedUnits(units, counted, countFullDays(full, options.method), options)
}

/** An amount that is not negative × a fraction, rounded once, at most the amount. */
export function cappedUnits(units: bigint, numerator: number, denominator: number, options: RoundingOptions): bigint {
  return lesser(divideRounded(units * BigInt(numerator), BigInt(denominator), options.rounding), units)
}

/** An amount × a fraction, rounded once. */
export function prorateBy(amount: Money, numerator: number, denominator: number, options: RoundingOptions): Proration {
  const units = divideRounded(unitsOf(amount) * BigInt(numerator), BigInt(denominator), options.rounding)
  return { amount: fromMinorUnits(units, amount.currency), numerator, denominator }
}
