export { currencyCodeSchema, moneySchema } from './foundation/money/money.schema.ts'
export { businessCalendarSchema, businessHoursSchema } from './foundation/time/business-time.schema.ts'
export { recurrenceSchema } from './foundation/time/recurrence.schema.ts'
export {
  calendarDateSchema,
  fiscalCalendarSchema,
  instantSchema,
  intervalSchema,
  periodSchema,
} from './foundation/time/time.schema.ts'
export { accountSchema } from './records/account.schema.ts'
export { agreementSchema } from './records/agreement.schema.ts'
export { catalogueItemSchema } from './records/catalogue-item.schema.ts'
export { contactSchema } from './records/contact.schema.ts'
export { customFieldsSchema } from './records/custom-fields.schema.ts'
export { discountSchema } from './records/discount.schema.ts'
export { identifierSchema } from './records/identifier.schema.ts'
export { interactionSchema } from './records/interaction.schema.ts'
export { invoiceSchema } from './records/invoice.schema.ts'
export { orderSchema } from './records/order.schema.ts'
export { creditNoteSchema, paymentSchema } from './records/payment.schema.ts'
export { paymentRefundSchema } from './records/payment-refund.schema.ts'
export { teamMemberSchema } from './records/team-member.schema.ts'
export { timeEntrySchema } from './records/time-entry.schema.ts'
export { trustTransactionSchema } from './records/trust-transaction.schema.ts'
export { dunningPolicySchema } from './rules/billing/invoices/dunning-policy.schema.ts'
export { numberSeriesSchema } from './rules/billing/invoices/number-series.schema.ts'
export { relationshipFactsSchema } from './rules/classification/facts.schema.ts'
export { relationshipRecordsSchema } from './rules/classification/from-records/relationship-records.schema.ts'
export { classificationPolicySchema } from './rules/classification/policy.schema.ts'
export { frequencyModelSchema } from './rules/scoring/by-evidence/frequency-model.schema.ts'
export { logisticModelSchema } from './rules/scoring/by-evidence/logistic-model.schema.ts'
export { recalibrationSchema } from './rules/scoring/calibration/recalibration.schema.ts'
