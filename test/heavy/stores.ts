import { type RecordStore, standardKinds } from 'clientele/storage'

/** A store that several processes open at once. */
export interface SharedStore {
  readonly store: RecordStore
  close(): Promise<void>
}

/** Brings a server to what the store needs. */
export async function migrate(url: string): Promise<void> {
  if (!url.startsWith('postgres:')) return
  const { default: pg } = await import('pg')
  const { postgresMigrations } = await import('../../examples/adapters/postgres/index.ts')
  const owner = new pg.Pool({ connectionString: url })
  for (const migration of postgresMigrations(standardKinds, 'clientele_app')) await owner.query(migration)
  await owner.end()
}

/** Opens a store by its address, `postgres:` or `file:`, and loads no other's driver: a writer starts fifty times. */
export async function openShared(url: string): Promise<SharedStore> {
  if (url.startsWith('postgres:')) {
    const { default: pg } = await import('pg')
    const { createPostgresStore } = await import('../../examples/adapters/postgres/index.ts')
    const pool = new pg.Pool({ connectionString: url, options: '-c role=clientele_app', max: 2 })
    return { store: createPostgresStore(pool, standardKinds), close: () => pool.end() }
  }
  const { openSqliteStore } = await import('../../examples/adapters/sqlite/index.ts')
  const { store, close } = await openSqliteStore(url, standardKinds)
  return { store, close: async () => close() }
}
