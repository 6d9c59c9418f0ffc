import { deepFreeze } from '../../foundation/deep-freeze.ts'
import {
  type Customisation,
  customisations,
  type Engagement,
  engagements,
  type Offering,
  offerings,
  type PartyKind,
  partyKinds,
} from '../../records/index.ts'

/** How long the two sides deal with each other, from not at all to without end. */
export type TermKind =
  | 'none'
  | 'single'
  | 'occasional'
  | 'regular-repeat'
  | 'subscription'
  | 'contract'
  | 'ongoing-without-contract'

/** Who speaks for the business. */
export type InteractionHandler = 'counter-staff' | 'support-staff' | 'account-manager'

/** What payment is made for. Only `retainer` is one: a fixed fee each period for continuing work or availability. */
export type RevenueModel =
  | 'none'
  | 'per-purchase'
  | 'retainer'
  | 'recurring-fixed-fee'
  | 'subscription'
  | 'membership'
  | 'fixed-fee-project'
  | 'time-and-materials'
  | 'hourly'
  | 'commission'
  | 'usage'
  | 'mixed'

/** How often a bill is made out. */
export type BillingCycle = 'per-transaction' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'other'

/** Whom the offer is for. */
export type Audience = 'niche' | 'broad'

/** How many accounts the business has, and what one is worth. */
export type AccountVolume = 'low-volume-high-value' | 'high-volume-low-value'

/**
 * What is known of a relationship. Everything but `hasPurchased` may be left out; what is left out is unknown, and is
 * reported as missing where the rule would have used it.
 *
 * @example
 * ```ts
 * import type { RelationshipFacts } from 'clientele/classification'
 *
 * const facts: RelationshipFacts = {
 *   hasPurchased: true,
 *   offering: 'advice',
 *   engagement: 'ongoing-collaboration',
 *   revenueModel: 'retainer',
 * }
 * facts.offering //=> 'advice'
 * ```
 */
export interface RelationshipFacts {
  /** Whether they have ever bought. */
  readonly hasPurchased: boolean
  /** A person or an organisation; shown, not weighed. */
  readonly party?: PartyKind
  /** What they buy. */
  readonly offering?: Offering
  /** How far it is adapted to them. */
  readonly customisation?: Customisation
  /** How long the two sides deal with each other. */
  readonly term?: TermKind
  /** The length of the contract in whole months, where there is one. */
  readonly contractMonths?: number
  /** Whether the contract has no end. */
  readonly openEnded?: boolean
  /** How long they have been buying, in whole months; shown, not weighed. */
  readonly tenureMonths?: number
  /** How often they have bought; shown, not weighed. */
  readonly purchaseCount?: number
  /** How the two sides work together; `none` says that nothing is under way. */
  readonly engagement?: 'none' | Engagement
  /** Whether a manager of the business is there for them. */
  readonly dedicatedManager?: boolean
  /** Who speaks for the business. */
  readonly interactionsHandledBy?: InteractionHandler
  /** What payment is made for; `retainer` says that one is running, `none` that nothing is paid for at present. */
  readonly revenueModel?: RevenueModel
  /** How often a bill is made out; shown, not weighed. */
  readonly billingCycle?: BillingCycle
  /** Whether they pay the same amount each period; shown, not weighed, for memberships do too. */
  readonly fixedPeriodicFee?: boolean
  /** Whom the offer is for. */
  readonly audience?: Audience
  /** How many accounts the business has, and what one is worth. */
  readonly accountVolume?: AccountVolume
  /** Whether they are in a loyalty programme. */
  readonly loyaltyProgramme?: boolean
  /** Whether they get after-sales service. */
  readonly afterSalesService?: boolean
  /** Whether they share confidential matters with the business. */
  readonly confidentialInformationShared?: boolean
  /** What they do, as a label; no rule reads it. */
  readonly industry?: string
}

/** The name of a fact. */
export type FactName = keyof RelationshipFacts

/** What a fact can be, where it is known. */
export type FactValue<Name extends FactName = FactName> = Exclude<RelationshipFacts[Name], undefined>

/** What a fact can be: one of some values, a whole number from 0 to a bound, or a label of at most 500 characters. */
export type FactKind<Name extends FactName> =
  FactValue<Name> extends number ? number : string extends FactValue<Name> ? 'label' : readonly FactValue<Name>[]

const yesOrNo = [true, false] as const

/**
 * What each fact can be, in the order in which facts are listed: what a form offers, and what {@link classifyRelationship}
 * accepts.
 *
 * @example
 * ```ts
 * import { factKinds } from 'clientele/classification'
 *
 * factKinds.interactionsHandledBy //=> ['counter-staff', 'support-staff', 'account-manager']
 * factKinds.dedicatedManager //=> [true, false]
 * factKinds.tenureMonths //=> 12000
 * factKinds.industry //=> 'label'
 * ```
 */
export const factKinds: { readonly [Name in FactName]: FactKind<Name> } = /* @__PURE__ */ deepFreeze({
  hasPurchased: yesOrNo,
  party: partyKinds,
  offering: offerings,
  customisation: customisations,
  term: ['none', 'single', 'occasional', 'regular-repeat', 'subscription', 'contract', 'ongoing-without-contract'],
  contractMonths: 12_000,
  openEnded: yesOrNo,
  tenureMonths: 12_000,
  purchaseCount: 1_000_000_000,
  engagement: ['none', ...engagements],
  dedicatedManager: yesOrNo,
  interactionsHandledBy: ['counter-staff', 'support-staff', 'account-manager'],
  revenueModel: [
    'none',
    'per-purchase',
    'retainer',
    'recurring-fixed-fee',
    'subscription',
    'membership',
    'fixed-fee-project',
    'time-and-materials',
    'hourly',
    'commission',
    'usage',
    'mixed',
  ],
  billingCycle: ['per-transaction', 'weekly', 'monthly', 'quarterly', 'yearly', 'other'],
  fixedPeriodicFee: yesOrNo,
  audience: ['niche', 'broad'],
  accountVolume: ['low-volume-high-value', 'high-volume-low-value'],
  loyaltyProgramme: yesOrNo,
  afterSalesService: yesOrNo,
  confidentialInformationShared: yesOrNo,
  industry: 'label',
})

/** Facts as the parameters of a reason: the ones it speaks of, with their values. */
export type FactParameters = { readonly [Name in FactName]?: string | number | boolean }
