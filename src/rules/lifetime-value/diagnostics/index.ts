export { type AliveOverTimeOptions, type AlivePoint, aliveOverTime } from './alive-over-time.ts'
export { compareWithSurvival, type SurvivalComparisonPoint } from './compare-with-survival.ts'
export { compareByFrequency, type FrequencyComparison } from './holdout-by-frequency.ts'
export { type TrackedPurchases, type TrackingOptions, trackPurchases } from './track-purchases.ts'
