import { refuse } from '../../../foundation/error.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import type { Result } from '../../../foundation/result.ts'
import { refused, succeeded } from '../../../foundation/result.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Invoice } from '../../../records/index.ts'
import { finalizeInvoice } from './finalize-invoice.ts'
import type { IllegalInvoiceTransition } from './transitions.ts'

/**
 * A run of invoice numbers without a gap.
 *
 * @example
 * ```ts
 * import { invoiceNumber, type NumberSeries } from 'clientele/billing'
 *
 * const series: NumberSeries = { prefix: '2026-', digits: 4, next: 17 }
 * invoiceNumber(series, 16) //=> '2026-0016'
 * ```
 */
export interface NumberSeries {
  /** What every number begins with, at most 100 characters; nothing when left out. */
  readonly prefix?: string
  /** How many digits a number has at least, filled up with zeros, 1 to 15; 1 when left out. */
  readonly digits?: number
  /** The number that the next invoice gets: a whole number from 1. Store it with the invoices, in one transaction. */
  readonly next: number
}

/** What {@link numberInvoices} goes by. */
export interface NumberInvoicesOptions {
  /** The series that the numbers are taken from. */
  readonly series: NumberSeries
  /** The day that all of them are issued; each on its `chargedOn` when left out. */
  readonly on?: CalendarDate
  /** How many days there are to pay, 0 to 3650. */
  readonly paymentTermDays: number
}

/** Invoices that got their numbers, and where the series is after them. */
export interface NumberedInvoices {
  /** The invoices, open or paid as {@link finalizeInvoice} has them, in the order given. */
  readonly invoices: readonly Invoice[]
  /** The series, for the next ones. */
  readonly series: NumberSeries
}

const longestPrefix = 100

/** Throws `invalid-value` for a series that cannot be. */
export function checkSeries({ prefix = '', digits = 1, next }: NumberSeries): void {
  if (typeof prefix !== 'string' || prefix.length > longestPrefix) {
    refuse('invalid-value', 'series.prefix', prefix, `a text of at most ${longestPrefix} characters`)
  }
  wholeNumberAt(digits, 'series.digits', 1, 15)
  wholeNumberAt(next, 'series.next', 1, Number.MAX_SAFE_INTEGER)
}

/**
 * Writes a number of a series as it stands on an invoice: the prefix, and the value filled up with zeros.
 *
 * A value with more digits than the series asks for is written in full.
 *
 * @param series - The series.
 * @param value - A whole number from 1; the next one of the series when left out.
 * @throws {@link ClienteleError} `invalid-value` for a value, or a series, that cannot be.
 *
 * @example
 * ```ts
 * import { invoiceNumber } from 'clientele/billing'
 *
 * const series = { prefix: 'NL-', digits: 3, next: 7 }
 * invoiceNumber(series) //=> 'NL-007'
 * invoiceNumber(series, 1000) //=> 'NL-1000'
 * invoiceNumber({ next: 7 }) //=> '7'
 * invoiceNumber(series, 0) //=> throws 'invalid-value'
 * ```
 */
export function invoiceNumber(series: NumberSeries, value: number = series.next): string {
  checkSeries(series)
  const { prefix = '', digits = 1 } = series
  return `${prefix}${String(wholeNumberAt(value, 'value', 1, Number.MAX_SAFE_INTEGER)).padStart(digits, '0')}`
}

/** The day of a draft's charges. */
const chargeDayOf = ({ chargedOn }: Invoice, index: number): CalendarDate =>
  chargedOn ?? refuse('invalid-value', `drafts[${index}].chargedOn`, chargedOn, 'a day, as no other is given')

/**
 * Finalises drafts with the numbers of a series, in the order given and without a gap.
 *
 * The n-th draft gets the number `next` + n − 1, and `next` moves on by as many as there are drafts. All of them are finalised
 * or none. A number is kept for ever: an invoice that is voided later leaves no gap. {@link checkNumbering} finds what went
 * wrong in storing them.
 *
 * @param drafts - The drafts, as from {@link dueInvoices}; each id once.
 * @param options - The series, the day if it is not that of the charges, and the days to pay.
 * @returns The invoices and the series after them; refused with `illegal-transition` at the first that is no draft.
 * @throws {@link ClienteleError} as {@link finalizeInvoice} does; `duplicate-id` for a draft given twice; `invalid-value` for a
 *   series that cannot be, or that has too few numbers left, or for a draft without `chargedOn` if no day is given.
 *
 * @example
 * ```ts
 * import { numberInvoices } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const draft: Invoice = { id: 'i-1', accountId: 'a-1', status: 'draft', currency: 'EUR', lines, net, tax, total: net }
 * const drafts = [draft, { ...draft, id: 'i-2' }]
 *
 * const series = { prefix: '2026-', digits: 4, next: 9 }
 * const numbered = numberInvoices(drafts, { series, on: '2026-05-01', paymentTermDays: 14 })
 * numbered.ok && numbered.value.invoices.map(({ number }) => number) //=> ['2026-0009', '2026-0010']
 * numbered.ok && numbered.value.series.next //=> 11
 * ```
 */
export function numberInvoices(
  drafts: readonly Invoice[],
  options: NumberInvoicesOptions,
): Result<NumberedInvoices, IllegalInvoiceTransition> {
  const { series, on, paymentTermDays } = options
  checkSeries(series)
  checkUniqueIds(drafts, 'drafts')
  const next = wholeNumberAt(series.next + drafts.length, 'series.next', 1, Number.MAX_SAFE_INTEGER)
  const invoices: Invoice[] = []
  for (const [index, draft] of drafts.entries()) {
    const number = invoiceNumber(series, series.next + index)
    const finalised = finalizeInvoice(draft, { on: on ?? chargeDayOf(draft, index), number, paymentTermDays })
    if (!finalised.ok) return refused(finalised.reason)
    invoices.push(finalised.value)
  }
  return succeeded({ invoices, series: { ...series, next } })
}
