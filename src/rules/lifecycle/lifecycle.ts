import type { Condition } from '../../foundation/condition/index.ts'
import type { JsonValue } from '../../foundation/index.ts'
import type { Identifier, MoveKind, StageActor } from '../../records/index.ts'

/** Something to be done when a stage is entered. */
export interface EntryAction {
  /** What to do, in the imperative: `notify-owner`. */
  readonly type: string
  /** What else it needs; the subject, the lifecycle, the stage and the moment are added. */
  readonly parameters?: Readonly<Record<string, JsonValue>>
}

/** A stage of a lifecycle. */
export interface Stage {
  /** Its code, unique in the lifecycle: `marketing-qualified`. */
  readonly id: string
  /** What must hold for somebody to enter it; nothing when left out. */
  readonly guard?: Condition
  /** What is to be done when it is entered, in order. */
  readonly onEntry?: readonly EntryAction[]
  /** How many days somebody usually stays at most; above 0. */
  readonly expectedDays?: number
  /** How likely a deal in it is won, 0 to 1. */
  readonly probability?: number
  /** What it means for a deal to be in it: that it is won, or lost. Open when left out. */
  readonly outcome?: 'won' | 'lost'
}

/** Whether a move may be made: freely, with a reason only, or not at all. */
export type MovePermission = 'allowed' | 'with-reason' | 'refused'

/** The moves between stages: all kinds but the start. */
export type StageMoveKind = Exclude<MoveKind, 'start'>

/** Who may make which kind of move. */
export type MovePermissions = Readonly<Record<StageMoveKind, Readonly<Record<StageActor, MovePermission>>>>

/** Moves that exist from a stage, in a lifecycle that lists them. */
export interface StagePath {
  /** The stage that is left. */
  readonly from: string
  /** The stages that can be entered from it. */
  readonly to: readonly string[]
  /** Whether these moves begin another round, instead of lying forward or backward in the order. */
  readonly loop?: true
}

/**
 * A life in stages, as plain data: the stages in order, those outside the order, and who may move whom how.
 *
 * Without `paths`, every move is possible that its kind allows; with them, only the moves they list. The current stage is the
 * truth, and may go back; the furthest stage is kept apart and never does.
 *
 * @example A lifecycle of a host's own
 * ```ts
 * import {
 *   type EntryAction,
 *   forwardOnly,
 *   type Lifecycle,
 *   type MovePermission,
 *   type Stage,
 *   type StagePath,
 *   startLifecycle,
 * } from 'clientele/lifecycle'
 *
 * const thank: EntryAction = { type: 'send-thanks', parameters: { template: 'first-gift' } }
 * const donor: Stage = {
 *   id: 'donor',
 *   guard: { fact: 'gifts', operator: 'at-least', value: 1 },
 *   onEntry: [thank],
 * }
 * const paths: readonly StagePath[] = [{ from: 'friend', to: ['donor'] }, { from: 'donor', to: ['patron'] }]
 * const giving: Lifecycle = {
 *   id: 'giving',
 *   stages: [{ id: 'friend' }, donor, { id: 'patron' }],
 *   start: ['friend'],
 *   moves: forwardOnly,
 *   paths,
 * }
 * const permission: MovePermission = giving.moves.backward.automation
 * permission //=> 'refused'
 * startLifecycle(giving, { subjectId: 'd-1', to: 'friend', actor: 'person', at: '2026-06-01T09:30:00Z' }).ok //=> true
 * ```
 */
export interface Lifecycle {
  /** Unique within the business. */
  readonly id: Identifier
  /** The stages, in order. */
  readonly stages: readonly Stage[]
  /** The stages outside the order, such as lost or disqualified; none when left out. */
  readonly outside?: readonly Stage[]
  /** The stages in which a life may begin. */
  readonly start: readonly string[]
  /** Who may make which kind of move. */
  readonly moves: MovePermissions
  /** The only moves there are; all that `moves` allows when left out. */
  readonly paths?: readonly StagePath[]
  /** Whether nobody may ever come back to a stage; a definition that lets them is refused. */
  readonly acyclic?: true
}
