import { refuse } from '../../../foundation/error.ts'
import { epochMillisecondsOf } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { StageEvent } from '../../../records/index.ts'

/** One stay in a stage. */
export interface StageVisit {
  /** The stage. */
  readonly stage: string
  /** When it was entered. */
  readonly enteredAt: Instant
  /** When it was left; left out while somebody is there. */
  readonly leftAt?: Instant
  /** How long the stay was, or has been so far, in whole milliseconds. */
  readonly milliseconds: number
}

/** A moment of a history, as whole milliseconds; throws if it is before the one that came before it. */
function next(at: Instant, before: number, field: string): number {
  const moment = epochMillisecondsOf(at, field)
  return moment < before ? refuse('invalid-period', field, at, 'a moment that is not before the one before it') : moment
}

/**
 * Lists the stays in stages that a history is made of, as known at a moment.
 *
 * One begins where the other ends, so their lengths sum to the time from the first event to `at` exactly. Moments count in whole
 * milliseconds. To move to the same stage again begins another stay.
 *
 * @param history - The events of one subject, in order.
 * @param at - The moment of asking; what came later is not known yet.
 * @returns The stays, in order; none before the first event.
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist; `invalid-period` for events out of order.
 *
 * @example
 * ```ts
 * import { type StageVisit, stageVisits } from 'clientele/lifecycle'
 * import type { StageEvent } from 'clientele/records'
 *
 * const about = { type: 'stage-entered', subjectId: 'a-1', lifecycleId: 'acquisition', actor: 'person', skipped: [] } as const
 * const history: readonly StageEvent[] = [
 *   { ...about, kind: 'start', to: 'lead', at: '2026-02-01T00:00:00Z' },
 *   { ...about, kind: 'forward', from: 'lead', to: 'marketing-qualified', at: '2026-02-03T12:00:00Z' },
 * ]
 * const visits: readonly StageVisit[] = stageVisits(history, '2026-02-04T00:00:00Z')
 * visits.map(({ stage, milliseconds }) => [stage, milliseconds / 3_600_000]) //=> [['lead', 60], ['marketing-qualified', 12]]
 * ```
 */
export const stageVisits = (history: readonly StageEvent[], at: Instant): readonly StageVisit[] =>
  visitsIn(history, at, 'history')

/** The stays of a history that goes by a name in errors. */
export function visitsIn(history: readonly StageEvent[], at: Instant, field: string): readonly StageVisit[] {
  const end = epochMillisecondsOf(at, 'at')
  const entries: { readonly event: StageEvent; readonly from: number }[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const [index, event] of history.entries()) {
    before = next(event.at, before, `${field}[${index}].at`)
    if (before <= end) entries.push({ event, from: before })
  }
  return entries.map(({ event, from }, index) => {
    const after = entries[index + 1]
    return {
      stage: event.to,
      enteredAt: event.at,
      ...(after && { leftAt: after.event.at }),
      milliseconds: (after?.from ?? end) - from,
    }
  })
}
