import type { Money } from '../foundation/money/index.ts'
import type { CalendarDate } from '../foundation/time/index.ts'
import type { CustomFields } from './custom-fields.ts'
import type { Identifier } from './identifier.ts'

/**
 * Money that went back for an invoice: an overpayment, a return that was paid for, a payment that the bank reversed.
 *
 * It undoes what came in, and takes nothing off the invoice: what is not asked for any more is a {@link CreditNote}.
 *
 * @example
 * ```ts
 * import type { PaymentRefund } from 'clientele/records'
 *
 * const chargeback: PaymentRefund = {
 *   id: 'pr-1',
 *   accountId: 'a-1',
 *   invoiceId: 'i-1',
 *   paidOn: '2026-06-20',
 *   amount: { amount: '1500.00', currency: 'EUR' },
 *   reason: 'the bank reversed the payment',
 * }
 * chargeback.invoiceId //=> 'i-1'
 * ```
 */
export interface PaymentRefund {
  /** Unique within the business. */
  readonly id: Identifier
  /** Who got it. */
  readonly accountId: Identifier
  /** For which invoice. */
  readonly invoiceId: Identifier
  /** The day it went back. */
  readonly paidOn: CalendarDate
  /** How much; above zero. */
  readonly amount: Money
  /** Why, in a line. */
  readonly reason?: string
  /** Fields of the host's own. */
  readonly customFields?: CustomFields
}
