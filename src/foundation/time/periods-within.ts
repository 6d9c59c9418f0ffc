import { refuse } from '../error.ts'
import { addDays } from './calendar-arithmetic.ts'
import { type Period, type PeriodSchedule, periodAt, periodIndexOf } from './period.ts'
import { checkPeriod } from './period-overlap.ts'

const mostPeriods = 100_000

/**
 * Lists the periods of a schedule that have a day in common with a given period, in order, each of them whole: the first may
 * begin before it, and the last may end after it.
 *
 * Each period ends where the next one starts.
 *
 * @throws {@link ClienteleError} `invalid-period` for a period that does not end after it starts, or one that more than 100,000
 *   periods of the schedule are in; otherwise as {@link boundaryAt} does.
 *
 * @example
 * ```ts
 * import { periodsWithin } from 'clientele/time'
 *
 * const monthly = { anchor: '2026-01-15', every: { unit: 'month', count: 1 } } as const
 * periodsWithin(monthly, { start: '2026-02-01', end: '2026-03-16' })
 * //=> [
 * //     { start: '2026-01-15', end: '2026-02-15' },
 * //     { start: '2026-02-15', end: '2026-03-15' },
 * //     { start: '2026-03-15', end: '2026-04-15' },
 * //   ]
 * ```
 */
export function periodsWithin(schedule: PeriodSchedule, period: Period): readonly Period[] {
  const { start, end } = checkPeriod(period)
  const first = periodIndexOf(schedule, start)
  const count = periodIndexOf(schedule, addDays(end, -1)) - first + 1
  if (count > mostPeriods) {
    refuse(
      'invalid-period',
      'period',
      `${count} periods`,
      `one that at most ${mostPeriods} periods of the schedule are in`,
    )
  }
  return Array.from({ length: count }, (_, index) => periodAt(schedule, first + index))
}
