import { refuse } from '../../../foundation/error.ts'
import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'
import { countIn, type Horizon } from '../histories/time-unit.ts'
import { outlookOf, purchaseModelOf } from './models.ts'

/**
 * How probable each number of purchases is.
 *
 * @example
 * ```ts
 * import type { PurchaseDistribution } from 'clientele/lifetime-value'
 *
 * const anyPurchase = ({ probabilities: [none = 0] }: PurchaseDistribution): number => 1 - none
 * anyPurchase({ probabilities: [0.75, 0.125], more: 0.125 }) //=> 0.25
 * ```
 */
export interface PurchaseDistribution {
  /** Of 0 purchases, 1 purchase, and so on. */
  readonly probabilities: readonly number[]
  /** Of more than those listed. All sum to 1. */
  readonly more: number
}

/** More purchases than this one by one are no table for a person. */
const mostListed = 100_000

/**
 * How probable it is that somebody buys 0, 1, 2 … times within a horizon.
 *
 * @param model - A fit, or a model with its parameters and unit.
 * @param horizon - How far ahead to look, in the model's unit.
 * @param options - `history`: what the account did; when left out it is somebody new, and their first purchase is not counted.
 *   `most`: up to how many purchases to list; 10 when left out.
 * @returns Probabilities that sum to 1, with that of more than `most`; not rounded.
 * @throws {@link ClienteleError} `unit-mismatch` for a horizon in another unit than the model's, `invalid-value` for a history,
 *   a horizon, `most` or parameters that cannot be, `unknown-code` for a model that is none.
 *
 * @example
 * ```ts
 * import { purchaseDistribution } from 'clientele/lifetime-value'
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * const model = { model: 'bg-nbd', unit: 'week', parameters } as const
 * const { probabilities, more } = purchaseDistribution(model, { unit: 'week', count: 39 }, { most: 2 })
 * probabilities.map((p) => p.toFixed(3)) //=> ['0.574', '0.199', '0.085']
 * more.toFixed(3) //=> '0.141'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function purchaseDistribution(
  model: ParametrisedModel,
  horizon: Horizon,
  options: { readonly history?: PurchaseHistory; readonly most?: number } = {},
): PurchaseDistribution {
  const { history, most = 10 } = options
  if (!(Number.isInteger(most) && most >= 0 && most <= mostListed)) {
    refuse('invalid-value', 'options.most', most, `a whole number from 0 to ${mostListed}`)
  }
  const outlook = history === undefined ? purchaseModelOf(model).outlookOfNew() : outlookOf(model, history)
  const listed = outlook.purchaseProbabilities(countIn(model.unit, horizon), most)
  return { probabilities: listed.slice(0, -1), more: listed.at(-1) as number }
}
