import { refuse } from '../../../foundation/error.ts'
import type { RoundingOptions } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { addDays, type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import {
  type CreditNote,
  type Identifier,
  type Invoice,
  type InvoiceLine,
  invoiceStatuses,
} from '../../../records/index.ts'
import { type CreditedInvoice, creditBookings, type ListedNote } from './credit-bookings.ts'
import { readMethod } from './earning.ts'
import type { RecognitionMethod } from './recognition-method.ts'
import type { RevenueBooking } from './revenue-booking.ts'

/** How bookings are made of invoices. */
export interface RevenueBookingOptions extends RoundingOptions {
  /** What was taken off the invoices since; nothing when left out. */
  readonly creditNotes?: readonly CreditNote[]
  /** How all of them are spread; {@link defaultRecognitionMethod} when left out. */
  readonly method?: RecognitionMethod
}

/** What a line belongs to: its agreement, else its order, else its invoice. */
function contractOf({ agreementId, orderId }: InvoiceLine, { id }: Invoice): string {
  if (agreementId !== undefined) return `agreement/${agreementId}`
  return orderId === undefined ? `invoice/${id}` : `order/${orderId}`
}

/** The day an invoice was issued; throws `invalid-value` if there is none. */
const issueDay = ({ status, issuedOn }: Invoice, field: string): CalendarDate =>
  calendarDate(issuedOn ?? refuse('invalid-value', field, issuedOn, `a day, as the invoice is ${status}`), field)

/** Whether an invoice asks for something: it is neither a draft nor void. */
function isBilled({ status }: Invoice, field: string): boolean {
  if (!invoiceStatuses.includes(status)) {
    refuse('unknown-code', `${field}.status`, status, `one of ${invoiceStatuses.join(', ')}`)
  }
  return status !== 'draft' && status !== 'void'
}

/** Invoices, each of which comes once, with their credit notes, each to one of them. */
function withNotes(invoices: readonly Invoice[], creditNotes: readonly CreditNote[] = []): readonly CreditedInvoice[] {
  const credited = new Map<Identifier, CreditedInvoice & { readonly notes: ListedNote[] }>()
  for (const [index, invoice] of invoices.entries()) {
    const field = `invoices[${index}]`
    if (credited.has(invoice.id)) refuse('duplicate-id', `${field}.id`, invoice.id, 'each invoice once')
    credited.set(invoice.id, { invoice, field, notes: [] })
  }
  checkUniqueIds(creditNotes, 'creditNotes')
  for (const [index, note] of creditNotes.entries()) {
    const field = `creditNotes[${index}]`
    const { notes } =
      credited.get(note.invoiceId) ??
      refuse('foreign-record', `${field}.invoiceId`, note.invoiceId, 'the id of one of the invoices')
    notes.push({ note, field })
  }
  return [...credited.values()]
}

/**
 * Makes a booking of each line of invoices, in order: billed on the day of issue, net of tax.
 *
 * A line with days of service is earned over them, also where they are past, as for hours beyond the included ones: it is
 * unbilled until the day of issue. A line without (goods, a fee for ending early) is earned on the day of issue. Drafts have
 * billed nothing yet, and void invoices nothing any more, so neither is booked: an invoice that becomes void takes its revenue
 * out of the months that it was in. An uncollectible one stays booked, as what was earned and is not paid is a loss, not less
 * revenue. Lines of one agreement, or else of one order, or else of one invoice, are one contract.
 *
 * After the lines of an invoice come the bookings of its credit notes, in the order of their days. No earlier month changes:
 * a note takes back on its day what the credited part had earned by then, and from then on follows the line's own course. What
 * is taken back of a line to date is
 *
 * - what notes with `lines` take off it;
 * - and of what those leave of it, its share of the notes without: net left × credited by these ÷ (the invoice's total less
 *   what notes with lines take), rounded.
 *
 * A later note books back what the earlier ones took of the line and takes back both together, so that nothing is rounded
 * twice: once the invoice is credited whole, nothing of it is deferred or unbilled, and no later day recognises anything.
 *
 * @param invoices - Any invoices, each once.
 * @param options - Their credit notes, each once, the method, and how to round.
 * @throws {@link ClienteleError} `invalid-value` for an invoice that was issued, on no day, or a note from before it, of nothing,
 *   of more than is left of the invoice or a line, or whose lines do not sum to it; `foreign-record` for a note to an invoice
 *   that is not there, of another account, or to a line that is not there; `duplicate-id` for an invoice, a note or a note's
 *   line that comes twice; `currency-mismatch`; `unknown-code` for a status, a method or a rounding that is none.
 *
 * @example
 * ```ts
 * import { type RevenueBooking, revenueBookingsOf } from 'clientele/billing'
 *
 * const [booking]: readonly RevenueBooking[] = revenueBookingsOf([
 *   {
 *     id: 'i-1',
 *     accountId: 'a-1',
 *     status: 'open',
 *     currency: 'EUR',
 *     issuedOn: '2026-05-01',
 *     lines: [
 *       {
 *         key: 'ag-1/fee/2026-05-01',
 *         kind: 'fee',
 *         agreementId: 'ag-1',
 *         service: { start: '2026-05-01', end: '2026-08-01' },
 *         net: { amount: '1500.00', currency: 'EUR' },
 *         tax: { amount: '300.00', currency: 'EUR' },
 *       },
 *     ],
 *     net: { amount: '1500.00', currency: 'EUR' },
 *     tax: { amount: '300.00', currency: 'EUR' },
 *     total: { amount: '1800.00', currency: 'EUR' },
 *   },
 * ])
 * booking?.amount //=> { amount: '1500.00', currency: 'EUR' }
 * booking?.service //=> { start: '2026-05-01', end: '2026-08-01' }
 * booking?.contract //=> 'agreement/ag-1'
 * ```
 */
export function revenueBookingsOf(
  invoices: readonly Invoice[],
  options: RevenueBookingOptions = {},
): readonly RevenueBooking[] {
  const rounding = readRounding(options)
  if (options.method !== undefined) readMethod(options.method)
  return withNotes(invoices, options.creditNotes).flatMap((credited) => {
    const { invoice, field, notes } = credited
    if (!isBilled(invoice, field)) return []
    const billedOn = issueDay(invoice, `${field}.issuedOn`)
    const lines = invoice.lines.map((line, index) => ({
      amount: fromMinorUnits(
        unitsAt(line.net, invoice.currency, () => `${field}.lines[${index}].net`),
        invoice.currency,
      ),
      service: line.service ? { ...line.service } : { start: billedOn, end: addDays(billedOn, 1) },
      ...(options.method && { method: options.method }),
      billedOn,
      contract: contractOf(line, invoice),
    }))
    return notes.length === 0 ? lines : [...lines, ...creditBookings(credited, lines, rounding)]
  })
}
