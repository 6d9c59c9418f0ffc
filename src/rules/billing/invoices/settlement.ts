import type { Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { CreditNote, Identifier, Invoice, InvoiceStatus, Payment } from '../../../records/index.ts'
import { readReceipt } from './receipts.ts'
import { isFinalised } from './transitions.ts'

/** The payments and credit notes of one invoice. */
export interface SettlementRecords {
  /** What came in for it; none when left out. */
  readonly payments?: readonly Payment[]
  /** What was taken off it; none when left out. */
  readonly creditNotes?: readonly CreditNote[]
}

/** On which day to look. */
export interface SettlementOptions {
  /** The day to look from: what came in or was credited later is not seen. Everything is, when left out. */
  readonly asOf?: CalendarDate
}

/**
 * How far an invoice is settled.
 *
 * Exactly: `total` + `overpaid` = `paid` + `credited` + `due`. At most one of `due` and `overpaid` is above zero.
 */
export interface Settlement {
  /** Which invoice. */
  readonly invoiceId: Identifier
  /** What is asked for: the invoice's total, or zero if it is void. */
  readonly total: Money
  /** What came in. */
  readonly paid: Money
  /** What was taken off by credit notes; zero for a void invoice, of which there is nothing to take off. */
  readonly credited: Money
  /** What is still to come; not negative. */
  readonly due: Money
  /** What is to be given back: what came in or was taken off beyond the total, or the amount of a negative invoice. */
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
  readonly credited: bigint
  readonly due: bigint
  readonly overpaid: bigint
}

/** What is due and what is over, given the total and what was taken off it. */
export function balance(total: bigint, paid: bigint, credited: bigint): SettledUnits {
  const rest = total - paid - credited
  return { total, paid, credited, due: rest > 0n ? rest : 0n, overpaid: rest < 0n ? -rest : 0n }
}

/** The sum of some payments or credit notes of an invoice, up to a day. */
function sumReceipts(
  invoice: Invoice,
  list: string,
  records: readonly (Payment | CreditNote)[],
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
  { payments = [], creditNotes = [] }: SettlementRecords,
  { asOf }: SettlementOptions = {},
): SettledUnits {
  const until = asOf === undefined ? undefined : calendarDate(asOf, 'asOf')
  const total = unitsAt(invoice.total, invoice.currency, () => 'invoice.total')
  const paid = sumReceipts(invoice, 'payments', payments, until)
  const credited = sumReceipts(invoice, 'creditNotes', creditNotes, until)
  return invoice.status === 'void' ? balance(0n, paid, 0n) : balance(total, paid, credited)
}

/** The status that follows from what is still due. */
export function statusWhenDue(invoice: Invoice, due: bigint): InvoiceStatus {
  if (!isFinalised(invoice)) return invoice.status
  if (due === 0n) return 'paid'
  return invoice.status === 'paid' ? 'open' : invoice.status
}

/**
 * Tells how far an invoice is settled by its payments and credit notes.
 *
 * due = total − paid − credited, and never less than zero; what is beyond is `overpaid`. Nothing is rounded. Money that came
 * in for a void invoice is all overpaid. A payment may have come in before the invoice was issued, as a deposit does, and
 * from another account than the invoice's; a credit note may do neither.
 *
 * @param invoice - An invoice in any status.
 * @param payments - The payments for it, and for no other.
 * @param creditNotes - The credit notes to it, and to no other.
 * @param options - The day to look from, if not from after everything.
 * @throws {@link ClienteleError} `foreign-record` for a payment or credit note of another invoice, `duplicate-id` for one
 *   given twice, `currency-mismatch` for another currency, `invalid-value` for an amount that is not above zero, a day that is
 *   none, or a credit note from before the invoice.
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
 * const { due, status } = settlement(invoice, [payment], [])
 * due //=> { amount: '900.00', currency: 'EUR' }
 * status //=> 'open'
 * settlement(invoice, [payment], [], { asOf: '2026-05-19' }).due.amount //=> '1500.00'
 * ```
 */
export function settlement(
  invoice: Invoice,
  payments: readonly Payment[],
  creditNotes: readonly CreditNote[],
  options: SettlementOptions = {},
): Settlement {
  const units = settledUnits(invoice, { payments, creditNotes }, options)
  const amount = (value: bigint): Money => fromMinorUnits(value, invoice.currency)
  return {
    invoiceId: invoice.id,
    total: amount(units.total),
    paid: amount(units.paid),
    credited: amount(units.credited),
    due: amount(units.due),
    overpaid: amount(units.overpaid),
    status: statusWhenDue(invoice, units.due),
  }
}
