import type { Client, InArgs, ResultSet } from '@libsql/client'
import {
  type EventWrite,
  type Expectation,
  meetsExpectation,
  queryAbilities,
  type RecordWrite,
  type StorageDriver,
  type StoredRecord,
  type TransactionDriver,
  type Versioned,
} from 'clientele/storage'
import { statementsOf } from './find.ts'
import { tableOf } from './migrations.ts'

/** Whatever statements can be sent to: the database, or a transaction. */
interface Executor {
  execute(statement: { readonly sql: string; readonly args: InArgs }): Promise<ResultSet>
}

const foundIn = ({ rows }: ResultSet): readonly Versioned<StoredRecord>[] =>
  rows.map((row) => ({ record: JSON.parse(String(row['body'])), version: Number(row['version']) }))

/** One statement decides and writes; that it writes nothing is the conflict. */
function writeOf(kind: string, tenant: string, { id, text, expect }: RecordWrite): { sql: string; args: InArgs } {
  const table = tableOf(kind)
  if (expect === 'absent' || expect === 'any') {
    const condition = expect === 'any' ? '' : 'WHERE body IS NULL'
    return {
      sql: `INSERT INTO ${table} (tenant, id, version, body) VALUES (?, ?, 1, ?)
            ON CONFLICT (tenant, id) DO UPDATE SET version = version + 1, body = excluded.body ${condition}
            RETURNING version`,
      args: [tenant, id, text],
    }
  }
  const { condition, args } = stillAs(expect)
  return {
    sql: `UPDATE ${table} SET version = version + 1, body = ?
          WHERE tenant = ? AND id = ? AND body IS NOT NULL ${condition} RETURNING version`,
    args: [text, tenant, id, ...args],
  }
}

const stillAs = (expect: Expectation): { readonly condition: string; readonly args: readonly number[] } =>
  typeof expect === 'number' ? { condition: 'AND version = ?', args: [expect] } : { condition: '', args: [] }

/** Reads and writes, wherever the statements go. */
const operationsOn = (to: Executor): Omit<TransactionDriver, 'append'> => ({
  read: async ({ tenant, kind }, ids) => {
    const places = ids.map(() => '?').join(', ')
    const sql = `SELECT body, version FROM ${tableOf(kind)} WHERE tenant = ? AND id IN (${places}) AND body IS NOT NULL`
    return foundIn(await to.execute({ sql, args: [tenant, ...ids] }))
  },
  write: async ({ tenant, kind }, write) => {
    const { rows } = await to.execute(writeOf(kind, tenant, write))
    return rows[0] === undefined ? 'conflict' : Number(rows[0]['version'])
  },
  remove: async ({ tenant, kind }, id, expect) => {
    const { condition, args } = stillAs(expect)
    const sql = `UPDATE ${tableOf(kind)} SET version = version + 1, body = NULL
                 WHERE tenant = ? AND id = ? AND body IS NOT NULL ${condition} RETURNING version`
    const { rows } = await to.execute({ sql, args: [tenant, id, ...args] })
    if (rows.length > 0) return true
    return expect === 'any' ? false : 'conflict'
  },
})

/** Several statements: to be sent within a transaction that nobody else writes beside. */
async function append(
  to: Executor,
  { tenant, stream }: { readonly tenant: string; readonly stream: string },
  { events, expect, idempotencyKey, fingerprint }: EventWrite,
): ReturnType<TransactionDriver['append']> {
  if (idempotencyKey !== undefined) {
    const { rows } = await to.execute({
      sql: `SELECT fingerprint, version FROM clientele_append
            WHERE tenant = ? AND stream = ? AND idempotency_key = ?`,
      args: [tenant, stream, idempotencyKey],
    })
    const [known] = rows
    if (known !== undefined) {
      return known['fingerprint'] === fingerprint ? { version: Number(known['version']), replayed: true } : 'mismatch'
    }
  }
  const { rows } = await to.execute({
    sql: 'SELECT version FROM clientele_stream WHERE tenant = ? AND stream = ?',
    args: [tenant, stream],
  })
  const last = rows[0] === undefined ? undefined : Number(rows[0]['version'])
  if (!meetsExpectation(expect, last)) return 'conflict'
  const version = (last ?? 0) + events.length
  await to.execute({
    sql: `INSERT INTO clientele_stream (tenant, stream, version) VALUES (?, ?, ?)
          ON CONFLICT (tenant, stream) DO UPDATE SET version = excluded.version`,
    args: [tenant, stream, version],
  })
  await to.execute({
    sql: `INSERT INTO clientele_event (tenant, stream, version, type, at, data)
          SELECT ?, ?, ? + key, json_extract(value, '$.type'), json_extract(value, '$.at'),
                 json_extract(value, '$.data')
          FROM json_each(?)`,
    args: [
      tenant,
      stream,
      (last ?? 0) + 1,
      // The data stays text, to the letter.
      JSON.stringify(events.map(({ type, at, data }) => ({ type, at, data: JSON.stringify(data) }))),
    ],
  })
  if (idempotencyKey !== undefined) {
    await to.execute({
      sql: `INSERT INTO clientele_append (tenant, stream, idempotency_key, fingerprint, version)
            VALUES (?, ?, ?, ?, ?)`,
      args: [tenant, stream, idempotencyKey, fingerprint, version],
    })
  }
  return { version, replayed: false }
}

/** Runs one piece of work at a time, in the order that they came. */
function oneAtATime(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/**
 * What a store needs of SQLite.
 *
 * A write waits for the other processes' writes as long as the client's `timeout` says, while it blocks this process: so the
 * process must never wait for itself, and its writes take turns. A database in memory is one connection, and its reads take
 * turns with them.
 */
export function sqliteDriver(client: Client, { inMemory }: { readonly inMemory: boolean }): StorageDriver {
  const writing = oneAtATime()
  const reading: typeof writing = inMemory ? writing : (work) => work()
  const { read, write, remove } = operationsOn(client)

  async function inTransaction<Value>(
    work: (to: Executor) => Promise<{ readonly keep: boolean; readonly value: Value }>,
  ): Promise<Value> {
    return writing(async () => {
      const transaction = await client.transaction('write')
      try {
        const { keep, value } = await work(transaction)
        await (keep ? transaction.commit() : transaction.rollback())
        return value
      } finally {
        transaction.close()
      }
    })
  }

  return {
    queries: queryAbilities,
    read: (at, ids) => reading(() => read(at, ids)),
    write: (at, given) => writing(() => write(at, given)),
    remove: (at, id, expect) => writing(() => remove(at, id, expect)),
    find: (at, plan, { limit, after }) =>
      reading(async () => {
        const found: Versioned<StoredRecord>[] = []
        for (const { sql, args } of statementsOf(at, plan, after)) {
          if (found.length === limit) break
          found.push(...foundIn(await client.execute({ sql, args: [...args, limit - found.length] })))
        }
        return found
      }),
    append: (at, given) => inTransaction(async (to) => ({ keep: true, value: await append(to, at, given) })),
    readEvents: ({ tenant, stream }, { after, limit }) =>
      reading(async () => {
        const { rows } = await client.execute({
          sql: `SELECT type, at, data, version FROM clientele_event
                WHERE tenant = ? AND stream = ? AND version > ? ORDER BY version LIMIT ?`,
          args: [tenant, stream, after, limit],
        })
        return rows.map((row) => ({
          type: String(row['type']),
          // It was checked on its way in.
          at: String(row['at']) as `${number}-${number}-${number}T${string}Z`,
          data: JSON.parse(String(row['data'])),
          version: Number(row['version']),
        }))
      }),
    transaction: async (_, work) => ({
      value: await inTransaction((to) => work({ ...operationsOn(to), append: (at, given) => append(to, at, given) })),
    }),
  }
}
