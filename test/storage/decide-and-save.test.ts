import { describe, expect, it } from 'vitest'
import { refused, succeeded } from '../../src/index.ts'
import {
  createMemoryStore,
  createRecordStore,
  decideAndSave,
  memoryDriver,
  type NewEvent,
  type StorageDriver,
  standardKinds,
  type TenantStore,
} from '../../src/storage/index.ts'
import { sampleRecord } from '../../src/testing/index.ts'

const raised: NewEvent = { type: 'invoice-raised', at: '2026-05-01T00:00:00Z', data: {} }

/** A decision that makes an invoice unless there is one. */
const raise = (tenant: TenantStore, id: string) =>
  decideAndSave(tenant, {
    kind: 'invoice',
    id,
    decide: (stored) =>
      stored === undefined
        ? succeeded({ record: sampleRecord('invoice', { id }), events: [raised] })
        : refused({ code: 'already-raised', parameters: { id } }),
  })

/** A decision that adds one to an account's score. */
const increment = (tenant: TenantStore, attempts: number, waited: number[] = []) =>
  decideAndSave(tenant, {
    kind: 'account',
    id: 'a-1',
    attempts,
    wait: async (attempt) => void waited.push(attempt),
    decide: (stored) =>
      succeeded({ record: sampleRecord('account', { id: 'a-1', leadScore: (stored?.leadScore ?? 0) + 1 }) }),
  })

/** A tenant whose driver differs from a sound one in what is given. */
function tenantOver(faulty: (sound: StorageDriver) => Partial<StorageDriver>): TenantStore {
  const sound = memoryDriver()
  return createRecordStore(standardKinds, { ...sound, ...faulty(sound) }).forTenant('acme')
}

describe('deciding and saving', () => {
  it('saves the record and its events together, each once, whoever is first', async () => {
    const acme = createMemoryStore().forTenant('acme')
    const outcomes = await Promise.all([raise(acme, 'in-1'), raise(acme, 'in-1'), raise(acme, 'in-1')])
    expect(outcomes.filter(({ ok }) => ok)).toEqual([
      succeeded({ record: sampleRecord('invoice', { id: 'in-1' }), version: 1, streamVersion: 1 }),
    ])
    expect(outcomes).toContainEqual(refused({ code: 'already-raised', parameters: { id: 'in-1' } }))
    const events = []
    for await (const event of acme.events.read('invoice/in-1')) events.push(event)
    expect(events).toEqual([{ ...raised, version: 1 }])
  })

  it('decides again about what another left', async () => {
    const acme = createMemoryStore().forTenant('acme')
    await Promise.all(Array.from({ length: 20 }, () => increment(acme, 1_000)))
    expect((await acme.repository('account').get('a-1'))?.record.leadScore).toBe(20)
  })

  it('gives up after as many attempts as it may, and waits between them', async () => {
    const waited: number[] = []
    const always = tenantOver(() => ({ write: async () => 'conflict' }))
    const parameters = { kind: 'account', id: 'a-1', expected: 'absent' } as const
    expect(await increment(always, 3, waited)).toEqual(refused({ code: 'conflict', parameters }))
    expect(waited).toEqual([1, 2])
  })

  it('tries again when a transaction met another', async () => {
    let met = 0
    const acme = tenantOver((sound) => ({
      transaction: async (tenant, work) => {
        met += 1
        return met < 3 ? 'conflict' : ((await sound.transaction?.(tenant, work)) ?? 'conflict')
      },
    }))
    expect((await raise(acme, 'in-1')).ok).toBe(true)
    expect(met).toBe(3)
  })

  it('tries again when what it loaded was already old', async () => {
    let loads = 0
    const acme = tenantOver((sound) => ({
      read: async (at, ids) => {
        loads += 1
        return loads === 1 ? [] : sound.read(at, ids)
      },
    }))
    await acme.repository('invoice').put(sampleRecord('invoice', { id: 'in-1' }), 'absent')
    expect(await raise(acme, 'in-1')).toEqual(refused({ code: 'already-raised', parameters: { id: 'in-1' } }))
    expect(loads).toBe(2)
  })

  it('writes no record when its events cannot be written', async () => {
    const acme = tenantOver((sound) => ({
      transaction: async (tenant, work) =>
        (await sound.transaction?.(tenant, (driver) => work({ ...driver, append: async () => 'conflict' }))) ??
        'conflict',
    }))
    const outcome = await raise(acme, 'in-1')
    expect(outcome.ok || outcome.reason.code).toBe('conflict')
    expect(await acme.repository('invoice').get('in-1')).toBeUndefined()
  })

  it('refuses what needs a transaction where there is none, and does the rest', async () => {
    const { transaction: _, ...driver } = memoryDriver()
    const acme = createRecordStore(standardKinds, driver).forTenant('acme')
    expect(await raise(acme, 'in-1')).toEqual(refused({ code: 'unsupported-transaction', parameters: {} }))
    expect((await increment(acme, 1)).ok).toBe(true)
  })

  it.each([0, 1.5, 1_001])('does not try %s times', async (attempts) => {
    const acme = createMemoryStore().forTenant('acme')
    await expect(increment(acme, attempts)).rejects.toMatchObject({ code: 'invalid-value' })
  })

  it('does not save a decision about another record', async () => {
    const acme = createMemoryStore().forTenant('acme')
    const outcome = decideAndSave(acme, {
      kind: 'account',
      id: 'a-1',
      decide: () => succeeded({ record: sampleRecord('account', { id: 'a-2' }) }),
    })
    await expect(outcome).rejects.toMatchObject({ code: 'invalid-value' })
  })
})
