import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { addDays } from '../../../foundation/time/calendar-arithmetic.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import { boundaryAt, periodIndexOf } from '../../../foundation/time/period.ts'
import type { PeriodicAgreement, Renewal } from '../../../records/index.ts'
import { checkAgreement } from './check-agreement.ts'
import { earliest, endKnownOn, termSchedule } from './contract-end.ts'

/** The term that an agreement is in. */
export interface RunningTerm {
  /** Which term it is, from 1. */
  readonly number: number
  /** Its first day. */
  readonly start: CalendarDate
  /** The first day after it; left out of an agreement without an end. */
  readonly end?: CalendarDate
  /** The last day on which notice ends the agreement with this term; left out where it ends, or goes on, without notice. */
  readonly noticeBy?: CalendarDate
  /** Whether another term follows, as things stand. */
  readonly renews: boolean
}

function renewingTerm(
  { term: { start, terminatedOn }, renewal }: PeriodicAgreement & { readonly renewal: Renewal },
  asOf: CalendarDate,
  knownEnd: CalendarDate | undefined,
): RunningTerm {
  const schedule = termSchedule(start, renewal)
  const index = periodIndexOf(schedule, asOf)
  const termEnd = boundaryAt(schedule, index + 1)
  const isEndedEarly = terminatedOn !== undefined && terminatedOn <= termEnd
  return dropUnknown<RunningTerm>({
    number: index + 1,
    start: boundaryAt(schedule, index),
    end: earliest(termEnd, knownEnd),
    noticeBy: renewal.autoRenew && !isEndedEarly ? addDays(termEnd, -renewal.noticeDays) : undefined,
    renews: knownEnd === undefined || knownEnd > termEnd,
  })
}

/**
 * Says which term of an agreement is running on a day, when it ends, and by when notice must be given.
 *
 * Terms are counted from the start: term n ends `n × termMonths` months after it, on the last day of a month that is too
 * short, or on the day the agreement was agreed to end or was ended early if that comes first. Notice is in time if the term
 * ends at least `noticeDays` after it; otherwise one more term follows. A term that the agreement is ended early with, or
 * inside, has no day for notice, and none follows it. An agreement without renewal has one term.
 *
 * @param agreement - A retainer or a subscription.
 * @param asOf - The day to look from.
 * @returns The running term; nothing before the start, or from the day it ended.
 * @throws {@link ClienteleError} as {@link contractEndOf} does.
 *
 * @example
 * ```ts
 * import { termOf } from 'clientele/billing'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const counsel: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2025-01-01' },
 *   fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'advice' }],
 *   renewal: { termMonths: 12, noticeDays: 30, autoRenew: true },
 * }
 * termOf(counsel, '2026-05-01')
 * //=> { number: 2, start: '2026-01-01', end: '2027-01-01', noticeBy: '2026-12-02', renews: true }
 * ```
 */
export function termOf(agreement: PeriodicAgreement, asOf: CalendarDate): RunningTerm | undefined {
  checkAgreement(agreement)
  const { term, renewal } = agreement
  const end = endKnownOn(agreement, calendarDate(asOf, 'asOf'))
  if (asOf < term.start || (end !== undefined && asOf >= end)) return undefined
  return renewal
    ? renewingTerm({ ...agreement, renewal }, asOf, end)
    : dropUnknown<RunningTerm>({ number: 1, start: term.start, end, renews: false })
}
