import type { ScoreBand, ScoreGrading } from './grading.ts'
import type { PointLimits, ScoreRule } from './score-rule.ts'

/** Rules whose points are limited together. */
export interface ScoreGroup extends PointLimits {
  /** Unique in the model. */
  readonly id: string
  /** 1 to 200 rules; at most 1,000 in a model. */
  readonly rules: readonly ScoreRule[]
}

/** One thing that is scored apart from others, such as fit or engagement. */
export interface ScoreAxis extends PointLimits {
  /** Unique in the model. */
  readonly id: string
  /** 1 to 50 groups. */
  readonly groups: readonly ScoreGroup[]
}

/** An axis and its bands, as one side of a matrix. */
export interface MatrixSide {
  /** The axis. */
  readonly axis: string
  /** Its bands, from the highest down; at most 26. */
  readonly bands: readonly ScoreBand[]
}

/** Two axes read together: the label is the band of the first, then that of the second, such as `B1`. */
export interface ScoreMatrix {
  /** The axis that gives the first part of a label. */
  readonly rows: MatrixSide
  /** The axis that gives the second part; another one. */
  readonly columns: MatrixSide
}

/** What a host is to be asked to do. */
export interface ThresholdIntent {
  /** What to do, as a code of the host's: `alert-owner`. */
  readonly type: string
  /** What else it must know: at most 50 texts, numbers, yes or no. The lead and the threshold are added. */
  readonly parameters?: Readonly<Record<string, string | number | boolean>>
}

/**
 * Something that follows from a score, such as that a lead is marketing-qualified: everything that it names must hold, and it
 * names at least one of `total`, `axes` and `labels`.
 *
 * @example
 * ```ts
 * import type { ScoreThreshold, ThresholdIntent } from 'clientele/scoring'
 *
 * const intent: ThresholdIntent = { type: 'alert-owner', parameters: { withinHours: 4 } }
 * const qualified: ScoreThreshold = {
 *   id: 'marketing-qualified',
 *   axes: { fit: 40, engagement: 25 },
 *   moveTo: 'marketing-qualified',
 *   intent,
 * }
 * qualified.moveTo //=> 'marketing-qualified'
 * ```
 */
export interface ScoreThreshold {
  /** Unique in the model. */
  readonly id: string
  /** The least of the total. */
  readonly total?: number
  /** The least of some axes, by their ids. */
  readonly axes?: Readonly<Record<string, number>>
  /** The labels of the matrix of which the lead must have one. */
  readonly labels?: readonly string[]
  /** The stage that the lead is to be moved to when it is reached. */
  readonly moveTo?: string
  /** What is to be asked for when it is reached. */
  readonly intent?: ThresholdIntent
}

/**
 * How leads are scored, as plain data: store it, show it, change it without code.
 *
 * Points are at most 100,000, up or down, and have at most two decimals. They are added up in this order: the points of each
 * event fade; then the limits of its rule hold, those of its group, of its axis, and of the total.
 *
 * @example
 * ```ts
 * import { type MatrixSide, scoreLead, type ScoreAxis, type ScoreGroup, type ScoreMatrix, type ScoreModel } from 'clientele/scoring'
 *
 * const firm: ScoreGroup = {
 *   id: 'firm',
 *   rules: [{ id: 'mid-size', when: { fact: 'employees', operator: 'at-least', value: 50 }, points: 55 }],
 * }
 * const visits: ScoreGroup = {
 *   id: 'visits',
 *   ceiling: 60,
 *   rules: [{ id: 'visited', event: 'page-viewed', points: 30 }],
 * }
 * const fit: ScoreAxis = { id: 'fit', floor: 0, ceiling: 100, groups: [firm] }
 * const engagement: ScoreAxis = { id: 'engagement', floor: 0, ceiling: 100, groups: [visits] }
 * const rows: MatrixSide = { axis: 'fit', bands: [{ label: 'A', from: 70 }, { label: 'B', from: 40 }, { label: 'C', from: 0 }] }
 * const columns: MatrixSide = { axis: 'engagement', bands: [{ label: '1', from: 60 }, { label: '2', from: 25 }, { label: '3', from: 0 }] }
 * const matrix: ScoreMatrix = { rows, columns }
 * const model: ScoreModel = { axes: [fit, engagement], matrix }
 *
 * const view = { type: 'page-viewed', at: '2026-05-01T10:00:00Z' } as const
 * const events = [{ ...view, id: 'e-1' }, { ...view, id: 'e-2' }, { ...view, id: 'e-3' }]
 * const score = scoreLead(model, { facts: { employees: 80 }, events, at: '2026-06-01T00:00:00Z' })
 * score.axes.map(({ points }) => points) //=> [55, 60]
 * score.label //=> 'B1'
 * ```
 */
export interface ScoreModel {
  /** What is scored apart; 1 to 10. The total is their sum. */
  readonly axes: readonly ScoreAxis[]
  /** Between what the total must lie. */
  readonly total?: PointLimits
  /** How leads are graded; not at all when left out. */
  readonly grading?: ScoreGrading
  /** Two axes read together. */
  readonly matrix?: ScoreMatrix
  /** What follows from which scores; at most 100. */
  readonly thresholds?: readonly ScoreThreshold[]
}
