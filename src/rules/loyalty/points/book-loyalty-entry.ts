import { greater } from '../../../foundation/compare.ts'
import { type Result, refused, succeeded } from '../../../foundation/index.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { LoyaltyEntry } from '../../../records/index.ts'
import { checkedProgramme } from '../checked-programme.ts'
import type { LoyaltyProgramme } from '../loyalty-programme.ts'
import type { LoyaltyLedger, LoyaltyLedgerLine } from './ledger.ts'
import type { LoyaltyRefusal } from './loyalty-refusal.ts'
import { checkEntries } from './read-entries.ts'
import { replayEntries } from './replay-entries.ts'

const refusedIn = ({ rejected }: LoyaltyLedger): ReadonlySet<string> => new Set(rejected.map(({ entryId }) => entryId))

/**
 * Decides whether an entry may be added to somebody's points: ask before it is stored.
 *
 * An entry that is dated before others must leave every one of them as good as it was: points that were spent since cannot be
 * spent a second time by an entry of an earlier day.
 *
 * @param entries - The movements of the account so far, in any order; also later ones count.
 * @param entry - The new one.
 * @param programme - How points are spent and lapse.
 * @returns The line it makes in the ledger, or why it would not count.
 * @throws {@link ClienteleError} as {@link loyaltyLedger} does, also for an entry that is there already.
 *
 * @example
 * ```ts
 * import { bookLoyaltyEntry } from 'clientele/loyalty'
 *
 * const earned = { id: 'e-1', accountId: 'a-1', kind: 'earn', on: '2026-01-05', points: 200 } as const
 * const spent = { id: 'e-2', accountId: 'a-1', kind: 'redeem', on: '2026-02-01', points: 150 } as const
 * bookLoyaltyEntry([earned], spent, { points: {} })
 * //=> { ok: true, value: { kind: 'redeem', entryId: 'e-2', on: '2026-02-01', change: -150, balance: 50 } }
 * bookLoyaltyEntry([earned], { ...spent, points: 250 }, { points: {} })
 * //=> { ok: false, reason: { code: 'too-few-points', parameters: { points: 250, available: 200 } } }
 * bookLoyaltyEntry([earned, spent], { ...spent, id: 'e-3', on: '2026-01-20', points: 100 }, { points: {} })
 * //=> { ok: false, reason: { code: 'later-entry-refused', parameters: { entryId: 'e-2' } } }
 * ```
 */
export function bookLoyaltyEntry(
  entries: readonly LoyaltyEntry[],
  entry: LoyaltyEntry,
  programme: LoyaltyProgramme,
): Result<LoyaltyLedgerLine, LoyaltyRefusal> {
  const { points } = checkedProgramme(programme)
  const all = [...entries, entry]
  checkEntries(all)
  const through = all.reduce<CalendarDate>((last, { on }) => greater(last, on), entry.on)
  const after = replayEntries(all, points, through)
  const own = after.rejected.find(({ entryId }) => entryId === entry.id)
  if (own) return refused(own.reason)
  const before = refusedIn(replayEntries(entries, points, through))
  const worse = after.rejected.find(({ entryId }) => !before.has(entryId))
  if (worse) return refused({ code: 'later-entry-refused', parameters: { entryId: worse.entryId } })
  // Points that lapse carry the id of the entry that earned them.
  const isItsLine = ({ kind, entryId }: LoyaltyLedgerLine): boolean => entryId === entry.id && kind === entry.kind
  return succeeded(after.lines.find(isItsLine) as LoyaltyLedgerLine)
}
