import { refuse } from '../../../foundation/error.ts'
import { type Money, unitsOf } from '../../../foundation/money/money.ts'
import { addDays } from '../../../foundation/time/calendar-arithmetic.ts'
import type { CalendarDate } from '../../../foundation/time/calendar-date.ts'
import { boundaryAt, type Period, type PeriodSchedule, periodIndexOf } from '../../../foundation/time/period.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import { type IncludedHours, type RolloverMode, rolloverModes } from '../../../records/index.ts'
import { hourUnitsOf, someHourUnitsOf } from './hour-units.ts'

/** Terms of included hours, checked, with hours counted in millionths. */
export interface CountedTerms {
  readonly perPeriod: bigint
  readonly mode: RolloverMode
  readonly cap: bigint | undefined
  readonly expiresAfterPeriods: number | undefined
  readonly rate: Money | undefined
}

const mostPeriods = 10_000

function checkExpiry(periods: number, field: string): void {
  if (!Number.isInteger(periods) || periods < 1 || periods > mostPeriods) {
    refuse('invalid-value', field, periods, `a whole number of periods from 1 to ${mostPeriods}`)
  }
}

/** Reads the terms found under a field. */
export function readTerms({ perPeriod, overageRate, rollover }: IncludedHours, field: string): CountedTerms {
  const { mode, capHours, expiresAfterPeriods } = rollover ?? { mode: 'none' }
  const path = `${field}.rollover`
  if (!rolloverModes.includes(mode)) refuse('unknown-code', `${path}.mode`, mode, `one of ${rolloverModes.join(', ')}`)
  if (expiresAfterPeriods !== undefined) checkExpiry(expiresAfterPeriods, `${path}.expiresAfterPeriods`)
  if (overageRate && unitsOf(overageRate) < 0n) {
    refuse('invalid-value', `${field}.overageRate`, overageRate.amount, 'an amount that is not negative')
  }
  return {
    perPeriod: someHourUnitsOf(perPeriod, `${field}.perPeriod`),
    mode,
    cap: capHours === undefined ? undefined : hourUnitsOf(capHours, `${path}.capHours`),
    expiresAfterPeriods,
    rate: overageRate,
  }
}

/** Periods that exist, in order and without overlap; there may be gaps. */
export function checkPeriods(periods: readonly Period[], fieldAt: (index: number) => string): void {
  for (const [index, period] of periods.entries()) {
    checkPeriod(period, fieldAt(index))
    const before = periods[index - 1]
    if (before && period.start < before.end) {
      refuse('invalid-period', `${fieldAt(index)}.start`, period.start, `a day not before ${before.end}`)
    }
  }
}

/** The number, in a schedule, of the period that a given one is, or is a part of. */
export function scheduledIndexOf(schedule: PeriodSchedule, { start, end }: Period, field: string): number {
  const index = periodIndexOf(schedule, start)
  const boundary = boundaryAt(schedule, index + 1)
  if (end > boundary) refuse('invalid-period', `${field}.end`, end, `a day not after ${boundary}, as scheduled`)
  return index
}

/** The last day on which the hours that a period includes can be used; nothing if there is none. */
export function lastDayOf(
  { mode, expiresAfterPeriods }: CountedTerms,
  period: Period,
  schedule: PeriodSchedule | undefined,
  field: string,
): CalendarDate | undefined {
  if (mode === 'none') return addDays(period.end, -1)
  if (expiresAfterPeriods === undefined) return undefined
  if (!schedule) {
    return refuse('invalid-value', 'schedule', schedule, 'how the periods are cut, as hours expire after some of them')
  }
  return addDays(boundaryAt(schedule, scheduledIndexOf(schedule, period, field) + 1 + expiresAfterPeriods), -1)
}
