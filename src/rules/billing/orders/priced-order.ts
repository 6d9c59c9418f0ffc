import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import type { Identifier } from '../../../records/index.ts'

/**
 * One line of a {@link PricedOrder}.
 *
 * `total` is always `net` plus `tax`. What is left of `listed` after both discounts is `net` where prices are without tax,
 * and `total` where they include it.
 */
export interface PricedLine {
  /** The line of the order. */
  readonly lineId: Identifier
  /** How many, as the order has it. */
  readonly quantity: string
  /** Quantity times the price of one, rounded once. */
  readonly listed: Money
  /** What the line's own discount takes off. */
  readonly lineDiscount: Money
  /** The line's share of what the order's discount takes off. */
  readonly orderDiscount: Money
  /** What is charged before tax. */
  readonly net: Money
  /** The rate of tax, per cent as a decimal string, if there is tax. */
  readonly taxPercent?: string
  /** The tax; zero where there is none. */
  readonly tax: Money
  /** What is to be paid for the line. */
  readonly total: Money
}

/**
 * What an order comes to. Every amount of the order is the sum of its lines', to the last minor unit.
 *
 * @example
 * ```ts
 * import type { PricedOrder } from 'clientele/billing'
 *
 * const describe = ({ orderId, total }: PricedOrder): string => `${orderId}: ${total.amount} ${total.currency}`
 * describe.length //=> 1
 * ```
 */
export interface PricedOrder {
  /** The order. */
  readonly orderId: Identifier
  /** The currency of all its amounts. */
  readonly currency: CurrencyCode
  /** Whether the listed prices and the discounts include the tax. */
  readonly pricesIncludeTax: boolean
  /** Its lines, in the order's order. */
  readonly lines: readonly PricedLine[]
  /** Before any discount. */
  readonly listed: Money
  /** What all discounts take off, the lines' own and the order's. */
  readonly discount: Money
  /** What is charged before tax. */
  readonly net: Money
  /** The tax. */
  readonly tax: Money
  /** What is to be paid: `net` plus `tax`. */
  readonly total: Money
}
