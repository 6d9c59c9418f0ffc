import { type PreparedCondition, prepare } from '../../foundation/condition/prepared-condition.ts'
import { type PreparedShortfall, prepareShortfall } from '../../foundation/condition/shortfall.ts'
import { newVocabulary, type Vocabulary } from '../../foundation/condition/vocabulary.ts'
import { type StageActor, stageActors } from '../../records/index.ts'
import type { Lifecycle, MovePermission, Stage, StageMoveKind } from './lifecycle.ts'

/** A guard, made ready. */
interface MappedGuard {
  readonly isMet: PreparedCondition
  readonly lacks: PreparedShortfall
}

/** A stage, made ready. */
export interface MappedStage {
  readonly stage: Stage
  /** Its place in the order, from 0; -1 outside it. */
  readonly index: number
  readonly isStart: boolean
  readonly guard: MappedGuard | undefined
  /** The stages that a path leads to from it, and whether that begins another round; nothing without paths. */
  readonly paths: ReadonlyMap<string, boolean> | undefined
}

/** A lifecycle, made ready. */
export interface StageMap {
  readonly lifecycle: Lifecycle
  /** Every stage by its code: first those in order, then those outside. */
  readonly stages: ReadonlyMap<string, MappedStage>
  /** What its guards ask for. */
  readonly vocabulary: Vocabulary
}

/** How a move between two stages lies in a lifecycle. */
export interface MappedMove {
  readonly kind: StageMoveKind
  /** The stages in order that it passes over. */
  readonly skipped: readonly string[]
}

const outsideTheOrder = -1

/** Makes a lifecycle ready whose codes and guards are known to be sound. */
export function drawStageMap(lifecycle: Lifecycle): StageMap {
  const { stages, outside = [], start, paths } = lifecycle
  const vocabulary = newVocabulary()
  const pathsFrom = new Map<string, Map<string, boolean>>()
  for (const { from, to, loop = false } of paths ?? []) {
    const known = pathsFrom.get(from) ?? new Map<string, boolean>()
    for (const id of to) known.set(id, loop)
    pathsFrom.set(from, known)
  }
  const mapped = (stage: Stage, index: number): readonly [string, MappedStage] => [
    stage.id,
    {
      stage,
      index,
      isStart: start.includes(stage.id),
      guard: stage.guard && {
        isMet: prepare(stage.guard, vocabulary),
        lacks: prepareShortfall(stage.guard, vocabulary),
      },
      paths: paths && (pathsFrom.get(stage.id) ?? new Map()),
    },
  ]
  return {
    lifecycle,
    stages: new Map([
      ...stages.map((stage, index) => mapped(stage, index)),
      ...outside.map((stage) => mapped(stage, outsideTheOrder)),
    ]),
    vocabulary,
  }
}

function kindBetween(from: number, to: number): StageMoveKind {
  if (to < 0) return 'exit'
  if (from < 0) return 'return'
  if (to < from) return 'backward'
  return to === from + 1 ? 'forward' : 'skip'
}

/** Given out with every move that passes over nothing, and so not to be changed by whoever gets it. */
export const nothingSkipped: readonly string[] = /* @__PURE__ */ Object.freeze([])

/** How a move between two stages lies in the order; nothing where no path leads. */
export function moveBetween(map: StageMap, from: MappedStage, to: MappedStage): MappedMove | undefined {
  const loop = from.paths?.get(to.stage.id)
  if (from.paths && loop === undefined) return undefined
  const kind = loop ? 'loop' : from === to ? 'self' : kindBetween(from.index, to.index)
  const skipped =
    kind === 'skip' ? map.lifecycle.stages.slice(from.index + 1, to.index).map(({ id }) => id) : nothingSkipped
  return { kind, skipped }
}

/** Whether an actor may make a move of a kind. */
export const permissionFor = ({ lifecycle }: StageMap, kind: StageMoveKind, actor: StageActor): MovePermission =>
  lifecycle.moves[kind][actor]

/** A stage that somebody can come to, and how. */
interface MapArrow {
  readonly to: MappedStage
  readonly move: MappedMove
}

/** The moves that lead from a stage, for whoever may make them. */
export const arrowsFrom = (map: StageMap, from: MappedStage): readonly MapArrow[] =>
  [...map.stages.values()].flatMap((to) => {
    const move = moveBetween(map, from, to)
    const isOpen = move && stageActors.some((actor) => permissionFor(map, move.kind, actor) !== 'refused')
    return isOpen ? [{ to, move }] : []
  })
