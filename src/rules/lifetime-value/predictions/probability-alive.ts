import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'
import { countIn, type Horizon } from '../histories/time-unit.ts'
import { outlookOf } from './models.ts'

/**
 * How probable it is that somebody still buys: now, or at a date ahead.
 *
 * Now is the end of the history, its `age`. Under BG/NBD one who never came back is there for certain, as they can leave only
 * after a repeat purchase; the other models know better.
 *
 * @param model - A fit, or a model with its parameters and unit.
 * @param history - What the account did, in the model's unit.
 * @param options - `ahead`: how far ahead; the end of the history when left out.
 * @returns A probability, 0 to 1; not rounded. It falls as `ahead` grows.
 * @throws {@link ClienteleError} `unit-mismatch` for a horizon in another unit than the model's, `invalid-value` for a history,
 *   a horizon or parameters that cannot be, `unknown-code` for a model that is none.
 *
 * @example
 * ```ts
 * import { type ParametrisedModel, probabilityAlive } from 'clientele/lifetime-value'
 *
 * const cdnow: ParametrisedModel = {
 *   model: 'bg-nbd',
 *   unit: 'week',
 *   parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 * }
 * const history = { frequency: 2, ageAtLastPurchase: 30.43, age: 38.86 }
 * probabilityAlive(cdnow, history).toFixed(3) //=> '0.727'
 * probabilityAlive(cdnow, history, { ahead: { unit: 'week', count: 39 } }).toFixed(3) //=> '0.567'
 * probabilityAlive(cdnow, history, { ahead: { unit: 'day', count: 273 } }) //=> throws 'unit-mismatch'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function probabilityAlive(
  model: ParametrisedModel,
  history: PurchaseHistory,
  options: { readonly ahead?: Horizon } = {},
): number {
  const { ahead } = options
  return outlookOf(model, history).probabilityAlive(
    ahead === undefined ? 0 : countIn(model.unit, ahead, 'options.ahead'),
  )
}
