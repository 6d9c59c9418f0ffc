import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate, compareInstants, utcDateOf } from '../../../foundation/time/index.ts'
import type { Account, Agreement, CatalogueItem, Interaction, Order, TeamMember } from '../../../records/index.ts'
import { findContradiction } from '../contradictions.ts'
import type { FactName, RelationshipFacts } from '../facts.ts'
import { type Finding, findConfidentiality, findDealing, findHandler, findManager, findPurchases } from './findings.ts'
import { placedOrders } from './orders.ts'
import { type RecordReference, reference } from './reference.ts'

/** What a host has stored of one account. */
export interface RelationshipRecords {
  /** The account. */
  readonly account: Account
  /** All its agreements, past, present and to come; an empty list says that there are none. */
  readonly agreements: readonly Agreement[]
  /** All its orders; an empty list says that there are none. */
  readonly orders: readonly Order[]
  /** Its interactions, where they are recorded. */
  readonly interactions?: readonly Interaction[]
  /** The catalogue that the orders' lines refer to; what is not in it is unknown. */
  readonly catalogue?: readonly CatalogueItem[]
  /** The staff that own accounts and take part in interactions. */
  readonly team?: readonly TeamMember[]
}

/** Facts, and the records that each came from; none for a fact that the host supplied. */
export interface DerivedFacts {
  /** What the records say. */
  readonly facts: RelationshipFacts
  /** Where each fact came from. */
  readonly sources: Readonly<Partial<Record<FactName, readonly RecordReference[]>>>
}

/** On which day to look, and what the host knows besides. */
export interface DeriveFactsOptions {
  /** The day to look from: what is later is not seen. */
  readonly asOf: CalendarDate
  /**
   * Facts that no record shows, such as the audience and the volume of the business. They win over what the records say, and
   * a derived fact that contradicts one of them is left out.
   * A {@link businessPresets | preset} has them for many kinds of business.
   */
  readonly knownFacts?: Partial<RelationshipFacts>
}

/** The facts without the derived ones that contradict what the host knows. */
function givingWay(facts: RelationshipFacts, known: Partial<RelationshipFacts>): RelationshipFacts {
  const contradiction = findContradiction(facts)
  if (!contradiction || known[contradiction.fact] !== undefined) return facts
  const { [contradiction.fact]: _, ...rest } = facts
  return givingWay(rest as RelationshipFacts, known)
}

function checkOwnership({ account, agreements, orders, interactions = [] }: RelationshipRecords): void {
  for (const [list, records] of Object.entries({ agreements, orders, interactions })) {
    records.forEach(({ accountId }, index) => {
      if (accountId !== account.id)
        refuse('foreign-record', `${list}[${index}].accountId`, accountId, `the account's id, "${account.id}"`)
    })
  }
}

/**
 * Draws the facts of a relationship from what a host has stored of one account, as of a day.
 *
 * What somebody is follows from how they deal with the business on that day: under the agreements in force, and by the orders
 * of the last twelve months. Of several dealings, the one that makes a client counts, else the one that may. A former client
 * who now only buys off the shelf is therefore a customer. What the records do not show stays unknown.
 *
 * @param records - The records of one account.
 * @param options - `asOf`: the day to look from; `knownFacts`: what the host knows besides. Instants count by their UTC day.
 * @returns The facts, and the records that each came from.
 * @throws {@link ClienteleError} `foreign-record` for a record of another account, `invalid-value` for a day that is none.
 *
 * @example
 * ```ts
 * import { deriveFacts } from 'clientele/classification/from-records'
 *
 * const { facts, sources } = deriveFacts(
 *   {
 *     account: { id: 'a-1', name: 'Nordlys Shipping AS', party: 'business', contacts: [] },
 *     agreements: [
 *       {
 *         id: 'ag-1',
 *         accountId: 'a-1',
 *         kind: 'retainer',
 *         term: { start: '2026-01-01' },
 *         fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *         covers: [{ offering: 'advice' }],
 *       },
 *     ],
 *     orders: [],
 *   },
 *   { asOf: '2026-06-01' },
 * )
 * facts.engagement //=> 'ongoing-collaboration'
 * facts.tenureMonths //=> 5
 * sources.engagement //=> [{ kind: 'agreement', id: 'ag-1' }]
 * ```
 */
export function deriveFacts(records: RelationshipRecords, options: DeriveFactsOptions): DerivedFacts {
  const asOf = calendarDate(options.asOf, 'asOf')
  checkOwnership(records)
  const { account, agreements, orders, interactions = [], catalogue = [], team = [] } = records
  const placed = placedOrders(orders, catalogue, asOf)
  const seen = interactions.filter(({ at }) => utcDateOf(at) <= asOf).sort((a, b) => compareInstants(b.at, a.at))
  const derived: readonly Finding[] = [
    { facts: dropUnknown({ party: account.party, industry: account.industry }), from: [reference('account', account)] },
    ...findPurchases(agreements, placed, asOf),
    ...findDealing(account, agreements, placed, asOf),
    findManager(account, team),
    findHandler(seen, team, asOf),
    findConfidentiality(seen),
  ]
  const known = dropUnknown<Partial<RelationshipFacts>>(options.knownFacts ?? {})
  const findings = [...derived, { facts: known, from: [] }]
  const all: RelationshipFacts = Object.assign({ hasPurchased: false }, ...findings.map((finding) => finding.facts))
  const facts = givingWay(all, known)
  const sources = Object.fromEntries(
    findings
      .flatMap((finding) => Object.keys(finding.facts).map((fact) => [fact, finding.from] as const))
      .filter(([fact]) => Object.hasOwn(facts, fact)),
  )
  return { facts, sources }
}
