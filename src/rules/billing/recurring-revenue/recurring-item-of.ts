import { fromMinorUnits, unitsOf } from '../../../foundation/money/money.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'
import { feeAt } from '../agreements/fee-at.ts'
import { periodDiscounts } from '../agreements/period-discounts.ts'
import { agreementStateOn, firstChargedDay } from './agreement-state.ts'
import type { RecurringItem } from './recurring-item.ts'

/** What a full period brings in by what holds on a day, less the first discount that has begun and has no last day. */
function unitsAfterDiscount(agreement: PeriodicAgreement, date: CalendarDate, options: RoundingOptions): bigint {
  const units = unitsOf(feeAt(agreement, date, options))
  const { discounts = [] } = agreement
  // All of them are checked first, so that a mistake is reported by its place among all.
  periodDiscounts(agreement, options)
  const openEnded = discounts.filter(({ until }) => until === undefined)
  const offOn = periodDiscounts({ ...agreement, discounts: openEnded }, options)
  return units - offOn(date)(units, (whole) => whole)
}

/** What an agreement brings in each period by what holds on a day, if anything. */
export function recurringItemOf(
  agreement: PeriodicAgreement,
  date: CalendarDate,
  options: RoundingOptions,
): RecurringItem | undefined {
  if (agreementStateOn(agreement, date) !== 'charging') return undefined
  const units = unitsAfterDiscount(agreement, date, options)
  if (units === 0n) return undefined
  const { amount, every } = agreement.fee
  return { accountId: agreement.accountId, amount: fromMinorUnits(units, amount.currency), every: { ...every } }
}

/** The first day on which an agreement brings something in, if it ever does, by its terms as they are known. */
export function firstRevenueDay(agreement: PeriodicAgreement, options: RoundingOptions): CalendarDate | undefined {
  const { pauses = [], feeChanges = [], discounts = [] } = agreement
  const turns = [
    ...pauses.map(({ end }) => end),
    ...feeChanges.map(({ on }) => on),
    ...discounts.map(({ from }) => from),
  ]
  return [firstChargedDay(agreement), ...turns]
    .filter((day) => day !== undefined)
    .sort()
    .find((day) => recurringItemOf(agreement, day, options))
}
