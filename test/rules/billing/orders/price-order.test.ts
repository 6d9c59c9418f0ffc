import { describe, expect, it } from 'vitest'
import { money, type RoundingMode } from '../../../../src/index.ts'
import type { Order, OrderLine } from '../../../../src/records/index.ts'
import { type PricedOrder, type PriceOrderOptions, priceOrder } from '../../../../src/rules/billing/orders/index.ts'
import { eur, lineOf, orderOf } from './orders.ts'

const columns = ({ lines }: PricedOrder) => ({
  net: lines.map(({ net }) => net.amount),
  tax: lines.map(({ tax }) => tax.amount),
  total: lines.map((line) => line.total.amount),
})

const totals = ({ listed, discount, net, tax, total: all }: PricedOrder) =>
  [listed, discount, net, tax, all].map(({ amount }) => amount)

describe('published figures', () => {
  it.each<[string, RoundingMode, string, string, string, source: string]>([
    ['7.355 to the even cent', 'half-even', '0.5', '14.71', '7.36', 'https://support.staxbill.com'],
    ['7.365 to the even cent', 'half-even', '0.5', '14.73', '7.36', 'https://support.staxbill.com'],
    [
      '0.025 half up',
      'half-up',
      '0.5',
      '0.05',
      '0.03',
      'https://support.stripe.com/questions/rounding-rules-for-stripe-fees',
    ],
    [
      '0.024 half up',
      'half-up',
      '0.6',
      '0.04',
      '0.02',
      'https://support.stripe.com/questions/rounding-rules-for-stripe-fees',
    ],
  ])('round %s (%s)', (_, rounding, quantity, price, expected) => {
    const priced = priceOrder(orderOf([lineOf({ quantity, unitPrice: eur(price) })]), { rounding })
    expect(priced.total.amount).toBe(expected)
  })

  // https://developer.wafeq.com/reference/calculations-and-rounding
  it('round tax on each line, then sum it', () => {
    const priced = priceOrder(
      orderOf([
        lineOf({ id: 'l-1', unitPrice: eur('45.30'), taxPercent: '5' }),
        lineOf({ id: 'l-2', unitPrice: eur('33.45'), taxPercent: '10' }),
      ]),
    )
    expect(columns(priced).tax).toEqual(['2.27', '3.35'])
    expect(totals(priced)).toEqual(['78.75', '0.00', '78.75', '5.62', '84.37'])
  })
})

const three = (line: Partial<OrderLine>) => ['l-1', 'l-2', 'l-3'].map((id) => lineOf({ ...line, id }))

describe('an order is priced', () => {
  it.each<
    [string, Order, PriceOrderOptions, listed: string, discount: string, net: string, tax: string, total: string]
  >([
    [
      'at a café, with tax in the price',
      orderOf([lineOf({ quantity: '2', unitPrice: eur('5.95'), taxPercent: '19' })], { pricesIncludeTax: true }),
      {},
      ...(['11.90', '0.00', '10.00', '1.90', '11.90'] as const),
    ],
    [
      'at a wholesaler, with tax on top',
      orderOf([lineOf({ quantity: '2', unitPrice: eur('5.00'), taxPercent: '19' })]),
      {},
      ...(['10.00', '0.00', '10.00', '1.90', '11.90'] as const),
    ],
    [
      'with a tenth off a line and then a twentieth off the order',
      orderOf([lineOf({ quantity: '3', unitPrice: eur('12.50'), discount: { percent: '10' } })], {
        discount: { percent: '5' },
      }),
      {},
      ...(['37.50', '5.44', '32.06', '0.00', '32.06'] as const),
    ],
    [
      'with a voucher taken off',
      orderOf(three({ unitPrice: eur('20.00') }), { discount: { amount: eur('10.00') } }),
      {},
      ...(['60.00', '10.00', '50.00', '0.00', '50.00'] as const),
    ],
    [
      'for nothing, all of it given away',
      orderOf([lineOf({ quantity: '0.333', unitPrice: eur('9.99'), taxPercent: '19', discount: { percent: '100' } })]),
      {},
      ...(['3.33', '3.33', '0.00', '0.00', '0.00'] as const),
    ],
    [
      'for nothing, by a voucher for all of it',
      orderOf(three({ taxPercent: '19' }), { discount: { amount: eur('30.00') } }),
      { taxBy: 'subtotal' },
      ...(['30.00', '30.00', '0.00', '0.00', '0.00'] as const),
    ],
    [
      'for nothing from the start, with a discount on nothing',
      orderOf(three({ unitPrice: eur('0.00') }), { discount: { percent: '50' } }),
      {},
      ...(['0.00', '0.00', '0.00', '0.00', '0.00'] as const),
    ],
    [
      'in yen',
      orderOf([lineOf({ quantity: '1.5', unitPrice: money('333', 'JPY'), taxPercent: '10' })]),
      {},
      ...(['500', '0', '500', '50', '550'] as const),
    ],
    [
      'rounded down where the house does so',
      orderOf([lineOf({ quantity: '1.5', unitPrice: money('333', 'JPY'), taxPercent: '8' })]),
      { rounding: 'down' },
      ...(['499', '0', '499', '39', '538'] as const),
    ],
  ])('%s', (_, order, options, ...expected) => {
    expect(totals(priceOrder(order, options))).toEqual(expected)
  })

  it('with freight as a line of its own, at its own rate', () => {
    const priced = priceOrder(
      orderOf([
        lineOf({ id: 'tea', quantity: '4', unitPrice: eur('8.40'), taxPercent: '7' }),
        lineOf({ id: 'freight', unitPrice: eur('5.90'), taxPercent: '19' }),
      ]),
    )
    expect(columns(priced)).toEqual({ net: ['33.60', '5.90'], tax: ['2.35', '1.12'], total: ['35.95', '7.02'] })
  })

  it('with the order’s discount shared out over the lines to the last cent', () => {
    const priced = priceOrder(orderOf(three({ unitPrice: eur('1.00') }), { discount: { amount: eur('1.00') } }))
    expect(priced.lines.map(({ orderDiscount }) => orderDiscount.amount)).toEqual(['0.34', '0.33', '0.33'])
  })

  it('with each part of a line told', () => {
    const line = lineOf({
      quantity: '2',
      unitPrice: eur('50.00'),
      discount: { amount: eur('10.00') },
      taxPercent: '20.0',
    })
    const order = orderOf([line], { discount: { percent: '10' } })
    expect(priceOrder(order).lines).toEqual([
      {
        lineId: 'l-1',
        quantity: '2',
        listed: eur('100.00'),
        lineDiscount: eur('10.00'),
        orderDiscount: eur('9.00'),
        net: eur('81.00'),
        taxPercent: '20.0',
        tax: eur('16.20'),
        total: eur('97.20'),
      },
    ])
    expect(priceOrder(order)).toMatchObject({ orderId: 'o-1', currency: 'EUR', pricesIncludeTax: false })
  })

  it('without a rate of tax where there is none', () => {
    expect(priceOrder(orderOf([lineOf()])).lines[0]).not.toHaveProperty('taxPercent')
  })

  it('whatever its status', () => {
    const { placedOn: _, ...draft } = orderOf([lineOf()], { status: 'draft' })
    expect(priceOrder(draft).total).toEqual(eur('10.00'))
  })
})

describe('tax on the subtotal', () => {
  const cents = three({ unitPrice: eur('0.99'), taxPercent: '19' })

  it('is rounded once for a rate, and shared out over its lines', () => {
    expect(columns(priceOrder(orderOf(cents))).tax).toEqual(['0.19', '0.19', '0.19'])
    const priced = priceOrder(orderOf(cents), { taxBy: 'subtotal' })
    expect(columns(priced).tax).toEqual(['0.19', '0.19', '0.18'])
    expect(priced.tax.amount).toBe('0.56')
  })

  it('takes a rate for the same, however it is written', () => {
    const [first, second, third] = cents as [OrderLine, OrderLine, OrderLine]
    const order = orderOf([first, { ...second, taxPercent: '19.00' }, { ...third, taxPercent: '019' }])
    expect(priceOrder(order, { taxBy: 'subtotal' }).tax.amount).toBe('0.56')
  })

  it('keeps rates apart, and untaxed lines untaxed', () => {
    const [first, second, third] = cents as [OrderLine, OrderLine, OrderLine]
    const { taxPercent: _, ...untaxed } = second
    const priced = priceOrder(orderOf([first, untaxed, { ...third, taxPercent: '7' }]), { taxBy: 'subtotal' })
    expect(columns(priced).tax).toEqual(['0.19', '0.00', '0.07'])
  })

  it('keeps rates apart that differ after the point', () => {
    const lines = [lineOf({ id: 'l-1', taxPercent: '5' }), lineOf({ id: 'l-2', taxPercent: '5.5' })]
    expect(columns(priceOrder(orderOf(lines), { taxBy: 'subtotal' })).tax).toEqual(['0.50', '0.55'])
  })

  it('is taken out of prices that include it', () => {
    const priced = priceOrder(orderOf(cents, { pricesIncludeTax: true }), { taxBy: 'subtotal' })
    expect(columns(priced)).toEqual({
      net: ['0.83', '0.83', '0.84'],
      tax: ['0.16', '0.16', '0.15'],
      total: ['0.99', '0.99', '0.99'],
    })
  })
})
