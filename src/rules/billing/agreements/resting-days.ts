import { greater, lesser } from '../../../foundation/compare.ts'
import { addDays } from '../../../foundation/time/calendar-arithmetic.ts'
import { type Period, type PeriodSchedule, periodIndexOf } from '../../../foundation/time/period.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'
import { type BillingPeriodsOptions, billingPeriods } from './billing-periods.ts'

/**
 * The days that are not charged, by the number of the stretch they lie in: those in a trial, and those of periods that begin
 * in a pause. The stretches are the first ones of the schedule, the last of them cut where the agreement ended.
 */
export function restingDaysIn(
  stretches: readonly Period[],
  schedule: PeriodSchedule,
  agreement: PeriodicAgreement,
  options: BillingPeriodsOptions,
): ReadonlyMap<number, readonly Period[]> {
  const resting = new Map<number, Period[]>()
  if (!agreement.trialEnd && !agreement.pauses) return resting
  for (const { service, isTrial, isPaused } of billingPeriods(agreement, options)) {
    if (!isTrial && !isPaused) continue
    const first = periodIndexOf(schedule, service.start)
    const last = periodIndexOf(schedule, addDays(service.end, -1))
    for (const [position, stretch] of stretches.slice(first, last + 1).entries()) {
      const rest = { start: greater(stretch.start, service.start), end: lesser(stretch.end, service.end) }
      const before = resting.get(first + position)
      if (before) before.push(rest)
      else resting.set(first + position, [rest])
    }
  }
  return resting
}
