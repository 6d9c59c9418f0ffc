import { greater, lesser } from '../../../../foundation/compare.ts'
import { rounded } from '../../../../foundation/numeric/rounded.ts'
import { civilDay, clampedDate, dateOfDayNumber, dayNumberOf } from '../../../../foundation/time/civil.ts'
import type { CalendarDate } from '../../../../foundation/time/index.ts'
import type { Deal } from '../../../../records/index.ts'
import { keyOfDeal } from '../deal-field.ts'
import { type ClosingHazards, countClosings, type DealSpell, drawnTowards, hazardsOf } from './closing-times.ts'
import type { ForecastPolicy } from './forecast-policy.ts'

/** What a group of deals taught. */
interface LearntHazards {
  readonly hazards: ClosingHazards
  /** How many closed deals it is learnt from. */
  readonly closedDeals: number
}

/** What the deals up to a day teach. */
export interface ForecastHistory {
  /** The first day that counts. */
  readonly from: CalendarDate
  readonly won: number
  readonly lost: number
  readonly whole: LearntHazards
  /** The oldest age, in days, at which a deal was closed. */
  readonly oldestClosing: number
  /** Of the groups that have enough closed deals. */
  readonly groups: ReadonlyMap<string, LearntHazards>
  /** How far the months strayed from what the rates of all of them say, as a share; left out of fewer than three months. */
  readonly swing?: number
}

/** A deal on the calendar: the days, by number, on which it was watched. */
interface WatchedDeal extends DealSpell {
  readonly deal: Deal
  readonly opened: number
}

/** Since when things count: by the policy, by what is recorded, and by the first deal. */
function firstDay(
  deals: readonly Deal[],
  asOf: CalendarDate,
  { historyDays }: ForecastPolicy,
  observedFrom: CalendarDate | undefined,
): CalendarDate {
  const first = deals.reduce((earliest, { openedOn }) => lesser(earliest, openedOn), asOf)
  const observed = greater(first, observedFrom ?? first)
  return historyDays === undefined ? observed : greater(observed, dateOfDayNumber(dayNumberOf(asOf) - historyDays + 1))
}

/** The deals that were open on some day from the first on, by their age. */
function watch(deals: readonly Deal[], from: CalendarDate, asOf: CalendarDate): readonly WatchedDeal[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(asOf)]
  return deals.flatMap((deal) => {
    const { status, openedOn, closedOn } = deal
    const opened = dayNumberOf(openedOn)
    const watched = { deal, opened, from: Math.max(0, first - opened) }
    if (status === 'open' || closedOn === undefined) return { ...watched, to: last - opened }
    return closedOn < from ? [] : { ...watched, to: dayNumberOf(closedOn) - opened, outcome: status }
  })
}

/** How many wins the months saw, and how many the rates of all of them say they would, by month. */
function winsByMonth(
  watched: readonly WatchedDeal[],
  wonHazard: Float64Array,
): ReadonlyMap<number, { wins: number; expected: number }> {
  const sums = [0]
  for (const [age, hazard] of wonHazard.entries()) sums.push(Number(sums[age]) + hazard)
  const sumBefore = (age: number): number => Number(sums[Math.min(age, wonHazard.length)])
  const months = new Map<number, { wins: number; expected: number }>()
  for (const { opened, from, to, outcome } of watched) {
    for (let age = from; age <= to; ) {
      const { year, month } = civilDay(dateOfDayNumber(opened + age))
      const nextMonth = dayNumberOf(clampedDate(year, month + 1, 1)) - opened
      const last = Math.min(to, nextMonth - 1)
      const key = year * 12 + month
      const so = months.get(key) ?? { wins: 0, expected: 0 }
      so.expected += sumBefore(last + 1) - sumBefore(age)
      if (outcome === 'won' && last === to) so.wins += 1
      months.set(key, so)
      age = last + 1
    }
  }
  return months
}

/** Fewer months say nothing of how far months stray. */
const fewestMonths = 3

/**
 * How far months stray beyond chance, as a share of what is expected, by the method of moments: the variance of the counts is that of
 * chance, the expected count itself, and the square of the swing times that of the count.
 */
function swingOf(months: ReadonlyMap<number, { wins: number; expected: number }>): number | undefined {
  if (months.size < fewestMonths) return undefined
  let beyondChance = 0
  let squares = 0
  for (const { wins, expected } of months.values()) {
    beyondChance += (wins - expected) ** 2 - expected
    squares += expected ** 2
  }
  // Not to the last bit, which would hang on the order of the deals.
  return squares === 0 ? 0 : rounded(Math.sqrt(Math.max(0, beyondChance / squares)), 6)
}

/** Learns from deals, all of which had begun by a day and none of which was closed after it. */
export function learnFromDeals(
  deals: readonly Deal[],
  asOf: CalendarDate,
  policy: ForecastPolicy,
  observedFrom: CalendarDate | undefined,
): ForecastHistory {
  const from = firstDay(deals, asOf, policy, observedFrom)
  const watched = watch(deals, from, asOf)
  const oldestClosing = watched.reduce((most, { to, outcome }) => (outcome ? Math.max(most, to) : most), 0)
  const hazards = hazardsOf(countClosings(watched, oldestClosing))
  const countOf = (some: readonly WatchedDeal[], which: 'won' | 'lost'): number =>
    some.filter(({ outcome }) => outcome === which).length
  const closedOf = (some: readonly WatchedDeal[]): number => countOf(some, 'won') + countOf(some, 'lost')

  const members = new Map<string, WatchedDeal[]>()
  for (const each of watched) {
    const key = policy.by === undefined ? undefined : keyOfDeal(each.deal, policy.by)
    if (key === undefined) continue
    const group = members.get(key)
    if (group) group.push(each)
    else members.set(key, [each])
  }
  const groups = new Map<string, LearntHazards>()
  for (const [key, group] of members) {
    const closedDeals = closedOf(group)
    if (closedDeals < policy.minimumClosedDeals) continue
    const own = drawnTowards(countClosings(group, oldestClosing), hazards, policy.shrinkageDeals)
    groups.set(key, { hazards: own, closedDeals })
  }
  const swing = swingOf(winsByMonth(watched, hazards.won))
  return {
    from,
    won: countOf(watched, 'won'),
    lost: countOf(watched, 'lost'),
    whole: { hazards, closedDeals: closedOf(watched) },
    oldestClosing,
    groups,
    ...(swing !== undefined && { swing }),
  }
}
