import type { RoundingMode } from '../../../../src/index.ts'
import {
  type PricedOrder,
  type Refund,
  type RefundItem,
  type RefundOrderOptions,
  refundOrder,
} from '../../../../src/rules/billing/orders/index.ts'

/** The refund that must come of it; a refusal fails the test. */
export function refund(priced: PricedOrder, items: readonly RefundItem[], options: RefundOrderOptions = {}): Refund {
  const result = refundOrder(priced, items, options)
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}

/** Refunds one part after another, each rounded the next way of those given. */
export function refundInTurn(
  priced: PricedOrder,
  parts: readonly (readonly RefundItem[])[],
  ...modes: readonly RoundingMode[]
): readonly Refund[] {
  const refunds: Refund[] = []
  for (const [index, items] of parts.entries()) {
    const rounding = modes[index % modes.length] ?? 'half-up'
    refunds.push(refund(priced, items, { earlier: refunds, rounding }))
  }
  return refunds
}

/** So many of one line. */
export const one = (lineId: string, quantity = '1'): readonly RefundItem[] => [{ lineId, quantity }]
