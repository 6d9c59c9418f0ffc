import { conditionProblems } from '../../foundation/condition/condition-problems.ts'
import type { Problem, ProblemPath } from '../../foundation/problem.ts'
import { isSmallJson, smallJson } from '../../foundation/small-json.ts'
import { moveKinds, stageActors } from '../../records/index.ts'
import type { Lifecycle, MovePermission, Stage } from './lifecycle.ts'
import { arrowsFrom, drawStageMap } from './stage-map.ts'

const mostStages = 200

type PlacedStage = readonly [stage: Stage, path: ProblemPath]

/** Every stage, and where it stands. */
const placedStages = ({ stages, outside = [] }: Lifecycle): readonly PlacedStage[] => [
  ...stages.map((stage, index): PlacedStage => [stage, ['stages', index]]),
  ...outside.map((stage, index): PlacedStage => [stage, ['outside', index]]),
]

function* stageProblems([stage, path]: PlacedStage): Generator<Problem> {
  const { guard, onEntry = [], expectedDays, probability, outcome } = stage
  if (guard !== undefined) yield* conditionProblems(guard, [...path, 'guard'])
  if (expectedDays !== undefined && !(expectedDays > 0 && expectedDays <= 100_000)) {
    yield { path: [...path, 'expectedDays'], received: expectedDays, expected: 'a number above 0, at most 100,000' }
  }
  if (probability !== undefined && !(probability >= 0 && probability <= 1)) {
    yield { path: [...path, 'probability'], received: probability, expected: 'a number from 0 to 1' }
  }
  if (outcome !== undefined && outcome !== 'won' && outcome !== 'lost') {
    yield { path: [...path, 'outcome'], received: outcome, expected: 'won or lost' }
  }
  for (const [index, { parameters = {} }] of onEntry.entries()) {
    if (isSmallJson(parameters)) continue
    yield { path: [...path, 'onEntry', index, 'parameters'], received: parameters, expected: smallJson }
  }
}

const permissions: readonly MovePermission[] = ['allowed', 'with-reason', 'refused']

/** Where it is not said who may make a kind of move. */
function* moveProblems({ moves }: Lifecycle): Generator<Problem> {
  for (const kind of moveKinds) {
    if (kind === 'start') continue
    for (const actor of stageActors) {
      // A host without a compiler may have left some out.
      const received = moves[kind]?.[actor]
      if (permissions.includes(received)) continue
      yield { path: ['moves', kind, actor], received, expected: `one of ${permissions.join(', ')}` }
    }
  }
}

/** Where codes of stages stand twice, or are of no stage. */
function* codeProblems(lifecycle: Lifecycle): Generator<Problem> {
  const known = new Set<string>()
  for (const [{ id }, path] of placedStages(lifecycle)) {
    if (known.has(id)) yield { path: [...path, 'id'], received: id, expected: 'a code that no other stage has' }
    known.add(id)
  }
  const expected = `one of ${[...known].join(', ')}`
  for (const [index, id] of lifecycle.start.entries()) {
    if (!known.has(id)) yield { path: ['start', index], received: id, expected }
    if (lifecycle.start.indexOf(id) < index) {
      yield { path: ['start', index], received: id, expected: 'each start once' }
    }
  }
  const drawn = new Set<string>()
  for (const [index, { from, to }] of (lifecycle.paths ?? []).entries()) {
    if (!known.has(from)) yield { path: ['paths', index, 'from'], received: from, expected }
    for (const [place, id] of to.entries()) {
      const path = ['paths', index, 'to', place]
      const key = JSON.stringify([from, id])
      if (!known.has(id)) yield { path, received: id, expected }
      if (drawn.has(key)) yield { path, received: id, expected: `one path only from ${from} to each stage` }
      drawn.add(key)
    }
  }
}

type Graph = ReadonlyMap<string, readonly string[]>

/** Some stages, and all that can be reached from them. */
function reachedFrom(graph: Graph, codes: readonly string[]): ReadonlySet<string> {
  const reached = new Set(codes)
  // A set is walked in the order of entry, and takes more while it is.
  for (const id of reached) {
    graph.get(id)?.forEach((next) => {
      reached.add(next)
    })
  }
  return reached
}

/** Where stages cannot be reached, or can be reached again though nobody may come back. */
function* graphProblems(lifecycle: Lifecycle): Generator<Problem> {
  const map = drawStageMap(lifecycle)
  const graph = new Map(
    [...map.stages].map(([id, stage]) => [id, arrowsFrom(map, stage).map(({ to }) => to.stage.id)] as const),
  )
  const reached = reachedFrom(graph, lifecycle.start)
  for (const [{ id }, path] of placedStages(lifecycle)) {
    if (!reached.has(id)) {
      yield { path: [...path, 'id'], received: id, expected: 'a stage that somebody can reach from a start' }
    }
  }
  const circular = lifecycle.acyclic ? [...graph].filter(([id, next]) => reachedFrom(graph, next).has(id)) : []
  if (circular.length > 0) {
    yield {
      path: ['acyclic'],
      received: circular.map(([id]) => id).join(', '),
      expected: 'no moves by which somebody could come back to a stage',
    }
  }
}

/** Everything about a lifecycle that contradicts itself. */
export function* lifecycleProblems(lifecycle: Lifecycle): Generator<Problem> {
  const stages = placedStages(lifecycle)
  if (lifecycle.stages.length === 0 || stages.length > mostStages) {
    yield { path: ['stages'], received: stages.length, expected: `1 to ${mostStages} stages, at least one in order` }
    return
  }
  const found = [
    ...codeProblems(lifecycle),
    ...moveProblems(lifecycle),
    ...stages.flatMap((stage) => [...stageProblems(stage)]),
  ]
  if (lifecycle.start.length === 0) {
    found.push({ path: ['start'], received: lifecycle.start, expected: 'at least one stage' })
  }
  yield* found
  // Where codes are wrong, who can reach what says nothing more.
  if (found.length === 0) yield* graphProblems(lifecycle)
}
