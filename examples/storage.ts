/** Records in a store: accounts move along, and two workers compete to raise the same invoices, each of them exactly once. */
import { type Charge, dueInvoices, type Invoice, refused, succeeded } from 'clientele'
import { createMemoryStore, decideAndSave, type TenantStore } from 'clientele/storage'
import { sampleRecord } from 'clientele/testing'

const at = '2026-06-01T09:00:00Z'
const acme = createMemoryStore().forTenant('acme')

// Stages in the order that accounts go through them; any rule may decide instead.
const stages = ['lead', 'opportunity', 'client'] as const

const moveOn = (id: string, from: (typeof stages)[number]) =>
  decideAndSave(acme, {
    kind: 'account',
    id,
    decide: (account) => {
      const stage = stages[stages.indexOf(from) + 1]
      if (account?.lifecycleStage !== from || stage === undefined) {
        return refused({ code: 'not-there', parameters: { id, stage: account?.lifecycleStage ?? null } })
      }
      const record = { ...account, lifecycleStage: stage }
      return succeeded({ record, events: [{ type: 'stage-entered', at, data: { from, to: stage } }] })
    },
  })

await acme.repository('account').put(sampleRecord('account', { lifecycleStage: 'lead' }), 'absent')
// Two people press the same button: the second is told that the account has moved already.
for (const outcome of await Promise.all([moveOn('a-1', 'lead'), moveOn('a-1', 'lead')])) {
  console.log(outcome.ok ? `moved to ${outcome.value.record.lifecycleStage}` : `refused: ${outcome.reason.code}`)
}

const charges = Array.from({ length: 12 }, (_, index): Charge => {
  const day = `2026-${String(index + 1).padStart(2, '0')}-01` as `${number}-${number}-${number}`
  return {
    key: `ag-1/fee/${day}`,
    accountId: 'a-1',
    kind: 'fee',
    agreementId: 'ag-1',
    chargedOn: day,
    listed: { amount: '1500.00', currency: 'EUR' },
    discount: { amount: '0.00', currency: 'EUR' },
    net: { amount: '1500.00', currency: 'EUR' },
  }
})

/** Raises what is due: every draft whose id nobody has used yet. */
async function raiseInvoices(tenant: TenantStore, worker: string): Promise<readonly string[]> {
  const existing: Invoice[] = []
  for await (const { record } of tenant.repository('invoice').iterate({})) existing.push(record)
  const raised: string[] = []
  for (const draft of dueInvoices(charges, { asOf: '2026-12-31', existing })) {
    const outcome = await decideAndSave(tenant, {
      kind: 'invoice',
      id: draft.id,
      decide: (stored) =>
        stored === undefined
          ? succeeded({ record: draft, events: [{ type: 'invoice-raised', at, data: { worker } }] })
          : refused({ code: 'already-raised', parameters: { id: draft.id } }),
    })
    if (outcome.ok) raised.push(draft.id)
  }
  return raised
}

const [first = [], second = []] = await Promise.all([raiseInvoices(acme, 'one'), raiseInvoices(acme, 'two')])
const invoices = await acme.repository('invoice').list({}, { limit: 100 })
let events = 0
for (const id of [...first, ...second]) for await (const _ of acme.events.read(`invoice/${id}`)) events += 1
console.log(
  `raised by both workers: ${first.length + second.length}, by both at once: ${first.filter((id) => second.includes(id)).length}`,
)
console.log(`stored: ${invoices.ok ? invoices.value.items.length : 0} invoices, ${events} events`)
