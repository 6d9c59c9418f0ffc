import type { ClassificationLabels } from '../classification-labels.ts'
import type { Labels } from '../labels.ts'

/**
 * Swedish words: `klient` is a client and `kund` a customer.
 *
 * @example
 * ```ts
 * import { swedish } from 'clientele/labels/sv'
 *
 * swedish.verdicts.customer //=> 'kund'
 * ```
 */
export const swedish: Labels = {
  language: 'sv',
  verdicts: { client: 'klient', customer: 'kund', neither: 'ingetdera ännu' },
  dimensions: {
    term: 'varaktighet',
    offering: 'erbjudande',
    customisation: 'anpassning',
    engagement: 'engagemang',
    manager: 'ansvarig',
    interaction: 'kontakt',
    volume: 'volym',
    'revenue-model': 'intäktsmodell',
    audience: 'målgrupp',
    confidentiality: 'förtrolighet',
    basis: 'grund',
    loyalty: 'lojalitet',
    'after-sales': 'eftermarknadsservice',
  },
  facts: {
    hasPurchased: { true: 'har köpt', false: 'har inte köpt' },
    party: { individual: 'en person', business: 'en organisation' },
    offering: {
      product: 'en vara',
      'standardised-service': 'en standardtjänst',
      'bespoke-product': 'en måttbeställd vara',
      'bespoke-service': 'en skräddarsydd tjänst',
      advice: 'rådgivning',
    },
    customisation: {
      none: 'inte anpassad',
      minimal: 'knappt anpassad',
      configured: 'konfigurerad',
      bespoke: 'gjord efter mått',
    },
    term: {
      none: 'inga affärer',
      single: 'ett enda köp',
      occasional: 'enstaka köp',
      'regular-repeat': 'regelbundna köp',
      subscription: 'ett abonnemang',
      contract: 'ett avtal',
      'ongoing-without-contract': 'löpande utan avtal',
    },
    openEnded: { true: 'utan slut', false: 'med ett slut' },
    engagement: {
      none: 'inget på gång',
      transactional: 'en försäljning i taget',
      'one-off-project': 'ett enstaka projekt',
      'ongoing-collaboration': 'löpande samarbete',
    },
    dedicatedManager: { true: 'en egen kundansvarig', false: 'ingen egen kundansvarig' },
    interactionsHandledBy: {
      'counter-staff': 'betjänas i disken',
      'support-staff': 'betjänas av supporten',
      'account-manager': 'tas om hand av en kundansvarig',
    },
    revenueModel: {
      none: 'betalar inget för närvarande',
      'per-purchase': 'betalar per köp',
      retainer: 'betalar ett fast arvode för löpande arbete',
      'recurring-fixed-fee': 'betalar en återkommande fast avgift',
      subscription: 'betalar för ett abonnemang',
      membership: 'betalar för ett medlemskap',
      'fixed-fee-project': 'betalar fast pris för ett projekt',
      'time-and-materials': 'betalar för tid och material',
      hourly: 'betalar per timme',
      commission: 'betalar provision',
      usage: 'betalar för det som används',
      mixed: 'betalar på flera sätt',
    },
    billingCycle: {
      'per-transaction': 'faktureras per köp',
      weekly: 'faktureras varje vecka',
      monthly: 'faktureras varje månad',
      quarterly: 'faktureras varje kvartal',
      yearly: 'faktureras varje år',
      other: 'faktureras oregelbundet',
    },
    fixedPeriodicFee: { true: 'samma avgift varje period', false: 'ingen fast avgift per period' },
    audience: { niche: 'en smal målgrupp', broad: 'en bred målgrupp' },
    accountVolume: {
      'low-volume-high-value': 'få konton av högt värde',
      'high-volume-low-value': 'många konton av lågt värde',
    },
    loyaltyProgramme: { true: 'med i ett lojalitetsprogram', false: 'inte med i något lojalitetsprogram' },
    afterSalesService: { true: 'med eftermarknadsservice', false: 'utan eftermarknadsservice' },
    confidentialInformationShared: { true: 'delar förtroliga uppgifter', false: 'delar inget förtroligt' },
  },
  contractMonths: 'månader: {count}',
  requirements: {
    'purchase-met': '{facts}',
    'purchase-not-met': 'har inte köpt, och har inget löpande arvodesavtal',
    'purchase-unknown': 'har inte köpt; okänt om ett arvodesavtal löper',
    'continuing-met': 'löpande engagemang ({facts})',
    'continuing-not-met': 'inget löpande engagemang ({facts})',
    'continuing-unknown': 'okänt om engagemanget är löpande ({facts})',
    'tailored-met': 'skräddarsytt arbete ({facts})',
    'tailored-not-met': 'inget skräddarsytt ({facts})',
    'tailored-unknown': 'okänt om arbetet är skräddarsytt ({facts})',
  },
  leanings: {
    client: 'som en klient: {facts}',
    customer: 'som en kund: {facts}',
    neither: 'säger varken det ena eller det andra: {facts}',
  },
}

/**
 * Swedish words for what classification speaks of beside what is in {@link Labels}.
 *
 * @example
 * ```ts
 * import { swedishClassification } from 'clientele/labels/sv'
 *
 * swedishClassification.factName.industry //=> 'bransch'
 * ```
 */
export const swedishClassification: ClassificationLabels = {
  factName: {
    hasPurchased: 'köp',
    party: 'person eller organisation',
    offering: 'erbjudande',
    customisation: 'anpassning',
    term: 'varaktighet',
    contractMonths: 'avtal i månader',
    openEnded: 'utan slut',
    tenureMonths: 'relationens längd i månader',
    purchaseCount: 'antal köp',
    engagement: 'engagemang',
    dedicatedManager: 'egen kundansvarig',
    interactionsHandledBy: 'vem som sköter kontakten',
    revenueModel: 'intäktsmodell',
    billingCycle: 'faktureringsperiod',
    fixedPeriodicFee: 'fast avgift per period',
    audience: 'målgrupp',
    accountVolume: 'antal konton och deras värde',
    loyaltyProgramme: 'lojalitetsprogram',
    afterSalesService: 'eftermarknadsservice',
    confidentialInformationShared: 'förtroliga uppgifter',
    industry: 'bransch',
  },
  requirement: { purchase: 'köp', continuing: 'löpande engagemang', tailored: 'skräddarsytt arbete' },
  requirementStatus: { met: 'uppfyllt', 'not-met': 'inte uppfyllt', unknown: 'okänt' },
  gateStatus: { open: 'öppen', closed: 'stängd', undecided: 'inte avgjord' },
  businessKind: {
    consultancy: 'konsultbyrå',
    'advisory-firm': 'rådgivningsfirma',
    'brand-agency': 'varumärkesbyrå',
    'advertising-agency': 'reklambyrå',
    'digital-marketing-agency': 'digital marknadsföringsbyrå',
    'law-firm': 'advokatbyrå',
    'pr-consultant': 'pr-konsult',
    therapist: 'terapeut',
    'accounting-firm': 'redovisningsbyrå',
    supermarket: 'snabbköp',
    'clothing-shop': 'klädbutik',
    pharmacy: 'apotek',
    restaurant: 'restaurang',
    cafe: 'kafé',
    spa: 'spaanläggning',
    salon: 'frisörsalong',
    bakery: 'bageri',
    'petrol-station': 'bensinstation',
    'wedding-planner': 'bröllopsplanerare',
  },
  recordKind: {
    account: 'konto',
    agreement: 'avtal',
    order: 'order',
    interaction: 'kontakt',
    'team-member': 'medarbetare',
  },
}
