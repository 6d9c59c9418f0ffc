import { refuse } from '../../../foundation/error.ts'
import { unitsAboveZeroAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { CreditNote, Invoice, Payment, PaymentRefund } from '../../../records/index.ts'

/** A record that changes what is due on an invoice. */
export type SettlementRecord = Payment | CreditNote | PaymentRefund

/** The amount of a payment, a credit note or a refund in minor units, and the day from which on it counts. */
export interface Receipt {
  readonly units: bigint
  readonly on: CalendarDate
}

/**
 * Reads a payment, a credit note or a refund as one of an invoice; throws `foreign-record` if it is of another.
 *
 * Whoever paid, or got money back, may be somebody else, and may have done so before the invoice was made out. A credit note
 * may be neither.
 */
export function readReceipt(invoice: Invoice, record: SettlementRecord, field: string): Receipt {
  if (record.invoiceId !== invoice.id) {
    refuse('foreign-record', `${field}.invoiceId`, record.invoiceId, 'the id of the invoice')
  }
  const units = unitsAboveZeroAt(record.amount, invoice.currency, () => `${field}.amount`)
  if ('receivedOn' in record) return { units, on: calendarDate(record.receivedOn, `${field}.receivedOn`) }
  if ('paidOn' in record) return { units, on: calendarDate(record.paidOn, `${field}.paidOn`) }
  if (record.accountId !== invoice.accountId) {
    refuse('foreign-record', `${field}.accountId`, record.accountId, 'the account of the invoice')
  }
  const on = calendarDate(record.issuedOn, `${field}.issuedOn`)
  if (invoice.issuedOn !== undefined && on < invoice.issuedOn) {
    refuse('invalid-value', `${field}.issuedOn`, on, 'a day not before the invoice was issued')
  }
  return { units, on }
}
