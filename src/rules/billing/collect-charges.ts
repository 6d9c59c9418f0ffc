import { compare } from '../../foundation/compare.ts'
import type { CalendarDate, Period } from '../../foundation/time/index.ts'
import type { Agreement, Order, PeriodicAgreement, RetainerAgreement, TimeEntry } from '../../records/index.ts'
import {
  agreementCharges,
  billingPeriods,
  contractEndOf,
  minimumCommitmentTrueUps,
  type ProrationOptions,
} from './agreements/index.ts'
import type { Charge } from './charge.ts'
import { type HourStatement, hourStatements, overageCharges } from './hours/index.ts'
import { orderCharges, type PriceOrderOptions } from './orders/index.ts'

/** What is charged for, of any number of accounts. */
export interface BillingRecords {
  /** All agreements; retainers and subscriptions charge by the period, the others through orders. */
  readonly agreements?: readonly Agreement[]
  /** All orders. */
  readonly orders?: readonly Order[]
  /** The hours worked under agreements. */
  readonly timeEntries?: readonly TimeEntry[]
}

/** Up to which day to look, and how to count and to round. */
export interface CollectChargesOptions extends ProrationOptions, PriceOrderOptions {
  /** The last day whose charges are wanted. */
  readonly asOf: CalendarDate
  /** Whether a short first or last period includes only its share of a retainer's hours; all of them when left out. */
  readonly proratesShortPeriods?: boolean
}

const isPeriodic = ({ kind }: Agreement): boolean => kind === 'retainer' || kind === 'subscription'

/** The days of each period that an agreement was in force, as of a day. */
function servedPeriods(agreement: PeriodicAgreement, asOf: CalendarDate): readonly Period[] {
  const end = contractEndOf(agreement, asOf)
  return billingPeriods(agreement, { asOf }).map(({ service }) =>
    end !== undefined && end < service.end ? { start: service.start, end } : service,
  )
}

/**
 * Runs the hour bank of a retainer from its start to a day: for each period what was included, used, carried and over.
 *
 * The periods are those of {@link billingPeriods}, the last cut where the agreement ended; the hours those of
 * {@link hourStatements}.
 *
 * @param agreement - A retainer; one without included hours has no statements.
 * @param timeEntries - The hours worked; entries under other agreements are passed over.
 * @param options - `asOf`: the last day on which a listed period may begin.
 * @throws {@link ClienteleError} as {@link billingPeriods} and {@link hourStatements} do.
 *
 * @example
 * ```ts
 * import { retainerHours } from 'clientele/billing'
 * import type { RetainerAgreement, TimeEntry } from 'clientele/records'
 *
 * const care: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-31' },
 *   fee: { basis: 'periodic', amount: { amount: '2000.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'bespoke-service' }],
 *   includedHours: { perPeriod: '10', rollover: { mode: 'unused' } },
 * }
 * const work: TimeEntry[] = [
 *   { id: 't-1', accountId: 'a-1', agreementId: 'ag-1', workedOn: '2026-02-27', hours: '7.5' },
 * ]
 * retainerHours(care, work, { asOf: '2026-02-28' }).map(({ available, used }) => [available, used])
 * //=> [['10', '7.5'], ['12.5', '0']]
 * ```
 */
export function retainerHours(
  agreement: RetainerAgreement,
  timeEntries: readonly TimeEntry[],
  options: Pick<CollectChargesOptions, 'asOf' | 'proratesShortPeriods' | 'rounding'>,
): readonly HourStatement[] {
  const { asOf, ...hourOptions } = options
  const periods = servedPeriods(agreement, asOf)
  const last = periods.at(-1)
  const entries = timeEntries.filter(
    ({ agreementId, workedOn }) => agreementId === agreement.id && last !== undefined && workedOn < last.end,
  )
  return hourStatements(agreement, periods, entries, hourOptions)
}

/** Everything that a retainer or a subscription charges, its orders' charges given. */
function chargesUnder(
  agreement: PeriodicAgreement,
  timeEntries: readonly TimeEntry[],
  ordered: readonly Charge[],
  options: CollectChargesOptions,
): readonly Charge[] {
  const fees = agreementCharges(agreement, options)
  const overage =
    agreement.kind === 'retainer' && agreement.includedHours
      ? overageCharges(agreement, retainerHours(agreement, timeEntries, options), options)
      : []
  const charges = [...fees, ...overage]
  return [...charges, ...minimumCommitmentTrueUps(agreement, [...charges, ...ordered], options)]
}

/** Records by the agreement they are under. */
function byAgreement<Item extends { readonly agreementId?: string }>(
  items: readonly Item[],
): ReadonlyMap<string | undefined, readonly Item[]> {
  const groups = new Map<string | undefined, Item[]>()
  for (const item of items) {
    const group = groups.get(item.agreementId)
    if (group) group.push(item)
    else groups.set(item.agreementId, [item])
  }
  return groups
}

/**
 * Collects everything that was to be charged up to a day, for clients and customers alike: periods of retainers and
 * subscriptions, hours beyond the included ones, commitments that were not reached, and orders.
 *
 * This is where billing begins: give the charges to {@link dueInvoices}, with the invoices there are, and get the ones to
 * make out. Each charge depends only on what was known on its day; so a later day only adds charges.
 *
 * @param records - The agreements, orders and hours.
 * @param options - `asOf`: the last day whose charges are wanted; how to prorate, to tax and to round.
 * @returns The charges, by day; those of one day agreement by agreement, then order by order.
 * @throws {@link ClienteleError} as {@link agreementCharges}, {@link hourStatements}, {@link minimumCommitmentTrueUps} and
 *   {@link orderCharges} do.
 *
 * @example
 * ```ts
 * import { type BillingRecords, collectCharges, dueInvoices } from 'clientele/billing'
 *
 * const records: BillingRecords = {
 *   agreements: [
 *     {
 *       id: 'ag-1',
 *       accountId: 'a-1',
 *       kind: 'retainer',
 *       term: { start: '2026-01-31' },
 *       fee: { basis: 'periodic', amount: { amount: '2000.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *       covers: [{ offering: 'advice' }],
 *     },
 *   ],
 *   orders: [
 *     {
 *       id: 'o-1',
 *       accountId: 'a-2',
 *       status: 'fulfilled',
 *       placedOn: '2026-02-10',
 *       lines: [
 *         { id: 'l-1', catalogueItemId: 'c-1', quantity: '3', unitPrice: { amount: '19.90', currency: 'EUR' } },
 *       ],
 *     },
 *   ],
 * }
 * const charges = collectCharges(records, { asOf: '2026-02-28' })
 * charges.map(({ key, net }) => [key, net.amount])
 * //=> [
 * //     ['ag-1/fee/2026-01-31', '2000.00'],
 * //     ['o-1/order/l-1', '59.70'],
 * //     ['ag-1/fee/2026-02-28', '2000.00'],
 * //   ]
 * const drafts = dueInvoices(charges, { asOf: '2026-02-28', existing: [] })
 * drafts.length //=> 3
 * dueInvoices(charges, { asOf: '2026-02-28', existing: drafts }) //=> []
 * ```
 */
export function collectCharges(records: BillingRecords, options: CollectChargesOptions): readonly Charge[] {
  const { agreements = [], orders = [], timeEntries = [] } = records
  const ordered = orders.flatMap((order) => orderCharges(order, options))
  const orderedUnder = byAgreement(ordered)
  const workedUnder = byAgreement(timeEntries)
  const charged = agreements
    .filter((agreement): agreement is PeriodicAgreement => isPeriodic(agreement))
    .flatMap((agreement) =>
      chargesUnder(agreement, workedUnder.get(agreement.id) ?? [], orderedUnder.get(agreement.id) ?? [], options),
    )
  return [...charged, ...ordered.filter(({ chargedOn }) => chargedOn <= options.asOf)].sort((a, b) =>
    compare(a.chargedOn, b.chargedOn),
  )
}
