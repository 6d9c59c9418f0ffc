import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * Who moves somebody from stage to stage: a rule of the host's that runs by itself, or a person.
 *
 * @example
 * ```ts
 * import { stageActors } from 'clientele/records'
 *
 * stageActors //=> ['automation', 'person']
 * ```
 */
export const stageActors = ['automation', 'person'] as const

/** An actor from {@link stageActors}. */
export type StageActor = (typeof stageActors)[number]

/**
 * The ways in which somebody can come to a stage.
 *
 * - `start`: into the lifecycle;
 * - `forward`: to the next stage in order; `skip`: to a later one; `backward`: to an earlier one;
 * - `self`: to the same stage again; `loop`: along a path that begins another round;
 * - `exit`: to a stage outside the order; `return`: from there into the order.
 *
 * @example
 * ```ts
 * import { moveKinds } from 'clientele/records'
 *
 * moveKinds //=> ['start', 'forward', 'skip', 'backward', 'self', 'loop', 'exit', 'return']
 * ```
 */
export const moveKinds = ['start', 'forward', 'skip', 'backward', 'self', 'loop', 'exit', 'return'] as const

/** A way from {@link moveKinds}. */
export type MoveKind = (typeof moveKinds)[number]

/**
 * Where somebody, or a deal, is in a lifecycle, and how far they ever came.
 *
 * @example
 * ```ts
 * import type { StageRecord } from 'clientele/records'
 *
 * const record: StageRecord = {
 *   subjectId: 'a-1',
 *   lifecycleId: 'acquisition',
 *   stage: 'lead',
 *   since: '2026-06-01T09:30:00Z',
 *   furthestStage: 'opportunity',
 *   startedAt: '2026-01-15T10:00:00Z',
 * }
 * record.stage === record.furthestStage //=> false
 * ```
 */
export interface StageRecord {
  /** Whom, or what, it is about. */
  readonly subjectId: Identifier
  /** The lifecycle. */
  readonly lifecycleId: Identifier
  /** Where they are now. */
  readonly stage: string
  /** Since when, without a break. */
  readonly since: Instant
  /** The latest stage in order that they ever reached; left out while they only were outside the order. */
  readonly furthestStage?: string
  /** When they entered the lifecycle. */
  readonly startedAt: Instant
}

/**
 * One move in a lifecycle, as it happened. The events of one subject, in order, are its history.
 *
 * @example
 * ```ts
 * import type { StageEvent } from 'clientele/records'
 *
 * const event: StageEvent = {
 *   type: 'stage-entered',
 *   subjectId: 'a-1',
 *   lifecycleId: 'acquisition',
 *   kind: 'skip',
 *   from: 'lead',
 *   to: 'sales-qualified',
 *   skipped: ['marketing-qualified'],
 *   actor: 'person',
 *   actorId: 't-7',
 *   at: '2026-06-01T09:30:00Z',
 * }
 * event.skipped //=> ['marketing-qualified']
 * ```
 */
export interface StageEvent {
  /** What happened. */
  readonly type: 'stage-entered'
  /** To whom, or to what. */
  readonly subjectId: Identifier
  /** In which lifecycle. */
  readonly lifecycleId: Identifier
  /** How the move lies in the lifecycle. */
  readonly kind: MoveKind
  /** The stage that was left; left out at the start. */
  readonly from?: string
  /** The stage that was entered. */
  readonly to: string
  /** The stages between the two that were passed over, in order. */
  readonly skipped: readonly string[]
  /** Who moved them. */
  readonly actor: StageActor
  /** Which person, or which rule. */
  readonly actorId?: Identifier
  /** Why, in their words; no rule reads it. */
  readonly reason?: string
  /** When. */
  readonly at: Instant
}
