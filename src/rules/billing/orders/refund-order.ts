import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode, Money, RoundingOptions } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { readQuantity, writeQuantity } from '../../../foundation/money/quantity-units.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import type { Identifier } from '../../../records/index.ts'
import { amountReason, unitsGivenBack, unitsLeft } from './amount-left.ts'
import { balanceOf, type GivenBack, givenBackFor, type LineBalance, lineBalances } from './line-balance.ts'
import type { PricedOrder } from './priced-order.ts'
import type { EarlierRefunds, Refund, RefundItem, RefundRefusal } from './refund.ts'
import { sumUnits } from './sum-units.ts'

/** What was given back before, and how to round. */
export interface RefundOrderOptions extends EarlierRefunds, RoundingOptions {
  /**
   * Every amount of the order given back so far that belongs to no line, as by {@link refundAmount} or a lost dispute; none
   * when left out.
   */
  readonly earlierAmounts?: readonly Money[]
}

const amounts = ({ total, tax }: GivenBack, currency: CurrencyCode): Record<'net' | 'tax' | 'total', Money> => ({
  net: fromMinorUnits(total - tax, currency),
  tax: fromMinorUnits(tax, currency),
  total: fromMinorUnits(total, currency),
})

/**
 * Lists what of an order has not come back yet: the items that {@link refundOrder} still takes, if amounts that were given
 * back besides leave enough to give.
 *
 * @param priced - The order, as {@link priceOrder} priced it.
 * @param options - `earlier`: every refund of the order so far.
 * @returns An item a line of which something is left, in the order's order; none when everything has come back.
 * @throws {@link ClienteleError} `foreign-record` for a refund of another order or of a line it does not have.
 *
 * @example
 * ```ts
 * import { priceOrder, refundableItems } from 'clientele/billing'
 *
 * const unitPrice = { amount: '40.00', currency: 'EUR' } as const
 * const priced = priceOrder({
 *   id: 'o-1',
 *   accountId: 'a-1',
 *   status: 'fulfilled',
 *   placedOn: '2026-05-04',
 *   lines: [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice }],
 * })
 * refundableItems(priced) //=> [{ lineId: 'l-1', quantity: '2' }]
 * ```
 */
export function refundableItems(priced: PricedOrder, { earlier = [] }: EarlierRefunds = {}): readonly RefundItem[] {
  return [...lineBalances(priced, earlier).values()]
    .filter(({ bought, returned }) => bought > returned)
    .map(({ lineId, bought, returned }) => ({ lineId, quantity: writeQuantity(bought - returned) }))
}

/** An item that is to come back, checked, and what stands on its line. */
interface AskedItem {
  readonly line: LineBalance
  readonly quantity: string
  readonly units: bigint
}

/** The items, checked: each line once, and one of the order's. */
function readItems(items: readonly RefundItem[], balances: ReadonlyMap<Identifier, LineBalance>): readonly AskedItem[] {
  const seen = new Set<Identifier>()
  return items.map(({ lineId, quantity }, index) => {
    const field = `items[${index}]`
    const line = balanceOf(balances, lineId, field)
    if (seen.has(lineId)) refuse('duplicate-id', `${field}.lineId`, lineId, 'each line once')
    seen.add(lineId)
    return { line, quantity, units: readQuantity(quantity, `${field}.quantity`) }
  })
}

/** What of the order was paid and not given back, neither for its lines nor besides. */
function remainingOf(balances: ReadonlyMap<Identifier, LineBalance>, besides: bigint): bigint {
  const lines = [...balances.values()]
  return unitsLeft(sumUnits(lines.map(({ paid }) => paid)), sumUnits(lines.map(({ totalBack }) => totalBack)) + besides)
}

function moreThanBought({ line, quantity }: AskedItem): RefundRefusal {
  const remaining = line.bought > line.returned ? writeQuantity(line.bought - line.returned) : '0'
  return { code: 'more-than-bought', parameters: { lineId: line.lineId, requested: quantity, remaining } }
}

/**
 * Works out what is given back for items of an order: their share of what was paid, with the discounts and the tax in it.
 *
 * Of a line that was paid p, of which t is tax, once q of n have come back in all, this refund included:
 *
 * - total = p × q / n, rounded once, less the totals refunded before;
 * - tax = t × (all totals refunded) / p, rounded once, less the taxes refunded before;
 * - net = total − tax.
 *
 * So what is given back is never more than what remains, the last refund of a line takes the residue, and refunding
 * everything, in any parts and any sequence, gives back exactly what was paid. Amounts given back besides are held against
 * the order as a whole: once they and the refunds come to more than was paid, the refund is refused, and
 * {@link refundAmount} gives back what is left. Where the price of one is a whole number of
 * minor units after discounts, one gives back exactly that price. A fee for restocking is no part of it: charge it.
 *
 * @param priced - The order, as {@link priceOrder} priced it.
 * @param items - What comes back, each line once.
 * @param options - `earlier`: every refund of the order so far; `earlierAmounts`: every other amount given back of it;
 * `rounding`: by default half up.
 * @returns The refund; or `more-than-bought` where more is to come back than is left, `more-than-paid` where more would be
 * given back in all than was paid, and `nothing-to-refund` for no items.
 * @throws {@link ClienteleError} `foreign-record` for a line that the order does not have or a refund of another order,
 * `duplicate-id` for a line named twice, `invalid-value` for a quantity that cannot be, `currency-mismatch`, and
 * `unknown-code` for a rounding mode that does not exist.
 *
 * @example
 * ```ts
 * import { priceOrder, refundOrder } from 'clientele/billing'
 *
 * const priced = priceOrder({
 *   id: 'o-1',
 *   accountId: 'a-1',
 *   status: 'fulfilled',
 *   placedOn: '2026-05-04',
 *   lines: [{ id: 'cups', catalogueItemId: 'c-1', quantity: '3', unitPrice: { amount: '10.00', currency: 'EUR' } }],
 *   discount: { amount: { amount: '5.00', currency: 'EUR' } },
 * })
 * const first = refundOrder(priced, [{ lineId: 'cups', quantity: '1' }])
 * first.ok && first.value.total //=> { amount: '8.33', currency: 'EUR' }
 *
 * const earlier = first.ok ? [first.value] : []
 * const rest = refundOrder(priced, [{ lineId: 'cups', quantity: '2' }], { earlier })
 * rest.ok && rest.value.total //=> { amount: '16.67', currency: 'EUR' }
 *
 * refundOrder(priced, [{ lineId: 'cups', quantity: '3' }], { earlier })
 * //=> { ok: false, reason: { code: 'more-than-bought', parameters: { lineId: 'cups', requested: '3', remaining: '2' } } }
 * ```
 */
export function refundOrder(
  priced: PricedOrder,
  items: readonly RefundItem[],
  options: RefundOrderOptions = {},
): Result<Refund, RefundRefusal> {
  const rounding = readRounding(options)
  const { orderId, currency } = priced
  const balances = lineBalances(priced, options.earlier ?? [])
  const asked = readItems(items, balances)
  const remaining = remainingOf(balances, unitsGivenBack(options.earlierAmounts ?? [], currency, 'earlierAmounts'))
  if (asked.length === 0) return refused({ code: 'nothing-to-refund', parameters: { orderId } })
  const tooMuch = asked.find(({ line, units }) => line.returned + units > line.bought)
  if (tooMuch) return refused(moreThanBought(tooMuch))
  const back = asked.map((item) => ({ ...item, given: givenBackFor(item.line, item.units, rounding) }))
  const all = {
    total: sumUnits(back.map(({ given }) => given.total)),
    tax: sumUnits(back.map(({ given }) => given.tax)),
  }
  if (all.total > remaining) return refused(amountReason('more-than-paid', all.total, remaining, currency))
  return succeeded({
    orderId,
    lines: back.map(({ line, quantity, given }) => ({ lineId: line.lineId, quantity, ...amounts(given, currency) })),
    ...amounts(all, currency),
  })
}
