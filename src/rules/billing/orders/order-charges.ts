import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type RoundingMode, sumMoney } from '../../../foundation/money/index.ts'
import { fromMinorUnits, unitsOf } from '../../../foundation/money/money.ts'
import { readPercent } from '../../../foundation/money/percent.ts'
import { divideRounded, readRounding } from '../../../foundation/money/rounding.ts'
import type { Order } from '../../../records/index.ts'
import type { Charge } from '../charge.ts'
import { orderLineKey } from './order-line-key.ts'
import { type PriceOrderOptions, priceOrder } from './price-order.ts'
import type { PricedLine, PricedOrder } from './priced-order.ts'
import { purchaseDay } from './purchase-day.ts'
import { netShareOf } from './tax-units.ts'

/** What the discounts of a line take off its price before tax, rounded once. */
function netDiscount(line: PricedLine, { currency, pricesIncludeTax }: PricedOrder, rounding: RoundingMode) {
  const { lineDiscount, orderDiscount, taxPercent } = line
  const discount = sumMoney([lineDiscount, orderDiscount], currency)
  if (!pricesIncludeTax || taxPercent === undefined) return discount
  const { numerator, denominator } = netShareOf(readPercent(taxPercent, 'taxPercent'))
  return fromMinorUnits(divideRounded(unitsOf(discount) * numerator, denominator, rounding), currency)
}

/**
 * Draws the charges of an order, one a line, for an invoice to collect.
 *
 * Drafts and cancelled orders have none. Every other order has been placed, and what is returned later takes no charge
 * back: that is a {@link Refund}. Net and tax are those that {@link priceOrder} works out. Where prices include tax, the
 * discount of the charge is d × 100 / (100 + r), rounded once, for a discount d at rate r, and what is listed is net plus
 * that, so that `net` is `listed` less `discount` either way.
 *
 * @param order - The order.
 * @param options - As for {@link priceOrder}.
 * @returns A charge a line, in the order's order, keyed `order/order/line`, from the day the order was placed.
 * @throws {@link ClienteleError} as {@link priceOrder} does, `invalid-value` for an order that was placed on no day, and
 * `unknown-code` for a status that does not exist.
 *
 * @example
 * ```ts
 * import { orderCharges } from 'clientele/billing'
 *
 * const unitPrice = { amount: '40.00', currency: 'EUR' } as const
 * orderCharges({
 *   id: 'o-1',
 *   accountId: 'a-1',
 *   status: 'placed',
 *   placedOn: '2026-05-04',
 *   lines: [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice, taxPercent: '20' }],
 * })
 * //=> [
 * //     {
 * //       key: 'o-1/order/l-1',
 * //       accountId: 'a-1',
 * //       kind: 'order',
 * //       orderId: 'o-1',
 * //       chargedOn: '2026-05-04',
 * //       listed: { amount: '80.00', currency: 'EUR' },
 * //       discount: { amount: '0.00', currency: 'EUR' },
 * //       net: { amount: '80.00', currency: 'EUR' },
 * //       taxPercent: '20',
 * //       tax: { amount: '16.00', currency: 'EUR' },
 * //     },
 * //   ]
 * ```
 */
export function orderCharges(order: Order, options: PriceOrderOptions = {}): readonly Charge[] {
  const chargedOn = purchaseDay(order, '')
  if (chargedOn === undefined) return []
  const { id, accountId, agreementId } = order
  const priced = priceOrder(order, options)
  const rounding = readRounding(options)
  return priced.lines.map((line) => {
    const discount = netDiscount(line, priced, rounding)
    return dropUnknown<Charge>({
      key: orderLineKey(id, line.lineId),
      accountId,
      kind: 'order',
      agreementId,
      orderId: id,
      chargedOn,
      listed: sumMoney([line.net, discount], priced.currency),
      discount,
      net: line.net,
      taxPercent: line.taxPercent,
      tax: line.tax,
    })
  })
}
