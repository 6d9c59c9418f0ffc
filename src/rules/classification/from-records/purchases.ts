import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type CalendarDate, wholeMonthsBetween } from '../../../foundation/time/index.ts'
import type { CatalogueItem, Engagement, Offering, Order } from '../../../records/index.ts'
import { type Dealing, isTailored } from './dealing.ts'

/** Orders and interactions of so many months before a day show what is usual now. */
export const recentMonths = 12

/** So many of them make buying regular. */
const regularOrders = 4

/** An order that was placed, and on which day. */
export type PlacedOrder = Order & { readonly placedOn: CalendarDate }

/** The orders placed up to a day and not cancelled, the latest first. One that came back was still a purchase. */
export function placedOrders(orders: readonly Order[], asOf: CalendarDate): readonly PlacedOrder[] {
  return orders
    .filter((order): order is PlacedOrder => order.placedOn !== undefined && order.placedOn <= asOf)
    .filter(({ status }) => status !== 'draft' && status !== 'cancelled')
    .sort((a, b) => compare(b.placedOn, a.placedOn) || compare(a.id, b.id))
}

/** The orders that show what somebody buys now: the recent ones, or the last one if that is longer ago. */
export function recentOrders(placed: readonly PlacedOrder[], asOf: CalendarDate): readonly PlacedOrder[] {
  const recent = placed.filter(({ placedOn }) => wholeMonthsBetween(placedOn, asOf) < recentMonths)
  return recent.length > 0 ? recent : placed.slice(0, 1)
}

/** What most lines were for; what was bought last, of equals. Nothing if the catalogue holds none of it. */
function usualItem(orders: readonly PlacedOrder[], catalogue: readonly CatalogueItem[]): CatalogueItem | undefined {
  const itemsById = new Map(catalogue.map((item) => [item.id, item]))
  const bought = orders.flatMap(({ lines }) =>
    lines.flatMap(({ catalogueItemId }) => itemsById.get(catalogueItemId) ?? []),
  )
  const linesByOffering = new Map<Offering, number>()
  for (const { offering } of bought) linesByOffering.set(offering, (linesByOffering.get(offering) ?? 0) + 1)
  const most = Math.max(...linesByOffering.values())
  return bought.find(({ offering }) => linesByOffering.get(offering) === most)
}

/**
 * How the two sides work together, by what is ordered. One order of tailored work is a project. Several may be projects or
 * continuing work, and the number of purchases must not decide that: it stays unknown.
 */
function engagementBy(item: CatalogueItem | undefined, orders: number): Engagement | undefined {
  if (!item) return undefined
  if (!isTailored(item)) return 'transactional'
  return orders === 1 ? 'one-off-project' : undefined
}

/** How somebody deals with the business who has no agreement in force and buys order by order. */
export function dealingBy(
  recent: readonly PlacedOrder[],
  catalogue: readonly CatalogueItem[],
  purchases: number,
): Dealing {
  const item = usualItem(recent, catalogue)
  return dropUnknown<Dealing>({
    offering: item?.offering,
    customisation: item?.customisation,
    term: recent.length >= regularOrders ? 'regular-repeat' : purchases > 1 ? 'occasional' : 'single',
    engagement: engagementBy(item, recent.length),
    revenueModel: 'per-purchase',
    billingCycle: 'per-transaction',
    fixedPeriodicFee: false,
  })
}
