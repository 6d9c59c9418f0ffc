import type { CalendarDate } from '../../../src/foundation/time/index.ts'
import type { ClawBackEntry, EarnEntry, LoyaltyEntry, RedeemEntry } from '../../../src/records/index.ts'
import type { BelowZeroRule, LoyaltyBalance, SpendingOrder } from '../../../src/rules/loyalty/index.ts'

/** A single point, or, before it is there, a single point that is owed. */
interface Point {
  lot?: EarnEntry
  takenBy?: string
}

/**
 * Points, one by one and day by day, as slowly as can be: what the rules say, with nothing clever about it. For small numbers.
 */
export function pointByPoint(
  entries: readonly LoyaltyEntry[],
  lastUsableDay: (entry: EarnEntry) => CalendarDate | undefined,
  order: SpendingOrder,
  belowZero: BelowZeroRule,
  asOf: CalendarDate,
): LoyaltyBalance & { readonly rejected: readonly string[] } {
  const points: Point[] = []
  const lapsed: EarnEntry[] = []
  const clawed = new Map<string, number>()
  const excused = new Map<string, number>()
  const booked = new Map<string, LoyaltyEntry>()
  const undone = new Set<string>()
  const rejected: string[] = []
  const totals = { earned: 0, expired: 0 }

  const free = (): Point[] => points.filter(({ lot, takenBy }) => lot && !takenBy)
  const owed = (): Point[] => points.filter(({ lot }) => !lot)
  const balance = (): number => free().length - owed().length
  const lotsInOrder = [...entries].filter((entry): entry is EarnEntry => entry.kind === 'earn')
  const placeOf = ({ lot }: Point): string => {
    const oldest = `${lot?.on} ${lot?.sequence ?? 0} ${lot?.id}`
    return order === 'oldest-first' ? oldest : `${(lot && lastUsableDay(lot)) ?? '9999-99-99'} ${oldest}`
  }
  const inOrder = (some: readonly Point[]): Point[] =>
    [...some].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0))
  /** What is owed is paid, by the oldest debt first. */
  const settle = (): void => {
    for (const debt of owed()) {
      const payer = inOrder(free())[0]
      if (!payer) return
      payer.takenBy = String(debt.takenBy)
      points.splice(points.indexOf(debt), 1)
    }
  }
  const take = (id: string, count: number, from: readonly Point[]): void => {
    const taken = from.slice(0, count)
    for (const point of taken) point.takenBy = id
    for (let more = taken.length; more < count; more += 1) points.push({ takenBy: id })
  }
  const lapse = (point: Point): void => {
    points.splice(points.indexOf(point), 1)
    lapsed.push(point.lot as EarnEntry)
    totals.expired += 1
  }
  const isOver = ({ lot }: Point, day: CalendarDate): boolean => String(lot && lastUsableDay(lot)) < day
  const lapseBefore = (day: CalendarDate): void => {
    for (const point of free()) if (isOver(point, day)) lapse(point)
  }

  const redeem = ({ id, points: count }: RedeemEntry): boolean => {
    if (count > balance() && belowZero !== 'always') return false
    take(id, count, inOrder(free()))
    return true
  }
  const clawBack = ({ id, points: count, entryId }: ClawBackEntry): boolean => {
    const lot = entryId === undefined ? undefined : booked.get(entryId)
    if (entryId !== undefined && lot?.kind !== 'earn') return false
    const before = clawed.get(String(entryId)) ?? 0
    if (lot?.kind === 'earn' && count > lot.points - before) return false
    const own = free().filter((point) => lot && point.lot === lot)
    const gone = Math.min(lapsed.filter((each) => each === lot).length, Math.max(0, count - own.length))
    if (count - gone > balance() && belowZero === 'never') return false
    if (lot) clawed.set(lot.id, before + count)
    excused.set(id, gone)
    for (let each = 0; each < gone; each += 1) lapsed.splice(lapsed.indexOf(lot as EarnEntry), 1)
    take(id, count - gone, [...own, ...inOrder(free().filter((point) => !own.includes(point)))])
    return true
  }
  const reverse = (entryId: string, on: CalendarDate): boolean => {
    const target = booked.get(entryId)
    if (!target || target.kind === 'earn' || target.kind === 'reverse' || undone.has(entryId)) return false
    undone.add(entryId)
    if (target.kind === 'claw-back' && target.entryId !== undefined) {
      const lot = booked.get(target.entryId) as EarnEntry
      clawed.set(lot.id, (clawed.get(lot.id) ?? 0) - target.points)
      for (let each = 0; each < (excused.get(entryId) ?? 0); each += 1) lapsed.push(lot)
    }
    for (const point of points.filter(({ takenBy }) => takenBy === entryId)) {
      if (!point.lot) points.splice(points.indexOf(point), 1)
      else if (isOver(point, on)) lapse(point)
      else delete point.takenBy
    }
    settle()
    return true
  }
  const turn = (entry: LoyaltyEntry): number => {
    if (entry.kind !== 'reverse') return ['earn', '', 'redeem', 'claw-back'].indexOf(entry.kind)
    return entries.some(({ id, on }) => id === entry.entryId && on === entry.on) ? 4 : 1
  }
  const key = (entry: LoyaltyEntry): string => `${entry.sequence ?? 0} ${turn(entry)} ${entry.id}`

  const days = [...new Set(entries.map(({ on }) => on))].filter((on) => on <= asOf).sort()
  for (const day of days) {
    lapseBefore(day)
    const today = entries.filter(({ on }) => on === day).sort((a, b) => (key(a) < key(b) ? -1 : 1))
    for (const entry of today) {
      let counts = true
      if (entry.kind === 'earn') {
        for (let each = 0; each < entry.points; each += 1) points.push({ lot: entry })
        totals.earned += entry.points
        settle()
      } else if (entry.kind === 'redeem') counts = redeem(entry)
      else counts = entry.kind === 'claw-back' ? clawBack(entry) : reverse(entry.entryId, day)
      if (counts) booked.set(entry.id, entry)
      else rejected.push(entry.id)
    }
  }
  lapseBefore(asOf)
  const takenAs = (kind: LoyaltyEntry['kind']): number =>
    points.filter(({ takenBy }) => takenBy && booked.get(takenBy)?.kind === kind).length
  return {
    balance: balance(),
    earned: lotsInOrder.filter(({ id }) => booked.has(id)).reduce((sum, lot) => sum + lot.points, 0),
    redeemed: takenAs('redeem'),
    expired: totals.expired,
    clawedBack: takenAs('claw-back'),
    rejected,
  }
}
