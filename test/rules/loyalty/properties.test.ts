import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addInterval, type CalendarDate } from '../../../src/foundation/time/index.ts'
import type { EarnEntry, LoyaltyEntry } from '../../../src/records/index.ts'
import {
  belowZeroRules,
  bookLoyaltyEntry,
  type LoyaltyProgramme,
  loyaltyBalance,
  loyaltyLedger,
  loyaltyTier,
  spendingOrders,
  type TierPeriod,
  type TierPolicy,
} from '../../../src/rules/loyalty/index.ts'
import { pointByPoint } from './point-by-point.ts'
import { clawBack, earn, redeem, reverse } from './samples.ts'

const firstDay: CalendarDate = '2026-01-01'
const span = 12
const validDays = 5
const day = fc.integer({ min: 0, max: span - 1 }).map((days) => addDays(firstDay, days))
const points = fc.integer({ min: 1, max: 6 })
const place = fc.integer({ min: 0, max: 7 })
const sequence = fc.constantFrom(undefined, undefined, 1)

/** Few entries, close together, that often name one another. */
const anyEntries: fc.Arbitrary<readonly LoyaltyEntry[]> = fc
  .array(fc.record({ kind: fc.constantFrom(0, 0, 1, 2, 3, 4), on: day, points, place, sequence, lasts: place }), {
    maxLength: 9,
  })
  .map((drafts) =>
    drafts.map(({ kind, on, points: count, place: other, sequence: turn, lasts }, index): LoyaltyEntry => {
      const id = `e-${index}`
      const more = turn === undefined ? {} : { sequence: turn }
      if (kind === 0) return earn(id, on, count, lasts < 3 ? { ...more, usableThrough: addDays(on, lasts) } : more)
      if (kind === 1) return redeem(id, on, count, more)
      if (kind === 2) return clawBack(id, on, count, more)
      return kind === 3
        ? clawBack(id, on, count, { ...more, entryId: `e-${other}` })
        : reverse(id, on, `e-${other}`, more)
    }),
  )

const programmeOf = (order: number, belowZero: number): LoyaltyProgramme => ({
  points: {
    validity: { lasts: { unit: 'day', count: validDays } },
    spendingOrder: spendingOrders[order % 2] ?? 'oldest-first',
    belowZero: belowZeroRules[belowZero % 3] ?? 'never',
  },
})
const anyProgramme = fc.tuple(place, place).map(([order, belowZero]) => programmeOf(order, belowZero))
const lastUsableDay = ({ usableThrough, on }: EarnEntry): CalendarDate => usableThrough ?? addDays(on, validDays)
const theEnd = addDays(firstDay, span + 10)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** As many runs in each pass: these tests count how often something came about. */
const enough = { numRuns: 500 }

describe('points, over any entries', () => {
  it('come to what they come to when counted one by one', () => {
    let refused = 0
    fc.assert(
      fc.property(anyEntries, anyProgramme, day, (entries, programme, asOf) => {
        const { spendingOrder = 'oldest-first', belowZero = 'never' } = programme.points
        const { balance, earned, redeemed, expired, clawedBack, rejected } = loyaltyLedger(entries, programme, asOf)
        refused += rejected.length
        expect({
          balance,
          earned,
          redeemed,
          expired,
          clawedBack,
          rejected: rejected.map(({ entryId }) => entryId),
        }).toEqual(pointByPoint(entries, lastUsableDay, spendingOrder, belowZero, asOf))
      }),
      enough,
    )
    expect(refused).toBeGreaterThan(100)
  })

  it('balance = earned - redeemed - expired - clawed back = the sum of all changes = what is left, at any date', () => {
    fc.assert(
      fc.property(anyEntries, anyProgramme, day, (entries, programme, asOf) => {
        const ledger = loyaltyLedger(entries, programme, asOf)
        const { balance, earned, redeemed, expired, clawedBack, lines, lots } = ledger
        expect(balance).toBe(earned - redeemed - expired - clawedBack)
        expect(balance).toBe(sum(lines.map(({ change }) => change)))
        expect(Math.max(balance, 0)).toBe(sum(lots.map(({ left }) => left)))
        if (programme.points.belowZero === 'never') {
          expect(Math.min(...lines.map((line) => line.balance), 0)).toBe(0)
        }
        expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger)
      }),
    )
  })

  it('do not hang on the order of the list, and what is known of a day stays as it was', () => {
    fc.assert(
      fc.property(anyEntries, anyProgramme, day, (entries, programme, asOf) => {
        const whole = loyaltyLedger(entries, programme, theEnd)
        expect(loyaltyLedger([...entries].reverse(), programme, theEnd)).toEqual(whole)
        expect(whole.lines.filter(({ on }) => on <= asOf)).toEqual(loyaltyLedger(entries, programme, asOf).lines)
      }),
    )
  })

  it('that are spent and given back at once are as if nothing had been', () => {
    let counted = 0
    fc.assert(
      fc.property(anyEntries, anyProgramme, day, points, (entries, programme, on, count) => {
        const late = { sequence: 9 }
        const spent = redeem('r', on, count, late)
        const ledger = loyaltyLedger(entries, programme, theEnd)
        if (loyaltyLedger([...entries, spent], programme, on).rejected.some(({ entryId }) => entryId === 'r')) return
        counted += 1
        const undone = loyaltyLedger([...entries, spent, reverse('u', on, 'r', late)], programme, theEnd)
        expect({ ...undone, lines: [] }).toEqual({ ...ledger, lines: [] })
      }),
      enough,
    )
    expect(counted).toBeGreaterThan(100)
  })

  it('an entry that may be booked refuses no other, and one that may not is refused for a reason', () => {
    const tally = { booked: 0, refused: 0 }
    fc.assert(
      fc.property(anyEntries, anyProgramme, (entries, programme) => {
        const entry = entries[0]
        if (!entry) return
        const others = entries.slice(1)
        const decision = bookLoyaltyEntry(others, entry, programme)
        const rejected = (some: readonly LoyaltyEntry[]) =>
          loyaltyLedger(some, programme, theEnd).rejected.map(({ entryId }) => entryId)
        const before = rejected(others)
        const worse = rejected(entries).filter((id) => !before.includes(id))
        expect(decision.ok).toBe(worse.length === 0)
        tally[decision.ok ? 'booked' : 'refused'] += 1
      }),
      enough,
    )
    expect(Math.min(tally.booked, tally.refused)).toBeGreaterThan(30)
  })
})

describe('tiers, over any entries', () => {
  const thresholds = [0, 3, 7] as const
  const tiers = thresholds.slice(1).map((from) => ({ id: String(from), from }))
  const rolling: TierPeriod = { kind: 'rolling', window: { unit: 'day', count: 4 } }
  const fixed = (keptPeriods: number): TierPeriod => ({
    kind: 'fixed',
    schedule: { anchor: firstDay, every: { unit: 'day', count: 3 } },
    keptPeriods,
  })
  const grace = fc.integer({ min: 0, max: 3 })
  const anyTiers: fc.Arbitrary<TierPolicy> = fc
    .tuple(fc.constantFrom<TierPeriod | undefined>(undefined, rolling, fixed(0), fixed(1), fixed(2)), grace)
    .map(([period, graceDays]) =>
      period ? { basis: 'points-earned', period, tiers, graceDays } : { basis: 'balance', tiers, graceDays },
    )
  const later = (from: CalendarDate, days: number): readonly CalendarDate[] =>
    Array.from({ length: days }, (_, index) => addDays(from, index))

  /** What counts on a day, told from the rule alone. */
  const counted = (
    entries: readonly LoyaltyEntry[],
    policy: TierPolicy,
    programme: LoyaltyProgramme,
    on: CalendarDate,
  ): number => {
    if (policy.basis === 'balance') return loyaltyBalance(entries, programme, on).balance
    const { period } = policy
    // What is taken back, on whatever day, counts as never earned.
    const earned = loyaltyLedger(entries, programme, theEnd).lots.filter(({ earnedOn }) => earnedOn <= on)
    const from = (test: (earnedOn: CalendarDate) => boolean): number =>
      sum(earned.filter(({ earnedOn }) => test(earnedOn)).map((lot) => lot.points - lot.clawedBack))
    if (period.kind === 'rolling') return from((earnedOn) => on < addInterval(earnedOn, period.window))
    const periods = later(firstDay, 40).filter((_, index) => index % 3 === 0)
    const counting = periods.filter((start) => {
      const end = addDays(start, 3 * (1 + (period.keptPeriods ?? 1)))
      return start <= on && on < end
    })
    return Math.max(
      0,
      ...counting.map((start) => from((earnedOn) => earnedOn >= start && earnedOn < addDays(start, 3))),
    )
  }
  const place = (units: number): number => tiers.filter(({ from }) => units >= from).length

  it('hold on each day as the rule says, and lapse on the day that was told', () => {
    const seen = { lapsing: 0, held: 0 }
    fc.assert(
      fc.property(anyEntries, anyTiers, day, (entries, policy, asOf) => {
        const programme: LoyaltyProgramme = { ...programmeOf(0, 1), tiers: policy }
        const known = entries.filter(({ on }) => on <= asOf)
        const { graceDays = 0 } = policy
        const heldOn = (on: CalendarDate): number =>
          Math.max(
            ...later(addDays(on, -graceDays), graceDays + 1).map((each) =>
              place(counted(known, policy, programme, each)),
            ),
          )
        const tierOn = (on: CalendarDate) => loyaltyTier({ entries: known }, programme, on)
        const standing = tierOn(asOf)
        const now = tiers.findIndex(({ id }) => id === standing.tierId) + 1
        seen.held += Math.sign(now)
        expect(now).toBe(heldOn(asOf))
        const { lapsesOn } = standing
        if (now === 0) expect(lapsesOn).toBeUndefined()
        for (const on of later(asOf, 20)) {
          const then = tiers.findIndex(({ id }) => id === tierOn(on).tierId) + 1
          if (lapsesOn !== undefined && on === lapsesOn) {
            seen.lapsing += 1
            expect(then).toBeLessThan(now)
            break
          }
          expect(then).toBeGreaterThanOrEqual(now)
        }
      }),
      { numRuns: 60 },
    )
    expect(Math.min(seen.held, seen.lapsing)).toBeGreaterThan(10)
  })

  it('the points that are missing to the next tier reach it, and one less does not', () => {
    fc.assert(
      fc.property(anyEntries, anyTiers, day, (entries, policy, asOf) => {
        const programme: LoyaltyProgramme = { ...programmeOf(0, 1), tiers: policy }
        const known = entries.filter(({ on }) => on <= asOf)
        const { next, tierId } = loyaltyTier({ entries: known }, programme, asOf)
        if (!next || typeof next.missing !== 'number') return
        const withMore = (more: number): string | undefined =>
          loyaltyTier({ entries: [...known, earn('more', asOf, more, { sequence: 9 })] }, programme, asOf).tierId
        expect(withMore(next.missing)).toBe(next.tierId)
        if (next.missing > 1) expect(withMore(next.missing - 1)).toBe(tierId)
      }),
    )
  })
})
