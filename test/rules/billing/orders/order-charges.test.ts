import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMoney, money } from '../../../../src/index.ts'
import { type Order, orderStatuses } from '../../../../src/records/index.ts'
import { orderCharges, priceOrder } from '../../../../src/rules/billing/orders/index.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { anyOrder, anyPricing, eur, lineOf, minor, orderOf } from './orders.ts'
import { per, plus, rational, rounded, times, whole } from './rational.ts'

describe('an order is charged', () => {
  it('line by line, as it was priced', () => {
    const order = orderOf(
      [
        lineOf({ id: 'desk', quantity: '2', unitPrice: eur('300.00'), discount: { percent: '10' }, taxPercent: '20' }),
        lineOf({ id: 'freight', unitPrice: eur('40.00') }),
      ],
      { agreementId: 'ag-1', status: 'in-fulfilment', discount: { amount: eur('58.00') } },
    )
    const shared = { accountId: 'a-1', kind: 'order', agreementId: 'ag-1', orderId: 'o-1', chargedOn: '2026-05-04' }
    expect(orderCharges(order)).toStrictEqual([
      {
        ...shared,
        key: 'o-1/order/desk',
        listed: eur('600.00'),
        discount: eur('114.00'),
        net: eur('486.00'),
        taxPercent: '20',
        tax: eur('97.20'),
      },
      {
        ...shared,
        key: 'o-1/order/freight',
        listed: eur('40.00'),
        discount: eur('4.00'),
        net: eur('36.00'),
        tax: eur('0.00'),
      },
    ])
  })

  it('with the tax taken out of prices and discounts that include it', () => {
    const line = lineOf({ quantity: '2', unitPrice: eur('60.00'), discount: { percent: '10' }, taxPercent: '20' })
    expect(orderCharges(orderOf([line], { pricesIncludeTax: true }))).toMatchObject([
      { listed: eur('100.00'), discount: eur('10.00'), net: eur('90.00'), tax: eur('18.00') },
    ])
  })

  it('without tax where prices would include it and there is none', () => {
    const line = lineOf({ discount: { amount: eur('1.00') } })
    expect(orderCharges(orderOf([line], { pricesIncludeTax: true }))).toMatchObject([
      { listed: eur('10.00'), discount: eur('1.00'), net: eur('9.00'), tax: eur('0.00') },
    ])
  })

  it.each(orderStatuses)('or not, when it is %s', (status) => {
    const isCharged = status !== 'draft' && status !== 'cancelled'
    expect(orderCharges(orderOf([lineOf()], { status }))).toHaveLength(isCharged ? 1 : 0)
  })

  it('on no day is a mistake, unless it was never placed', () => {
    const { placedOn: _, ...dayless } = orderOf([lineOf()])
    const error = thrownBy(() => orderCharges(dayless))
    expect([error.code, error.details.field]).toEqual(['invalid-value', 'placedOn'])
    expect(orderCharges({ ...dayless, status: 'draft' })).toEqual([])
    expect(codeThrownBy(() => orderCharges({ ...dayless, placedOn: '2026-02-30' }))).toBe('invalid-value')
  })

  it.each<[string, string, Partial<Order>]>([
    ['no lines', 'invalid-value', { lines: [] }],
    ['two currencies', 'currency-mismatch', { discount: { amount: money('1', 'SEK') } }],
  ])('with %s is a mistake', (_, code, order) => {
    expect(codeThrownBy(() => orderCharges(orderOf([lineOf()], order)))).toBe(code)
  })
})

describe('the charges of any order', () => {
  it('have the net and the tax of its lines, and net is what is listed less the discount', () => {
    fc.assert(
      fc.property(anyOrder, anyPricing, (order, options) => {
        const charges = orderCharges(order, options)
        const { lines } = priceOrder(order, options)
        expect(charges.map(({ net, tax }) => ({ net, tax }))).toEqual(lines.map(({ net, tax }) => ({ net, tax })))
        for (const { listed, discount, net } of charges) {
          expect([listed, discount, net].every(isMoney)).toBe(true)
          expect(minor(net)).toBe(minor(listed) - minor(discount))
          expect(minor(discount) >= 0n && minor(discount) <= minor(listed)).toBe(true)
        }
        expect(new Set(charges.map(({ key }) => key)).size).toBe(lines.length)
        expect(JSON.parse(JSON.stringify(charges))).toStrictEqual(charges)
      }),
    )
  })

  it('list and discount what the order does, less the tax in it, rounded once', () => {
    fc.assert(
      fc.property(anyOrder, anyPricing, (order, options) => {
        const { lines } = priceOrder(order, options)
        for (const [index, { discount }] of orderCharges(order, options).entries()) {
          const line = lines[index]
          const off = line ? minor(line.lineDiscount) + minor(line.orderDiscount) : 0n
          const rate = rational(order.pricesIncludeTax ? (line?.taxPercent ?? '0') : '0')
          const exact = per(times(whole(off), whole(100n)), plus(whole(100n), rate))
          expect(minor(discount)).toBe(rounded(exact, options.rounding))
        }
      }),
    )
  })
})
