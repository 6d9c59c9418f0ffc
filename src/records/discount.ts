import type { Money } from '../foundation/money/index.ts'

/** So many hundredths off: `"10"` is a tenth, `"100"` all of it. */
export interface PercentDiscount {
  /** Per cent, as a decimal string from 0 to 100. */
  readonly percent: string
}

/** An amount off, at most the price. */
export interface AmountDiscount {
  /** How much; not negative. */
  readonly amount: Money
}

/**
 * What is taken off a price.
 *
 * @example
 * ```ts
 * import type { Discount } from 'clientele/records'
 *
 * const tenth: Discount = { percent: '10' }
 * const tenner: Discount = { amount: { amount: '10.00', currency: 'EUR' } }
 * 'percent' in tenth //=> true
 * 'percent' in tenner //=> false
 * ```
 */
export type Discount = PercentDiscount | AmountDiscount
