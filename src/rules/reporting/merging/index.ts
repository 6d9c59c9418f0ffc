export { type ApplyMergeOptions, applyMerge, type MergeApplied } from './apply-merge.ts'
export { defaultMergePolicy } from './default-merge-policy.ts'
export type {
  JsonRecord,
  LosingValue,
  MergeChanges,
  MergeClash,
  MergedField,
  MergeMove,
  MergePlan,
  MergeRecord,
  MergeSet,
  RelatedRecords,
  RenamedEntry,
} from './merge-plan.ts'
export {
  type MergeEntryReference,
  type MergeFieldRule,
  type MergePolicy,
  type MergeReference,
  type MergeReferenceFilter,
  type MergeUnique,
  type MergeWay,
  mergeWays,
} from './merge-policy.ts'
export { type MergeRefusal, type MergeRefusalCode, mergeRefusalCodes } from './merge-refusal.ts'
export { type PlanMergeOptions, planMerge } from './plan-merge.ts'
export { type MergeUndone, undoMerge } from './undo-merge.ts'
