import { compare } from '../../../foundation/compare.ts'
import type { Facts } from '../../../foundation/condition/index.ts'
import type { CalendarDate, Instant } from '../../../foundation/time/index.ts'
import type { Account, Agreement } from '../../../records/index.ts'
import { contractEndOf, termOf } from '../../billing/index.ts'
import type { RelationshipDecision } from '../../classification/index.ts'
import {
  acquisitionLifecycle,
  type ClientEngagement,
  type ClientStage,
  clientStage,
  type NextStage,
  nextStages,
  type RepeatPurchaseStage,
} from '../../lifecycle/index.ts'
import type { OverviewPolicy } from './overview-policy.ts'

/** A client, by its agreements. */
export interface ClientPosition extends ClientStage {
  /** Tells the lifecycles apart. */
  readonly lifecycle: 'customer-success'
  /** The next day by which it renews or ends, as agreed; left out where there is none. */
  readonly renewsOrEndsBy?: CalendarDate
}

/** Somebody who buys from time to time, by the rhythm of their purchases. */
export interface CustomerPosition extends RepeatPurchaseStage {
  /** Tells the lifecycles apart. */
  readonly lifecycle: 'repeat-purchase'
}

/** Somebody on the way there, and what each next stage lacks. */
export interface AcquisitionPosition {
  /** Tells the lifecycles apart. */
  readonly lifecycle: 'acquisition'
  /** The stage, by the verdict; of somebody who has not bought the one that the account has, `lead` where it has none. */
  readonly stage: string
  /** The stages that may come next. */
  readonly next: readonly NextStage[]
}

/** Where an account is in its life with the business. */
export type StagePosition = ClientPosition | CustomerPosition | AcquisitionPosition

/** An agreement as a lifecycle sees it: when it began, when it ends, which term it is in. */
export function engagementOf(agreement: Agreement, asOf: CalendarDate): ClientEngagement {
  const { start, end, terminatedOn } = agreement.term
  if (agreement.kind === 'retainer' || agreement.kind === 'subscription') {
    const [knownEnd, term] = [contractEndOf(agreement, asOf), termOf(agreement, asOf)]
    return { start, ...(knownEnd && { end: knownEnd }), ...(term && { term }) }
  }
  const last = [end, terminatedOn].filter((day) => day !== undefined).sort()[0]
  return { start, ...(last && { end: last }) }
}

/** Whether an agreement is in force on a day. */
const isRunning = ({ start, end }: ClientEngagement, asOf: CalendarDate): boolean =>
  start <= asOf && (end === undefined || asOf < end)

/** Since when agreements that run into one another have run; nothing if none runs on the day. */
export function runningSince(engagements: readonly ClientEngagement[], asOf: CalendarDate): CalendarDate | undefined {
  const latestFirst = [...engagements].sort((a, b) => compare(b.start, a.start))
  let since: CalendarDate | undefined
  for (const engagement of latestFirst) {
    const { start, end } = engagement
    const runsInto = since === undefined ? isRunning(engagement, asOf) : end === undefined || end >= since
    if (runsInto) since = start
  }
  return since
}

/** What is known of an account before its stage is told. */
export interface StageEvidence {
  readonly account: Account
  readonly decision: RelationshipDecision
  readonly engagements: readonly ClientEngagement[]
  /** The rhythm of its purchases; nothing where it has bought nothing. */
  readonly rhythm: RepeatPurchaseStage | undefined
  readonly health: number | undefined
  readonly oldestOverdueDays: number | undefined
  readonly asOf: CalendarDate
  readonly at: Instant
}

function positionOfClient(
  evidence: StageEvidence,
  { clientStage: policy }: OverviewPolicy,
): ClientPosition | undefined {
  const { engagements, health, oldestOverdueDays, asOf } = evidence
  const situation = {
    engagements,
    ...(health !== undefined && { health }),
    ...(oldestOverdueDays !== undefined && { oldestOverdueDays }),
  }
  const judged = clientStage(situation, { asOf, ...(policy && { policy }) })
  if (!judged.ok) return undefined
  const [renewsOrEndsBy] = engagements
    .flatMap(({ end, term }) => term?.noticeBy ?? term?.end ?? end ?? [])
    .filter((day) => day >= asOf)
    .sort()
  return { lifecycle: 'customer-success', ...judged.value, ...(renewsOrEndsBy && { renewsOrEndsBy }) }
}

function positionOnTheWay({ account, decision, engagements, asOf, at }: StageEvidence): AcquisitionPosition {
  const stage = decision.isCustomer ? decision.verdict : (account.lifecycleStage ?? 'lead')
  const facts: Facts = {
    hasPurchased: decision.isCustomer,
    holdsRunningAgreement: engagements.some((engagement) => isRunning(engagement, asOf)),
    verdict: decision.verdict,
  }
  const record = { subjectId: account.id, lifecycleId: acquisitionLifecycle.id, stage, since: at, startedAt: at }
  return {
    lifecycle: 'acquisition',
    stage,
    next: nextStages(acquisitionLifecycle, record, 'automation', { facts, at }),
  }
}

/** Tells where an account is: a client by its agreements, a customer by its purchases, anybody else on the way there. */
export function stagePosition(evidence: StageEvidence, policy: OverviewPolicy): StagePosition {
  const { decision, rhythm } = evidence
  const client = decision.isClient ? positionOfClient(evidence, policy) : undefined
  if (client) return client
  if (decision.isCustomer && rhythm) return { lifecycle: 'repeat-purchase', ...rhythm }
  return positionOnTheWay(evidence)
}
