/**
 * Puts and reads a second through each adapter, one after another, beside the same statement sent to the driver directly, in
 * alternating rounds. Servers are measured where CLIENTELE_TEST_POSTGRES and CLIENTELE_TEST_REDIS name them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createClient as createSqlite } from '@libsql/client'
import { createMemoryStore, type RecordStore, standardKinds } from 'clientele/storage'
import { sampleRecord } from 'clientele/testing'
import { Pool } from 'pg'
import { createClient as createRedis } from 'redis'
import { createPgliteStore, createPostgresStore, postgresMigrations } from '../../examples/adapters/postgres/index.ts'
import { createRedisStore } from '../../examples/adapters/redis/index.ts'
import { openSqliteStore } from '../../examples/adapters/sqlite/index.ts'

interface Measured {
  readonly name: string
  readonly store: RecordStore
  /** The same work without the store: writes and reads one record. */
  readonly raw?: { put(id: string, text: string): Promise<unknown>; get(id: string): Promise<unknown> }
  close(): Promise<unknown>
}

const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
const upsert = (places: readonly string[]): string =>
  `INSERT INTO clientele_account AS stored (tenant, id, version, body) VALUES (${places[0]}, ${places[1]}, 1, ${places[2]})
   ON CONFLICT (tenant, id) DO UPDATE SET version = stored.version + 1, body = excluded.body RETURNING version`
const numbered = ['$1', '$2', '$3::jsonb']
const selectOne =
  'SELECT body, version FROM clientele_account WHERE tenant = $1 AND id = ANY($2::text[]) AND body IS NOT NULL'

async function sqlite(name: string, url: string): Promise<Measured> {
  const { store, close } = await openSqliteStore(url, standardKinds)
  // Nothing but the store itself reaches a database in its memory.
  const raw = url === ':memory:' ? undefined : createSqlite({ url })
  return {
    name,
    store,
    ...(raw === undefined
      ? undefined
      : {
          raw: {
            put: (id, text) =>
              raw.execute({ sql: upsert(['?', '?', '?']).replaceAll('stored.', ''), args: ['raw', id, text] }),
            get: async (id) => {
              const sql = 'SELECT body, version FROM clientele_account WHERE tenant = ? AND id = ? AND body IS NOT NULL'
              return JSON.parse(String((await raw.execute({ sql, args: ['raw', id] })).rows[0]?.['body']))
            },
          },
        }),
    close: async () => {
      close()
      raw?.close()
    },
  }
}

async function pglite(): Promise<Measured> {
  const database = new PGlite()
  const store = await createPgliteStore(database, standardKinds)
  const asRaw = () => database.query("SELECT set_config('clientele.tenant', 'bench', false)")
  await asRaw()
  return {
    name: 'PGlite',
    store,
    raw: {
      put: (id, text) => database.query(upsert(numbered), ['bench', id, text]),
      get: (id) => database.query(selectOne, ['bench', [id]]),
    },
    close: () => database.close(),
  }
}

async function postgres(url: string): Promise<Measured> {
  const owner = new Pool({ connectionString: url })
  for (const migration of postgresMigrations(standardKinds, 'clientele_app')) await owner.query(migration)
  await owner.end()
  const options = '-c role=clientele_app'
  const pool = new Pool({ connectionString: url, options, max: 1 })
  const raw = new Pool({ connectionString: url, options: `${options} -c clientele.tenant=bench`, max: 1 })
  return {
    name: 'PostgreSQL',
    store: createPostgresStore(pool, standardKinds),
    raw: {
      put: (id, text) => raw.query(upsert(numbered), ['bench', id, text]),
      get: (id) => raw.query(selectOne, ['bench', [id]]),
    },
    close: () => Promise.all([pool.end(), raw.end()]),
  }
}

async function redis(url: string): Promise<Measured> {
  const client = await createRedis({ url }).connect()
  return { name: 'Redis', store: createRedisStore(client, standardKinds), close: () => client.close() }
}

const { CLIENTELE_TEST_POSTGRES: postgresUrl, CLIENTELE_TEST_REDIS: redisUrl } = process.env
const all: readonly Measured[] = [
  { name: 'memory', store: createMemoryStore(), close: async () => undefined },
  await sqlite('SQLite, memory', ':memory:'),
  await sqlite('SQLite, file', `file:${join(folder, 'store.db')}`),
  await pglite(),
  ...(postgresUrl === undefined ? [] : [await postgres(postgresUrl)]),
  ...(redisUrl === undefined ? [] : [await redis(redisUrl)]),
]

const count = 400
const rounds = 7
const ids = Array.from({ length: count }, (_, index) => `a-${index}`)
const records = ids.map((id) => sampleRecord('account', { id }))
const texts = records.map((record) => JSON.stringify(record))

async function microsecondsOf(work: (at: number) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  for (let at = 0; at < count; at += 1) await work(at)
  return ((performance.now() - start) * 1_000) / count
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
const perSecond = (microseconds: number): string => String(Math.round(1e6 / microseconds)).padStart(10)
const over = (ours: readonly number[], raw: readonly number[]): string => {
  const ratios = ours.map((time, round) => time / (raw[round] ?? Number.NaN) - 1)
  return raw.length === 0 ? ''.padStart(12) : `${(median(ratios) * 100).toFixed(0)} %`.padStart(12)
}

console.log(
  `a second, one after another, median of ${rounds} rounds of ${count}; "over" is the time beyond the driver's own`,
)
console.log(
  `  ${''.padEnd(16)}${'puts'.padStart(10)}${'over'.padStart(12)}${'reads'.padStart(10)}${'over'.padStart(12)}`,
)
for (const { name, store, raw, close } of all) {
  const accounts = store.forTenant('bench').repository('account')
  const [puts, rawPuts, gets, rawGets]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let round = 0; round < rounds + 1; round += 1) {
    const put = await microsecondsOf((at) => accounts.put(records[at] as (typeof records)[number], 'any'))
    const rawPut = raw && (await microsecondsOf((at) => raw.put(ids[at] as string, texts[at] as string)))
    const get = await microsecondsOf((at) => accounts.get(ids[at] as string))
    const rawGet = raw && (await microsecondsOf((at) => raw.get(ids[at] as string)))
    // The first round warms up.
    if (round === 0) continue
    puts.push(put)
    gets.push(get)
    if (rawPut !== undefined && rawGet !== undefined) {
      rawPuts.push(rawPut)
      rawGets.push(rawGet)
    }
  }
  console.log(
    `  ${name.padEnd(16)}${perSecond(median(puts))}${over(puts, rawPuts)}${perSecond(median(gets))}${over(gets, rawGets)}`,
  )
  await close()
}
rmSync(folder, { recursive: true })
