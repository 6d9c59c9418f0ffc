import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, daysBetween } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import { dueDayAt } from './checks.ts'
import { readReceipt, type SettlementRecord } from './receipts.ts'
import { isAwaited, type SettlementRecords } from './settlement.ts'

/** An invoice on which something is due. */
export interface OutstandingInvoice {
  readonly invoiceId: Identifier
  readonly accountId: Identifier
  /** How many days it is past due; not above 0 before that. */
  readonly days: number
  /** What is due, in minor units; above zero. */
  readonly due: bigint
}

/** The signs with which the records of each list count towards what is due. */
const signs = { payments: -1n, creditNotes: -1n, refunds: 1n } as const

interface Claim {
  readonly invoice: Invoice
  readonly field: string
  readonly total: bigint
  /** What is due as of the day. */
  due: bigint
  /** What payments and credit notes take off, on whatever day. */
  settled: bigint
}

/** From when to look, and the currency of the invoices. */
interface OutstandingOptions {
  readonly asOf: CalendarDate
  readonly currency: CurrencyCode
}

/** What invoices ask for, by id, before anything is taken off. */
function claimsOf(invoices: readonly Invoice[], currency: CurrencyCode): ReadonlyMap<Identifier, Claim> {
  checkUniqueIds(invoices, 'invoices')
  const claims = new Map<Identifier, Claim>()
  for (const [index, invoice] of invoices.entries()) {
    const field = `invoices[${index}]`
    if (invoice.currency !== currency) {
      refuse('currency-mismatch', `${field}.currency`, invoice.currency, `${currency}, as of the first invoice`)
    }
    const total = unitsAt(invoice.total, currency, () => `${field}.total`)
    claims.set(invoice.id, { invoice, field, total, due: total, settled: 0n })
  }
  return claims
}

/** The invoices on which something was due on a day, in the order given. */
export function outstandingInvoices(
  invoices: readonly Invoice[],
  records: SettlementRecords,
  { asOf, currency }: OutstandingOptions,
): readonly OutstandingInvoice[] {
  const claims = claimsOf(invoices, currency)
  for (const list of ['payments', 'creditNotes', 'refunds'] as const) {
    const given: readonly SettlementRecord[] = records[list] ?? []
    const sign = signs[list]
    checkUniqueIds(given, list)
    for (const [index, record] of given.entries()) {
      const claim = claims.get(record.invoiceId)
      if (!claim) continue
      const { units, on } = readReceipt(claim.invoice, record, `${list}[${index}]`)
      if (sign < 0n) claim.settled += units
      if (on <= asOf) claim.due += sign * units
    }
  }
  return [...claims.values()].flatMap(({ invoice, field, total, due, settled }) => {
    const { id: invoiceId, accountId, issuedOn = asOf } = invoice
    if (due <= 0n || issuedOn > asOf || !isAwaited(invoice, total, settled)) return []
    return [{ invoiceId, accountId, days: daysBetween(dueDayAt(invoice, field), asOf), due }]
  })
}
