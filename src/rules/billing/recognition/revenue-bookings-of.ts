import { refuse } from '../../../foundation/error.ts'
import type { RoundingOptions } from '../../../foundation/money/index.ts'
import { readRounding } from '../../../foundation/money/rounding.ts'
import { addDays, type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { CreditNote, Identifier, Invoice, InvoiceLine } from '../../../records/index.ts'
import { creditBookings, type ListedNote } from './credit-bookings.ts'
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

/** An invoice, its place in the list it came in, and the credit notes to it. */
interface CreditedInvoice {
  readonly invoice: Invoice
  readonly field: string
  readonly notes: readonly ListedNote[]
}

/** Invoices, each of which comes once, with their credit notes, each to one of them. */
function withNotes(invoices: readonly Invoice[], creditNotes: readonly CreditNote[] = []): readonly CreditedInvoice[] {
  const credited = new Map<Identifier, CreditedInvoice & { readonly notes: ListedNote[] }>()
  for (const [index, invoice] of invoices.entries()) {
    const field = `invoices[${index}]`
    if (credited.has(invoice.id)) refuse('duplicate-id', `${field}.id`, invoice.id, 'each invoice once')
    credited.set(invoice.id, { invoice, field, notes: [] })
  }
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
 * A line with days of service is earned over them; one without (hours already worked, goods) is earned on the day of issue.
 * Drafts have billed nothing yet, and void invoices nothing any more, so neither is booked. An uncollectible one stays
 * booked, as what was earned and is not paid is a loss, not less revenue. Lines of one agreement, or else of one order, or
 * else of one invoice, are one contract.
 *
 * After the lines of an invoice come the bookings of its credit notes, in the order of their days. A note takes the same
 * share back of each line: net × credited to date ÷ total, rounded, less what was taken back before, so that an invoice
 * credited whole is taken back whole. What the line had earned by then is taken back on the day of the note, and no earlier
 * month changes; the rest is taken back over the service to come. Nothing else is rounded.
 *
 * @param invoices - Any invoices, each once.
 * @param options - Their credit notes, the method, and how to round.
 * @throws {@link ClienteleError} `invalid-value` for an invoice that was issued, on no day, or notes of more than the invoice;
 *   `foreign-record` for a note to an invoice that is not there; `duplicate-id` for an invoice that comes twice.
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
  return withNotes(invoices, options.creditNotes).flatMap(({ invoice, field, notes }) => {
    if (invoice.status === 'draft' || invoice.status === 'void') return []
    const billedOn = issueDay(invoice, `${field}.issuedOn`)
    const lines = invoice.lines.map((line) => ({
      amount: { ...line.net },
      service: line.service ? { ...line.service } : { start: billedOn, end: addDays(billedOn, 1) },
      ...(options.method && { method: options.method }),
      billedOn,
      contract: contractOf(line, invoice),
    }))
    return [...lines, ...creditBookings(invoice, lines, notes, rounding)]
  })
}
