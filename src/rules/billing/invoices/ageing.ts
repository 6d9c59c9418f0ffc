import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import { type OutstandingInvoice, outstandingInvoices } from './outstanding.ts'
import type { SettlementRecords } from './settlement.ts'

/**
 * The last days of the buckets that unpaid invoices are sorted into, unless others are asked for.
 *
 * @example
 * ```ts
 * import { defaultAgeingBounds } from 'clientele/billing'
 *
 * defaultAgeingBounds //=> [30, 60, 90]
 * ```
 */
export const defaultAgeingBounds: readonly number[] = deepFreeze([30, 60, 90])

/** What {@link ageingBuckets} goes by. */
export interface AgeingOptions {
  /** The day to look from: what was issued, paid, credited or given back later is not seen. */
  readonly asOf: CalendarDate
  /**
   * The last day of each bucket between what is not past due and the oldest, in days past due: at most 50 whole numbers from
   * 1, in order; {@link defaultAgeingBounds} when left out.
   */
  readonly bounds?: readonly number[]
}

/** What is due and has been for so many days. */
export interface AgeingBucket {
  /** The fewest days past due; not there for what is not past due. */
  readonly fromDays?: number
  /** The most days past due, 0 for what is not past due; not there for the oldest. */
  readonly toDays?: number
  /** What is due. */
  readonly amount: Money
  /** Of which invoices, in the order given. */
  readonly invoiceIds: readonly Identifier[]
}

/** What one account owes, by age. */
export interface AccountAgeing {
  /** Which account. */
  readonly accountId: Identifier
  /** By age; the buckets of the whole, and in their order. */
  readonly buckets: readonly AgeingBucket[]
  /** The sum of the buckets. */
  readonly total: Money
}

/** What is owed, by age. The buckets sum to the total, and so do the accounts, bucket by bucket. */
export interface AgeingReport {
  /** The day looked from. */
  readonly asOf: CalendarDate
  /** From what is not past due to what has been longest. */
  readonly buckets: readonly AgeingBucket[]
  /** The sum of the buckets: all that is due. */
  readonly total: Money
  /** Every account that owes something, in the order of their first invoices. */
  readonly accounts: readonly AccountAgeing[]
}

/** The days that a bucket spans. */
type BucketSpan = Pick<AgeingBucket, 'fromDays' | 'toDays'>

/** The buckets that bounds make: not past due, up to each bound, and beyond the last. */
function spansOf(bounds: readonly number[]): readonly BucketSpan[] {
  wholeNumberAt(bounds.length, 'bounds.length', 0, 50)
  const last = bounds.reduce((before, bound, index) => {
    if (wholeNumberAt(bound, `bounds[${index}]`, 1, 100_000) > before) return bound
    return refuse('invalid-value', `bounds[${index}]`, bound, `more days than the ${before} before it`)
  }, 0)
  return [
    { toDays: 0 },
    ...bounds.map((toDays, index) => ({ fromDays: (bounds[index - 1] ?? 0) + 1, toDays })),
    { fromDays: last + 1 },
  ]
}

const isIn = ({ fromDays = -Infinity, toDays = Infinity }: BucketSpan, days: number): boolean =>
  days >= fromDays && days <= toDays

const sumDue = (invoices: readonly OutstandingInvoice[], currency: CurrencyCode): Money =>
  fromMinorUnits(
    invoices.reduce((sum, { due }) => sum + due, 0n),
    currency,
  )

/** What is due on some invoices, by age. */
function sortByAge(
  invoices: readonly OutstandingInvoice[],
  spans: readonly BucketSpan[],
  currency: CurrencyCode,
): Pick<AgeingReport, 'buckets' | 'total'> {
  const buckets = spans.map((span): AgeingBucket => {
    const aged = invoices.filter(({ days }) => isIn(span, days))
    return { ...span, amount: sumDue(aged, currency), invoiceIds: aged.map(({ invoiceId }) => invoiceId) }
  })
  return { buckets, total: sumDue(invoices, currency) }
}

/** Outstanding invoices by account, in the order of the first of each. */
function byAccount(invoices: readonly OutstandingInvoice[]): ReadonlyMap<Identifier, readonly OutstandingInvoice[]> {
  const accounts = new Map<Identifier, OutstandingInvoice[]>()
  for (const invoice of invoices) {
    const others = accounts.get(invoice.accountId) ?? []
    accounts.set(invoice.accountId, others)
    others.push(invoice)
  }
  return accounts
}

/**
 * Sorts what is owed by how long it has been due: not past due, 1 to 30 days, 31 to 60, 61 to 90, and more.
 *
 * days = asOf − dueOn, and amount = total − payments + refunds − credit notes up to `asOf`, where that is above zero; what was
 * overpaid on one invoice is not set off against another. Nothing is rounded.
 *
 * Counted are open invoices issued by `asOf`, and paid ones that were not yet settled on that day, or no longer as money went
 * back. Records of invoices that are not in the list are passed over. A paid invoice whose payments and credit notes are not
 * all given is taken to have been paid.
 *
 * Drafts and void and uncollectible invoices are not counted, on no day: an invoice does not say since when it is void or given
 * up, so that it is missing from the days before as well. Keep the report of a day where that matters.
 *
 * @param invoices - Invoices in one currency; each id once.
 * @param records - Their payments, credit notes and refunds.
 * @param options - The day, and the bounds of the buckets.
 * @returns The buckets, of all and of each account; nothing if there are no invoices at all.
 * @throws {@link ClienteleError} `currency-mismatch` for invoices in several currencies; `duplicate-id` for an invoice or a record
 *   given twice; `invalid-value` for bounds that are not whole days from 1 in order, for an open invoice without a
 *   last day to pay, and else as {@link settlement} does.
 *
 * @example
 * ```ts
 * import { ageingBuckets } from 'clientele/billing'
 * import type { Invoice, Payment } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const draft: Invoice = { id: 'i-1', accountId: 'a-1', status: 'draft', currency: 'EUR', lines, net, tax, total: net }
 * const open: Invoice = { ...draft, status: 'open', number: '1', issuedOn: '2026-05-01', dueOn: '2026-05-31' }
 * const part: Payment = {
 *   id: 'p-1',
 *   accountId: 'a-1',
 *   invoiceId: 'i-1',
 *   receivedOn: '2026-06-05',
 *   amount: { amount: '30.00', currency: 'EUR' },
 * }
 *
 * const ageing = ageingBuckets([open], { payments: [part] }, { asOf: '2026-07-01' })
 * ageing?.total.amount //=> '10.00'
 * ageing?.buckets[2]
 * //=> { fromDays: 31, toDays: 60, amount: { amount: '10.00', currency: 'EUR' }, invoiceIds: ['i-1'] }
 * ```
 */
export function ageingBuckets(
  invoices: readonly Invoice[],
  records: SettlementRecords,
  options: AgeingOptions,
): AgeingReport | undefined {
  const asOf = calendarDate(options.asOf, 'asOf')
  const spans = spansOf(options.bounds ?? defaultAgeingBounds)
  const currency = invoices[0]?.currency
  if (currency === undefined) return undefined
  const outstanding = outstandingInvoices(invoices, records, { asOf, currency })
  return {
    asOf,
    ...sortByAge(outstanding, spans, currency),
    accounts: [...byAccount(outstanding)].map(([accountId, theirs]) => ({
      accountId,
      ...sortByAge(theirs, spans, currency),
    })),
  }
}
