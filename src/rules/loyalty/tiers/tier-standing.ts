import type { Reason } from '../../../foundation/index.ts'
import type { Money } from '../../../foundation/money/index.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'

/**
 * Every reason for which somebody is in a tier, or in none.
 *
 * - `reached`: what counts now reaches it;
 * - `kept`: it was reached in an earlier period, and is kept;
 * - `in-grace`: it is no longer reached, and kept for the days of grace;
 * - `below-lowest`: not even the lowest is reached.
 *
 * @example
 * ```ts
 * import { tierReasonCodes } from 'clientele/loyalty'
 *
 * tierReasonCodes //=> ['reached', 'kept', 'in-grace', 'below-lowest']
 * ```
 */
export const tierReasonCodes = ['reached', 'kept', 'in-grace', 'below-lowest'] as const

/** A code from {@link tierReasonCodes}. */
export type TierReasonCode = (typeof tierReasonCodes)[number]

/** Points, or money, as the tiers of the programme are measured. */
export type TierAmount = number | Money

/** Money, as the parameters of a reason may hold it. */
type JsonMoney = Readonly<Record<keyof Money, string>>

/** Why somebody is in a tier: what counts, and from where on it is reached. */
export type TierReason = Reason<
  TierReasonCode,
  {
    /** What counts now; where periods are fixed, what came in in the current one. */
    readonly counted: number | JsonMoney
    /** From where on the tier is reached; of the lowest, where none is. */
    readonly from: number | JsonMoney
  }
>

/** What is lacking to a tier. */
export interface TierGap {
  /** The tier. */
  readonly tierId: string
  /** How much more must count; above zero. */
  readonly missing: TierAmount
  /** The last day on which it helps; none where there is no end. */
  readonly by?: CalendarDate
}

/** In which tier somebody is, why, and for how long. */
export interface TierStanding {
  /** The tier; none where not even the lowest is reached. */
  readonly tierId?: string
  /** Why. */
  readonly reason: TierReason
  /** Since when, without a break, they are at least in it; none if that was always so, and where they are in none. */
  readonly heldSince?: CalendarDate
  /** From when on they would be in it no longer if nothing more came in; never when left out. */
  readonly lapsesOn?: CalendarDate
  /** What is lacking to the next tier; none above the highest. */
  readonly next?: TierGap
  /** What is lacking to keep the tier beyond `lapsesOn`, where it is kept but not reached now. */
  readonly toKeep?: TierGap
}
