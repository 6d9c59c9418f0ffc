import { compare } from '../../../foundation/compare.ts'
import { type CalendarDate, utcDateOf, wholeMonthsBetween } from '../../../foundation/time/index.ts'
import type { Account, Agreement, CatalogueItem, Identifier, Interaction, TeamMember } from '../../../records/index.ts'
import type { InteractionHandler, RelationshipFacts } from '../facts.ts'
import { dealingAtRest, dealingUnder, isInForce, principalOf } from './dealing.ts'
import { dealingBy, type PlacedOrder, recentMonths, recentOrders } from './purchases.ts'

/** The record that a fact came from. */
export interface RecordReference {
  /** What kind of record it is. */
  readonly kind: 'account' | 'agreement' | 'order' | 'interaction' | 'team-member'
  /** Which one. */
  readonly id: Identifier
}

/** Facts, and where they came from. */
export interface Finding {
  readonly facts: Partial<RelationshipFacts>
  readonly from: readonly RecordReference[]
}

export const reference = (kind: RecordReference['kind'], { id }: { readonly id: Identifier }): RecordReference => ({
  kind,
  id,
})

/** An agreement that was ever in force is a purchase; a framework is one only if it has a fee of its own. */
export function isPurchase(agreement: Agreement, asOf: CalendarDate): boolean {
  const { kind, fee, term } = agreement
  const hasBegun = term.start <= asOf && isInForce(agreement, term.start)
  return hasBegun && (kind !== 'framework' || fee?.basis === 'periodic' || fee?.basis === 'fixed')
}

/** Whether they have bought, how often, and for how long. */
export function findPurchases(
  signed: readonly Agreement[],
  placed: readonly PlacedOrder[],
  asOf: CalendarDate,
): readonly Finding[] {
  const purchases = [
    ...signed.map((agreement) => ({ on: agreement.term.start, from: reference('agreement', agreement) })),
    ...placed.map((order) => ({ on: order.placedOn, from: reference('order', order) })),
  ].sort((a, b) => compare(a.on, b.on))
  const [first] = purchases
  return [
    {
      facts: { hasPurchased: purchases.length > 0, purchaseCount: purchases.length },
      from: purchases.map(({ from }) => from),
    },
    { facts: first ? { tenureMonths: wholeMonthsBetween(first.on, asOf) } : {}, from: first ? [first.from] : [] },
  ]
}

/** How they deal with the business: under the agreement in force, else order by order, else not at present. */
export function findDealing(
  agreements: readonly Agreement[],
  signed: readonly Agreement[],
  placed: readonly PlacedOrder[],
  catalogue: readonly CatalogueItem[],
  asOf: CalendarDate,
): Finding {
  const inForce = principalOf(agreements.filter((agreement) => isInForce(agreement, asOf)))
  if (inForce) return { facts: dealingUnder(inForce), from: [reference('agreement', inForce)] }
  const recent = recentOrders(placed, asOf)
  if (recent.length > 0) {
    return {
      facts: dealingBy(recent, catalogue, signed.length + placed.length),
      from: recent.map((order) => reference('order', order)),
    }
  }
  const ended = principalOf(signed)
  return { facts: dealingAtRest(ended), from: ended ? [reference('agreement', ended)] : [] }
}

/** Whether the one responsible for them is a manager of accounts. */
export function findManager(account: Account, team: readonly TeamMember[]): Finding {
  const owner = team.find(({ id }) => id === account.ownerId)
  return owner
    ? {
        facts: { dedicatedManager: owner.role === 'account-manager' },
        from: [reference('account', account), reference('team-member', owner)],
      }
    : { facts: {}, from: [] }
}

const handlerByRole: { readonly [Role in TeamMember['role']]?: InteractionHandler } = {
  'account-manager': 'account-manager',
  support: 'support-staff',
  counter: 'counter-staff',
}

/** Who of the staff took part in most of the last year's interactions; in the latest of them, of equals. */
export function findHandler(
  interactions: readonly Interaction[],
  team: readonly TeamMember[],
  asOf: CalendarDate,
): Finding {
  const roleById = new Map(team.map(({ id, role }) => [id, role]))
  const handled = new Map<InteractionHandler, Interaction[]>()
  for (const interaction of interactions) {
    const role = roleById.get(interaction.teamMemberId ?? '')
    const handler = role && handlerByRole[role]
    if (!handler || wholeMonthsBetween(utcDateOf(interaction.at), asOf) >= recentMonths) continue
    const others = handled.get(handler)
    if (others) others.push(interaction)
    else handled.set(handler, [interaction])
  }
  const [most] = [...handled].sort(([, a], [, b]) => b.length - a.length)
  return most
    ? { facts: { interactionsHandledBy: most[0] }, from: most[1].map((each) => reference('interaction', each)) }
    : { facts: {}, from: [] }
}

/** Whether they share confidential matters: once is enough; no is only known where it was recorded. */
export function findConfidentiality(interactions: readonly Interaction[]): Finding {
  const recorded = interactions.filter(({ confidential }) => confidential !== undefined)
  const shared = recorded.filter(({ confidential }) => confidential)
  const from = (shared.length > 0 ? shared : recorded).map((each) => reference('interaction', each))
  return { facts: from.length > 0 ? { confidentialInformationShared: shared.length > 0 } : {}, from }
}
