import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TransactionRow } from 'clientele'
import { calendarDate } from 'clientele'
import type { ContractKind } from './bundled.ts'

/** The lines of a table of values set apart by commas, by the names of its columns. */
function tableOf(file: string): readonly (readonly [names: readonly string[], values: readonly string[]])[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => [names, line.split(',')])
}

const readerOf =
  ([names, values]: readonly [readonly string[], readonly string[]]) =>
  (name: string): string =>
    values[names.indexOf(name)] ?? ''

/** CDNOW: every purchase of the 2,357 customers of the published sample (Fader and Hardie). */
export const cdnowLog = (folder: string): readonly TransactionRow[] =>
  tableOf(resolve(folder, 'cdnow_sample_elog.csv')).map((line) => {
    const read = readerOf(line)
    const date = read('date')
    const on = calendarDate(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`)
    return { accountId: read('id'), on, amount: read('amount') }
  })

/** Telco: 7,043 accounts of a telephone company by kind of contract (IBM's sample data set). */
export function telcoKinds(folder: string): readonly ContractKind[] {
  const rows = tableOf(resolve(folder, 'telco/telco_churn.csv')).map(readerOf)
  return ['Month-to-month', 'One year', 'Two year'].map((name) => {
    const own = rows.filter((read) => read('Contract') === name)
    return {
      name: name.toLowerCase(),
      monthlyPayment: own.reduce((sum, read) => sum + Number(read('MonthlyCharges')), 0) / own.length,
      tenures: own.map((read) => ({ duration: Number(read('tenure')), hasEnded: read('Churn') === 'Yes' })),
    }
  })
}
