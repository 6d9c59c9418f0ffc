import {
  type Agreement,
  type CalendarDate,
  type ContractModel,
  feeAt,
  type LifetimeValue,
  lifetimeValue,
  type Order,
  type OrderStatus,
  type ParametrisedModel,
  priceOrder,
  purchaseFigures,
  purchaseHistories,
  type RelationshipDecision,
  type ValuedRelationship,
} from 'clientele'

/** What somebody may bring in the next twelve months, and what that follows from. */
export interface Worth {
  readonly value: LifetimeValue
  readonly why: string
}

interface WorthRecords {
  readonly agreements?: readonly Agreement[]
  readonly orders?: readonly Order[]
}

/**
 * What is taken for granted: a portfolio as small as this one bears no model of its own. One contract in eight ends within a
 * year, and customers come back as those of CDNOW do, by the parameters that Fader, Hardie and Lee published.
 */
const contracts: ContractModel = { model: 'exponential', unit: 'month', parameters: { rate: -Math.log(7 / 8) / 12 } }
const purchases: ParametrisedModel = {
  model: 'bg-nbd',
  unit: 'week',
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
}
const annualDiscountRate = 0.1

/** The monthly fee of a client whose agreement runs. */
function clientWorth(agreements: readonly Agreement[], asOf: CalendarDate) {
  for (const agreement of agreements) {
    if (agreement.kind !== 'retainer' && agreement.kind !== 'subscription') continue
    const { every } = agreement.fee
    if (every.unit !== 'month' || every.count !== 1) continue
    const payment = feeAt(agreement, asOf)
    const relationship: ValuedRelationship = { kind: 'client', model: contracts, payment }
    return {
      relationship,
      currency: payment.currency,
      horizon: { unit: 'month', count: 12 },
      each: payment.amount,
    } as const
  }
  return undefined
}

/** Orders that are no purchases: not made yet, or undone. */
const undone: readonly OrderStatus[] = ['draft', 'cancelled', 'returned']

/** What a customer bought so far, and how much at a time. */
function customerWorth(orders: readonly Order[], asOf: CalendarDate) {
  const made = orders.flatMap((order) =>
    order.placedOn && !undone.includes(order.status)
      ? [{ orderId: order.id, accountId: order.accountId, placedOn: order.placedOn, net: priceOrder(order).net }]
      : [],
  )
  const { averageOrderValue: spend } = purchaseFigures(made)
  const rows = made.map(({ accountId, placedOn: on }) => ({ accountId, on }))
  const [history] = purchaseHistories(rows, { unit: 'week', observationEnd: asOf }).histories
  if (!spend || !history) return undefined
  const relationship: ValuedRelationship = { kind: 'customer', model: purchases, spend, history }
  return { relationship, currency: spend.currency, horizon: { unit: 'week', count: 52 }, each: spend.amount } as const
}

/** Values the next twelve months of somebody: by their agreement, or else by their purchases; nothing where there is neither. */
export function worthOf(records: WorthRecords, decision: RelationshipDecision, asOf: CalendarDate): Worth | undefined {
  const { agreements = [], orders = [] } = records
  const found = (decision.isClient && clientWorth(agreements, asOf)) || customerWorth(orders, asOf)
  if (!found) return undefined
  const { relationship, currency, horizon, each } = found
  const worth = lifetimeValue(relationship, { annualDiscountRate, marginShare: 1, currency, horizon })
  if (!worth.ok) return undefined
  const noun = relationship.kind === 'client' ? 'payments' : 'purchases'
  return { value: worth.value, why: `${worth.value.discountedPayments.toFixed(2)} ${noun} of ${each}` }
}
