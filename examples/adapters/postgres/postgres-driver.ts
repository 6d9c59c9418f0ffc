import {
  type Appended,
  type Expectation,
  queryAbilities,
  type RecordWrite,
  type StorageDriver,
  type StoredEvent,
  type StoredRecord,
  type TransactionDriver,
  type Versioned,
} from 'clientele/storage'
import type { PostgresConnection, PostgresConnections } from './connections.ts'
import { type Statement, statementsOf } from './find.ts'
import { tableOf } from './migrations.ts'

interface RecordRow {
  readonly body: StoredRecord
  readonly version: unknown
}

const foundIn = (rows: readonly unknown[]): readonly Versioned<StoredRecord>[] =>
  (rows as readonly RecordRow[]).map(({ body, version }) => ({ record: body, version: Number(version) }))

const stillAs = (expect: Expectation): { readonly condition: string; readonly values: readonly number[] } =>
  typeof expect === 'number' ? { condition: 'AND version = $4', values: [expect] } : { condition: '', values: [] }

/** One statement decides and writes; that it writes nothing is the conflict. */
function writeOf(kind: string, tenant: string, { id, text, expect }: RecordWrite): Statement {
  const table = tableOf(kind)
  if (expect === 'absent' || expect === 'any') {
    const condition = expect === 'any' ? '' : 'WHERE stored.body IS NULL'
    return {
      text: `INSERT INTO ${table} AS stored (tenant, id, version, body) VALUES ($1, $2, 1, $3::jsonb)
             ON CONFLICT (tenant, id) DO UPDATE SET version = stored.version + 1, body = excluded.body ${condition}
             RETURNING version`,
      values: [tenant, id, text],
    }
  }
  const { condition, values } = stillAs(expect)
  return {
    text: `UPDATE ${table} SET version = version + 1, body = $3::jsonb
           WHERE tenant = $1 AND id = $2 AND body IS NOT NULL ${condition} RETURNING version`,
    values: [tenant, id, text, ...values],
  }
}

/** Reads and writes, on whatever connection. */
const operationsOn = (query: PostgresConnection['query']): TransactionDriver => ({
  read: async ({ tenant, kind }, ids) => {
    const text = `SELECT body, version FROM ${tableOf(kind)}
                  WHERE tenant = $1 AND id = ANY($2::text[]) AND body IS NOT NULL`
    return foundIn((await query(text, [tenant, ids])).rows)
  },
  write: async ({ tenant, kind }, write) => {
    const { text, values } = writeOf(kind, tenant, write)
    const { rows } = await query(text, values)
    return rows.length === 0 ? 'conflict' : Number((rows[0] as RecordRow).version)
  },
  remove: async ({ tenant, kind }, id, expect) => {
    const { condition, values } = stillAs(expect)
    const text = `UPDATE ${tableOf(kind)} SET version = version + 1, body = $3::jsonb
                  WHERE tenant = $1 AND id = $2 AND body IS NOT NULL ${condition} RETURNING version`
    const { rows } = await query(text, [tenant, id, null, ...values])
    if (rows.length > 0) return true
    return expect === 'any' ? false : 'conflict'
  },
  append: async ({ tenant, stream }, { events, expect, idempotencyKey = null, fingerprint }) => {
    const { rows } = await query('SELECT outcome, result FROM clientele_append($1, $2, $3::jsonb, $4, $5, $6)', [
      tenant,
      stream,
      JSON.stringify(events),
      String(expect),
      idempotencyKey,
      fingerprint,
    ])
    const { outcome, result } = rows[0] as { readonly outcome: string; readonly result: unknown }
    if (outcome === 'conflict' || outcome === 'mismatch') return outcome
    return { version: Number(result), replayed: outcome === 'replayed' } satisfies Appended
  },
})

/** Whether another transaction came between: a serialisation failure, or a deadlock. */
const isInterference = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return code === '40001' || code === '40P01'
}

/**
 * What a store needs of PostgreSQL. Every statement names its tenant, and the tables' policies hold it to that tenant as well:
 * a statement that forgot would find nothing.
 */
export function postgresDriver(connections: PostgresConnections): StorageDriver {
  const tenantOf = new WeakMap<PostgresConnection, string>()

  /** Lends a connection that works for a tenant. */
  const forTenant = <Value>(
    tenant: string,
    work: (query: PostgresConnection['query']) => Promise<Value>,
  ): Promise<Value> =>
    connections.use(async (connection) => {
      if (tenantOf.get(connection) !== tenant) {
        tenantOf.delete(connection)
        await connection.query("SELECT set_config('clientele.tenant', $1, false)", [tenant])
        tenantOf.set(connection, tenant)
      }
      return work((text, values) => connection.query(text, values))
    })

  return {
    queries: queryAbilities,
    read: (at, ids) => forTenant(at.tenant, (query) => operationsOn(query).read(at, ids)),
    write: (at, write) => forTenant(at.tenant, (query) => operationsOn(query).write(at, write)),
    remove: (at, id, expect) => forTenant(at.tenant, (query) => operationsOn(query).remove(at, id, expect)),
    append: (at, write) => forTenant(at.tenant, (query) => operationsOn(query).append(at, write)),
    find: (at, plan, { limit, after }) =>
      forTenant(at.tenant, async (query) => {
        const found: Versioned<StoredRecord>[] = []
        for (const { text, values } of statementsOf(at, plan, after)) {
          if (found.length === limit) break
          found.push(...foundIn((await query(text, [...values, limit - found.length])).rows))
        }
        return found
      }),
    readEvents: ({ tenant, stream }, { after, limit }) =>
      forTenant(tenant, async (query) => {
        const { rows } = await query(
          `SELECT type, at, data, version FROM clientele_event
           WHERE tenant = $1 AND stream = $2 AND version > $3 ORDER BY version LIMIT $4`,
          [tenant, stream, after, limit],
        )
        return (rows as readonly StoredEvent[]).map((row) => ({ ...row, version: Number(row.version) }))
      }),
    transaction: (tenant, work) =>
      forTenant(tenant, async (query) => {
        let failure: { readonly error: unknown } | undefined
        // After a failure the database takes a COMMIT for a ROLLBACK, and says so to nobody.
        const watched: PostgresConnection['query'] = async (text, values) => {
          try {
            return await query(text, values)
          } catch (error) {
            failure ??= { error }
            throw error
          }
        }
        await query('BEGIN ISOLATION LEVEL SERIALIZABLE')
        try {
          const { keep, value } = await work(operationsOn(watched))
          if (keep && failure !== undefined) throw failure.error
          await query(keep ? 'COMMIT' : 'ROLLBACK')
          return { value }
        } catch (error) {
          await query('ROLLBACK')
          if (isInterference(error) || isInterference(failure?.error)) return 'conflict'
          throw error
        }
      }),
  }
}
