import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import type { CurrencyCode, RoundingOptions } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import type { Order } from '../../../records/index.ts'
import { readTaxBasis, type TaxBasis } from '../tax-basis.ts'
import { discountUnits } from './discount-units.ts'
import type { PricedLine, PricedOrder } from './priced-order.ts'
import { readLines } from './read-lines.ts'
import { sumUnits } from './sum-units.ts'
import { shareUnits, taxUnits } from './tax-units.ts'

/** How an order is priced. */
export interface PriceOrderOptions extends RoundingOptions {
  /** Where tax is rounded; `line` when left out. */
  readonly taxBy?: TaxBasis
}

/** One line's amounts in minor units. */
interface LineUnits {
  readonly listed: bigint
  readonly lineDiscount: bigint
  readonly orderDiscount: bigint
  readonly net: bigint
  readonly tax: bigint
}

function pricedLine(
  { id, quantity, taxPercent }: Order['lines'][number],
  units: LineUnits,
  currency: CurrencyCode,
): PricedLine {
  const amount = (each: bigint) => fromMinorUnits(each, currency)
  return dropUnknown<PricedLine>({
    lineId: id,
    quantity,
    listed: amount(units.listed),
    lineDiscount: amount(units.lineDiscount),
    orderDiscount: amount(units.orderDiscount),
    net: amount(units.net),
    taxPercent,
    tax: amount(units.tax),
    total: amount(units.net + units.tax),
  })
}

/** Prices an order whose place in a larger input is `at`, for errors to begin with. */
export function priceOrderAt(order: Order, options: PriceOrderOptions, at: string): PricedOrder {
  const rounding = readRounding(options)
  const taxesOf = taxUnits[readTaxBasis(options)]
  const { currency, lines } = readLines(order, rounding, at)
  const isIncluded = order.pricesIncludeTax ?? false
  const weights = lines.map(({ left }) => left)
  const discount = order.discount
    ? discountUnits(order.discount, sumUnits(weights), currency, rounding, `${at}discount`)
    : 0n
  const shares = shareUnits(discount, weights)
  const charged = lines.map((line, index) => {
    const orderDiscount = shares[index] as bigint
    return { ...line, orderDiscount, price: line.left - orderDiscount }
  })
  const taxes = taxesOf(charged, { isIncluded, rounding })
  const priced = charged.map((line, index) => {
    const tax = taxes[index] as bigint
    return { ...line, tax, net: isIncluded ? line.price - tax : line.price }
  })
  const total = (amountOf: (line: LineUnits) => bigint) => fromMinorUnits(sumUnits(priced.map(amountOf)), currency)
  return {
    orderId: order.id,
    currency,
    pricesIncludeTax: isIncluded,
    lines: priced.map((units) => pricedLine(units.line, units, currency)),
    listed: total(({ listed }) => listed),
    discount: total(({ lineDiscount, orderDiscount }) => lineDiscount + orderDiscount),
    net: total(({ net }) => net),
    tax: total(({ tax }) => tax),
    total: total(({ net, tax }) => net + tax),
  }
}

/**
 * Works out what an order comes to: discounts, tax and what is to be paid, line by line.
 *
 * In this order, each step rounded once to the currency's minor unit:
 *
 * 1. listed = quantity × price of one;
 * 2. the line's own discount: listed × per cent / 100, or its amount;
 * 3. the order's discount, on what is left of all lines together, shared out over them by largest remainder in proportion
 *    to what is left of each, so that the shares sum to it;
 * 4. tax, at rate r on the price p that is left: p × r / 100, and net = p; or where prices include tax, p × r / (100 + r),
 *    and net = p − tax.
 *
 * With `taxBy: 'subtotal'` step 4 rounds once for each rate, on the sum of the lines that have it, and shares that tax out
 * over them by largest remainder. Either way, every amount of the order is the sum of its lines'. Freight, gift wrapping
 * and the like are lines like all others. A discount of 100 % leaves exactly 0.
 *
 * @param order - The order, whatever its status; all prices and amounts are in one currency.
 * @param options - `taxBy`: where tax is rounded, by default on each line; `rounding`: how, by default half up.
 * @throws {@link ClienteleError} `invalid-value` for a quantity, price, per cent or discount that cannot be,
 * `currency-mismatch`, `duplicate-id` for two lines with one id, `unknown-code` for an option or currency that does not
 * exist.
 *
 * @example
 * ```ts
 * import { priceOrder } from 'clientele/billing'
 *
 * const priced = priceOrder({
 *   id: 'o-1',
 *   accountId: 'a-1',
 *   status: 'placed',
 *   placedOn: '2026-05-04',
 *   lines: [
 *     {
 *       id: 'beans',
 *       catalogueItemId: 'c-1',
 *       quantity: '3',
 *       unitPrice: { amount: '12.50', currency: 'EUR' },
 *       discount: { percent: '10' },
 *       taxPercent: '7',
 *     },
 *     { id: 'freight', catalogueItemId: 'c-2', quantity: '1', unitPrice: { amount: '4.90', currency: 'EUR' }, taxPercent: '19' },
 *   ],
 * })
 * priced.lines.map(({ net, tax }) => [net.amount, tax.amount]) //=> [['33.75', '2.36'], ['4.90', '0.93']]
 * priced.discount //=> { amount: '3.75', currency: 'EUR' }
 * priced.total //=> { amount: '41.94', currency: 'EUR' }
 * ```
 */
export function priceOrder(order: Order, options: PriceOrderOptions = {}): PricedOrder {
  return priceOrderAt(order, options, '')
}
