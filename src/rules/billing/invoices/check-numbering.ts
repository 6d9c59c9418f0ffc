import { wholeNumberAt } from '../../../foundation/number-at.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import { checkSeries, invoiceNumber, type NumberSeries } from './number-series.ts'

/** Where to begin. */
export interface CheckNumberingOptions {
  /** The first value to look for, such as the first of the year; 1 when left out. */
  readonly first?: number
}

/** Numbers in a row that no invoice has. */
export interface NumberGap {
  /** The first that is missing. */
  readonly from: string
  /** The last that is missing; the same as `from` if it is one. */
  readonly to: string
  /** How many are missing. */
  readonly count: number
}

/** A number that several invoices have. */
export interface DuplicateNumber {
  /** The number. */
  readonly number: string
  /** The invoices that have it. */
  readonly invoiceIds: readonly Identifier[]
}

/** What is wrong with the numbers of a series. */
export interface NumberingCheck {
  /** Whether nothing is: every number before the next one is there, once. */
  readonly isGapless: boolean
  /** Which are missing, in their order. */
  readonly gaps: readonly NumberGap[]
  /** Which are there more than once, in their order. */
  readonly duplicates: readonly DuplicateNumber[]
  /** Invoices with a number that the series has not given out yet: its `next` was not stored. */
  readonly ahead: readonly Identifier[]
  /** Invoices that are no drafts and have no number. */
  readonly unnumbered: readonly Identifier[]
}

/** The value of a number of the series, or nothing if it is none of its numbers. */
function numberedValue(number: string, series: NumberSeries): number | undefined {
  const { prefix = '' } = series
  const digits = number.slice(prefix.length)
  if (!number.startsWith(prefix) || !/^\d{1,16}$/.test(digits)) return undefined
  const value = Number(digits)
  return Number.isSafeInteger(value) && value >= 1 && invoiceNumber(series, value) === number ? value : undefined
}

/** The invoices that have each value, in the order of the values. */
function invoicesByValue(
  invoices: readonly Invoice[],
  series: NumberSeries,
): readonly (readonly [number, readonly Identifier[]])[] {
  const byValue = new Map<number, Identifier[]>()
  for (const { id, number } of invoices) {
    const value = number === undefined ? undefined : numberedValue(number, series)
    if (value === undefined) continue
    const ids = byValue.get(value) ?? []
    byValue.set(value, ids)
    ids.push(id)
  }
  return [...byValue].sort(([a], [b]) => a - b)
}

/**
 * Checks that the numbers of a series are all there, each once: from the first to the one before the next.
 *
 * Void invoices count, as they keep their numbers. Numbers of another form are of another series and are passed over, and so are
 * values before `first`.
 *
 * @param invoices - All invoices that were finalised; those of other series may be among them.
 * @param series - The series, as it is now.
 * @param options - Where to begin.
 * @throws {@link ClienteleError} `invalid-value` for a series that cannot be, or a `first` beyond its `next`.
 *
 * @example
 * ```ts
 * import { checkNumbering } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const invoice: Invoice = { id: 'i-1', accountId: 'a-1', status: 'open', currency: 'EUR', lines, net, tax, total: net }
 *
 * const check = checkNumbering(
 *   [
 *     { ...invoice, number: 'NL-001' },
 *     { ...invoice, number: 'NL-004', id: 'i-2', status: 'void' },
 *   ],
 *   { prefix: 'NL-', digits: 3, next: 5 },
 * )
 * check.isGapless //=> false
 * check.gaps //=> [{ from: 'NL-002', to: 'NL-003', count: 2 }]
 * ```
 */
export function checkNumbering(
  invoices: readonly Invoice[],
  series: NumberSeries,
  options: CheckNumberingOptions = {},
): NumberingCheck {
  checkSeries(series)
  const first = wholeNumberAt(options.first ?? 1, 'first', 1, series.next)
  const numbered = invoicesByValue(invoices, series).filter(([value]) => value >= first)
  const gaps: NumberGap[] = []
  let expected = first
  for (const value of [...numbered.map(([each]) => each).filter((each) => each < series.next), series.next]) {
    if (value > expected) {
      const [from, to] = [invoiceNumber(series, expected), invoiceNumber(series, value - 1)]
      gaps.push({ from, to, count: value - expected })
    }
    expected = value + 1
  }
  const duplicates = numbered
    .filter(([, ids]) => ids.length > 1)
    .map(([value, invoiceIds]) => ({ number: invoiceNumber(series, value), invoiceIds }))
  const ahead = numbered.filter(([value]) => value >= series.next).flatMap(([, ids]) => ids)
  const unnumbered = invoices
    .filter(({ number, status }) => number === undefined && status !== 'draft')
    .map(({ id }) => id)
  const isGapless = [gaps, duplicates, ahead, unnumbered].every(({ length }) => length === 0)
  return { isGapless, gaps, duplicates, ahead, unnumbered }
}
