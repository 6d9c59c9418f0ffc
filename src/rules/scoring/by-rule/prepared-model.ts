import type { ReadCircumstances } from '../../../foundation/condition/circumstances.ts'
import type { Unknown } from '../../../foundation/condition/index.ts'
import { type PreparedCondition, prepare } from '../../../foundation/condition/prepared-condition.ts'
import { newVocabulary, type Vocabulary } from '../../../foundation/condition/vocabulary.ts'
import { unitsOf } from './points.ts'
import { type LinePlace, type PreparedRule, prepareRule, type Yield } from './prepared-rule.ts'
import type { ScoreModel } from './score-model.ts'
import type { PointLimits } from './score-rule.ts'

/** Limits in hundredths. */
export interface UnitLimits {
  readonly floor: number
  readonly ceiling: number
}

/** A group made ready. */
interface PreparedGroup extends UnitLimits {
  readonly place: LinePlace
  readonly rules: readonly PreparedRule[]
}

/** An axis made ready. */
interface PreparedAxis extends UnitLimits {
  readonly place: LinePlace
  readonly groups: readonly PreparedGroup[]
}

/** A threshold made ready. */
export interface PreparedThreshold {
  readonly id: string
  /** The least of the total, in hundredths. */
  readonly total: number
  /** The least of some axes, in hundredths, by the places of the axes. */
  readonly axes: readonly (readonly [axis: number, least: number])[]
  readonly labels: readonly string[] | undefined
}

/** An adjustment of the grade made ready. */
interface PreparedAdjustment {
  readonly id: string
  readonly thirds: number
  readonly applies: PreparedCondition
}

/** A model made ready. */
export interface PreparedModel {
  readonly model: ScoreModel
  /** What its rules and adjustments ask for. */
  readonly vocabulary: Vocabulary
  readonly axes: readonly PreparedAxis[]
  readonly total: UnitLimits
  /** Every rule, in the order of the model. */
  readonly rules: readonly PreparedRule[]
  readonly adjustments: readonly PreparedAdjustment[]
  readonly thresholds: readonly PreparedThreshold[]
}

/** Limits in hundredths; endless where they are left out. */
const unitLimitsOf = ({
  floor = Number.NEGATIVE_INFINITY,
  ceiling = Number.POSITIVE_INFINITY,
}: PointLimits): UnitLimits => ({ floor: unitsOf(floor), ceiling: unitsOf(ceiling) })

/** Prepares a model that was checked. */
export function prepareModel(model: ScoreModel): PreparedModel {
  const vocabulary = newVocabulary()
  const axes = model.axes.map((axis) => ({
    ...unitLimitsOf(axis),
    place: { axis: axis.id },
    groups: axis.groups.map((group) => ({
      ...unitLimitsOf(group),
      place: { axis: axis.id, group: group.id },
      rules: group.rules.map((rule) =>
        prepareRule(rule, { axis: axis.id, group: group.id, rule: rule.id }, vocabulary),
      ),
    })),
  }))
  const { grading, thresholds = [] } = model
  const adjustments = grading?.kind === 'thirds' ? grading.adjustments : []
  return {
    model,
    vocabulary,
    axes,
    total: unitLimitsOf(model.total ?? {}),
    rules: axes.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules)),
    adjustments: adjustments.map(({ id, thirds, when }) => ({ id, thirds, applies: prepare(when, vocabulary) })),
    thresholds: thresholds.map((threshold) => ({
      id: threshold.id,
      total: unitsOf(threshold.total ?? Number.NEGATIVE_INFINITY),
      axes: Object.entries(threshold.axes ?? {}).map(
        ([id, least]) => [model.axes.findIndex((axis) => axis.id === id), unitsOf(least)] as const,
      ),
      labels: threshold.labels,
    })),
  }
}

/** What was found of a lead at a moment: what holds until a condition changes, an event comes due or a window closes. */
export interface Findings {
  /** What each rule gives, in the order of the model; nothing where it does not apply. */
  readonly yields: readonly (Yield | undefined)[]
  /** The adjustments of the grade that apply. */
  readonly adjustments: readonly PreparedAdjustment[]
}

/** Is told of each rule or adjustment that lacks something. */
export type LackListener = (id: string, unknowns: readonly Unknown[]) => void

/** Finds what every rule gives in some circumstances. */
export function findIn(
  { rules, adjustments }: PreparedModel,
  known: ReadCircumstances,
  onLack: LackListener,
): Findings {
  let unknowns: Unknown[] = []
  const tell = (id: string): void => {
    onLack(id, unknowns)
    unknowns = []
  }
  const yields = rules.map(({ id, applies, yieldOf }) => {
    const found = applies === undefined || applies(known, unknowns) ? yieldOf(known, unknowns) : undefined
    if (unknowns.length > 0) tell(id)
    return found
  })
  const applying: PreparedAdjustment[] = []
  for (const adjustment of adjustments) {
    if (adjustment.applies(known, unknowns)) applying.push(adjustment)
    if (unknowns.length > 0) tell(adjustment.id)
  }
  return { yields, adjustments: applying }
}
