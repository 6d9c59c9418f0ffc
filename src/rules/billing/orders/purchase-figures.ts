import { refuse } from '../../../foundation/error.ts'
import { writeDecimal } from '../../../foundation/money/decimal.ts'
import type { CurrencyCode, Money, RoundingOptions } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { divideRounded, readRounding } from '../../../foundation/money/rounding.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import { calendarDate, type Period } from '../../../foundation/time/index.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import type { Identifier } from '../../../records/index.ts'
import type { Purchase } from './purchases.ts'
import { sumUnits } from './sum-units.ts'

/** Which purchases to look at, and how to round. */
export interface PurchaseFiguresOptions extends RoundingOptions {
  /**
   * Looks only at purchases placed on its days, from `start` on and before `end`; at all of them when left out. A month is
   * the period from its first day to the first of the next, not a pair of months.
   */
  readonly period?: Period
}

/**
 * How people buy. Figures that nothing is known of are left out: without purchases there is no revenue and no average.
 *
 * @example
 * ```ts
 * import { type PurchaseFigures, purchaseFigures } from 'clientele/billing'
 *
 * const none: PurchaseFigures = purchaseFigures([])
 * none //=> { orders: 0, customers: 0, repeatCustomers: 0 }
 * ```
 */
export interface PurchaseFigures {
  /** How many purchases there were. */
  readonly orders: number
  /** How many different accounts bought. */
  readonly customers: number
  /** How many of them bought twice or more. */
  readonly repeatCustomers: number
  /** What was charged before tax, less what of it was given back. */
  readonly revenue?: Money
  /** Revenue for each order, rounded once. */
  readonly averageOrderValue?: Money
  /** Orders for each customer, as a decimal string with four decimals, rounded once. */
  readonly purchaseFrequency?: string
  /** Repeat customers of all customers, in hundredths of a per cent, rounded once. */
  readonly repeatRateBasisPoints?: number
}

/** What one purchase brought in, in minor units. */
function revenueOf({ net, refunded }: Purchase, currency: CurrencyCode, field: string): bigint {
  const charged = unitsFromZeroAt(net, currency, `${field}.net`)
  if (!refunded) return charged
  const back = unitsFromZeroAt(refunded, currency, `${field}.refunded`)
  return back <= charged
    ? charged - back
    : refuse('invalid-value', `${field}.refunded.amount`, refunded.amount, 'at most what was charged')
}

/** Whether a day is in a period, or in any if there is none; throws for a period without days. */
function dayTest(period: Period | undefined): (date: string) => boolean {
  if (!period) return () => true
  const { start, end } = checkPeriod(period)
  return (date) => date >= start && date < end
}

/** Purchases, checked, each with what it brought in; in one currency, whatever their day. */
function readPurchases(purchases: readonly Purchase[], currency: CurrencyCode) {
  const seen = new Set<Identifier>()
  return purchases.map((purchase, index) => {
    const field = `purchases[${index}]`
    const { orderId, accountId } = purchase
    if (seen.has(orderId)) refuse('duplicate-id', `${field}.orderId`, orderId, 'each order once')
    seen.add(orderId)
    const placedOn = calendarDate(purchase.placedOn, `${field}.placedOn`)
    return { accountId, placedOn, revenue: revenueOf(purchase, currency, field) }
  })
}

/**
 * Tells how people buy: how often, how much at a time, and how many come back.
 *
 * - average order value = revenue / orders;
 * - purchase frequency = orders / customers;
 * - repeat rate = customers with two orders or more / customers.
 *
 * Revenue is before tax and net of refunds, which count in the period of the order they belong to. Each figure is one exact
 * fraction, rounded once.
 *
 * @param purchases - Any purchases, each order once, all in one currency.
 * @param options - `period`: looks only at purchases placed from its start on and before its end; `rounding`: by default
 * half up.
 * @throws {@link ClienteleError} `currency-mismatch`, `duplicate-id` for an order that is there twice, `invalid-value` for an
 * amount or a day that cannot be or more given back than was charged, `invalid-period`, `unknown-code` for a rounding mode
 * that does not exist.
 *
 * @example
 * ```ts
 * import { type Purchase, purchaseFigures } from 'clientele/billing'
 *
 * const purchases: readonly Purchase[] = [
 *   { orderId: 'o-1', accountId: 'ana', placedOn: '2026-03-02', net: { amount: '20.00', currency: 'EUR' } },
 *   { orderId: 'o-2', accountId: 'ben', placedOn: '2026-03-09', net: { amount: '50.00', currency: 'EUR' } },
 *   { orderId: 'o-3', accountId: 'ana', placedOn: '2026-04-01', net: { amount: '30.00', currency: 'EUR' } },
 * ]
 * purchaseFigures(purchases)
 * //=> {
 * //     orders: 3,
 * //     customers: 2,
 * //     repeatCustomers: 1,
 * //     revenue: { amount: '100.00', currency: 'EUR' },
 * //     averageOrderValue: { amount: '33.33', currency: 'EUR' },
 * //     purchaseFrequency: '1.5000',
 * //     repeatRateBasisPoints: 5000,
 * //   }
 * ```
 */
export function purchaseFigures(purchases: readonly Purchase[], options: PurchaseFiguresOptions = {}): PurchaseFigures {
  const rounding = readRounding(options)
  const isWithin = dayTest(options.period)
  const [first] = purchases
  if (!first) return { orders: 0, customers: 0, repeatCustomers: 0 }
  const { currency } = first.net
  const counted = readPurchases(purchases, currency).filter(({ placedOn }) => isWithin(placedOn))
  const all = new Set<Identifier>()
  const repeat = new Set<Identifier>()
  for (const { accountId } of counted) (all.has(accountId) ? repeat : all).add(accountId)
  const counts = { orders: counted.length, customers: all.size, repeatCustomers: repeat.size }
  if (counted.length === 0) return counts
  const [orders, customers] = [BigInt(counts.orders), BigInt(counts.customers)]
  const revenue = sumUnits(counted.map((each) => each.revenue))
  return {
    ...counts,
    revenue: fromMinorUnits(revenue, currency),
    averageOrderValue: fromMinorUnits(divideRounded(revenue, orders, rounding), currency),
    purchaseFrequency: writeDecimal(divideRounded(orders * 10_000n, customers, rounding), 4),
    repeatRateBasisPoints: Number(divideRounded(BigInt(repeat.size) * 10_000n, customers, rounding)),
  }
}
