import { refuse } from '../../../foundation/error.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { type CalendarDate, daysBetween, type Period, periodAt } from '../../../foundation/time/index.ts'
import type { RetainerAgreement, TimeEntry } from '../../../records/index.ts'
import { feeSchedule } from '../agreements/billing-periods.ts'
import { contractEndOf, lastDay } from '../agreements/contract-end.ts'
import { isPausedOn } from '../agreements/pauses.ts'
import { agreedHours, hoursBeginOn, isUnder } from './agreed-hours.ts'
import type { HourBankOptions, HourStatement } from './hour-statement.ts'
import { checkPeriods, scheduledIndexOf } from './hour-terms.ts'
import { hoursText } from './hour-units.ts'
import { workIn } from './hours-used.ts'
import { runBank } from './run-hour-bank.ts'

/** What the bank of an agreement begins with, what a short period includes, and up to which day to look. */
export interface HourStatementOptions extends Omit<HourBankOptions, 'schedule'> {
  /** The last day that is known: hours that count later, and packs granted later, are passed over; none when left out. */
  readonly asOf?: CalendarDate
  /**
   * Whether a period that is shorter than the agreed ones, as a first or a last one may be, includes only its share of the
   * hours: `hours × days / days of the full period`, rounded once to the millionth. Otherwise, and when left out, all of them.
   */
  readonly proratesShortPeriods?: boolean
}

const fieldAt = (index: number): string => `periods[${index}]`

const daysIn = ({ start, end }: Period): bigint => BigInt(daysBetween(start, end))

/** Periods that begin while an agreement is in force, and not in its trial. */
function checkWithin(agreement: RetainerAgreement, periods: readonly Period[], end: CalendarDate | undefined): void {
  const begin = hoursBeginOn(agreement)
  for (const [index, { start }] of periods.entries()) {
    if (start < begin) {
      const expected = `a day not before ${begin}, when the agreement starts or its trial ends`
      refuse('invalid-period', `${fieldAt(index)}.start`, start, expected)
    }
    if (end !== undefined && start >= end) {
      refuse('invalid-period', `${fieldAt(index)}.start`, start, `a day before ${end}, when the agreement ends`)
    }
  }
}

/**
 * Runs the bank of a retainer's included hours over its periods, from the hours that were worked under it.
 *
 * A period includes the hours that are agreed on its first day: `perPeriod`, or the `hoursPerPeriod` of the last fee change
 * by then that has one. One that begins while the agreement rests includes nothing; hours worked then, as in any period, are
 * drawn from what is carried. Hours count as in {@link hoursUsedIn}, so those that were recorded late count on that day; hours
 * worked in the trial do not count. In `balance` mode, the hours still owed at the end of the agreement are overage of its last
 * period.
 *
 * Everything else is as {@link runHourBank} has it; hours that expire do so by the agreement's own schedule: counted from the
 * start of its term, paused periods included.
 *
 * @param agreement - The retainer; one without included hours has no statements.
 * @param periods - The periods to look at, at most 5000, in order and without overlap, each one of the agreement's or a part
 *   of one that begins after any trial.
 * @param entries - The hours worked; those under other agreements, or in none of the periods, do not count.
 * @param options - What there is at the start, what a short period includes, up to which day to look, and how money is rounded.
 * @returns A statement for each period.
 * @throws {@link ClienteleError} as {@link runHourBank}, {@link hoursUsedIn} and {@link contractEndOf} do; `invalid-period` for
 *   a period that begins before the agreement, in its trial or after its end; `foreign-record` for an entry under this
 *   agreement that names another account; `currency-mismatch` for a rate in another currency than the fee.
 *
 * @example
 * ```ts
 * import { type HourStatementOptions, hourStatements } from 'clientele/billing'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const design: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-15' },
 *   fee: {
 *     basis: 'periodic',
 *     amount: { amount: '2400.00', currency: 'EUR' },
 *     every: { unit: 'month', count: 1 },
 *     anchorDay: 1,
 *   },
 *   covers: [{ offering: 'bespoke-service' }],
 *   includedHours: { perPeriod: '31', rollover: { mode: 'unused', expiresAfterPeriods: 2 } },
 * }
 * const options: HourStatementOptions = { proratesShortPeriods: true }
 * const [stub] = hourStatements(
 *   design,
 *   [{ start: '2026-01-15', end: '2026-02-01' }],
 *   [{ id: 't-1', accountId: 'a-1', agreementId: 'ag-1', workedOn: '2026-01-20', hours: '6.5' }],
 *   options,
 * )
 * stub?.included //=> '17'
 * stub?.lots
 * //=> [
 * //     { id: 'included/2026-01-15', grantedOn: '2026-01-15', expiresOn: '2026-03-31', hours: '10.5', isIncluded: true },
 * //   ]
 * ```
 */
export function hourStatements(
  agreement: RetainerAgreement,
  periods: readonly Period[],
  entries: readonly TimeEntry[],
  options: HourStatementOptions = {},
): readonly HourStatement[] {
  const { includedHours, fee } = agreement
  if (!includedHours) return []
  const { currency } = includedHours.overageRate ?? fee.amount
  if (currency !== fee.amount.currency) {
    const field = 'agreement.includedHours.overageRate.currency'
    refuse('currency-mismatch', field, currency, `${fee.amount.currency}, as the fee is`)
  }
  const { proratesShortPeriods = false, ...bankOptions } = options
  const { asOf = lastDay, rounding } = options
  const end = contractEndOf(agreement, asOf)
  checkPeriods(periods, fieldAt)
  checkWithin(agreement, periods, end)
  const schedule = feeSchedule(agreement)
  const fullHours = agreedHours(agreement, includedHours)
  const includedIn = (period: Period, index: number): bigint => {
    const full = periodAt(schedule, scheduledIndexOf(schedule, period, fieldAt(index)))
    if (isPausedOn(agreement, period.start)) return 0n
    const hours = fullHours(period.start)
    if (!proratesShortPeriods) return hours
    return divideRounded(hours * daysIn(period), daysIn(full), rounding)
  }
  const begin = hoursBeginOn(agreement)
  const counts = (entry: TimeEntry, day: CalendarDate, field: string): boolean =>
    isUnder(agreement, entry, field) && entry.workedOn >= begin && day <= asOf
  const bankPeriods = workIn(periods, entries, counts).map(({ period, used }, index) => ({
    period,
    used: hoursText(used),
    included: hoursText(includedIn(period, index)),
    settlesDeficit: end !== undefined && period.end >= end,
  }))
  return runBank(includedHours, bankPeriods, { ...bankOptions, schedule }, 'agreement.includedHours', fieldAt)
}
