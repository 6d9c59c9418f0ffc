import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { LoyaltyEntry } from '../../../records/index.ts'
import { checkedProgramme } from '../checked-programme.ts'
import type { LoyaltyProgramme } from '../loyalty-programme.ts'
import type { LoyaltyBalance, LoyaltyLedger } from './ledger.ts'
import { checkEntries } from './read-entries.ts'
import { replayEntries } from './replay-entries.ts'

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
