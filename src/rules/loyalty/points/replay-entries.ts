import { addDays, type CalendarDate } from '../../../foundation/time/index.ts'
import type { ClawBackEntry, EarnEntry, LoyaltyEntry, RedeemEntry, ReverseEntry } from '../../../records/index.ts'
import type { LoyaltyLedger, LoyaltyLedgerLine, NextExpiry, PointsLot, RefusedLoyaltyEntry } from './ledger.ts'
import { type Draw, type Lapse, type Lot, newDraw, newLot } from './lots.ts'
import type { LoyaltyRefusal } from './loyalty-refusal.ts'
import { openPointsBook } from './points-book.ts'
import type { PointsPolicy } from './points-policy.ts'
import { inOrder } from './read-entries.ts'

/** What an entry did to the balance, and what lapsed by it; or why it does not count. */
type Outcome = { readonly change: number; readonly lapses: readonly Lapse[] } | LoyaltyRefusal

const moved = (change: number): Outcome => ({ change, lapses: [] })

const tooMany = (code: 'too-few-points' | 'more-than-earned', points: number, available: number): LoyaltyRefusal => ({
  code,
  parameters: { points, available },
})

const shownLot = ({ entry, usableThrough, left, clawedBack }: Lot): PointsLot => ({
  entryId: entry.id,
  earnedOn: entry.on,
  ...(usableThrough !== undefined && { usableThrough }),
  points: entry.points,
  clawedBack,
  left,
  qualifying: entry.qualifying ?? true,
})

/** What lapses next, if anything is there that ever does. */
function nextExpiryOf(lots: readonly Lot[]): { readonly nextExpiry?: NextExpiry } {
  let next: NextExpiry | undefined
  for (const { usableThrough, left } of lots) {
    if (left === 0 || usableThrough === undefined || (next && usableThrough > next.usableThrough)) continue
    next = { usableThrough, points: next?.usableThrough === usableThrough ? next.points + left : left }
  }
  return next ? { nextExpiry: next } : {}
}

/** Checked entries, replayed in their order through a day. */
export function replayEntries(
  entries: readonly LoyaltyEntry[],
  policy: PointsPolicy,
  through: CalendarDate,
): LoyaltyLedger {
  const { spendingOrder = 'oldest-first', belowZero = 'by-claw-back' } = policy
  const ordered = inOrder(entries.filter(({ on }) => on <= through))
  const lots = ordered.flatMap((entry) => (entry.kind === 'earn' ? [newLot(entry, policy)] : []))
  const book = openPointsBook(lots, spendingOrder)
  let lotsEarned = 0
  const earnedBy = new Map<string, Lot>()
  const draws = new Map<string, Draw>()
  const totals = { earn: 0, redeem: 0, expire: 0, 'claw-back': 0 }
  const lines: LoyaltyLedgerLine[] = []
  const rejected: RefusedLoyaltyEntry[] = []
  let balance = 0

  const earn = ({ id, points }: EarnEntry): Outcome => {
    const lot = lots[lotsEarned] as Lot
    lotsEarned += 1
    earnedBy.set(id, lot)
    book.put(lot, points)
    totals.earn += points
    return moved(points)
  }

  const draw = (taken: Draw, points: number): Outcome => {
    book.take(points, taken)
    draws.set(taken.entry.id, taken)
    const change = taken.parts.reduce((sum, part) => sum + part.points, taken.owed)
    totals[taken.entry.kind] += change
    return moved(0 - change)
  }

  const redeem = (entry: RedeemEntry): Outcome => {
    const { points } = entry
    if (points > balance && belowZero !== 'always') return tooMany('too-few-points', points, balance)
    return draw(newDraw(entry), points)
  }

  const clawBack = (entry: ClawBackEntry): Outcome => {
    const { points, entryId } = entry
    const lot = entryId === undefined ? undefined : earnedBy.get(entryId)
    if (entryId !== undefined && !lot) return { code: 'unknown-entry', parameters: { entryId } }
    const takeable = lot ? lot.entry.points - lot.clawedBack : points
    if (points > takeable) return tooMany('more-than-earned', points, takeable)
    // What is left of the lot goes first. For what lapsed of it, nothing is left to take; what was spent comes from others.
    const own = lot ? Math.min(lot.left, points) : 0
    const lapsed = lot ? Math.min(lot.lapsed, points - own) : 0
    if (points - lapsed > balance && belowZero === 'never') return tooMany('too-few-points', points - lapsed, balance)
    if (!lot) return draw(newDraw(entry), points)
    const taken = newDraw(entry, { lot, lapsed })
    lot.clawedBack += points
    lot.lapsed -= lapsed
    if (own > 0) book.takeFrom(lot, own, taken)
    return draw(taken, points - own - lapsed)
  }

  const reverse = ({ entryId, on }: ReverseEntry): Outcome => {
    const undone = draws.get(entryId)
    if (!undone) return { code: 'unknown-entry', parameters: { entryId } }
    if (undone.isReversed) return { code: 'already-reversed', parameters: { entryId } }
    undone.isReversed = true
    const { entry, named } = undone
    if (named) {
      named.lot.clawedBack -= entry.points
      named.lot.lapsed += named.lapsed
    }
    const change = entry.points - (named?.lapsed ?? 0)
    totals[entry.kind] -= change
    return { change, lapses: book.giveBack(undone, on) }
  }

  const post = (entry: LoyaltyEntry): Outcome => {
    if (entry.kind === 'earn') return earn(entry)
    if (entry.kind === 'redeem') return redeem(entry)
    return entry.kind === 'claw-back' ? clawBack(entry) : reverse(entry)
  }

  const write = (kind: LoyaltyLedgerLine['kind'], entryId: string, on: CalendarDate, change: number): void => {
    balance += change
    lines.push({ kind, entryId, on, change, balance })
  }

  const expire = ({ lot, points }: Lapse, on: CalendarDate): void => {
    totals.expire += points
    write('expire', lot.entry.id, on, -points)
  }

  const lapseBefore = (day: CalendarDate): void => {
    for (const lapse of book.lapseBefore(day)) expire(lapse, addDays(lapse.lot.usableThrough as CalendarDate, 1))
  }

  for (const entry of ordered) {
    const { id, kind, on } = entry
    lapseBefore(on)
    const outcome = post(entry)
    if ('code' in outcome) rejected.push({ entryId: id, on, reason: outcome })
    else {
      write(kind, id, on, outcome.change)
      for (const lapse of outcome.lapses) expire(lapse, on)
    }
  }
  lapseBefore(through)

  return {
    balance,
    earned: totals.earn,
    redeemed: totals.redeem,
    expired: totals.expire,
    clawedBack: totals['claw-back'],
    lines,
    lots: lots.map(shownLot),
    rejected,
    ...nextExpiryOf(lots),
  }
}
