import type { Sums } from './add-up.ts'
import { bandOf, gradeFrom } from './grading.ts'
import type { LeadScore, ScoreChange } from './lead-score.ts'
import { pointsOf } from './points.ts'
import type { Findings, PreparedModel, PreparedThreshold } from './prepared-model.ts'
import type { MatrixSide, ScoreAxis, ScoreModel } from './score-model.ts'

/** An object that is being put together: hosts score by the million, and what is spread there costs time. */
export type Mutable<Made> = { -readonly [Key in keyof Made]: Made[Key] }

/** What of a score can change by time alone. */
export type Standing = Pick<LeadScore, 'total' | 'axes' | 'grade' | 'label' | 'thresholds'>

function gradeOf(
  { grading }: ScoreModel,
  pointsOn: (axis: string | undefined) => number,
  { adjustments }: Findings,
): string | undefined {
  if (!grading) return undefined
  if (grading.kind === 'bands') return bandOf(grading.bands, pointsOn(grading.axis))
  return gradeFrom(
    grading.start,
    adjustments.reduce((thirds, adjustment) => thirds + adjustment.thirds, 0),
  )
}

/** Whether everything that a threshold names holds. */
const isReached = ({ total, axes, labels }: PreparedThreshold, sums: Sums, label: string | undefined): boolean =>
  sums.total >= total &&
  axes.every(([axis, least]) => Number(sums.axes[axis]) >= least) &&
  (labels === undefined || labels.some((each) => each === label))

/** Reads sums as the model says: as points, a grade, a label, and the thresholds that are reached. */
export function standingOf({ model, thresholds }: PreparedModel, sums: Sums, findings: Findings): Standing {
  const axes = sums.axes.map((units, index) => ({ id: (model.axes[index] as ScoreAxis).id, points: pointsOf(units) }))
  const total = pointsOf(sums.total)
  const pointsOn = (axis: string | undefined): number => {
    for (const { id, points } of axes) if (id === axis) return points
    return total
  }
  const bandOn = ({ axis, bands }: MatrixSide): string => bandOf(bands, pointsOn(axis))
  const grade = gradeOf(model, pointsOn, findings)
  const { matrix } = model
  const label = matrix && bandOn(matrix.rows) + bandOn(matrix.columns)
  const reached: string[] = []
  for (const threshold of thresholds) if (isReached(threshold, sums, label)) reached.push(threshold.id)
  const standing: Mutable<Standing> = { total, axes, thresholds: reached }
  if (grade !== undefined) standing.grade = grade
  if (label !== undefined) standing.label = label
  return standing
}

/** What is different between two standings of one model. */
export function changesBetween(before: Standing, after: Standing): readonly ScoreChange[] {
  const changes: ScoreChange[] = []
  for (const [index, { id: axis, points: from }] of before.axes.entries()) {
    const { points: to } = after.axes[index] as { readonly points: number }
    if (from !== to) changes.push({ kind: 'axis', axis, from, to })
  }
  if (before.total !== after.total) changes.push({ kind: 'total', from: before.total, to: after.total })
  for (const kind of ['grade', 'label'] as const) {
    const [from, to] = [String(before[kind]), String(after[kind])]
    if (from !== to) changes.push({ kind, from, to })
  }
  for (const threshold of after.thresholds) {
    if (!before.thresholds.includes(threshold)) changes.push({ kind: 'threshold-reached', threshold })
  }
  for (const threshold of before.thresholds) {
    if (!after.thresholds.includes(threshold)) changes.push({ kind: 'threshold-lost', threshold })
  }
  return changes
}
