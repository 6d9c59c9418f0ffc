export { classifierFor, classifyRelationship, type RelationshipClassifier } from './classify.ts'
export type {
  ClientDecision,
  CustomerDecision,
  GateDecision,
  NeitherDecision,
  RelationshipDecision,
  RequirementDecision,
  RequirementReason,
  RequirementStatus,
} from './decision.ts'
export type { Evidence, EvidenceReason } from './evidence.ts'
export {
  type AccountVolume,
  type Audience,
  type BillingCycle,
  type FactKind,
  type FactName,
  type FactParameters,
  type FactValue,
  factKinds,
  type InteractionHandler,
  type RelationshipFacts,
  type RevenueModel,
  type TermKind,
} from './facts.ts'
export { asPatron, type Client, type Customer, type Patron, type Prospect } from './patron.ts'
export {
  type ClassificationPolicy,
  type ClientRequirement,
  type Dimension,
  defaultClassificationPolicy,
  type FactTest,
  type Requirement,
} from './policy.ts'
export { decidingReasons } from './reasons.ts'
export { type Verdict, verdicts } from './verdict.ts'
