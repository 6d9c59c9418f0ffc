/**
 * Judges relationships: client, customer or neither, and why.
 *
 *   npm run demo                                  the portfolio beside this file
 *   npm run demo -- --account a-bakery            one of its accounts in full
 *   npm run demo -- FILE                          a portfolio of records, as JSON
 *   npm run demo -- FILE --mapping MAPPING        a table, as CSV or JSON, and what its columns mean
 *
 * With --json, the same as JSON. Exits with 0 when every row was judged, 1 when some did not fit, 2 when nothing could be done.
 */
import { inColour, plain } from './report.ts'
import { runDemo } from './run-demo.ts'

/** Says how far a long file has been read; only on a terminal, where the line can be taken back. */
function progress(read: number | 'done'): void {
  if (read === 'done') process.stderr.write('\r\u001B[K')
  else if (read % 5_000 === 0) process.stderr.write(`\r${read} rows read`)
}

process.exitCode = await runDemo(process.argv.slice(2), {
  print: console.log,
  complain: console.error,
  // npm runs scripts from the package's folder and notes where it was called.
  calledFrom: process.env['INIT_CWD'] ?? '.',
  paint: process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? inColour : plain,
  ...(process.stderr.isTTY && { progress }),
})
