import {
  type Account,
  type Agreement,
  acquisitionLifecycle,
  type CalendarDate,
  type ClientEngagement,
  type ClientStageReason,
  clientStage,
  contractEndOf,
  type Facts,
  type Interaction,
  type NextStage,
  nextStages,
  type Order,
  type PurchaseRhythm,
  type RelationshipDecision,
  repeatPurchaseStage,
  type Shortfall,
  termOf,
} from 'clientele'
import { leadScoreOf } from './lead.ts'

/** Where somebody is in their life with the business, why, and what comes next. */
export interface Life {
  readonly stage: string
  readonly why: string
  readonly next: string
}

interface LifeRecords {
  readonly account: Account
  readonly agreements?: readonly Agreement[]
  readonly orders?: readonly Order[]
  readonly interactions?: readonly Interaction[]
}

/** The reasons for a client's stage, in words. */
const words: Readonly<Record<ClientStageReason['code'], (parameters: ClientStageReason['parameters']) => string>> = {
  'health-low': ({ health }) => `health is ${health}`,
  'invoice-overdue': ({ oldestOverdueDays }) => `an invoice is ${oldestOverdueDays} days overdue`,
  'renewal-near': ({ by }) => `to be renewed by ${by}`,
  'came-back': ({ since }) => `came back on ${since}`,
  'term-began': ({ number, start }) => `term ${number} began on ${start}`,
  'newly-begun': ({ since }) => `began on ${since}`,
  'runs-on': ({ since }) => `agreements run since ${since}`,
  'all-ended': ({ endedOn }) => `the last agreement ended on ${endedOn}`,
}

const rhythm = ({ purchases, daysSinceLast, usualGapDays, usualFrom }: PurchaseRhythm): string =>
  `bought ${purchases === 1 ? 'once' : `${purchases} times`}, last ${daysSinceLast} days ago; ` +
  `${usualFrom === 'own-gaps' ? 'usual for them' : 'usual'} is every ${usualGapDays} days`

/** An agreement as a lifecycle sees it: when it began, when it ends, which term it is in. */
function engagementOf(agreement: Agreement, asOf: CalendarDate): ClientEngagement {
  const { start, end, terminatedOn } = agreement.term
  if (agreement.kind === 'retainer' || agreement.kind === 'subscription') {
    const [knownEnd, term] = [contractEndOf(agreement, asOf), termOf(agreement, asOf)]
    return { start, ...(knownEnd && { end: knownEnd }), ...(term && { term }) }
  }
  const last = [end, terminatedOn].filter((day) => day !== undefined).sort()[0]
  return { start, ...(last && { end: last }) }
}

function lifeOfClient({ agreements = [] }: LifeRecords, asOf: CalendarDate): Life | undefined {
  const engagements = agreements.map((agreement) => engagementOf(agreement, asOf))
  const judged = clientStage({ engagements }, { asOf })
  if (!judged.ok) return undefined
  const deadlines = engagements.flatMap(({ end, term }) => term?.noticeBy ?? term?.end ?? end ?? [])
  const [next] = deadlines.filter((day) => day > asOf).sort()
  const { stage, reasons } = judged.value
  return {
    stage,
    why: reasons
      .slice(0, 1)
      .map(({ code, parameters }) => words[code](parameters))
      .join(''),
    next: stage === 'churned' ? 'won-back, by a new agreement' : next ? `renewal, or an end, by ${next}` : 'goes on',
  }
}

function lifeOfCustomer({ orders = [] }: LifeRecords, asOf: CalendarDate): Life | undefined {
  const days = orders
    .filter(({ status }) => status !== 'draft' && status !== 'cancelled')
    .flatMap(({ placedOn }) => placedOn ?? [])
  const judged = repeatPurchaseStage(days, { asOf })
  if (!judged.ok) return undefined
  const { stage, reason, lapsingOn, lapsedOn } = judged.value
  const next =
    stage === 'lapsed'
      ? 'reactivated, by a purchase'
      : stage === 'lapsing'
        ? `lapsed on ${lapsedOn}, unless they buy`
        : `lapsing on ${lapsingOn}, unless they buy`
  return { stage, why: rhythm(reason.parameters), next }
}

const testsIn = (lacks: Shortfall): readonly string[] =>
  'test' in lacks
    ? [lacks.test.operator === 'equals' ? `${lacks.test.fact} is ${lacks.test.value}` : '']
    : ('allOf' in lacks ? lacks.allOf : lacks.anyOf).flatMap(testsIn)

const lacking = ({ stage, lacks }: NextStage): string =>
  lacks ? `${stage}, once ${testsIn(lacks).join(' or ')}` : stage

/** Where an account stands on the way to becoming a client, and what keeps the next stages shut. */
function lifeBefore(records: LifeRecords, decision: RelationshipDecision, facts: Facts, asOf: CalendarDate): Life {
  const { account, interactions = [] } = records
  const stage = decision.isClient ? 'client' : decision.isCustomer ? 'customer' : (account.lifecycleStage ?? 'lead')
  const at = `${asOf}T00:00:00Z` as const
  const record = { subjectId: account.id, lifecycleId: acquisitionLifecycle.id, stage, since: at, startedAt: at }
  const next = nextStages(acquisitionLifecycle, record, 'automation', { facts, at })
  const [guarded = next[0]] = next.filter(({ lacks }) => lacks)
  return {
    stage,
    why: decision.isCustomer ? 'by the verdict' : leadScoreOf(account, interactions, asOf),
    next: guarded ? lacking(guarded) : '',
  }
}

/** Works out where an account is in its life: by its agreements, by its purchases, or on the way there. */
export function lifeOf(records: LifeRecords, decision: RelationshipDecision, asOf: CalendarDate): Life {
  const life = decision.isClient
    ? lifeOfClient(records, asOf)
    : decision.isCustomer
      ? lifeOfCustomer(records, asOf)
      : undefined
  const facts: Facts = { hasPurchased: decision.isCustomer, holdsRunningAgreement: false, verdict: decision.verdict }
  return life ?? lifeBefore(records, decision, facts, asOf)
}
