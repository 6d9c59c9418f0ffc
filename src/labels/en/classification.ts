import type { ClassificationLabels } from '../classification-labels.ts'
import type { Labels } from '../labels.ts'

/**
 * English words.
 *
 * @example
 * ```ts
 * import { english } from 'clientele/labels/en'
 *
 * english.verdicts.neither //=> 'neither yet'
 * english.facts.offering['bespoke-service'] //=> 'a bespoke service'
 * ```
 */
export const english: Labels = {
  language: 'en',
  verdicts: { client: 'client', customer: 'customer', neither: 'neither yet' },
  dimensions: {
    term: 'term',
    offering: 'offering',
    customisation: 'customisation',
    engagement: 'engagement',
    manager: 'manager',
    interaction: 'interaction',
    volume: 'volume',
    'revenue-model': 'revenue model',
    audience: 'audience',
    confidentiality: 'confidentiality',
    basis: 'basis',
    loyalty: 'loyalty',
    'after-sales': 'after-sales service',
  },
  facts: {
    hasPurchased: { true: 'has bought', false: 'has not bought' },
    party: { individual: 'a person', business: 'an organisation' },
    offering: {
      product: 'a product',
      'standardised-service': 'a standard service',
      'bespoke-product': 'a bespoke product',
      'bespoke-service': 'a bespoke service',
      advice: 'advice',
    },
    customisation: {
      none: 'not customised',
      minimal: 'hardly customised',
      configured: 'configured',
      bespoke: 'made to measure',
    },
    term: {
      none: 'no dealings',
      single: 'a single purchase',
      occasional: 'occasional purchases',
      'regular-repeat': 'regular purchases',
      subscription: 'a subscription',
      contract: 'a contract',
      'ongoing-without-contract': 'ongoing without a contract',
    },
    openEnded: { true: 'without end', false: 'with an end' },
    engagement: {
      none: 'nothing under way',
      transactional: 'a sale at a time',
      'one-off-project': 'a one-off project',
      'ongoing-collaboration': 'ongoing collaboration',
    },
    dedicatedManager: { true: 'a dedicated manager', false: 'no dedicated manager' },
    interactionsHandledBy: {
      'counter-staff': 'served by counter staff',
      'support-staff': 'served by support staff',
      'account-manager': 'looked after by an account manager',
    },
    revenueModel: {
      none: 'pays nothing at present',
      'per-purchase': 'pays per purchase',
      retainer: 'pays a retainer',
      'recurring-fixed-fee': 'pays a recurring fixed fee',
      subscription: 'pays for a subscription',
      membership: 'pays for a membership',
      'fixed-fee-project': 'pays a fixed fee for a project',
      'time-and-materials': 'pays for time and materials',
      hourly: 'pays by the hour',
      commission: 'pays a commission',
      usage: 'pays for what is used',
      mixed: 'pays in several ways',
    },
    billingCycle: {
      'per-transaction': 'billed per transaction',
      weekly: 'billed weekly',
      monthly: 'billed monthly',
      quarterly: 'billed quarterly',
      yearly: 'billed yearly',
      other: 'billed irregularly',
    },
    fixedPeriodicFee: { true: 'the same fee each period', false: 'no fixed fee each period' },
    audience: { niche: 'a niche audience', broad: 'a broad audience' },
    accountVolume: {
      'low-volume-high-value': 'few accounts of high value',
      'high-volume-low-value': 'many accounts of low value',
    },
    loyaltyProgramme: { true: 'in a loyalty programme', false: 'in no loyalty programme' },
    afterSalesService: { true: 'after-sales service', false: 'no after-sales service' },
    confidentialInformationShared: { true: 'shares confidential matters', false: 'shares nothing confidential' },
  },
  contractMonths: 'months: {count}',
  requirements: {
    'purchase-met': '{facts}',
    'purchase-not-met': 'has not bought, and holds no running retainer',
    'purchase-unknown': 'has not bought; unknown whether a retainer runs',
    'continuing-met': 'continuing engagement ({facts})',
    'continuing-not-met': 'no continuing engagement ({facts})',
    'continuing-unknown': 'unknown whether the engagement continues ({facts})',
    'tailored-met': 'tailored work ({facts})',
    'tailored-not-met': 'nothing tailored ({facts})',
    'tailored-unknown': 'unknown whether the work is tailored ({facts})',
  },
  leanings: {
    client: 'like a client: {facts}',
    customer: 'like a customer: {facts}',
    neither: 'telling neither way: {facts}',
  },
}

/**
 * English words for what classification speaks of beside what is in {@link Labels}.
 *
 * @example
 * ```ts
 * import { englishClassification } from 'clientele/labels/en'
 *
 * englishClassification.factName.industry //=> 'industry'
 * ```
 */
export const englishClassification: ClassificationLabels = {
  factName: {
    hasPurchased: 'purchase',
    party: 'person or organisation',
    offering: 'offering',
    customisation: 'customisation',
    term: 'term',
    contractMonths: 'contract in months',
    openEnded: 'without end',
    tenureMonths: 'length of the relationship in months',
    purchaseCount: 'number of purchases',
    engagement: 'engagement',
    dedicatedManager: 'dedicated manager',
    interactionsHandledBy: 'who handles contact',
    revenueModel: 'revenue model',
    billingCycle: 'billing cycle',
    fixedPeriodicFee: 'fixed fee each period',
    audience: 'audience',
    accountVolume: 'number and value of accounts',
    loyaltyProgramme: 'loyalty programme',
    afterSalesService: 'after-sales service',
    confidentialInformationShared: 'confidential information',
    industry: 'industry',
  },
  requirement: { purchase: 'purchase', continuing: 'continuing engagement', tailored: 'tailored work' },
  requirementStatus: { met: 'met', 'not-met': 'not met', unknown: 'unknown' },
  gateStatus: { open: 'open', closed: 'closed', undecided: 'undecided' },
  businessKind: {
    consultancy: 'consultancy',
    'advisory-firm': 'advisory firm',
    'brand-agency': 'brand agency',
    'advertising-agency': 'advertising agency',
    'digital-marketing-agency': 'digital marketing agency',
    'law-firm': 'law firm',
    'pr-consultant': 'PR consultant',
    therapist: 'therapist',
    'accounting-firm': 'accounting firm',
    supermarket: 'supermarket',
    'clothing-shop': 'clothing shop',
    pharmacy: 'pharmacy',
    restaurant: 'restaurant',
    cafe: 'café',
    spa: 'spa',
    salon: 'salon',
    bakery: 'bakery',
    'petrol-station': 'petrol station',
    'wedding-planner': 'wedding planner',
  },
  recordKind: {
    account: 'account',
    agreement: 'agreement',
    order: 'order',
    interaction: 'interaction',
    'team-member': 'team member',
  },
}
