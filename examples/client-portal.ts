/**
 * A requirements document from first draft to second version, and what each side sees of it in the portal.
 *
 *   npx tsx examples/client-portal.ts
 */
import {
  agreementCharges,
  commentItem,
  defaultPortalPolicy,
  type Instant,
  openQuestions,
  type PortalViewer,
  portalView,
  type RecordShare,
  type RequirementsDocument,
  type RequirementsVersion,
  type RetainerAgreement,
  requirementsCompleteness,
  requirementsConflicts,
  reviseRequirements,
  sharedItemOf,
  sumMoney,
} from 'clientele'

const agreement: RetainerAgreement = {
  id: 'ag-1',
  accountId: 'a-1',
  kind: 'retainer',
  term: { start: '2026-06-01', end: '2027-01-01' },
  fee: { basis: 'periodic', amount: { amount: '3500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
  covers: [{ offering: 'bespoke-service' }],
}

const draft: RequirementsDocument = {
  id: 'rd-1',
  accountId: 'a-1',
  agreementId: 'ag-1',
  title: 'A shop on the web',
  scope: { in: [{ id: 'shop', text: 'Shop and checkout' }], out: [] },
  stakeholders: [{ id: 'kari', name: 'Kari Vik', decides: true }],
  finances: { budget: { amount: '20000.00', currency: 'EUR' } },
  term: { start: '2026-06-01', end: '2027-01-01' },
  milestones: [
    { id: 'designs', title: 'Designs', dueOn: '2026-08-31' },
    { id: 'live', title: 'Live', dueOn: '2027-01-15', dependsOn: ['designs'] },
  ],
}

const charges = agreementCharges(agreement, { asOf: '2027-01-01' })
const committed = sumMoney(
  charges.map(({ net }) => net),
  'EUR',
)

function review(document: RequirementsDocument): void {
  const { share, sections } = requirementsCompleteness(document)
  console.log(`${document.title}: ${(100 * share).toFixed(0)} % complete`)
  for (const { section, answered, asked, missing } of sections) {
    const asks = missing.map(({ parameters }) => parameters.ask).join(', ')
    console.log(`  ${section.padEnd(18)}${answered} of ${asked}${asks && `, without ${asks}`}`)
  }
  for (const { code, parameters } of requirementsConflicts(document, { agreement, committed })) {
    console.log(`  ! ${code} at ${parameters.path.join('.')}`)
  }
}

const second: RequirementsDocument = {
  ...draft,
  finances: { budget: { amount: '25000.00', currency: 'EUR' }, paymentTerms: 'monthly, in advance' },
  deadline: '2026-12-31',
  milestones: [
    { id: 'designs', title: 'Designs', dueOn: '2026-08-31' },
    { id: 'live', title: 'Live', dueOn: '2026-12-31', dependsOn: ['designs'] },
  ],
}

review(draft)
review(second)

const version = (last: RequirementsVersion | undefined, document: RequirementsDocument, at: Instant) => {
  const revised = reviseRequirements(last, { document, at, authorId: 't-7' })
  if (!revised.ok) throw new Error(revised.reason.code)
  return revised.value
}
const first = version(undefined, draft, '2026-05-20T09:00:00Z').version
console.log('\nVersion 2:')
for (const change of version(first, second, '2026-05-27T09:00:00Z').changes) {
  console.log(`  ${change.kind} ${change.path.join('.')}`)
}

const about = { accountId: 'a-1', kind: 'requirements-document', id: 'rd-1' } as const
const author = { side: 'staff', id: 't-7' } as const
const comments = [
  {
    id: 'c-1',
    about,
    author,
    at: '2026-05-28T09:00:00Z',
    text: 'Who tests the shop?',
    visibility: 'client',
    asks: 'account',
    answerDueAt: '2026-06-04T00:00:00Z',
  },
  { id: 'c-2', about, author, at: '2026-05-28T09:05:00Z', text: 'They may ask for more.', visibility: 'internal' },
] as const
const at: Instant = '2026-06-10T12:00:00Z'

const share: RecordShare = {
  id: 's-1',
  record: about,
  with: { side: 'account', id: 'auditor-1' },
  access: ['view'],
  sharedBy: author,
  sharedAt: '2026-06-01T00:00:00Z',
  expiresAt: '2026-06-15T00:00:00Z',
}
const items = [
  sharedItemOf(about.kind, second, { visibility: 'client' }),
  sharedItemOf(
    'order',
    { id: 'o-1', accountId: 'a-1', status: 'placed', margin: '0.4' },
    {
      visibility: 'client',
    },
  ),
  sharedItemOf('order', { id: 'o-2', accountId: 'a-2', status: 'placed' }, { visibility: 'client' }),
  ...comments.map(commentItem),
]

function show(who: string, viewer: PortalViewer | undefined, moment: Instant = at): void {
  console.log(`\n${who} sees`)
  const seen = portalView(viewer, { items, shares: [share] }, defaultPortalPolicy, moment)
  for (const { item, because, actions } of seen) {
    const withheld = item.redacted ? `, without ${item.redacted.join(', ')}` : ''
    console.log(`  ${item.kind} ${item.id} (${because}): ${actions.join(', ')}${withheld}`)
  }
  if (seen.length === 0) console.log('  nothing')
}

const auditor: PortalViewer = { side: 'account', id: 'auditor-1', accountId: 'a-1', standing: 'guest' }
show('The client', { side: 'account', id: 'p-1', accountId: 'a-1', standing: 'client' })
show('The same person, as a customer', { side: 'account', id: 'p-1', accountId: 'a-1', standing: 'customer' })
show('Another account', { side: 'account', id: 'p-1', accountId: 'a-2', standing: 'customer' })
show('The auditor', auditor)
show('The auditor, a week later', auditor, '2026-06-17T12:00:00Z')
show('A member of staff', { side: 'staff', id: 't-7', accountIds: ['a-1'] })
show('Nobody in particular', undefined)

console.log('\nOpen questions')
for (const { commentId, asks, isOverdue, intent } of openQuestions(comments, at)) {
  console.log(`  ${commentId} waits for the ${asks}${isOverdue ? ', overdue' : ''}: ${intent.type}`)
}
