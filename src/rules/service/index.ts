export {
  type DisputedPayment,
  type DisputeMove,
  type DisputeMoved,
  type DisputeMoveRefusal,
  type DisputeMoveRefusalCode,
  disputeIntents,
  disputeMoveRefusalCodes,
  type EvidenceState,
  evidenceState,
  evidenceStates,
  moveDispute,
} from './disputes/move-dispute.ts'
export {
  defaultHealthBands,
  type HealthBand,
  type HealthDimension,
  type HealthScore,
  type HealthShare,
  healthScore,
} from './health/health-score.ts'
export { checkSubmission, type IntakeSubmission } from './intake/check-submission.ts'
export type { IntakeAsk, IntakeForm } from './intake/intake-form.ts'
export { type OpenedTicket, type OpenTicketOptions, openTicket, type TicketOpening } from './intake/open-ticket.ts'
export {
  type SubmissionProblem,
  type SubmissionProblemCode,
  type SubmissionRefusal,
  submissionProblemCodes,
} from './intake/submission-problem.ts'
export { type TriageDecision, triage } from './intake/triage.ts'
export { defaultTriagePolicy, type TriageOutcome, type TriagePolicy, type TriageRule } from './intake/triage-policy.ts'
export {
  judgeReturn,
  type ReturnDecision,
  type ReturnItemDecision,
  type ReturnObjection,
  returnObjections,
} from './returns/judge-return.ts'
export {
  moveReturn,
  type ReturnMove,
  type ReturnMoved,
  type ReturnRefusal,
  type ReturnRefusalCode,
  returnRefusalCodes,
} from './returns/move-return.ts'
export type { PurchasedLine, ReturnPurchase } from './returns/purchased-line.ts'
export { defaultReturnPolicy, type ReturnPolicy } from './returns/return-policy.ts'
export { type LineAmount, spreadDiscount } from './returns/spread-discount.ts'
export {
  type ConfidenceInterval,
  type ConfidencePercent,
  confidencePercents,
  type SurveyConfidenceOptions,
} from './satisfaction/confidence.ts'
export {
  type CustomerEffort,
  customerEffort,
  type EffortMethod,
  type EffortOptions,
  effortMethods,
} from './satisfaction/customer-effort.ts'
export {
  type CustomerSatisfaction,
  customerSatisfaction,
  type SatisfactionOptions,
} from './satisfaction/customer-satisfaction.ts'
export { type NetPromoterScore, netPromoterScore } from './satisfaction/net-promoter-score.ts'
export { type ResponseRate, responseRate } from './satisfaction/response-rate.ts'
export {
  type SurveyAnswers,
  type SurveyRefusal,
  type SurveyScoresOptions,
  surveyScores,
} from './satisfaction/survey-answers.ts'
export type { EscalationLadder, EscalationStep } from './sla/escalation-ladder.ts'
export { type Escalation, escalationsFor } from './sla/escalations.ts'
export { type SlaClockOptions, type SlaElapsed, slaDeadline, slaElapsed } from './sla/sla-deadline.ts'
export {
  type SlaGoal,
  type SlaMetric,
  type SlaPolicy,
  type SlaTarget,
  slaMetrics,
  standardSlaTargets,
} from './sla/sla-policy.ts'
export { type SlaRefusal, type SlaRefusalCode, slaRefusalCodes } from './sla/sla-refusal.ts'
export { type SlaMeasure, type SlaState, type SlaStatus, slaStates, slaStatus } from './sla/sla-status.ts'
export type { SlaPause } from './sla/span.ts'
export {
  moveTicket,
  nextTicketStatuses,
  respondToTicket,
  type TicketEvent,
  type TicketMove,
  type TicketMoved,
} from './tickets/move-ticket.ts'
export {
  closeAsDuplicate,
  type TicketDuplicate,
  type TicketDuplicatesOptions,
  ticketDuplicates,
} from './tickets/ticket-duplicates.ts'
export { defaultTicketPolicy, type TicketPolicy } from './tickets/ticket-policy.ts'
export { type TicketRefusal, type TicketRefusalCode, ticketRefusalCodes } from './tickets/ticket-refusal.ts'
