import type { Money } from '../foundation/money/index.ts'
import type { CalendarDate, Interval } from '../foundation/time/index.ts'
import type { Discount } from './discount.ts'

/** From a day on, the fee of a full period is another, and the hours that it pays for may be. */
export interface FeeChange {
  /** The first day of the new fee; after the start, and after the change before. */
  readonly on: CalendarDate
  /** What a full period costs from then on; above zero, in the agreement's currency. */
  readonly amount: Money
  /**
   * The hours that each period which begins on or after the day includes, as a decimal string above 0 with at most 6 decimals;
   * as before when left out. Only for a retainer that includes hours.
   */
  readonly hoursPerPeriod?: string
}

/** Days on which an agreement rests: periods that begin on one of them are not charged. */
export interface Pause {
  /** The first day. */
  readonly start: CalendarDate
  /** The first day after it, later than `start`; left out while nobody knows, which only the last pause can be. */
  readonly end?: CalendarDate
}

/**
 * Something off the fee of periods.
 *
 * @example
 * ```ts
 * import type { AgreementDiscount } from 'clientele/records'
 *
 * const firstQuarter: AgreementDiscount = { off: { percent: '10' }, until: '2026-04-01' }
 * firstQuarter.until //=> '2026-04-01'
 * ```
 */
export interface AgreementDiscount {
  /** What is taken off each of them; an amount is in the agreement's currency. */
  readonly off: Discount
  /** The first day on which a period may begin to get it; any when left out. */
  readonly from?: CalendarDate
  /** The first day on which a period no longer gets it; never when left out. Later than `from`. */
  readonly until?: CalendarDate
}

/** A rise of the fee at each anniversary of the start, on top of the rises before. */
export interface Escalator {
  /** By how much, in hundredths of a per cent, a whole number from 0 to 100,000: 300 is 3 %. */
  readonly basisPoints: number
  /** How many months lie between two rises; a whole number from 1 to 120, 12 when left out. */
  readonly everyMonths?: number
}

/**
 * The least that must come together in each stretch of time; what is lacking is charged at its end. Days that are not
 * charged, in a trial or a pause, reduce it.
 */
export interface MinimumCommitment {
  /** How much; above zero, in the agreement's currency. */
  readonly amount: Money
  /** How long a stretch is, counted from the start. */
  readonly every: Interval
}

/** How an agreement with a term goes on after it. */
export interface Renewal {
  /** How long a term is, in whole months from 1 to 600. */
  readonly termMonths: number
  /** How many days before the end of a term notice must be given at the latest; a whole number from 0 to 3,650. */
  readonly noticeDays: number
  /** Whether another term follows if nobody gave notice in time; not in an agreement with an agreed end. */
  readonly autoRenew: boolean
  /** The day on which notice was given, if it was. */
  readonly noticeGivenOn?: CalendarDate
}

/** What is owed when an agreement is ended before its term. */
export interface EarlyTermination {
  /** Per cent of the fee of each whole period that had not begun and would not have been free, as a decimal string from 0 to 100. */
  readonly percent: string
}

/**
 * What becomes of hours that a period included and that were not used.
 *
 * - `none`: they lapse;
 * - `unused`: they carry over;
 * - `balance`: they carry over, and so do hours used beyond what was there, instead of being charged; those still owed when
 *   the agreement ends are charged then.
 *
 * @example
 * ```ts
 * import { rolloverModes } from 'clientele/records'
 *
 * rolloverModes //=> ['none', 'unused', 'balance']
 * ```
 */
export const rolloverModes = ['none', 'unused', 'balance'] as const

/** A mode from {@link rolloverModes}. */
export type RolloverMode = (typeof rolloverModes)[number]

/** How unused hours carry over. */
export interface Rollover {
  /** Whether, and which. */
  readonly mode: RolloverMode
  /**
   * The most included hours that are carried into a period, as a decimal string from 0 with at most 6 decimals; the oldest
   * are trimmed first, and nothing is when left out. Packs that were bought besides are not limited.
   */
  readonly capHours?: string
  /**
   * For how many periods after the one that included them hours can be used; a whole number from 1 to 10,000, for ever
   * when left out.
   */
  readonly expiresAfterPeriods?: number
}

/**
 * The hours that a retainer's fee pays for.
 *
 * @example
 * ```ts
 * import type { IncludedHours } from 'clientele/records'
 *
 * const hours: IncludedHours = {
 *   perPeriod: '10',
 *   overageRate: { amount: '180.00', currency: 'EUR' },
 *   rollover: { mode: 'unused', capHours: '20', expiresAfterPeriods: 3 },
 * }
 * hours.rollover?.mode //=> 'unused'
 * ```
 */
export interface IncludedHours {
  /** Hours each period, as a decimal string above 0 with at most 6 decimals, until a fee change agrees others. */
  readonly perPeriod: string
  /** What an hour beyond them costs, not negative, in the agreement's currency; they are not charged when left out. */
  readonly overageRate?: Money
  /** What becomes of unused ones; they lapse when left out. */
  readonly rollover?: Rollover
}
