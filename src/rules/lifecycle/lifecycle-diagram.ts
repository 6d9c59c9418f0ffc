import { type MoveKind, moveKinds } from '../../records/index.ts'
import { stageMapOf } from './checked-stage-map.ts'
import type { Lifecycle, StageMoveKind } from './lifecycle.ts'
import { arrowsFrom, type MappedStage } from './stage-map.ts'

/** What a diagram shows. */
export interface LifecycleDiagramOptions {
  /**
   * The kinds of moves that are drawn. When left out: every move of a lifecycle that lists its paths; of one that does not,
   * the moves forward and out of the order, as skips and ways back between all stages would hide them.
   */
  readonly moves?: readonly StageMoveKind[]
}

const leadingOn: readonly MoveKind[] = ['forward', 'exit']

/** A code as the words of a box: what the diagram's language would read in it is written as its entity. */
const wordsOf = (code: string): string =>
  code.replace(/[^\p{Letter}\p{Number} _-]/gu, (character) => `#${character.codePointAt(0)};`)

/**
 * Draws a lifecycle as the text of a Mermaid state diagram, for documentation and for people who have to agree on it.
 *
 * Moves that go forward have no label; the others say what they are. A stage that nobody may leave leads to the end.
 *
 * @param lifecycle - The lifecycle.
 * @param options - The kinds of moves that are drawn.
 * @returns Text in Mermaid's `stateDiagram-v2` language, a line each for its stages and moves, ending in a line break.
 * @throws {@link ClienteleError} `invalid-policy` for a lifecycle that contradicts itself.
 *
 * @example
 * ```ts
 * import { type LifecycleDiagramOptions, lifecycleDiagram, repeatPurchaseLifecycle } from 'clientele/lifecycle'
 *
 * const options: LifecycleDiagramOptions = { moves: ['forward'] }
 * lifecycleDiagram(repeatPurchaseLifecycle, options).split('\n').filter((line) => line.includes('-->')).slice(-2)
 * //=> ['  s1 --> s2', '  s2 --> s3']
 * ```
 */
export function lifecycleDiagram(lifecycle: Lifecycle, { moves }: LifecycleDiagramOptions = {}): string {
  const map = stageMapOf(lifecycle)
  const stages = [...map.stages.values()]
  const nameOf = (stage: MappedStage): string => `s${stages.indexOf(stage) + 1}`
  const drawn: readonly MoveKind[] = moves ?? (lifecycle.paths ? moveKinds : leadingOn)
  const arrows = stages.flatMap((from) => {
    const leading = arrowsFrom(map, from)
    const isLast = leading.every(({ to }) => to === from)
    return [
      ...leading
        .filter(({ move }) => drawn.includes(move.kind))
        .map(({ to, move }) => `${nameOf(from)} --> ${nameOf(to)}${move.kind === 'forward' ? '' : `: ${move.kind}`}`),
      ...(isLast ? [`${nameOf(from)} --> [*]`] : []),
    ]
  })
  const lines = [
    ...stages.map((stage) => `state "${wordsOf(stage.stage.id)}" as ${nameOf(stage)}`),
    ...stages.filter(({ isStart }) => isStart).map((stage) => `[*] --> ${nameOf(stage)}`),
    ...arrows,
  ]
  return `stateDiagram-v2\n${lines.map((line) => `  ${line}\n`).join('')}`
}
