import type { ContributionKind, ScoreContribution } from './lead-score.ts'
import { pointsOf } from './points.ts'
import type { PreparedModel, UnitLimits } from './prepared-model.ts'
import type { LinePlace, PreparedRule } from './prepared-rule.ts'

/** What a lead has, in hundredths. */
export interface Sums {
  /** On each axis, in the order of the model. */
  readonly axes: readonly number[]
  readonly total: number
}

/** Takes the lines that are not zero. */
export type LineWriter = (kind: ContributionKind, units: number, place: LinePlace, eventCount?: number) => void

/** Writes a line down as a contribution. */
export const writerTo =
  (lines: ScoreContribution[]): LineWriter =>
  (kind, units, place, eventCount) => {
    if (units === 0) return
    const line = { kind, ...place, points: pointsOf(units) }
    lines.push(eventCount === undefined ? line : { ...line, eventCount })
  }

const ofTotal: LinePlace = {}

/** What a rule gives, in hundredths, before its limits; nothing where it does not apply. Told its place in the list of all. */
export type UnitsTeller = (rule: PreparedRule, index: number) => number | undefined

/** Hundredths within their limits; what those take or add is written down. */
function within(
  { floor, ceiling }: UnitLimits,
  units: number,
  kind: ContributionKind,
  place: LinePlace,
  write: LineWriter | undefined,
): number {
  const kept = Math.min(Math.max(units, floor), ceiling)
  if (kept !== units) write?.(kind, kept - units, place)
  return kept
}

/**
 * Adds up what the rules give: within the limits of each rule, of its group, of its axis, and of the total, in this order.
 *
 * @param unitsOf - Is asked for each rule, in the order of the model.
 * @param write - Is told what the limits take or add.
 */
export function addUp({ axes, total }: PreparedModel, unitsOf: UnitsTeller, write?: LineWriter): Sums {
  let index = 0
  let ofAll = 0
  const ofAxes = axes.map((axis) => {
    let ofAxis = 0
    for (const group of axis.groups) {
      let ofGroup = 0
      for (const rule of group.rules) {
        const ofRule = unitsOf(rule, index)
        if (ofRule !== undefined) {
          ofGroup += rule.isLimited ? within(rule, ofRule, 'rule-limit', rule.place, write) : ofRule
        }
        index += 1
      }
      ofAxis += within(group, ofGroup, 'group-limit', group.place, write)
    }
    const kept = within(axis, ofAxis, 'axis-limit', axis.place, write)
    ofAll += kept
    return kept
  })
  return { axes: ofAxes, total: within(total, ofAll, 'total-limit', ofTotal, write) }
}
