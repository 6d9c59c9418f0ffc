import { refuse } from '../../../foundation/error.ts'
import type { TimeUnit } from '../histories/time-unit.ts'
import { normalUpperQuantile } from './normal.ts'
import { riskSets } from './risk-sets.ts'
import { readTenures, type Tenures } from './tenure.ts'

/** A moment at which relationships ended, or were last seen. */
export interface SurvivalStep {
  /** The tenure. */
  readonly time: number
  /** How many were under observation just before. */
  readonly atRisk: number
  /** How many ended. */
  readonly ended: number
  /** How many were last seen, still going on. */
  readonly censored: number
  /** The share that lasts longer. */
  readonly survival: number
  /** Greenwood's standard error of the share; left out once nobody is left, where it has none. */
  readonly standardError?: number
  /** The lower limit of the share, on the log-log scale; left out while nobody or once everybody has left. */
  readonly lower?: number
  /** The upper limit of the share. */
  readonly upper?: number
}

/** How many last how long, as observed. */
export interface SurvivalCurve {
  /** What tenures are counted in. */
  readonly unit: TimeUnit
  /** Relationships observed. */
  readonly count: number
  /** Of which ended. */
  readonly ended: number
  /** What the limits are to hold with. */
  readonly confidence: number
  /** In the order of their times. */
  readonly steps: readonly SurvivalStep[]
}

/** With what confidence limits are to hold. */
export interface ConfidenceOptions {
  /** Between 0 and 1; {@link defaultConfidence} when left out. */
  readonly confidence?: number
}

/**
 * The confidence of limits unless another is asked for.
 *
 * @example
 * ```ts
 * import { type ConfidenceOptions, defaultConfidence } from 'clientele/lifetime-value/contracts'
 *
 * const options: ConfidenceOptions = { confidence: defaultConfidence }
 * options //=> { confidence: 0.95 }
 * ```
 */
export const defaultConfidence = 0.95

/** Checks a confidence; throws `invalid-value` unless it lies between 0 and 1. */
export const readConfidence = ({ confidence = defaultConfidence }: ConfidenceOptions): number =>
  confidence > 0 && confidence < 1
    ? confidence
    : refuse('invalid-value', 'confidence', confidence, 'a probability between 0 and 1')

/**
 * Estimates how many relationships last how long, from those that ended and those that still go on.
 *
 * Kaplan and Meier's product-limit estimate (1958), S(t) = Π (1 − ended / at risk), with Greenwood's standard error. The limits
 * are those of log(−log S), which stay between 0 and 1. Counts weigh as so many accounts; who enters late is at risk only from
 * then on, so that clients already on the books do not make contracts look longer than they are.
 *
 * @param tenures - How long each lasted or has lasted.
 * @param options - `confidence` of the limits.
 * @returns A step for each tenure at which one ended or was last seen.
 * @throws {@link ClienteleError} `invalid-value` for a tenure or a confidence that cannot be.
 *
 * @example
 * ```ts
 * import { type SurvivalCurve, type SurvivalStep, survivalCurve } from 'clientele/lifetime-value/contracts'
 *
 * const curve: SurvivalCurve = survivalCurve({
 *   unit: 'month',
 *   tenures: [
 *     { duration: 3, hasEnded: true },
 *     { duration: 5, hasEnded: false },
 *     { duration: 8, hasEnded: true },
 *     { duration: 9, hasEnded: false },
 *   ],
 * })
 * curve.steps.map(({ time, survival }: SurvivalStep) => [time, survival])
 * //=> [[3, 0.75], [5, 0.75], [8, 0.375], [9, 0.375]]
 * ```
 */
export function survivalCurve(tenures: Tenures, options: ConfidenceOptions = {}): SurvivalCurve {
  const confidence = readConfidence(options)
  const z = normalUpperQuantile((1 - confidence) / 2)
  const known = readTenures(tenures)
  let survival = 1
  let variance = 0
  let count = 0
  let allEnded = 0
  const steps = riskSets(known).map(({ time, atRisk, ended, censored }): SurvivalStep => {
    count += ended + censored
    allEnded += ended
    if (ended > 0) {
      survival *= (atRisk - ended) / atRisk
      variance += ended / (atRisk * (atRisk - ended))
    }
    const step = { time, atRisk, ended, censored, survival }
    if (survival === 0) return step
    if (survival === 1) return { ...step, standardError: 0 }
    const spread = (z * Math.sqrt(variance)) / -Math.log(survival)
    return {
      ...step,
      standardError: survival * Math.sqrt(variance),
      lower: survival ** Math.exp(spread),
      upper: survival ** Math.exp(-spread),
    }
  })
  return { unit: tenures.unit, count, ended: allEnded, confidence, steps }
}

/**
 * Reads the share that lasts longer than a time from a survival curve.
 *
 * @returns The share, 0 to 1; nothing beyond the last observation while somebody was left, as nobody was seen there.
 *
 * @example
 * ```ts
 * import { observedSurvival, survivalCurve } from 'clientele/lifetime-value/contracts'
 *
 * const curve = survivalCurve({
 *   unit: 'month',
 *   tenures: [
 *     { duration: 3, hasEnded: true },
 *     { duration: 9, hasEnded: false },
 *   ],
 * })
 * observedSurvival(curve, 6) //=> 0.5
 * observedSurvival(curve, 10) //=> undefined
 * ```
 */
export function observedSurvival({ steps }: SurvivalCurve, time: number): number | undefined {
  if (!(time >= 0)) return refuse('invalid-value', 'time', time, 'a number, 0 or more')
  let survival = 1
  for (const step of steps) {
    if (step.time > time) return survival
    survival = step.survival
  }
  const last = steps.at(-1)
  return survival === 0 || last?.time === time ? survival : undefined
}
