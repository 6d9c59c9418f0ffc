export { areaUnderCurve } from './area-under-curve.ts'
export { type BestThreshold, bestThreshold, type ThresholdCosts } from './best-threshold.ts'
export { type CalibrationReport, calibrationReport, type NoOutcomes } from './calibration-report.ts'
export { type Confusion, confusionAt } from './confusion.ts'
export { fitIsotonicRecalibration } from './fit-isotonic.ts'
export { fitPlattRecalibration } from './fit-platt.ts'
export { type LiftInTop, liftInTop } from './lift-in-top.ts'
export { recalibrate } from './recalibrate.ts'
export type {
  IsotonicRecalibration,
  PlattRecalibration,
  Recalibration,
  RecalibrationPoint,
} from './recalibration.ts'
export type { ReliabilityBin } from './reliability.ts'
export { type HeldBackScore, scoreHeldBack } from './score-held-back.ts'
export type { ScoredOutcome } from './scored-outcome.ts'
export { foldsByHash, type Split, splitByHash, splitByTime } from './splits.ts'
