import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, LoyaltyEntry, LoyaltyEntryKind } from '../../../records/index.ts'
import { checkedProgramme } from '../checked-programme.ts'
import type { LoyaltyProgramme } from '../loyalty-programme.ts'
import type { LoyaltyRefusal } from './loyalty-refusal.ts'
import { checkEntries } from './read-entries.ts'
import { replayEntries } from './replay-entries.ts'

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

/**
 * Tells how many points somebody has on a day, which will lapse when, and how it came about.
 *
 * Points are whole numbers, in lots: each entry that earns is one, lapses on its own, and is spent in the order of the policy.
 * Where the balance is below zero, points that come in pay what is owed first. What is taken back comes from the lot it names,
 * as far as points are left of it; what had lapsed of the lot is not taken again; what was spent of it comes from other lots.
 * Undoing gives points back to the lots they came from; those whose last day is over lapse at once.
 *
 * Entries count by day, then by `sequence`, whatever order they are listed in. Within those: what is earned; what is undone of
 * earlier days; what is spent; what is taken back; what is undone of the same day; and of one kind by id, as text. An entry that
 * cannot be, such as spending more than there is, does not count and is listed under `rejected`.
 *
 * @param entries - The movements of one account, in any order.
 * @param programme - How points are spent and lapse.
 * @param asOf - The last day that counts; entries on later days are not seen.
 * @throws {@link ClienteleError} `duplicate-id` for an entry that is there twice, `foreign-record` for one of another account,
 *   `invalid-value` for a day that is none or points that are not a whole number from 1 to 1,000,000,000, `unknown-code` for a
 *   kind that is none, `invalid-policy` for a programme that contradicts itself.
 *
 * @example
 * ```ts
 * import { type LoyaltyLedger, type LoyaltyLedgerLine, loyaltyLedger, type NextExpiry, type PointsLot } from 'clientele/loyalty'
 * import type { LoyaltyEntry } from 'clientele/records'
 *
 * const entries: readonly LoyaltyEntry[] = [
 *   { id: 'e-1', accountId: 'a-1', kind: 'earn', on: '2025-03-01', points: 200 },
 *   { id: 'e-2', accountId: 'a-1', kind: 'redeem', on: '2025-04-01', points: 150 },
 *   { id: 'e-3', accountId: 'a-1', kind: 'earn', on: '2025-11-01', points: 70 },
 * ]
 * const programme = { points: { validity: { lasts: { unit: 'day', count: 365 } } } } as const
 * const ledger: LoyaltyLedger = loyaltyLedger(entries, programme, '2026-03-02')
 * ledger.balance //=> 70
 * const last: LoyaltyLedgerLine | undefined = ledger.lines.at(-1)
 * last //=> { kind: 'expire', entryId: 'e-1', on: '2026-03-02', change: -50, balance: 70 }
 * const next: NextExpiry | undefined = ledger.nextExpiry
 * next //=> { usableThrough: '2026-11-01', points: 70 }
 * ledger.lots.map(({ left }: PointsLot) => left) //=> [0, 70]
 * ```
 */
export function loyaltyLedger(
  entries: readonly LoyaltyEntry[],
  programme: LoyaltyProgramme,
  asOf: CalendarDate,
): LoyaltyLedger {
  const { points } = checkedProgramme(programme)
  checkEntries(entries)
  return replayEntries(entries, points, calendarDate(asOf, 'asOf'))
}

/**
 * Tells what somebody's points came to on a day. As {@link loyaltyLedger}, without how it came about.
 *
 * @param entries - The movements of one account, in any order.
 * @param programme - How points are spent and lapse.
 * @param asOf - The last day that counts.
 * @throws {@link ClienteleError} as {@link loyaltyLedger} does.
 *
 * @example
 * ```ts
 * import { type LoyaltyBalance, loyaltyBalance } from 'clientele/loyalty'
 *
 * const earned = { id: 'e-1', accountId: 'a-1', kind: 'earn', on: '2026-01-05', points: 200 } as const
 * const taken = { id: 'e-2', accountId: 'a-1', kind: 'claw-back', on: '2026-01-09', points: 40, entryId: 'e-1' } as const
 * const balance: LoyaltyBalance = loyaltyBalance([earned, taken], { points: {} }, '2026-01-31')
 * balance //=> { balance: 160, earned: 200, redeemed: 0, expired: 0, clawedBack: 40 }
 * loyaltyBalance([earned, earned], { points: {} }, '2026-01-31') //=> throws 'duplicate-id'
 * ```
 */
export function loyaltyBalance(
  entries: readonly LoyaltyEntry[],
  programme: LoyaltyProgramme,
  asOf: CalendarDate,
): LoyaltyBalance {
  const { balance, earned, redeemed, expired, clawedBack } = loyaltyLedger(entries, programme, asOf)
  return { balance, earned, redeemed, expired, clawedBack }
}
