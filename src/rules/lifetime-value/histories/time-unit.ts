import { refuse } from '../../../foundation/error.ts'

/**
 * What ages, horizons and rates are counted in. `{ name, days }` is a unit of the caller's own.
 *
 * Days are the base: a week is 7 of them, a year 365 and a month a twelfth of a year.
 *
 * @example
 * ```ts
 * import type { NamedTimeUnit, TimeUnit } from 'clientele/lifetime-value'
 *
 * const named: NamedTimeUnit = 'week'
 * const units: TimeUnit[] = [named, { name: 'fortnight', days: 14 }]
 * units.length //=> 2
 * ```
 */
export type TimeUnit =
  | NamedTimeUnit
  | {
      /** What it is called. */
      readonly name: string
      /** How many days it holds, above 0. */
      readonly days: number
    }

/** The units that have a name of their own. */
export type NamedTimeUnit = 'day' | 'week' | 'month' | 'year'

/**
 * A length of time with its unit; the count may be a fraction.
 *
 * It must be in the unit of the data or the fit it is used with: anything else throws `unit-mismatch`, as 39 weeks taken
 * for 39 days is a wrong answer that nobody sees.
 *
 * @example
 * ```ts
 * import type { Horizon } from 'clientele/lifetime-value'
 *
 * const threeQuarters: Horizon = { unit: 'week', count: 39 }
 * threeQuarters.count //=> 39
 * ```
 */
export interface Horizon {
  /** What the length is counted in. */
  readonly unit: TimeUnit
  /** How many units, 0 or more. */
  readonly count: number
}

const namedUnits: Readonly<Record<NamedTimeUnit, { readonly days: number; readonly perYear: number }>> = {
  day: { days: 1, perYear: 365 },
  week: { days: 7, perYear: 52 },
  month: { days: 365 / 12, perYear: 12 },
  year: { days: 365, perYear: 1 },
}

const isNamedUnit = (unit: unknown): unit is NamedTimeUnit =>
  typeof unit === 'string' && Object.hasOwn(namedUnits, unit)

/** Checks a unit; throws `invalid-value` for none. */
export function readUnit(unit: TimeUnit, field = 'unit'): TimeUnit {
  if (isNamedUnit(unit)) return unit
  const isOwn = typeof unit === 'object' && unit !== null && typeof unit.name === 'string' && unit.days > 0
  return isOwn && Number.isFinite(unit.days)
    ? unit
    : refuse('invalid-value', field, unit, `${Object.keys(namedUnits).join(', ')} or { name, days } with days above 0`)
}

/** The days that a unit holds. */
export const daysOfUnit = (unit: TimeUnit): number => (isNamedUnit(unit) ? namedUnits[unit].days : unit.days)

/** The units that a year of discounting holds: 365 days, 52 weeks, 12 months, 1 year; 365 / days for a unit of one's own. */
export const unitsPerYear = (unit: TimeUnit): number => (isNamedUnit(unit) ? namedUnits[unit].perYear : 365 / unit.days)

const nameOf = (unit: TimeUnit): string => (isNamedUnit(unit) ? unit : `${unit.name} (${unit.days} days)`)

/** Throws `unit-mismatch` unless both are one unit. */
export function checkSameUnit(unit: TimeUnit, expected: TimeUnit, field: string): void {
  const received = nameOf(readUnit(unit, field))
  const wanted = nameOf(expected)
  if (received !== wanted) refuse('unit-mismatch', field, received, wanted)
}

/** The count of a horizon in the unit expected; throws `unit-mismatch` or, below 0 or not finite, `invalid-value`. */
export function countIn(unit: TimeUnit, horizon: Horizon, field = 'horizon'): number {
  checkSameUnit(horizon.unit, unit, `${field}.unit`)
  const { count } = horizon
  return Number.isFinite(count) && count >= 0
    ? count
    : refuse('invalid-value', `${field}.count`, count, 'a finite number, 0 or more')
}

/**
 * The continuous rate for one unit of time that an annual rate comes to: δ = ln(1 + d) / k, with k units in a year.
 *
 * Fader, Hardie and Lee (2005), "RFM and CLV", section on discounting: 15 % a year in weeks is ln(1.15) / 52 = 0.0027.
 */
export function continuousRate(annualDiscountRate: number, unit: TimeUnit): number {
  return Number.isFinite(annualDiscountRate) && annualDiscountRate >= 0
    ? Math.log1p(annualDiscountRate) / unitsPerYear(unit)
    : refuse('invalid-value', 'annualDiscountRate', annualDiscountRate, 'a rate of 0 or more, 0.1 for 10 % a year')
}
