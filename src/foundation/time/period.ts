import { refuse } from '../error.ts'
import { wholeNumber } from './calendar-arithmetic.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { civilDay, clampedDate, dateOfDayNumber, dayNumberOfCivil } from './civil.ts'
import { type Interval, type IntervalStep, stepOf } from './interval.ts'

/**
 * The days from `start` up to, not including, `end`: the periods of a month touch, and a boundary belongs to the new one.
 *
 * @example
 * ```ts
 * import type { Period } from 'clientele/time'
 *
 * const june: Period = { start: '2026-06-01', end: '2026-07-01' }
 * june.end //=> '2026-07-01'
 * ```
 */
export interface Period {
  /** The first day. */
  readonly start: CalendarDate
  /** The first day after it; later than `start`. */
  readonly end: CalendarDate
}

/**
 * How time is cut into periods: at the anchor, and at every interval from it, both ways.
 *
 * @example
 * ```ts
 * import { type PeriodSchedule, periodContaining } from 'clientele/time'
 *
 * const monthEnds: PeriodSchedule = { anchor: '2026-02-28', every: { unit: 'month', count: 1 }, anchorDay: 31 }
 * periodContaining(monthEnds, '2026-03-30') //=> { start: '2026-02-28', end: '2026-03-31' }
 * ```
 */
export interface PeriodSchedule {
  /** The day that boundaries are counted from. */
  readonly anchor: CalendarDate
  /** How long a period is. */
  readonly every: Interval
  /**
   * The day of the month, 1 to 31, on which periods of months or years begin, or the last day of a shorter month; the
   * anchor's when left out. In the anchor's month, boundary 0 falls on it, before or after the anchor.
   */
  readonly anchorDay?: number
}

/** A schedule, checked, as either a step of days or a step of months. */
interface CheckedSchedule {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly dayNumber: number
  readonly step: IntervalStep
}

/** Reads a schedule; field by field, as copying objects by spreading would take most of the time of many boundaries. */
function checkedSchedule({ anchor, every, anchorDay }: PeriodSchedule): CheckedSchedule {
  const civil = civilDay(calendarDate(anchor, 'anchor'))
  const step = stepOf(every, 'every')
  if (anchorDay !== undefined) {
    if (step.days > 0) refuse('invalid-value', 'anchorDay', anchorDay, 'none, as the interval is in days or weeks')
    if (!Number.isInteger(anchorDay) || anchorDay < 1 || anchorDay > 31) {
      refuse('invalid-value', 'anchorDay', anchorDay, 'a day of the month, from 1 to 31')
    }
  }
  const { year, month, day } = civil
  return { year, month, day: anchorDay ?? day, dayNumber: dayNumberOfCivil(civil), step }
}

/** The boundary of a checked schedule. */
const boundary = ({ year, month, day, dayNumber, step }: CheckedSchedule, index: number): CalendarDate =>
  step.days > 0 ? dateOfDayNumber(dayNumber + index * step.days) : clampedDate(year, month + index * step.months, day)

/** The period of a checked schedule. */
const periodOf = (schedule: CheckedSchedule, index: number): Period => ({
  start: boundary(schedule, index),
  end: boundary(schedule, index + 1),
})

/** The number of the period of a checked schedule that a day is in. */
function indexOf(schedule: CheckedSchedule, date: CalendarDate): number {
  const { year, month, dayNumber, step } = schedule
  const civil = civilDay(date)
  if (step.days > 0) return Math.floor((dayNumberOfCivil(civil) - dayNumber) / step.days)
  const index = Math.floor(((civil.year - year) * 12 + civil.month - month) / step.months)
  return date < boundary(schedule, index) ? index - 1 : index
}

/**
 * Gives the boundary between two periods by its number: 0 at the anchor, 1 an interval later, -1 an interval earlier.
 *
 * Always counted from the anchor, never from the boundary before, so that a month with 28 days leaves no trace:
 * boundary(k) = anchor + k × interval, on the anchor day or the last day of a shorter month.
 *
 * @throws {@link ClienteleError} `invalid-value` for a schedule that cannot be, or a boundary outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { boundaryAt } from 'clientele/time'
 *
 * const monthly = { anchor: '2023-01-31', every: { unit: 'month', count: 1 } } as const
 * boundaryAt(monthly, 1) //=> '2023-02-28'
 * boundaryAt(monthly, 2) //=> '2023-03-31'
 * boundaryAt(monthly, -2) //=> '2022-11-30'
 * ```
 */
export function boundaryAt(schedule: PeriodSchedule, index: number): CalendarDate {
  return boundary(checkedSchedule(schedule), wholeNumber(index, 'index'))
}

/**
 * Gives the period between boundary `index` and the next.
 *
 * @throws {@link ClienteleError} as {@link boundaryAt} does.
 *
 * @example
 * ```ts
 * import { periodAt } from 'clientele/time'
 *
 * periodAt({ anchor: '2022-06-03', every: { unit: 'week', count: 1 } }, 1) //=> { start: '2022-06-10', end: '2022-06-17' }
 * ```
 */
export function periodAt(schedule: PeriodSchedule, index: number): Period {
  return periodOf(checkedSchedule(schedule), wholeNumber(index, 'index'))
}

/**
 * Gives the number of the period that a day is in, as {@link periodAt} counts them.
 *
 * @throws {@link ClienteleError} as {@link boundaryAt} does.
 *
 * @example
 * ```ts
 * import { periodIndexOf } from 'clientele/time'
 *
 * const monthly = { anchor: '2023-01-31', every: { unit: 'month', count: 1 } } as const
 * periodIndexOf(monthly, '2023-02-27') //=> 0
 * periodIndexOf(monthly, '2023-02-28') //=> 1
 * ```
 */
export function periodIndexOf(schedule: PeriodSchedule, date: CalendarDate): number {
  return indexOf(checkedSchedule(schedule), calendarDate(date))
}

/**
 * Gives the period of a schedule that a day is in.
 *
 * @throws {@link ClienteleError} as {@link boundaryAt} does.
 *
 * @example
 * ```ts
 * import { periodContaining } from 'clientele/time'
 *
 * const quarterly = { anchor: '2026-01-15', every: { unit: 'month', count: 3 } } as const
 * periodContaining(quarterly, '2026-04-14') //=> { start: '2026-01-15', end: '2026-04-15' }
 * ```
 */
export function periodContaining(schedule: PeriodSchedule, date: CalendarDate): Period {
  const checked = checkedSchedule(schedule)
  return periodOf(checked, indexOf(checked, calendarDate(date)))
}
