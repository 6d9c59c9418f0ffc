import { describe, expect, it } from 'vitest'
import type { ClienteleErrorCode } from '../../../../src/foundation/error.ts'
import type { Money } from '../../../../src/foundation/money/index.ts'
import type { Invoice } from '../../../../src/records/index.ts'
import {
  type RevenueBooking,
  type RevenueBookingOptions,
  recognizeRevenue,
  revenueBookingsOf,
} from '../../../../src/rules/billing/recognition/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { euros, fee, goods, invoice, overage, service, travel } from './samples.ts'

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

  it('earns hours beyond the included ones in the period they were worked in, unbilled until they are invoiced', () => {
    const april = { ...overage, service: service('2026-04-01', '2026-05-01') }
    const bookings = revenueBookingsOf([invoice({ lines: [april] })])
    expect(recognizeRevenue(bookings, { asOf: '2026-04-30' })).toEqual({
      billed: euros('0.00'),
      recognized: euros('75.00'),
      deferred: euros('0.00'),
      unbilled: euros('75.00'),
    })
    expect(recognizeRevenue(bookings, { asOf: '2026-05-02' })?.unbilled).toEqual(euros('0.00'))
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

  it.each<[string, Partial<Invoice>, RevenueBookingOptions, ClienteleErrorCode, string]>([
    ['in no known status', { status: 'sent' as 'open' }, {}, 'unknown-code', 'invoices[1].status'],
    [
      'with a line in another currency',
      { lines: [fee, { ...goods, net: { amount: '1.00', currency: 'USD' } }] },
      {},
      'currency-mismatch',
      'invoices[1].lines[1].net.currency',
    ],
    [
      'with a line of no amount',
      { lines: [{ ...fee, net: { amount: 'x', currency: 'EUR' } as Money }] },
      {},
      'invalid-value',
      'invoices[1].lines[0].net.amount',
    ],
    ['spread in no known way', {}, { method: 'weekly' as 'daily' }, 'unknown-code', 'method'],
  ])('refuses an invoice %s', (_, terms, options, code, field) => {
    const error = thrownBy(() => revenueBookingsOf([invoice(), invoice({ id: 'i-2', ...terms })], options))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
