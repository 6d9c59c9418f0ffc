import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type CalendarDate, wholeMonthsBetween } from '../../../foundation/time/index.ts'
import type { CatalogueItem, Engagement, Identifier, Order } from '../../../records/index.ts'
import { type Dealing, type DealingFacts, isTailored, mostTailored } from './dealing.ts'
import { reference } from './reference.ts'

/** What happened within so many months before a day shows what is usual now. */
export const recentMonths = 12

/** So many orders within that time make buying regular. */
const regularOrders = 4

/** An order that was placed, and what it was for, as far as the catalogue tells. */
export interface PlacedOrder {
  readonly order: Order
  readonly placedOn: CalendarDate
  readonly items: readonly CatalogueItem[]
}

/** The orders placed up to a day and not cancelled, the latest first. One that came back was still a purchase. */
export function placedOrders(
  orders: readonly Order[],
  catalogue: readonly CatalogueItem[],
  asOf: CalendarDate,
): readonly PlacedOrder[] {
  const itemsById = new Map<Identifier, CatalogueItem>(catalogue.map((item) => [item.id, item]))
  return orders
    .flatMap((order) => {
      const { placedOn, status, lines } = order
      if (placedOn === undefined || placedOn > asOf || status === 'draft' || status === 'cancelled') return []
      return { order, placedOn, items: lines.flatMap(({ catalogueItemId }) => itemsById.get(catalogueItemId) ?? []) }
    })
    .sort((a, b) => compare(b.placedOn, a.placedOn) || compare(a.order.id, b.order.id))
}

/** Whether something in an order was made for the one who bought it. */
export const isTailoredOrder = ({ items }: PlacedOrder): boolean => items.some(isTailored)

/**
 * How the two sides work together, by what is ordered. One purchase of tailored work is a project. Several may be projects
 * or a collaboration, and their number must not decide which.
 */
function engagementBy(item: CatalogueItem | undefined, isOnlyTailoredWork: boolean): Engagement | undefined {
  if (!item) return undefined
  if (!isTailored(item)) return 'transactional'
  return isOnlyTailoredWork ? 'one-off-project' : undefined
}

/** The orders of the last twelve months before a day. */
export const recentOrders = (placed: readonly PlacedOrder[], asOf: CalendarDate): readonly PlacedOrder[] =>
  placed.filter(({ placedOn }) => wholeMonthsBetween(placedOn, asOf) < recentMonths)

/** How somebody deals with the business who buys order by order; nothing if there are no orders. */
export function dealingBy(
  recent: readonly PlacedOrder[],
  purchases: number,
  isOnlyTailoredWork: boolean,
): Dealing | undefined {
  const [latest] = recent
  if (!latest) return undefined
  const item = mostTailored(recent.flatMap(({ items }) => items))
  return {
    facts: dropUnknown<DealingFacts>({
      offering: item?.offering,
      customisation: item?.customisation,
      term: recent.length >= regularOrders ? 'regular-repeat' : purchases > 1 ? 'occasional' : 'single',
      engagement: engagementBy(item, isOnlyTailoredWork),
      revenueModel: 'per-purchase',
      billingCycle: 'per-transaction',
      fixedPeriodicFee: false,
    }),
    from: recent.map(({ order }) => reference('order', order)),
    since: latest.placedOn,
  }
}
