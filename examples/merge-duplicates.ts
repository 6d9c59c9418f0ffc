/**
 * The same customers, entered twice: found, merged as planned, and one merge taken back.
 *
 *   npx tsx examples/merge-duplicates.ts
 */
import {
  type Account,
  applyMerge,
  defaultDuplicatePolicy,
  defaultMergePolicy,
  findDuplicates,
  type Interaction,
  type MergePolicy,
  type MergeRecord,
  planMerge,
  undoMerge,
} from 'clientele'

const contact = (id: string, name: string, email: string, phone?: string) => ({
  id,
  name,
  email,
  roles: [],
  ...(phone !== undefined && { phone }),
})
const business = { party: 'business' } as const
const vat = (number: string) => ({ customFields: { vat: number } })

let accounts: readonly Account[] = [
  {
    id: 'a-1',
    name: 'Nordlys Shipping AS',
    ...business,
    contacts: [contact('p-1', 'Kari Vik', 'kari@nordlys.example', '+47 55 00 11 22')],
    acquiredOn: '2024-03-01',
    leadScore: 0,
    ...vat('NO 111'),
  },
  {
    id: 'a-2',
    name: 'NORDLYS SHIPPING',
    ...business,
    contacts: [contact('p-1', 'Ola Nes', 'ola@nordlys.example')],
    acquiredOn: '2022-05-10',
    industry: 'shipping',
    tags: ['vip'],
  },
  {
    id: 'a-3',
    name: 'Nordlys Shiping',
    ...business,
    contacts: [contact('p-1', 'Kari Vik', 'kari.vik@gmail.com', '55 00 11 22')],
    leadScore: 40,
  },
  // One name, and two businesses: their numbers say so.
  { id: 'a-4', name: 'Corner Café', ...business, contacts: [], ...vat('NO 222') },
  { id: 'a-5', name: 'Corner Cafe', ...business, contacts: [], ...vat('NO 333') },
  // A person who shares nothing but a mail host with others.
  { id: 'a-6', name: 'Kari Lund', party: 'individual', contacts: [contact('p-1', 'Kari Lund', 'kari@gmail.com')] },
]
const call = (id: string, accountId: string): Interaction => ({
  id,
  accountId,
  channel: 'phone',
  at: '2026-05-20T10:00:00Z',
  contactId: 'p-1',
})
let interactions: readonly Interaction[] = [call('x-1', 'a-1'), call('x-2', 'a-2'), call('x-3', 'a-6')]
let invoices: readonly { readonly id: string; readonly accountId: string; readonly total: string }[] = [
  { id: 'i-1', accountId: 'a-2', total: '1200.00' },
  { id: 'i-2', accountId: 'a-3', total: '80.00' },
  { id: 'i-3', accountId: 'a-5', total: '64.00' },
]

const policy = {
  ...defaultDuplicatePolicy,
  conflicts: [{ id: 'other-vat', field: 'customFields.vat', matcher: 'exact' }],
} as const
const { groups, keptApart, comparedPairs } = findDuplicates(accounts, policy)
console.log(`${accounts.length} accounts, ${comparedPairs} pairs compared`)
for (const { ids, points, pairs } of groups) {
  console.log(`\n${ids.join(' = ')}, held together by ${points} points`)
  for (const { ids: pair, reasons } of pairs) {
    const why = reasons.map(({ parameters }) => ('ruleId' in parameters ? parameters.ruleId : parameters.conflictId))
    console.log(`  ${pair.join(' = ')}: ${why.join(', ')}`)
  }
}
for (const { ids, reasons } of keptApart) console.log(`\n${ids.join(' is not ')}: ${reasons.at(-1)?.code}`)

// What the default policy names, of what is kept here.
const kept = ['invoices', 'interactions']
const merging: MergePolicy = {
  ...defaultMergePolicy,
  references: (defaultMergePolicy.references ?? []).filter(({ kind }) => kept.includes(kind)),
  entryReferences: (defaultMergePolicy.entryReferences ?? []).filter(({ kind }) => kept.includes(kind)),
}

/** Looks records up by their ids, in that order. */
const accountsOf = (ids: readonly string[]) => ids.flatMap((id) => accounts.filter((account) => account.id === id))

const merges: MergeRecord[] = []
for (const { ids } of groups) {
  const set = { records: accountsOf(ids), related: { invoices, interactions } }
  const plan = planMerge(set, merging)
  console.log(`\nPlan: ${plan.absorbedIds.join(', ')} into ${plan.masterId}`)
  for (const { field, from, losing } of plan.fields) {
    const lost = losing.map(({ recordId, value }) => `${recordId}: ${JSON.stringify(value)}`)
    console.log(
      `  ${field.padEnd(14)}${from.join(' + ').padEnd(18)}${lost.length > 0 ? `loses ${lost.join(', ')}` : ''}`,
    )
  }
  for (const { field, recordId, from, to } of plan.renamed)
    console.log(`  ${field}: ${from} of ${recordId} is now ${to}`)
  for (const { kind, id, field, before, after } of plan.moves)
    console.log(`  ${kind} ${id}: ${field} ${before} -> ${after}`)

  const applied = applyMerge(plan, set, { at: '2026-06-01T09:30:00Z', byId: 't-7' })
  if (!applied.ok) throw new Error(applied.reason.code)
  const { record, related, merge } = applied.value
  accounts = [...accounts.filter(({ id }) => !ids.includes(id)), record]
  interactions = related.interactions
  invoices = related.invoices
  merges.push(merge)
}
const merged = accounts.at(-1)
console.log(
  `\n${accounts.length} accounts; ${merged?.name} has ${merged?.contacts.length} contacts, and is known since ${merged?.acquiredOn}`,
)

for (const merge of merges) {
  const undone = undoMerge(merge, { records: accountsOf([merge.masterId]), related: { invoices, interactions } })
  if (!undone.ok) throw new Error(undone.reason.code)
  accounts = [...undone.value.records, ...accounts.filter(({ id }) => id !== merge.masterId)]
  invoices = undone.value.related.invoices
}
console.log(`Taken back: ${accounts.map(({ id }) => id).join(' ')}; i-1 is ${invoices[0]?.accountId}'s again`)
