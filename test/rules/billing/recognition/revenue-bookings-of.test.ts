import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClienteleErrorCode } from '../../../../src/foundation/error.ts'
import { addDays } from '../../../../src/foundation/time/index.ts'
import type { CreditNote, Invoice, InvoiceLine } from '../../../../src/records/index.ts'
import {
  deferredRevenueByMonth,
  type RevenueBooking,
  type RevenueBookingOptions,
  recognizeRevenue,
  revenueBookingsOf,
} from '../../../../src/rules/billing/recognition/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyService, cents, euros, ofCents, service } from './samples.ts'

const fee: InvoiceLine = {
  key: 'ag-1/fee/2026-05-01',
  kind: 'fee',
  agreementId: 'ag-1',
  service: service('2026-05-01', '2026-08-01'),
  net: euros('920.00'),
  tax: euros('230.00'),
}

const overage: InvoiceLine = {
  key: 'ag-1/overage/2026-04-01',
  kind: 'overage',
  agreementId: 'ag-1',
  net: euros('75.00'),
  tax: euros('18.75'),
}

const goods: InvoiceLine = {
  key: 'o-1/order/0',
  kind: 'order',
  orderId: 'o-1',
  net: euros('40.00'),
  tax: euros('10.00'),
}
const travel: InvoiceLine = { key: 'i-1/other/0', kind: 'other', net: euros('12.50'), tax: euros('0.00') }

const invoice = (terms: Partial<Invoice> = {}): Invoice => ({
  id: 'i-1',
  accountId: 'a-1',
  status: 'open',
  number: '2026-0001',
  currency: 'EUR',
  issuedOn: '2026-05-02',
  dueOn: '2026-06-01',
  lines: [fee],
  net: euros('920.00'),
  tax: euros('230.00'),
  total: euros('1150.00'),
  ...terms,
})

describe('revenueBookingsOf', () => {
  it('books each line net of tax, over its service or on the day of issue', () => {
    const issued = service('2026-05-02', '2026-05-03')
    const bookings: readonly RevenueBooking[] = revenueBookingsOf([invoice({ lines: [fee, overage, goods, travel] })])
    expect(bookings).toEqual([
      { amount: fee.net, service: fee.service, billedOn: '2026-05-02', contract: 'agreement/ag-1' },
      { amount: overage.net, service: issued, billedOn: '2026-05-02', contract: 'agreement/ag-1' },
      { amount: goods.net, service: issued, billedOn: '2026-05-02', contract: 'order/o-1' },
      { amount: travel.net, service: issued, billedOn: '2026-05-02', contract: 'invoice/i-1' },
    ])
  })

  it.each<[Invoice['status'], number]>([
    ['draft', 0],
    ['open', 1],
    ['paid', 1],
    ['uncollectible', 1],
    ['void', 0],
  ])('of an invoice that is %s, books %d', (status, count) => {
    expect(revenueBookingsOf([invoice({ status })])).toHaveLength(count)
  })

  it('spreads all of them the way that is asked for', () => {
    expect(revenueBookingsOf([invoice()], { method: 'even-months' })[0]?.method).toBe('even-months')
    expect(revenueBookingsOf([invoice()])[0]).not.toHaveProperty('method')
  })

  it('lets a credit for the rest of the service take back what was deferred for it', () => {
    const credit = {
      ...fee,
      kind: 'termination-credit',
      key: 'x',
      service: service('2026-06-16', '2026-08-01'),
      net: euros('-460.00'),
    } as const
    const bookings = revenueBookingsOf([invoice(), invoice({ id: 'i-2', issuedOn: '2026-06-16', lines: [credit] })])
    expect(recognizeRevenue(bookings, { asOf: '2026-06-15' })?.deferred).toEqual(euros('460.00'))
    expect(recognizeRevenue(bookings, { asOf: '2026-06-16' })).toEqual({
      billed: euros('460.00'),
      recognized: euros('460.00'),
      deferred: euros('0.00'),
      unbilled: euros('0.00'),
    })
  })

  it('shares nothing with the invoices', () => {
    const [booking] = revenueBookingsOf([invoice()])
    expect(booking?.amount).not.toBe(fee.net)
    expect(booking?.service).not.toBe(fee.service)
  })

  it('has nothing to book without invoices', () => {
    expect(revenueBookingsOf([])).toEqual([])
  })

  it.each<[string, unknown]>([
    ['on no day', undefined],
    ['on a day that does not exist', '2026-02-30'],
  ])('refuses an invoice that was issued %s', (_, issuedOn) => {
    const error = thrownBy(() =>
      revenueBookingsOf([invoice(), invoice({ id: 'i-2', issuedOn: issuedOn as '2026-05-02' })]),
    )
    expect([error.code, error.details.field]).toEqual(['invalid-value', 'invoices[1].issuedOn'])
  })
})

const note = (amount: string, issuedOn: CreditNote['issuedOn'], invoiceId = 'i-1'): CreditNote => ({
  id: `cn-${issuedOn}`,
  accountId: 'a-1',
  invoiceId,
  issuedOn,
  amount: euros(amount),
})

const brief = (bookings: readonly RevenueBooking[]): readonly string[] =>
  bookings.map(({ amount, service: days, billedOn }) => `${amount.amount} ${billedOn}: ${days.start} to ${days.end}`)

describe('credit notes', () => {
  it.each<[string, readonly CreditNote[], readonly string[]]>([
    [
      'half of the invoice, half-way through its service: a quarter at once, a quarter over the rest',
      [note('575.00', '2026-06-16')],
      ['-230.00 2026-06-16: 2026-06-16 to 2026-06-17', '-230.00 2026-06-16: 2026-06-16 to 2026-08-01'],
    ],
    ['all of it before the service', [note('1150.00', '2026-04-30')], ['-920.00 2026-04-30: 2026-05-01 to 2026-08-01']],
    ['all of it after the service', [note('1150.00', '2026-09-01')], ['-920.00 2026-09-01: 2026-09-01 to 2026-09-02']],
    [
      'two notes, by their days, together no more than all',
      [note('1000.00', '2026-09-02'), note('150.00', '2026-09-01')],
      ['-120.00 2026-09-01: 2026-09-01 to 2026-09-02', '-800.00 2026-09-02: 2026-09-02 to 2026-09-03'],
    ],
  ])('take back %s', (_, creditNotes, expected) => {
    expect(brief(revenueBookingsOf([invoice()], { creditNotes }).slice(1))).toEqual(expected)
  })

  it('are left alone where the invoice is void', () => {
    expect(revenueBookingsOf([invoice({ status: 'void' })], { creditNotes: [note('1.00', '2026-06-01')] })).toEqual([])
  })

  it('take a share of each line, credits too', () => {
    const lines = [fee, { ...overage, net: euros('-20.00'), tax: euros('-5.00') }]
    const discounted = invoice({ lines, net: euros('900.00'), tax: euros('225.00'), total: euros('1125.00') })
    const taken = revenueBookingsOf([discounted], { creditNotes: [note('112.50', '2026-09-01')] }).slice(2)
    expect(taken.map(({ amount }) => amount.amount)).toEqual(['-92.00', '2.00'])
  })

  it('change no month before theirs', () => {
    const range = { from: '2026-05', until: '2026-09' } as const
    const [plain, credited] = [[], [note('575.00', '2026-06-16')]].map((creditNotes) =>
      deferredRevenueByMonth(revenueBookingsOf([invoice()], { creditNotes }), range),
    )
    expect(credited?.[0]).toEqual(plain?.[0])
    expect(credited?.map(({ recognized }) => recognized.amount)).toEqual(['310.00', '-5.00', '155.00', '0.00'])
  })

  it('round the way that is asked for', () => {
    const lastCents = (rounding: RevenueBookingOptions['rounding']) =>
      brief(
        revenueBookingsOf([invoice()], {
          creditNotes: [note('0.01', '2026-09-01')],
          ...(rounding && { rounding }),
        }).slice(1),
      )
    expect(lastCents(undefined)).toEqual(['-0.01 2026-09-01: 2026-09-01 to 2026-09-02'])
    expect(lastCents('down')).toEqual([])
  })

  it('of all of an invoice take all of it back, whatever came before, and leave nothing deferred', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ net: fc.bigInt({ min: 1n, max: 99_999n }), days: fc.option(anyService) }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(fc.record({ percent: fc.bigInt({ min: 1n, max: 60n }), after: fc.integer({ min: 0, max: 900 }) }), {
          maxLength: 4,
        }),
        fc.constantFrom('daily', 'even-months'),
        (charged, partly, method) => {
          const net = charged.reduce((sum, line) => sum + line.net, 0n)
          const issuedOn = '2023-06-15'
          const whole = invoice({
            issuedOn,
            net: ofCents(net),
            total: ofCents(net),
            lines: charged.map((line, index) => ({
              key: String(index),
              kind: 'other',
              net: ofCents(line.net),
              tax: euros('0.00'),
              ...(line.days && { service: line.days }),
            })),
          })
          let left = net
          const notes = partly.flatMap(({ percent, after }) => {
            const part = (left * percent) / 100n
            left -= part
            return part === 0n ? [] : [{ ...note('0', addDays(issuedOn, after)), amount: ofCents(part) }]
          })
          const creditNotes = [...notes, { ...note('0', '2027-01-01'), amount: ofCents(left) }]
          const bookings = revenueBookingsOf([whole], { creditNotes, method })
          expect(bookings.reduce((sum, { amount }) => sum + cents(amount), 0n)).toBe(0n)
          expect(recognizeRevenue(bookings, { asOf: '2040-01-01' })?.deferred).toEqual(euros('0.00'))
        },
      ),
    )
  })

  it.each<[string, readonly Invoice[], readonly CreditNote[], ClienteleErrorCode, string]>([
    [
      'a note to another invoice',
      [invoice()],
      [note('1.00', '2026-06-01', 'i-9')],
      'foreign-record',
      'creditNotes[0].invoiceId',
    ],
    [
      'a note of more than the invoice',
      [invoice()],
      [note('1150.01', '2026-06-01')],
      'invalid-value',
      'creditNotes[0].amount',
    ],
    [
      'notes of more than the invoice together',
      [invoice()],
      [note('1000.00', '2026-06-02'), note('1000.00', '2026-06-01')],
      'invalid-value',
      'creditNotes[0].amount',
    ],
    ['a note of nothing', [invoice()], [note('0.00', '2026-06-01')], 'invalid-value', 'creditNotes[0].amount'],
    [
      'a note to an invoice of nothing',
      [invoice({ total: euros('0.00') })],
      [note('0.01', '2026-06-01')],
      'invalid-value',
      'creditNotes[0].amount',
    ],
    [
      'a note of a day that does not exist',
      [invoice()],
      [note('1.00', '2026-06-31')],
      'invalid-value',
      'creditNotes[0].issuedOn',
    ],
    ['an invoice twice', [invoice(), invoice()], [], 'duplicate-id', 'invoices[1].id'],
  ])('refuse %s', (_, invoices, creditNotes, code, field) => {
    const error = thrownBy(() => revenueBookingsOf(invoices, { creditNotes }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
