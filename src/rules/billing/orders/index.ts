export type { TaxBasis } from '../tax-basis.ts'
export { creditNoteLinesOf } from './credit-note-lines-of.ts'
export { orderCharges } from './order-charges.ts'
export { type PriceOrderOptions, priceOrder } from './price-order.ts'
export type { PricedLine, PricedOrder } from './priced-order.ts'
export { type PurchaseFigures, type PurchaseFiguresOptions, purchaseFigures } from './purchase-figures.ts'
export { type Purchase, type PurchasesOptions, purchasesOf } from './purchases.ts'
export type { EarlierRefunds, Refund, RefundedLine, RefundItem, RefundRefusal } from './refund.ts'
export {
  type AmountRefund,
  type AmountRefundRefusal,
  type RefundAmountOptions,
  refundAmount,
} from './refund-amount.ts'
export { type RefundOrderOptions, refundableItems, refundOrder } from './refund-order.ts'
export {
  type DisputeOutcome,
  type DisputeRefusal,
  type DisputeStatus,
  disputeStatuses,
  type PaymentDispute,
  type SettleDisputeOptions,
  type SettledDispute,
  settleDispute,
} from './settle-dispute.ts'
