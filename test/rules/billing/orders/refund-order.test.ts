import { describe, expect, it } from 'vitest'
import { money } from '../../../../src/index.ts'
import {
  type PricedOrder,
  priceOrder,
  type Refund,
  type RefundItem,
  type RefundOrderOptions,
  refundableItems,
  refundOrder,
} from '../../../../src/rules/billing/orders/index.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { eur, lineOf, orderOf } from './orders.ts'
import { one, refund, refundInTurn } from './refunds.ts'

describe('what comes back is given back', () => {
  it('with its share of the order’s discount, the residue last', () => {
    const priced = priceOrder(orderOf([lineOf({ quantity: '3' })], { discount: { amount: eur('5.00') } }))
    const parts = refundInTurn(priced, [one('l-1'), one('l-1'), one('l-1')])
    expect(parts.map((part) => part.total.amount)).toEqual(['8.33', '8.34', '8.33'])
  })

  it('at the very price that one was sold for, tax included', () => {
    const line = lineOf({ quantity: '2', unitPrice: eur('5.00'), taxPercent: '20' })
    const priced = priceOrder(orderOf([line], { pricesIncludeTax: true }))
    expect([priced.net.amount, priced.tax.amount]).toEqual(['8.33', '1.67'])
    const parts = refundInTurn(priced, [one('l-1'), one('l-1')])
    expect(parts.map(({ net, tax, total: all }) => [net.amount, tax.amount, all.amount])).toEqual([
      ['4.16', '0.84', '5.00'],
      ['4.17', '0.83', '5.00'],
    ])
  })

  it('for several lines at once, each told', () => {
    const priced = priceOrder(
      orderOf([
        lineOf({ id: 'boots', quantity: '2', unitPrice: eur('60.00'), taxPercent: '20' }),
        lineOf({ id: 'wax', quantity: '1.5', unitPrice: eur('4.00') }),
        lineOf({ id: 'freight', unitPrice: eur('5.00') }),
      ]),
    )
    const items = [...one('wax', '0.5'), ...one('boots')]
    expect(refund(priced, items)).toEqual({
      orderId: 'o-1',
      lines: [
        { lineId: 'wax', quantity: '0.5', net: eur('2.00'), tax: eur('0.00'), total: eur('2.00') },
        { lineId: 'boots', quantity: '1', net: eur('60.00'), tax: eur('12.00'), total: eur('72.00') },
      ],
      net: eur('62.00'),
      tax: eur('12.00'),
      total: eur('74.00'),
    })
  })

  it('even where it cost nothing, so that it is known to be back', () => {
    const priced = priceOrder(orderOf([lineOf({ quantity: '2', discount: { percent: '100' }, taxPercent: '19' })]))
    const earlier = [refund(priced, one('l-1'))]
    expect(earlier[0]?.total).toEqual(eur('0.00'))
    expect(refundableItems(priced, { earlier })).toEqual(one('l-1', '1'))
  })

  it('by another way of rounding than before, never less than nothing and never more than was paid', () => {
    const line = lineOf({ quantity: '4', unitPrice: eur('0.01'), taxPercent: '50' })
    const priced = priceOrder(orderOf([line], { pricesIncludeTax: true }))
    const up = refund(priced, one('l-1', '0.5'), { rounding: 'up' })
    const down = refund(priced, one('l-1', '0.25'), { rounding: 'down', earlier: [up] })
    expect([up, down].map((part) => [part.net.amount, part.tax.amount])).toEqual([
      ['0.00', '0.01'],
      ['0.00', '0.00'],
    ])
    const rest = refund(priced, refundableItems(priced, { earlier: [up, down] }), { earlier: [up, down] })
    expect([rest.net.amount, rest.tax.amount]).toEqual(['0.03', '0.00'])
  })

  it('without more tax than money, when earlier refunds were rounded down', () => {
    const line = lineOf({ quantity: '4', unitPrice: eur('0.01'), taxPercent: '50' })
    const priced = priceOrder(orderOf([line], { pricesIncludeTax: true }))
    const [half, bit] = refundInTurn(priced, [one('l-1', '2'), one('l-1', '0.1')], 'down', 'half-up')
    expect([half?.total.amount, half?.tax.amount]).toEqual(['0.02', '0.00'])
    expect([bit?.total.amount, bit?.tax.amount]).toEqual(['0.00', '0.00'])
  })

  it('less what was given back of the line by hand', () => {
    const priced = priceOrder(orderOf([lineOf({ quantity: '2' })]))
    const byHand = { lineId: 'l-1', quantity: '1', net: eur('15.00'), tax: eur('0.00'), total: eur('15.00') }
    const earlier = [{ orderId: 'o-1', lines: [byHand], net: eur('15.00'), tax: eur('0.00'), total: eur('15.00') }]
    expect(refund(priced, one('l-1'), { earlier }).total).toEqual(eur('5.00'))
  })
})

describe('what is not there is not given back', () => {
  const priced = priceOrder(orderOf([lineOf({ quantity: '2.50' }), lineOf({ id: 'l-2' })]))
  const overpaid = (requested: string, remaining: string) => ({ requested, remaining, currency: 'EUR' })
  const half = refund(priced, one('l-1', '1.25'))

  it.each<[string, readonly RefundItem[], RefundOrderOptions, code: string, parameters: unknown]>([
    ['nothing', [], {}, 'nothing-to-refund', { orderId: 'o-1' }],
    [
      'more than was bought',
      one('l-1', '2.6'),
      {},
      'more-than-bought',
      { lineId: 'l-1', requested: '2.6', remaining: '2.5' },
    ],
    [
      'more than is left',
      [...one('l-2'), ...one('l-1', '2')],
      { earlier: [half] },
      'more-than-bought',
      { lineId: 'l-1', requested: '2', remaining: '1.25' },
    ],
    [
      'anything of what has all come back',
      one('l-1'),
      { earlier: [half, half] },
      'more-than-bought',
      { lineId: 'l-1', requested: '1', remaining: '0' },
    ],
    [
      'more than goodwill left of what was paid',
      [...one('l-1', '2.5'), ...one('l-2')],
      { earlierAmounts: [eur('4.00'), eur('1.00')] },
      'more-than-paid',
      overpaid('35.00', '30.00'),
    ],
    [
      'more than goodwill and earlier refunds left',
      one('l-1', '1.25'),
      { earlier: [half], earlierAmounts: [eur('10.01')] },
      'more-than-paid',
      overpaid('12.50', '12.49'),
    ],
    [
      'anything of what has all been given back',
      one('l-2'),
      { earlierAmounts: [eur('40.00')] },
      'more-than-paid',
      overpaid('10.00', '0.00'),
    ],
    [
      'the most that anyone can write',
      one('l-1', '999999999999999'),
      {},
      'more-than-bought',
      { lineId: 'l-1', requested: '999999999999999', remaining: '2.5' },
    ],
  ])('%s', (_, items, options, code, parameters) => {
    expect(refundOrder(priced, items, options)).toEqual({ ok: false, reason: { code, parameters } })
  })

  it('but to the last cent that goodwill left', () => {
    expect(refund(priced, one('l-1', '1.25'), { earlier: [half], earlierAmounts: [eur('10.00')] }).total).toEqual(
      eur('12.50'),
    )
  })

  it('lists what can still come back', () => {
    expect(refundableItems(priced)).toEqual([...one('l-1', '2.5'), ...one('l-2')])
    expect(refundableItems(priced, { earlier: [half] })).toEqual([...one('l-1', '1.25'), ...one('l-2')])
    expect(refundableItems(priced, { earlier: [half, half] })).toEqual(one('l-2'))
  })

  it('writes quantities of ten and more in full', () => {
    const dozens = priceOrder(orderOf([lineOf({ quantity: '1200.0' })]))
    expect(refundableItems(dozens)).toEqual(one('l-1', '1200'))
  })
})

describe('a refund that cannot be is refused', () => {
  const priced = priceOrder(orderOf([lineOf({ quantity: '2' })]))
  const given = refund(priced, one('l-1'))
  const [line] = given.lines

  it.each<[string, string, string, readonly RefundItem[], RefundOrderOptions]>([
    ['of a line that is not there', 'foreign-record', 'items[1].lineId', [...one('l-1'), ...one('l-9')], {}],
    ['of one line, twice', 'duplicate-id', 'items[1].lineId', [...one('l-1'), ...one('l-1')], {}],
    ['of none', 'invalid-value', 'items[0].quantity', one('l-1', '0'), {}],
    ['of less than none', 'invalid-value', 'items[0].quantity', one('l-1', '-1'), {}],
    ['of an exponent', 'invalid-value', 'items[0].quantity', one('l-1', '1e9'), {}],
    [
      'after one of another order',
      'foreign-record',
      'earlier[0].orderId',
      one('l-1'),
      { earlier: [{ ...given, orderId: 'o-2' }] },
    ],
    [
      'after one of a line that is not there',
      'foreign-record',
      'earlier[0].lines[0].lineId',
      one('l-1'),
      { earlier: [{ ...given, lines: [{ ...line, lineId: 'l-9' } as Refund['lines'][number]] }] },
    ],
    [
      'after one in another currency',
      'currency-mismatch',
      'earlier[0].lines[0].total.currency',
      one('l-1'),
      { earlier: [{ ...given, lines: [{ ...line, total: money('1', 'SEK') } as Refund['lines'][number]] }] },
    ],
    [
      'after one of less than nothing',
      'invalid-value',
      'earlier[0].lines[0].tax.amount',
      one('l-1'),
      { earlier: [{ ...given, lines: [{ ...line, tax: eur('-1.00') } as Refund['lines'][number]] }] },
    ],
    [
      'after an amount of less than nothing',
      'invalid-value',
      'earlierAmounts[1].amount',
      [],
      { earlierAmounts: [eur('1.00'), eur('-1.00')] },
    ],
    [
      'after an amount in another currency',
      'currency-mismatch',
      'earlierAmounts[0].currency',
      one('l-1'),
      { earlierAmounts: [money('1', 'SEK')] },
    ],
    ['rounded in no known way', 'unknown-code', 'rounding', one('l-1'), { rounding: 'banker' as 'half-even' }],
  ])('%s', (_, code, field, items, options) => {
    const error = thrownBy(() => refundOrder(priced, items, options))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('of an order whose amounts are mixed', () => {
    const [first] = priced.lines
    const mixed = { ...priced, lines: [{ ...first, tax: money('0', 'SEK') }] } as PricedOrder
    expect(codeThrownBy(() => refundOrder(mixed, one('l-1')))).toBe('currency-mismatch')
  })
})
