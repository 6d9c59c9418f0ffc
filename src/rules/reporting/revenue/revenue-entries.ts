import { compare, greater } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { unitsOf } from '../../../foundation/money/money.ts'
import { divideRounded, type RoundingMode } from '../../../foundation/money/rounding.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { CreditNote, Identifier, Invoice, Payment, PaymentRefund } from '../../../records/index.ts'
import { type RevenueBooking, revenueBookingsOf, type SettlementRecords } from '../../billing/index.ts'
import { readReceipt, type SettlementRecord } from '../../billing/invoices/receipts.ts'

/** Revenue of a day, in minor units; below zero where it is taken back. */
export interface RevenueEntry {
  readonly on: CalendarDate
  readonly units: bigint
}

/** An invoice with all that belongs to it. */
export interface InvoiceFile {
  readonly invoice: Invoice
  readonly creditNotes: readonly CreditNote[]
  /** What came in, and what went back as less than nothing. */
  readonly receipts: readonly RevenueEntry[]
}

/** Records of one kind by the invoice that they belong to; throws `foreign-record` for one of an invoice that is not given. */
function byInvoice<Kept extends SettlementRecord>(
  records: readonly Kept[],
  list: string,
  invoices: ReadonlyMap<Identifier, Invoice>,
): (invoiceId: Identifier) => readonly { readonly record: Kept; readonly field: string }[] {
  checkUniqueIds(records, list)
  const kept = new Map<Identifier, { readonly record: Kept; readonly field: string }[]>()
  for (const [index, record] of records.entries()) {
    const field = `${list}[${index}]`
    if (!invoices.has(record.invoiceId)) {
      refuse('foreign-record', `${field}.invoiceId`, record.invoiceId, 'the id of one of the invoices')
    }
    const before = kept.get(record.invoiceId)
    if (before) before.push({ record, field })
    else kept.set(record.invoiceId, [{ record, field }])
  }
  return (invoiceId) => kept.get(invoiceId) ?? []
}

/** Invoices, each once, with all that belongs to them. */
export function fileInvoices(
  invoices: readonly Invoice[],
  { payments = [], creditNotes = [], refunds = [] }: SettlementRecords,
): readonly InvoiceFile[] {
  // Reads everything once in its place, so that what is wrong is said where it stands.
  revenueBookingsOf(invoices, { creditNotes })
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  const paymentsOf = byInvoice<Payment>(payments, 'payments', byId)
  const refundsOf = byInvoice<PaymentRefund>(refunds, 'refunds', byId)
  const notesOf = byInvoice<CreditNote>(creditNotes, 'creditNotes', byId)
  return invoices.map((invoice) => ({
    invoice,
    creditNotes: notesOf(invoice.id).map(({ record }) => record),
    receipts: [
      ...paymentsOf(invoice.id).map(({ record, field }) => readReceipt(invoice, record, field)),
      ...refundsOf(invoice.id).map(({ record, field }) => {
        const { on, units } = readReceipt(invoice, record, field)
        return { on, units: -units }
      }),
    ],
  }))
}

/** What an invoice and its credit notes bill before tax, day by day; nothing of a draft or a void one. */
const invoicedEntries = ({ invoice, creditNotes }: InvoiceFile, rounding: RoundingMode): readonly RevenueEntry[] =>
  revenueBookingsOf([invoice], { creditNotes, rounding }).map(({ amount, billedOn }: RevenueBooking) => ({
    // A booking of an invoice always says when it was billed.
    on: billedOn as CalendarDate,
    units: unitsOf(amount),
  }))

const sumBy = (entries: readonly RevenueEntry[], day: CalendarDate): bigint =>
  entries.reduce((sum, { on, units }) => (on <= day ? sum + units : sum), 0n)

/** The part of an amount that is paid, between nothing and all of it. */
function paidPart(amount: bigint, paid: bigint, total: bigint, rounding: RoundingMode): bigint {
  const [size, towards] = total < 0n ? [-total, -paid] : [total, paid]
  if (size === 0n || towards <= 0n) return 0n
  return towards >= size ? amount : divideRounded(amount * towards, size, rounding)
}

/**
 * What comes in of an invoice before tax, day by day: of what is billed, net of credit notes, the share that is paid, rounded once
 * for each day. What is paid beyond the total is no revenue, and what was paid before the invoice counts on its day.
 */
function receivedEntries(file: InvoiceFile, rounding: RoundingMode): readonly RevenueEntry[] {
  const billed = invoicedEntries(file, rounding)
  const [first] = billed
  if (!first) return []
  const { invoice, creditNotes, receipts } = file
  const totals = [
    { on: first.on, units: unitsOf(invoice.total) },
    ...creditNotes.map(({ issuedOn, amount }) => ({ on: issuedOn, units: -unitsOf(amount) })),
  ]
  const days = [...new Set([...totals, ...receipts].map(({ on }) => greater(on, first.on)))].sort(compare)
  let before = 0n
  return days.map((on) => {
    const now = paidPart(sumBy(billed, on), sumBy(receipts, on), sumBy(totals, on), rounding)
    const units = now - before
    before = now
    return { on, units }
  })
}

/** The revenue of an invoice, day by day, where it counts as it is invoiced or as it is received. */
export const entriesOf: Readonly<
  Record<'invoiced' | 'received', (file: InvoiceFile, rounding: RoundingMode) => readonly RevenueEntry[]>
> = { invoiced: invoicedEntries, received: receivedEntries }
