/**
 * A prediction with its standard error.
 *
 * @example
 * ```ts
 * import type { PredictionEstimate } from 'clientele/lifetime-value'
 *
 * const about95Percent = ({ value, standardError }: PredictionEstimate): number[] => [
 *   value - 2 * standardError,
 *   value + 2 * standardError,
 * ]
 * about95Percent({ value: 2, standardError: 0.5 }) //=> [1, 3]
 * ```
 */
export interface PredictionEstimate {
  /** The prediction under the fitted parameters. */
  readonly value: number
  /** How far it may be off as the parameters are estimates; not how far one account strays from what is expected. */
  readonly standardError: number
}

/** In logarithms of parameters: wide enough for the digits of a prediction, narrow enough for its slope. */
const differenceStep = 1e-4

/**
 * Any prediction with its standard error, by the delta method: how much it moves with each parameter, and how sure these are.
 *
 * The slopes are central differences by the logarithms of the parameters, good to about eight digits; the covariance is the
 * fit's.
 *
 * @param fit - A fit of any model.
 * @param predict - What to predict; called with the fit, and with its parameters moved a little.
 * @returns The prediction and its standard error; not rounded.
 *
 * @example
 * ```ts
 * import { expectedPurchases, fitBgNbd, predictWithStandardError } from 'clientele/lifetime-value'
 *
 * const histories = [
 *   { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 60 },
 *   { frequency: 1, ageAtLastPurchase: 8, age: 30, count: 12 },
 *   { frequency: 1, ageAtLastPurchase: 22, age: 30, count: 9 },
 *   { frequency: 3, ageAtLastPurchase: 12, age: 30, count: 8 },
 *   { frequency: 4, ageAtLastPurchase: 27, age: 30, count: 7 },
 *   { frequency: 9, ageAtLastPurchase: 29, age: 30, count: 4 },
 * ]
 * const best = { frequency: 9, ageAtLastPurchase: 29, age: 30 }
 * const fit = fitBgNbd({ unit: 'week', histories })
 * if (fit.ok) {
 *   const { value, standardError } = predictWithStandardError(fit.value, (model) =>
 *     expectedPurchases(model, best, { unit: 'week', count: 10 }),
 *   )
 *   value > 2 * standardError //=> true
 * }
 * ```
 * @see docs/guide/purchase-models.md
 */
export function predictWithStandardError<
  Fit extends {
    /** By their names. */
    readonly parameters: object
    /** The names, in the order of the covariance. */
    readonly parameterNames: readonly string[]
    /** Of the parameters, row after row. */
    readonly covariance: readonly (readonly number[])[]
  },
>(fit: Fit, predict: (fit: Fit) => number): PredictionEstimate {
  const { covariance, parameterNames } = fit
  const values: Readonly<Record<string, number>> = { ...fit.parameters }
  const slopes = parameterNames.map((name) => {
    const value = values[name] as number
    const moved = (by: number): number => predict({ ...fit, parameters: { ...values, [name]: value * Math.exp(by) } })
    return (moved(differenceStep) - moved(-differenceStep)) / (2 * differenceStep * value)
  })
  let variance = 0
  for (const [row, slope] of slopes.entries()) {
    for (const [column, other] of slopes.entries()) variance += slope * other * (covariance[row]?.[column] as number)
  }
  return { value: predict(fit), standardError: Math.sqrt(Math.max(0, variance)) }
}
