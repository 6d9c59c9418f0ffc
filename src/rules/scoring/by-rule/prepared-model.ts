import type { ReadCircumstances } from '../../../foundation/condition/circumstances.ts'
import type { Unknown } from '../../../foundation/condition/index.ts'
import { type PreparedCondition, prepare } from '../../../foundation/condition/prepared-condition.ts'
import { unitsOf } from './points.ts'
import { type PreparedRule, prepareRule, type Yield } from './prepared-rule.ts'
import type { ScoreModel } from './score-model.ts'
import type { PointLimits } from './score-rule.ts'

/** Limits in hundredths. */
export interface UnitLimits {
  readonly floor: number
  readonly ceiling: number
}

/** A group made ready; its rules stand in the model's list from `first` on. */
export interface PreparedGroup extends UnitLimits {
  readonly id: string
  readonly rules: readonly PreparedRule[]
}

/** An axis made ready. */
export interface PreparedAxis extends UnitLimits {
  readonly id: string
  readonly groups: readonly PreparedGroup[]
}

/** An adjustment of the grade made ready. */
export interface PreparedAdjustment {
  readonly id: string
  readonly thirds: number
  readonly applies: PreparedCondition
}

/** A model made ready. */
export interface PreparedModel {
  readonly model: ScoreModel
  readonly axes: readonly PreparedAxis[]
  readonly total: UnitLimits
  /** Every rule, in the order of the model. */
  readonly rules: readonly PreparedRule[]
  readonly adjustments: readonly PreparedAdjustment[]
}

/** Limits in hundredths; endless where they are left out. */
export const unitLimitsOf = ({
  floor = Number.NEGATIVE_INFINITY,
  ceiling = Number.POSITIVE_INFINITY,
}: PointLimits): UnitLimits => ({ floor: unitsOf(floor), ceiling: unitsOf(ceiling) })

/** Prepares a model that was checked. */
export function prepareModel(model: ScoreModel): PreparedModel {
  const axes = model.axes.map((axis) => ({
    ...unitLimitsOf(axis),
    id: axis.id,
    groups: axis.groups.map((group) => ({
      ...unitLimitsOf(group),
      id: group.id,
      rules: group.rules.map(prepareRule),
    })),
  }))
  const adjustments = model.grading?.kind === 'thirds' ? model.grading.adjustments : []
  return {
    model,
    axes,
    total: unitLimitsOf(model.total ?? {}),
    rules: axes.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules)),
    adjustments: adjustments.map(({ id, thirds, when }) => ({ id, thirds, applies: prepare(when) })),
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
  const told = <Found>(id: string, found: Found): Found => {
    if (unknowns.length > 0) {
      onLack(id, unknowns)
      unknowns = []
    }
    return found
  }
  return {
    yields: rules.map(({ id, yieldOf }) => told(id, yieldOf(known, unknowns))),
    adjustments: adjustments.filter(({ id, applies }) => told(id, applies(known, unknowns)) === true),
  }
}
