import * as fc from 'fast-check'
import type { Money } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate, type Period } from '../../../../src/foundation/time/index.ts'
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
        contract: fc.constantFrom('agreement/ag-1', 'agreement/ag-2'),
      },
      { requiredKeys: ['amount', 'service'] },
    )
    .map(({ billed, ...booking }) => ({
      ...booking,
      ...(billed !== undefined && { billedOn: addDays(booking.service.start, billed) }),
    })),
  { minLength: 1, maxLength: 8 },
)
