import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money, type Period, roundingModes } from '../../../../src/index.ts'
import type { Order } from '../../../../src/records/index.ts'
import {
  type Purchase,
  priceOrder,
  purchaseFigures,
  purchasesOf,
  type Refund,
  refundableItems,
  refundOrder,
} from '../../../../src/rules/billing/orders/index.ts'
import { dates } from '../../../tools/arbitraries.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { amountOf, anyOrder, anyPricing, eur, lineOf, minor, orderOf, total } from './orders.ts'
import { per, rounded, times, whole } from './rational.ts'

const refundAll = (order: Order): Refund => {
  const priced = priceOrder(order)
  const result = refundOrder(priced, refundableItems(priced))
  if (!result.ok) throw new Error(result.reason.code)
  return result.value
}

const purchaseOf = (purchase: Partial<Purchase> = {}): Purchase => ({
  orderId: 'o-1',
  accountId: 'ana',
  placedOn: '2026-03-02',
  net: eur('20.00'),
  ...purchase,
})

describe('purchases', () => {
  const order = orderOf([lineOf({ quantity: '2', taxPercent: '20' })])

  it('are the orders that were placed, without tax', () => {
    const purchase = { orderId: 'o-1', accountId: 'a-1', placedOn: '2026-05-04', net: eur('20.00') }
    const statuses = ['draft', 'placed', 'cancelled', 'partly-returned'] as const
    const orders = statuses.map((status) => ({ ...order, id: status, status }))
    expect(purchasesOf(orders)).toStrictEqual([
      { ...purchase, orderId: 'placed' },
      { ...purchase, orderId: 'partly-returned' },
    ])
  })

  it('leave nothing of an order that was returned, unless its refunds say otherwise', () => {
    const returned: Order = { ...order, status: 'returned' }
    const back = (refunds: readonly Refund[]) => purchasesOf([returned], { refunds })[0]?.refunded
    expect(back([])).toEqual(eur('20.00'))
    expect(back([refundAll(order)])).toEqual(eur('20.00'))
    expect(back([{ ...refundAll(order), net: eur('15.00') }])).toEqual(eur('15.00'))
    expect(purchaseFigures(purchasesOf([returned]))).toMatchObject({ orders: 1, revenue: eur('0.00') })
  })

  it('tell what was given back of them', () => {
    const [half, all] = [{ ...refundAll(order), net: eur('10.00') }, refundAll(order)]
    const other = { ...order, id: 'o-2' }
    const orders = [order, other, { ...order, id: 'o-3' }]
    const refunds = [half, { ...all, orderId: 'o-2' }, half]
    expect(purchasesOf(orders, { refunds }).map(({ refunded }) => refunded)).toEqual([
      eur('20.00'),
      eur('20.00'),
      undefined,
    ])
  })

  it('do not count what was given back of a cancelled order', () => {
    const cancelled: Order = { ...order, status: 'cancelled' }
    expect(purchasesOf([cancelled], { refunds: [refundAll(order)] })).toEqual([])
  })

  it('are priced as asked', () => {
    const thirds = orderOf([lineOf({ quantity: '0.333', unitPrice: eur('0.01') })])
    expect(purchasesOf([thirds], { rounding: 'up' })[0]?.net).toEqual(eur('0.01'))
    expect(purchasesOf([thirds])[0]?.net).toEqual(eur('0.00'))
  })

  it.each<[string, string, string, readonly Order[], readonly Refund[]]>([
    ['one order twice', 'duplicate-id', 'orders[1].id', [order, order], []],
    [
      'a refund of no order',
      'foreign-record',
      'refunds[0].orderId',
      [order],
      [{ ...refundAll(order), orderId: 'o-9' }],
    ],
    [
      'a refund in another currency',
      'currency-mismatch',
      'refunds[0].net.currency',
      [order],
      [{ ...refundAll(order), net: money('1', 'SEK') }],
    ],
    [
      'an order placed on no day',
      'invalid-value',
      'orders[1].placedOn',
      [order, { ...order, id: 'o-2', placedOn: '2026-13-01' }],
      [],
    ],
    [
      'an order in no known status',
      'unknown-code',
      'orders[1].status',
      [order, { ...order, id: 'o-2', status: 'lost' as 'placed' }],
      [],
    ],
    ['an order of no lines', 'invalid-value', 'orders[1].lines', [order, { ...order, id: 'o-2', lines: [] }], []],
    [
      'a discount above the price',
      'invalid-value',
      'orders[0].discount.percent',
      [{ ...order, discount: { percent: '101' } }],
      [],
    ],
    [
      'a quantity of nothing',
      'invalid-value',
      'orders[0].lines[0].quantity',
      [{ ...order, lines: [lineOf({ quantity: '0' })] }],
      [],
    ],
  ])('of %s are a mistake', (_, code, field, orders, refunds) => {
    const error = thrownBy(() => purchasesOf(orders, { refunds }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('the figures of purchases', () => {
  const march: readonly Purchase[] = [
    purchaseOf(),
    purchaseOf({ orderId: 'o-2', accountId: 'ben', placedOn: '2026-03-31', net: eur('50.00') }),
    purchaseOf({ orderId: 'o-3', placedOn: '2026-04-01', net: eur('30.00'), refunded: eur('10.00') }),
    purchaseOf({ orderId: 'o-4', accountId: 'cem', placedOn: '2026-04-02', net: eur('0.01') }),
  ]

  it('say how much at a time, how often, and who came back', () => {
    expect(purchaseFigures(march)).toStrictEqual({
      orders: 4,
      customers: 3,
      repeatCustomers: 1,
      revenue: eur('90.01'),
      averageOrderValue: eur('22.50'),
      purchaseFrequency: '1.3333',
      repeatRateBasisPoints: 3333,
    })
  })

  it('are rounded as asked', () => {
    expect(purchaseFigures(march, { rounding: 'up' })).toMatchObject({
      averageOrderValue: eur('22.51'),
      purchaseFrequency: '1.3334',
      repeatRateBasisPoints: 3334,
    })
  })

  it('count the orders placed within a period, its last day excluded', () => {
    const period: Period = { start: '2026-03-02', end: '2026-04-01' }
    expect(purchaseFigures(march, { period })).toMatchObject({ orders: 2, repeatCustomers: 0, revenue: eur('70.00') })
    expect(purchaseFigures(march, { period: { start: '2026-03-03', end: '2026-04-02' } }).orders).toBe(2)
  })

  it('keep an order that came back, of which nothing is left', () => {
    const back = purchaseOf({ refunded: eur('20.00') })
    expect(purchaseFigures([back])).toMatchObject({ orders: 1, revenue: eur('0.00'), averageOrderValue: eur('0.00') })
  })

  it('are not known of nothing', () => {
    const nothing = { orders: 0, customers: 0, repeatCustomers: 0 }
    expect(purchaseFigures([])).toStrictEqual(nothing)
    expect(purchaseFigures(march, { period: { start: '2030-01-01', end: '2031-01-01' } })).toStrictEqual(nothing)
  })

  it.each<[string, string, string, Partial<Purchase>]>([
    ['another currency', 'currency-mismatch', 'purchases[1].net.currency', { net: money('1', 'SEK') }],
    [
      'another currency, long ago',
      'currency-mismatch',
      'purchases[1].net.currency',
      { net: money('1', 'SEK'), placedOn: '1990-01-01' },
    ],
    ['another currency back', 'currency-mismatch', 'purchases[1].refunded.currency', { refunded: money('1', 'SEK') }],
    ['more back than was charged', 'invalid-value', 'purchases[1].refunded.amount', { refunded: eur('20.01') }],
    ['less than nothing back', 'invalid-value', 'purchases[1].refunded.amount', { refunded: eur('-1.00') }],
    ['less than nothing charged', 'invalid-value', 'purchases[1].net.amount', { net: eur('-1.00') }],
    ['no day', 'invalid-value', 'purchases[1].placedOn', { placedOn: '2026-02-29' }],
    ['the same order again', 'duplicate-id', 'purchases[1].orderId', { orderId: 'o-1' }],
  ])('of %s are a mistake', (_, code, field, second) => {
    const error = thrownBy(() =>
      purchaseFigures([purchaseOf(), purchaseOf({ orderId: 'o-2', ...second })], {
        period: { start: '2026-01-01', end: '2027-01-01' },
      }),
    )
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[string, string, string, Period]>([
    ['a period without days', 'invalid-period', 'period.end', { start: '2026-01-01', end: '2026-01-01' }],
    ['a period backwards', 'invalid-period', 'period.end', { start: '2026-01-02', end: '2026-01-01' }],
    ['a period from no day', 'invalid-value', 'period.start', { start: '2026-00-01', end: '2026-01-01' }],
    ['a period to no day', 'invalid-value', 'period.end', { start: '2026-01-01', end: '2026-01-99' }],
  ])('within %s are a mistake', (_, code, field, period) => {
    const error = thrownBy(() => purchaseFigures([], { period }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  const anyPurchases: fc.Arbitrary<readonly Purchase[]> = fc
    .array(
      fc
        .record({
          accountId: fc.constantFrom('ana', 'ben', 'cem', 'dia', '__proto__'),
          placedOn: dates,
          units: fc.bigInt({ min: 0n, max: 100_000n }),
          percentBack: fc.bigInt({ min: 0n, max: 100n }),
        })
        .map(({ accountId, placedOn, units, percentBack }) => ({
          accountId,
          placedOn,
          net: amountOf(units, 'EUR'),
          refunded: amountOf((units * percentBack) / 100n, 'EUR'),
        })),
      { minLength: 1, maxLength: 30 },
    )
    .map((purchases) => purchases.map((purchase, index) => ({ ...purchase, orderId: `o-${index}` })))

  it('are those of exact fractions, rounded once, whatever the sequence', () => {
    fc.assert(
      fc.property(anyPurchases, fc.constantFrom(...roundingModes), (purchases, rounding) => {
        const figures = purchaseFigures(purchases, { rounding })
        const revenue = total(purchases.map(({ net, refunded }) => minor(net) - (refunded ? minor(refunded) : 0n)))
        const buyers = [...new Set(purchases.map(({ accountId }) => accountId))]
        const repeat = buyers.filter(
          (buyer) => purchases.filter(({ accountId }) => accountId === buyer).length > 1,
        ).length
        const [orders, customers] = [whole(BigInt(purchases.length)), whole(BigInt(buyers.length))]
        const tenThousand = whole(10_000n)
        expect(figures).toStrictEqual({
          orders: purchases.length,
          customers: buyers.length,
          repeatCustomers: repeat,
          revenue: amountOf(revenue, 'EUR'),
          averageOrderValue: amountOf(rounded(per(whole(revenue), orders), rounding), 'EUR'),
          purchaseFrequency: amountOf(rounded(per(times(orders, tenThousand), customers), rounding), 'CLF').amount,
          repeatRateBasisPoints: Number(rounded(per(times(whole(BigInt(repeat)), tenThousand), customers), rounding)),
        })
        expect(purchaseFigures([...purchases].reverse(), { rounding })).toEqual(figures)
        expect(JSON.parse(JSON.stringify(figures))).toStrictEqual(figures)
      }),
    )
  })

  it('split at a day, have the orders and the revenue of the whole', () => {
    fc.assert(
      fc.property(anyPurchases, dates, (purchases, day) => {
        const before = purchaseFigures(purchases, { period: { start: '0001-01-01', end: day } })
        const after = purchaseFigures(purchases, { period: { start: day, end: '9999-12-31' } })
        const all = purchaseFigures(purchases)
        expect(before.orders + after.orders).toBe(all.orders)
        const revenues = [before, after].map(({ revenue }) => (revenue ? minor(revenue) : 0n))
        expect(total(revenues)).toBe(all.revenue ? minor(all.revenue) : 0n)
      }),
    )
  })

  it('come to nothing when every order came back', () => {
    fc.assert(
      fc.property(anyOrder, anyPricing, (order, options) => {
        const priced = priceOrder(order, options)
        const back = refundOrder(priced, refundableItems(priced), options)
        const refunds = back.ok ? [back.value] : []
        const figures = purchaseFigures(purchasesOf([order], { ...options, refunds }))
        expect(figures.revenue && minor(figures.revenue)).toBe(0n)
        expect(figures.orders).toBe(1)
      }),
    )
  })
})
