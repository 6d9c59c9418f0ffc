import type { TrackedEvent } from '../../../foundation/condition/index.ts'
import type { Money } from '../../../foundation/money/index.ts'
import type { Deal, Invoice, LoyaltyEntry, SurveyResponse, Task, Ticket } from '../../../records/index.ts'
import type { SettlementRecords } from '../../billing/index.ts'
import type { RelationshipRecords } from '../../classification/from-records/index.ts'
import type { RelationshipFacts } from '../../classification/index.ts'

/**
 * What a host has stored of one account: what its relationship is told from, and what else there is.
 *
 * A list that is left out is not known; an empty one says that there is nothing.
 *
 * @example
 * ```ts
 * import type { OverviewRecords } from 'clientele/reporting/overview'
 *
 * const records: OverviewRecords = {
 *   account: { id: 'a-1', name: 'Nordlys Shipping AS', party: 'business', contacts: [] },
 *   agreements: [],
 *   orders: [],
 *   tickets: [],
 * }
 * records.tasks //=> undefined
 * ```
 */
export interface OverviewRecords extends RelationshipRecords, SettlementRecords {
  /** What no record shows, such as the audience of the business; it wins over what the records say. */
  readonly knownFacts?: Partial<RelationshipFacts>
  /** What it brought in over the time the host counts, the same for every account; not negative. */
  readonly revenue?: Money
  /** Its invoices. */
  readonly invoices?: readonly Invoice[]
  /** The chances to sell to it. */
  readonly deals?: readonly Deal[]
  /** The work for it. */
  readonly tasks?: readonly Task[]
  /** What it asked for help with. */
  readonly tickets?: readonly Ticket[]
  /** What it answered when asked how satisfied it is. */
  readonly surveyResponses?: readonly SurveyResponse[]
  /** Its points, as booked. */
  readonly loyaltyEntries?: readonly LoyaltyEntry[]
  /** What else it did, as a score counts it: pages viewed, mails opened. Its interactions are counted besides. */
  readonly trackedEvents?: readonly TrackedEvent[]
}
