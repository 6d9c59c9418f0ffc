/**
 * Judges relationships: client, customer or neither, and why.
 *
 *   npm run demo                                  the portfolio beside this file
 *   npm run demo -- FILE                          a portfolio of records, as JSON
 *   npm run demo -- FILE --mapping MAPPING        a table, as CSV or JSON, and what its columns mean
 *
 * Exits with 0 when every row was judged, 1 when some did not fit, 2 when nothing could be done.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Entry, gather, type Outcome, Unusable } from './judged.ts'
import { columnsOf, judgeRow, type Mapping, readMapping } from './mapping.ts'
import { judgePortfolio } from './portfolio.ts'
import {
  groupTable,
  inColour,
  lifeTable,
  misfitReport,
  mixReport,
  type Paint,
  plain,
  relationshipTable,
} from './report.ts'
import { isJson, readJson, rowsOf } from './rows.ts'

const usage = 'usage: npm run demo -- [FILE [--mapping MAPPING]] [--rows N]'

/** With more rows than this, the table shows the first ones, and the rest is grouped. */
const defaultRows = 100

/** Says how far a long file has been read; only on a terminal, where the line can be taken back. */
function progress(read: number): void {
  if (process.stderr.isTTY && read % 5_000 === 0) process.stderr.write(`\r${read} rows read`)
}

const endProgress = (): boolean => process.stderr.isTTY && process.stderr.write('\r\u001B[K')

/** Judges every row of a table by what its columns mean. */
async function* judgeRows(path: string, mapping: Mapping): AsyncGenerator<Entry> {
  let read = 0
  for await (const line of rowsOf(path, columnsOf(mapping), mapping.delimiter)) {
    read += 1
    progress(read)
    if ('reason' in line) yield line
    else {
      const result = judgeRow(mapping, line.row, line.line)
      yield result.ok ? { line: line.line, judged: result.value } : { line: line.line, ...result.reason.parameters }
    }
  }
  endProgress()
}

async function judgeTable(path: string, mappingPath: string): Promise<Outcome> {
  const mapping = readMapping(await readJson(mappingPath), mappingPath)
  return gather(judgeRows(path, mapping), { id: mapping.id ?? '', revenue: mapping.revenue?.column ?? '' })
}

const counted = ({ judged }: Outcome): string => `${judged.length} relationship${judged.length === 1 ? '' : 's'}`

function print({ judged, misfits }: Outcome, title: string, place: string, rows: number, paint: Paint): void {
  const parts = [paint('bold', title), relationshipTable(judged.slice(0, rows), paint)]
  if (judged.length > rows) {
    parts.push(`… and ${judged.length - rows} more; --rows all shows them. All of them, by verdict and reasons:`)
    parts.push(groupTable(judged, paint))
  }
  if (judged.some(({ life }) => life))
    parts.push(paint('bold', 'In their life with the business'), lifeTable(judged.slice(0, rows), paint))
  parts.push(mixReport(judged, paint))
  if (misfits.length > 0) parts.push(misfitReport(misfits, place))
  console.log(parts.join('\n\n'))
}

/** A path as the caller meant it: npm runs scripts from the package's folder and notes where it was called. */
const fromCaller = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { mapping: { type: 'string' }, rows: { type: 'string', default: String(defaultRows) } },
  })
  const [file, ...others] = positionals
  const { mapping } = values
  if (others.length > 0 || (mapping !== undefined && file === undefined)) throw new Unusable(usage)
  const rows = values.rows === 'all' ? Number.POSITIVE_INFINITY : Number(values.rows)
  if (!(rows >= 0)) throw new Unusable(`--rows: expected a number or "all", received "${values.rows}"\n${usage}`)
  const paint = process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? inColour : plain

  if (mapping !== undefined && file !== undefined) {
    const outcome = await judgeTable(fromCaller(file), fromCaller(mapping))
    print(outcome, `${counted(outcome)} in ${file}`, isJson(file) ? 'entry' : 'line', rows, paint)
    return outcome.misfits.length > 0 ? 1 : 0
  }
  if (file !== undefined && !isJson(file)) {
    throw new Unusable(`${file} is a table: tell with --mapping what its columns mean\n${usage}`)
  }
  const path = file === undefined ? fileURLToPath(new URL('portfolio.json', import.meta.url)) : fromCaller(file)
  const outcome = await judgePortfolio(await readJson(path))
  print(outcome, `${counted(outcome)}, as of ${outcome.asOf}`, 'relationship', rows, paint)
  return outcome.misfits.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof Unusable || isUsage)) throw error
  console.error(isUsage ? `${(error as Error).message}\n${usage}` : (error as Error).message)
  process.exitCode = 2
}
