import { Client, type ClientConfig } from 'pg'
import type { PurchaseBatch } from './made-purchases.ts'
import { type Parameter, pickColumns, type StoredColumn, type Warehouse } from './warehouse.ts'

/** Rows sent in one statement. */
const sentRows = 122_880

/** A list of numbers as PostgreSQL reads an array. */
const numberList = (values: ArrayLike<number>): string =>
  `{${Array.from(values, (value) => (Number.isNaN(value) ? 'null' : value)).join(',')}}`

/** A part of a column as a parameter: numbers as one text, which is far less to write than each on its own. */
function sent({ type, values }: StoredColumn, from: number): unknown {
  const part = Array.prototype.slice.call(values, from, from + sentRows)
  return type === 'text' || type === 'boolean' ? part.map((value) => value ?? null) : numberList(part)
}

/** Connects to a warehouse of PostgreSQL; its tables are this session's own, and are gone when it ends. */
export async function openPostgres(config: ClientConfig): Promise<Warehouse & { close(): Promise<void> }> {
  const client = new Client(config)
  await client.connect()
  const query = (text: string, parameters: readonly unknown[] = []) => client.query(text, [...parameters])
  return {
    name: 'PostgreSQL',
    async run(text, parameters) {
      await query(text, parameters)
    },
    async numbers(names, text, parameters: readonly Parameter[] = []) {
      const { rows, fields } = await client.query<unknown[]>({ text, values: [...parameters], rowMode: 'array' })
      const columnAt = (index: number): Float64Array =>
        Float64Array.from(rows, (row) => (row[index] === null ? Number.NaN : Number(row[index])))
      return pickColumns(names, new Map(fields.map(({ name }, index) => [name, columnAt(index)])))
    },
    async rows(text, parameters) {
      return (await query(text, parameters)).rows
    },
    async storePurchases(batches: Iterable<PurchaseBatch>) {
      await query('create temporary table purchases (account_id bigint, purchased_on date, amount numeric(12, 2))')
      for (const { account, day, amount } of batches) {
        await query(
          `insert into purchases
           select account_id, date '1970-01-01' + day, amount
           from unnest($1::bigint[], $2::integer[], $3::numeric[]) as sent (account_id, day, amount)`,
          [account, day, amount].map(numberList),
        )
      }
      await query('analyze purchases')
    },
    async store(table, columns) {
      // Names and types are the program's own; what is stored in them goes by parameters.
      const lists = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')
      const rows = columns[0]?.values.length ?? 0
      for (let from = 0; from < rows; from += sentRows) {
        await query(
          `insert into ${table} select * from unnest(${lists})`,
          columns.map((column) => sent(column, from)),
        )
      }
      await query(`analyze ${table}`)
    },
    async close() {
      await client.end()
    },
  }
}
