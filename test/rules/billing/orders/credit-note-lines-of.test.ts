import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Invoice, InvoiceLine } from '../../../../src/records/index.ts'
import { creditNote } from '../../../../src/rules/billing/invoices/index.ts'
import {
  creditNoteLinesOf,
  orderCharges,
  priceOrder,
  refundableItems,
} from '../../../../src/rules/billing/orders/index.ts'
import { anyOrder, anyPricing, eur, lineOf, minor, orderOf } from './orders.ts'
import { one, refund } from './refunds.ts'

it('takes a refund off the lines that were invoiced for the order', () => {
  const order = orderOf([
    lineOf({ id: 'boots', quantity: '2', unitPrice: eur('60.00'), taxPercent: '20' }),
    lineOf({ id: 'wax' }),
  ])
  const back = refund(priceOrder(order), [...one('wax'), ...one('boots')])
  const lines = creditNoteLinesOf(back)
  expect(lines).toStrictEqual([
    { key: 'o-1/order/wax', net: eur('10.00'), tax: eur('0.00') },
    { key: 'o-1/order/boots', net: eur('60.00'), tax: eur('12.00') },
  ])
  expect(lines[0]?.net).not.toBe(back.lines[0]?.net)
  expect(lines[0]?.tax).not.toBe(back.lines[0]?.tax)
})

it('makes a credit note of any refund, over what was invoiced for it', () => {
  fc.assert(
    fc.property(anyOrder, anyPricing, (order, options) => {
      const priced = priceOrder(order, options)
      const lines = orderCharges(order, options).map(
        ({ key, kind, net, tax }): InvoiceLine => ({ key, kind, net, tax: tax ?? eur('0.00') }),
      )
      const { net, tax, total, currency } = priced
      const invoice: Invoice = { id: 'i-1', accountId: 'a-1', status: 'open', currency, lines, net, tax, total }
      const back = refund(priced, refundableItems(priced), options)
      fc.pre(minor(back.total) > 0n)
      const credited = creditNoteLinesOf(back)
      const note = creditNote(invoice, back.total, { id: 'cn-1', on: '2026-06-02', lines: credited })
      expect(note.ok && note.value).toMatchObject({ amount: total, lines: credited })
    }),
  )
})
