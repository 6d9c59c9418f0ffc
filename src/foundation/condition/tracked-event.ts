import type { Instant } from '../time/index.ts'
import type { Facts } from './condition.ts'

/**
 * Something that somebody did or that happened to them: a visit, a download, a form sent.
 *
 * @example
 * ```ts
 * import type { TrackedEvent } from 'clientele/condition'
 *
 * const event: TrackedEvent = {
 *   id: 'e-1',
 *   type: 'page-viewed',
 *   at: '2026-06-01T09:30:00Z',
 *   properties: { path: '/pricing', seconds: 42 },
 * }
 * event.properties?.['path'] //=> '/pricing'
 * ```
 */
export interface TrackedEvent {
  /** Unique among the events that are judged together. */
  readonly id: string
  /** What happened, as a code of the host's. */
  readonly type: string
  /** When. */
  readonly at: Instant
  /** What else is known of it. */
  readonly properties?: Facts
}

/**
 * What a condition is judged on.
 *
 * @example
 * ```ts
 * import { type Circumstances, judgeCondition } from 'clientele/condition'
 *
 * const circumstances: Circumstances = {
 *   facts: { lastContactOn: '2026-04-01' },
 *   at: '2026-06-01T12:00:00Z',
 * }
 * judgeCondition({ fact: 'lastContactOn', operator: 'days-since', atLeast: 60 }, circumstances).status //=> 'met'
 * ```
 */
export interface Circumstances {
  /** What is known. */
  readonly facts: Facts
  /** What happened, in any order; left out where it is not known, which is not the same as an empty list. */
  readonly events?: readonly TrackedEvent[]
  /** The moment of judging. Later events do not count. */
  readonly at: Instant
}
