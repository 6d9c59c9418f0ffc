export { type AgreementChargesOptions, agreementCharges } from './agreement-charges.ts'
export {
  type BillingPeriod,
  type BillingPeriodsOptions,
  billingPeriods,
  mostBillingPeriods,
} from './billing-periods.ts'
export { type AnchorDayChange, type BridgePeriod, bridgePeriod } from './bridge-period.ts'
export { contractEndOf } from './contract-end.ts'
export { feeAt } from './fee-at.ts'
export { type CommittedCharge, minimumCommitmentTrueUps } from './minimum-commitment.ts'
export { type PlanChange, type PlanChangeTerms, planChange } from './plan-change.ts'
export {
  defaultProrationMethod,
  type Proration,
  type ProrationMethod,
  type ProrationOptions,
  prorate,
  prorationMethods,
} from './prorate.ts'
export { prorateByTheSecond, type TimeSpan } from './prorate-by-the-second.ts'
export { type RunningTerm, termOf } from './term-of.ts'
