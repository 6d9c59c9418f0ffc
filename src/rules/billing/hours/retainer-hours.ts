import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { Period } from '../../../foundation/time/period.ts'
import type { RetainerAgreement, TimeEntry } from '../../../records/index.ts'
import { type BillingPeriodsOptions, billingPeriods, contractEndOf } from '../agreements/index.ts'
import { hoursBeginOn, isUnder } from './agreed-hours.ts'
import type { HourStatement } from './hour-statement.ts'
import { type HourStatementOptions, hourStatements } from './hour-statements.ts'
import { countingDayOf } from './hours-used.ts'

/** The days of each period after the trial that an agreement was in force, as of a day. */
function servedPeriods(agreement: RetainerAgreement, asOf: CalendarDate): readonly Period[] {
  const end = contractEndOf(agreement, asOf)
  return billingPeriods(agreement, { asOf })
    .filter(({ isTrial }) => !isTrial)
    .map(({ service }) => (end !== undefined && end < service.end ? { start: service.start, end } : service))
}

/**
 * Runs the hour bank of a retainer from its start to a day: for each period what was included, used, carried and over.
 *
 * The periods are those of {@link billingPeriods} after any trial, the last cut where the agreement ended; the hours those of
 * {@link hourStatements} that count by the day. A period that has not ended by then comes last, and is shown as if it ended
 * with the hours known so far: what it says lapsed or is over holds only once `period.end` is not after `asOf`. The statements
 * of closed periods do not change when one asks later.
 *
 * @param agreement - A retainer; one without included hours has no statements.
 * @param timeEntries - The hours worked; entries under other agreements are passed over. Those under this one which no period
 *   counts are found by {@link uncountedTimeEntries}.
 * @param options - `asOf`: the last day that is known, and on which a listed period may begin; `opening`: packs of hours that
 *   were bought, each from the period on in which it was granted; and those of {@link hourStatements}.
 * @throws {@link ClienteleError} as {@link billingPeriods} and {@link hourStatements} do.
 *
 * @example
 * ```ts
 * import { retainerHours } from 'clientele/billing'
 * import type { RetainerAgreement, TimeEntry } from 'clientele/records'
 *
 * const care: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-31' },
 *   fee: { basis: 'periodic', amount: { amount: '2000.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'bespoke-service' }],
 *   includedHours: { perPeriod: '10', rollover: { mode: 'unused' } },
 * }
 * const work: TimeEntry[] = [
 *   { id: 't-1', accountId: 'a-1', agreementId: 'ag-1', workedOn: '2026-02-27', hours: '7.5' },
 * ]
 * retainerHours(care, work, { asOf: '2026-02-28' }).map(({ available, used }) => [available, used])
 * //=> [['10', '7.5'], ['12.5', '0']]
 *
 * const opening = [{ id: 'pack-1', grantedOn: '2026-03-02', hours: '5' }] as const
 * const [, march] = retainerHours(care, work, { asOf: '2026-03-31', opening })
 * march?.added //=> '5'
 * march?.available //=> '17.5'
 * ```
 */
export function retainerHours(
  agreement: RetainerAgreement,
  timeEntries: readonly TimeEntry[],
  options: HourStatementOptions & BillingPeriodsOptions,
): readonly HourStatement[] {
  return hourStatements(agreement, servedPeriods(agreement, options.asOf), timeEntries, options)
}

/**
 * Finds the hours worked under a retainer that no statement of {@link retainerHours} counts, and that are therefore not billed.
 *
 * These are entries, known as of a day, for work before the start or in the trial, and entries that count on a day after the
 * agreement ended: work done then, or recorded only then. Where a retainer includes no hours, they are all of its entries.
 *
 * @param agreement - A retainer.
 * @param timeEntries - The hours worked; entries under other agreements are passed over.
 * @param options - `asOf`: the day to look from; entries that count later are passed over, as a period may yet count them.
 * @returns The entries, in the order given.
 * @throws {@link ClienteleError} as {@link billingPeriods} does; `invalid-value` for a day that cannot be; `foreign-record` for
 *   an entry under this agreement that names another account.
 *
 * @example
 * ```ts
 * import { uncountedTimeEntries } from 'clientele/billing'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const launch: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-01', end: '2026-04-01' },
 *   fee: { basis: 'periodic', amount: { amount: '2000.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'bespoke-service' }],
 *   includedHours: { perPeriod: '10' },
 * }
 * const under = { accountId: 'a-1', agreementId: 'ag-1' }
 * const work = [
 *   { ...under, id: 't-1', workedOn: '2026-03-30', hours: '7.5' },
 *   { ...under, id: 't-2', workedOn: '2026-03-31', recordedOn: '2026-04-02', hours: '2' },
 * ] as const
 * uncountedTimeEntries(launch, work, { asOf: '2026-04-30' }).map(({ id }) => id) //=> ['t-2']
 * ```
 */
export function uncountedTimeEntries(
  agreement: RetainerAgreement,
  timeEntries: readonly TimeEntry[],
  options: BillingPeriodsOptions,
): readonly TimeEntry[] {
  const asOf = calendarDate(options.asOf, 'asOf')
  const begin = hoursBeginOn(agreement)
  const periods = servedPeriods(agreement, asOf)
  const end = agreement.includedHours ? (periods.at(-1)?.end ?? begin) : begin
  return timeEntries.filter((entry, index) => {
    const field = `timeEntries[${index}]`
    if (!isUnder(agreement, entry, field)) return false
    const day = countingDayOf(entry, field)
    return day <= asOf && (entry.workedOn < begin || day >= end)
  })
}
