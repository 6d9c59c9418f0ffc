import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMoney } from '../../../../src/index.ts'
import type { Order } from '../../../../src/records/index.ts'
import { type PriceOrderOptions, priceOrder } from '../../../../src/rules/billing/orders/index.ts'
import { anyOrder, anyPricing, lineOf, minor, orderOf, total } from './orders.ts'
import { per, plus, rational, rounded, sharedOut, times, whole } from './rational.ts'

describe('the sums of any order, priced in any way', () => {
  it('are those of its lines, and total is net plus tax', () => {
    fc.assert(
      fc.property(anyOrder, anyPricing, (order, options) => {
        const priced = priceOrder(order, options)
        const { lines } = priced
        for (const key of ['listed', 'net', 'tax', 'total'] as const) {
          expect(minor(priced[key])).toBe(total(lines.map((line) => minor(line[key]))))
        }
        expect(minor(priced.discount)).toBe(
          total(lines.map(({ lineDiscount, orderDiscount }) => minor(lineDiscount) + minor(orderDiscount))),
        )
        expect(minor(priced.total)).toBe(minor(priced.net) + minor(priced.tax))
        expect(minor(priced.listed) - minor(priced.discount)).toBe(
          minor(order.pricesIncludeTax ? priced.total : priced.net),
        )
      }),
    )
  })

  it('add up on every line, and none is negative', () => {
    fc.assert(
      fc.property(anyOrder, anyPricing, (order, options) => {
        for (const line of priceOrder(order, options).lines) {
          const { listed, lineDiscount, orderDiscount, net, tax, total: all } = line
          expect(minor(all)).toBe(minor(net) + minor(tax))
          expect(minor(listed) - minor(lineDiscount) - minor(orderDiscount)).toBe(
            minor(order.pricesIncludeTax ? all : net),
          )
          for (const amount of [listed, lineDiscount, orderDiscount, net, tax, all]) {
            expect(isMoney(amount)).toBe(true)
            expect(minor(amount)).toBeGreaterThanOrEqual(0n)
          }
        }
      }),
    )
  })

  it('are those of exact fractions, each rounded once', () => {
    fc.assert(
      fc.property(anyOrder, anyPricing, (order, { taxBy, rounding }) => {
        const cut = (part: Order['discount'], of: bigint): bigint => {
          if (!part) return 0n
          if ('amount' in part) return minor(part.amount)
          return rounded(per(times(whole(of), rational(part.percent)), whole(100n)), rounding)
        }
        const listed = order.lines.map(({ quantity, unitPrice }) =>
          rounded(times(rational(quantity), whole(minor(unitPrice))), rounding),
        )
        const left = order.lines.map(({ discount }, index) => {
          const price = listed[index] ?? 0n
          return price - cut(discount, price)
        })
        const shares = sharedOut(cut(order.discount, total(left)), left)
        const prices = left.map((price, index) => price - (shares[index] ?? 0n))
        const taxOn = (price: bigint, rate: string): bigint => {
          const base = order.pricesIncludeTax ? plus(whole(100n), rational(rate)) : whole(100n)
          return rounded(per(times(whole(price), rational(rate)), base), rounding)
        }
        const rates = order.lines.map(({ taxPercent = '0' }) => taxPercent)
        const taxes = prices.map((price, index) => taxOn(price, rates[index] ?? '0'))
        if (taxBy === 'subtotal') {
          for (const rate of new Set(rates.map(Number))) {
            const members = [...prices.keys()].filter((index) => Number(rates[index]) === rate)
            const bases = members.map((index) => prices[index] ?? 0n)
            const parts = sharedOut(taxOn(total(bases), String(rate)), bases)
            for (const [position, index] of members.entries()) taxes[index] = parts[position] ?? 0n
          }
        }
        const priced = priceOrder(order, { taxBy, rounding } as PriceOrderOptions)
        expect(priced.lines.map((line) => minor(line.listed))).toEqual(listed)
        expect(priced.lines.map(({ orderDiscount }) => minor(orderDiscount))).toEqual(shares)
        expect(priced.lines.map(({ tax }) => minor(tax))).toEqual(taxes)
        expect(priced.lines.map(({ net }) => minor(net))).toEqual(
          prices.map((price, index) => (order.pricesIncludeTax ? price - (taxes[index] ?? 0n) : price)),
        )
      }),
    )
  })

  it('are within a minor unit a line of each other, whichever way tax is rounded', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const byLine = priceOrder(order, { taxBy: 'line' })
        const bySubtotal = priceOrder(order, { taxBy: 'subtotal' })
        const difference = minor(byLine.tax) - minor(bySubtotal.tax)
        const bound = BigInt(order.lines.length)
        expect(difference >= -bound && difference <= bound).toBe(true)
      }),
    )
  })

  it('are the same with tax taken out of a price as with that tax put on top of the net', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const included = priceOrder({ ...order, pricesIncludeTax: true })
        for (const { lineId, net, tax, taxPercent } of included.lines) {
          const onTop = priceOrder(
            orderOf([lineOf({ id: lineId, unitPrice: net, ...(taxPercent === undefined ? {} : { taxPercent }) })]),
          )
          const difference = minor(onTop.tax) - minor(tax)
          expect(difference >= -1n && difference <= 1n).toBe(true)
        }
      }),
    )
  })

  it('are plain JSON, and leave the order as it was', () => {
    fc.assert(
      fc.property(anyOrder, anyPricing, (order, options) => {
        const before = JSON.stringify(order)
        const priced = priceOrder(order, options)
        expect(JSON.parse(JSON.stringify(priced))).toStrictEqual(priced)
        expect(JSON.stringify(order)).toBe(before)
      }),
    )
  })

  it('come to nothing when all of it is given away', () => {
    fc.assert(
      fc.property(anyOrder, anyPricing, (order, options) => {
        const priced = priceOrder({ ...order, discount: { percent: '100' } }, options)
        expect([priced.net, priced.tax, priced.total].map(minor)).toEqual([0n, 0n, 0n])
      }),
    )
  })
})
