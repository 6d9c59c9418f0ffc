import { compare, greater } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { IncludedHours, RetainerAgreement, TimeEntry } from '../../../records/index.ts'
import { someHourUnitsOf } from './hour-units.ts'

/** The first day whose hours count: the start, or the end of the trial where that is later. */
export const hoursBeginOn = ({ term, trialEnd = term.start }: RetainerAgreement): CalendarDate =>
  greater(term.start, trialEnd)

/** Whether an entry is under an agreement; throws if it then names another account. */
export function isUnder({ id, accountId }: RetainerAgreement, entry: TimeEntry, field: string): boolean {
  if (entry.agreementId !== id) return false
  return (
    entry.accountId === accountId ||
    refuse('foreign-record', `${field}.accountId`, entry.accountId, `the agreement's account, "${accountId}"`)
  )
}

/** Tells the millionths of hours that a full period includes which begins on a day; the days are asked about in order. */
export function agreedHours(
  { feeChanges = [] }: RetainerAgreement,
  { perPeriod }: IncludedHours,
): (day: CalendarDate) => bigint {
  const changes = feeChanges.flatMap(({ on, hoursPerPeriod }, index) => {
    const field = `agreement.feeChanges[${index}]`
    const from = calendarDate(on, `${field}.on`)
    return hoursPerPeriod === undefined
      ? []
      : [{ from, units: someHourUnitsOf(hoursPerPeriod, `${field}.hoursPerPeriod`) }]
  })
  changes.sort((a, b) => compare(a.from, b.from))
  let current = someHourUnitsOf(perPeriod, 'agreement.includedHours.perPeriod')
  let next = 0
  return (day) => {
    for (let change = changes[next]; change && change.from <= day; change = changes[next]) {
      current = change.units
      next += 1
    }
    return current
  }
}
