import type { Client } from '@libsql/client'
import type { FieldType, KindDefinitions } from 'clientele/storage'

/** The name of a kind's table. Kinds and fields are checked to be letters, digits, dashes and dots. */
export const tableOf = (kind: string): string => `"clientele_${kind.replaceAll('-', '_')}"`

/** The name of a field's column: `term.end` is `"term.end"`. */
export const columnOf = (field: string): string => `"${field}"`

const columnTypes: Readonly<Record<FieldType, string>> = { text: 'TEXT', number: 'REAL', boolean: 'INTEGER' }

const pathOf = (field: string): string =>
  `$${field
    .split('.')
    .map((key) => `."${key}"`)
    .join('')}`

const eventTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS clientele_stream (
     tenant TEXT NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL,
     PRIMARY KEY (tenant, stream)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS clientele_event (
     tenant TEXT NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL,
     type TEXT NOT NULL, at TEXT NOT NULL, data TEXT NOT NULL,
     PRIMARY KEY (tenant, stream, version)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS clientele_append (
     tenant TEXT NOT NULL, stream TEXT NOT NULL, idempotency_key TEXT NOT NULL,
     fingerprint TEXT NOT NULL, version INTEGER NOT NULL,
     PRIMARY KEY (tenant, stream, idempotency_key)) STRICT, WITHOUT ROWID`,
]

/**
 * Brings a database to what the store needs, in one transaction, so that processes that start together take turns. It can be
 * run again: at every start, and after a kind or a field was added. A record that was deleted leaves its version, so that no
 * old version fits a new record.
 */
export async function migrateSqlite(client: Client, kinds: KindDefinitions): Promise<void> {
  const transaction = await client.transaction('write')
  try {
    for (const statement of eventTables) await transaction.execute(statement)
    for (const [kind, { fields }] of Object.entries(kinds)) {
      const table = tableOf(kind)
      await transaction.execute(
        `CREATE TABLE IF NOT EXISTS ${table} (
           tenant TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT,
           PRIMARY KEY (tenant, id)) STRICT`,
      )
      const sql = 'SELECT name FROM pragma_table_xinfo(?)'
      const { rows } = await transaction.execute({ sql, args: [table.slice(1, -1)] })
      const known = new Set(rows.map((row) => row['name']))
      for (const [field, type] of Object.entries(fields)) {
        if (!known.has(field)) {
          // Worked out of the record when it is asked for, and kept in the index: rows of before need no filling in.
          await transaction.execute(
            `ALTER TABLE ${table} ADD COLUMN ${columnOf(field)} ${columnTypes[type]}
               GENERATED ALWAYS AS (json_extract(body, '${pathOf(field)}')) VIRTUAL`,
          )
        }
        await transaction.execute(
          `CREATE INDEX IF NOT EXISTS "clientele_${kind}_by_${field}"
             ON ${table} (tenant, ${columnOf(field)}, id) WHERE body IS NOT NULL`,
        )
      }
    }
    await transaction.commit()
  } finally {
    transaction.close()
  }
}
