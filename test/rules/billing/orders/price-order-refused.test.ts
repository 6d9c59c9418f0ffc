import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMoney, money } from '../../../../src/index.ts'
import type { Order, OrderLine } from '../../../../src/records/index.ts'
import { priceOrder } from '../../../../src/rules/billing/orders/index.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { anyOrder, eur, lineOf, orderOf } from './orders.ts'

describe('an order that cannot be is refused', () => {
  const quantities = [
    '0',
    '0.000',
    '-1',
    '1e9',
    '',
    ' 1',
    '1,5',
    '0.0000000001',
    '1000000000000000',
    '9'.repeat(1_000_000),
  ]
  it.each(quantities.map((quantity) => [quantity.slice(0, 20), quantity]))('for the quantity %j', (_, quantity) => {
    const error = thrownBy(() => priceOrder(orderOf([lineOf(), lineOf({ id: 'l-2', quantity })])))
    expect([error.code, error.details.field]).toEqual(['invalid-value', 'lines[1].quantity'])
  })

  it.each<[string, string, string, Partial<OrderLine>, Partial<Order>]>([
    ['a number for a quantity', 'invalid-value', 'lines[0].quantity', { quantity: 2 as unknown as string }, {}],
    ['a negative price', 'invalid-value', 'lines[0].unitPrice.amount', { unitPrice: eur('-0.01') }, {}],
    [
      'a price with a decimal too many',
      'invalid-value',
      'lines[0].unitPrice.amount',
      { unitPrice: { amount: '1.005', currency: 'EUR' } },
      {},
    ],
    [
      'a price that no currency has',
      'unknown-code',
      'lines[0].unitPrice.currency',
      { unitPrice: { amount: '1.00', currency: 'EURO' as 'EUR' } },
      {},
    ],
    [
      'so many that nobody could write the price',
      'invalid-value',
      'lines[0].quantity',
      { quantity: '999999999999999', unitPrice: eur(`${'9'.repeat(30)}.00`) },
      {},
    ],
    ['more than 100 % off', 'invalid-value', 'lines[0].discount.percent', { discount: { percent: '101' } }, {}],
    ['less than nothing off', 'invalid-value', 'lines[0].discount.percent', { discount: { percent: '-1' } }, {}],
    ['an exponent off', 'invalid-value', 'lines[0].discount.percent', { discount: { percent: '1e999999999' } }, {}],
    [
      'more off a line than it costs',
      'invalid-value',
      'lines[0].discount.amount.amount',
      { discount: { amount: eur('10.01') } },
      {},
    ],
    [
      'a negative amount off',
      'invalid-value',
      'lines[0].discount.amount.amount',
      { discount: { amount: eur('-0.01') } },
      {},
    ],
    [
      'an amount of another currency off',
      'currency-mismatch',
      'lines[0].discount.amount.currency',
      { discount: { amount: money('1', 'SEK') } },
      {},
    ],
    [
      'both a per cent and an amount off',
      'invalid-value',
      'lines[0].discount',
      { discount: { percent: '10', amount: eur('1.00') } },
      {},
    ],
    [
      'neither a per cent nor an amount off',
      'invalid-value',
      'lines[0].discount',
      { discount: {} as { readonly percent: string } },
      {},
    ],
    [
      'nothing that can be taken off the order',
      'invalid-value',
      'discount',
      {},
      { discount: {} as { readonly percent: string } },
    ],
    ['a tax of more than the price', 'invalid-value', 'lines[0].taxPercent', { taxPercent: '100.01' }, {}],
    ['a negative tax', 'invalid-value', 'lines[0].taxPercent', { taxPercent: '-19' }, {}],
    ['a tax that is no number', 'invalid-value', 'lines[0].taxPercent', { taxPercent: 'VAT' }, {}],
    [
      'more off the order than it costs',
      'invalid-value',
      'discount.amount.amount',
      {},
      { discount: { amount: eur('10.01') } },
    ],
    ['more than 100 % off the order', 'invalid-value', 'discount.percent', {}, { discount: { percent: '100.5' } }],
    [
      'an amount of another currency off the order',
      'currency-mismatch',
      'discount.amount.currency',
      {},
      { discount: { amount: money('1', 'USD') } },
    ],
    ['no lines', 'invalid-value', 'lines', {}, { lines: [] }],
    ['two lines with one id', 'duplicate-id', 'lines[1].id', {}, { lines: [lineOf(), lineOf()] }],
    [
      'lines in two currencies',
      'currency-mismatch',
      'lines[1].unitPrice.currency',
      {},
      { lines: [lineOf(), lineOf({ id: 'l-2', unitPrice: money('5', 'SEK') })] },
    ],
  ])('for %s', (_, code, field, line, order) => {
    const error = thrownBy(() => priceOrder(orderOf([lineOf(line)], order)))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('for options that do not exist', () => {
    const order = orderOf([lineOf()])
    expect(codeThrownBy(() => priceOrder(order, { rounding: 'nearest' as 'up' }))).toBe('unknown-code')
    expect(codeThrownBy(() => priceOrder(order, { taxBy: 'toString' as 'line' }))).toBe('unknown-code')
  })

  it('for an amount in another currency, on whichever line it is', () => {
    fc.assert(
      fc.property(anyOrder, fc.nat(), (order, at) => {
        const odd = lineOf({ id: 'odd', unitPrice: money('1', 'USD') })
        const lines = [...order.lines]
        lines.splice(at % (lines.length + 1), 0, odd)
        const { discount: _, ...bare } = order
        expect(codeThrownBy(() => priceOrder({ ...bare, lines }))).toBe('currency-mismatch')
      }),
    )
  })
})

it('prices the largest that it takes so that every amount can be read again', () => {
  const line = lineOf({ quantity: '999999999999999', unitPrice: eur(`${'9'.repeat(18)}.99`), taxPercent: '100' })
  const priced = priceOrder(orderOf(['l-1', 'l-2', 'l-3'].map((id) => ({ ...line, id }))))
  expect([priced.listed, priced.net, priced.tax, priced.total].every(isMoney)).toBe(true)
})
