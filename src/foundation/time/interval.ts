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
