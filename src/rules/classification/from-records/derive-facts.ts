import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import { type CalendarDate, calendarDate, compareInstants, utcDateOf } from '../../../foundation/time/index.ts'
import type { Account, Agreement, CatalogueItem, Interaction, Order, TeamMember } from '../../../records/index.ts'
import type { FactName, RelationshipFacts } from '../facts.ts'
import {
  type Finding,
  findConfidentiality,
  findDealing,
  findHandler,
  findManager,
  findPurchases,
  isPurchase,
  type RecordReference,
  reference,
} from './findings.ts'
import { placedOrders } from './purchases.ts'

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
   * Facts that no record shows, such as the audience and the volume of the business; they win over what the records say.
   * A {@link businessPresets | preset} has them for many kinds of business.
   */
  readonly knownFacts?: Partial<RelationshipFacts>
}

function checkOwnership({ account, agreements, orders, interactions = [] }: RelationshipRecords): void {
  for (const [list, records] of Object.entries({ agreements, orders, interactions })) {
    records.forEach(({ accountId }, index) => {
      if (accountId !== account.id)
        refuse('foreign-record', `${list}[${index}].accountId`, accountId, `the account's own id, "${account.id}"`)
    })
  }
}

/**
 * Draws the facts of a relationship from what a host has stored of one account, as of a day.
 *
 * What somebody is follows from how they deal with the business on that day: under the agreement in force that is the closest
 * collaboration, else by the orders of the last twelve months. A former client who now only buys off the shelf is therefore
 * a customer. What the records do not show stays unknown.
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
  const signed = agreements.filter((agreement) => isPurchase(agreement, asOf))
  const placed = placedOrders(orders, asOf)
  const seen = interactions.filter(({ at }) => utcDateOf(at) <= asOf).sort((a, b) => compareInstants(b.at, a.at))
  const findings: readonly Finding[] = [
    { facts: dropUnknown({ party: account.party, industry: account.industry }), from: [reference('account', account)] },
    ...findPurchases(signed, placed, asOf),
    findDealing(agreements, signed, placed, catalogue, asOf),
    findManager(account, team),
    findHandler(seen, team, asOf),
    findConfidentiality(seen),
    { facts: dropUnknown<Partial<RelationshipFacts>>(options.knownFacts ?? {}), from: [] },
  ]
  const facts: RelationshipFacts = Object.assign({ hasPurchased: false }, ...findings.map((finding) => finding.facts))
  const sources = Object.fromEntries(
    findings.flatMap((finding) => Object.keys(finding.facts).map((fact) => [fact, finding.from])),
  )
  return { facts, sources }
}
