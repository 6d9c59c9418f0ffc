import { groupBy } from '../../../foundation/group-by.ts'
import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import {
  monthlyRecurringRevenue,
  type RecurringRevenue,
  recurringItems,
  type SettlementRecords,
} from '../../billing/index.ts'
import { type OutstandingInvoice, outstandingInvoices } from '../../billing/invoices/outstanding.ts'
import { settledUnits } from '../../billing/invoices/settlement.ts'
import { sumUnits } from '../../billing/orders/sum-units.ts'
import type { OverviewRecords } from './overview-records.ts'

/** An invoice that should have been paid. */
export interface OverdueInvoice {
  /** Which. */
  readonly invoiceId: Identifier
  /** What is due on it. */
  readonly due: Money
  /** How many days it is overdue. */
  readonly days: number
}

/** What an account owes, and is owed, in one currency. */
export interface AccountBalance {
  /** The currency. */
  readonly currency: CurrencyCode
  /** What is due on its invoices, overdue or not. */
  readonly due: Money
  /** What of that is overdue: the sum of the overdue invoices. */
  readonly overdue: Money
  /** The invoices that are overdue, the oldest first. */
  readonly overdueInvoices: readonly OverdueInvoice[]
  /** What it paid beyond what was asked for, and was not given back. */
  readonly overpaid: Money
}

/** How an account stands with what it pays. */
export interface BillingPosition {
  /** What it owes, by currency; left out where invoices are not known. */
  readonly balances?: readonly AccountBalance[]
  /** How many days the oldest unpaid invoice is overdue; left out where none is, or it is not known. */
  readonly oldestOverdueDays?: number
  /** What comes in each month by its agreements if nothing changes, by currency. */
  readonly monthlyRecurring: readonly Money[]
}

/** Records of invoices, by the invoice. */
const byInvoice = <Record extends { readonly invoiceId: Identifier }>(records: readonly Record[] = []) =>
  groupBy(records, ({ invoiceId }) => invoiceId)

/** What was paid, or credited, beyond the totals of invoices. */
function overpaidOn(invoices: readonly Invoice[], records: SettlementRecords, asOf: CalendarDate): bigint {
  const payments = byInvoice(records.payments)
  const creditNotes = byInvoice(records.creditNotes)
  const refunds = byInvoice(records.refunds)
  let overpaid = 0n
  for (const invoice of invoices) {
    const { id, issuedOn = asOf } = invoice
    if (issuedOn > asOf) continue
    const own: SettlementRecords = {
      payments: payments.get(id) ?? [],
      creditNotes: creditNotes.get(id) ?? [],
      refunds: refunds.get(id) ?? [],
    }
    overpaid += settledUnits(invoice, own, { asOf }).overpaid
  }
  return overpaid
}

function balanceIn(
  currency: CurrencyCode,
  invoices: readonly Invoice[],
  records: SettlementRecords,
  asOf: CalendarDate,
): AccountBalance {
  const outstanding = outstandingInvoices(invoices, records, { asOf, currency })
  const overdue = outstanding.filter(({ days }) => days > 0).sort((a, b) => b.days - a.days)
  const sumDue = (some: readonly OutstandingInvoice[]): Money =>
    fromMinorUnits(sumUnits(some.map(({ due }) => due)), currency)
  return {
    currency,
    due: sumDue(outstanding),
    overdue: sumDue(overdue),
    overdueInvoices: overdue.map(({ invoiceId, due, days }) => ({
      invoiceId,
      due: fromMinorUnits(due, currency),
      days,
    })),
    overpaid: fromMinorUnits(overpaidOn(invoices, records, asOf), currency),
  }
}

/** What comes in each month by agreements, by currency. */
function recurringOf({ agreements }: OverviewRecords, asOf: CalendarDate): readonly Money[] {
  const items = groupBy(recurringItems(agreements, { asOf }), ({ amount }) => amount.currency)
  // There is a sum of each group, as none is empty.
  return [...items.values()].map((ofCurrency) => (monthlyRecurringRevenue(ofCurrency) as RecurringRevenue).monthly)
}

/** Tells how an account stands with what it pays, on a day. */
export function billingPosition(records: OverviewRecords, asOf: CalendarDate): BillingPosition {
  const { invoices, ...rest } = records
  const monthlyRecurring = recurringOf(records, asOf)
  if (!invoices) return { monthlyRecurring }
  const balances = [...groupBy(invoices, ({ currency }) => currency)].map(([currency, ofCurrency]) =>
    balanceIn(currency, ofCurrency, rest, asOf),
  )
  const oldest = balances.flatMap(({ overdueInvoices }) => overdueInvoices[0]?.days ?? [])
  return {
    balances,
    ...(oldest.length > 0 && { oldestOverdueDays: Math.max(...oldest) }),
    monthlyRecurring,
  }
}
