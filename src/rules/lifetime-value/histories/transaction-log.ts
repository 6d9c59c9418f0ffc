import { refuse } from '../../../foundation/error.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/identifier.ts'
import { readUnit, type TimeUnit } from './time-unit.ts'

/**
 * One line of a log of sales: who, when and for how much; below zero for a return.
 *
 * @example
 * ```ts
 * import type { TransactionRow } from 'clientele/lifetime-value/histories'
 *
 * const sale: TransactionRow = { accountId: 'a-1', on: '2026-03-01', amount: '29.33' }
 * const back: TransactionRow = { accountId: 'a-1', on: '2026-03-09', amount: '-29.33' }
 * sale.accountId === back.accountId //=> true
 * ```
 */
export interface TransactionRow {
  /** Who bought. */
  readonly accountId: Identifier
  /** The day. */
  readonly on: CalendarDate
  /**
   * For how much, in major units of the one currency of the log: a number, or a decimal string as in `Money`. Left out
   * where it is not known. It is only averaged, never charged.
   */
  readonly amount?: number | string
}

/**
 * The same in columns of equal length, for millions of rows.
 *
 * @example
 * ```ts
 * import type { TransactionColumns } from 'clientele/lifetime-value/histories'
 *
 * const log: TransactionColumns = {
 *   account: Int32Array.of(7, 7),
 *   day: Int32Array.of(9862, 9879), // 1997-01-01 and 1997-01-18
 *   amount: Float64Array.of(29.33, 29.73),
 * }
 * log.day.length //=> 2
 * ```
 */
export interface TransactionColumns {
  /** Who bought: a whole number of the caller's, 0 or more. */
  readonly account: Int32Array | Float64Array
  /** The day, counted from 1970-01-01 as 0. */
  readonly day: Int32Array
  /** For how much, in major units; NaN where it is not known. */
  readonly amount?: Float64Array
}

/**
 * What to do with amounts below zero.
 *
 * - `net`: a return is taken from the purchase it follows, on that day or the last one before, and what is left of it from
 *   the one before that; a purchase of which nothing is left is none;
 * - `drop`: they are left out, so that what was returned counts as bought;
 * - `refuse`: they are an error.
 *
 * @example
 * ```ts
 * import { type NegativeAmountRule, negativeAmountRules } from 'clientele/lifetime-value/histories'
 *
 * const all: readonly NegativeAmountRule[] = negativeAmountRules
 * all //=> ['net', 'drop', 'refuse']
 * ```
 */
export const negativeAmountRules = ['net', 'drop', 'refuse'] as const

/** A rule from {@link negativeAmountRules}. */
export type NegativeAmountRule = (typeof negativeAmountRules)[number]

/**
 * How histories are made of a log.
 *
 * @example
 * ```ts
 * import type { PurchaseHistoryOptions } from 'clientele/lifetime-value/histories'
 *
 * const options: PurchaseHistoryOptions = { unit: 'week', observationEnd: '1998-06-30', calibrationEnd: '1997-09-30' }
 * options.unit //=> 'week'
 * ```
 */
export interface PurchaseHistoryOptions {
  /** What ages are counted in. Purchases stay days; see {@link mergeWithinDays}. */
  readonly unit: TimeUnit
  /** The last day that the log covers. Later rows are left out, and counted. */
  readonly observationEnd: CalendarDate
  /** The last day that histories look at; what follows it, up to `observationEnd`, is the hold-out. No hold-out when left out. */
  readonly calibrationEnd?: CalendarDate
  /** What amounts below zero do; `refuse` when left out, so that nobody nets or drops returns without knowing. */
  readonly onNegative?: NegativeAmountRule
  /**
   * How many days make one purchase: 1, when left out, merges what an account buys on one day. With 7, its days are taken
   * by sevens from its first purchase on, and each seven is one purchase on its first day.
   */
  readonly mergeWithinDays?: number
}

/** Options that were read: days as numbers, nothing left out. */
export interface HistorySettings {
  readonly unit: TimeUnit
  readonly calibrationEnd: number
  readonly observationEnd: number
  readonly hasHoldout: boolean
  readonly onNegative: NegativeAmountRule
  readonly mergeWithinDays: number
}

/** Reads the options; throws `invalid-value`, `invalid-period` or `unknown-code` for those that cannot be. */
export function readHistoryOptions(options: PurchaseHistoryOptions): HistorySettings {
  const { observationEnd, calibrationEnd, onNegative = 'refuse', mergeWithinDays = 1 } = options
  calendarDate(observationEnd, 'observationEnd')
  if (calibrationEnd !== undefined && calendarDate(calibrationEnd, 'calibrationEnd') >= observationEnd) {
    refuse('invalid-period', 'calibrationEnd', calibrationEnd, `a day before observationEnd, ${observationEnd}`)
  }
  if (!negativeAmountRules.includes(onNegative)) {
    refuse('unknown-code', 'onNegative', onNegative, `one of ${negativeAmountRules.join(', ')}`)
  }
  if (!(Number.isSafeInteger(mergeWithinDays) && mergeWithinDays >= 1)) {
    refuse('invalid-value', 'mergeWithinDays', mergeWithinDays, 'a whole number, 1 or more')
  }
  return {
    unit: readUnit(options.unit),
    calibrationEnd: dayNumberOf(calibrationEnd ?? observationEnd),
    observationEnd: dayNumberOf(observationEnd),
    hasHoldout: calibrationEnd !== undefined,
    onNegative,
    mergeWithinDays,
  }
}

/** Whether a row may have this amount; NaN, for one that is not known, may. */
export const isAmount = (amount: number, { onNegative }: HistorySettings): boolean =>
  Number.isNaN(amount) || (Number.isFinite(amount) && (amount >= 0 || onNegative !== 'refuse'))

/** Throws `invalid-value` for an amount that is not finite, or is below zero where that is refused. */
export const refuseAmount = (amount: number, field: string): never =>
  Number.isFinite(amount)
    ? refuse('invalid-value', field, amount, "0 or more, or onNegative 'net' or 'drop' to say what a return does")
    : refuse('invalid-value', field, amount, 'a finite amount')
