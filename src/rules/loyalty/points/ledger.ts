import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, LoyaltyEntryKind } from '../../../records/index.ts'
import type { LoyaltyRefusal } from './loyalty-refusal.ts'

/** What somebody's points came to: `balance = earned - redeemed - expired - clawedBack`, always. */
export interface LoyaltyBalance {
  /** What there is to spend; below zero where more was taken back, or spent, than there was. */
  readonly balance: number
  /** All that was earned. */
  readonly earned: number
  /** What was spent, less what was undone of it. */
  readonly redeemed: number
  /** What lapsed. */
  readonly expired: number
  /** What was taken back, less what was undone of it; points that had lapsed by then are not among it. */
  readonly clawedBack: number
}

/** One change of a balance. */
export interface LoyaltyLedgerLine {
  /** What happened; `expire` where points lapsed. */
  readonly kind: LoyaltyEntryKind | 'expire'
  /** The entry; of points that lapsed, the one that earned them. */
  readonly entryId: Identifier
  /** The day; of points that lapsed, the first on which they can no longer be spent. */
  readonly on: CalendarDate
  /** What it did to the balance. */
  readonly change: number
  /** The balance after it. */
  readonly balance: number
}

/** Points that were earned at once, and what is left of them. */
export interface PointsLot {
  /** The entry that earned them. */
  readonly entryId: Identifier
  /** When. */
  readonly earnedOn: CalendarDate
  /** The last day on which they can be spent; none if they never lapse. */
  readonly usableThrough?: CalendarDate
  /** How many were earned. */
  readonly points: number
  /** How many of them were taken back by entries that name this one. */
  readonly clawedBack: number
  /** How many are there to be spent. */
  readonly left: number
  /** Whether they count towards a tier. */
  readonly qualifying: boolean
}

/** An entry that does not count. */
export interface RefusedLoyaltyEntry {
  /** Which. */
  readonly entryId: Identifier
  /** Its day. */
  readonly on: CalendarDate
  /** Why. */
  readonly reason: LoyaltyRefusal
}

/** The points that lapse next, if nothing is spent until then. */
export interface NextExpiry {
  /** The last day on which they can be spent. */
  readonly usableThrough: CalendarDate
  /** How many. */
  readonly points: number
}

/** Somebody's points on a day, and how they came about. */
export interface LoyaltyLedger extends LoyaltyBalance {
  /** Every change, in order; they sum to the balance. */
  readonly lines: readonly LoyaltyLedgerLine[]
  /** Every lot, by when it was earned, also those of which nothing is left. */
  readonly lots: readonly PointsLot[]
  /** The entries that do not count, in order. */
  readonly rejected: readonly RefusedLoyaltyEntry[]
  /** What lapses next, if anything there ever does. */
  readonly nextExpiry?: NextExpiry
}
