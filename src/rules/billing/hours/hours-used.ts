import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { Period } from '../../../foundation/time/period.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { TimeEntry } from '../../../records/index.ts'
import { hoursText, someHourUnitsOf } from './hour-units.ts'

/** A period, and the millionths of hours that count in it. */
interface WorkedPeriod {
  readonly period: Period
  readonly used: bigint
}

/** The day on which an entry counts: that of the work, or the later one on which it was recorded. */
export function countingDayOf({ workedOn, recordedOn }: TimeEntry, field: string): CalendarDate {
  const day = calendarDate(workedOn, `${field}.workedOn`)
  if (recordedOn === undefined) return day
  if (calendarDate(recordedOn, `${field}.recordedOn`) >= day) return recordedOn
  return refuse('invalid-value', `${field}.recordedOn`, recordedOn, `a day not before ${day}, that of the work`)
}

/** The hours that count in each of some periods, which are in order; entries in none of them, or left out, do not count. */
export function workIn(
  periods: readonly Period[],
  entries: readonly TimeEntry[],
  counts: (entry: TimeEntry, day: CalendarDate, field: string) => boolean = () => true,
): readonly WorkedPeriod[] {
  checkUniqueIds(entries, 'entries')
  const work = entries.flatMap((entry, index) => {
    const field = `entries[${index}]`
    const day = countingDayOf(entry, field)
    const units = someHourUnitsOf(entry.hours, `${field}.hours`)
    return counts(entry, day, field) ? [{ day, units }] : []
  })
  work.sort((a, b) => compare(a.day, b.day))
  let next = 0
  return periods.map((period) => {
    let used = 0n
    for (let entry = work[next]; entry && entry.day < period.end; entry = work[next]) {
      if (entry.day >= period.start) used += entry.units
      next += 1
    }
    return { period, used }
  })
}

/**
 * Adds up the hours of the entries that count in a period: from its first day up to, not including, its end.
 *
 * An entry counts on the day of the work, or on the day it was recorded where that is later. Exact; nothing is rounded. Every
 * entry counts, whatever agreement it names.
 *
 * @param entries - The entries, with different ids, in any order.
 * @param period - The period.
 * @returns The sum as a decimal string; `'0'` if there is none.
 * @throws {@link ClienteleError} `invalid-period` for a period that ends before it begins, `invalid-value` for hours or a day
 *   that cannot be, or recorded before the work; `duplicate-id` for an entry that is there twice.
 *
 * @example
 * ```ts
 * import { hoursUsedIn } from 'clientele/billing'
 *
 * const work = { accountId: 'a-1', agreementId: 'ag-1' }
 * hoursUsedIn(
 *   [
 *     { ...work, id: 't-1', workedOn: '2026-05-04', hours: '1.5' },
 *     { ...work, id: 't-2', workedOn: '2026-05-31', hours: '0.75' },
 *     { ...work, id: 't-3', workedOn: '2026-05-29', recordedOn: '2026-06-01', hours: '3' },
 *   ],
 *   { start: '2026-05-01', end: '2026-06-01' },
 * ) //=> '2.25'
 * ```
 */
export function hoursUsedIn(entries: readonly TimeEntry[], period: Period): string {
  checkPeriod(period, 'period')
  return hoursText(workIn([period], entries).reduce((sum, { used }) => sum + used, 0n))
}
