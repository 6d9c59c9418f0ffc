import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, daysBetween } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { CreditNote, Identifier, Invoice, Payment } from '../../../records/index.ts'
import { dueDayAt } from './checks.ts'
import { readReceipt } from './receipts.ts'

/** An invoice on which something is due. */
export interface OutstandingInvoice {
  readonly invoiceId: Identifier
  readonly accountId: Identifier
  /** How many days it is past due; not above 0 before that. */
  readonly days: number
  /** What is due, in minor units; above zero. */
  readonly due: bigint
}

interface Claim {
  readonly invoice: Invoice
  readonly field: string
  /** What is due of it as of the day, and what is due of it once everything is counted. */
  dueThen: bigint
  dueAfterAll: bigint
}

/** What open and paid invoices ask for, by id, before anything is taken off. */
function claimsOf(invoices: readonly Invoice[], currency: CurrencyCode): Map<Identifier, Claim> {
  checkUniqueIds(invoices, 'invoices')
  const claims = new Map<Identifier, Claim>()
  for (const [index, invoice] of invoices.entries()) {
    const field = `invoices[${index}]`
    if (invoice.currency !== currency) {
      refuse('currency-mismatch', `${field}.currency`, invoice.currency, `${currency}, as of the first invoice`)
    }
    const total = unitsAt(invoice.total, currency, () => `${field}.total`)
    if (invoice.status === 'open' || invoice.status === 'paid') {
      claims.set(invoice.id, { invoice, field, dueThen: total, dueAfterAll: total })
    }
  }
  return claims
}

/** The records that a look at what is outstanding takes in. */
interface OutstandingRecords {
  readonly invoices: readonly Invoice[]
  readonly payments: readonly Payment[]
  readonly creditNotes: readonly CreditNote[]
}

/** The invoices on which something was due on a day, in the order given. */
export function outstandingInvoices(
  { invoices, payments, creditNotes }: OutstandingRecords,
  asOf: CalendarDate,
  currency: CurrencyCode,
): readonly OutstandingInvoice[] {
  const claims = claimsOf(invoices, currency)
  for (const [list, records] of Object.entries({ payments, creditNotes })) {
    checkUniqueIds(records, list)
    for (const [index, record] of records.entries()) {
      const claim = claims.get(record.invoiceId)
      if (!claim) continue
      const { units, on } = readReceipt(claim.invoice, record, `${list}[${index}]`)
      claim.dueAfterAll -= units
      if (on <= asOf) claim.dueThen -= units
    }
  }
  return [...claims.values()].flatMap(({ invoice, field, dueThen, dueAfterAll }) => {
    const { id: invoiceId, accountId, status, issuedOn } = invoice
    const wasOpen = status === 'open' || dueAfterAll <= 0n
    if (dueThen <= 0n || !wasOpen || (issuedOn !== undefined && issuedOn > asOf)) return []
    return [{ invoiceId, accountId, days: daysBetween(dueDayAt(invoice, field), asOf), due: dueThen }]
  })
}
