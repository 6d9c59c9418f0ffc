import type { Money } from '../../../foundation/money/index.ts'
import type { Reason } from '../../../foundation/reason.ts'
import type { Identifier } from '../../../records/index.ts'
import type { AmountReason } from './amount-left.ts'

/** So many of one line of an order that come back. */
export interface RefundItem {
  /** The line of the order. */
  readonly lineId: Identifier
  /** How many, as a decimal string above 0. */
  readonly quantity: string
}

/** What is given back for one line; `total` is `net` plus `tax`. */
export interface RefundedLine extends RefundItem {
  /** The line's share of what was charged before tax. */
  readonly net: Money
  /** The line's share of the tax. */
  readonly tax: Money
  /** What is given back. */
  readonly total: Money
}

/**
 * What is given back for a part of an order. Every amount is the sum of the lines'.
 *
 * @example
 * ```ts
 * import type { Refund } from 'clientele/billing'
 *
 * const back = { amount: '12.00', currency: 'EUR' } as const
 * const none = { amount: '0.00', currency: 'EUR' } as const
 * const refund: Refund = {
 *   orderId: 'o-1',
 *   lines: [{ lineId: 'l-1', quantity: '1', net: back, tax: none, total: back }],
 *   net: back,
 *   tax: none,
 *   total: back,
 * }
 * refund.total.amount //=> '12.00'
 * ```
 */
export interface Refund {
  /** The order. */
  readonly orderId: Identifier
  /** What comes back. */
  readonly lines: readonly RefundedLine[]
  /** Before tax. */
  readonly net: Money
  /** The tax. */
  readonly tax: Money
  /** What is given back. */
  readonly total: Money
}

/**
 * Why nothing is refunded: more was to come back than was bought or paid, or nothing was.
 *
 * - `more-than-bought`: `requested` of the line `lineId`, of which only `remaining` have not come back yet;
 * - `more-than-paid`: `requested` in all, of which only `remaining` has not been given back yet, as amounts that belong to
 *   no line were given back before;
 * - `nothing-to-refund`: no item of the order `orderId` was named.
 *
 * @example
 * ```ts
 * import type { RefundRefusal } from 'clientele/billing'
 *
 * const refusal: RefundRefusal = {
 *   code: 'more-than-bought',
 *   parameters: { lineId: 'l-1', requested: '3', remaining: '2' },
 * }
 * refusal.code //=> 'more-than-bought'
 * ```
 */
export type RefundRefusal =
  | Reason<
      'more-than-bought',
      {
        /** The line. */
        readonly lineId: Identifier
        /** How many were to come back. */
        readonly requested: string
        /** How many have not come back yet. */
        readonly remaining: string
      }
    >
  | AmountReason<'more-than-paid'>
  | Reason<
      'nothing-to-refund',
      {
        /** The order. */
        readonly orderId: Identifier
      }
    >

/** What was refunded before, item by item. */
export interface EarlierRefunds {
  /** Every refund of the order so far; none when left out. */
  readonly earlier?: readonly Refund[]
}
