import type { Problem, ProblemPath } from '../../../foundation/problem.ts'
import { andThen } from '../../../foundation/shape-problems.ts'
import type { ScoreModel, ScoreThreshold } from './score-model.ts'
import { scoreModelShape } from './score-model-shape.ts'

const mostRules = 1_000

/** Where a list of things with ids has one again. */
function* repeatedIds(things: Iterable<readonly [id: string, path: ProblemPath]>): Generator<Problem> {
  const seen = new Set<string>()
  for (const [id, path] of things) {
    if (seen.has(id)) yield { path: [...path, 'id'], received: id, expected: 'an id of its own' }
    seen.add(id)
  }
}

type Placed<Thing> = readonly [thing: Thing, path: ProblemPath]

const placed = <Thing>(things: readonly Thing[], path: ProblemPath): readonly Placed<Thing>[] =>
  things.map((thing, index) => [thing, [...path, index]])
const idsOf = (things: readonly Placed<{ readonly id: string }>[]): readonly (readonly [string, ProblemPath])[] =>
  things.map(([{ id }, path]) => [id, path])

/** Where a threshold asks for nothing, or for what the model does not have. */
function* thresholdProblems(
  { total, axes, labels }: ScoreThreshold,
  path: ProblemPath,
  axisIds: readonly string[],
  possibleLabels: ReadonlySet<string>,
): Generator<Problem> {
  if (total === undefined && labels === undefined && Object.keys(axes ?? {}).length === 0) {
    yield { path: [...path, 'total'], received: total, expected: 'a total, axes or labels to reach' }
  }
  for (const axis of Object.keys(axes ?? {})) {
    if (!axisIds.includes(axis)) {
      yield { path: [...path, 'axes', axis], received: axis, expected: `one of ${axisIds.join(', ')}` }
    }
  }
  for (const [label, place] of placed(labels ?? [], [...path, 'labels'])) {
    if (!possibleLabels.has(label)) yield { path: place, received: label, expected: 'a label of the matrix' }
  }
}

/** What contradicts itself in a model whose parts are right. */
function* contradictions(model: ScoreModel, path: ProblemPath): Generator<Problem> {
  const { grading, matrix, thresholds = [] } = model
  const axes = placed(model.axes, [...path, 'axes'])
  const groups = axes.flatMap(([axis, at]) => placed(axis.groups, [...at, 'groups']))
  const rules = groups.flatMap(([group, at]) => placed(group.rules, [...at, 'rules']))
  if (rules.length > mostRules) {
    yield { path: [...path, 'axes'], received: model.axes, expected: `at most ${mostRules} rules in all` }
  }
  for (const things of [axes, groups, rules]) yield* repeatedIds(idsOf(things))

  const axisIds = axes.map(([{ id }]) => id)
  const named: (readonly [axis: string, path: ProblemPath])[] = []
  if (grading?.kind === 'thirds')
    yield* repeatedIds(idsOf(placed(grading.adjustments, [...path, 'grading', 'adjustments'])))
  else if (grading?.axis !== undefined) named.push([grading.axis, [...path, 'grading', 'axis']])
  if (matrix) {
    const { rows, columns } = matrix
    named.push([rows.axis, [...path, 'matrix', 'rows', 'axis']], [columns.axis, [...path, 'matrix', 'columns', 'axis']])
    if (rows.axis === columns.axis) {
      yield { path: [...path, 'matrix', 'columns', 'axis'], received: columns.axis, expected: 'another axis than rows' }
    }
  }
  for (const [axis, at] of named) {
    if (!axisIds.includes(axis)) yield { path: at, received: axis, expected: `one of ${axisIds.join(', ')}` }
  }
  const labels = matrix
    ? matrix.rows.bands.flatMap((row) => matrix.columns.bands.map((column) => row.label + column.label))
    : []
  const placedThresholds = placed(thresholds, [...path, 'thresholds'])
  yield* repeatedIds(idsOf(placedThresholds))
  for (const [threshold, at] of placedThresholds) yield* thresholdProblems(threshold, at, axisIds, new Set(labels))
}

const check = andThen(scoreModelShape, (model, path) => contradictions(model as ScoreModel, path))

/** Everything that is wrong with a model, whatever it is. */
export const scoreModelProblems = (model: unknown): Iterable<Problem> => check(model, [])
