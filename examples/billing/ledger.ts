import {
  addDays,
  applyPayment,
  type BillingRecords,
  type CalendarDate,
  type CreditNote,
  type CreditNoteLine,
  collectCharges,
  creditNote,
  dueInvoices,
  type Invoice,
  isZeroMoney,
  type Money,
  type NumberSeries,
  numberInvoices,
  type Payment,
  type PaymentRefund,
  type Result,
  type SettlementRecords,
  settlement,
} from 'clientele'

/** A business's books: what was invoiced, what was credited, what came in, and what went back. */
export interface Ledger extends Required<SettlementRecords> {
  readonly series: NumberSeries
  readonly invoices: readonly Invoice[]
}

export const emptyLedger: Ledger = {
  series: { prefix: '2026-', digits: 4, next: 1 },
  invoices: [],
  creditNotes: [],
  payments: [],
  refunds: [],
}

/** The value of an outcome that this program expects to succeed. */
export function expected<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`refused: ${result.reason.code} ${JSON.stringify(result.reason.parameters)}`)
}

/** Makes out everything that has become due by a day, each invoice on the day of its charges. Twice makes out nothing twice. */
export function bill(ledger: Ledger, records: BillingRecords, asOf: CalendarDate): Ledger {
  const drafts = dueInvoices(collectCharges(records, { asOf }), { asOf, existing: ledger.invoices })
  const { invoices, series } = expected(numberInvoices(drafts, { series: ledger.series, paymentTermDays: 14 }))
  return { ...ledger, series, invoices: [...ledger.invoices, ...invoices] }
}

export const invoiceOf = ({ invoices }: Ledger, lineKey: string): Invoice => {
  const invoice = invoices.find(({ lines }) => lines.some(({ key }) => key === lineKey))
  if (!invoice) throw new Error(`no invoice has a line ${lineKey}`)
  return invoice
}

/** What came in for an invoice, was taken off it and went back. */
function recordsOf({ payments, creditNotes, refunds }: Ledger, { id }: Invoice): Required<SettlementRecords> {
  const own = <Item extends { readonly invoiceId: string }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ invoiceId }) => invoiceId === id)
  return { payments: own(payments), creditNotes: own(creditNotes), refunds: own(refunds) }
}

/** Pays what is due on every invoice whose last day to pay has come. */
export function collectPayments(ledger: Ledger, asOf: CalendarDate): Ledger {
  const payments: Payment[] = [...ledger.payments]
  const invoices = ledger.invoices.map((invoice) => {
    const { id: invoiceId, accountId, status, dueOn } = invoice
    const records = recordsOf(ledger, invoice)
    const { due } = settlement(invoice, records)
    if (status !== 'open' || dueOn === undefined || dueOn > asOf || isZeroMoney(due)) return invoice
    const id = `p-${payments.length + 1}`
    const payment: Payment = { id, accountId, invoiceId, receivedOn: addDays(dueOn, -2), amount: due }
    payments.push(payment)
    return expected(applyPayment(invoice, payment, records)).invoice
  })
  return { ...ledger, payments, invoices }
}

/** What is done to an invoice afterwards, when and why. */
interface Correction {
  readonly on: CalendarDate
  readonly reason: string
}

/** Takes an amount off some lines of an invoice. */
export function credit(
  ledger: Ledger,
  invoice: Invoice,
  amount: Money,
  correction: Correction & { readonly lines: readonly CreditNoteLine[] },
): Ledger {
  const id = `cn-${ledger.creditNotes.length + 1}`
  const { creditNotes: earlier } = recordsOf(ledger, invoice)
  const note: CreditNote = expected(creditNote(invoice, amount, { id, earlier, ...correction }))
  return { ...ledger, creditNotes: [...ledger.creditNotes, note] }
}

/** Notes that money went back for an invoice. */
export function giveBack(
  ledger: Ledger,
  { id: invoiceId, accountId }: Invoice,
  amount: Money,
  { on, reason }: Correction,
): Ledger {
  const id = `pr-${ledger.refunds.length + 1}`
  const refund: PaymentRefund = { id, accountId, invoiceId, paidOn: on, amount, reason }
  return { ...ledger, refunds: [...ledger.refunds, refund] }
}
