import { open, readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
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

/** The first column that a row of JSON lacks, or that holds more than a text, a number, or a yes or no. */
function misfitIn(row: unknown, line: number, needed: readonly string[]): Misfit | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { line, field: '', reason: 'expected an object' }
  }
  const missing = needed.find((column) => !Object.hasOwn(row, column))
  if (missing !== undefined) return { line, field: missing, reason: 'expected a value, or null if it is unknown' }
  const nested = needed.find((column) => typeof (row as Row)[column] === 'object' && (row as Row)[column] !== null)
  return nested === undefined
    ? undefined
    : { line, field: nested, reason: 'expected a text, a number, true, false or null' }
}

/** The rows of a JSON file: a list of objects. Lines count its entries. */
async function* jsonRows(path: string, needed: readonly string[]): AsyncGenerator<Line> {
  const rows = await readJson(path)
  if (!Array.isArray(rows)) throw new Unusable(`${path} is not a list of rows`)
  for (const [index, row] of rows.entries()) yield misfitIn(row, index + 1, needed) ?? { line: index + 1, row }
}

/** A quote that is open for more lines than this was never meant to begin a cell. */
const maximumLines = 100

/** A row of a CSV file: its cells, none if its quotes make no sense, and how many lines it takes. */
interface CsvRow {
  readonly cells: readonly string[] | undefined
  readonly lines: number
}

const saneQuotes = 'expected quotes around whole cells, doubled inside them, and closed'

const closesItsQuotes = (text: string): boolean => text.split('"').length % 2 === 1

function cellsOf(text: string, delimiter: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter)
  try {
    return (parse(text, { delimiter }) as string[][])[0] ?? []
  } catch {
    return undefined
  }
}

/** The row that some lines begin with; nothing if it needs more lines. A line that is no row costs no other line. */
function firstRow(lines: readonly string[], areAll: boolean, delimiter: string): CsvRow | undefined {
  let text = ''
  for (const [index, line] of lines.slice(0, maximumLines).entries()) {
    text += index === 0 ? line : `\n${line}`
    if (closesItsQuotes(text)) {
      const cells = cellsOf(text, delimiter)
      return { cells, lines: cells ? index + 1 : 1 }
    }
  }
  const isHopeless = areAll || lines.length >= maximumLines
  return isHopeless ? { cells: undefined, lines: 1 } : undefined
}

/** The lines of a file, read as a stream. */
async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    const file = await open(path)
    yield* file.readLines()
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${(error as Error).message}`)
  }
}

/** The rows of a CSV file and the line that each starts on; blank lines are none. */
async function* recordsIn(path: string, delimiter: string): AsyncGenerator<CsvRow & { readonly line: number }> {
  let pending: string[] = []
  let line = 1
  function* settle(areAll: boolean) {
    while (pending.length > 0) {
      const row = pending[0] === '' ? { cells: [], lines: 1 } : firstRow(pending, areAll, delimiter)
      if (!row) return
      if (pending[0] !== '') yield { line, ...row }
      pending = pending.slice(row.lines)
      line += row.lines
    }
  }
  for await (const text of linesOf(path)) {
    pending.push(line + pending.length === 1 ? text.replace(/^\uFEFF/, '') : text)
    yield* settle(false)
  }
  yield* settle(true)
}

/** The columns that the first row of a CSV file names. */
function headerOf(path: string, cells: CsvRow['cells'], needed: readonly string[]): readonly string[] {
  if (!cells) throw new Unusable(`${path} does not begin with its columns: ${saneQuotes}`)
  const header = cells.map((name) => name.trim())
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (twice !== undefined) throw new Unusable(`${path} has the column "${twice}" twice`)
  checkColumns(path, header, needed)
  return header
}

async function* csvRows(path: string, needed: readonly string[], delimiter: string): AsyncGenerator<Line> {
  let header: readonly string[] | undefined
  for await (const { line, cells } of recordsIn(path, delimiter)) {
    if (!header) header = headerOf(path, cells, needed)
    else if (!cells) yield { line, field: '', reason: saneQuotes }
    else if (cells.length !== header.length) {
      yield { line, field: '', reason: `expected ${header.length} columns, received ${cells.length}` }
    } else yield { line, row: Object.fromEntries(header.map((name, index) => [name, cells[index]])) }
  }
  if (!header) throw new Unusable(`${path} is empty`)
}

/** Whether a file holds JSON, by its name. */
export const isJson = (path: string): boolean => path.toLowerCase().endsWith('.json')

/** The rows of a JSON or CSV file; refuses a file without the columns that are needed. */
export const rowsOf = (path: string, needed: readonly string[], delimiter = ','): AsyncGenerator<Line> =>
  isJson(path) ? jsonRows(path, needed) : csvRows(path, needed, delimiter)
