export { type Account, type PartyKind, partyKinds } from './account.ts'
export {
  type Agreement,
  type AgreementFee,
  type AgreementKind,
  type AgreementTerm,
  agreementKinds,
  type CommissionFee,
  type CoveredWork,
  type Engagement,
  engagements,
  type FixedFee,
  type FrameworkAgreement,
  type PeriodicAgreement,
  type PeriodicFee,
  type ProjectAgreement,
  type RatedFee,
  type RetainerAgreement,
  type SubscriptionAgreement,
  type TaxChange,
} from './agreement.ts'
export {
  type AgreementDiscount,
  type EarlyTermination,
  type Escalator,
  type FeeChange,
  type IncludedHours,
  type MinimumCommitment,
  type Pause,
  type Renewal,
  type Rollover,
  type RolloverMode,
  rolloverModes,
} from './agreement-billing.ts'
export { type CatalogueItem, type Customisation, customisations, type Offering, offerings } from './catalogue-item.ts'
export type { ChecklistItem } from './checklist-item.ts'
export type { Comment } from './comment.ts'
export type { CommunityActivity } from './community-activity.ts'
export { type CommunityMembership, type CommunityRole, communityRoles } from './community-membership.ts'
export { type Contact, type ContactRole, contactRoles } from './contact.ts'
export type { CustomFields, CustomFieldValue } from './custom-fields.ts'
export { type Deal, type DealCategory, type DealStatus, dealCategories, dealStatuses } from './deal.ts'
export type { AmountDiscount, Discount, PercentDiscount } from './discount.ts'
export type { DiscoveryNote } from './discovery-note.ts'
export { type DisputeCase, type DisputeCaseStatus, disputeCaseStatuses } from './dispute-case.ts'
export {
  type CustomFieldKind,
  customFieldKinds,
  type DateFieldDefinition,
  type FieldDefinition,
  type ManyOfFieldDefinition,
  type MoneyFieldDefinition,
  type NumberFieldDefinition,
  type OneOfFieldDefinition,
  type TextFieldDefinition,
  type TextsFieldDefinition,
  type YesOrNoFieldDefinition,
} from './field-definition.ts'
export type { FieldProblem, FieldProblemCode } from './field-problem.ts'
export type { Identifier } from './identifier.ts'
export { type Interaction, type InteractionChannel, interactionChannels } from './interaction.ts'
export {
  type ChargeKind,
  chargeKinds,
  type Invoice,
  type InvoiceLine,
  type InvoiceStatus,
  invoiceStatuses,
} from './invoice.ts'
export {
  type ClawBackEntry,
  type EarnEntry,
  type LoyaltyEntry,
  type LoyaltyEntryKind,
  type LoyaltyMovement,
  loyaltyEntryKinds,
  type RedeemEntry,
  type ReverseEntry,
} from './loyalty-entry.ts'
export {
  type Order,
  type OrderGate,
  type OrderInvoicing,
  type OrderLine,
  type OrderStatus,
  orderGates,
  orderInvoicings,
  orderStatuses,
} from './order.ts'
export type { CreditNote, CreditNoteLine, Payment } from './payment.ts'
export type { PaymentRefund } from './payment-refund.ts'
export { type Priority, priorities } from './priority.ts'
export type { RecordShare } from './record-share.ts'
export type { RecurringTask } from './recurring-task.ts'
export type { Referral } from './referral.ts'
export type {
  AcceptanceCriterion,
  BusinessDriver,
  ExpectedCost,
  Milestone,
  RequirementsDocument,
  RequirementsFinances,
  RequirementsScope,
  RequirementsTerm,
  ScopeItem,
  Stakeholder,
} from './requirements-document.ts'
export type { RequirementsVersion } from './requirements-version.ts'
export {
  type ExchangeItem,
  type ItemCondition,
  itemConditions,
  type ReturnItem,
  type ReturnReason,
  type ReturnRequest,
  type ReturnStatus,
  returnReasons,
  returnStatuses,
} from './return-request.ts'
export type { SharedItem } from './shared-item.ts'
export {
  type MoveKind,
  moveKinds,
  type StageActor,
  type StageEvent,
  type StageRecord,
  stageActors,
} from './stage-record.ts'
export { type SurveyKind, type SurveyResponse, surveyKinds } from './survey-response.ts'
export {
  type Task,
  type TaskGate,
  type TaskStatus,
  type TaskWork,
  taskGates,
  taskStatuses,
} from './task.ts'
export type { TaskTemplate, TemplateChecklistItem, TemplateTask } from './task-template.ts'
export type { Team } from './team.ts'
export { type TeamMember, type TeamRole, teamRoles } from './team-member.ts'
export {
  type ServiceTier,
  serviceTiers,
  type Ticket,
  type TicketPause,
  type TicketPauseReason,
  type TicketRequester,
  type TicketStatus,
  ticketPauseReasons,
  ticketStatuses,
} from './ticket.ts'
export type { TimeEntry } from './time-entry.ts'
export { type TrustTransaction, type TrustTransactionKind, trustTransactionKinds } from './trust-transaction.ts'
export {
  type AccessAction,
  accessActions,
  type ConfidentialityLevel,
  confidentialityLevels,
  type ItemReference,
  type PersonReference,
  type Side,
  sides,
  type Visibility,
  visibilities,
} from './visibility.ts'
