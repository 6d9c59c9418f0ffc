import { refuse } from '../../../foundation/error.ts'
import { divideRounded } from '../../../foundation/money/rounding.ts'
import { daysBetween, type Period, periodAt } from '../../../foundation/time/index.ts'
import type { RetainerAgreement, TimeEntry } from '../../../records/index.ts'
import { isPausedOn } from '../agreements/pauses.ts'
import type { HourBankOptions, HourStatement } from './hour-statement.ts'
import { checkPeriods, scheduledIndexOf } from './hour-terms.ts'
import { hoursText, someHourUnitsOf } from './hour-units.ts'
import { workIn } from './hours-used.ts'
import { runBank } from './run-hour-bank.ts'

/** What the bank of an agreement begins with, and what a short period includes. */
export interface HourStatementOptions extends Omit<HourBankOptions, 'schedule'> {
  /**
   * Whether a period that is shorter than the agreed ones, as a first or a last one may be, includes only its share of the
   * hours: `hours × days / days of the full period`, rounded once to the millionth. Otherwise, and when left out, all of them.
   */
  readonly proratesShortPeriods?: boolean
}

/** Whether an entry is under an agreement; throws if it then names another account. */
const isUnder =
  ({ id, accountId }: RetainerAgreement) =>
  (entry: TimeEntry, field: string): boolean => {
    if (entry.agreementId !== id) return false
    return (
      entry.accountId === accountId ||
      refuse('foreign-record', `${field}.accountId`, entry.accountId, `the agreement's account, "${accountId}"`)
    )
  }

/**
 * Runs the bank of a retainer's included hours over its periods, from the hours that were worked under it.
 *
 * A period that begins while the agreement rests includes nothing. Hours worked then, as in any period, are drawn from what
 * is carried. Everything else is as {@link runHourBank} has it; hours that expire do so by the agreement's own schedule:
 * counted from the start of its term, paused periods included.
 *
 * @param agreement - The retainer; one without included hours has no statements.
 * @param periods - The periods to look at, at most 5000, in order and without overlap, each one of the agreement's or a part
 *   of one.
 * @param entries - The hours worked; those under other agreements, or in none of the periods, do not count.
 * @param options - What there is at the start, what a short period includes, and how money is rounded.
 * @returns A statement for each period.
 * @throws {@link ClienteleError} as {@link runHourBank} and {@link hoursUsedIn} do; `foreign-record` for an entry under this
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
 * //=> [{ id: 'included/2026-01-15', grantedOn: '2026-01-15', expiresOn: '2026-03-31', hours: '10.5' }]
 * ```
 */
export function hourStatements(
  agreement: RetainerAgreement,
  periods: readonly Period[],
  entries: readonly TimeEntry[],
  options: HourStatementOptions = {},
): readonly HourStatement[] {
  const { includedHours, fee, term } = agreement
  if (!includedHours) return []
  const { currency } = includedHours.overageRate ?? fee.amount
  if (currency !== fee.amount.currency) {
    const field = 'agreement.includedHours.overageRate.currency'
    refuse('currency-mismatch', field, currency, `${fee.amount.currency}, as the fee is`)
  }
  const { proratesShortPeriods = false, ...bankOptions } = options
  const schedule = {
    anchor: term.start,
    every: fee.every,
    ...(fee.anchorDay === undefined ? {} : { anchorDay: fee.anchorDay }),
  }
  const fieldAt = (index: number): string => `periods[${index}]`
  checkPeriods(periods, fieldAt)
  const perPeriod = someHourUnitsOf(includedHours.perPeriod, 'agreement.includedHours.perPeriod')
  const includedIn = (period: Period, index: number): bigint => {
    const full = periodAt(schedule, scheduledIndexOf(schedule, period, fieldAt(index)))
    if (isPausedOn(agreement, period.start)) return 0n
    if (!proratesShortPeriods) return perPeriod
    const days = BigInt(daysBetween(period.start, period.end))
    return divideRounded(perPeriod * days, BigInt(daysBetween(full.start, full.end)), options.rounding)
  }
  const bankPeriods = workIn(periods, entries, isUnder(agreement)).map(({ period, used }, index) => ({
    period,
    used: hoursText(used),
    included: hoursText(includedIn(period, index)),
  }))
  return runBank(includedHours, bankPeriods, { ...bankOptions, schedule }, 'agreement.includedHours', fieldAt)
}
