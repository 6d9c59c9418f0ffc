export { type ApplyMergeOptions, applyMerge, type MergeApplied } from './apply-merge.ts'
export type {
  JsonRecord,
  LosingValue,
  MergeChanges,
  MergedField,
  MergeMove,
  MergePlan,
  MergeRecord,
  MergeSet,
  RelatedRecords,
  RenamedEntry,
} from './merge-plan.ts'
export {
  defaultMergePolicy,
  type MergeEntryReference,
  type MergeFieldRule,
  type MergePolicy,
  type MergeReference,
  type MergeWay,
  mergeWays,
} from './merge-policy.ts'
export { type MergeRefusal, type MergeRefusalCode, mergeRefusalCodes } from './merge-refusal.ts'
export { type PlanMergeOptions, planMerge } from './plan-merge.ts'
export { type MergeUndone, undoMerge } from './undo-merge.ts'
