import type {
  Account,
  CatalogueItem,
  Contact,
  CreditNote,
  FrameworkAgreement,
  Interaction,
  Invoice,
  Order,
  Payment,
  PaymentRefund,
  ProjectAgreement,
  RetainerAgreement,
  SubscriptionAgreement,
  TeamMember,
  TimeEntry,
  TrustTransaction,
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
    {
      id: 'l-1',
      catalogueItemId: 'c-1',
      quantity: '2',
      unitPrice: { amount: '220.00', currency: 'NOK' },
      discount: { percent: '12.5' },
      taxPercent: '25',
    },
    {
      id: 'l-2',
      catalogueItemId: 'c-2',
      quantity: '0.75',
      unitPrice: { amount: '90.00', currency: 'NOK' },
      discount: { amount: { amount: '10.00', currency: 'NOK' } },
      taxPercent: '0',
    },
  ],
  discount: { amount: { amount: '25.00', currency: 'NOK' } },
  pricesIncludeTax: true,
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
  anchorDay: 31,
} as const

const periodicTerms = {
  fee: monthly,
  taxPercent: '25',
  taxChanges: [{ on: '2026-07-01', taxPercent: '26' }],
  prorationMethod: '30/360',
  feeChanges: [
    { on: '2026-03-31', amount: { amount: '16000.00', currency: 'NOK' } },
    { on: '2026-04-01', amount: { amount: '17000.00', currency: 'NOK' } },
  ],
  trialEnd: '2026-01-15',
  pauses: [
    { start: '2026-07-01', end: '2026-08-01' },
    { start: '2026-08-01', end: '2026-09-01' },
    { start: '2026-09-15' },
  ],
  discounts: [
    { off: { percent: '10' }, from: '2026-02-01', until: '2026-05-01' },
    { off: { amount: { amount: '500.00', currency: 'NOK' } }, from: '2026-05-01' },
  ],
  escalator: { basisPoints: 300, everyMonths: 12 },
  minimumCommitment: { amount: { amount: '150000.00', currency: 'NOK' }, every: { unit: 'year', count: 1 } },
  renewal: { termMonths: 12, noticeDays: 90, autoRenew: false, noticeGivenOn: '2026-06-01' },
  earlyTermination: { percent: '50' },
} as const

export const retainer: RetainerAgreement = {
  ...common,
  ...periodicTerms,
  kind: 'retainer',
  feeChanges: [
    { on: '2026-03-31', amount: { amount: '16000.00', currency: 'NOK' }, hoursPerPeriod: '22.5' },
    { on: '2026-04-01', amount: { amount: '17000.00', currency: 'NOK' } },
  ],
  includedHours: {
    perPeriod: '20',
    overageRate: { amount: '900.00', currency: 'NOK' },
    rollover: { mode: 'unused', capHours: '7.5', expiresAfterPeriods: 3 },
  },
}
export const subscription: SubscriptionAgreement = {
  ...common,
  ...periodicTerms,
  kind: 'subscription',
  membership: true,
}
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

const none = { amount: '0.00', currency: 'NOK' } as const

export const invoice: Invoice = {
  id: 'in-1',
  accountId: 'a-1',
  status: 'open',
  number: '2026-0001',
  currency: 'NOK',
  chargedOn: '2026-05-01',
  issuedOn: '2026-05-01',
  dueOn: '2026-05-31',
  lines: [
    {
      key: 'ag-1/fee/2026-05-01',
      kind: 'fee',
      agreementId: 'ag-1',
      service: { start: '2026-05-01', end: '2026-06-01' },
      description: 'Outside counsel, May',
      net: { amount: '15000.00', currency: 'NOK' },
      taxPercent: '25',
      tax: { amount: '3750.00', currency: 'NOK' },
    },
    { key: 'o-1/order/l-1', kind: 'order', orderId: 'o-1', net: { amount: '-500.00', currency: 'NOK' }, tax: none },
  ],
  net: { amount: '14500.00', currency: 'NOK' },
  tax: { amount: '3750.00', currency: 'NOK' },
  total: { amount: '18250.00', currency: 'NOK' },
  customFields: { reference: 'PO 8' },
}

export const payment: Payment = {
  id: 'pa-1',
  accountId: 'a-1',
  invoiceId: 'in-1',
  receivedOn: '2026-05-20',
  amount: { amount: '18250.00', currency: 'NOK' },
  customFields: { bank: 'north' },
}

export const paymentRefund: PaymentRefund = {
  id: 'pr-1',
  accountId: 'a-1',
  invoiceId: 'in-1',
  paidOn: '2026-06-20',
  amount: { amount: '100.00', currency: 'NOK' },
  reason: 'one memo came late',
  customFields: { bank: 'north' },
}

export const creditNote: CreditNote = {
  id: 'cn-1',
  accountId: 'a-1',
  invoiceId: 'in-1',
  number: 'CN-0001',
  issuedOn: '2026-06-02',
  amount: { amount: '100.00', currency: 'NOK' },
  lines: [
    {
      key: 'ag-1/fee/2026-05-01',
      net: { amount: '80.00', currency: 'NOK' },
      tax: { amount: '20.00', currency: 'NOK' },
    },
  ],
  reason: 'one memo came late',
  customFields: { approvedBy: 'KV' },
}

export const timeEntry: TimeEntry = {
  id: 'te-1',
  accountId: 'a-1',
  agreementId: 'ag-1',
  workedOn: '2026-05-04',
  recordedOn: '2026-05-06',
  hours: '1.5',
  teamMemberId: 't-1',
  description: 'call about the charter party',
  customFields: { room: 'B' },
}

export const draw: TrustTransaction = {
  id: 'tt-1',
  accountId: 'a-1',
  kind: 'draw',
  on: '2026-06-01',
  amount: { amount: '3250.00', currency: 'NOK' },
  invoiceId: 'in-1',
  customFields: { ledger: 'client money' },
}
