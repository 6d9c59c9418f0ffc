import { refuse } from '../../../foundation/error.ts'
import { countIn, type Horizon } from '../histories/time-unit.ts'
import type { SurvivalCurve, SurvivalStep } from './survival-curve.ts'

/** A tenure that a share of relationships does not outlast, with its limits. */
export interface TenureQuantile {
  /** The tenure; left out while more than that share still lasts. */
  readonly time?: number
  /** Its lower limit; left out as `time` is. */
  readonly lower?: number
  /** Its upper limit; left out as `time` is. */
  readonly upper?: number
}

/** Twelve decimals: enough to tell shares apart, and few enough that the last bit of a product decides nothing. */
const rounded = (share: number): number => Math.round(share * 1e12) / 1e12

/**
 * Finds the tenure by which a share of relationships has ended: half of them, for the median.
 *
 * It is the first time at which the curve is at or below the rest; where the curve stays exactly there until it falls again,
 * the middle of that stretch. The limits are where those of the curve get there. Shares are compared in twelve decimals.
 *
 * @param curve - See `survivalCurve`.
 * @param share - The share that has ended, between 0 and 1; 0.5, the median, when left out.
 * @returns The tenure and its limits; each is left out where the curve does not come down so far.
 * @throws {@link ClienteleError} `invalid-value` for a share that is none.
 *
 * @example
 * ```ts
 * import { survivalCurve, type TenureQuantile, tenureQuantile } from 'clientele/lifetime-value/contracts'
 *
 * const curve = survivalCurve({
 *   unit: 'month',
 *   tenures: [
 *     { duration: 3, hasEnded: true },
 *     { duration: 8, hasEnded: true },
 *     { duration: 9, hasEnded: false },
 *   ],
 * })
 * const median: TenureQuantile = tenureQuantile(curve)
 * median.time //=> 8
 * ```
 */
export function tenureQuantile({ steps }: SurvivalCurve, share = 0.5): TenureQuantile {
  if (!(share > 0 && share < 1)) refuse('invalid-value', 'share', share, 'a share between 0 and 1')
  const rest = rounded(1 - share)
  const reached = (shareOf: (step: SurvivalStep) => number): number | undefined => {
    const at = steps.findIndex((step) => rounded(shareOf(step)) <= rest)
    const step = steps[at]
    if (step === undefined || rounded(shareOf(step)) < rest) return step?.time
    const after = steps.slice(at).find((later) => rounded(shareOf(later)) < rest)
    return after === undefined ? step.time : (step.time + after.time) / 2
  }
  const time = reached(({ survival }) => survival)
  const lower = reached(({ lower: limit, survival }) => limit ?? survival)
  const upper = reached(({ upper: limit, survival }) => limit ?? (survival === 0 ? 1 : survival))
  return {
    ...(time !== undefined && { time }),
    ...(lower !== undefined && { lower }),
    ...(upper !== undefined && { upper }),
  }
}

/** A mean tenure within a limit of time. */
export interface RestrictedMean {
  /** The mean, in the unit of the curve. */
  readonly mean: number
  /** Its standard error. */
  readonly standardError: number
}

/**
 * Works out the mean tenure within a limit of time: how many months of the first 24, say, a relationship lasts on average.
 *
 * It is the area under the survival curve up to the limit, which needs no guess of how the curve goes on. The variance is that
 * of Klein and Moeschberger (2003), section 4.5: Σ (area after the time)² · ended / (at risk · (at risk − ended)).
 *
 * @param curve - See `survivalCurve`.
 * @param limit - The limit, in the unit of the curve.
 * @returns The mean and its standard error; nothing if the curve ends before the limit while somebody was left.
 * @throws {@link ClienteleError} `unit-mismatch` for a limit in another unit; `invalid-value` for one that cannot be.
 *
 * @example
 * ```ts
 * import { type RestrictedMean, restrictedMeanTenure, survivalCurve } from 'clientele/lifetime-value/contracts'
 *
 * const curve = survivalCurve({
 *   unit: 'month',
 *   tenures: [
 *     { duration: 4, hasEnded: true },
 *     { duration: 12, hasEnded: false },
 *   ],
 * })
 * const withinTen: RestrictedMean | undefined = restrictedMeanTenure(curve, { unit: 'month', count: 10 })
 * withinTen?.mean //=> 7
 * ```
 */
export function restrictedMeanTenure({ unit, steps }: SurvivalCurve, limit: Horizon): RestrictedMean | undefined {
  const end = countIn(unit, limit, 'limit')
  const last = steps.at(-1)
  if (last === undefined || (last.time < end && last.survival > 0)) return undefined
  const within = steps.filter(({ time }) => time <= end)
  let mean = 0
  let variance = 0
  let until = end
  // Backwards, so that the area after each time is known when its turn comes.
  for (const { time, atRisk, ended, survival } of [...within].reverse()) {
    mean += survival * (until - time)
    until = time
    if (ended < atRisk) variance += (mean * mean * ended) / (atRisk * (atRisk - ended))
  }
  return { mean: mean + until, standardError: Math.sqrt(variance) }
}
