export { fitBgBb } from './bg-bb/fit-bg-bb.ts'
export { fitBgNbd } from './bg-nbd/fit-bg-nbd.ts'
export { compareFits, type FitComparison } from './fitting/compare-fits.ts'
export { fewestRepeatBuyers } from './fitting/fit-purchase-model.ts'
export type {
  FitOptions,
  FitRefusal,
  FitRemedy,
  FitWarning,
  LikelihoodFit,
  ParameterPrior,
} from './fitting/likelihood-fit.ts'
export { type PredictionEstimate, predictWithStandardError } from './fitting/predict-with-standard-error.ts'
export type {
  BgBbParameters,
  BgNbdParameters,
  ParametrisedModel,
  ParetoNbdParameters,
  PurchaseFit,
  PurchaseModelName,
  PurchaseModelParameters,
} from './fitting/purchase-fit.ts'
export { expectedSpend, type InfiniteMeanSpend } from './gamma-gamma/expected-spend.ts'
export { fitGammaGamma } from './gamma-gamma/fit-gamma-gamma.ts'
export type { GammaGammaFit, GammaGammaParameters, ParametrisedSpendModel } from './gamma-gamma/gamma-gamma-fit.ts'
export {
  doubtfulSpendCorrelation,
  type SpendIndependence,
  spendIndependence,
} from './gamma-gamma/spend-independence.ts'
export type { PurchaseHistories, PurchaseHistory, PurchaseHistoryColumns } from './histories/purchase-history.ts'
export type { Horizon, NamedTimeUnit, TimeUnit } from './histories/time-unit.ts'
export { fitMbgNbd } from './mbg-nbd/fit-mbg-nbd.ts'
export { fitParetoNbd } from './pareto-nbd/fit-pareto-nbd.ts'
export {
  type Discounting,
  discountedExpectedPurchases,
  discountedExpectedPurchasesOfNew,
} from './predictions/discounted-expected-purchases.ts'
export { expectedPurchases, expectedPurchasesOfNew } from './predictions/expected-purchases.ts'
export { type HistoryPredictions, predictHistories } from './predictions/predict-histories.ts'
export { probabilityAlive } from './predictions/probability-alive.ts'
export { type PurchaseDistribution, purchaseDistribution } from './predictions/purchase-distribution.ts'
