import { lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import {
  addDays,
  boundaryAt,
  type CalendarDate,
  calendarDate,
  type Interval,
  type PeriodSchedule,
  periodIndexOf,
  startOfMonth,
} from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/identifier.ts'

/** Somebody did something that counts as staying: bought, paid, was under contract. */
export interface CohortActivity {
  /** Who. */
  readonly accountId: Identifier
  /** When. */
  readonly on: CalendarDate
}

/**
 * How cohorts are made.
 *
 * @example
 * ```ts
 * import type { CohortOptions } from 'clientele/lifetime-value/segments'
 *
 * const options: CohortOptions = { every: { unit: 'month', count: 3 }, observationEnd: '2026-06-30' }
 * options.every.count //=> 3
 * ```
 */
export interface CohortOptions {
  /** How long a period is. */
  readonly every: Interval
  /** The last day observed; a period that is not over by then is not known. Later activity is left out. */
  readonly observationEnd: CalendarDate
  /** Where periods are counted from; the first day of the month of the earliest activity when left out. */
  readonly anchor?: CalendarDate
}

/** Those who began in one period. */
export interface RetentionCohort {
  /** The first day of the period. */
  readonly start: CalendarDate
  /** The first day after it. */
  readonly end: CalendarDate
  /** How many began in it. */
  readonly accounts: number
  /** How many were active in it, in the next one, and so on; null for a period that is not over, which is not 0. */
  readonly active: readonly (number | null)[]
  /** The same as a share of those who began. */
  readonly retention: readonly (number | null)[]
}

/** Who came back, by when they began. */
export interface CohortRetention {
  /** A cohort for each period in which somebody began, in order. */
  readonly cohorts: readonly RetentionCohort[]
  /** The share of all that were observed so long, by periods since they began: each account counts the same. */
  readonly overall: readonly number[]
}

/**
 * Makes the table of cohorts: of those who began in a period, how many were active in that one and each later one.
 *
 * Who is active twice in a period counts once, and who comes back after a pause counts again. A cell is known once its period is
 * over; what is not known is `null`, never 0. Shares are not rounded.
 *
 * @param activities - In any order.
 * @param options - Periods, and the end of observation.
 * @returns Cohorts of equal length, the later ones filled up with null.
 * @throws {@link ClienteleError} `invalid-value` for a day that is none, and for activity before the anchor.
 *
 * @example
 * ```ts
 * import { type CohortRetention, cohortRetention, type RetentionCohort } from 'clientele/lifetime-value/segments'
 *
 * const activities = [
 *   { accountId: 'a-1', on: '2026-01-10' },
 *   { accountId: 'a-2', on: '2026-01-20' },
 *   { accountId: 'a-1', on: '2026-02-03' },
 *   { accountId: 'a-3', on: '2026-02-14' },
 * ] as const
 * const table: CohortRetention = cohortRetention(activities, {
 *   every: { unit: 'month', count: 1 },
 *   observationEnd: '2026-03-31',
 * })
 * table.cohorts.map(({ active }: RetentionCohort) => active) //=> [[2, 1, 0], [1, 0, null]]
 * table.overall //=> [1, 0.3333333333333333, 0]
 * ```
 */
export function cohortRetention(activities: readonly CohortActivity[], options: CohortOptions): CohortRetention {
  const observationEnd = calendarDate(options.observationEnd, 'observationEnd')
  const seen = activities.filter(({ on }, index) => calendarDate(on, `activities[${index}].on`) <= observationEnd)
  const earliest = seen.reduce((first, { on }) => lesser(first, on), observationEnd)
  const anchor = options.anchor ?? startOfMonth(earliest)
  if (seen.length > 0 && earliest < calendarDate(anchor, 'anchor')) {
    refuse('invalid-value', 'anchor', anchor, `a day not after the earliest activity, ${earliest}`)
  }
  const schedule: PeriodSchedule = { anchor, every: options.every }
  const byAccount = new Map<Identifier, Set<number>>()
  for (const { accountId, on } of seen) {
    const periods = byAccount.get(accountId) ?? new Set()
    byAccount.set(accountId, periods.add(periodIndexOf(schedule, on)))
  }
  /** For each period in which somebody began, how many were active so many periods later. */
  const counts = new Map<number, Map<number, number>>()
  for (const periods of byAccount.values()) {
    const first = Math.min(...periods)
    const later = counts.get(first) ?? new Map<number, number>()
    for (const period of periods) later.set(period - first, (later.get(period - first) ?? 0) + 1)
    counts.set(first, later)
  }
  const begun = [...counts].sort(([a], [b]) => a - b)
  // The period of the day after is the first that is not over.
  const known = periodIndexOf(schedule, addDays(observationEnd, 1))
  const length = Math.max(0, known - (begun[0]?.[0] ?? known))
  const cohorts = begun.map(([first, later]): RetentionCohort => {
    const accounts = later.get(0) as number
    const active = Array.from({ length }, (_, at) => (first + at < known ? (later.get(at) ?? 0) : null))
    return {
      start: boundaryAt(schedule, first),
      end: boundaryAt(schedule, first + 1),
      accounts,
      active,
      retention: active.map((count) => (count === null ? null : count / accounts)),
    }
  })
  const overall = Array.from({ length }, (_, at) => {
    const observed = cohorts.filter(({ active }) => active[at] !== null)
    const began = observed.reduce((sum, { accounts }) => sum + accounts, 0)
    const stayed = observed.reduce((sum, { active }) => sum + Number(active[at]), 0)
    return stayed / began
  })
  return { cohorts, overall }
}
