import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Discount, Order } from '../../src/records/index.ts'
import { discountSchema, orderSchema, relationshipRecordsSchema } from '../../src/schemas.ts'
import { findings, problems, without } from './problems.ts'
import { aPercent, euros, kroner, notNegative, type Refusal } from './refusals.ts'
import { account, order } from './samples.ts'

describe('a discount', () => {
  it.each<[string, unknown, string, string]>([
    ['is no number', { percent: 10 }, '', 'expected either a percent or an amount'],
    ['is not both', { percent: '10', amount: kroner('1.00') }, '', 'expected either a percent or an amount'],
    ['is not neither', {}, '', 'expected either a percent or an amount'],
    ['is not negative', { amount: kroner('-0.01') }, 'amount', notNegative],
    ['is not below 0 %', { percent: '-0.5' }, 'percent', aPercent],
    ['is not just above 100 %', { percent: `100.${'0'.repeat(50)}1` }, 'percent', aPercent],
    ['has no exponent', { percent: '1e1' }, 'percent', aPercent],
    ['has no percent sign', { percent: '10 %' }, 'percent', aPercent],
    ['has no decimal comma', { percent: '7,5' }, 'percent', aPercent],
  ])('%s', (_, discount, path, message) => {
    expect(findings(discountSchema, discount)).toEqual([[path, message]])
  })

  it('of so many per cent stands exactly from 0 to 100', () => {
    const decimals = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(fc.bigInt({ min: -20_000_000n, max: 200_000_000n }), decimals, (units, digits) => {
        const scale = 10n ** BigInt(digits)
        const size = units < 0n ? -units : units
        const fraction = digits === 0 ? '' : `.${String(size % scale).padStart(digits, '0')}`
        const percent = `${units < 0n ? '-' : ''}${size / scale}${fraction}`
        const discount: Discount = { percent }
        expect(problems(discountSchema, discount).length === 0).toBe(units >= 0n && units <= 100n * scale)
      }),
    )
  })

  it('with a million digits is refused unread', () => {
    expect(problems(discountSchema, { percent: '9'.repeat(1_000_000) })).toContain('percent')
  })
})

describe('an order', () => {
  const [line] = order.lines

  it.each<Refusal>([
    [
      'a line with a discount above 100 %',
      { lines: [{ ...line, discount: { percent: '100.1' } }] },
      'lines.0.discount.percent',
      aPercent,
    ],
    [
      'a line with a tax that is a number',
      { lines: [{ ...line, taxPercent: 25 }] },
      'lines.0.taxPercent',
      'Invalid input: expected string, received number',
    ],
    [
      'a line with a discount in another currency',
      { lines: [{ ...line, discount: { amount: euros('1.00') } }] },
      'lines.0.discount.amount.currency',
      'expected NOK, the currency of the first line',
    ],
    [
      'a discount in another currency',
      { discount: { amount: euros('1.00') } },
      'discount.amount.currency',
      'expected NOK, the currency of the first line',
    ],
    ['a discount of neither kind', { discount: {} }, 'discount', 'expected either a percent or an amount'],
    [
      'prices that perhaps include tax',
      { pricesIncludeTax: 'yes' },
      'pricesIncludeTax',
      'Invalid input: expected boolean, received string',
    ],
  ])('cannot have %s', (_, change, path, message) => {
    expect(findings(orderSchema, { ...order, ...change })).toEqual([[path, message]])
  })

  it('says so when it was placed on no day', () => {
    const message = 'expected the day it was placed, as it is neither a draft nor cancelled'
    expect(findings(orderSchema, without(order, 'placedOn'))).toEqual([['placedOn', message]])
  })

  it('does not hide what is wrong around it', () => {
    const unplaced = without(order, 'placedOn')
    const all = { account, agreements: [], orders: [unplaced, unplaced] }
    const places = ['orders.0.placedOn', 'orders.1.placedOn', 'orders.1.id']
    expect(problems(relationshipRecordsSchema, all)).toEqual(places)
  })

  it('can have a discount in per cent, and lines without discount or tax', () => {
    const plain: Order = {
      ...order,
      lines: order.lines.map(({ id, catalogueItemId, quantity, unitPrice }) => ({
        id,
        catalogueItemId,
        quantity,
        unitPrice,
      })),
      discount: { percent: '5' },
    }
    expect(findings(orderSchema, plain)).toEqual([])
  })
})
