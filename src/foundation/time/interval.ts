import { refuse } from '../error.ts'

/**
 * The units that a repeating length of time is counted in.
 *
 * @example
 * ```ts
 * import { intervalUnits } from 'clientele/time'
 *
 * intervalUnits //=> ['day', 'week', 'month', 'year']
 * ```
 */
export const intervalUnits = ['day', 'week', 'month', 'year'] as const

/** A unit from {@link intervalUnits}. */
export type IntervalUnit = (typeof intervalUnits)[number]

/**
 * A repeating length of time: `{ unit: 'month', count: 3 }` is every quarter.
 *
 * @example
 * ```ts
 * import type { Interval } from 'clientele/time'
 *
 * const quarterly: Interval = { unit: 'month', count: 3 }
 * quarterly.count //=> 3
 * ```
 */
export interface Interval {
  /** What is counted. */
  readonly unit: IntervalUnit
  /** How many of them; a whole number from 1. */
  readonly count: number
}

/** A step of an interval in whole days or, when `days` is 0, in whole months. */
export interface IntervalStep {
  readonly days: number
  readonly months: number
}

const steps: Readonly<Record<IntervalUnit, IntervalStep>> = {
  day: { days: 1, months: 0 },
  week: { days: 7, months: 0 },
  month: { days: 0, months: 1 },
  year: { days: 0, months: 12 },
}

const largestCount = 1_000

/** A count of units, checked; throws `invalid-value` for any but a whole number from 1 to 1,000. */
export function checkCount(count: number, field: string): number {
  return Number.isInteger(count) && count >= 1 && count <= largestCount
    ? count
    : refuse('invalid-value', field, count, `a whole number from 1 to ${largestCount}`)
}

/** The step that an interval makes; throws `invalid-value` or `unknown-code` for one that cannot be. */
export function stepOf({ unit, count }: Interval, field: string): IntervalStep {
  if (!intervalUnits.includes(unit)) {
    refuse('unknown-code', `${field}.unit`, unit, `one of ${intervalUnits.join(', ')}`)
  }
  const { days, months } = steps[unit]
  checkCount(count, `${field}.count`)
  return { days: days * count, months: months * count }
}
