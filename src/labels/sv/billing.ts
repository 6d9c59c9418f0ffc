import type { BillingLabels } from '../billing-labels.ts'

/**
 * Swedish words for what billing decides.
 *
 * @example
 * ```ts
 * import { swedishBilling } from 'clientele/labels/sv'
 *
 * swedishBilling.recurringMovementKind.churn //=> 'bortfall'
 * ```
 */
export const swedishBilling: BillingLabels = {
  invoiceAction: {
    finalize: 'slutför',
    pay: 'betala',
    void: 'makulera',
    'mark-uncollectible': 'skriv av som kundförlust',
  },
  invoiceGrouping: { 'charge-day': 'per dag', account: 'per konto', source: 'per avtal eller order' },
  dunningAction: {
    'send-reminder': 'skicka en påminnelse',
    'retry-payment': 'försök betalningen igen',
    'cancel-agreement': 'säg upp avtalet',
    'mark-unpaid': 'lämna den obetald',
    'mark-uncollectible': 'skriv av som kundförlust',
  },
  disputeStatus: { open: 'öppen', won: 'vunnen', lost: 'förlorad' },
  prorationMethod: { actual: 'faktiska dagar', '30/360': '30/360', 'actual/30': 'faktiska dagar av 30' },
  recognitionMethod: { daily: 'dag för dag', 'even-months': 'jämna månader' },
  recurringMovementKind: {
    new: 'ny',
    reactivation: 'återaktivering',
    expansion: 'ökning',
    contraction: 'minskning',
    churn: 'bortfall',
  },
  taxBasis: { line: 'per rad', subtotal: 'på delsumman' },
  refusal: {
    'invoice-not-open': 'fakturan är inte öppen',
    'more-than-due': 'mer än vad som återstår att betala',
    'not-settled': 'ännu inte reglerad',
    'partly-settled': 'redan delvis reglerad',
    'invoice-not-final': 'fakturan är inte slutförd',
    'more-than-invoiced': 'mer än vad som fakturerats',
    'more-than-charged': 'mer än radens belopp',
    'illegal-transition': 'inte möjligt i denna status',
    'more-than-bought': 'mer än vad som köpts',
    'more-than-paid': 'mer än vad som betalats',
    'nothing-to-refund': 'inget att återbetala',
    'insufficient-trust': 'inte tillräckligt på klientmedelskontot',
  },
}
