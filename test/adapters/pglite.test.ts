import { PGlite } from '@electric-sql/pglite'
import { standardKinds } from 'clientele/storage'
import { conformanceCases, sampleRecord } from 'clientele/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { createPgliteStore } from '../../examples/adapters/postgres/index.ts'

describe('PostgreSQL, embedded', async () => {
  const database = new PGlite()
  const store = await createPgliteStore(database, standardKinds)
  afterAll(() => database.close())

  it.each(conformanceCases({ capabilities: store.capabilities, openStore: async () => store }))('$id', ({ run }) =>
    run(),
  )

  it('holds a statement without a tenant of its own to the tenant of the connection', async () => {
    for (const tenant of ['policy-a', 'policy-b']) {
      await store.forTenant(tenant).repository('account').put(sampleRecord('account'), 'absent')
      await store
        .forTenant(tenant)
        .events.append('s', [{ type: 'noted', at: '2026-06-01T09:00:00Z', data: {} }], { expect: 'absent' })
    }
    for (const table of ['clientele_account', 'clientele_event', 'clientele_stream']) {
      const { rows } = await database.query(`SELECT DISTINCT tenant FROM ${table}`)
      expect(rows).toEqual([{ tenant: 'policy-b' }])
    }
    const stolen = database.query(
      `INSERT INTO clientele_account (tenant, id, version, body) VALUES ('policy-a', 'x', 1, '{}')`,
    )
    await expect(stolen).rejects.toThrow('row-level security')
  })

  it('can be migrated again', async () => {
    await createPgliteStore(database, standardKinds)
    expect(await store.forTenant('policy-a').repository('account').get('a-1')).toBeDefined()
  })
})
