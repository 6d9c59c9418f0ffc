import { type ContractModel, isDiscrete } from '../contractual/contract-model.ts'
import { contractSurvival } from '../contractual/contract-predictions.ts'
import type { SurvivalCurve } from '../contractual/survival-curve.ts'
import { checkSameUnit } from '../histories/time-unit.ts'

/** Survival at a tenure: as observed, and as a model has it. */
export interface SurvivalComparisonPoint {
  /** The tenure. */
  readonly time: number
  /** The share that was observed to last longer. */
  readonly observed: number
  /** The lower limit of what was observed; left out where it has none. */
  readonly lower?: number
  /** The upper limit. */
  readonly upper?: number
  /** The share that lasts longer under the model. */
  readonly expected: number
}

/**
 * Puts the survival of a contract model beside that which was observed: the plot that shows whether the model fits.
 *
 * @param model - A fit, or a model with its parameters. A model of whole periods is read at the last whole one.
 * @param curve - See `survivalCurve`.
 * @returns A point for each step of the curve.
 * @throws {@link ClienteleError} `unit-mismatch` for a curve in another unit; as `contractSurvival` does.
 *
 * @example
 * ```ts
 * import { survivalCurve } from 'clientele/lifetime-value/contracts'
 * import { compareWithSurvival, type SurvivalComparisonPoint } from 'clientele/lifetime-value/diagnostics'
 *
 * const curve = survivalCurve({
 *   unit: 'year',
 *   tenures: [
 *     { duration: 1, hasEnded: true, count: 369 },
 *     { duration: 1, hasEnded: false, count: 631 },
 *   ],
 * })
 * const parameters = { alpha: 0.704, beta: 1.182 }
 * const points = compareWithSurvival({ model: 'shifted-beta-geometric', unit: 'year', parameters }, curve)
 * const show = ({ observed, expected }: SurvivalComparisonPoint): string => `${observed} ${expected.toFixed(3)}`
 * points.map(show) //=> ['0.631 0.627']
 * ```
 */
export function compareWithSurvival(model: ContractModel, curve: SurvivalCurve): readonly SurvivalComparisonPoint[] {
  checkSameUnit(curve.unit, model.unit, 'curve.unit')
  return curve.steps.map(({ time, survival, lower, upper }) => ({
    time,
    observed: survival,
    ...(lower !== undefined && { lower }),
    ...(upper !== undefined && { upper }),
    expected: contractSurvival(model, isDiscrete(model) ? Math.floor(time) : time),
  }))
}
