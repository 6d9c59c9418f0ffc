import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { fromMinorUnits, type Money } from '../../../foundation/money/money.ts'
import type { RoundingMode } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { calendarDate } from '../../../foundation/time/index.ts'
import { type Earning, earnedBefore, earningOf } from './earning.ts'
import type { RevenueBooking } from './revenue-booking.ts'

/** A booking, checked, its days as numbers. */
interface Booked extends Earning {
  readonly billedOn: number
  readonly recognizedFrom: number
  readonly contract: string | number
}

/** All bookings of one currency. */
export interface Books {
  readonly currency: CurrencyCode
  readonly bookings: readonly Booked[]
}

/** What was billed and not yet earned, and what was earned and not yet billed. */
export interface RevenuePosition {
  /** Billed and not yet recognised: owed to customers as service. Not negative. */
  readonly deferred: Money
  /** Recognised and not yet billed. Not negative. */
  readonly unbilled: Money
}

/** Where the books stand before a day, in minor units. */
export interface Standing {
  readonly billed: bigint
  readonly recognized: bigint
  readonly position: RevenuePosition
}

/** The bookings, checked; nothing if there are none. */
export function openBooks(bookings: readonly RevenueBooking[]): Books | undefined {
  const [first] = bookings
  if (!first) return undefined
  const { currency } = first.amount
  return {
    currency,
    bookings: bookings.map(({ amount, service, method, billedOn, recognizedFrom, contract }, index) => {
      const path = `bookings[${index}].`
      return {
        ...earningOf(unitsAt(amount, currency, `${path}amount`), service, method, path),
        billedOn: dayNumberOf(calendarDate(billedOn ?? service.start, `${path}billedOn`)),
        recognizedFrom: dayNumberOf(calendarDate(recognizedFrom ?? service.start, `${path}recognizedFrom`)),
        contract: contract ?? index,
      }
    }),
  }
}

/** Where the books stand before a day: contracts that were billed too early, and too late, apart. */
export function standingBefore({ currency, bookings }: Books, day: number, rounding: RoundingMode): Standing {
  const open = new Map<string | number, bigint>()
  let billed = 0n
  let recognized = 0n
  for (const booking of bookings) {
    const invoiced = booking.billedOn < day ? booking.units : 0n
    const earned = booking.recognizedFrom < day ? earnedBefore(booking, day, rounding) : 0n
    billed += invoiced
    recognized += earned
    open.set(booking.contract, (open.get(booking.contract) ?? 0n) + invoiced - earned)
  }
  let deferred = 0n
  for (const units of open.values()) if (units > 0n) deferred += units
  const unbilled = deferred - (billed - recognized)
  const position = { deferred: fromMinorUnits(deferred, currency), unbilled: fromMinorUnits(unbilled, currency) }
  return { billed, recognized, position }
}
