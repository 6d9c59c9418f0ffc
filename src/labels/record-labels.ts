import type {
  AccessAction,
  AgreementFee,
  AgreementKind,
  ChargeKind,
  CommunityRole,
  ConfidentialityLevel,
  ContactRole,
  CustomFieldKind,
  Customisation,
  DealCategory,
  DealStatus,
  DisputeCaseStatus,
  Engagement,
  FieldProblemCode,
  Interaction,
  InteractionChannel,
  InvoiceStatus,
  ItemCondition,
  LoyaltyEntryKind,
  MoveKind,
  Offering,
  OrderGate,
  OrderInvoicing,
  OrderStatus,
  PartyKind,
  Priority,
  ReturnReason,
  ReturnStatus,
  RolloverMode,
  ServiceTier,
  Side,
  StageActor,
  SurveyKind,
  TaskGate,
  TaskStatus,
  TeamRole,
  TicketPauseReason,
  TicketStatus,
  TrustTransactionKind,
  Visibility,
} from '../records/index.ts'
import type { Words } from './words.ts'

/**
 * Words for the codes in records.
 *
 * @example
 * ```ts
 * import type { RecordLabels } from 'clientele/labels'
 * import { englishRecords } from 'clientele/labels/en'
 *
 * const house: RecordLabels = {
 *   ...englishRecords,
 *   orderStatus: { ...englishRecords.orderStatus, fulfilled: 'delivered' },
 * }
 * house.orderStatus.fulfilled //=> 'delivered'
 * ```
 */
export interface RecordLabels {
  /** What an account is. */
  readonly partyKind: Words<PartyKind>
  /** What a person is to their account. */
  readonly contactRole: Words<ContactRole>
  /** What one of the staff does. */
  readonly teamRole: Words<TeamRole>
  /** How the two sides spoke. */
  readonly interactionChannel: Words<InteractionChannel>
  /** Who began: the account (`inbound`) or the business. */
  readonly interactionDirection: Words<NonNullable<Interaction['direction']>>
  /** What kind of thing is sold. */
  readonly offering: Words<Offering>
  /** How far it is adapted. */
  readonly customisation: Words<Customisation>
  /** How the two sides work together. */
  readonly engagement: Words<Engagement>
  /** The kind of an agreement. */
  readonly agreementKind: Words<AgreementKind>
  /** What the fee of an agreement is counted by. */
  readonly feeBasis: Words<AgreementFee['basis']>
  /** What becomes of unused hours. */
  readonly rolloverMode: Words<RolloverMode>
  /** Where an invoice is. */
  readonly invoiceStatus: Words<InvoiceStatus>
  /** What a line of an invoice charges for. */
  readonly chargeKind: Words<ChargeKind>
  /** What moves money held in trust. */
  readonly trustTransactionKind: Words<TrustTransactionKind>
  /** Where an order is. */
  readonly orderStatus: Words<OrderStatus>
  /** When an order is invoiced. */
  readonly orderInvoicing: Words<OrderInvoicing>
  /** The moves of an order that a checklist gates. */
  readonly orderGate: Words<OrderGate>
  /** Where a task is. */
  readonly taskStatus: Words<TaskStatus>
  /** How urgent a task is. */
  readonly priority: Words<Priority>
  /** The moves of a task that a checklist gates. */
  readonly taskGate: Words<TaskGate>
  /** What a custom field holds. */
  readonly customFieldKind: Words<CustomFieldKind>
  /** What is wrong with the value of a field. */
  readonly fieldProblem: Words<FieldProblemCode>
  /** How somebody came to a stage. */
  readonly moveKind: Words<MoveKind>
  /** Who moved them. */
  readonly stageActor: Words<StageActor>
  /** What became of a deal. */
  readonly dealStatus: Words<DealStatus>
  /** How sure somebody is of a deal. */
  readonly dealCategory: Words<DealCategory>
  /** What moves points. */
  readonly loyaltyEntryKind: Words<LoyaltyEntryKind>
  /** What somebody is in a community. */
  readonly communityRole: Words<CommunityRole>
  /** Who a record is for. */
  readonly visibility: Words<Visibility>
  /** How confidential it is. */
  readonly confidentialityLevel: Words<ConfidentialityLevel>
  /** The two sides that work together. */
  readonly side: Words<Side>
  /** What somebody may do with a record. */
  readonly accessAction: Words<AccessAction>
  /** Where a ticket is. */
  readonly ticketStatus: Words<TicketStatus>
  /** What somebody is served as. */
  readonly serviceTier: Words<ServiceTier>
  /** Why the clock of a ticket stood. */
  readonly ticketPauseReason: Words<TicketPauseReason>
  /** What a survey asks. */
  readonly surveyKind: Words<SurveyKind>
  /** Where a return is. */
  readonly returnStatus: Words<ReturnStatus>
  /** The condition in which something comes back. */
  readonly itemCondition: Words<ItemCondition>
  /** Why it comes back. */
  readonly returnReason: Words<ReturnReason>
  /** Where a dispute is with the bank. */
  readonly disputeCaseStatus: Words<DisputeCaseStatus>
}
