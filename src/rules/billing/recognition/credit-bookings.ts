import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { divideRounded, type RoundingMode } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { CreditNote, Invoice } from '../../../records/index.ts'
import {
  chargedOnLines,
  creditNoteReader,
  isWithin,
  type LineCredit,
  lessCredit,
  type NetAndTax,
} from '../invoices/credit-note-lines.ts'
import { readReceipt } from '../invoices/receipts.ts'
import type { RevenueBooking } from './revenue-booking.ts'

/** A credit note, and its place in the list it came in, for errors. */
export interface ListedNote {
  readonly note: CreditNote
  readonly field: string
}

/** An invoice, its place in the list it came in, and the credit notes to it. */
export interface CreditedInvoice {
  readonly invoice: Invoice
  readonly field: string
  readonly notes: readonly ListedNote[]
}

/** Throws `invalid-value` if more is taken off a line than is left of it. */
function checkWithin(credit: LineCredit, left: NetAndTax, currency: CurrencyCode): void {
  if (isWithin(credit, left)) return
  const part = credit.net > left.net ? 'net' : 'tax'
  const { amount } = fromMinorUnits(credit[part], currency)
  refuse('invalid-value', `${credit.field}.${part}.amount`, amount, 'at most what is left of the line')
}

/** What a line's booking becomes on a day: what was taken back of it is booked back, and what is taken back now is taken. */
function rebooked(booking: RevenueBooking, before: bigint, after: bigint, on: CalendarDate): readonly RevenueBooking[] {
  if (before === after) return []
  const { amount, service } = booking
  return [before, -after]
    .filter((units) => units !== 0n)
    .map((units) => ({
      ...booking,
      amount: fromMinorUnits(units, amount.currency),
      service: { ...service },
      billedOn: on,
      recognizedFrom: on,
    }))
}

/**
 * The bookings that take back what credit notes took off an invoice, of which there is at least one, in the order of their
 * days.
 *
 * What is taken back of a line to date is what notes name of it, and its share of what notes without lines take off what the
 * others leave of the invoice, rounded; of an invoice that is credited whole, it is all of the line.
 */
export function creditBookings(
  { invoice, field: at, notes }: CreditedInvoice,
  bookings: readonly RevenueBooking[],
  rounding: RoundingMode,
): readonly RevenueBooking[] {
  const charged = chargedOnLines(invoice, at)
  const read = creditNoteReader(invoice)
  const left = [...charged]
  let unnamed = unitsAt(invoice.total, invoice.currency, `${at}.total`)
  let shared = 0n
  let taken = charged.map(() => 0n)
  const takenOf = ({ net: rest }: NetAndTax, index: number): bigint =>
    (charged[index] as NetAndTax).net -
    rest +
    (shared === unnamed ? rest : divideRounded(rest * shared, unnamed, rounding))
  return [...notes]
    .sort((a, b) => compare(a.note.issuedOn, b.note.issuedOn))
    .flatMap(({ note, field }) => {
      const { units, on } = readReceipt(invoice, note, field)
      if (units > unnamed - shared) {
        refuse('invalid-value', `${field}.amount.amount`, note.amount.amount, 'at most what is left of the invoice')
      }
      const credits = read(note, field)
      if (credits) unnamed -= units
      else shared += units
      for (const credit of credits ?? []) {
        const rest = left[credit.index] as NetAndTax
        checkWithin(credit, rest, invoice.currency)
        left[credit.index] = lessCredit(rest, credit)
      }
      const before = taken
      taken = left.map(takenOf)
      return bookings.flatMap((booking, index) =>
        rebooked(booking, before[index] as bigint, taken[index] as bigint, on),
      )
    })
}
