import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, Order } from '../../../records/index.ts'
import { type PriceOrderOptions, priceOrderAt } from './price-order.ts'
import { purchaseDay } from './purchase-day.ts'
import type { Refund } from './refund.ts'
import { sumUnits } from './sum-units.ts'

/**
 * What counts of an order once it was placed: who bought, when, and for how much.
 *
 * {@link purchasesOf} draws them from orders; hosts that keep only totals write their own.
 *
 * @example
 * ```ts
 * import type { Purchase } from 'clientele/billing'
 *
 * const purchase: Purchase = {
 *   orderId: 'o-1',
 *   accountId: 'a-1',
 *   placedOn: '2026-05-04',
 *   net: { amount: '80.00', currency: 'EUR' },
 *   refunded: { amount: '40.00', currency: 'EUR' },
 * }
 * purchase.net.amount //=> '80.00'
 * ```
 */
export interface Purchase {
  /** The order. */
  readonly orderId: Identifier
  /** Who bought. */
  readonly accountId: Identifier
  /** The day it was placed. */
  readonly placedOn: CalendarDate
  /** What was charged, after discounts and before tax; not negative. */
  readonly net: Money
  /** What of that was given back, before tax; nothing when left out. */
  readonly refunded?: Money
}

/** How orders are priced, and what was given back. */
export interface PurchasesOptions extends PriceOrderOptions {
  /** Every refund of the orders; none when left out, so that those `returned` count as given back whole. */
  readonly refunds?: readonly Refund[]
}

/** What one refund gave back of an order, and where it stands in the input. */
interface NetBack {
  readonly net: Money
  readonly field: string
}

/** What refunds gave back, by order; throws for an order that is there twice or not at all. */
function backByOrder(orders: readonly Order[], refunds: readonly Refund[]): ReadonlyMap<Identifier, NetBack[]> {
  const back = new Map<Identifier, NetBack[]>()
  for (const [index, { id }] of orders.entries()) {
    if (back.has(id)) refuse('duplicate-id', `orders[${index}].id`, id, 'each order once')
    back.set(id, [])
  }
  for (const [index, { orderId, net }] of refunds.entries()) {
    const before =
      back.get(orderId) ?? refuse('foreign-record', `refunds[${index}].orderId`, orderId, 'the id of one of the orders')
    before.push({ net, field: `refunds[${index}].net` })
  }
  return back
}

/** What was given back in all; nothing if there was no refund. */
function sumBack(back: readonly NetBack[], currency: CurrencyCode): Money | undefined {
  if (back.length === 0) return undefined
  return fromMinorUnits(sumUnits(back.map(({ net, field }) => unitsFromZeroAt(net, currency, field))), currency)
}

/**
 * Draws the purchases from orders: those that were placed and not cancelled, priced, with what was given back of each.
 *
 * An order that came back was a purchase all the same. What was given back of it is what its refunds say; of one that is
 * `returned` and has no refund listed, everything was given back, and nothing is left.
 *
 * @param orders - Any orders, each once.
 * @param options - `refunds`: every refund of them, and the options of {@link priceOrder}.
 * @returns A purchase for each order that is one, in their order.
 * @throws {@link ClienteleError} as {@link priceOrder} does, `duplicate-id` for an order that is there twice,
 * `foreign-record` for a refund of an order that is not there, `invalid-value` for an order that was placed on no day, and
 * `unknown-code` for a status that does not exist.
 *
 * @example
 * ```ts
 * import { purchasesOf } from 'clientele/billing'
 *
 * const unitPrice = { amount: '40.00', currency: 'EUR' } as const
 * const lines = [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice }]
 * purchasesOf([
 *   { id: 'o-1', accountId: 'a-1', status: 'fulfilled', placedOn: '2026-05-04', lines },
 *   { id: 'o-2', accountId: 'a-1', status: 'draft', lines },
 * ])
 * //=> [{ orderId: 'o-1', accountId: 'a-1', placedOn: '2026-05-04', net: { amount: '80.00', currency: 'EUR' } }]
 * ```
 */
export function purchasesOf(
  orders: readonly Order[],
  { refunds = [], ...options }: PurchasesOptions = {},
): readonly Purchase[] {
  const back = backByOrder(orders, refunds)
  return orders.flatMap((order, index) => {
    const at = `orders[${index}].`
    const placedOn = purchaseDay(order, at)
    if (placedOn === undefined) return []
    const { orderId, net, currency } = priceOrderAt(order, options, at)
    const whole = order.status === 'returned' ? { ...net } : undefined
    const refunded = sumBack(back.get(orderId) as NetBack[], currency) ?? whole
    return dropUnknown<Purchase>({ orderId, accountId: order.accountId, placedOn, net, refunded })
  })
}
