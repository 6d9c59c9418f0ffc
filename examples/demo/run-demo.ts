import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { accountReport } from './account-report.ts'
import { type Entry, gather, type Outcome, Unusable } from './judged.ts'
import { columnsOf, judgeRow, type Mapping, readMapping } from './mapping.ts'
import { judgePortfolio } from './portfolio.ts'
import { actionTable, lifeTable, portfolioOf, totalsReport, worthTable } from './portfolio-report.ts'
import { groupTable, misfitReport, mixReport, type Paint, relationshipTable } from './report.ts'
import { isJson, readJson, rowsOf } from './rows.ts'

/** Where a run of the demo prints, and where its paths begin. */
export interface Surroundings {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  readonly calledFrom: string
  readonly paint: Paint
  /** Is told how far a long file has been read, and once it is read; left out where nobody watches. */
  readonly progress?: (read: number | 'done') => void
}

const usage = 'usage: npm run demo -- [FILE [--mapping MAPPING]] [--rows N] [--account ID] [--json]'

/** With more rows than this, the table shows the first ones, and the rest is grouped. */
const defaultRows = 100

/** Judges every row of a table by what its columns mean. */
async function* judgeRows(path: string, mapping: Mapping, progress: Surroundings['progress']): AsyncGenerator<Entry> {
  let read = 0
  for await (const line of rowsOf(path, columnsOf(mapping), mapping.delimiter)) {
    read += 1
    progress?.(read)
    if ('reason' in line) yield line
    else {
      const result = judgeRow(mapping, line.row, line.line)
      yield result.ok ? { line: line.line, judged: result.value } : { line: line.line, ...result.reason.parameters }
    }
  }
  progress?.('done')
}

async function judgeTable(path: string, mappingPath: string, progress: Surroundings['progress']): Promise<Outcome> {
  const mapping = readMapping(await readJson(mappingPath), mappingPath)
  return gather(judgeRows(path, mapping, progress), { id: mapping.id ?? '', revenue: mapping.revenue?.column ?? '' })
}

const counted = ({ judged }: Outcome): string => `${judged.length} relationship${judged.length === 1 ? '' : 's'}`

function reportOf({ judged, misfits }: Outcome, title: string, place: string, rows: number, paint: Paint): string {
  const parts = [paint('bold', title), relationshipTable(judged.slice(0, rows), paint)]
  if (judged.length > rows) {
    parts.push(`… and ${judged.length - rows} more; --rows all shows them. All of them, by verdict and reasons:`)
    parts.push(groupTable(judged, paint))
  }
  if (judged.some(({ told }) => told)) {
    const portfolio = portfolioOf(judged)
    parts.push(
      paint('bold', 'In their life with the business'),
      lifeTable(judged.slice(0, rows), paint),
      paint('bold', 'What the next twelve months may bring, as it is worth today'),
      worthTable(judged, portfolio, paint),
      paint('bold', 'What to do next'),
      actionTable(judged, portfolio, paint),
      paint('bold', 'All in all'),
      totalsReport(portfolio),
    )
  }
  parts.push(mixReport(judged, paint))
  if (misfits.length > 0) parts.push(misfitReport(misfits, place))
  return parts.join('\n\n')
}

/** The same as JSON: the portfolio where there are records, else each verdict; and what did not fit. */
function jsonOf({ judged, misfits }: Outcome): string {
  const told = judged.some((each) => each.told)
  const { accounts, ...whole } = portfolioOf(judged)
  const verdicts = judged.map(({ told: _told, ...each }) => each)
  return JSON.stringify(told ? { ...whole, accounts, misfits } : { judged: verdicts, misfits }, undefined, 2)
}

async function judge(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { print, paint, progress, calledFrom } = surroundings
  const fromCaller = (path: string): string => resolve(calledFrom, path)
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      rows: { type: 'string', default: String(defaultRows) },
      account: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [file, ...others] = positionals
  const { mapping } = values
  if (others.length > 0 || (mapping !== undefined && file === undefined)) throw new Unusable(usage)
  const rows = values.rows === 'all' ? Number.POSITIVE_INFINITY : Number(values.rows)
  if (!(rows >= 0)) throw new Unusable(`--rows: expected a number or "all", received "${values.rows}"\n${usage}`)

  if (mapping !== undefined && file !== undefined) {
    const outcome = await judgeTable(fromCaller(file), fromCaller(mapping), progress)
    const place = isJson(file) ? 'entry' : 'line'
    print(values.json ? jsonOf(outcome) : reportOf(outcome, `${counted(outcome)} in ${file}`, place, rows, paint))
    return outcome.misfits.length > 0 ? 1 : 0
  }
  if (file !== undefined && !isJson(file)) {
    throw new Unusable(`${file} is a table: tell with --mapping what its columns mean\n${usage}`)
  }
  const path = file === undefined ? fileURLToPath(new URL('portfolio.json', import.meta.url)) : fromCaller(file)
  const outcome = await judgePortfolio(await readJson(path))
  if (values.account !== undefined) {
    const one = outcome.judged.find(({ id }) => id === values.account)
    if (!one) throw new Unusable(`--account: there is no "${values.account}" among those that were judged`)
    print(values.json ? JSON.stringify(one.told?.overview, undefined, 2) : accountReport(one, paint))
    return 0
  }
  const title = `${counted(outcome)}, as of ${outcome.asOf}`
  print(values.json ? jsonOf(outcome) : reportOf(outcome, title, 'relationship', rows, paint))
  return outcome.misfits.length > 0 ? 1 : 0
}

/**
 * Judges what the arguments of a command line name, and prints what came of it.
 *
 * @returns 0 when every row was judged, 1 when some did not fit, 2 when nothing could be done.
 */
export async function runDemo(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await judge(args, surroundings)
  } catch (error) {
    const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    if (!(error instanceof Unusable || isUsage)) throw error
    surroundings.complain(isUsage ? `${(error as Error).message}\n${usage}` : (error as Error).message)
    return 2
  }
}
