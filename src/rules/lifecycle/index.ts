export {
  type ClientEngagement,
  type ClientSituation,
  type ClientStage,
  type ClientStageOptions,
  type ClientStageReason,
  clientStage,
  type NoEngagement,
} from './derived/client-stage.ts'
export { type ClientStagePolicy, defaultClientStagePolicy } from './derived/client-stage-policy.ts'
export { defaultRepeatPurchasePolicy, type RepeatPurchasePolicy } from './derived/repeat-purchase-policy.ts'
export {
  type NoPurchases,
  type PurchaseRhythm,
  type RepeatPurchaseOptions,
  type RepeatPurchaseStage,
  repeatPurchaseStage,
} from './derived/repeat-purchase-stage.ts'
export { type DealOutcomes, dealOutcomes } from './funnel/deal-outcomes.ts'
export { type FunnelCohort, type FunnelCohortOptions, funnelByMonth } from './funnel/funnel-cohorts.ts'
export {
  type FunnelMode,
  type FunnelStage,
  funnelModes,
  type StageFunnel,
  type StageFunnelOptions,
  stageFunnel,
} from './funnel/stage-funnel.ts'
export type {
  EntryAction,
  Lifecycle,
  MovePermission,
  MovePermissions,
  Stage,
  StageMoveKind,
  StagePath,
} from './lifecycle.ts'
export { type LifecycleDiagramOptions, lifecycleDiagram } from './lifecycle-diagram.ts'
export { asDerived, forwardOnly, forwardWithCare } from './move-permissions.ts'
export {
  moveStage,
  type StageMove,
  type StageMoved,
  type StageMoveOptions,
  type StageStart,
  startLifecycle,
} from './move-stage.ts'
export { type NextStage, nextStages } from './next-stages.ts'
export { acquisitionLifecycle } from './presets/acquisition.ts'
export { customerSuccessLifecycle } from './presets/customer-success.ts'
export { dealPipeline } from './presets/deal-pipeline.ts'
export { repeatPurchaseLifecycle } from './presets/repeat-purchase.ts'
export { type HistoryRefusal, type HistoryRefusalCode, historyRefusalCodes, replayStages } from './replay-stages.ts'
export { type RefusedMove, type StageRefusal, type StageRefusalCode, stageRefusalCodes } from './stage-refusal.ts'
export { type NoSalesVelocity, type SalesVelocityFigures, salesVelocity } from './times/sales-velocity.ts'
export { type StageAge, stageAge } from './times/stage-age.ts'
export { type StageVisit, stageVisits } from './times/stage-visits.ts'
export { type StageVelocity, type StageVelocityOptions, timeBetweenStages } from './times/time-between-stages.ts'
export { type StageTime, timeInStages } from './times/time-in-stages.ts'
