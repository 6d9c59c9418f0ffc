import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits, type Money, unitsOf } from '../../../foundation/money/money.ts'
import { defaultRounding, divideRounded, type RoundingOptions } from '../../../foundation/money/rounding.ts'
import { addMonths } from '../../../foundation/time/calendar-arithmetic.ts'
import { civilDay, dayNumberOf } from '../../../foundation/time/civil.ts'
import type { Period } from '../../../foundation/time/period.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'

/**
 * The ways to say which part of a period some of its days are.
 *
 * - `actual`: days of the calendar, over the days of the full period;
 * - `30/360`: days of a calendar in which every month has 30, so that a whole February counts as much as a whole March;
 * - `actual/30`: days of the calendar, over 30 for each month of the full period: 31 days of January are more than the whole.
 *
 * @example
 * ```ts
 * import { prorationMethods } from 'clientele/billing'
 *
 * prorationMethods //=> ['actual', '30/360', 'actual/30']
 * ```
 */
export const prorationMethods = ['actual', '30/360', 'actual/30'] as const

/** A method from {@link prorationMethods}. */
export type ProrationMethod = (typeof prorationMethods)[number]

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

function countsOf(method: ProrationMethod): (typeof counts)[ProrationMethod] {
  return Object.hasOwn(counts, method)
    ? counts[method]
    : refuse('invalid-value', 'method', method, `one of ${prorationMethods.join(', ')}`)
}

/** What some days count by a method. */
export const countDays = (period: Period, method: ProrationMethod = defaultProrationMethod): number =>
  countsOf(method).service(period)

/** What a full period counts by a method; throws `invalid-period` where that is nothing to divide by. */
function countFullDays(full: Period, method: ProrationMethod = defaultProrationMethod): number {
  const days = countsOf(method).full(full)
  return days > 0
    ? days
    : refuse('invalid-period', 'full', `${full.start} to ${full.end}`, `a period that can be counted by ${method}`)
}

/**
 * Works out what some days of a period cost: amount × days of service / days of the full period.
 *
 * The amount is multiplied and divided as one exact fraction and rounded once; a daily rate is never rounded. By `actual` and
 * `30/360` the whole period costs exactly the amount, the fractions of parts that make it up sum to 1, and more days never
 * cost less. By `actual/30` the whole may cost more or less than the amount: 31 days are 31/30, and 28 are 28/30.
 *
 * - `actual`: days of the calendar;
 * - `30/360`: 360 × years + 30 × months + days between the two dates, so that the 31st of a month counts nothing;
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
 *   full period that the method cannot count; `invalid-value` for a day, amount or method that is none.
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
  checkPeriod(full, 'full')
  checkPeriod(service, 'service')
  if (service.start < full.start || service.end > full.end) {
    const inside = `days inside the full period, ${full.start} to ${full.end}`
    refuse('invalid-period', 'service', `${service.start} to ${service.end}`, inside)
  }
  const numerator = countDays(service, options.method)
  const denominator = countFullDays(full, options.method)
  return prorateBy(amount, numerator, denominator, options)
}

/** An amount × a fraction, rounded once. */
export function prorateBy(amount: Money, numerator: number, denominator: number, options: RoundingOptions): Proration {
  const { rounding = defaultRounding } = options
  const units = divideRounded(unitsOf(amount) * BigInt(numerator), BigInt(denominator), rounding)
  return { amount: fromMinorUnits(units, amount.currency), numerator, denominator }
}
