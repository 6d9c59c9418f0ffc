import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse'
import { type Misfit, Unusable } from './judged.ts'
import type { Row } from './mapping.ts'

/** A row of a table and the line it starts on, or a line that is no row. */
export type Line = { readonly line: number; readonly row: Row } | Misfit

/** Reads a file whole; says which one cannot be read, and why. */
async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${(error as Error).message}`)
  }
}

/** Reads a file of JSON; says where it is not. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Unusable(`${path} is not JSON: ${(error as Error).message}`)
  }
}

function checkColumns(path: string, present: readonly string[], needed: readonly string[]): void {
  const missing = needed.filter((column) => !present.includes(column))
  if (missing.length > 0) {
    throw new Unusable(
      `${path} has no column ${missing.map((column) => `"${column}"`).join(', ')}. It has: ${present.join(', ')}`,
    )
  }
}

/** The rows of a JSON file: a list of objects. Lines count its entries. */
async function* jsonRows(path: string, needed: readonly string[]): AsyncGenerator<Line> {
  const rows = await readJson(path)
  if (!Array.isArray(rows)) throw new Unusable(`${path} is not a list of rows`)
  if (rows.length === 0) return
  const present = new Set(
    rows.slice(0, 1_000).flatMap((row) => (typeof row === 'object' && row !== null ? Object.keys(row) : [])),
  )
  checkColumns(path, [...present], needed)
  for (const [index, row] of rows.entries()) {
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) yield { line: index + 1, row }
    else yield { line: index + 1, field: '', reason: 'expected an object' }
  }
}

/** The rows of a CSV file, read as a stream. A row is named by the line it ends on. */
async function* csvRows(path: string, needed: readonly string[], delimiter: string): AsyncGenerator<Line> {
  const skipped: Misfit[] = []
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    // A quote that never closes must not swallow the rest of a large file.
    max_record_size: 1_000_000,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push({ line: Number(error?.['lines'] ?? 0), field: '', reason: error?.message ?? 'cannot be read' })
      return undefined
    },
  })
  createReadStream(path)
    .on('error', (error) => parser.destroy(new Unusable(`${path} cannot be read: ${error.message}`)))
    .pipe(parser)

  let header: readonly string[] | undefined
  for await (const { info, record } of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
    yield* skipped.splice(0)
    if (!header) {
      header = record.map((name) => name.trim())
      const twice = header.find((name, index) => header?.indexOf(name) !== index)
      if (twice !== undefined) throw new Unusable(`${path} has the column "${twice}" twice`)
      checkColumns(path, header, needed)
    } else if (record.length === header.length) {
      yield { line: info.lines, row: Object.fromEntries(header.map((name, index) => [name, record[index]])) }
    } else {
      yield { line: info.lines, field: '', reason: `expected ${header.length} columns, received ${record.length}` }
    }
  }
  yield* skipped
  if (!header) throw new Unusable(`${path} is empty`)
}

/** The rows of a JSON or CSV file; refuses a file without the columns that are needed. */
export const rowsOf = (path: string, needed: readonly string[], delimiter = ','): AsyncGenerator<Line> =>
  path.toLowerCase().endsWith('.json') ? jsonRows(path, needed) : csvRows(path, needed, delimiter)
