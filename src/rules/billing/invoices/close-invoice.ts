import type { Money } from '../../../foundation/money/index.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused } from '../../../foundation/result.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import { amountParameter } from './amounts.ts'
import { type SettlementRecords, settledUnits } from './settlement.ts'
import { changeStatus, type IllegalInvoiceTransition } from './transitions.ts'

/** Why an invoice is not paid: something is still due. */
export type InvoiceNotSettled = Reason<
  'not-settled',
  {
    /** The invoice. */
    readonly invoiceId: Identifier
    /** What is still to come. */
    readonly due: Pick<Money, keyof Money>
  }
>

/** Why an invoice cannot be voided: money came in for it, or something was taken off it. */
export type InvoicePartlySettled = Reason<
  'partly-settled',
  {
    /** The invoice. */
    readonly invoiceId: Identifier
    /** What came in and did not go back. */
    readonly paid: Pick<Money, keyof Money>
    /** What was taken off. */
    readonly credited: Pick<Money, keyof Money>
  }
>

/**
 * Marks an open or uncollectible invoice as paid, if its payments and credit notes settle it.
 *
 * {@link applyPayment} does so by itself with the payment that settles an invoice, and {@link finalizeInvoice} where nothing is
 * due to begin with. This is for an invoice that credit notes settle, or a deposit from before it was issued.
 *
 * @param invoice - The invoice.
 * @param records - All its payments, credit notes and refunds.
 * @returns The paid invoice; refused with `illegal-transition` from another status, with `not-settled` if something is due.
 * @throws {@link ClienteleError} as {@link settlement} does.
 *
 * @example
 * ```ts
 * import { payInvoice } from 'clientele/billing'
 * import type { Invoice, Payment } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const invoice: Invoice = { id: 'i-1', accountId: 'a-1', status: 'open', currency: 'EUR', lines, net, tax, total: net }
 * const payment: Payment = { id: 'p-1', accountId: 'a-1', invoiceId: 'i-1', receivedOn: '2026-05-20', amount: net }
 *
 * const paid = payInvoice(invoice, { payments: [payment] })
 * paid.ok && paid.value.status //=> 'paid'
 * payInvoice(invoice, {}) //=> { ok: false, reason: { code: 'not-settled', parameters: { invoiceId: 'i-1', due: net } } }
 * ```
 */
export function payInvoice(
  invoice: Invoice,
  records: SettlementRecords,
): Result<Invoice, IllegalInvoiceTransition | InvoiceNotSettled> {
  const paid = changeStatus(invoice, 'paid')
  if (!paid.ok) return paid
  const { due } = settledUnits(invoice, records)
  if (due === 0n) return paid
  return refused({
    code: 'not-settled',
    parameters: { invoiceId: invoice.id, due: amountParameter(due, invoice.currency) },
  })
}

/**
 * Voids an open or uncollectible invoice that should not have been: it keeps its number, and asks for nothing.
 *
 * Its charges are open again, see {@link dueInvoices}. Not while money is in for it or something was taken off it, as that
 * would be left without an invoice: use a {@link creditNote}. Money that all went back is no hindrance.
 *
 * @param invoice - The invoice.
 * @param records - All its payments, credit notes and refunds.
 * @returns The void invoice; refused with `illegal-transition` from another status, with `partly-settled` if its payments are
 *   not its refunds, or there are credit notes.
 * @throws {@link ClienteleError} as {@link settlement} does.
 *
 * @example
 * ```ts
 * import { voidInvoice } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const invoice: Invoice = { id: 'i-1', accountId: 'a-1', status: 'open', currency: 'EUR', lines, net, tax, total: net }
 *
 * const voided = voidInvoice(invoice, {})
 * voided.ok && voided.value.status //=> 'void'
 * ```
 */
export function voidInvoice(
  invoice: Invoice,
  records: SettlementRecords,
): Result<Invoice, IllegalInvoiceTransition | InvoicePartlySettled> {
  const voided = changeStatus(invoice, 'void')
  if (!voided.ok) return voided
  const { paid, refunded, credited } = settledUnits(invoice, records)
  if (paid === refunded && credited === 0n) return voided
  return refused({
    code: 'partly-settled',
    parameters: {
      invoiceId: invoice.id,
      paid: amountParameter(paid - refunded, invoice.currency),
      credited: amountParameter(credited, invoice.currency),
    },
  })
}

/**
 * Gives an open invoice up as uncollectible. It can still be paid, should the money come after all, or be voided.
 *
 * @param invoice - The invoice.
 * @returns The uncollectible invoice; refused with `illegal-transition` from another status.
 * @throws {@link ClienteleError} `unknown-code` for a status that there is not.
 *
 * @example
 * ```ts
 * import { markUncollectible } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const paid: Invoice = { id: 'i-1', accountId: 'a-1', status: 'paid', currency: 'EUR', lines, net, tax, total: net }
 *
 * markUncollectible(paid)
 * //=> {
 * //     ok: false,
 * //     reason: { code: 'illegal-transition', parameters: { invoiceId: 'i-1', from: 'paid', to: 'uncollectible' } },
 * //   }
 * ```
 */
export function markUncollectible(invoice: Invoice): Result<Invoice, IllegalInvoiceTransition> {
  return changeStatus(invoice, 'uncollectible')
}
