import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import type { Identifier, Invoice, InvoiceStatus, Payment } from '../../../records/index.ts'
import { amountParameter } from './amounts.ts'
import { readReceipt } from './receipts.ts'
import { balance, isAwaited, type SettlementRecords, settledUnits, statusWhenDue } from './settlement.ts'
import { inStatus, isPayable } from './transitions.ts'

/** How a payment is taken. */
export interface ApplyPaymentOptions {
  /** Whether a payment may be more than what is due; `false` when left out. */
  readonly allowOverpayment?: boolean
}

/** An invoice after a payment. */
export interface AppliedPayment {
  /** The invoice, `paid` if nothing is due any more. */
  readonly invoice: Invoice
  /** What is still to come. */
  readonly due: Money
  /** What is to be given back, if a payment may be too much. */
  readonly overpaid: Money
}

/** Why a payment was not applied: nothing can be paid on a draft, a void or a settled invoice, or it is more than is due. */
export type PaymentRefusal =
  | Reason<
      'invoice-not-open',
      {
        /** The invoice. */
        readonly invoiceId: Identifier
        /** The status that it is in. */
        readonly status: InvoiceStatus
      }
    >
  | Reason<
      'more-than-due',
      {
        /** The invoice. */
        readonly invoiceId: Identifier
        /** What is due. */
        readonly due: Pick<Money, keyof Money>
        /** What was to be paid. */
        readonly amount: Pick<Money, keyof Money>
      }
    >

/**
 * Applies a payment to an open or uncollectible invoice: a part leaves it as it is, and what settles it makes it paid.
 *
 * due = total − earlier payments + refunds − credit notes − this payment. Nothing is rounded. A paid invoice takes payments
 * again once money went back and something is due, and is open until that is settled.
 *
 * @param invoice - The invoice.
 * @param payment - The payment that came in for it.
 * @param records - All earlier payments, and all credit notes and refunds.
 * @param options - Whether too much may be paid.
 * @returns The invoice and what is due; refused with `invoice-not-open` or `more-than-due`.
 * @throws {@link ClienteleError} as {@link settlement} does, and `duplicate-id` if the payment is one of the earlier ones.
 *
 * @example
 * ```ts
 * import { applyPayment } from 'clientele/billing'
 * import type { Invoice, Payment } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const invoice: Invoice = { id: 'i-1', accountId: 'a-1', status: 'open', currency: 'EUR', lines, net, tax, total: net }
 * const part: Payment = {
 *   id: 'p-1',
 *   accountId: 'a-1',
 *   invoiceId: 'i-1',
 *   receivedOn: '2026-05-20',
 *   amount: { amount: '30.00', currency: 'EUR' },
 * }
 *
 * const first = applyPayment(invoice, part, {})
 * first.ok && [first.value.invoice.status, first.value.due.amount] //=> ['open', '10.00']
 *
 * const again = applyPayment(invoice, { ...part, id: 'p-2' }, { payments: [part] })
 * again.ok || again.reason.code //=> 'more-than-due'
 * ```
 */
export function applyPayment(
  invoice: Invoice,
  payment: Payment,
  records: SettlementRecords,
  options: ApplyPaymentOptions = {},
): Result<AppliedPayment, PaymentRefusal> {
  const before = settledUnits(invoice, records)
  const { units } = readReceipt(invoice, payment, 'payment')
  if (records.payments?.some(({ id }) => id === payment.id)) {
    refuse('duplicate-id', 'payment.id', payment.id, 'a payment that is not among the earlier ones')
  }
  const { id: invoiceId, status, currency } = invoice
  const isDueAgain = before.due > 0n && isAwaited(invoice, before.total, before.paid + before.credited)
  if (!isPayable(invoice) && !isDueAgain) {
    return refused({ code: 'invoice-not-open', parameters: { invoiceId, status } })
  }
  if (units > before.due && options.allowOverpayment !== true) {
    const parameters = {
      invoiceId,
      due: amountParameter(before.due, currency),
      amount: amountParameter(units, currency),
    }
    return refused({ code: 'more-than-due', parameters })
  }
  const { due, overpaid } = balance({ ...before, paid: before.paid + units })
  return succeeded({
    invoice: inStatus(invoice, statusWhenDue(invoice, due)),
    due: fromMinorUnits(due, currency),
    overpaid: fromMinorUnits(overpaid, currency),
  })
}
