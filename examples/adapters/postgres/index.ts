import type { PGlite } from '@electric-sql/pglite'
import { createRecordStore, type KindDefinitions, type KindTable, type RecordStore } from 'clientele/storage'
import type { Pool } from 'pg'
import { connectionOf, connectionsOf } from './connections.ts'
import { postgresMigrations } from './migrations.ts'
import { postgresDriver } from './postgres-driver.ts'

export { postgresMigrations } from './migrations.ts'

/** A store on a server. The migrations have run, and the pool's connections work as the role that they were made for. */
export const createPostgresStore = <Kinds extends KindTable>(
  pool: Pool,
  kinds: KindDefinitions<Kinds>,
): RecordStore<Kinds> => createRecordStore(kinds, postgresDriver(connectionsOf(pool)))

/** A store in an embedded database, of which it is the only user: the migrations run, and the role is taken on. */
export async function createPgliteStore<Kinds extends KindTable>(
  database: PGlite,
  kinds: KindDefinitions<Kinds>,
): Promise<RecordStore<Kinds>> {
  await database.exec('RESET ROLE')
  for (const migration of postgresMigrations(kinds, 'clientele_app')) await database.exec(migration)
  await database.exec('SET ROLE clientele_app')
  return createRecordStore(kinds, postgresDriver(connectionOf(database)))
}
