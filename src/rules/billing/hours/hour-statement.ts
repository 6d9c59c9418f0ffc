import type { Money } from '../../../foundation/money/money.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import type { Period, PeriodSchedule } from '../../../foundation/time/period.ts'
import type { HourDraw, HourLot } from './hour-lot.ts'

/** One period of an hour bank, and what was used in it. */
export interface HourBankPeriod {
  /** The days. */
  readonly period: Period
  /** The hours worked in it, as a decimal string from 0 with at most 6 decimals. */
  readonly used: string
  /**
   * The hours that this period includes, where they are not the agreed ones: fewer in a first period that is short, `'0'`
   * in one that begins while the agreement rests.
   */
  readonly included?: string
  /**
   * Whether hours owed at its end are overage, to be charged, in `balance` mode too: as in the last period of an agreement,
   * after which nothing makes up for them. Otherwise, and when left out, they carry over.
   */
  readonly settlesDeficit?: boolean
}

/** What an hour bank begins with, and how it rounds the money. */
export interface HourBankOptions extends RoundingOptions {
  /**
   * Hours besides those that the periods include: packs, and the `lots` of the statement before. Each can be used from the
   * period on that its `grantedOn` lies in, or the first one after that day. None when left out.
   */
  readonly opening?: readonly HourLot[]
  /** Hours owed at the start of the first period; `'0'` when left out. Only in `balance` mode. */
  readonly openingDeficit?: string
  /** How the periods are cut. Needed where hours expire after some periods, for the day on which they do. */
  readonly schedule?: PeriodSchedule
}

/**
 * What became of the hours in one period. All hours are decimal strings, exact to the millionth.
 *
 * The hours balance exactly, in every period:
 * `carriedIn + added + included - deficitIn = used - overage + carriedOut - deficitOut + expired + trimmed`.
 *
 * `carriedOut` and `deficitOut` are `carriedIn` and `deficitIn` of the next period, if that begins where this one ends.
 */
export interface HourStatement {
  /** The days. */
  readonly period: Period
  /** The hours left from before, with those of packs that were granted since and before the first day. */
  readonly carriedIn: string
  /** The hours of packs that were granted on its days. */
  readonly added: string
  /** The hours that the period included. */
  readonly included: string
  /** What could be used: `carriedIn + added + included - deficitIn`, less what expired before it began; at least 0. */
  readonly available: string
  /** The hours worked. */
  readonly used: string
  /** Which lots the hours came from, in the order of drawing; a deficit from before is settled first. */
  readonly drawn: readonly HourDraw[]
  /**
   * The hours that nothing was there for, to be charged: `max(0, used - available)`. In `balance` mode always `'0'`, save
   * where the period settles the deficit: then all that is owed, with what was owed from before.
   */
  readonly overage: string
  /** What the overage costs: `overage × rate`, rounded once. Left out where no rate is agreed. */
  readonly overageAmount?: Money
  /** The hours owed from before. */
  readonly deficitIn: string
  /** The hours owed after; always `'0'` outside `balance` mode, and where the period settles the deficit. */
  readonly deficitOut: string
  /** The hours whose last day passed unused. */
  readonly expired: string
  /** The hours above the cap that were taken off, the oldest first; never those of packs. */
  readonly trimmed: string
  /** The hours left for the next period: the sum of `lots`. */
  readonly carriedOut: string
  /** What is left, lot by lot. */
  readonly lots: readonly HourLot[]
}
