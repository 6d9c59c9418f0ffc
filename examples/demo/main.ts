/**
 * Judges relationships: client, customer or neither, and why.
 *
 *   npm run demo                                  the portfolio beside this file
 *   npm run demo -- FILE                          a portfolio of records, as JSON
 *   npm run demo -- FILE --mapping MAPPING        a table, as CSV or JSON, and what its columns mean
 *
 * Exits with 0 when every row was judged, 1 when some did not fit, 2 when nothing could be done.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { type Judged, type Misfit, type Outcome, Unusable } from './judged.ts'
import { columnsOf, judgeRow, mappingSchema } from './mapping.ts'
import { judgePortfolio } from './portfolio.ts'
import { groupTable, inColour, misfitReport, mixReport, type Paint, plain, relationshipTable } from './report.ts'
import { readJson, rowsOf } from './rows.ts'

const usage = 'usage: npm run demo -- [FILE [--mapping MAPPING]] [--rows N]'

/** With more rows than this, the table shows the first ones, and the rest is grouped. */
const defaultRows = 100

/** Says how far a long file has been read; only on a terminal, where the line can be taken back. */
function progress(read: number): void {
  if (process.stderr.isTTY && read % 5_000 === 0) process.stderr.write(`\r${read} rows read`)
}

const endProgress = (): boolean => process.stderr.isTTY && process.stderr.write('\r\u001B[K')

/** Judges every row of a table by what its columns mean. */
async function judgeTable(path: string, mappingPath: string): Promise<Outcome> {
  const parsed = mappingSchema.safeParse(await readJson(mappingPath))
  if (!parsed.success) throw new Unusable(`${mappingPath} is no mapping:\n${z.prettifyError(parsed.error)}`)
  const mapping = parsed.data
  const judged: Judged[] = []
  const misfits: Misfit[] = []
  const seen = new Set<string>()
  let read = 0
  for await (const entry of rowsOf(path, columnsOf(mapping), mapping.delimiter)) {
    read += 1
    progress(read)
    if ('reason' in entry) {
      misfits.push(entry)
      continue
    }
    const result = judgeRow(mapping, entry.row, entry.line)
    if (!result.ok) misfits.push({ line: entry.line, ...result.reason.parameters })
    else if (seen.has(result.value.id)) {
      misfits.push({ line: entry.line, field: mapping.id ?? '', reason: `"${result.value.id}" was there already` })
    } else {
      seen.add(result.value.id)
      judged.push(result.value)
    }
  }
  endProgress()
  return { judged, misfits }
}

const counted = ({ judged }: Outcome): string => `${judged.length} relationship${judged.length === 1 ? '' : 's'}`

function print({ judged, misfits }: Outcome, title: string, place: string, rows: number, paint: Paint): void {
  const parts = [paint('bold', title), relationshipTable(judged.slice(0, rows), paint)]
  if (judged.length > rows) {
    parts.push(`… and ${judged.length - rows} more; --rows all shows them. All of them, by verdict and reasons:`)
    parts.push(groupTable(judged, paint))
  }
  parts.push(mixReport(judged, paint))
  if (misfits.length > 0) parts.push(misfitReport(misfits, place))
  console.log(parts.join('\n\n'))
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { mapping: { type: 'string' }, rows: { type: 'string', default: String(defaultRows) } },
  })
  const [file, ...others] = positionals
  if (others.length > 0 || (values.mapping !== undefined && file === undefined)) throw new Unusable(usage)
  const rows = values.rows === 'all' ? Number.POSITIVE_INFINITY : Number(values.rows)
  if (!(rows >= 0)) throw new Unusable(`--rows: expected a number or "all", received "${values.rows}"\n${usage}`)
  const paint = process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? inColour : plain

  if (values.mapping !== undefined && file !== undefined) {
    const outcome = await judgeTable(file, values.mapping)
    print(outcome, `${counted(outcome)} in ${file}`, file.endsWith('.json') ? 'entry' : 'line', rows, paint)
    return outcome.misfits.length > 0 ? 1 : 0
  }
  const path = file ?? fileURLToPath(new URL('portfolio.json', import.meta.url))
  const outcome = judgePortfolio(await readJson(path))
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
