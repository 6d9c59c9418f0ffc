import {
  addDays,
  applyPayment,
  type BillingRecords,
  type CalendarDate,
  type CreditNote,
  collectCharges,
  creditNote,
  dueInvoices,
  type Invoice,
  isZeroMoney,
  type Money,
  type NumberSeries,
  numberInvoices,
  type Payment,
  type Result,
  settlement,
} from 'clientele'

/** A business's books: what was invoiced, what was credited, what came in. */
export interface Ledger {
  readonly series: NumberSeries
  readonly invoices: readonly Invoice[]
  readonly creditNotes: readonly CreditNote[]
  readonly payments: readonly Payment[]
}

export const emptyLedger: Ledger = {
  series: { prefix: '2026-', digits: 4, next: 1 },
  invoices: [],
  creditNotes: [],
  payments: [],
}

/** The value of an outcome that this program expects to succeed. */
export function expected<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`refused: ${result.reason.code} ${JSON.stringify(result.reason.parameters)}`)
}

/** Makes out everything that has become due by a day. Running it twice makes out nothing twice. */
export function bill(ledger: Ledger, records: BillingRecords, asOf: CalendarDate): Ledger {
  const invoices = [...ledger.invoices]
  let { series } = ledger
  for (const draft of dueInvoices(collectCharges(records, { asOf }), { asOf, existing: ledger.invoices })) {
    // An invoice is issued on the day of its charges, which the draft's id holds.
    const on = draft.id.split('/')[1] as CalendarDate
    const numbered = expected(numberInvoices([draft], { series, on, paymentTermDays: 14 }))
    invoices.push(...numbered.invoices)
    series = numbered.series
  }
  return { ...ledger, series, invoices }
}

export const invoiceOf = ({ invoices }: Ledger, lineKey: string): Invoice => {
  const invoice = invoices.find(({ lines }) => lines.some(({ key }) => key === lineKey))
  if (!invoice) throw new Error(`no invoice has a line ${lineKey}`)
  return invoice
}

const ofInvoice = <Item extends { readonly invoiceId: string }>(
  items: readonly Item[],
  { id }: Invoice,
): readonly Item[] => items.filter(({ invoiceId }) => invoiceId === id)

/** Pays what is due on every invoice whose last day to pay has come. */
export function collectPayments(ledger: Ledger, asOf: CalendarDate): Ledger {
  const payments = [...ledger.payments]
  const invoices = ledger.invoices.map((invoice) => {
    const { id: invoiceId, accountId, status, dueOn } = invoice
    const records = { payments: ofInvoice(payments, invoice), creditNotes: ofInvoice(ledger.creditNotes, invoice) }
    const { due } = settlement(invoice, records.payments, records.creditNotes)
    if (status !== 'open' || dueOn === undefined || dueOn > asOf || isZeroMoney(due)) return invoice
    const id = `p-${payments.length + 1}`
    const payment: Payment = { id, accountId, invoiceId, receivedOn: addDays(dueOn, -2), amount: due }
    payments.push(payment)
    return expected(applyPayment(invoice, payment, records)).invoice
  })
  return { ...ledger, payments, invoices }
}

/** Takes an amount off an invoice. */
export function credit(ledger: Ledger, invoice: Invoice, amount: Money, on: CalendarDate, reason: string): Ledger {
  const note = expected(
    creditNote(invoice, amount, {
      id: `cn-${ledger.creditNotes.length + 1}`,
      on,
      reason,
      earlier: ofInvoice(ledger.creditNotes, invoice),
    }),
  )
  return { ...ledger, creditNotes: [...ledger.creditNotes, note] }
}
