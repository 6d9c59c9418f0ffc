import { compare } from '../../foundation/compare.ts'
import { ClienteleError, isClienteleError } from '../../foundation/error.ts'
import { type CalendarDate, calendarDate } from '../../foundation/time/index.ts'
import type { Agreement, Order, PeriodicAgreement, TimeEntry } from '../../records/index.ts'
import { agreementCharges, minimumCommitmentTrueUps, type ProrationOptions } from './agreements/index.ts'
import type { Charge } from './charge.ts'
import { type HourPack, overageCharges, retainerHours } from './hours/index.ts'
import { orderCharges, type PriceOrderOptions } from './orders/index.ts'

/** What is charged for, of any number of accounts. */
export interface BillingRecords {
  /** All agreements; retainers and subscriptions charge by the period, the others through orders. */
  readonly agreements?: readonly Agreement[]
  /** All orders. */
  readonly orders?: readonly Order[]
  /** The hours worked under agreements. */
  readonly timeEntries?: readonly TimeEntry[]
  /** The packs of hours that were bought or given under retainers, besides the hours that these include; others do nothing. */
  readonly hourPacks?: readonly HourPack[]
}

/** Up to which day to look, and how to count and to round. */
export interface CollectChargesOptions extends ProrationOptions, PriceOrderOptions {
  /** The last day whose charges are wanted. */
  readonly asOf: CalendarDate
  /** Whether a short first or last period includes only its share of a retainer's hours; all of them when left out. */
  readonly proratesShortPeriods?: boolean
}

const isPeriodic = (agreement: Agreement): agreement is PeriodicAgreement =>
  agreement.kind === 'retainer' || agreement.kind === 'subscription'

/** What no record, but the call, is to blame for. */
const optionNames: readonly string[] = ['asOf', 'method', 'rounding', 'taxBy']

/** Does something for one record of a list; an error says which record it was. */
function within<Value>(place: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (!isClienteleError(error) || optionNames.includes(error.details.field)) throw error
    throw new ClienteleError(error.code, { ...error.details, field: `${place}.${error.details.field}` })
  }
}

/** What belongs to one agreement. */
interface RecordsUnder {
  readonly timeEntries: readonly TimeEntry[]
  readonly opening: readonly HourPack[]
  readonly ordered: readonly Charge[]
}

/** Everything that a retainer or a subscription charges, its orders' charges given. */
function chargesUnder(
  agreement: PeriodicAgreement,
  { timeEntries, opening, ordered }: RecordsUnder,
  options: CollectChargesOptions,
): readonly Charge[] {
  const fees = agreementCharges(agreement, options)
  const overage =
    agreement.kind === 'retainer' && agreement.includedHours
      ? overageCharges(agreement, retainerHours(agreement, timeEntries, { ...options, opening }), options)
      : []
  const charges = [...fees, ...overage]
  return [...charges, ...minimumCommitmentTrueUps(agreement, [...charges, ...ordered], options)]
}

/** Records by the agreement they are under. */
function byAgreement<Item extends { readonly agreementId?: string }>(
  items: readonly Item[],
): (id: string) => readonly Item[] {
  const groups = new Map<string | undefined, Item[]>()
  for (const item of items) {
    const group = groups.get(item.agreementId)
    if (group) group.push(item)
    else groups.set(item.agreementId, [item])
  }
  return (id) => groups.get(id) ?? []
}

/**
 * Collects everything that was to be charged up to a day, for clients and customers alike: periods of retainers and
 * subscriptions, hours beyond the included ones, commitments that were not reached, and orders.
 *
 * Hours worked under a retainer that no period counts are not charged; {@link uncountedTimeEntries} lists them.
 *
 * This is where billing begins: give the charges to {@link dueInvoices}, with the invoices there are, and get the ones to
 * make out. Each charge depends only on what was known on its day; so a later day only adds charges.
 *
 * @param records - The agreements, orders, hours worked and packs of hours.
 * @param options - `asOf`: the last day whose charges are wanted; how to prorate, to tax and to round.
 * @returns The charges, by day; those of one day agreement by agreement, then order by order.
 * @throws {@link ClienteleError} as {@link agreementCharges}, {@link retainerHours}, {@link minimumCommitmentTrueUps} and
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
  const asOf = calendarDate(options.asOf, 'asOf')
  const { agreements = [], orders = [], timeEntries = [], hourPacks = [] } = records
  const ordered = orders.flatMap((order, index) => within(`orders[${index}]`, () => orderCharges(order, options)))
  const orderedUnder = byAgreement(ordered)
  const workedUnder = byAgreement(timeEntries)
  const packsOf = byAgreement(hourPacks)
  const charged = agreements.flatMap((agreement, index) => {
    if (!isPeriodic(agreement)) return []
    const { id } = agreement
    const under = { timeEntries: workedUnder(id), opening: packsOf(id), ordered: orderedUnder(id) }
    return within(`agreements[${index}]`, () => chargesUnder(agreement, under, options))
  })
  return [...charged, ...ordered.filter(({ chargedOn }) => chargedOn <= asOf)].sort((a, b) =>
    compare(a.chargedOn, b.chargedOn),
  )
}
