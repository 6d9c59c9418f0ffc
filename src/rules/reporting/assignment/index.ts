export { type AssignWorkOptions, assignWork } from './assign-work.ts'
export type { AssignableItem, AssignableMember } from './assignable.ts'
export { type AssignmentHurdle, assignmentHurdles } from './assignment-hurdles.ts'
export {
  type AssignmentMeasure,
  type AssignmentPolicy,
  type AssignmentQuota,
  type AssignmentStrategy,
  assignmentMeasures,
  assignmentStrategies,
} from './assignment-policy.ts'
export type { AssignmentState, GivenWork } from './assignment-state.ts'
export {
  type AssignedLoad,
  type AssignmentReason,
  type AssignmentReasonCode,
  assignmentReasonCodes,
  type LeftOverCode,
  type LeftOverWork,
  leftOverCodes,
  type WorkAssignment,
  type WorkAssignments,
} from './work-assignments.ts'
