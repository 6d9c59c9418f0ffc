import { createClient } from '@libsql/client'
import { createRecordStore, type KindDefinitions, type KindTable, type RecordStore } from 'clientele/storage'
import { migrateSqlite } from './migrations.ts'
import { sqliteDriver } from './sqlite-driver.ts'

/** A store in a database of SQLite, and how to put it away. */
export interface SqliteStore<Kinds extends KindTable> {
  readonly store: RecordStore<Kinds>
  close(): void
}

/**
 * The migration that is under way in this process, if any. A connection that waits for another of its own process would keep
 * that one from ever finishing, so they take turns here; those of other processes take turns by the lock of the file.
 */
let underWay: Promise<void> = Promise.resolve()

function inTurn(migrate: () => Promise<void>): Promise<void> {
  const migrated = underWay.then(migrate)
  // What went wrong is the business of whoever asked, not of the next in turn.
  underWay = migrated.catch(() => undefined)
  return migrated
}

/**
 * Opens a store in a file of SQLite, or in memory, and brings the database to what the kinds need.
 *
 * @param url - `file:path/to/store.db`, or `:memory:`.
 */
export async function openSqliteStore<Kinds extends KindTable>(
  url: string,
  kinds: KindDefinitions<Kinds>,
): Promise<SqliteStore<Kinds>> {
  // Another process may be writing: wait for it, five seconds at most.
  const client = createClient({ url, timeout: 5_000 })
  const inMemory = url.includes(':memory:')
  // Readers and the writer of a file do not block one another. What is written survives a kill of the process.
  if (!inMemory) await client.execute('PRAGMA journal_mode = WAL')
  await inTurn(() => migrateSqlite(client, kinds))
  return { store: createRecordStore(kinds, sqliteDriver(client, { inMemory })), close: () => client.close() }
}
