import { type CalendarDate, calendarDate, type Period } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier, TimeEntry } from '../../../records/index.ts'
import { someHourUnitsOf, unitsPerHour } from '../../billing/hours/hour-units.ts'

/** What somebody worked, in the days of the period that are over. */
export interface WorkedTime {
  /** The minutes worked, rounded half up, once, from the exact sum of hours. */
  readonly workedMinutes: number
  /** The minutes that they had to work, without leave. */
  readonly capacityMinutes: number
  /** The first in hundredths of a per cent of the second, rounded half up; left out where there was no time. */
  readonly workedBasisPoints?: number
}

/** What of an entry of hours is looked at. */
export type WorkedHours = Pick<TimeEntry, 'id' | 'workedOn' | 'hours' | 'teamMemberId'>

/** Minutes by whose they are; nobody is one of them. */
export type MinutesByOwner = ReadonlyMap<Identifier | undefined, number>

// Half a minute more, and down: 60 minutes make an hour.
const minutesOf = (units: bigint): number => Number((units * 120n + unitsPerHour) / (2n * unitsPerHour))

/** The minutes that were worked on the days from the start of a period up to, not including, another day. */
export function workedMinutes(entries: readonly WorkedHours[], { start }: Period, asOf: CalendarDate): MinutesByOwner {
  checkUniqueIds(entries, 'timeEntries')
  const units = new Map<Identifier | undefined, bigint>()
  for (const [index, { workedOn, hours, teamMemberId }] of entries.entries()) {
    const day = calendarDate(workedOn, `timeEntries[${index}].workedOn`)
    const worked = someHourUnitsOf(hours, `timeEntries[${index}].hours`)
    if (day >= start && day < asOf) units.set(teamMemberId, (units.get(teamMemberId) ?? 0n) + worked)
  }
  return new Map([...units].map(([id, worked]) => [id, minutesOf(worked)]))
}
