import type { KnownFact } from '../../../foundation/condition/index.ts'
import {
  addDays,
  adjustToBusinessDay,
  type BusinessDayAdjustment,
  type CalendarDate,
  isCalendarDate,
  isDateIn,
  isInstant,
  occurrences,
  type Period,
  utcDateOf,
} from '../../../foundation/time/index.ts'
import type { DueSchedule } from './time-rule.ts'

/** A day on which something falls due. */
export interface DueDay {
  readonly day: CalendarDate
  /** What tells it from every other day that the same rule gives for the same record. */
  readonly key: readonly string[]
  /** What the event's data says of it. */
  readonly data: Readonly<Record<string, KnownFact>>
}

/** The day that a fact holds; nothing if it holds none. */
export function dayOfFact(fact: KnownFact): CalendarDate | undefined {
  if (isCalendarDate(fact)) return fact
  return isInstant(fact) ? utcDateOf(fact) : undefined
}

const ofSeries = (days: readonly CalendarDate[]): readonly DueDay[] =>
  days.map((day) => ({ day, key: [day], data: { dueOn: day, periodStart: day } }))

const adjusted = (day: CalendarDate, adjustment: BusinessDayAdjustment | undefined): CalendarDate =>
  adjustment ? adjustToBusinessDay(day, adjustment.convention, adjustment) : day

/** The days of a schedule that are in a period; `from` is the day that the record holds, where the schedule asks for one. */
export function dueDaysIn(schedule: DueSchedule, from: CalendarDate, period: Period): readonly DueDay[] {
  switch (schedule.kind) {
    case 'recurring':
      return ofSeries(occurrences(schedule.recurrence, period))
    case 'every': {
      const { every, adjustment } = schedule
      const series = { kind: 'interval', anchor: from, every, ...(adjustment && { adjustment }) } as const
      return ofSeries(occurrences(series, period))
    }
    default: {
      const { fact, days, adjustment } = schedule
      return days
        .map((offset): DueDay => {
          const day = adjusted(addDays(from, offset), adjustment)
          return { day, key: [from, String(offset)], data: { dueOn: day, days: offset, [fact]: from } }
        })
        .filter(({ day }) => isDateIn(period, day))
    }
  }
}
