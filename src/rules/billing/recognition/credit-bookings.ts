import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits, minorUnitsIn } from '../../../foundation/money/money.ts'
import { divideRounded, type RoundingMode } from '../../../foundation/money/rounding.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { addDays, type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { CreditNote, Invoice } from '../../../records/index.ts'
import { earnedBefore, earningOf } from './earning.ts'
import type { RevenueBooking } from './revenue-booking.ts'

/** A credit note, and its place in the list it came in, for errors. */
export interface ListedNote {
  readonly note: CreditNote
  readonly field: string
}

/** The part of a booking that a note takes back: what was earned by then on the day, the rest over the service to come. */
function takenBack(
  booking: RevenueBooking,
  units: bigint,
  on: CalendarDate,
  rounding: RoundingMode,
): readonly RevenueBooking[] {
  const { amount, service, method } = booking
  const earned = earnedBefore(earningOf(units, service, method), dayNumberOf(on), rounding)
  const parts = [
    { units: earned, service: { start: on, end: addDays(on, 1) } },
    { units: units - earned, service: { start: on > service.start ? on : service.start, end: service.end } },
  ]
  return parts
    .filter((part) => part.units !== 0n)
    .map((part) => ({
      ...booking,
      amount: fromMinorUnits(-part.units, amount.currency),
      service: part.service,
      billedOn: on,
    }))
}

/**
 * The bookings that take back what credit notes took off an invoice.
 *
 * The same share of each line is taken back: its net × what was credited to date ÷ the invoice's total, rounded, less what
 * was taken back before, so that an invoice credited whole is taken back whole.
 */
export function creditBookings(
  { currency, total }: Invoice,
  lines: readonly RevenueBooking[],
  notes: readonly ListedNote[],
  rounding: RoundingMode,
): readonly RevenueBooking[] {
  const all = minorUnitsIn(currency, total)
  let credited = 0n
  return [...notes]
    .sort((a, b) => compare(a.note.issuedOn, b.note.issuedOn))
    .flatMap(({ note: { amount, issuedOn }, field }) => {
      const on = calendarDate(issuedOn, `${field}.issuedOn`)
      const units = minorUnitsIn(currency, amount)
      if (units <= 0n || credited + units > all) {
        refuse('invalid-value', `${field}.amount`, amount.amount, 'above zero, and at most what is left of the invoice')
      }
      const before = credited
      credited += units
      return lines.flatMap((line) => {
        const net = minorUnitsIn(currency, line.amount)
        const taken = divideRounded(net * credited, all, rounding) - divideRounded(net * before, all, rounding)
        return takenBack(line, taken, on, rounding)
      })
    })
}
