import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type CalendarDate, utcDateOf, wholeMonthsBetween } from '../../../foundation/time/index.ts'
import type { Account, Agreement, Interaction, TeamMember } from '../../../records/index.ts'
import type { InteractionHandler, RelationshipFacts } from '../facts.ts'
import { dealingUnder, endOf, isBought, isInForce, paymentUnder } from './agreements.ts'
import { type DealingFacts, isTailored, mostTailored, principalOf } from './dealing.ts'
import { dealingBy, isTailoredOrder, type PlacedOrder, recentMonths, recentOrders } from './orders.ts'
import { type RecordReference, reference } from './reference.ts'

/** Facts, and where they came from. */
export interface Finding {
  readonly facts: Partial<RelationshipFacts>
  readonly from: readonly RecordReference[]
}

/** Whether they have bought, how often, and for how long. */
export function findPurchases(
  agreements: readonly Agreement[],
  placed: readonly PlacedOrder[],
  asOf: CalendarDate,
): readonly Finding[] {
  const purchases = [
    ...agreements
      .filter((agreement) => isBought(agreement, asOf))
      .map((agreement) => ({ on: agreement.term.start, from: reference('agreement', agreement) })),
    ...placed.map(({ order, placedOn }) => ({ on: placedOn, from: reference('order', order) })),
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

/** What they bought last, when nothing is under way any more: what is over says nothing of the engagement and payment now. */
function findLastWork(bought: readonly Agreement[], placed: readonly PlacedOrder[]): Finding {
  const works = [
    ...bought.map((agreement) => ({
      on: endOf(agreement),
      work: mostTailored(agreement.covers),
      from: reference('agreement', agreement),
    })),
    ...placed.map(({ order, placedOn, items }) => ({
      on: placedOn,
      work: mostTailored(items),
      from: reference('order', order),
    })),
  ].sort((a, b) => compare(b.on, a.on))
  const [last] = works
  const { offering, customisation } = last?.work ?? {}
  return { facts: dropUnknown<DealingFacts>({ offering, customisation }), from: last ? [last.from] : [] }
}

/** How they deal with the business: by what is under way and what was ordered lately, else not at present. */
export function findDealing(
  account: Account,
  agreements: readonly Agreement[],
  placed: readonly PlacedOrder[],
  asOf: CalendarDate,
): readonly Finding[] {
  const bought = agreements.filter((agreement) => isBought(agreement, asOf))
  const inForce = agreements.filter((agreement) => isInForce(agreement, asOf)).sort((a, b) => compare(a.id, b.id))
  // An order called off under an agreement is part of it.
  const byThemselves = placed.filter(({ order }) => !agreements.some(({ id }) => id === order.agreementId))
  const tailored =
    bought.filter(({ kind, covers }) => kind === 'project' && covers.some(isTailored)).length +
    byThemselves.filter(isTailoredOrder).length
  const purchases = bought.length + placed.length
  const ordered = dealingBy(recentOrders(byThemselves, asOf), purchases, tailored === 1)
  const dealings = inForce.map((agreement) => dealingUnder(agreement, tailored === 1))
  const principal = principalOf(ordered ? [...dealings, ordered] : dealings)
  if (!principal) {
    const isByOrder = bought.length === 0 && purchases > 0
    const term = purchases === 0 ? 'none' : isByOrder ? (purchases === 1 ? 'single' : 'occasional') : undefined
    return [
      {
        facts: dropUnknown<DealingFacts>({ term, engagement: 'none', revenueModel: 'none' }),
        from: [reference('account', account)],
      },
      findLastWork(bought, placed),
    ]
  }
  // A running retainer pays, whatever else is closer.
  const retainer = inForce.find(({ kind }) => kind === 'retainer')
  const isRetained = principal.facts.revenueModel === 'retainer'
  return retainer && !isRetained
    ? [principal, { facts: paymentUnder(retainer), from: [reference('agreement', retainer)] }]
    : [principal]
}

/** Whether an owner of each role is there for the account alone; of the other roles, nobody knows. */
const isDedicated: { readonly [Role in TeamMember['role']]?: boolean } = {
  'account-manager': true,
  sales: false,
  support: false,
  counter: false,
}

/** Whether the one responsible for them is there for them. */
export function findManager(account: Account, team: readonly TeamMember[]): Finding {
  const owner = team.find(({ id }) => id === account.ownerId)
  const dedicatedManager = owner && isDedicated[owner.role]
  return owner && dedicatedManager !== undefined
    ? { facts: { dedicatedManager }, from: [reference('account', account), reference('team-member', owner)] }
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
