import { addDays } from '../../../foundation/time/calendar-arithmetic.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import { boundaryAt, type PeriodSchedule } from '../../../foundation/time/period.ts'
import type { PeriodicAgreement, Renewal } from '../../../records/index.ts'
import { firstBoundaryFrom } from './boundary-index.ts'
import { checkAgreement } from './check-agreement.ts'

/** A day on which nothing is known yet. */
export const firstDay: CalendarDate = '0001-01-01'

/** A day by which everything that is on record is known. */
export const lastDay: CalendarDate = '9999-12-31'

/** The first of some days; nothing where there is none. */
export function earliest(...dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return dates.reduce((first, date) => (first === undefined || (date !== undefined && date < first) ? date : first))
}

/** How terms follow one another from the start. */
export const termSchedule = (start: CalendarDate, { termMonths }: Renewal): PeriodSchedule => ({
  anchor: start,
  every: { unit: 'month', count: termMonths },
})

/** The end of the first term that ends enough days after notice was given. */
function endByNotice(schedule: PeriodSchedule, givenOn: CalendarDate, noticeDays: number): CalendarDate {
  return boundaryAt(schedule, Math.max(1, firstBoundaryFrom(schedule, addDays(givenOn, noticeDays))))
}

/** Where an agreement with a renewal ends, as known on a day; nothing while it goes on. */
export function renewalEndOn({ term, renewal }: PeriodicAgreement, day: CalendarDate): CalendarDate | undefined {
  if (!renewal) return undefined
  const schedule = termSchedule(term.start, renewal)
  if (!renewal.autoRenew) return boundaryAt(schedule, 1)
  const { noticeGivenOn, noticeDays } = renewal
  return noticeGivenOn !== undefined && noticeGivenOn <= day
    ? endByNotice(schedule, noticeGivenOn, noticeDays)
    : undefined
}

/** The end that both sides know on a day, apart from its being ended early; nothing while it goes on. */
export function agreedEndOn(agreement: PeriodicAgreement, day: CalendarDate): CalendarDate | undefined {
  return earliest(agreement.term.end, renewalEndOn(agreement, day))
}

/** The end as known on a day, of an agreement that was checked. */
export function endKnownOn(agreement: PeriodicAgreement, day: CalendarDate): CalendarDate | undefined {
  return earliest(agreedEndOn(agreement, day), agreement.term.terminatedOn)
}

/**
 * Works out when an agreement ends, as it stands on a day: its first day no longer in force.
 *
 * The first of: the agreed end, the day it was ended early, and the end that follows from its renewal. An agreement that does
 * not renew ends with its first term. One that renews ends with the first term whose end is at least `noticeDays` after the
 * day on which notice was given; notice that `asOf` does not know yet plays no part. That somebody ended it early counts as
 * soon as it is on record, as the record does not say when that was decided.
 *
 * @param agreement - A retainer or a subscription.
 * @param asOf - The day to look from.
 * @returns The first day no longer in force; nothing while it goes on until somebody ends it.
 * @throws {@link ClienteleError} `invalid-value` for a day or a number that cannot be; `invalid-period` for days that
 *   contradict one another.
 *
 * @example
 * ```ts
 * import { contractEndOf } from 'clientele/billing'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const counsel: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2025-01-31' },
 *   fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'advice' }],
 *   renewal: { termMonths: 12, noticeDays: 30, autoRenew: true, noticeGivenOn: '2026-01-02' },
 * }
 * contractEndOf(counsel, '2026-01-01') //=> undefined
 * contractEndOf(counsel, '2026-01-02') //=> '2027-01-31'
 * ```
 */
export function contractEndOf(agreement: PeriodicAgreement, asOf: CalendarDate): CalendarDate | undefined {
  checkAgreement(agreement)
  return endKnownOn(agreement, calendarDate(asOf, 'asOf'))
}
