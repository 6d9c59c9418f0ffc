import { refuse } from '../../../foundation/error.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { StageEvent } from '../../../records/index.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { type StageWalk, walksOf } from './stage-walk.ts'

/**
 * The ways to say who came to a stage.
 *
 * - `visited`: whoever entered it. Who skipped a stage did not come to it, and is no part of its conversion;
 * - `reached-or-beyond`: whoever entered it or a later one. Who skipped a stage counts as having passed it.
 *
 * @example
 * ```ts
 * import { funnelModes } from 'clientele/lifecycle'
 *
 * funnelModes //=> ['visited', 'reached-or-beyond']
 * ```
 */
export const funnelModes = ['visited', 'reached-or-beyond'] as const

/** A way from {@link funnelModes}. */
export type FunnelMode = (typeof funnelModes)[number]

/** What became of those who came to a stage. */
export interface FunnelStage {
  /** The stage. */
  readonly stage: string
  /** How many came to it. */
  readonly entered: number
  /** How many of them came to the next stage in order later; left out at the last stage. */
  readonly converted?: number
  /** The share of them that did, 0 to 1, not rounded; left out at the last stage, and where nobody came. */
  readonly conversion?: number
  /** The share of all histories that came to it, 0 to 1, not rounded; left out where there is none. */
  readonly share?: number
  /** How many of those who did not come to the next stage are in this one now; they may yet. */
  readonly stillThere: number
  /** How many did not come to the next stage and are elsewhere now; left out at the last stage. */
  readonly droppedOff?: number
  /** How often it was entered again. */
  readonly reEntries: number
  /** How often somebody moved backward out of it. */
  readonly regressions: number
}

/** What became of many in a lifecycle. */
export interface StageFunnel {
  /** How it was counted who came to a stage. */
  readonly mode: FunnelMode
  /** How many histories there are; those that had not begun by then are left out. */
  readonly count: number
  /** The stages in order. */
  readonly stages: readonly FunnelStage[]
  /** How many are in each stage outside the order now. */
  readonly outside: readonly {
    /** The stage. */
    readonly stage: string
    /** How many. */
    readonly count: number
  }[]
}

/** How a funnel is counted. */
export interface StageFunnelOptions {
  /** Who counts as having come to a stage. There is no default: the two differ wherever stages are skipped. */
  readonly mode: FunnelMode
  /** The moment of asking; what came later is not known yet. */
  readonly at: Instant
}

/** Whether somebody came to a stage, and whether they came to the next one after it, by each way of counting. */
const cameTo: Readonly<Record<FunnelMode, (walk: StageWalk, index: number) => boolean>> = {
  visited: ({ firstVisit }, index) => firstVisit.has(index),
  'reached-or-beyond': ({ furthest }, index) => furthest >= index,
}
const wentOn: Readonly<Record<FunnelMode, (walk: StageWalk, index: number) => boolean>> = {
  visited: ({ firstVisit, lastVisit }, index) => Number(lastVisit.get(index + 1)) > Number(firstVisit.get(index)),
  'reached-or-beyond': ({ furthest }, index) => furthest > index,
}

/** A way of counting; throws `unknown-code` if it is none. */
export const checkMode = (mode: FunnelMode): FunnelMode =>
  funnelModes.includes(mode) ? mode : refuse('unknown-code', 'options.mode', mode, `one of ${funnelModes.join(', ')}`)

/** The funnel of walks that have begun. */
export function funnelOf(lifecycle: Lifecycle, walks: readonly StageWalk[], mode: FunnelMode): StageFunnel {
  const last = lifecycle.stages.length - 1
  const stages = lifecycle.stages.map(({ id }, index): FunnelStage => {
    const came = walks.filter((walk) => cameTo[mode](walk, index))
    const stayed = came.filter((walk) => index === last || !wentOn[mode](walk, index))
    const stillThere = stayed.filter(({ current }) => current === id).length
    const converted = came.length - stayed.length
    return {
      stage: id,
      entered: came.length,
      ...(index < last && { converted }),
      ...(index < last && came.length > 0 && { conversion: converted / came.length }),
      ...(walks.length > 0 && { share: came.length / walks.length }),
      stillThere,
      ...(index < last && { droppedOff: stayed.length - stillThere }),
      reEntries: walks.reduce((sum, { visits }) => sum + Math.max(0, (visits.get(id) ?? 0) - 1), 0),
      regressions: walks.reduce((sum, { regressions }) => sum + (regressions.get(id) ?? 0), 0),
    }
  })
  const outside = (lifecycle.outside ?? []).map(({ id }) => ({
    stage: id,
    count: walks.filter(({ current }) => current === id).length,
  }))
  return { mode, count: walks.length, stages, outside }
}

/**
 * Counts how many came to each stage, how many of them went on, and where the others are.
 *
 * For each stage but the last, `converted`, `stillThere` and `droppedOff` sum to `entered`. Re-entries and regressions are counted apart, so
 * that nobody counts twice. Stages outside the order are no part of the funnel; who is there now is counted beside it.
 *
 * @param lifecycle - The lifecycle.
 * @param histories - The events of each subject, in order.
 * @param options - How it is counted who came to a stage, and the moment of asking.
 * @throws {@link ClienteleError} `invalid-policy` for a lifecycle that contradicts itself, `foreign-record` for an
 *   event of another one, `unknown-code` for a stage that it does not have or a mode that is none, and as `stageVisits` does.
 *
 * @example
 * ```ts
 * import { acquisitionLifecycle, type FunnelStage, type StageFunnel, stageFunnel } from 'clientele/lifecycle'
 * import type { StageEvent } from 'clientele/records'
 *
 * const about = { type: 'stage-entered', lifecycleId: 'acquisition', actor: 'person', skipped: [] } as const
 * const at = '2026-02-01T00:00:00Z'
 * const histories: readonly (readonly StageEvent[])[] = [
 *   [
 *     { ...about, subjectId: 'a-1', kind: 'start', to: 'lead', at },
 *     { ...about, subjectId: 'a-1', kind: 'forward', from: 'lead', to: 'marketing-qualified', at },
 *   ],
 *   [{ ...about, subjectId: 'a-2', kind: 'start', to: 'lead', at }],
 * ]
 * const funnel: StageFunnel = stageFunnel(acquisitionLifecycle, histories, { mode: 'visited', at })
 * const lead: FunnelStage | undefined = funnel.stages[1]
 * lead?.conversion //=> 0.5
 * lead?.stillThere //=> 1
 * ```
 */
export function stageFunnel(
  lifecycle: Lifecycle,
  histories: readonly (readonly StageEvent[])[],
  { mode, at }: StageFunnelOptions,
): StageFunnel {
  return funnelOf(lifecycle, walksOf(lifecycle, histories, at), checkMode(mode))
}
