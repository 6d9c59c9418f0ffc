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
  type PeriodicFee,
  type ProjectAgreement,
  type RatedFee,
  type RetainerAgreement,
  type SubscriptionAgreement,
} from './agreement.ts'
export { type CatalogueItem, type Customisation, customisations, type Offering, offerings } from './catalogue-item.ts'
export { type Contact, type ContactRole, contactRoles } from './contact.ts'
export type { CustomFields, CustomFieldValue } from './custom-fields.ts'
export type { Identifier } from './identifier.ts'
export { type Interaction, type InteractionChannel, interactionChannels } from './interaction.ts'
export { type Order, type OrderLine, type OrderStatus, orderStatuses } from './order.ts'
export { type TeamMember, type TeamRole, teamRoles } from './team-member.ts'
