import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '../../../../src/foundation/money/index.ts'
import type { CreditNote, Invoice, InvoiceStatus, Payment, PaymentRefund } from '../../../../src/records/index.ts'
import { applyPayment, creditNote, settlement } from '../../../../src/rules/billing/invoices/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { cents, euro, invoice, note, payment, refund, springDays, sumUnits, units } from './samples.ts'

describe('a settlement', () => {
  const rows: readonly [
    string,
    Partial<Invoice>,
    readonly string[],
    readonly string[],
    string,
    string,
    InvoiceStatus,
  ][] = [
    ['nothing yet', {}, [], [], '120.00', '0.00', 'open'],
    ['a part', {}, ['50.00', '20.00'], [], '50.00', '0.00', 'open'],
    ['all of it', {}, ['50.00', '70.00'], [], '0.00', '0.00', 'paid'],
    ['too much', {}, ['120.00', '120.00'], [], '0.00', '120.00', 'paid'],
    ['a credit note for all', {}, [], ['120.00'], '0.00', '0.00', 'paid'],
    ['a credit note and the rest', {}, ['100.00'], ['20.00'], '0.00', '0.00', 'paid'],
    ['a credit note after all was paid', { status: 'paid' }, ['120.00'], ['20.00'], '0.00', '20.00', 'paid'],
    ['a part of what was given up', { status: 'uncollectible' }, ['50.00'], [], '70.00', '0.00', 'uncollectible'],
    ['all of what was given up', { status: 'uncollectible' }, ['120.00'], [], '0.00', '0.00', 'paid'],
    ['less than was said to be paid', { status: 'paid' }, ['50.00'], [], '70.00', '0.00', 'open'],
    ['something for a void invoice', { status: 'void' }, ['50.00'], [], '0.00', '50.00', 'void'],
    ['a credit note to a void invoice', { status: 'void' }, [], ['50.00'], '0.00', '0.00', 'void'],
    ['a deposit on a draft', { status: 'draft' }, ['120.00'], [], '0.00', '0.00', 'draft'],
    ['nothing, of nothing', { total: euro('0.00') }, [], [], '0.00', '0.00', 'paid'],
    ['nothing, of a credit', { total: euro('-30.00') }, [], [], '0.00', '30.00', 'paid'],
  ]
  it.each(rows)('with %s', (_, differing, paid, credited, due, overpaid, status) => {
    const payments = paid.map((amount, index) => payment(euro(amount), { id: `p-${index}` }))
    const notes = credited.map((amount, index) => note(euro(amount), { id: `cn-${index}` }))
    const result = settlement(invoice(differing), { payments, creditNotes: notes })
    expect(result).toMatchObject({ invoiceId: 'i-1', due: euro(due), overpaid: euro(overpaid), status })
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
  })

  it.each<
    [string, Partial<Invoice>, readonly string[], readonly string[], readonly string[], string, string, InvoiceStatus]
  >([
    ['a payment that the bank reversed', { status: 'paid' }, ['120.00'], ['120.00'], [], '120.00', '0.00', 'open'],
    ['a reversal that is credited', { status: 'paid' }, ['120.00'], ['120.00'], ['120.00'], '0.00', '0.00', 'paid'],
    ['a part that went back', { status: 'paid' }, ['120.00'], ['20.00'], [], '20.00', '0.00', 'open'],
    ['an overpayment given back', { status: 'paid' }, ['150.00'], ['30.00'], [], '0.00', '0.00', 'paid'],
    ['a part of an overpayment given back', { status: 'paid' }, ['150.00'], ['10.00'], [], '0.00', '20.00', 'paid'],
    ['a return given back', { status: 'paid' }, ['120.00'], ['20.00'], ['20.00'], '0.00', '0.00', 'paid'],
    ['a credit paid out', { status: 'paid', total: euro('-30.00') }, [], ['30.00'], [], '0.00', '0.00', 'paid'],
    ['more given back than came in', {}, ['20.00'], ['50.00'], [], '150.00', '0.00', 'open'],
    ['money for a void invoice given back', { status: 'void' }, ['50.00'], ['50.00'], [], '0.00', '0.00', 'void'],
  ])('with %s', (_, differing, paid, back, credited, due, overpaid, status) => {
    const records = {
      payments: paid.map((amount, index) => payment(euro(amount), { id: `p-${index}` })),
      refunds: back.map((amount, index) => refund(euro(amount), { id: `pr-${index}` })),
      creditNotes: credited.map((amount, index) => note(euro(amount), { id: `cn-${index}` })),
    }
    expect(settlement(invoice(differing), records)).toMatchObject({
      refunded: euro(back[0] ?? '0.00'),
      due: euro(due),
      overpaid: euro(overpaid),
      status,
    })
  })

  it.each<[string, string, string, Partial<PaymentRefund>]>([
    ['for another invoice', 'foreign-record', 'refunds[1].invoiceId', { invoiceId: 'i-2' }],
    ['given twice', 'duplicate-id', 'refunds[1].id', { id: 'first' }],
    ['of nothing', 'invalid-value', 'refunds[1].amount.amount', { amount: euro('0.00') }],
    ['on no day', 'invalid-value', 'refunds[1].paidOn', { paidOn: '2026-02-30' }],
  ])('refuses a refund %s', (_, code, field, differing) => {
    const refunds = [refund(euro('1.00'), { id: 'first' }), refund(euro('1.00'), differing)]
    const error = thrownBy(() => settlement(invoice(), { refunds }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('sees nothing that came later than the day', () => {
    const payments = [payment(euro('20.00')), payment(euro('30.00'), { id: 'p-2', receivedOn: '2026-06-01' })]
    const dueOn = (asOf: `${number}-${number}-${number}`): Money =>
      settlement(invoice(), { payments, creditNotes: [note(euro('5.00'))] }, { asOf }).due
    expect(dueOn('2026-05-19')).toEqual(euro('120.00'))
    expect(dueOn('2026-05-20')).toEqual(euro('100.00'))
    expect(dueOn('2026-06-01')).toEqual(euro('70.00'))
    expect(dueOn('2026-06-02')).toEqual(euro('65.00'))
  })

  it('counts a deposit from before the invoice, and one that somebody else paid', () => {
    const deposit = payment(euro('20.00'), { receivedOn: '2026-04-01', accountId: 'harbour-holding' })
    expect(settlement(invoice(), { payments: [deposit] }).paid).toEqual(euro('20.00'))
  })

  it('counts a credit note of the day of the invoice', () => {
    const sameDay = note(euro('20.00'), { issuedOn: '2026-05-01' })
    expect(settlement(invoice(), { creditNotes: [sameDay] }).credited).toEqual(euro('20.00'))
  })

  const mistakes: readonly [string, string, string, Partial<Payment> | undefined, Partial<CreditNote> | undefined][] = [
    ['a payment for another invoice', 'foreign-record', 'payments[1].invoiceId', { invoiceId: 'i-2' }, undefined],
    ['a payment given twice', 'duplicate-id', 'payments[1].id', { id: 'first' }, undefined],
    [
      'a payment in another currency',
      'currency-mismatch',
      'payments[1].amount.currency',
      { amount: { amount: '1.00', currency: 'SEK' } },
      undefined,
    ],
    ['a payment of nothing', 'invalid-value', 'payments[1].amount.amount', { amount: euro('0.00') }, undefined],
    ['a negative payment', 'invalid-value', 'payments[1].amount.amount', { amount: euro('-1.00') }, undefined],
    [
      'an endless payment',
      'invalid-value',
      'payments[1].amount.amount',
      { amount: euro('9'.repeat(1_000_000)) },
      undefined,
    ],
    ['a payment on no day', 'invalid-value', 'payments[1].receivedOn', { receivedOn: '2026-02-30' }, undefined],
    ['a credit note to another invoice', 'foreign-record', 'creditNotes[0].invoiceId', undefined, { invoiceId: 'i-2' }],
    [
      'a credit note of another account',
      'foreign-record',
      'creditNotes[0].accountId',
      undefined,
      { accountId: 'mira' },
    ],
    [
      'a credit note from before the invoice',
      'invalid-value',
      'creditNotes[0].issuedOn',
      undefined,
      { issuedOn: '2026-04-30' },
    ],
    ['a credit note on no day', 'invalid-value', 'creditNotes[0].issuedOn', undefined, { issuedOn: '2026-06-31' }],
    ['a credit note of nothing', 'invalid-value', 'creditNotes[0].amount.amount', undefined, { amount: euro('0.00') }],
  ]
  it.each(mistakes)('refuses %s', (_, code, field, paid, credited) => {
    const payments = [payment(euro('1.00'), { id: 'first' }), ...(paid ? [payment(euro('1.00'), paid)] : [])]
    const notes = credited ? [note(euro('1.00'), credited)] : []
    const error = thrownBy(() => settlement(invoice(), { payments, creditNotes: notes }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[string, string, string, Partial<Invoice>, string]>([
    ['a day that is none', 'invalid-value', 'asOf', {}, 'today'],
    ['a total in another currency', 'currency-mismatch', 'invoice.total.currency', { currency: 'SEK' }, '2026-05-01'],
    ['a status that there is not', 'unknown-code', 'invoice.status', { status: 'sent' as never }, '2026-05-01'],
  ])('refuses %s', (_, code, field, differing, asOf) => {
    const error = thrownBy(() => settlement(invoice(differing), {}, { asOf: asOf as never }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('a payment', () => {
  it('that is a part leaves the invoice open, and the last one makes it paid', () => {
    const first = payment(euro('119.99'))
    expect(applyPayment(invoice(), first, {})).toEqual({
      ok: true,
      value: { invoice: invoice(), due: euro('0.01'), overpaid: euro('0.00') },
    })
    expect(applyPayment(invoice(), payment(euro('0.01'), { id: 'p-2' }), { payments: [first] })).toEqual({
      ok: true,
      value: { invoice: invoice({ status: 'paid' }), due: euro('0.00'), overpaid: euro('0.00') },
    })
  })

  it('of more than is due is refused, unless it may be', () => {
    const creditNotes = [note(euro('20.00'))]
    expect(applyPayment(invoice(), payment(euro('100.01')), { creditNotes })).toEqual({
      ok: false,
      reason: {
        code: 'more-than-due',
        parameters: { invoiceId: 'i-1', due: euro('100.00'), amount: euro('100.01') },
      },
    })
    expect(applyPayment(invoice(), payment(euro('100.01')), { creditNotes }, { allowOverpayment: true })).toEqual({
      ok: true,
      value: { invoice: invoice({ status: 'paid' }), due: euro('0.00'), overpaid: euro('0.01') },
    })
  })

  it('is taken again on a paid invoice whose money went back, until it is settled', () => {
    const records = { payments: [payment(euro('120.00'))], refunds: [refund(euro('120.00'))] }
    const first = payment(euro('50.00'), { id: 'p-2' })
    const second = payment(euro('70.00'), { id: 'p-3' })
    const part = applyPayment(invoice({ status: 'paid' }), first, records)
    expect(part).toEqual({ ok: true, value: { invoice: invoice(), due: euro('70.00'), overpaid: euro('0.00') } })
    const rest = applyPayment(invoice(), second, { ...records, payments: [...records.payments, first] })
    expect(rest.ok && rest.value.invoice.status).toBe('paid')
  })

  it('of a part of what was given up leaves it given up', () => {
    const result = applyPayment(invoice({ status: 'uncollectible' }), payment(euro('20.00')), {})
    expect(result.ok && result.value.invoice.status).toBe('uncollectible')
  })

  it.each<[string, string, string, Partial<Payment>]>([
    ['one of the earlier ones', 'duplicate-id', 'payment.id', { id: 'earlier' }],
    ['for another invoice', 'foreign-record', 'payment.invoiceId', { invoiceId: 'i-2' }],
    [
      'in another currency',
      'currency-mismatch',
      'payment.amount.currency',
      { amount: { amount: '1.00', currency: 'SEK' } },
    ],
    ['negative', 'invalid-value', 'payment.amount.amount', { amount: euro('-1.00') }],
    ['on no day', 'invalid-value', 'payment.receivedOn', { receivedOn: '2026-00-10' }],
  ])('is refused as a mistake if it is %s, on a void invoice too', (_, code, field, differing) => {
    const payments = [payment(euro('1.00'), { id: 'earlier' })]
    for (const status of ['open', 'void'] as const) {
      const error = thrownBy(() => applyPayment(invoice({ status }), payment(euro('1.00'), differing), { payments }))
      expect([error.code, error.details.field]).toEqual([code, field])
    }
  })
})

describe('a credit note', () => {
  const options = { id: 'cn-9', on: '2026-06-02' } as const

  it('carries what it is given, and nothing else', () => {
    expect(creditNote(invoice(), euro('20.00'), { ...options, number: 'C-1', reason: 'came late' })).toStrictEqual({
      ok: true,
      value: {
        id: 'cn-9',
        accountId: 'harbour',
        invoiceId: 'i-1',
        number: 'C-1',
        issuedOn: '2026-06-02',
        amount: euro('20.00'),
        reason: 'came late',
      },
    })
    const plain = creditNote(invoice(), { amount: '20', currency: 'EUR' }, options)
    expect(plain).toStrictEqual({ ok: true, value: note(euro('20.00'), { id: 'cn-9' }) })
    expect(JSON.parse(JSON.stringify(plain))).toStrictEqual(plain)
  })

  it.each<[string, string, readonly string[], string, string | undefined]>([
    ['all of it', '120.00', [], '120.00', undefined],
    ['a cent too much', '120.00', [], '120.01', '120.00'],
    ['what earlier ones left', '120.00', ['70.00', '30.00'], '20.00', undefined],
    ['more than earlier ones left', '120.00', ['70.00', '30.00'], '20.01', '20.00'],
    ['anything once all is taken off', '120.00', ['120.00'], '0.01', '0.00'],
    ['anything once more than all is taken off', '120.00', ['130.00'], '0.01', '0.00'],
    ['anything of a negative invoice', '-30.00', [], '0.01', '0.00'],
  ])('takes off %s, or is refused', (_, total, taken, asked, remaining) => {
    const earlier = taken.map((amount, index) => note(euro(amount), { id: `cn-${index}` }))
    const result = creditNote(invoice({ total: euro(total) }), euro(asked), { ...options, earlier })
    expect(result).toMatchObject(
      remaining === undefined
        ? { ok: true, value: { amount: euro(asked) } }
        : {
            ok: false,
            reason: {
              code: 'more-than-invoiced',
              parameters: { invoiceId: 'i-1', remaining: euro(remaining), amount: euro(asked) },
            },
          },
    )
  })

  it.each<[string, string, string, object, Money]>([
    ['an amount of nothing', 'invalid-value', 'creditNote.amount.amount', {}, euro('0.00')],
    ['a negative amount', 'invalid-value', 'creditNote.amount.amount', {}, euro('-1.00')],
    ['another currency', 'currency-mismatch', 'creditNote.amount.currency', {}, { amount: '1.00', currency: 'SEK' }],
    ['a day before the invoice', 'invalid-value', 'creditNote.issuedOn', { on: '2026-04-30' }, euro('1.00')],
    ['a day that is none', 'invalid-value', 'creditNote.issuedOn', { on: '2026-04-31' }, euro('1.00')],
    ['no id', 'invalid-value', 'id', { id: '' }, euro('1.00')],
    ['an empty number', 'invalid-value', 'number', { number: '' }, euro('1.00')],
    ['the id of an earlier one', 'duplicate-id', 'id', { id: 'cn-1' }, euro('1.00')],
    [
      'an earlier one to another invoice',
      'foreign-record',
      'creditNotes[0].invoiceId',
      { earlier: [note(euro('1.00'), { invoiceId: 'i-2' })] },
      euro('1.00'),
    ],
  ])('refuses %s', (_, code, field, differing, amount) => {
    const error = thrownBy(() =>
      creditNote(invoice(), amount, { ...options, earlier: [note(euro('1.00'))], ...differing }),
    )
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('properties of settlements', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 12 })
  const anyPayments = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 20_000 }), springDays), { maxLength: 12 })
    .map((all) => all.map(([amount, receivedOn], index) => payment(cents(amount), { id: `p-${index}`, receivedOn })))
  const anyNotes = amounts.map((all) =>
    all.map((amount, index) => note(cents(amount), { id: `cn-${index}`, issuedOn: '2026-05-15' })),
  )
  const anyInvoice = fc
    .record({
      total: fc.integer({ min: -1_000, max: 60_000 }),
      status: fc.constantFrom<InvoiceStatus>('draft', 'open', 'paid', 'uncollectible', 'void'),
    })
    .map(({ total, status }) => invoice({ total: cents(total), status }))

  const anyRefunds = amounts.map((all) =>
    all.map((amount, index) => refund(cents(amount), { id: `pr-${index}`, paidOn: '2026-05-16' })),
  )

  it('balance exactly, in any order of what came in and went back', () => {
    fc.assert(
      fc.property(anyInvoice, anyPayments, anyNotes, anyRefunds, (given, payments, notes, refunds) => {
        const settled = settlement(given, { payments, creditNotes: notes, refunds })
        expect(units(settled.total) + units(settled.overpaid)).toBe(
          units(settled.paid) - units(settled.refunded) + units(settled.credited) + units(settled.due),
        )
        expect(units(settled.refunded)).toBe(sumUnits(refunds.map(({ amount }) => amount)))
        expect(units(settled.due) === 0n || units(settled.overpaid) === 0n).toBe(true)
        expect(units(settled.paid)).toBe(sumUnits(payments.map(({ amount }) => amount)))
        expect(
          settlement(given, {
            payments: [...payments].reverse(),
            creditNotes: [...notes].reverse(),
            refunds: [...refunds].reverse(),
          }),
        ).toEqual(settled)
      }),
    )
  })

  it('owe never more the later one looks, while nothing goes back', () => {
    fc.assert(
      fc.property(anyInvoice, anyPayments, anyNotes, springDays, springDays, (given, payments, notes, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        const before = settlement(given, { payments, creditNotes: notes }, { asOf: earlier })
        const after = settlement(given, { payments, creditNotes: notes }, { asOf: later })
        expect(units(after.due) <= units(before.due)).toBe(true)
        expect(units(after.paid) >= units(before.paid)).toBe(true)
      }),
    )
  })

  it('payments applied one by one are never more than the invoice, and it is paid exactly when nothing is due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), amounts, anyNotes, (total, all, notes) => {
        const creditNotes: CreditNote[] = []
        let current = invoice({ total: cents(total) })
        for (const { id, amount } of notes.slice(0, 2)) {
          const made = creditNote(current, amount, { id, on: '2026-05-15', earlier: creditNotes })
          if (made.ok) creditNotes.push(made.value)
        }
        const payments: Payment[] = []
        for (const [index, amount] of all.entries()) {
          const next = payment(cents(amount), { id: `p-${index}` })
          const due = units(settlement(current, { payments, creditNotes }).due)
          const result = applyPayment(current, next, { payments, creditNotes })
          expect(result.ok).toBe(current.status === 'open' && BigInt(amount) <= due)
          if (!result.ok) continue
          payments.push(next)
          current = result.value.invoice
          const settled = settlement(current, { payments, creditNotes })
          expect([result.value.due, result.value.overpaid]).toEqual([settled.due, euro('0.00')])
          expect(current.status).toBe(units(settled.due) === 0n ? 'paid' : 'open')
          expect(settled.status).toBe(current.status)
        }
        const taken = sumUnits([...payments, ...creditNotes].map(({ amount }) => amount))
        expect(taken <= BigInt(total)).toBe(true)
      }),
    )
  })

  it('credit notes made one by one never take off more than the invoice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), amounts, (total, all) => {
        const made: CreditNote[] = []
        const given = invoice({ total: cents(total) })
        for (const [index, amount] of all.entries()) {
          const left = BigInt(total) - sumUnits(made.map((each) => each.amount))
          const result = creditNote(given, cents(amount), { id: `cn-${index}`, on: '2026-06-01', earlier: made })
          expect(result.ok).toBe(BigInt(amount) <= left)
          if (result.ok) made.push(result.value)
        }
        expect(units(settlement(given, { creditNotes: made }).overpaid)).toBe(0n)
      }),
    )
  })
})

it.each(['', '  ', 'x'.repeat(501)])('a credit note has no reason rather than one such as "%s"', (reason) => {
  const { code, details } = thrownBy(() =>
    creditNote(invoice(), euro('1.00'), { id: 'cn-1', on: '2026-06-02', reason }),
  )
  expect([code, details.field]).toEqual(['invalid-value', 'reason'])
})
