import { refuse } from '../../../foundation/error.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { checkModel } from '../fitting/check-model.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'
import { checkHistory } from '../histories/read-histories.ts'
import { type ParametrisedSpendModel, spendParameterNames } from './gamma-gamma-fit.ts'

/**
 * Why there is no expected spend: under these parameters the mean has no finite value, as a few accounts spend without bounds.
 * `shape` is q, or p x + q of one with a history; it would have to be above 1.
 *
 * @example
 * ```ts
 * import type { InfiniteMeanSpend } from 'clientele/lifetime-value'
 *
 * const reason: InfiniteMeanSpend = { code: 'infinite-mean-spend', parameters: { shape: 0.9 } }
 * reason.code //=> 'infinite-mean-spend'
 * ```
 */
export type InfiniteMeanSpend = Reason<
  'infinite-mean-spend',
  {
    /** The shape, 1 or less. */
    readonly shape: number
  }
>

/**
 * How much to expect somebody to spend each time, given how much they spent so far.
 *
 * A mean of their own and everybody's, which counts the more the fewer purchases are known (Fader, Hardie & Lee 2005, "RFM and
 * CLV", formula 5): p (γ + m x) / (p x + q - 1). One without repeat purchases, or whose spend is not known, is expected to spend
 * what everybody does, p γ / (q - 1).
 *
 * @param model - A fit, or the model with its parameters.
 * @param history - What the account did; its frequency and mean spend are looked at. Left out for somebody new.
 * @returns An amount in the currency's major units, not rounded; or refused with `infinite-mean-spend`.
 * @throws {@link ClienteleError} `invalid-value` for a history, a spend or parameters that cannot be, `unknown-code` for a model
 *   that is none of spend.
 *
 * @example
 * ```ts
 * import { expectedSpend, type ParametrisedSpendModel } from 'clientele/lifetime-value'
 *
 * const cdnow: ParametrisedSpendModel = { model: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } }
 * const two = expectedSpend(cdnow, { frequency: 2, ageAtLastPurchase: 30.43, age: 38.86, meanSpend: 22.35 })
 * two.ok && two.value.toFixed(2) //=> '24.66'
 * const somebody = expectedSpend(cdnow)
 * somebody.ok && somebody.value.toFixed(2) //=> '35.22'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function expectedSpend(
  model: ParametrisedSpendModel,
  history?: PurchaseHistory,
): Result<number, InfiniteMeanSpend> {
  checkModel(model, spendParameterNames)
  const { p, q, gamma } = model.parameters
  if (history !== undefined) checkHistory(history)
  const { frequency = 0, meanSpend } = history ?? {}
  const isKnown = frequency > 0 && meanSpend !== undefined
  if (isKnown && !(meanSpend >= 0 && meanSpend < Infinity)) {
    refuse('invalid-value', 'history.meanSpend', meanSpend, 'a finite amount, 0 or more')
  }
  const own = isKnown ? frequency : 0
  const shape = p * own + q
  return shape > 1
    ? succeeded((p * (gamma + own * (meanSpend ?? 0))) / (shape - 1))
    : refused({ code: 'infinite-mean-spend', parameters: { shape } })
}
