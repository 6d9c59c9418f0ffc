/**
 * Values purchases in a warehouse of DuckDB over files of Parquet: histories and counts by SQL, the fit in process, scores joined
 * back by SQL. Then the same without a warehouse, and shows that both are the same.
 *
 * `npx tsx duckdb.ts [purchases]`; 10000000 takes minutes, and a folder with room for a gigabyte.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from './parts/duckdb-warehouse.ts'
import { mixInWarehouse } from './parts/mix-in-warehouse.ts'
import { sizeFrom } from './parts/steps.ts'
import { valueInWarehouse } from './parts/value-in-warehouse.ts'

const purchases = sizeFrom(process.argv[2], 20_000)
const folder = mkdtempSync(join(tmpdir(), 'clientele-duckdb-'))
try {
  const warehouse = await openDuckDb(folder, { memory: '4GB' })
  await valueInWarehouse(warehouse, purchases)
  await mixInWarehouse(warehouse, Math.min(purchases / 2, 100_000))
  warehouse.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
