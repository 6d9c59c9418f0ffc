import type { Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { CreditNote, Identifier, Invoice, InvoiceStatus, Payment, PaymentRefund } from '../../../records/index.ts'
import { readReceipt, type SettlementRecord } from './receipts.ts'
import { isFinalised } from './transitions.ts'

/**
 * What changes what is due on invoices: money that came in, what was taken off, and money that went back.
 *
 * @example
 * ```ts
 * import type { SettlementRecords } from 'clientele/billing'
 *
 * const records: SettlementRecords = {
 *   payments: [
 *     {
 *       id: 'p-1',
 *       accountId: 'a-1',
 *       invoiceId: 'i-1',
 *       receivedOn: '2026-05-20',
 *       amount: { amount: '40.00', currency: 'EUR' },
 *     },
 *   ],
 * }
 * records.refunds //=> undefined
 * ```
 */
export interface SettlementRecords {
  /** What came in; none when left out. */
  readonly payments?: readonly Payment[]
  /** What was taken off; none when left out. */
  readonly creditNotes?: readonly CreditNote[]
  /** What went back; none when left out. */
  readonly refunds?: readonly PaymentRefund[]
}

/** On which day to look. */
export interface SettlementOptions {
  /** The day to look from: what came in, was credited or went back later is not seen. Everything is, when left out. */
  readonly asOf?: CalendarDate
}

/**
 * How far an invoice is settled.
 *
 * Exactly: `total` + `overpaid` = `paid` − `refunded` + `credited` + `due`. At most one of `due` and `overpaid` is above zero.
 */
export interface Settlement {
  /** Which invoice. */
  readonly invoiceId: Identifier
  /** What is asked for: the invoice's total, or zero if it is void. */
  readonly total: Money
  /** What came in. */
  readonly paid: Money
  /** What went back. */
  readonly refunded: Money
  /** What was taken off by credit notes; zero for a void invoice, of which there is nothing to take off. */
  readonly credited: Money
  /** What is still to come, or to come again as it went back; not negative. */
  readonly due: Money
  /**
   * What is to be given back, and was not yet: what came in or was taken off beyond the total, or the amount of a negative
   * invoice.
   */
  readonly overpaid: Money
  /**
   * The status that follows: `paid` when nothing is due; `open` for an invoice that is said to be paid and is not; else the
   * one that it has. A draft stays a draft, and a void invoice void.
   */
  readonly status: InvoiceStatus
}

/** A settlement in minor units, all in the invoice's currency. */
export interface SettledUnits {
  readonly total: bigint
  readonly paid: bigint
  readonly refunded: bigint
  readonly credited: bigint
  readonly due: bigint
  readonly overpaid: bigint
}

/** What is due and what is over, given the total, what was taken off it and what went back. */
export function balance(sums: Pick<SettledUnits, 'total' | 'paid' | 'refunded' | 'credited'>): SettledUnits {
  const rest = sums.total - sums.paid + sums.refunded - sums.credited
  return { ...sums, due: rest > 0n ? rest : 0n, overpaid: rest < 0n ? -rest : 0n }
}

/** The sum of some records of an invoice, up to a day. */
function sumReceipts(
  invoice: Invoice,
  list: string,
  records: readonly SettlementRecord[],
  asOf: CalendarDate | undefined,
): bigint {
  checkUniqueIds(records, list)
  return records
    .map((record, index) => readReceipt(invoice, record, `${list}[${index}]`))
    .reduce((sum, { units, on }) => (asOf !== undefined && on > asOf ? sum : sum + units), 0n)
}

/** The amounts of {@link settlement}, in minor units. */
export function settledUnits(
  invoice: Invoice,
  { payments = [], creditNotes = [], refunds = [] }: SettlementRecords,
  { asOf }: SettlementOptions = {},
): SettledUnits {
  const until = asOf === undefined ? undefined : calendarDate(asOf, 'asOf')
  const sums = {
    total: unitsAt(invoice.total, invoice.currency, () => 'invoice.total'),
    paid: sumReceipts(invoice, 'payments', payments, until),
    refunded: sumReceipts(invoice, 'refunds', refunds, until),
    credited: sumReceipts(invoice, 'creditNotes', creditNotes, until),
  }
  return balance(invoice.status === 'void' ? { ...sums, total: 0n, credited: 0n } : sums)
}

/**
 * Whether somebody waits for what is due on an invoice: it is open, or paid by records that are all given. What is due on a
 * paid one is what went back.
 */
export const isAwaited = ({ status }: Invoice, total: bigint, paidAndCredited: bigint): boolean =>
  status === 'open' || (status === 'paid' && total <= paidAndCredited)

/** The status that follows from what is still due. */
export function statusWhenDue(invoice: Invoice, due: bigint): InvoiceStatus {
  if (!isFinalised(invoice)) return invoice.status
  if (due === 0n) return 'paid'
  return invoice.status === 'paid' ? 'open' : invoice.status
}

/**
 * Tells how far an invoice is settled by its payments, credit notes and refunds.
 *
 * due = total − paid + refunded − credited, and never less than zero; what is beyond is `overpaid`, until it is given back.
 * Nothing is rounded. Money that came in for a void invoice is all overpaid. A payment may have come in before the invoice was
 * issued, as a deposit does, and from another account than the invoice's; a credit note may do neither. A payment that the
 * bank reversed is a refund, and what it had settled is due again, unless it is credited.
 *
 * @param invoice - An invoice in any status.
 * @param records - Its payments, credit notes and refunds, and of no other.
 * @param options - The day to look from, if not from after everything.
 * @throws {@link ClienteleError} `foreign-record` for a record of another invoice, `duplicate-id` for one given twice,
 *   `currency-mismatch` for another currency, `invalid-value` for an amount that is not above zero, a day that is none, or a
 *   credit note from before the invoice.
 *
 * @example
 * ```ts
 * import { settlement } from 'clientele/billing'
 * import type { Invoice, Payment } from 'clientele/records'
 *
 * const total = { amount: '1500.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const invoice: Invoice = {
 *   id: 'i-1',
 *   accountId: 'a-1',
 *   status: 'open',
 *   currency: 'EUR',
 *   issuedOn: '2026-05-01',
 *   dueOn: '2026-05-31',
 *   lines: [{ key: 'ag-1/fee/2026-05-01', kind: 'fee', net: total, tax }],
 *   net: total,
 *   tax,
 *   total,
 * }
 * const payment: Payment = {
 *   id: 'p-1',
 *   accountId: 'a-1',
 *   invoiceId: 'i-1',
 *   receivedOn: '2026-05-20',
 *   amount: { amount: '600.00', currency: 'EUR' },
 * }
 * const { due, status } = settlement(invoice, { payments: [payment] })
 * due //=> { amount: '900.00', currency: 'EUR' }
 * status //=> 'open'
 * settlement(invoice, { payments: [payment] }, { asOf: '2026-05-19' }).due.amount //=> '1500.00'
 * ```
 */
export function settlement(invoice: Invoice, records: SettlementRecords, options: SettlementOptions = {}): Settlement {
  const units = settledUnits(invoice, records, options)
  const amount = (value: bigint): Money => fromMinorUnits(value, invoice.currency)
  return {
    invoiceId: invoice.id,
    total: amount(units.total),
    paid: amount(units.paid),
    refunded: amount(units.refunded),
    credited: amount(units.credited),
    due: amount(units.due),
    overpaid: amount(units.overpaid),
    status: statusWhenDue(invoice, units.due),
  }
}
