import { refuse } from '../../../foundation/error.ts'
import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'
import { continuousRate } from '../histories/time-unit.ts'
import { outlookOf, purchaseModelOf } from './models.ts'

/**
 * What a purchase in the future is worth now: the annual rate, and nothing else, decides.
 *
 * @example
 * ```ts
 * import type { Discounting } from 'clientele/lifetime-value'
 *
 * const tenPercent: Discounting = { annualDiscountRate: 0.1 }
 * tenPercent.annualDiscountRate //=> 0.1
 * ```
 */
export interface Discounting {
  /**
   * The rate a year, above 0: 0.1 for 10 %. A year has 365 days, 52 weeks or 12 months, so a unit of time discounts
   * continuously at ln(1 + rate) / that many. There is no default.
   */
  readonly annualDiscountRate: number
}

function rateOf({ annualDiscountRate }: Discounting, { unit }: ParametrisedModel): number {
  if (annualDiscountRate === 0) {
    refuse(
      'invalid-value',
      'annualDiscountRate',
      0,
      'a rate above 0, as purchases for ever may have no finite sum without',
    )
  }
  return continuousRate(annualDiscountRate, unit)
}

/**
 * All purchases to expect of somebody with a history, for ever, each discounted to the end of the history: discounted expected
 * residual transactions, DERT.
 *
 * Times the mean margin of a purchase it is what their future is worth. Fader, Hardie & Lee (2005), "RFM and CLV", give it for
 * Pareto/NBD; for BG/NBD and MBG/NBD it is the expectation of λ / (δ + λ p) over the rate λ and the dropout probability p that
 * the history leaves, times the probability of being there still.
 *
 * @param model - A fit, or a model with its parameters and unit.
 * @param history - What the account did, in the model's unit.
 * @param discounting - The annual rate.
 * @returns A number of purchases, 0 or more; not rounded.
 * @throws {@link ClienteleError} `invalid-value` for a rate not above 0, a history or parameters that cannot be,
 *   `unknown-code` for a model that is none.
 *
 * @example
 * ```ts
 * import { discountedExpectedPurchases, type ParametrisedModel } from 'clientele/lifetime-value'
 *
 * const cdnow: ParametrisedModel = {
 *   model: 'bg-nbd',
 *   unit: 'week',
 *   parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 * }
 * const history = { frequency: 2, ageAtLastPurchase: 30.43, age: 38.86 }
 * discountedExpectedPurchases(cdnow, history, { annualDiscountRate: 0.15 }).toFixed(2) //=> '5.17'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function discountedExpectedPurchases(
  model: ParametrisedModel,
  history: PurchaseHistory,
  discounting: Discounting,
): number {
  return outlookOf(model, history).discountedPurchases(rateOf(discounting, model))
}

/**
 * The same for somebody new: all repeat purchases, discounted to the first one, which is not counted.
 *
 * @param model - A fit, or a model with its parameters and unit.
 * @param discounting - The annual rate.
 * @returns A number of purchases, 0 or more; not rounded.
 * @throws {@link ClienteleError} as {@link discountedExpectedPurchases} does.
 *
 * @example
 * ```ts
 * import { discountedExpectedPurchasesOfNew } from 'clientele/lifetime-value'
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * const model = { model: 'bg-nbd', unit: 'week', parameters } as const
 * discountedExpectedPurchasesOfNew(model, { annualDiscountRate: 0.15 }).toFixed(2) //=> '3.66'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function discountedExpectedPurchasesOfNew(model: ParametrisedModel, discounting: Discounting): number {
  return purchaseModelOf(model).outlookOfNew().discountedPurchases(rateOf(discounting, model))
}
