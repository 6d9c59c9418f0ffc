import * as fc from 'fast-check'
import type { Money } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate, type Period } from '../../../../src/foundation/time/index.ts'
import type { Invoice, InvoiceLine } from '../../../../src/records/index.ts'
import { type RevenueBooking, recognitionMethods } from '../../../../src/rules/billing/recognition/index.ts'

export const euros = (amount: string): Money => ({ amount, currency: 'EUR' })

export const cents = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

export const ofCents = (units: bigint): Money => {
  const size = units < 0n ? -units : units
  return euros(`${units < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`)
}

export const service = (start: CalendarDate, end: CalendarDate): Period => ({ start, end })

/** Amounts that rarely divide. */
export const anyAmount: fc.Arbitrary<Money> = fc.bigInt({ min: 0n, max: 10_000_000n }).map(ofCents)

/** Service of up to three years from any day around leap years. */
export const anyService: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 1, max: 1_100 }))
  .map(([offset, days]) => {
    const start = addDays('2023-01-01', offset)
    return { start, end: addDays(start, days) }
  })

/** Bookings of either method, charges and credits, with and without a contract, billed before, in or after their service. */
export const anyBookings: fc.Arbitrary<readonly RevenueBooking[]> = fc.array(
  fc
    .record(
      {
        amount: fc.bigInt({ min: -100_000n, max: 100_000n }).map(ofCents),
        service: anyService,
        method: fc.constantFrom(...recognitionMethods),
        billed: fc.integer({ min: -60, max: 400 }),
        recognized: fc.integer({ min: -60, max: 1_200 }),
        contract: fc.constantFrom('agreement/ag-1', 'agreement/ag-2'),
      },
      { requiredKeys: ['amount', 'service'] },
    )
    .map(({ billed, recognized, ...booking }) => ({
      ...booking,
      ...(billed !== undefined && { billedOn: addDays(booking.service.start, billed) }),
      ...(recognized !== undefined && { recognizedFrom: addDays(booking.service.start, recognized) }),
    })),
  { minLength: 1, maxLength: 8 },
)

export const fee: InvoiceLine = {
  key: 'ag-1/fee/2026-05-01',
  kind: 'fee',
  agreementId: 'ag-1',
  service: service('2026-05-01', '2026-08-01'),
  net: euros('920.00'),
  tax: euros('230.00'),
}

export const overage: InvoiceLine = {
  key: 'ag-1/overage/2026-04-01',
  kind: 'overage',
  agreementId: 'ag-1',
  net: euros('75.00'),
  tax: euros('18.75'),
}

export const goods: InvoiceLine = {
  key: 'o-1/order/0',
  kind: 'order',
  orderId: 'o-1',
  net: euros('40.00'),
  tax: euros('10.00'),
}
export const travel: InvoiceLine = { key: 'i-1/other/0', kind: 'other', net: euros('12.50'), tax: euros('0.00') }

export const invoice = (terms: Partial<Invoice> = {}): Invoice => ({
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
