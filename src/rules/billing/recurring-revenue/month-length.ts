import { refuse } from '../../../foundation/error.ts'
import { type Fraction, fractionOf } from '../../../foundation/money/decimal.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import type { Interval, IntervalUnit } from '../../../foundation/time/index.ts'
import { stepOf } from '../../../foundation/time/interval.ts'

/** How long a month counts, for what is paid by the day or the week: a decimal such as `"4.345"`, or a fraction, `"52/12"`. */
export interface MonthLength {
  /** Days in a month; above zero. */
  readonly days: string
  /** Weeks in a month; above zero. */
  readonly weeks: string
}

/**
 * How long a month counts unless told otherwise: a twelfth of 365 days, and a twelfth of 52 weeks.
 *
 * Others count 30 or 30.44 days, and 4, 4.33 or 4.345 weeks: compare figures only where the lengths are the same.
 *
 * @example
 * ```ts
 * import { defaultMonthLength } from 'clientele/billing'
 *
 * defaultMonthLength //=> { days: '365/12', weeks: '52/12' }
 * ```
 */
export const defaultMonthLength: MonthLength = { days: '365/12', weeks: '52/12' }

/** How amounts by the period become amounts by the month. */
export interface RecurringRevenueOptions extends RoundingOptions {
  /** How long a month counts; {@link defaultMonthLength} for what is left out. */
  readonly monthLength?: Partial<MonthLength>
}

/** How many periods of one make a month: the unit's number in a month, to be divided by the interval's count. */
export type PeriodsPerMonth = (every: Interval, field: string) => Fraction

/** A number above zero, as a decimal or a fraction of two. */
function positiveFraction(text: string, field: string): Fraction {
  const [over = '', under = '1', ...more] = typeof text === 'string' ? text.split('/') : []
  const [top, bottom] = [fractionOf(over, field), fractionOf(under, field)]
  if (more.length > 0 || top.numerator <= 0n || bottom.numerator <= 0n) {
    refuse('invalid-value', field, text, 'a number above zero, as text: a decimal or a fraction such as 52/12')
  }
  return { numerator: top.numerator * bottom.denominator, denominator: top.denominator * bottom.numerator }
}

/** Reads how long a month counts. */
export function periodsPerMonth({ monthLength = {} }: RecurringRevenueOptions): PeriodsPerMonth {
  const { days, weeks } = { ...defaultMonthLength, ...monthLength }
  const units: Readonly<Record<IntervalUnit, Fraction>> = {
    day: positiveFraction(days, 'monthLength.days'),
    week: positiveFraction(weeks, 'monthLength.weeks'),
    month: { numerator: 1n, denominator: 1n },
    year: { numerator: 1n, denominator: 12n },
  }
  return (every, field) => {
    // Only to check the interval: a step is in days and months, and a month has no fixed number of days.
    stepOf(every, field)
    const { numerator, denominator } = units[every.unit]
    return { numerator, denominator: denominator * BigInt(every.count) }
  }
}
