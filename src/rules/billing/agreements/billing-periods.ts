import { greater, lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import { boundaryAt, type Period, type PeriodSchedule, periodIndexOf } from '../../../foundation/time/period.ts'
import type { Pause, PeriodicAgreement } from '../../../records/index.ts'
import { checkAgreement } from './check-agreement.ts'
import { agreedEndOn, endKnownOn, firstDay, lastDay } from './contract-end.ts'

/** Some days that are charged, or not charged, together. */
export interface BillingPeriod {
  /** The number of the full period, from 0 for the one that the start lies in; the two parts that a trial makes share it. */
  readonly index: number
  /** The days of the agreement. */
  readonly service: Period
  /** The period from one boundary to the next that they lie in; the fee is for all of it. */
  readonly full: Period
  /** Whether the service is only a part of the full period, so that the fee is prorated. */
  readonly isStub: boolean
  /** Whether it lies in the trial, and is not charged. */
  readonly isTrial: boolean
  /** Whether it begins in a pause, and is not charged. */
  readonly isPaused: boolean
}

/** The day up to which to look. */
export interface BillingPeriodsOptions {
  /** The last day on which a period may begin to be listed. */
  readonly asOf: CalendarDate
}

/**
 * The most periods of one agreement that are looked at in one go; more are refused.
 *
 * @example
 * ```ts
 * import { mostBillingPeriods } from 'clientele/billing'
 *
 * mostBillingPeriods //=> 100000
 * ```
 */
export const mostBillingPeriods = 100_000

/** How the full periods of an agreement follow one another. */
export const feeSchedule = ({ term, fee: { every, anchorDay } }: PeriodicAgreement): PeriodSchedule =>
  anchorDay === undefined ? { anchor: term.start, every } : { anchor: term.start, every, anchorDay }

/** Tells of one day after the other, in order, whether it lies in a pause; pauses are passed over once. */
function pauseTeller(pauses: readonly Pause[]): (day: CalendarDate) => boolean {
  let next = 0
  return (day) => {
    let pause = pauses[next]
    while (pause?.end !== undefined && pause.end <= day) {
      next += 1
      pause = pauses[next]
    }
    return pause !== undefined && pause.start <= day
  }
}

/** The part of a full period that lies before the end of the trial, and the part after it; either may be none. */
function partsOf(start: CalendarDate, end: CalendarDate, trialEnd: CalendarDate): readonly Period[] {
  if (trialEnd <= start || trialEnd >= end) return [{ start, end }]
  return [
    { start, end: trialEnd },
    { start: trialEnd, end },
  ]
}

/**
 * Lists the periods of an agreement that have begun as of a day, as they were agreed on the day each began.
 *
 * Full periods lie between boundaries that are counted from the start, on the fee's `anchorDay`. Off that day the first is a
 * stub, from the start to the next boundary. The last is cut to an end that was agreed, or followed from notice given, when it
 * began; an end that came up later (early termination) cuts nothing, but no period begins from that day on. A trial that ends
 * inside a period cuts it in two. A period that begins in a pause rests as a whole, and later ones begin where they would
 * have begun anyway.
 *
 * @param agreement - A retainer or a subscription.
 * @param options - `asOf`: the last day on which a listed period may begin.
 * @returns The periods in order. Without early termination they tile the days from the start, without gap or overlap.
 * @throws {@link ClienteleError} `invalid-period` for days that contradict one another, or more than
 *   {@link mostBillingPeriods} periods; `invalid-value` for a day or a number that cannot be.
 *
 * @example
 * ```ts
 * import { billingPeriods } from 'clientele/billing'
 * import type { SubscriptionAgreement } from 'clientele/records'
 *
 * const care: SubscriptionAgreement = {
 *   id: 'ag-5',
 *   accountId: 'a-5',
 *   kind: 'subscription',
 *   term: { start: '2025-02-05' },
 *   fee: {
 *     basis: 'periodic',
 *     amount: { amount: '100.00', currency: 'EUR' },
 *     every: { unit: 'month', count: 1 },
 *     anchorDay: 15,
 *   },
 *   covers: [{ offering: 'standardised-service' }],
 * }
 * const [stub, whole] = billingPeriods(care, { asOf: '2025-02-15' })
 * stub?.service //=> { start: '2025-02-05', end: '2025-02-15' }
 * stub?.full //=> { start: '2025-01-15', end: '2025-02-15' }
 * whole?.service //=> { start: '2025-02-15', end: '2025-03-15' }
 * whole?.isStub //=> false
 * ```
 */
export function billingPeriods(agreement: PeriodicAgreement, options: BillingPeriodsOptions): readonly BillingPeriod[] {
  checkAgreement(agreement)
  const asOf = calendarDate(options.asOf, 'asOf')
  const { term, trialEnd = firstDay, pauses = [], renewal } = agreement
  const schedule = feeSchedule(agreement)
  const firstIndex = periodIndexOf(schedule, term.start)
  const end = endKnownOn(agreement, lastDay)
  const lastIndex = periodIndexOf(schedule, end === undefined ? asOf : lesser(asOf, end))
  const last = lastIndex - firstIndex
  if (last >= mostBillingPeriods) {
    refuse('invalid-period', 'asOf', asOf, `a day at most ${mostBillingPeriods} periods after the start`)
  }
  if (lastIndex === periodIndexOf(schedule, lastDay)) {
    refuse('invalid-period', 'asOf', asOf, 'a day in a period that ends by the last day there is, 9999-12-31')
  }
  const endBeforeNotice = agreedEndOn(agreement, firstDay)
  const endAfterNotice = agreedEndOn(agreement, lastDay)
  const hasBegun = (day: CalendarDate): boolean => day <= asOf && (end === undefined || day < end)
  const isPausedOn = pauseTeller(pauses)
  const periods: BillingPeriod[] = []
  let fullStart = boundaryAt(schedule, firstIndex)
  for (let index = 0; index <= last; index += 1) {
    const fullEnd = boundaryAt(schedule, firstIndex + index + 1)
    const full = { start: fullStart, end: fullEnd }
    for (const part of partsOf(greater(fullStart, term.start), fullEnd, trialEnd)) {
      if (!hasBegun(part.start)) continue
      const known = renewal?.noticeGivenOn !== undefined && renewal.noticeGivenOn <= part.start
      const cut = known ? endAfterNotice : endBeforeNotice
      const service = cut !== undefined && cut < part.end ? { start: part.start, end: cut } : part
      periods.push({
        index,
        service,
        full,
        isStub: service.start > full.start || service.end < full.end,
        isTrial: service.start < trialEnd,
        isPaused: isPausedOn(service.start),
      })
    }
    fullStart = fullEnd
  }
  return periods
}
