import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { groupBy } from '../../../foundation/group-by.ts'
import type { CurrencyCode, Money } from '../../../foundation/money/index.ts'
import { fromMinorUnits, unitsOf } from '../../../foundation/money/money.ts'
import { type RoundingMode, readRounding } from '../../../foundation/money/rounding.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { addDays, type CalendarDate, type Period } from '../../../foundation/time/index.ts'
import { checkPeriod } from '../../../foundation/time/period-overlap.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import { recognizeRevenue, revenueBookingsOf, type SettlementRecords } from '../../billing/index.ts'
import { sumUnits } from '../../billing/orders/sum-units.ts'
import { entriesOf, fileInvoices, type InvoiceFile } from './revenue-entries.ts'
import {
  type RevenueBasis,
  type RevenuePart,
  type RevenueReport,
  type RevenueReportOptions,
  revenueBases,
} from './revenue-report.ts'

/** What an account brought in, period by period, in minor units. */
type UnitsByPeriod = readonly bigint[]

/** Throws for periods that are none, overlap, or are too many. */
function checkPeriods(periods: readonly Period[]): void {
  wholeNumberAt(periods.length, 'periods.length', 1, 10_000)
  for (const [index, period] of periods.entries()) {
    const before = periods[index - 1]
    checkPeriod(period, `periods[${index}]`)
    if (before && period.start < before.end) {
      refuse('invalid-period', `periods[${index}].start`, period.start, `a day not before ${before.end}`)
    }
  }
}

/** The period that a day is in; -1 if it is in none. */
function periodAt(periods: readonly Period[], day: CalendarDate): number {
  let [low, high] = [0, periods.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((periods[middle] as Period).end > day) high = middle
    else low = middle + 1
  }
  const found = periods[low]
  return found && found.start <= day ? low : -1
}

/** What some invoices brought in by the days on which it counts. */
function unitsByDay(
  files: readonly InvoiceFile[],
  basis: 'invoiced' | 'received',
  periods: readonly Period[],
  rounding: RoundingMode,
): UnitsByPeriod {
  const units = periods.map(() => 0n)
  for (const file of files) {
    for (const entry of entriesOf[basis](file, rounding)) {
      const place = periodAt(periods, entry.on)
      if (place >= 0) units[place] = (units[place] as bigint) + entry.units
    }
  }
  return units
}

/** What some invoices of an account earned in each period: earned by its end less earned by its start. */
function unitsEarned(
  files: readonly InvoiceFile[],
  { periods, method }: RevenueReportOptions,
  rounding: RoundingMode,
): UnitsByPeriod {
  const bookings = revenueBookingsOf(
    files.map(({ invoice }) => invoice),
    { creditNotes: files.flatMap(({ creditNotes }) => creditNotes), rounding, ...(method && { method }) },
  )
  const earnedBefore = new Map<CalendarDate, bigint>()
  const earned = (day: CalendarDate): bigint => {
    const known = earnedBefore.get(day)
    if (known !== undefined) return known
    const position = recognizeRevenue(bookings, { asOf: addDays(day, -1), rounding })
    const units = position ? unitsOf(position.recognized) : 0n
    earnedBefore.set(day, units)
    return units
  }
  return periods.map(({ start, end }) => earned(end) - earned(start))
}

function readBasis(basis: RevenueBasis = 'invoiced'): RevenueBasis {
  return revenueBases.includes(basis)
    ? basis
    : refuse('unknown-code', 'basis', basis, `one of ${revenueBases.join(', ')}`)
}

/** The names of groups in order, those in no group last. */
const inOrder = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return compare(a, b)
}

/** The report in one currency. */
function reportOf(
  currency: CurrencyCode,
  files: readonly InvoiceFile[],
  options: RevenueReportOptions,
  basis: RevenueBasis,
  rounding: RoundingMode,
): RevenueReport {
  const { periods, groups = {} } = options
  const written = (units: bigint): Money => fromMinorUnits(units, currency)
  const accounts = [...groupBy(files, ({ invoice }) => invoice.accountId)].map(([accountId, theirs]) => {
    const units =
      basis === 'recognized' ? unitsEarned(theirs, options, rounding) : unitsByDay(theirs, basis, periods, rounding)
    const group: string | undefined = Object.hasOwn(groups, accountId) ? groups[accountId] : undefined
    return { accountId, group, units, sum: sumUnits(units) }
  })
  const byGroup = new Map<string | undefined, UnitsByPeriod>()
  for (const { group, units } of accounts) {
    const before = byGroup.get(group)
    byGroup.set(group, before ? before.map((sum, place) => sum + (units[place] as bigint)) : units)
  }
  const groupUnits = [...byGroup].sort(([a], [b]) => inOrder(a, b))
  const partsOf = (unitsIn: (units: UnitsByPeriod) => bigint): readonly RevenuePart[] =>
    groupUnits.map(([group, units]) => ({ ...(group !== undefined && { group }), amount: written(unitsIn(units)) }))
  return {
    currency,
    basis,
    total: written(sumUnits(accounts.map(({ sum }) => sum))),
    periods: periods.map((period, place) => ({
      period: { ...period },
      total: written(sumUnits(accounts.map(({ units }) => units[place] as bigint))),
      parts: partsOf((units) => units[place] as bigint),
    })),
    parts: partsOf(sumUnits),
    accounts: accounts
      .sort((a, b) => compare(b.sum, a.sum) || compare<Identifier>(a.accountId, b.accountId))
      .map(({ accountId, group, sum }) => ({
        accountId,
        ...(group !== undefined && { group }),
        amount: written(sum),
      })),
  }
}

/**
 * Reports what came in by period and by group, net of tax and of credit notes: by kind of patron with {@link verdictGroups}, by
 * industry, by owner, by whatever groups accounts.
 *
 * - `invoiced`: each invoice on the day it was issued, less what credit notes take off it before tax, on their days, as
 *   `revenueBookingsOf` has it. Drafts and void invoices bring in nothing; uncollectible ones do, as what was earned and is not
 *   paid is a loss, not less revenue.
 * - `received`: of each invoice, net of credit notes, the share that is paid on each day: net × paid ÷ total, rounded from what is
 *   paid to date, so that an invoice that is paid whole has brought in its net exactly. What is paid too much is no revenue; what
 *   goes back is taken back on its day.
 * - `recognized`: what the service earned in the period, as `recognizeRevenue` spreads it.
 *
 * Unlike currencies are never added: there is a report for each. Groups are those of today: an account that changes its group takes
 * its past along.
 *
 * @param invoices - Any invoices, each once.
 * @param records - Their credit notes, payments and refunds, and of no others; payments and refunds count for `received` only.
 * @param options - The periods, the basis, the groups, and how to round.
 * @returns A report for each currency, by its code; none if there are no invoices. Accounts sum to groups, groups to
 *   periods and periods to the total, exactly.
 * @throws {@link ClienteleError} `invalid-period` for periods that overlap or do not end after they start; `invalid-value` for no
 *   periods or too many; `unknown-code` for a basis that is none; `foreign-record` for a record of an invoice that is not given;
 *   else as `revenueBookingsOf` and `settlement` do.
 *
 * @example
 * ```ts
 * import { type RevenueReport, type RevenueReportOptions, revenueReports } from 'clientele/reporting'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '100.00', currency: 'EUR' } as const
 * const tax = { amount: '25.00', currency: 'EUR' } as const
 * const total = { amount: '125.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const invoice: Invoice =
 *   { id: 'i-1', accountId: 'a-1', status: 'open', currency: 'EUR', issuedOn: '2026-01-20', dueOn: '2026-02-19', lines, net, tax, total }
 * const half = { amount: '62.50', currency: 'EUR' } as const
 * const payments = [{ id: 'p-1', accountId: 'a-1', invoiceId: 'i-1', receivedOn: '2026-02-10', amount: half }] as const
 *
 * const options: RevenueReportOptions = {
 *   periods: [{ start: '2026-01-01', end: '2026-02-01' }, { start: '2026-02-01', end: '2026-03-01' }],
 *   groups: { 'a-1': 'client' },
 * }
 * const [invoiced]: readonly RevenueReport[] = revenueReports([invoice], { payments }, options)
 * invoiced?.periods.map(({ total }) => total.amount) //=> ['100.00', '0.00']
 * invoiced?.parts //=> [{ group: 'client', amount: { amount: '100.00', currency: 'EUR' } }]
 *
 * const [received] = revenueReports([invoice], { payments }, { ...options, basis: 'received' })
 * received?.periods.map(({ total }) => total.amount) //=> ['0.00', '50.00']
 * ```
 */
export function revenueReports(
  invoices: readonly Invoice[],
  records: SettlementRecords,
  options: RevenueReportOptions,
): readonly RevenueReport[] {
  checkPeriods(options.periods)
  const basis = readBasis(options.basis)
  const rounding = readRounding(options)
  const files = fileInvoices(invoices, records)
  return [...groupBy(files, ({ invoice }) => invoice.currency)]
    .sort(([a], [b]) => compare<string>(a, b))
    .map(([currency, theirs]) => reportOf(currency, theirs, options, basis, rounding))
}
