import { describe, expect, it } from 'vitest'
import { succeeded } from '../../../../src/foundation/result.ts'
import { type Invoice, type InvoiceStatus, invoiceStatuses } from '../../../../src/records/index.ts'
import {
  applyPayment,
  creditNote,
  finalizeInvoice,
  type InvoiceAction,
  invoiceActions,
  invoiceTransitions,
  markUncollectible,
  payInvoice,
  voidInvoice,
} from '../../../../src/rules/billing/invoices/index.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { draft, euro, invoice, line, note, payment, refund } from './samples.ts'

/** The state machine as its source has it, apart from deleting a draft, which leaves no invoice. */
// Source: https://docs.stripe.com/invoicing/integration/workflow-transitions
const expected: Readonly<Record<InvoiceStatus, Readonly<Partial<Record<InvoiceAction, InvoiceStatus>>>>> = {
  draft: { finalize: 'open' },
  open: { pay: 'paid', void: 'void', 'mark-uncollectible': 'uncollectible' },
  uncollectible: { pay: 'paid', void: 'void' },
  paid: {},
  void: {},
}

const finalizing = { on: '2026-05-01', number: '2026-0001', paymentTermDays: 30 } as const
const full = payment(euro('120.00'))

const doing: Readonly<
  Record<InvoiceAction, (given: Invoice) => ReturnType<typeof markUncollectible | typeof payInvoice>>
> = {
  finalize: (given) => finalizeInvoice(given, finalizing),
  pay: (given) => payInvoice(given, { payments: [full] }),
  void: (given) => voidInvoice(given, {}) as ReturnType<typeof markUncollectible>,
  'mark-uncollectible': markUncollectible,
}

const targets: Readonly<Record<InvoiceAction, InvoiceStatus>> = {
  finalize: 'open',
  pay: 'paid',
  void: 'void',
  'mark-uncollectible': 'uncollectible',
}

describe('the table of transitions', () => {
  it('is the one of its source, and cannot be changed', () => {
    expect(invoiceTransitions).toEqual(expected)
    expect(Object.isFrozen(invoiceTransitions.open)).toBe(true)
  })

  it('has every status and every action', () => {
    expect(new Set(Object.keys(invoiceTransitions))).toEqual(new Set(invoiceStatuses))
    expect(new Set(Object.values(invoiceTransitions).flatMap((to) => Object.keys(to)))).toEqual(new Set(invoiceActions))
  })
})

describe.each(invoiceStatuses)('an invoice that is %s', (status) => {
  const given = invoice({ status })

  it.each(invoiceActions)('answers to %s by the table', (action) => {
    const to = expected[status][action]
    const result = doing[action](given)
    expect(result).toEqual(
      to
        ? { ok: true, value: { ...given, status: to } }
        : {
            ok: false,
            reason: { code: 'illegal-transition', parameters: { invoiceId: 'i-1', from: status, to: targets[action] } },
          },
    )
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    if (result.ok) expect(result.value.lines).not.toBe(given.lines)
  })

  it('takes payments if it is open or uncollectible', () => {
    const result = applyPayment(given, full, {})
    const isPayable = status === 'open' || status === 'uncollectible'
    expect(result).toEqual(
      isPayable
        ? succeeded({ invoice: { ...given, status: 'paid' }, due: euro('0.00'), overpaid: euro('0.00') })
        : { ok: false, reason: { code: 'invoice-not-open', parameters: { invoiceId: 'i-1', status } } },
    )
  })

  it('can be credited once it is final and not void', () => {
    const result = creditNote(given, euro('120.00'), { id: 'cn-1', on: '2026-06-02' })
    const isFinal = status !== 'draft' && status !== 'void'
    expect(result).toEqual(
      isFinal
        ? succeeded(note(euro('120.00')))
        : { ok: false, reason: { code: 'invoice-not-final', parameters: { invoiceId: 'i-1', status } } },
    )
  })
})

describe('finalising', () => {
  it('gives the draft its number and its days', () => {
    expect(finalizeInvoice(draft(), finalizing)).toEqual(succeeded(invoice()))
  })

  it.each([
    [0, '2026-05-01'],
    [14, '2026-05-15'],
    [31, '2026-06-01'],
    [3650, '2036-04-28'],
  ])('with %i days to pay, the last is %s', (paymentTermDays, dueOn) => {
    const result = finalizeInvoice(draft(), { ...finalizing, paymentTermDays })
    expect(result.ok && result.value.dueOn).toBe(dueOn)
  })

  it.each([
    ['0.01', 'open'],
    ['0.00', 'paid'],
    ['-30.00', 'paid'],
  ])('a draft over %s makes it %s, and it has its number and days all the same', (amount, status) => {
    const parts = { lines: [line({ net: euro(amount), tax: euro('0.00') })], net: euro(amount), tax: euro('0.00') }
    const result = finalizeInvoice(draft({ ...parts, total: euro(amount) }), finalizing)
    expect(result).toEqual(succeeded(invoice({ ...parts, total: euro(amount), status: status as InvoiceStatus })))
  })

  it('keeps the day of the charges', () => {
    const result = finalizeInvoice(draft({ chargedOn: '2026-04-28' }), finalizing)
    expect(result.ok && result.value.chargedOn).toBe('2026-04-28')
  })

  it('keeps what the host has noted', () => {
    const customFields = { 'purchase order': 'PO-77' }
    const result = finalizeInvoice(draft({ customFields }), finalizing)
    expect(result.ok && result.value.customFields).toEqual(customFields)
  })

  it.each<[string, string, string, Partial<typeof finalizing>]>([
    ['a negative term', 'invalid-value', 'paymentTermDays', { paymentTermDays: -1 as never }],
    ['half a day to pay', 'invalid-value', 'paymentTermDays', { paymentTermDays: 0.5 as never }],
    ['a term of many years', 'invalid-value', 'paymentTermDays', { paymentTermDays: 3651 as never }],
    ['a term that is no number', 'invalid-value', 'paymentTermDays', { paymentTermDays: '30' as never }],
    ['an empty number', 'invalid-value', 'number', { number: '' as never }],
    ['a blank number', 'invalid-value', 'number', { number: ' \t' as never }],
    ['an endless number', 'invalid-value', 'number', { number: '1'.repeat(129) as never }],
    ['a day that is none', 'invalid-value', 'on', { on: '2026-02-30' as never }],
    ['the end of time', 'invalid-value', 'date', { on: '9999-12-31' as never }],
  ])('refuses %s', (_, code, field, differing) => {
    const error = thrownBy(() => finalizeInvoice(draft(), { ...finalizing, ...differing }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[string, string, string, Partial<Invoice>]>([
    ['no lines', 'invalid-value', 'invoice.lines', { lines: [] }],
    ['a line twice', 'duplicate-id', 'invoice.lines[1].key', { lines: [line(), line()] }],
    ['a blank key', 'invalid-value', 'invoice.lines[0].key', { lines: [line({ key: ' ' })] }],
    ['an endless key', 'invalid-value', 'invoice.lines[0].key', { lines: [line({ key: 'k'.repeat(501) })] }],
    ['another net than its lines', 'invalid-value', 'invoice.net', { net: euro('100.01') }],
    ['another tax than its lines', 'invalid-value', 'invoice.tax', { tax: euro('19.99') }],
    ['another total than its lines', 'invalid-value', 'invoice.total', { total: euro('100.00') }],
    [
      'a total in another currency',
      'currency-mismatch',
      'invoice.total.currency',
      { total: { amount: '120.00', currency: 'SEK' } },
    ],
    [
      'a line in another currency',
      'currency-mismatch',
      'invoice.lines[1].net.currency',
      { lines: [line(), line({ key: 'other', net: { amount: '1.00', currency: 'SEK' } })] },
    ],
    ['a tax that is no amount', 'invalid-value', 'invoice.lines[0].tax.amount', { lines: [line({ tax: euro('x') })] }],
    [
      'a currency that there is not',
      'currency-mismatch',
      'invoice.lines[0].net.currency',
      { currency: 'XYZ' as never },
    ],
    ['a status that there is not', 'unknown-code', 'invoice.status', { status: 'sent' as never }],
    ['a status named like a method', 'unknown-code', 'invoice.status', { status: 'toString' as never }],
  ])('refuses a draft with %s', (_, code, field, differing) => {
    const error = thrownBy(() => finalizeInvoice(draft(differing), finalizing))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('says what the lines sum to', () => {
    expect(thrownBy(() => finalizeInvoice(draft({ total: euro('1.00') }), finalizing)).message).toBe(
      'invoice.total: expected 120.00, which the lines sum to, received "1.00"',
    )
  })
})

describe('marking as paid', () => {
  it.each([
    ['payments alone', { payments: [full] }],
    ['a credit note alone', { creditNotes: [note(euro('120.00'))] }],
    ['both together', { payments: [payment(euro('100.00'))], creditNotes: [note(euro('20.00'))] }],
    ['more than was asked for', { payments: [payment(euro('500.00'))] }],
  ])('takes %s', (_, records) => {
    const result = payInvoice(invoice(), records)
    expect(result.ok && result.value.status).toBe('paid')
  })

  it.each([
    ['zero', '0.00'],
    ['negative', '-30.00'],
  ])('takes nothing, if the total is %s', (_, amount) => {
    const result = payInvoice(invoice({ total: euro(amount) }), {})
    expect(result.ok && result.value.status).toBe('paid')
  })

  it('is refused while something is due', () => {
    const records = { payments: [payment(euro('100.00'))], creditNotes: [note(euro('19.99'))] }
    expect(payInvoice(invoice(), records)).toEqual({
      ok: false,
      reason: { code: 'not-settled', parameters: { invoiceId: 'i-1', due: euro('0.01') } },
    })
  })
})

describe('voiding', () => {
  it.each([
    ['money came in', { payments: [payment(euro('1.00'))] }, '1.00', '0.00'],
    ['something was taken off', { creditNotes: [note(euro('2.00'))] }, '0.00', '2.00'],
  ])('is refused once %s', (_, records, paid, credited) => {
    expect(voidInvoice(invoice(), records)).toEqual({
      ok: false,
      reason: { code: 'partly-settled', parameters: { invoiceId: 'i-1', paid: euro(paid), credited: euro(credited) } },
    })
  })

  it('is allowed again once all the money went back', () => {
    const records = { payments: [payment(euro('50.00'))], refunds: [refund(euro('50.00'))] }
    expect(voidInvoice(invoice(), records).ok).toBe(true)
    const part = { ...records, refunds: [refund(euro('20.00'))] }
    const result = voidInvoice(invoice(), part)
    expect(result.ok || result.reason.parameters).toEqual({
      invoiceId: 'i-1',
      paid: euro('30.00'),
      credited: euro('0.00'),
    })
  })

  it('keeps the number', () => {
    const result = voidInvoice(invoice(), {})
    expect(result.ok && result.value.number).toBe('2026-0001')
  })

  it('of an invoice in a status that there is not is a mistake', () => {
    expect(codeThrownBy(() => voidInvoice(invoice({ status: 'sent' as never }), {}))).toBe('unknown-code')
    expect(codeThrownBy(() => markUncollectible(invoice({ status: 'sent' as never })))).toBe('unknown-code')
  })
})
