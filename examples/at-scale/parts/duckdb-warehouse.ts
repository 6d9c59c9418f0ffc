import { join } from 'node:path'
import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api'
import type { PurchaseBatch } from './made-purchases.ts'
import { type Parameter, pickColumns, type StoredColumn, type Warehouse } from './warehouse.ts'

/** The rows that DuckDB takes and gives at a time. */
const chunkRows = 2_048
/** The batches of purchases in one file of Parquet: about two million rows. */
const batchesInFile = 16

const types: Readonly<Record<StoredColumn['type'], DuckDBType>> = {
  integer: INTEGER,
  'double precision': DOUBLE,
  text: VARCHAR,
  boolean: BOOLEAN,
}

const toValue = (value: unknown): DuckDBValue =>
  value === undefined || Number.isNaN(value) ? null : (value as DuckDBValue)

/** Appends columns to a table, a chunk at a time. */
async function append(
  connection: DuckDBConnection,
  table: string,
  columns: readonly { readonly type: DuckDBType; readonly at: (row: number) => DuckDBValue }[],
  rows: number,
): Promise<void> {
  const appender = await connection.createAppender(table)
  const chunk = DuckDBDataChunk.create(columns.map(({ type }) => type))
  for (let from = 0; from < rows; from += chunkRows) {
    const length = Math.min(chunkRows, rows - from)
    chunk.reset()
    chunk.setColumns(columns.map(({ at }) => Array.from({ length }, (_, index) => at(from + index))))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Parameters as DuckDB takes them, each with its type, which it cannot tell of an empty list. */
const bound = (parameters: readonly Parameter[]): [DuckDBValue[], DuckDBType[]] => [
  parameters.map((parameter) => (typeof parameter === 'string' ? parameter : listValue([...parameter]))),
  parameters.map((parameter) => (typeof parameter === 'string' ? VARCHAR : LIST(VARCHAR))),
]

/** Opens a warehouse of DuckDB in a folder: purchases in files of Parquet, the rest in a file of its own. */
export async function openDuckDb(
  folder: string,
  { memory }: { readonly memory: string },
): Promise<Warehouse & { close(): void }> {
  const instance = await DuckDBInstance.create(join(folder, 'warehouse.duckdb'), { memory_limit: memory })
  const connection = await instance.connect()
  const run = async (text: string, parameters: readonly Parameter[] = []): Promise<void> => {
    await connection.run(text, ...bound(parameters))
  }
  return {
    name: 'DuckDB',
    run,
    async numbers(names, text, parameters = []) {
      const result = await connection.stream(text, ...bound(parameters))
      const columns = new Map(result.columnNames().map((name) => [name, [] as Float64Array[]]))
      for (;;) {
        const chunk = await result.fetchChunk()
        if (chunk === null || chunk.rowCount === 0) break
        for (const [index, parts] of [...columns.values()].entries()) {
          const values = chunk.getColumnValues(index)
          parts.push(Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))))
        }
      }
      return pickColumns(names, new Map([...columns].map(([name, parts]) => [name, joined(parts)])))
    },
    async rows(text, parameters = []) {
      return (await connection.runAndReadAll(text, ...bound(parameters))).getRowObjectsJson()
    },
    async storePurchases(batches: Iterable<PurchaseBatch>) {
      await run('create temporary table fresh (account_id integer, purchased_on date, amount double precision)')
      let waiting = 0
      let files = 0
      const write = async (): Promise<void> => {
        files += 1
        await run(
          `copy (select account_id, purchased_on, cast(amount as decimal(12, 2)) as amount from fresh)
           to $1 (format parquet)`,
          [join(folder, `purchases-${String(files).padStart(4, '0')}.parquet`)],
        )
        await run('truncate fresh')
        waiting = 0
      }
      for (const { account, day, amount } of batches) {
        await append(
          connection,
          'fresh',
          [
            { type: INTEGER, at: (row) => account[row] as number },
            { type: DATE, at: (row) => new DuckDBDateValue(day[row] as number) },
            { type: DOUBLE, at: (row) => toValue(amount[row]) },
          ],
          account.length,
        )
        waiting += 1
        if (waiting === batchesInFile) await write()
      }
      if (waiting > 0) await write()
      await run('set variable purchase_files = $1', [join(folder, 'purchases-*.parquet')])
      await run("create temporary view purchases as select * from read_parquet(getvariable('purchase_files'))")
    },
    async store(table, columns) {
      await append(
        connection,
        table,
        columns.map(({ type, values }) => ({ type: types[type], at: (row) => toValue(values[row]) })),
        columns[0]?.values.length ?? 0,
      )
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** One column of its parts. */
function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
