import { refuse } from '../error.ts'
import { wholeNumber } from './calendar-arithmetic.ts'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { civilDay, clampedDate } from './civil.ts'
import type { Period } from './period.ts'

/**
 * When a business's year begins, and how it is called.
 *
 * @example
 * ```ts
 * import { type FiscalCalendar, fiscalYearOf } from 'clientele/time'
 *
 * const aprilToMarch: FiscalCalendar = { startMonth: 4 }
 * fiscalYearOf('2026-06-01', aprilToMarch) //=> 2027
 * fiscalYearOf('2026-06-01', { ...aprilToMarch, labelledBy: 'start' }) //=> 2026
 * ```
 */
export interface FiscalCalendar {
  /** The month that the year begins with, on its first day: 1 for January to 12 for December. */
  readonly startMonth: number
  /**
   * Whether a year is called after the calendar year that it starts in or that it ends in; `end` when left out. The same for a
   * year that begins with January.
   */
  readonly labelledBy?: 'start' | 'end'
}

/**
 * A quarter of a fiscal year.
 *
 * @example
 * ```ts
 * import type { FiscalQuarter } from 'clientele/time'
 *
 * const first: FiscalQuarter = { year: 2027, quarter: 1 }
 * first.quarter //=> 1
 * ```
 */
export interface FiscalQuarter {
  /** What the fiscal year is called. */
  readonly year: number
  /** Its number in the year. */
  readonly quarter: 1 | 2 | 3 | 4
}

const labels: readonly unknown[] = ['start', 'end']

/** The month that a year begins with, and by how much its name differs from the calendar year it starts in. */
function readCalendar({ startMonth, labelledBy = 'end' }: FiscalCalendar) {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    refuse('invalid-value', 'calendar.startMonth', startMonth, 'a month, from 1 to 12')
  }
  if (!labels.includes(labelledBy))
    refuse('unknown-code', 'calendar.labelledBy', labelledBy, `one of ${labels.join(', ')}`)
  return { startMonth, nameOffset: labelledBy === 'end' && startMonth > 1 ? 1 : 0 }
}

/** Throws `invalid-value` for a number that no quarter has. */
function checkQuarter(quarter: number): void {
  if (![1, 2, 3, 4].includes(quarter)) refuse('invalid-value', 'quarter', quarter, 'a quarter, from 1 to 4')
}

/** So many months of a fiscal year, from one of its months on, the first being 0. */
function periodFrom(year: number, firstMonth: number, months: number, calendar: FiscalCalendar): Period {
  const { startMonth, nameOffset } = readCalendar(calendar)
  if (!Number.isInteger(year)) refuse('invalid-value', 'year', year, 'a whole number')
  const month = startMonth + firstMonth
  return {
    start: clampedDate(year - nameOffset, month, 1),
    end: clampedDate(year - nameOffset, month + months, 1),
  }
}

/**
 * Tells which quarter of which fiscal year a day is in.
 *
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist or a month that is not from 1 to 12;
 *   `unknown-code` for another label.
 *
 * @example
 * ```ts
 * import { fiscalQuarterOf } from 'clientele/time'
 *
 * fiscalQuarterOf('2026-06-01', { startMonth: 4 }) //=> { year: 2027, quarter: 1 }
 * fiscalQuarterOf('2026-06-01', { startMonth: 1 }) //=> { year: 2026, quarter: 2 }
 * ```
 */
export function fiscalQuarterOf(date: CalendarDate, calendar: FiscalCalendar): FiscalQuarter {
  const { startMonth, nameOffset } = readCalendar(calendar)
  const { year, month } = civilDay(calendarDate(date))
  const hasBegun = month >= startMonth
  const monthOfYear = hasBegun ? month - startMonth : month - startMonth + 12
  // From 1 to 4, as there are twelve months.
  const quarter = (Math.floor(monthOfYear / 3) + 1) as FiscalQuarter['quarter']
  return { year: (hasBegun ? year : year - 1) + nameOffset, quarter }
}

/**
 * Tells which fiscal year a day is in.
 *
 * @throws {@link ClienteleError} as {@link fiscalQuarterOf} does.
 *
 * @example
 * ```ts
 * import { fiscalYearOf } from 'clientele/time'
 *
 * fiscalYearOf('2026-06-30', { startMonth: 7 }) //=> 2026
 * fiscalYearOf('2026-07-01', { startMonth: 7 }) //=> 2027
 * fiscalYearOf('2026-07-01', { startMonth: 1 }) //=> 2026
 * ```
 */
export function fiscalYearOf(date: CalendarDate, calendar: FiscalCalendar): number {
  return fiscalQuarterOf(date, calendar).year
}

/**
 * Gives the days of a fiscal year. The years of a calendar touch: one ends where the next one starts.
 *
 * @param year - What the fiscal year is called.
 * @param calendar - When the year begins, and how it is called.
 * @throws {@link ClienteleError} as {@link fiscalQuarterOf} does; also `invalid-value` for a year that is not whole, or has days
 *   outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { fiscalYearPeriod } from 'clientele/time'
 *
 * fiscalYearPeriod(2027, { startMonth: 4 }) //=> { start: '2026-04-01', end: '2027-04-01' }
 * fiscalYearPeriod(2027, { startMonth: 4, labelledBy: 'start' }) //=> { start: '2027-04-01', end: '2028-04-01' }
 * ```
 */
export function fiscalYearPeriod(year: number, calendar: FiscalCalendar): Period {
  return periodFrom(year, 0, 12, calendar)
}

/**
 * Gives the days of a quarter of a fiscal year. The four quarters of a year tile it.
 *
 * @param quarter - The fiscal year, and the number of the quarter in it.
 * @param calendar - When the year begins, and how it is called.
 * @throws {@link ClienteleError} as {@link fiscalYearPeriod} does; also `invalid-value` for a quarter that is not from 1 to 4.
 *
 * @example
 * ```ts
 * import { fiscalQuarterPeriod } from 'clientele/time'
 *
 * fiscalQuarterPeriod({ year: 2027, quarter: 4 }, { startMonth: 4 }) //=> { start: '2027-01-01', end: '2027-04-01' }
 * ```
 */
export function fiscalQuarterPeriod({ year, quarter }: FiscalQuarter, calendar: FiscalCalendar): Period {
  checkQuarter(quarter)
  return periodFrom(year, (quarter - 1) * 3, 3, calendar)
}

/**
 * Gives the quarter so many quarters later, or earlier if the number is negative: 1 for the next one.
 *
 * @param quarter - The fiscal year, and the number of the quarter in it.
 * @param count - A whole number.
 * @throws {@link ClienteleError} `invalid-value` for a year or a count that is not whole, or a quarter that is not from 1 to 4.
 *
 * @example
 * ```ts
 * import { addFiscalQuarters } from 'clientele/time'
 *
 * addFiscalQuarters({ year: 2026, quarter: 4 }, 1) //=> { year: 2027, quarter: 1 }
 * addFiscalQuarters({ year: 2026, quarter: 1 }, -5) //=> { year: 2024, quarter: 4 }
 * ```
 */
export function addFiscalQuarters(quarter: FiscalQuarter, count: number): FiscalQuarter {
  checkQuarter(quarter.quarter)
  const quarters = wholeNumber(quarter.year, 'year') * 4 + quarter.quarter - 1 + wholeNumber(count, 'count')
  const year = Math.floor(quarters / 4)
  // From 1 to 4, as it is what is left of quarters taken four at a time.
  return { year, quarter: (quarters - 4 * year + 1) as FiscalQuarter['quarter'] }
}
