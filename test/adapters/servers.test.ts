import { standardKinds } from 'clientele/storage'
import { conformanceCases } from 'clientele/testing'
import { Pool } from 'pg'
import { createClient } from 'redis'
import { afterAll, describe, expect, it } from 'vitest'
import { createPostgresStore, postgresMigrations } from '../../examples/adapters/postgres/index.ts'
import { createRedisStore } from '../../examples/adapters/redis/index.ts'

/** Servers for these tests alone: `.ci/run` starts them and names them here. */
const { CLIENTELE_TEST_POSTGRES: postgres, CLIENTELE_TEST_REDIS: redis } = process.env

describe.skipIf(postgres === undefined)('PostgreSQL, on a server', async () => {
  if (postgres === undefined) return
  const owner = new Pool({ connectionString: postgres })
  for (const migration of postgresMigrations(standardKinds, 'clientele_app')) await owner.query(migration)
  const pool = new Pool({ connectionString: postgres, options: '-c role=clientele_app', max: 10 })
  const store = createPostgresStore(pool, standardKinds)
  afterAll(() => Promise.all([pool.end(), owner.end()]))

  it.each(conformanceCases({ capabilities: store.capabilities, openStore: async () => store }))('$id', ({ run }) =>
    run(),
  )

  it('finds by an index whatever can be asked for', async () => {
    const client = await pool.connect()
    try {
      await client.query("SELECT set_config('clientele.tenant', 'x', false)")
      // So few rows are sorted faster than an index is walked; what counts is that it can be.
      for (const way of ['seqscan', 'bitmapscan', 'sort']) await client.query(`SET enable_${way} = off`)
      for (const [kind, { fields }] of Object.entries(standardKinds)) {
        for (const field of Object.keys(fields)) {
          const { rows } = await client.query(
            `EXPLAIN SELECT body FROM "clientele_${kind.replaceAll('-', '_')}"
             WHERE tenant = 'x' AND body IS NOT NULL AND "${field}" IS NOT NULL ORDER BY "${field}", id LIMIT 10`,
          )
          expect(JSON.stringify(rows)).toContain(`clientele_${kind}_by_${field}`)
        }
      }
    } finally {
      client.release(true)
    }
  })
})

describe.skipIf(redis === undefined)('Redis', async () => {
  if (redis === undefined) return
  const client = await createClient({ url: redis }).connect()
  const store = createRedisStore(client, standardKinds)
  afterAll(() => client.close())

  it.each(conformanceCases({ capabilities: store.capabilities, openStore: async () => store }))('$id', ({ run }) =>
    run(),
  )
})
