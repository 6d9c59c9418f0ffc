import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  creditNoteSchema,
  paymentRefundSchema,
  paymentSchema,
  timeEntrySchema,
  trustTransactionSchema,
} from '../../src/schemas.ts'
import { findings, problems, without } from './problems.ts'
import { aboveZero, kroner, someHours } from './refusals.ts'
import { creditNote, draw, payment, paymentRefund, timeEntry } from './samples.ts'

describe('money and hours that came and went', () => {
  it.each<[string, Parameters<typeof findings>[0], object, string, string]>([
    ['a payment of nothing', paymentSchema, { ...payment, amount: kroner('0.00') }, 'amount', aboveZero],
    ['a payment back', paymentSchema, { ...payment, amount: kroner('-1.00') }, 'amount', aboveZero],
    [
      'a payment on no day',
      paymentSchema,
      { ...payment, receivedOn: '2026-02-29' },
      'receivedOn',
      'expected a day that exists, as YYYY-MM-DD',
    ],
    ['a refund of nothing', paymentRefundSchema, { ...paymentRefund, amount: kroner('0.00') }, 'amount', aboveZero],
    ['a negative refund', paymentRefundSchema, { ...paymentRefund, amount: kroner('-1.00') }, 'amount', aboveZero],
    [
      'a refund for a blank reason',
      paymentRefundSchema,
      { ...paymentRefund, reason: ' ' },
      'reason',
      'expected text that is not blank',
    ],
    [
      'a credit note over nothing',
      creditNoteSchema,
      { ...without(creditNote, 'lines'), amount: kroner('0.00') },
      'amount',
      aboveZero,
    ],
    ['a blank reason', creditNoteSchema, { ...creditNote, reason: ' ' }, 'reason', 'expected text that is not blank'],
    ['no hours', timeEntrySchema, { ...timeEntry, hours: '0' }, 'hours', someHours],
    ['hours of 7 decimals', timeEntrySchema, { ...timeEntry, hours: '0.3333333' }, 'hours', someHours],
    ['hours with an exponent', timeEntrySchema, { ...timeEntry, hours: '1e3' }, 'hours', someHours],
    ['hours as a clock shows them', timeEntrySchema, { ...timeEntry, hours: '1:30' }, 'hours', someHours],
    [
      'work recorded the day before',
      timeEntrySchema,
      { ...timeEntry, recordedOn: '2026-05-03' },
      'recordedOn',
      'expected no day before that of the work',
    ],
    ['a draw of nothing', trustTransactionSchema, { ...draw, amount: kroner('0.00') }, 'amount', aboveZero],
    [
      'a draw for no invoice',
      trustTransactionSchema,
      without(draw, 'invoiceId'),
      'invoiceId',
      'expected the invoice that the draw pays',
    ],
    [
      'a deposit for an invoice',
      trustTransactionSchema,
      { ...draw, kind: 'deposit' },
      'invoiceId',
      'expected none, as a deposit pays none',
    ],
    [
      'a refund for an invoice',
      trustTransactionSchema,
      { ...draw, kind: 'refund' },
      'invoiceId',
      'expected none, as a refund pays none',
    ],
  ])('refuses %s', (_, schema, value, path, message) => {
    expect(findings(schema, value)).toEqual([[path, message]])
  })

  it.each(['deposit', 'refund'])('takes a %s, which names no invoice', (kind) => {
    expect(findings(trustTransactionSchema, { ...without(draw, 'invoiceId'), kind })).toEqual([])
  })

  it('counts hours exactly when they are above 0, to a millionth', () => {
    const decimals = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(fc.bigInt({ min: -5n, max: 10n ** 12n }), decimals, (units, digits) => {
        const text = String(units < 0n ? -units : units).padStart(digits + 1, '0')
        const hours = `${units < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
        const stands = units > 0n && digits <= 6
        expect(problems(timeEntrySchema, { ...timeEntry, hours }).length === 0).toBe(stands)
      }),
    )
  })

  it('takes work recorded on its day', () => {
    expect(findings(timeEntrySchema, { ...timeEntry, recordedOn: timeEntry.workedOn })).toEqual([])
  })

  it('takes a millionth of an hour', () => {
    expect(findings(timeEntrySchema, { ...timeEntry, hours: '0.000001' })).toEqual([])
  })
})
