import type { Circumstances, Facts, TrackedEvent } from '../../../foundation/condition/index.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { Account } from '../../../records/index.ts'
import type { OverviewRecords } from './overview-records.ts'

/** What is known of an account as facts of a score. */
const factsOf = ({ party, industry, ownerId, contacts, customFields }: Account): Facts =>
  dropUnknown<Facts>({
    ...(customFields as Facts | undefined),
    party,
    industry,
    ownerId,
    roles: contacts.flatMap(({ roles }) => roles),
  })

const eventsOf = ({ interactions = [], trackedEvents = [] }: OverviewRecords): readonly TrackedEvent[] => [
  ...interactions.map(({ id, channel, at }): TrackedEvent => ({ id, type: channel, at })),
  ...trackedEvents,
]

/** An account as a score sees it. */
export const scoredAccount = (records: OverviewRecords, at: Instant): Circumstances => ({
  facts: factsOf(records.account),
  events: eventsOf(records),
  at,
})
