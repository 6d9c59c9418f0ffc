import { compare } from '../../../foundation/compare.ts'
import { dateInZone } from '../../../foundation/time/index.ts'
import type { StageEvent } from '../../../records/index.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { checkMode, funnelOf, type StageFunnel, type StageFunnelOptions } from './stage-funnel.ts'
import { type StageWalk, walksOf } from './stage-walk.ts'

/** The funnel of those who entered a lifecycle in one month. */
export interface FunnelCohort extends StageFunnel {
  /** The month, as `YYYY-MM`. */
  readonly month: string
}

/** How cohorts are made and counted. */
export interface FunnelCohortOptions extends StageFunnelOptions {
  /** The IANA time zone whose months they are. */
  readonly timeZone: string
}

/**
 * Counts a funnel for those who entered the lifecycle in each month.
 *
 * A younger cohort has had less time: compare cohorts of the same age, by asking at another moment for each.
 *
 * @param lifecycle - The lifecycle.
 * @param histories - The events of each subject, in order.
 * @param options - As for {@link stageFunnel}, and the time zone whose months count.
 * @returns The cohorts, the earliest first; months in which nobody entered are left out. Their counts sum to that of the whole.
 * @throws {@link ClienteleError} as {@link stageFunnel} does; `unknown-time-zone`.
 *
 * @example
 * ```ts
 * import { acquisitionLifecycle, type FunnelCohort, type FunnelCohortOptions, funnelByMonth } from 'clientele/lifecycle'
 * import type { StageEvent } from 'clientele/records'
 *
 * const about = { type: 'stage-entered', lifecycleId: 'acquisition', actor: 'person', skipped: [] } as const
 * const histories: readonly (readonly StageEvent[])[] = [
 *   [{ ...about, subjectId: 'a-1', kind: 'start', to: 'lead', at: '2026-01-31T23:30:00Z' }],
 *   [{ ...about, subjectId: 'a-2', kind: 'start', to: 'lead', at: '2026-02-03T09:00:00Z' }],
 * ]
 * const options: FunnelCohortOptions = { mode: 'visited', at: '2026-03-01T00:00:00Z', timeZone: 'Europe/Oslo' }
 * const cohorts: readonly FunnelCohort[] = funnelByMonth(acquisitionLifecycle, histories, options)
 * cohorts.map(({ month, count }) => [month, count]) //=> [['2026-02', 2]]
 * ```
 */
export function funnelByMonth(
  lifecycle: Lifecycle,
  histories: readonly (readonly StageEvent[])[],
  { mode, at, timeZone }: FunnelCohortOptions,
): readonly FunnelCohort[] {
  checkMode(mode)
  const byMonth = new Map<string, StageWalk[]>()
  for (const walk of walksOf(lifecycle, histories, at)) {
    const month = dateInZone(walk.startedAt, timeZone).slice(0, 7)
    const cohort = byMonth.get(month)
    if (cohort) cohort.push(walk)
    else byMonth.set(month, [walk])
  }
  return [...byMonth]
    .sort(([a], [b]) => compare(a, b))
    .map(([month, walks]) => ({ month, ...funnelOf(lifecycle, walks, mode) }))
}
