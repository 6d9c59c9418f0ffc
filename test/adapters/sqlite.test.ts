import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standardKinds } from 'clientele/storage'
import { conformanceCases } from 'clientele/testing'
import { afterAll, describe, it } from 'vitest'
import { openSqliteStore } from '../../examples/adapters/sqlite/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'clientele-sqlite-'))

describe.each(['memory', 'file'])('SQLite in %s', async (where) => {
  const url = where === 'memory' ? ':memory:' : `file:${join(folder, 'store.db')}`
  const { store, close } = await openSqliteStore(url, standardKinds)
  afterAll(() => {
    close()
    if (where === 'file') rmSync(folder, { recursive: true })
  })

  it.each(conformanceCases({ capabilities: store.capabilities, openStore: async () => store }))('$id', ({ run }) =>
    run(),
  )
})
