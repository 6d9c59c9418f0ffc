import { greater } from '../../../foundation/compare.ts'
import { unitsOf } from '../../../foundation/money/money.ts'
import { readPercent } from '../../../foundation/money/percent.ts'
import { divideRounded, type RoundingOptions } from '../../../foundation/money/rounding.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import { boundaryAt, periodIndexOf } from '../../../foundation/time/period.ts'
import type { PeriodicAgreement, Renewal } from '../../../records/index.ts'
import { feeSchedule } from './billing-periods.ts'
import { firstBoundaryFrom } from './boundary-index.ts'
import { earliest, renewalEndOn, termSchedule } from './contract-end.ts'
import { feeAt } from './fee-at.ts'

function termEndOn(start: CalendarDate, renewal: Renewal, day: CalendarDate): CalendarDate {
  const schedule = termSchedule(start, renewal)
  return boundaryAt(schedule, periodIndexOf(schedule, day) + 1)
}

/** Until when an agreement was bound to go on, as known on a day: to its end, or at least to that of the running term. */
function boundUntil(agreement: PeriodicAgreement, day: CalendarDate): CalendarDate | undefined {
  const { term, renewal } = agreement
  const renewalEnd = renewal && (renewalEndOn(agreement, day) ?? termEndOn(term.start, renewal, day))
  return earliest(term.end, renewalEnd)
}

/**
 * How many whole periods that would have been charged had not begun on a day, up to the end the agreement was bound to: those
 * after any trial that begin in no pause.
 */
function wholePeriodsFrom(agreement: PeriodicAgreement, day: CalendarDate): number {
  const end = boundUntil(agreement, day)
  if (end === undefined) return 0
  const schedule = feeSchedule(agreement)
  const { trialEnd = day, pauses = [] } = agreement
  const first = firstBoundaryFrom(schedule, greater(trialEnd, day))
  const last = periodIndexOf(schedule, end)
  const between = (from: number, to: number): number => Math.max(0, Math.min(to, last) - Math.max(from, first))
  // Counted by the number of boundaries, as a long term has many periods.
  const resting = pauses.map(({ start, end: pauseEnd }) =>
    between(firstBoundaryFrom(schedule, start), pauseEnd === undefined ? last : firstBoundaryFrom(schedule, pauseEnd)),
  )
  return resting.reduce((count, rests) => count - rests, between(first, last))
}

/** What is owed, and the day it became so. */
export interface OwedForEnding {
  readonly chargedOn: CalendarDate
  readonly listed: bigint
}

/** What is owed, as of a day, for ending an agreement early: per cent × fee × whole periods, rounded once; nothing if none is. */
export function earlyTermination(
  agreement: PeriodicAgreement,
  asOf: CalendarDate,
  options: RoundingOptions,
): OwedForEnding | undefined {
  if (!agreement.earlyTermination) return undefined
  const { numerator, denominator } = readPercent(agreement.earlyTermination.percent, 'earlyTermination.percent')
  const chargedOn = agreement.term.terminatedOn
  if (chargedOn === undefined || chargedOn > asOf) return undefined
  const fees = unitsOf(feeAt(agreement, chargedOn, options)) * BigInt(wholePeriodsFrom(agreement, chargedOn))
  const listed = divideRounded(fees * numerator, denominator, options.rounding)
  return listed === 0n ? undefined : { chargedOn, listed }
}
