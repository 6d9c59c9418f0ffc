import type {
  Account,
  Agreement,
  CatalogueItem,
  Contact,
  FrameworkAgreement,
  Interaction,
  Order,
  ProjectAgreement,
  RetainerAgreement,
  SubscriptionAgreement,
  TeamMember,
} from '../../src/records/index.ts'

/** One of each record with every field filled in. */

export const contact: Contact = {
  id: 'p-1',
  name: 'Ines Duarte',
  email: 'ines@example.com',
  phone: '+351 21 000 0000',
  jobTitle: 'Chief financial officer',
  roles: ['decision-maker', 'point-of-contact'],
}

export const account: Account = {
  id: 'a-1',
  name: 'Nordlys Shipping AS',
  party: 'business',
  contacts: [contact],
  acquiredOn: '2024-03-01',
  lifecycleStage: 'customer',
  leadScore: 72.5,
  ownerId: 't-1',
  industry: 'shipping',
  tags: ['north', 'key account'],
  customFields: {
    text: 'a',
    number: 1.5,
    yes: true,
    price: { amount: '10.00', currency: 'NOK' },
    many: ['x', 'y'],
  },
}

export const teamMember: TeamMember = {
  id: 't-1',
  name: 'Abebe Bekele',
  email: 'abebe@example.com',
  role: 'account-manager',
}

export const interaction: Interaction = {
  id: 'i-1',
  accountId: 'a-1',
  channel: 'video',
  at: '2026-05-04T13:00:00Z',
  direction: 'outbound',
  contactId: 'p-1',
  teamMemberId: 't-1',
  subject: 'The charter party',
  confidential: true,
}

export const catalogueItem: CatalogueItem = {
  id: 'c-1',
  name: 'Charter advice, an hour',
  offering: 'advice',
  customisation: 'bespoke',
  unitPrice: { amount: '220.00', currency: 'NOK' },
  tags: ['law'],
}

export const order: Order = {
  id: 'o-1',
  accountId: 'a-1',
  agreementId: 'ag-1',
  status: 'fulfilled',
  placedOn: '2026-05-04',
  lines: [
    { id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice: { amount: '220.00', currency: 'NOK' } },
    { id: 'l-2', catalogueItemId: 'c-2', quantity: '0.75', unitPrice: { amount: '90.00', currency: 'NOK' } },
  ],
  tags: ['urgent'],
  customFields: { reference: 'PO 7' },
}

const common = {
  id: 'ag-1',
  accountId: 'a-1',
  title: 'Outside counsel',
  term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2026-10-01' },
  covers: [{ offering: 'advice', customisation: 'bespoke', catalogueItemId: 'c-1', description: 'contracts' }],
  engagement: 'ongoing-collaboration',
  tags: ['yearly'],
  customFields: { signedBy: 'KV' },
} as const

const monthly = {
  basis: 'periodic',
  amount: { amount: '15000.00', currency: 'NOK' },
  every: { unit: 'month', count: 1 },
} as const

export const retainer: RetainerAgreement = { ...common, kind: 'retainer', fee: monthly }
export const subscription: SubscriptionAgreement = { ...common, kind: 'subscription', fee: monthly, membership: true }
export const project: ProjectAgreement = {
  ...common,
  kind: 'project',
  fee: { basis: 'fixed', amount: { amount: '90000.00', currency: 'NOK' } },
}
export const framework: FrameworkAgreement = {
  ...common,
  kind: 'framework',
  fee: { basis: 'hourly', rate: { amount: '2200.00', currency: 'NOK' } },
}

export const agreements: readonly Agreement[] = [retainer, subscription, project, framework]
