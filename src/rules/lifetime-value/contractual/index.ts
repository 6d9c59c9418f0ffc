export { fitBetaDiscreteWeibull } from './beta-discrete-weibull.ts'
export {
  type ComparedGroup,
  compareSurvival,
  type NothingToCompare,
  type SurvivalComparison,
  type SurvivalGroup,
} from './compare-survival.ts'
export { fitExponentialRenewal, fitWeibullRenewal } from './continuous-renewal.ts'
export type {
  BetaDiscreteWeibullParameters,
  ContractFit,
  ContractFitRefusal,
  ContractModel,
  ContractModelName,
  ContractParameters,
  ExponentialParameters,
  ShiftedBetaGeometricParameters,
  WeibullParameters,
} from './contract-model.ts'
export {
  contractSurvival,
  type DiscountedLifetimeOptions,
  discountedLifetime,
  discountedResidualLifetime,
  expectedResidualTenure,
  type InfiniteExpectation,
  type ResidualTenureOptions,
  type RetentionPoint,
  retentionCurve,
} from './contract-predictions.ts'
export type { RenewalCohorts } from './renewals.ts'
export { fitShiftedBetaGeometric } from './shifted-beta-geometric.ts'
export {
  type ConfidenceOptions,
  defaultConfidence,
  observedSurvival,
  type SurvivalCurve,
  type SurvivalStep,
  survivalCurve,
} from './survival-curve.ts'
export { type RestrictedMean, restrictedMeanTenure, type TenureQuantile, tenureQuantile } from './survival-figures.ts'
export type { Tenure, Tenures } from './tenure.ts'
export { type AgreementTenureOptions, tenuresFromAgreements } from './tenures-from-agreements.ts'
