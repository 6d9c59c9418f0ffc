/**
 * The same as duckdb.ts in PostgreSQL, with the same texts: a server of its own on loopback, in a temporary folder.
 *
 * `npx tsx postgres.ts [purchases]`
 */
import { setTimeout } from 'node:timers/promises'
import { mixInWarehouse } from './parts/mix-in-warehouse.ts'
import { openPostgres } from './parts/postgres-warehouse.ts'
import { notRun, sizeFrom } from './parts/steps.ts'
import { startPostgres, type TemporaryServer } from './parts/temporary-server.ts'
import { valueInWarehouse } from './parts/value-in-warehouse.ts'

/** Connects once the server answers. */
async function connected({ port, password }: TemporaryServer): ReturnType<typeof openPostgres> {
  const config = { host: '127.0.0.1', port, user: 'clientele', password, database: 'postgres' }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openPostgres(config)
    } catch (error) {
      if (attempt === 100) throw error
      await setTimeout(200)
    }
  }
}

const purchases = sizeFrom(process.argv[2], 20_000)
const server = await startPostgres()
if (server === undefined) {
  notRun('PostgreSQL is not installed here')
} else {
  try {
    const warehouse = await connected(server)
    await valueInWarehouse(warehouse, purchases)
    await mixInWarehouse(warehouse, Math.min(purchases / 2, 100_000))
    await warehouse.close()
  } finally {
    await server.stop()
  }
}
