import type {
  AmountRefundRefusal,
  CreditNoteRefusal,
  DisputeRefusal,
  DisputeStatus,
  DunningAction,
  IllegalInvoiceTransition,
  InsufficientTrust,
  InvoiceAction,
  InvoiceGrouping,
  InvoiceNotSettled,
  InvoicePartlySettled,
  PaymentRefusal,
  ProrationMethod,
  RecognitionMethod,
  RecurringMovementKind,
  RefundRefusal,
  TaxBasis,
} from '../rules/billing/index.ts'
import type { Words } from './words.ts'

/**
 * Words for what billing decides.
 *
 * @example
 * ```ts
 * import type { BillingLabels } from 'clientele/labels'
 * import { englishBilling } from 'clientele/labels/en'
 *
 * const house: BillingLabels = {
 *   ...englishBilling,
 *   recurringMovementKind: { ...englishBilling.recurringMovementKind, churn: 'lost' },
 * }
 * house.recurringMovementKind.churn //=> 'lost'
 * ```
 */
export interface BillingLabels {
  /** What can be done with an invoice. */
  readonly invoiceAction: Words<InvoiceAction>
  /** What may share an invoice. */
  readonly invoiceGrouping: Words<InvoiceGrouping>
  /** What is done about an invoice that is not paid. */
  readonly dunningAction: Words<DunningAction>
  /** Where a disputed payment is. */
  readonly disputeStatus: Words<DisputeStatus>
  /** How part of a period is counted. */
  readonly prorationMethod: Words<ProrationMethod>
  /** How revenue is spread over the service. */
  readonly recognitionMethod: Words<RecognitionMethod>
  /** How recurring revenue moved. */
  readonly recurringMovementKind: Words<RecurringMovementKind>
  /** Where tax is rounded. */
  readonly taxBasis: Words<TaxBasis>
  /** Why something of billing is not done. */
  readonly refusal: Words<
    (
      | PaymentRefusal
      | InvoiceNotSettled
      | InvoicePartlySettled
      | CreditNoteRefusal
      | IllegalInvoiceTransition
      | RefundRefusal
      | AmountRefundRefusal
      | DisputeRefusal
      | InsufficientTrust
    )['code']
  >
}
