import { refuse } from '../../../foundation/error.ts'

/**
 * Points are counted inside in whole hundredths, which add up exactly; across the API they are numbers with at most two
 * decimals.
 */
const unitsOfPoint = 100

/** The most that a rule, a limit or a threshold can name, sign aside. */
export const mostPoints = 100_000

/** A half counts as one although the last bits of a power fall a little short of it: the same on every host. */
const slack = 1e-6

/** Points as whole hundredths; never the zero below zero, which JSON does not have. */
export const unitsOf = (points: number): number => Math.round(points * unitsOfPoint) + 0

/** Whole hundredths as points. */
export const pointsOf = (units: number): number => units / unitsOfPoint

/** Rounds to whole hundredths, a half away from zero. */
export function roundUnits(units: number): number {
  const size = Math.floor(Math.abs(units) + 0.5 + slack)
  return units < 0 ? 0 - size : size
}

/** The least that {@link roundUnits} rounds to a number above 0. */
export const leastRoundingTo = (units: number): number => units - 0.5 - slack

/** Whether a value is points: a number with at most two decimals. */
export const isPoints = (value: unknown): value is number =>
  Number.isFinite(value) && pointsOf(unitsOf(value as number)) === value

/**
 * Adds up points to the last digit, as a score does: in hundredths.
 *
 * Plain addition of decimals drifts, as `0.1 + 0.2` does; whole points may be added either way.
 *
 * @param points - Numbers with at most two decimals, such as the `points` of contributions.
 * @returns Their sum; 0 of none.
 * @throws {@link ClienteleError} `invalid-value` for what is no number with at most two decimals.
 *
 * @example
 * ```ts
 * import { sumPoints } from 'clientele/scoring'
 *
 * sumPoints([0.1, 0.2]) //=> 0.3
 * sumPoints([0.001]) //=> throws 'invalid-value'
 * ```
 */
export function sumPoints(points: readonly number[]): number {
  let units = 0
  for (const [index, each] of points.entries()) {
    if (!isPoints(each)) refuse('invalid-value', `points[${index}]`, each, 'a number with at most two decimals')
    units += unitsOf(each)
  }
  return pointsOf(units)
}
