import type { Facts, TrackedEvent } from '../../foundation/condition/index.ts'
import { type Result, succeeded } from '../../foundation/index.ts'
import { type Intent, intentKey } from '../../foundation/intent.ts'
import { compareInstants, type Instant, instant } from '../../foundation/time/index.ts'
import type { Identifier, StageActor, StageEvent, StageRecord } from '../../records/index.ts'
import { stageMapOf } from './checked-stage-map.ts'
import { checkActor, judgeGuard, judgeMove, stageOfRecord } from './judge-move.ts'
import type { Lifecycle, Stage } from './lifecycle.ts'
import type { MappedStage, StageMap } from './stage-map.ts'
import { refuseMove, type StageRefusal } from './stage-refusal.ts'

/** A move that somebody asks for. */
export interface StageMove {
  /** The stage to enter. */
  readonly to: string
  /** Who moves them. */
  readonly actor: StageActor
  /** Which person, or which rule. */
  readonly actorId?: Identifier
  /** Why; some moves ask for it. */
  readonly reason?: string
  /** When. */
  readonly at: Instant
}

/** The beginning of a life in stages. */
export interface StageStart extends StageMove {
  /** Whose, or what's. */
  readonly subjectId: Identifier
}

/** What is known when a move is judged. */
export interface StageMoveOptions {
  /** What guards look at; nothing is known when left out. */
  readonly facts?: Facts
  /** What happened, for guards that look at events. */
  readonly events?: readonly TrackedEvent[]
}

/** What came of a move. */
export interface StageMoved {
  /** The record as it is from now on. */
  readonly record: StageRecord
  /** The move, for the history. */
  readonly event: StageEvent
  /** What is to be done on entry, in order. */
  readonly intents: readonly Intent[]
}

/** The record after a move that is allowed. */
export function recordAfter({ stages }: StageMap, before: StageRecord | undefined, event: StageEvent): StageRecord {
  const { subjectId, lifecycleId, to, at } = event
  const place = (code: string | undefined): number => (code === undefined ? undefined : stages.get(code)?.index) ?? -1
  const furthestStage = place(to) > place(before?.furthestStage) ? to : before?.furthestStage
  return {
    subjectId,
    lifecycleId,
    stage: to,
    since: at,
    ...(furthestStage !== undefined && { furthestStage }),
    startedAt: before?.startedAt ?? at,
  }
}

const intentsOf = ({ id, onEntry = [] }: Stage, { subjectId, lifecycleId, at }: StageEvent): readonly Intent[] =>
  onEntry.map(({ type, parameters }, index) => ({
    type,
    parameters: { ...parameters, subjectId, lifecycleId, stage: id, at },
    idempotencyKey: intentKey(lifecycleId, subjectId, id, at, String(index), type),
  }))

/** Makes a move: judges it, and then says what comes of it. */
function make(
  map: StageMap,
  before: StageRecord | undefined,
  from: MappedStage | undefined,
  { subjectId, to, actor, actorId, reason, at }: StageStart,
  { facts = {}, events }: StageMoveOptions,
): Result<StageMoved, StageRefusal> {
  checkActor(actor, 'move.actor')
  instant(at, 'move.at')
  const allowed = judgeMove(map, from, { to, actor, ...(reason !== undefined && { reason }) })
  if (!allowed.ok) return allowed
  const { target, move } = allowed.value
  if (before && compareInstants(at, instant(before.since, 'record.since')) < 0) {
    return refuseMove('before-last-move', { from: before.stage, to, actor })
  }
  const guarded = judgeGuard(map, target, from, actor, { facts, at, ...(events && { events }) })
  if (!guarded.ok) return guarded
  const event: StageEvent = {
    type: 'stage-entered',
    subjectId,
    lifecycleId: map.lifecycle.id,
    kind: move.kind,
    ...(before && { from: before.stage }),
    to,
    skipped: move.skipped,
    actor,
    ...(actorId !== undefined && { actorId }),
    ...(reason !== undefined && { reason }),
    at,
  }
  return succeeded({ record: recordAfter(map, before, event), event, intents: intentsOf(target.stage, event) })
}

/**
 * Begins a life in stages: somebody, or a deal, enters the lifecycle.
 *
 * @param lifecycle - The lifecycle; checked once, and not to be changed afterwards.
 * @param start - Whose life it is, where it begins, who says so and when.
 * @param options - `facts` and `events`: what the guard of the stage looks at.
 * @returns The record, the event and the intents; or why it cannot begin there.
 * @throws {@link ClienteleError} `invalid-policy` for a lifecycle that contradicts itself, `invalid-value` for a moment that
 *   does not exist, `unknown-code` for an actor that is none.
 *
 * @example
 * ```ts
 * import { acquisitionLifecycle, type StageStart, startLifecycle } from 'clientele/lifecycle'
 *
 * const start: StageStart = { subjectId: 'a-1', to: 'lead', actor: 'automation', at: '2026-06-01T09:30:00Z' }
 * const begun = startLifecycle(acquisitionLifecycle, start)
 * begun.ok && begun.value.record.stage //=> 'lead'
 *
 * const tooSoon = startLifecycle(acquisitionLifecycle, { ...start, to: 'client' })
 * tooSoon.ok ? '' : tooSoon.reason.code //=> 'not-a-start'
 * ```
 */
export function startLifecycle(
  lifecycle: Lifecycle,
  start: StageStart,
  options: StageMoveOptions = {},
): Result<StageMoved, StageRefusal> {
  return make(stageMapOf(lifecycle), undefined, undefined, start, options)
}

/**
 * Moves somebody, or a deal, to another stage, or says why not. Nothing is dropped silently: a move that is refused comes with
 * its code, and the record stays as it is.
 *
 * The current stage may go back, where the lifecycle allows it; the furthest stage never does.
 *
 * @param lifecycle - The lifecycle; checked once, and not to be changed afterwards.
 * @param record - Where they are.
 * @param move - Where to, who says so, why and when.
 * @param options - `facts` and `events`: what the guard of the stage looks at.
 * @returns The new record, the event for the history and the intents of the stage; or why the move is refused.
 * @throws {@link ClienteleError} as {@link startLifecycle} does, `foreign-record` for a record of another lifecycle, and
 *   `unknown-code` for one with a stage that the lifecycle does not have.
 *
 * @example
 * ```ts
 * import { acquisitionLifecycle, moveStage, type StageMove, type StageMoved, type StageMoveOptions } from 'clientele/lifecycle'
 * import type { StageRecord } from 'clientele/records'
 *
 * const lead: StageRecord = {
 *   subjectId: 'a-1',
 *   lifecycleId: 'acquisition',
 *   stage: 'lead',
 *   since: '2026-06-01T09:30:00Z',
 *   furthestStage: 'lead',
 *   startedAt: '2026-06-01T09:30:00Z',
 * }
 * const move: StageMove = { to: 'customer', actor: 'automation', at: '2026-06-08T12:00:00Z' }
 *
 * const known: StageMoveOptions = { facts: { hasPurchased: true } }
 * const moved = moveStage(acquisitionLifecycle, lead, move, known)
 * const { record, event }: Partial<StageMoved> = moved.ok ? moved.value : {}
 * record?.furthestStage //=> 'customer'
 * event?.skipped //=> ['marketing-qualified', 'sales-qualified', 'opportunity']
 *
 * const refused = moveStage(acquisitionLifecycle, lead, move, { facts: { hasPurchased: false } })
 * refused.ok ? '' : refused.reason.code //=> 'guard-unknown'
 * ```
 */
export function moveStage(
  lifecycle: Lifecycle,
  record: StageRecord,
  move: StageMove,
  options: StageMoveOptions = {},
): Result<StageMoved, StageRefusal> {
  const map = stageMapOf(lifecycle)
  return make(map, record, stageOfRecord(map, record), { ...move, subjectId: record.subjectId }, options)
}
