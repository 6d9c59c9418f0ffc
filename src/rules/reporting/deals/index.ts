export { type ByDealField, type DealField, type DealGroup, dealFields } from './deal-field.ts'
export { dealsAsOf } from './deals-as-of.ts'
export {
  type BackTest,
  type BackTestOptions,
  type BackTestResult,
  type BackTestRound,
  type BackTestSummary,
  backTestForecast,
  type ForecastAccuracy,
  type ForecastError,
  type RangeAccuracy,
  type RangeError,
} from './forecast/back-test.ts'
export type { CurrencyForecast, FutureForecast, MoneyRange, OpenForecast } from './forecast/currency-forecast.ts'
export {
  type DealChanceReason,
  type DealChanceReasonCode,
  type DealForecast,
  dealChanceReasonCodes,
} from './forecast/deal-chances.ts'
export {
  type ForecastBasis,
  type ForecastOptions,
  type ForecastRefusal,
  forecastPeriod,
  type PeriodForecast,
} from './forecast/forecast-period.ts'
export { defaultForecastPolicy, type ForecastPolicy } from './forecast/forecast-policy.ts'
export {
  defaultForecastBands,
  type ForecastBands,
  type ForecastCategory,
  forecastCategories,
  forecastCategoryOf,
} from './forecast-category.ts'
export type { DealSum, PipelineFigures } from './pipeline-figures.ts'
export {
  type CurrencyPipeline,
  type IncompleteDeal,
  type MissingDealPart,
  missingDealParts,
  type PipelineOptions,
  type PipelineReport,
  pipelineReport,
} from './pipeline-report.ts'
export {
  type ClosedDealOptions,
  type SalesCycle,
  type SalesCycleOptions,
  salesCycles,
  type WinRate,
  type WinRateOptions,
  winRates,
} from './win-rates.ts'
