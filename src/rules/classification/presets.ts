import { refuse } from '../../foundation/error.ts'
import type { FactName, RelationshipFacts } from './facts.ts'

/** What every typical client's relationship is like, unless its kind of business says otherwise. */
const typicalClient: RelationshipFacts = {
  hasPurchased: true,
  party: 'business',
  offering: 'bespoke-service',
  customisation: 'bespoke',
  term: 'contract',
  openEnded: true,
  engagement: 'ongoing-collaboration',
  dedicatedManager: true,
  interactionsHandledBy: 'account-manager',
  revenueModel: 'retainer',
  billingCycle: 'monthly',
  fixedPeriodicFee: true,
  audience: 'niche',
  accountVolume: 'low-volume-high-value',
  loyaltyProgramme: false,
  afterSalesService: false,
  confidentialInformationShared: true,
}

/** What every typical customer's relationship is like, unless its kind of business says otherwise. */
const typicalCustomer: RelationshipFacts = {
  hasPurchased: true,
  party: 'individual',
  offering: 'product',
  customisation: 'none',
  term: 'regular-repeat',
  engagement: 'transactional',
  dedicatedManager: false,
  interactionsHandledBy: 'counter-staff',
  revenueModel: 'per-purchase',
  billingCycle: 'per-transaction',
  fixedPeriodicFee: false,
  audience: 'broad',
  accountVolume: 'high-volume-low-value',
  loyaltyProgramme: false,
  afterSalesService: false,
  confidentialInformationShared: false,
}

/** A kind of business whose typical patrons are clients. */
export type ClientBusiness =
  | 'consultancy'
  | 'advisory-firm'
  | 'brand-agency'
  | 'advertising-agency'
  | 'digital-marketing-agency'
  | 'law-firm'
  | 'pr-consultant'
  | 'therapist'
  | 'accounting-firm'

/** A kind of business whose typical patrons are customers. */
export type CustomerBusiness =
  | 'supermarket'
  | 'clothing-shop'
  | 'pharmacy'
  | 'restaurant'
  | 'cafe'
  | 'spa'
  | 'salon'
  | 'bakery'
  | 'petrol-station'
  | 'wedding-planner'

/** A kind of business that there is a preset for. */
export type BusinessKind = ClientBusiness | CustomerBusiness

/** How the typical patron of each kind of business differs from the typical client or customer. */
const clientBusinesses: Readonly<Record<ClientBusiness, Partial<RelationshipFacts>>> = {
  consultancy: { offering: 'advice', openEnded: false, contractMonths: 12 },
  'advisory-firm': { offering: 'advice', term: 'ongoing-without-contract' },
  'brand-agency': { openEnded: false, contractMonths: 12 },
  'advertising-agency': { revenueModel: 'commission', fixedPeriodicFee: false },
  'digital-marketing-agency': {},
  'law-firm': { offering: 'advice', revenueModel: 'hourly', fixedPeriodicFee: false },
  'pr-consultant': {},
  therapist: {
    party: 'individual',
    term: 'ongoing-without-contract',
    revenueModel: 'hourly',
    billingCycle: 'per-transaction',
    fixedPeriodicFee: false,
  },
  'accounting-firm': { revenueModel: 'recurring-fixed-fee' },
}

const customerBusinesses: Readonly<Record<CustomerBusiness, Partial<RelationshipFacts>>> = {
  supermarket: { loyaltyProgramme: true },
  'clothing-shop': { term: 'occasional', afterSalesService: true },
  pharmacy: { confidentialInformationShared: true },
  restaurant: { offering: 'standardised-service', customisation: 'minimal', term: 'occasional' },
  cafe: { customisation: 'minimal', loyaltyProgramme: true },
  spa: { offering: 'standardised-service', loyaltyProgramme: true },
  salon: { offering: 'standardised-service', customisation: 'minimal' },
  bakery: {},
  'petrol-station': { loyaltyProgramme: true },
  'wedding-planner': {
    offering: 'bespoke-service',
    customisation: 'bespoke',
    term: 'single',
    engagement: 'one-off-project',
    dedicatedManager: true,
    interactionsHandledBy: 'account-manager',
    revenueModel: 'fixed-fee-project',
    billingCycle: 'other',
    audience: 'niche',
    accountVolume: 'low-volume-high-value',
  },
}

function presetsOf<Kind extends BusinessKind>(
  businesses: Readonly<Record<Kind, Partial<RelationshipFacts>>>,
  typical: RelationshipFacts,
): Readonly<Record<Kind, RelationshipFacts>> {
  const kinds = Object.keys(businesses) as Kind[]
  const presets = kinds.map((kind) => [kind, Object.freeze({ ...typical, ...businesses[kind], industry: kind })])
  return Object.fromEntries(presets) as Record<Kind, RelationshipFacts>
}

/**
 * The facts of a typical patron of each kind of business, to start from: spread one and change what differs.
 *
 * The typical patrons of agencies, advisers, therapists and firms are clients. Those of shops, eating places and wedding
 * planners are customers; a wedding planner's is arguably so, since the work is bespoke but done once.
 *
 * @example
 * ```ts
 * import { classifyRelationship } from 'clientele/classification'
 * import { businessPresets } from 'clientele/classification/presets'
 *
 * classifyRelationship(businessPresets['law-firm']).verdict //=> 'client'
 * classifyRelationship(businessPresets.bakery).verdict //=> 'customer'
 * classifyRelationship({ ...businessPresets.bakery, hasPurchased: false }).verdict //=> 'neither'
 * ```
 */
export const businessPresets: Readonly<Record<BusinessKind, RelationshipFacts>> = /* @__PURE__ */ (() =>
  Object.freeze({ ...presetsOf(clientBusinesses, typicalClient), ...presetsOf(customerBusinesses, typicalCustomer) }))()

const factsOfBusinesses: readonly FactName[] = ['audience', 'accountVolume', 'loyaltyProgramme', 'afterSalesService']

/**
 * The facts of a preset that are about the business rather than about one of its patrons: what `deriveFacts` cannot
 * find in an account's records.
 *
 * @example
 * ```ts
 * import { businessFacts } from 'clientele/classification/presets'
 *
 * businessFacts('law-firm').audience //=> 'niche'
 * ```
 */
export function businessFacts(kind: BusinessKind): Partial<RelationshipFacts> {
  if (!Object.hasOwn(businessPresets, kind)) {
    refuse('unknown-code', 'kind', kind, `one of ${Object.keys(businessPresets).join(', ')}`)
  }
  const facts = businessPresets[kind]
  return Object.fromEntries(factsOfBusinesses.map((fact) => [fact, facts[fact]]))
}
