import type { CreditNoteLine } from '../../../records/index.ts'
import { orderLineKey } from './order-line-key.ts'
import type { Refund } from './refund.ts'

/**
 * Says which lines of an invoice a refund takes its amounts off, for the credit note to it.
 *
 * The lines are those that {@link orderCharges} made of the order, by their keys, and their nets and taxes sum to the
 * refund's `total`. Nothing is rounded.
 *
 * @param refund - What is given back for items of an order.
 * @returns A line for each of the refund's, in their order.
 *
 * @example
 * ```ts
 * import { creditNoteLinesOf, type Refund } from 'clientele/billing'
 *
 * const net = { amount: '12.00', currency: 'EUR' } as const
 * const tax = { amount: '2.40', currency: 'EUR' } as const
 * const total = { amount: '14.40', currency: 'EUR' } as const
 * const lines = [{ lineId: 'l-1', quantity: '1', net, tax, total }]
 * const refund: Refund = { orderId: 'o-1', lines, net, tax, total }
 * creditNoteLinesOf(refund) //=> [{ key: 'o-1/order/l-1', net, tax }]
 * ```
 */
export const creditNoteLinesOf = ({ orderId, lines }: Refund): readonly CreditNoteLine[] =>
  lines.map(({ lineId, net, tax }) => ({ key: orderLineKey(orderId, lineId), net: { ...net }, tax: { ...tax } }))
