import type { BillingLabels } from '../billing-labels.ts'

/**
 * English words for what billing decides.
 *
 * @example
 * ```ts
 * import { englishBilling } from 'clientele/labels/en'
 *
 * englishBilling.recurringMovementKind.churn //=> 'churn'
 * ```
 */
export const englishBilling: BillingLabels = {
  invoiceAction: { finalize: 'finalise', pay: 'pay', void: 'void', 'mark-uncollectible': 'write off as uncollectible' },
  invoiceGrouping: { 'charge-day': 'by day', account: 'by account', source: 'by agreement or order' },
  dunningAction: {
    'send-reminder': 'send a reminder',
    'retry-payment': 'try the payment again',
    'cancel-agreement': 'cancel the agreement',
    'mark-unpaid': 'leave it unpaid',
    'mark-uncollectible': 'write off as uncollectible',
  },
  disputeStatus: { open: 'open', won: 'won', lost: 'lost' },
  prorationMethod: { actual: 'actual days', '30/360': '30/360', 'actual/30': 'actual days over 30' },
  recognitionMethod: { daily: 'day by day', 'even-months': 'even months' },
  recurringMovementKind: {
    new: 'new',
    reactivation: 'reactivation',
    expansion: 'expansion',
    contraction: 'contraction',
    churn: 'churn',
  },
  taxBasis: { line: 'on each line', subtotal: 'on the subtotal' },
  refusal: {
    'invoice-not-open': 'the invoice is not open',
    'more-than-due': 'more than is due',
    'not-settled': 'not settled yet',
    'partly-settled': 'partly settled already',
    'invoice-not-final': 'the invoice is not final',
    'more-than-invoiced': 'more than was invoiced',
    'more-than-charged': 'more than the line charges',
    'illegal-transition': 'not possible in this status',
    'more-than-bought': 'more than was bought',
    'more-than-paid': 'more than was paid',
    'nothing-to-refund': 'nothing to refund',
    'insufficient-trust': 'not enough held in trust',
  },
}
