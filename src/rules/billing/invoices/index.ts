export {
  type AccountAgeing,
  type AgeingBucket,
  type AgeingOptions,
  type AgeingReport,
  ageingBuckets,
  defaultAgeingBounds,
} from './ageing.ts'
export { type AppliedPayment, type ApplyPaymentOptions, applyPayment, type PaymentRefusal } from './apply-payment.ts'
export { type ChargeDifference, chargeDifferences, type TaxedAmount } from './charge-differences.ts'
export {
  type CheckNumberingOptions,
  checkNumbering,
  type DuplicateNumber,
  type NumberGap,
  type NumberingCheck,
} from './check-numbering.ts'
export {
  type InvoiceNotSettled,
  type InvoicePartlySettled,
  markUncollectible,
  payInvoice,
  voidInvoice,
} from './close-invoice.ts'
export { type CreditNoteOptions, type CreditNoteRefusal, creditNote } from './credit-note.ts'
export { type DueInvoicesOptions, dueInvoices } from './due-invoices.ts'
export { type DunningAction, type DunningIntent, type DunningOptions, dunningActions } from './dunning.ts'
export {
  type DunningPolicy,
  defaultDunningPolicy,
  type FinalDunningAction,
  finalDunningActions,
} from './dunning-policy.ts'
export { type FinalizeInvoiceOptions, finalizeInvoice } from './finalize-invoice.ts'
export { type InvoiceGrouping, invoiceGroupings } from './group-charges.ts'
export {
  invoiceNumber,
  type NumberedInvoices,
  type NumberInvoicesOptions,
  type NumberSeries,
  numberInvoices,
} from './number-series.ts'
export { daysPastDue, isPastDue, type PastDueOptions } from './past-due.ts'
export { type Settlement, type SettlementOptions, type SettlementRecords, settlement } from './settlement.ts'
export {
  type IllegalInvoiceTransition,
  type InvoiceAction,
  invoiceActions,
  invoiceTransitions,
} from './transitions.ts'
