import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import type { Identifier, Invoice, InvoiceStatus } from '../../../records/index.ts'

/**
 * What can be done to an invoice that changes its status. A draft that is not wanted is simply deleted by the host.
 *
 * @example
 * ```ts
 * import { invoiceActions } from 'clientele/billing'
 *
 * invoiceActions //=> ['finalize', 'pay', 'void', 'mark-uncollectible']
 * ```
 */
export const invoiceActions = ['finalize', 'pay', 'void', 'mark-uncollectible'] as const

/** An action from {@link invoiceActions}. */
export type InvoiceAction = (typeof invoiceActions)[number]

/**
 * What can be done to an invoice in each status, and the status that it is in afterwards.
 *
 * What is not in the table is refused. `paid` and `void` are final: a later correction is a credit note. A draft of which
 * nothing is due is paid as soon as it is open, see {@link finalizeInvoice}, and an invoice whose money went back is open again,
 * as {@link settlement} says.
 *
 * @example
 * ```ts
 * import { invoiceTransitions } from 'clientele/billing'
 *
 * invoiceTransitions.open //=> { pay: 'paid', void: 'void', 'mark-uncollectible': 'uncollectible' }
 * invoiceTransitions.paid //=> {}
 * ```
 */
export const invoiceTransitions: Readonly<
  Record<InvoiceStatus, Readonly<Partial<Record<InvoiceAction, InvoiceStatus>>>>
> = deepFreeze({
  draft: { finalize: 'open' },
  open: { pay: 'paid', void: 'void', 'mark-uncollectible': 'uncollectible' },
  paid: {},
  uncollectible: { pay: 'paid', void: 'void' },
  void: {},
})

/** Why an invoice was not changed: from its status there is no way to the other. */
export type IllegalInvoiceTransition = Reason<
  'illegal-transition',
  {
    /** The invoice. */
    readonly invoiceId: Identifier
    /** The status that it is in. */
    readonly from: InvoiceStatus
    /** The status that was asked for. */
    readonly to: InvoiceStatus
  }
>

/** What can be done to an invoice; throws `unknown-code` for a status that there is not. */
function transitionsOf({ status }: Invoice): Readonly<Partial<Record<InvoiceAction, InvoiceStatus>>> {
  return Object.hasOwn(invoiceTransitions, status)
    ? invoiceTransitions[status]
    : refuse('unknown-code', 'invoice.status', status, `one of ${Object.keys(invoiceTransitions).join(', ')}`)
}

/** Whether an invoice can be paid. */
export const isPayable = (invoice: Invoice): boolean => 'pay' in transitionsOf(invoice)

/** Whether an invoice asks for something, or did: it is neither a draft nor void. */
export const isFinalised = (invoice: Invoice): boolean => invoice.status === 'paid' || isPayable(invoice)

/** The invoice in another status, sharing no list with the one given. */
export const inStatus = (invoice: Invoice, status: InvoiceStatus): Invoice => ({
  ...invoice,
  status,
  lines: [...invoice.lines],
})

/** The invoice in another status, if there is a way from the one that it is in. */
export function changeStatus(invoice: Invoice, to: InvoiceStatus): Result<Invoice, IllegalInvoiceTransition> {
  return Object.values(transitionsOf(invoice)).includes(to)
    ? succeeded(inStatus(invoice, to))
    : refused({ code: 'illegal-transition', parameters: { invoiceId: invoice.id, from: invoice.status, to } })
}
