import type {
  Comment,
  DiscoveryNote,
  RecordShare,
  RequirementsDocument,
  SharedItem,
} from '../../../src/records/index.ts'
import type { AccountViewer, PortalStanding, StaffViewer } from '../../../src/rules/collaboration/index.ts'

export const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const

/** A whole document, complete by the default template and free of conflicts. */
export const website: RequirementsDocument = {
  id: 'rd-1',
  accountId: 'a-1',
  agreementId: 'ag-1',
  title: 'A shop on the web',
  scope: {
    in: [
      { id: 'shop', text: 'Shop and checkout' },
      { id: 'pages', text: 'Twelve pages of text' },
    ],
    out: [{ id: 'stock', text: 'Stock keeping' }],
  },
  businessDrivers: [{ id: 'reach', text: 'sell abroad', measure: 'a tenth of orders from abroad by May' }],
  stakeholders: [
    { id: 'kari', name: 'Kari Vik', contactId: 'p-1', interest: 'fewer calls', decides: true },
    { id: 'ole', name: 'Ole Dahl' },
  ],
  finances: {
    budget: euros('24000.00'),
    costs: [
      { id: 'design', text: 'Design', amount: euros('9000.00') },
      { id: 'build', text: 'Build', amount: euros('15000.00') },
    ],
    paymentTerms: 'half on order, half when live',
  },
  term: { start: '2026-06-01', end: '2027-01-01' },
  deadline: '2026-12-31',
  milestones: [
    { id: 'designs', title: 'Designs', startsOn: '2026-06-01', dueOn: '2026-08-31', amount: euros('12000.00') },
    { id: 'live', title: 'Live', dueOn: '2026-12-31', dependsOn: ['designs'], amount: euros('12000.00') },
  ],
  acceptance: [{ id: 'orders', text: 'a test order from abroad arrives', milestoneId: 'live', acceptedBy: 'kari' }],
  sections: { brand: { voice: 'plain', fonts: ['Inter'] } },
}

export const note: DiscoveryNote = {
  id: 'n-1',
  accountId: 'a-1',
  documentId: 'rd-1',
  at: '2026-05-20T13:00:00Z',
  authorId: 't-7',
  interactionId: 'i-1',
  text: 'about 25,000, <script>Kari</script> will confirm',
  about: ['finances', 'stakeholders'],
}

export const at = '2026-06-15T12:00:00Z'

/** Somebody of account a-1. */
export const person = (standing: Exclude<PortalStanding, 'staff'>, id = 'p-1', accountId = 'a-1'): AccountViewer => ({
  side: 'account',
  id,
  accountId,
  standing,
})

export const staff: StaffViewer = { side: 'staff', id: 't-7', accountIds: ['a-1'] }

/** An item of account a-1. */
export const item = (kind: string, id: string, rest: Partial<SharedItem> = {}): SharedItem => ({
  accountId: 'a-1',
  kind,
  id,
  visibility: 'client',
  fields: {},
  ...rest,
})

/** A share of a document of account a-1 that holds in June 2026. */
export const share = (rest: Partial<RecordShare> = {}): RecordShare => ({
  id: 's-1',
  record: { accountId: 'a-1', kind: 'document', id: 'd-1' },
  with: { side: 'account', id: 'p-1' },
  access: ['view', 'download'],
  sharedBy: { side: 'staff', id: 't-7' },
  sharedAt: '2026-06-01T00:00:00Z',
  expiresAt: '2026-07-01T00:00:00Z',
  ...rest,
})

export const question: Comment = {
  id: 'c-1',
  about: { accountId: 'a-1', kind: 'requirements-document', id: 'rd-1' },
  author: { side: 'staff', id: 't-7' },
  at: '2026-06-01T09:30:00Z',
  text: 'Who signs off the designs?',
  visibility: 'client',
  asks: 'account',
  answerDueAt: '2026-06-08T00:00:00Z',
}

export const answer: Comment = {
  id: 'c-2',
  about: question.about,
  author: { side: 'account', id: 'p-1' },
  at: '2026-06-08T15:00:00Z',
  text: 'Kari does.',
  visibility: 'client',
  answers: 'c-1',
}
