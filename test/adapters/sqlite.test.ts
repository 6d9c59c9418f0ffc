import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { type KindDefinitions, standardKinds } from 'clientele/storage'
import { conformanceCases } from 'clientele/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../examples/adapters/sqlite/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'clientele-sqlite-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['memory', 'file'])('SQLite in %s', async (where) => {
  const url = where === 'memory' ? ':memory:' : `file:${join(folder, 'store.db')}`
  const { store, close } = await openSqliteStore(url, standardKinds)
  afterAll(close)

  it.each(conformanceCases({ capabilities: store.capabilities, openStore: async () => store }))('$id', ({ run }) =>
    run(),
  )
})

describe('the database of SQLite', () => {
  const url = `file:${join(folder, 'migrated.db')}`

  it('finds by an index whatever can be asked for', async () => {
    const { close } = await openSqliteStore(url, standardKinds)
    const client = createClient({ url })
    for (const [kind, { fields }] of Object.entries(standardKinds)) {
      for (const field of Object.keys(fields)) {
        const { rows } = await client.execute(
          `EXPLAIN QUERY PLAN SELECT body FROM "clientele_${kind.replaceAll('-', '_')}"
           WHERE tenant = 'x' AND body IS NOT NULL AND "${field}" IS NOT NULL ORDER BY "${field}", id LIMIT 10`,
        )
        const plan = rows.map((row) => String(row['detail'])).join('\n')
        expect(plan).toContain(`clientele_${kind}_by_${field}`)
        expect(plan).not.toContain('TEMP B-TREE')
      }
    }
    client.close()
    close()
  })

  it('is migrated again by several at once, and finds records of before by a new field', async () => {
    const before = await openSqliteStore(url, standardKinds)
    await before.store
      .forTenant('acme')
      .repository('account')
      .put(
        { id: 'a-1', name: 'Ana', party: 'individual', contacts: [], tags: ['x'], customFields: { city: 'Lagos' } },
        'any',
      )
    before.close()
    const more: KindDefinitions = {
      ...standardKinds,
      account: { fields: { ...standardKinds.account.fields, 'customFields.city': 'text' } },
    }
    const opened = await Promise.all([openSqliteStore(url, more), openSqliteStore(url, more)])
    for (const { store, close } of opened) {
      const query = { where: { 'customFields.city': { equals: 'Lagos' } } }
      const found = await store.forTenant('acme').repository('account').list(query, { limit: 5 })
      expect(found.ok && found.value.items.length).toBe(1)
      close()
    }
  })
})
