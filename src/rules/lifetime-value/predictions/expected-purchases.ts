import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'
import { countIn, type Horizon } from '../histories/time-unit.ts'
import { outlookOf, purchaseModelOf } from './models.ts'

/**
 * How many purchases to expect of somebody with a history, within a horizon from its end.
 *
 * The conditional expectation of the model; it takes into account that they may have left.
 *
 * @param model - A fit, or a model with its parameters and unit.
 * @param history - What the account did, in the model's unit.
 * @param horizon - How far ahead to look, in the model's unit.
 * @returns A number of purchases, 0 or more; not rounded.
 * @throws {@link ClienteleError} `unit-mismatch` for a horizon in another unit than the model's, `invalid-value` for a history,
 *   a horizon or parameters that cannot be, `unknown-code` for a model that is none.
 *
 * @example
 * ```ts
 * import { expectedPurchases, type ParametrisedModel } from 'clientele/lifetime-value'
 *
 * const cdnow: ParametrisedModel = {
 *   model: 'bg-nbd',
 *   unit: 'week',
 *   parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 * }
 * const history = { frequency: 2, ageAtLastPurchase: 30.43, age: 38.86 }
 * expectedPurchases(cdnow, history, { unit: 'week', count: 39 }).toFixed(3) //=> '1.226'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function expectedPurchases(model: ParametrisedModel, history: PurchaseHistory, horizon: Horizon): number {
  return outlookOf(model, history).expectedPurchases(countIn(model.unit, horizon))
}

/**
 * How many repeat purchases to expect of somebody new, within a horizon from their first purchase, which is not counted.
 *
 * @param model - A fit, or a model with its parameters and unit.
 * @param horizon - How far ahead to look, in the model's unit.
 * @returns A number of purchases, 0 or more; not rounded.
 * @throws {@link ClienteleError} as {@link expectedPurchases} does.
 *
 * @example
 * ```ts
 * import { expectedPurchasesOfNew } from 'clientele/lifetime-value'
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * const year = expectedPurchasesOfNew({ model: 'bg-nbd', unit: 'week', parameters }, { unit: 'week', count: 52 })
 * year.toFixed(2) //=> '1.45'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function expectedPurchasesOfNew(model: ParametrisedModel, horizon: Horizon): number {
  return purchaseModelOf(model).outlookOfNew().expectedPurchases(countIn(model.unit, horizon))
}
