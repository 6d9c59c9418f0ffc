import { type ReadCircumstances, readCircumstances } from '../../foundation/condition/circumstances.ts'
import type { Circumstances, Shortfall } from '../../foundation/condition/index.ts'
import { isSurelyLacking } from '../../foundation/condition/shortfall.ts'
import { refuse } from '../../foundation/error.ts'
import { type Result, succeeded } from '../../foundation/index.ts'
import { type MoveKind, type StageActor, type StageRecord, stageActors } from '../../records/index.ts'
import { type MappedStage, moveBetween, nothingSkipped, permissionFor, type StageMap } from './stage-map.ts'
import { type RefusedMove, refuseMove, type StageRefusal, type StageRefusalCode } from './stage-refusal.ts'

/** A move as it is asked for, or as it is on record. */
interface AskedMove {
  readonly to: string
  readonly actor: StageActor
  readonly reason?: string
}

/** A move that the lifecycle allows, and the stage it leads to. */
interface AllowedMove {
  readonly target: MappedStage
  readonly move: { readonly kind: MoveKind; readonly skipped: readonly string[] }
}

/** To start, where a life may begin, is free. */
const startMove: AllowedMove['move'] = { kind: 'start', skipped: nothingSkipped }

/** Throws `unknown-code` if an actor is none. */
export function checkActor(actor: StageActor, field: string): void {
  if (!stageActors.includes(actor)) refuse('unknown-code', field, actor, `one of ${stageActors.join(', ')}`)
}

/** The stage that a record says somebody is in; throws if the record is of another lifecycle, or its stages of none. */
export function stageOfRecord({ lifecycle, stages }: StageMap, record: StageRecord): MappedStage {
  if (record.lifecycleId !== lifecycle.id) {
    refuse('foreign-record', 'record.lifecycleId', record.lifecycleId, `${lifecycle.id}, the lifecycle`)
  }
  const { stage, furthestStage } = record
  if (furthestStage !== undefined && !lifecycle.stages.some(({ id }) => id === furthestStage)) {
    const expected = `one of ${lifecycle.stages.map(({ id }) => id).join(', ')}`
    refuse('unknown-code', 'record.furthestStage', furthestStage, expected)
  }
  return stages.get(stage) ?? refuse('unknown-code', 'record.stage', stage, `one of ${[...stages.keys()].join(', ')}`)
}

/** Whether the lifecycle allows a move of an actor who is one, whatever its guards; `from` is nothing at the start. */
export function judgeMove(
  map: StageMap,
  from: MappedStage | undefined,
  { to, actor, reason }: AskedMove,
): Result<AllowedMove, StageRefusal> {
  const refusal = (code: StageRefusalCode) => refuseMove(code, refusedMove(from, to, actor))
  const target = map.stages.get(to)
  if (!target) return refusal('unknown-stage')
  if (!from) return target.isStart ? succeeded({ target, move: startMove }) : refusal('not-a-start')
  const move = moveBetween(map, from, target)
  if (!move) return refusal('no-path')
  const permission = permissionFor(map, move.kind, actor)
  if (permission === 'refused') return refusal(`${move.kind}-not-allowed`)
  if (permission === 'with-reason' && !reason?.trim()) return refusal('reason-required')
  return succeeded({ target, move })
}

/** What a refused move was. */
const refusedMove = (from: MappedStage | undefined, to: string, actor: StageActor): RefusedMove => ({
  ...(from && { from: from.stage.id }),
  to,
  actor,
})

/** What the guard of a stage lacks; nothing if it has none, or is met. */
export function lackingIn({ guard }: MappedStage, known: ReadCircumstances): Shortfall | undefined {
  // Whether it is met is the short way; what is lacking is worked out only where something is.
  return guard && !guard.isMet(known, []) ? guard.lacks(true, known) : undefined
}

/** Whether the guard of a stage lets somebody in. */
export function judgeGuard(
  { vocabulary }: StageMap,
  target: MappedStage,
  from: MappedStage | undefined,
  actor: StageActor,
  circumstances: Circumstances,
): Result<undefined, StageRefusal> {
  if (!target.guard) return succeeded(undefined)
  const lacks = lackingIn(target, readCircumstances(circumstances, vocabulary))
  if (!lacks) return succeeded(undefined)
  const code = isSurelyLacking(lacks) ? 'guard-not-met' : 'guard-unknown'
  return refuseMove(code, refusedMove(from, target.stage.id, actor), lacks)
}
