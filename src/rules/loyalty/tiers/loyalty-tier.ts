import { lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { addDays, type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { LoyaltyEntry } from '../../../records/index.ts'
import { checkedProgramme } from '../checked-programme.ts'
import type { LoyaltyProgramme } from '../loyalty-programme.ts'
import { loyaltyLedger } from '../points/loyalty-ledger.ts'
import { type Gain, type MeasureStep, measureBalance, measureGains, type TierMeasure, unitsOn } from './tier-measure.ts'
import type { ProgrammeTier, SpendTier, TierPolicy } from './tier-policy.ts'
import type { TierAmount, TierGap, TierReasonCode, TierStanding } from './tier-standing.ts'

/** Money that was spent, or, below zero, refunded. */
export interface TierSpending {
  /** The day. */
  readonly on: CalendarDate
  /** How much, in the currency of the tiers. */
  readonly amount: Money
}

/** What a tier is read off. */
export interface TierHistory {
  /** The movements of points, in any order; none when left out. */
  readonly entries?: readonly LoyaltyEntry[]
  /** The money spent, in any order, where tiers are by spend; none when left out. */
  readonly spending?: readonly TierSpending[]
}

/** What counts, and how it is shown. */
interface Measured extends TierMeasure {
  /** From where on each tier is reached. */
  readonly thresholds: readonly bigint[]
  readonly show: (units: bigint) => TierAmount
}

function measurePoints(
  policy: Exclude<TierPolicy, { readonly basis: 'spend' }>,
  entries: readonly LoyaltyEntry[],
  programme: LoyaltyProgramme,
  asOf: CalendarDate,
): TierMeasure {
  const { lots, lines } = loyaltyLedger(entries, programme, asOf)
  if (policy.basis === 'balance') {
    const changes = lines.map(({ on, change }): Gain => ({ on, units: BigInt(change) }))
    const lapses = lots.flatMap(({ usableThrough, left }): readonly Gain[] =>
      usableThrough === undefined ? [] : [{ on: addDays(usableThrough, 1), units: BigInt(-left) }],
    )
    return measureBalance([...changes, ...lapses], asOf)
  }
  const qualifying = lots.filter(({ qualifying }) => qualifying)
  const gains = qualifying.map(({ earnedOn, points, clawedBack }): Gain => {
    return { on: earnedOn, units: BigInt(points - clawedBack) }
  })
  return measureGains(gains, policy.period, asOf)
}

function measure(policy: TierPolicy, history: TierHistory, programme: LoyaltyProgramme, asOf: CalendarDate): Measured {
  const { entries = [], spending = [] } = history
  if (policy.basis !== 'spend') {
    return {
      ...measurePoints(policy, entries, programme, asOf),
      thresholds: policy.tiers.map(({ from }) => BigInt(from)),
      show: Number,
    }
  }
  const [lowest] = policy.tiers as readonly [SpendTier]
  const { currency } = lowest.from
  const gains = spending.map(({ on, amount }, index): Gain => {
    const place = `history.spending[${index}]`
    return { on: calendarDate(on, `${place}.on`), units: unitsAt(amount, currency, `${place}.amount`) }
  })
  return {
    ...measureGains(
      gains.filter(({ on }) => on <= asOf),
      policy.period,
      asOf,
    ),
    thresholds: policy.tiers.map((tier, index) => unitsAt(tier.from, currency, `programme.tiers.tiers[${index}].from`)),
    show: (units) => fromMinorUnits(units, currency),
  }
}

/** The place of the highest tier that is reached, as each takes more than the one before; -1 below the lowest. */
const placeOf = (units: bigint, thresholds: readonly bigint[]): number =>
  thresholds.filter((threshold) => units >= threshold).length - 1

/** Days on end on which a tier is held: from the first up to, not including, the last bound, if there is one. */
interface Held {
  readonly from: CalendarDate
  readonly until: CalendarDate | undefined
}

/** When a tier, or a higher one, is held around a day, grace included; nothing if it is not held on it. */
function heldAround(
  steps: readonly MeasureStep[],
  threshold: bigint,
  graceDays: number,
  day: CalendarDate,
): Held | undefined {
  const spans: Held[] = []
  for (const [index, { from, units }] of steps.entries()) {
    if (units < threshold) continue
    const next = steps[index + 1]?.from
    const until = next === undefined ? undefined : addDays(next, graceDays)
    const before = spans.at(-1)
    if (before?.until !== undefined && before.until >= from) spans[spans.length - 1] = { from: before.from, until }
    else spans.push({ from, until })
  }
  return spans.find(({ from, until }) => from <= day && (until === undefined || until > day))
}

/**
 * Tells in which tier somebody is on a day, why, what is missing to the next one, and when it lapses.
 *
 * A tier holds from the end of the day on which it is reached: what counts on that day, whole, decides. By balance, it is the
 * points that there are to spend. In a rolling period, what came in counts up to, not including, the day so long after. In fixed
 * periods each counts by itself; a tier reached in one is kept for the rest of it and `keptPeriods` more. Days of grace come on
 * top: a tier that is no longer reached is kept for so many days. Points that an entry takes back of a lot count as if they had
 * not been earned.
 *
 * When it lapses is told for the case that nothing more comes in: points lapse, periods end, what was earned drops out.
 *
 * @param history - The movements of points, or the money spent, of one account.
 * @param programme - The tiers and how they are reached.
 * @param asOf - The day; nothing later is seen.
 * @throws {@link ClienteleError} `invalid-policy` for a programme without tiers, or one that contradicts itself;
 *   `currency-mismatch` for money in another currency than the tiers'; and as `loyaltyLedger` does.
 *
 * @example
 * ```ts
 * import { loyaltyTier, type TierGap, type TierHistory, type TierSpending, type TierStanding } from 'clientele/loyalty'
 *
 * const programme = {
 *   points: {},
 *   tiers: {
 *     basis: 'spend',
 *     period: { kind: 'fixed', schedule: { anchor: '2026-01-01', every: { unit: 'year', count: 1 } } },
 *     tiers: [
 *       { id: 'silver', from: { amount: '500.00', currency: 'EUR' } },
 *       { id: 'gold', from: { amount: '2000.00', currency: 'EUR' } },
 *     ],
 *     graceDays: 31,
 *   },
 * } as const
 * const lastYear: TierSpending = { on: '2025-05-10', amount: { amount: '620.00', currency: 'EUR' } }
 * const thisYear: TierSpending = { on: '2026-03-02', amount: { amount: '150.00', currency: 'EUR' } }
 * const history: TierHistory = { spending: [lastYear, thisYear] }
 * const standing: TierStanding = loyaltyTier(history, programme, '2026-06-30')
 * standing.tierId //=> 'silver'
 * standing.reason.code //=> 'kept'
 * standing.heldSince //=> '2025-05-10'
 * standing.lapsesOn //=> '2027-02-01'
 * const next: TierGap | undefined = standing.next
 * next //=> { tierId: 'gold', missing: { amount: '1850.00', currency: 'EUR' }, by: '2026-12-31' }
 * standing.toKeep //=> { tierId: 'silver', missing: { amount: '350.00', currency: 'EUR' }, by: '2026-12-31' }
 * ```
 */
export function loyaltyTier(history: TierHistory, programme: LoyaltyProgramme, asOf: CalendarDate): TierStanding {
  const { tiers: policy } = checkedProgramme(programme)
  if (!policy) return refuse('invalid-policy', 'programme.tiers', policy, 'tiers and how they are reached')
  calendarDate(asOf, 'asOf')
  const { steps, current, closesOn, thresholds, show } = measure(policy, history, programme, asOf)
  const { graceDays = 0, tiers } = policy

  const holdings = thresholds.map((threshold) => heldAround(steps, threshold, graceDays, asOf))
  // Who holds a tier holds those below it.
  const place = holdings.filter((held) => held !== undefined).length - 1
  const held = holdings[place]
  const gapTo = (target: number, by: CalendarDate | undefined): TierGap => ({
    tierId: (tiers[target] as ProgrammeTier).id,
    missing: show((thresholds[target] as bigint) - current),
    ...(by !== undefined && { by }),
  })
  const reached = placeOf(unitsOn(steps, asOf), thresholds)
  const isReached = place >= 0 && placeOf(current, thresholds) >= place
  const code: TierReasonCode =
    place < 0 ? 'below-lowest' : isReached ? 'reached' : reached >= place ? 'kept' : 'in-grace'
  const lastDay = held?.until === undefined ? undefined : addDays(held.until, -1)
  const keepBy = lastDay !== undefined && closesOn !== undefined ? lesser(lastDay, closesOn) : lastDay
  return {
    ...(held && { tierId: (tiers[place] as ProgrammeTier).id }),
    reason: {
      code,
      parameters: { counted: show(current), from: show(thresholds[Math.max(place, 0)] as bigint) },
    },
    ...(held && held.from !== steps[0]?.from && { heldSince: held.from }),
    ...(held?.until !== undefined && { lapsesOn: held.until }),
    ...(place + 1 < tiers.length && { next: gapTo(place + 1, closesOn) }),
    ...(held && !isReached && { toKeep: gapTo(place, keepBy) }),
  }
}
