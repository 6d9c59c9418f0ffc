import { refuse } from '../../../foundation/error.ts'
import { unitsAboveZeroAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { CreditNote, Invoice, Payment } from '../../../records/index.ts'

/** What a payment or a credit note takes off an invoice, in minor units, and the day from which on it does. */
export interface Receipt {
  readonly units: bigint
  readonly on: CalendarDate
}

/**
 * Reads a payment or a credit note as one of an invoice; throws `foreign-record` if it is of another.
 *
 * Whoever paid may be somebody else, and may have paid before the invoice was made out. A credit note may be neither.
 */
export function readReceipt(invoice: Invoice, record: Payment | CreditNote, field: string): Receipt {
  if (record.invoiceId !== invoice.id) {
    refuse('foreign-record', `${field}.invoiceId`, record.invoiceId, 'the id of the invoice')
  }
  const units = unitsAboveZeroAt(record.amount, invoice.currency, () => `${field}.amount`)
  if ('receivedOn' in record) return { units, on: calendarDate(record.receivedOn, `${field}.receivedOn`) }
  if (record.accountId !== invoice.accountId) {
    refuse('foreign-record', `${field}.accountId`, record.accountId, 'the account of the invoice')
  }
  const on = calendarDate(record.issuedOn, `${field}.issuedOn`)
  if (invoice.issuedOn !== undefined && on < invoice.issuedOn) {
    refuse('invalid-value', `${field}.issuedOn`, on, 'a day not before the invoice was issued')
  }
  return { units, on }
}
