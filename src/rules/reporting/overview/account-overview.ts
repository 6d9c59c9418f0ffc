import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { type CalendarDate, calendarDate, type Instant, instant, utcDateOf } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'
import { type Purchase, purchasesOf } from '../../billing/index.ts'
import { classifierUnder } from '../../classification/classify.ts'
import { deriveFacts } from '../../classification/from-records/index.ts'
import type { RelationshipDecision } from '../../classification/index.ts'
import { repeatPurchaseStage } from '../../lifecycle/index.ts'
import { type LeadScore, leadScorerFor } from '../../scoring/index.ts'
import type { HealthScore } from '../../service/index.ts'
import { accountHealth, lastContactOn } from './account-health.ts'
import { type AccountWork, accountWork, dealsOpenOn } from './account-work.ts'
import { type BillingPosition, billingPosition } from './billing-position.ts'
import { type ExpectedValue, expectedValue } from './expected-value.ts'
import { type LoyaltyPosition, loyaltyPosition } from './loyalty-position.ts'
import { type NextAction, nextActions } from './next-actions.ts'
import type { OverviewPolicy } from './overview-policy.ts'
import type { OverviewRecords } from './overview-records.ts'
import { scoredAccount } from './scored-account.ts'
import { engagementOf, runningSince, type StagePosition, stagePosition } from './stage-position.ts'

/** When one looks at an account, and what the host knows besides. */
export interface OverviewOptions {
  /**
   * The day to look from: what is later is not seen. Tasks and tickets are told as they stand, as they do not say how they stood
   * before.
   */
  readonly asOf: CalendarDate
  /** The moment on that day, for promises and scores; its first when left out. */
  readonly at?: Instant
}

/** Everything there is to know of an account at a moment. What cannot be told is left out. */
export interface AccountOverview {
  /** Which account. */
  readonly accountId: Identifier
  /** What it is called. */
  readonly name: string
  /** The day looked from. */
  readonly asOf: CalendarDate
  /** What it is, client, customer or neither, and why. */
  readonly decision: RelationshipDecision
  /** What it brought in, as its records say. */
  readonly revenue?: Money
  /** Where it is in its life with the business, why, and what comes next. */
  readonly stage: StagePosition
  /** How it scores; only with a policy for it. */
  readonly score?: LeadScore
  /** What it is expected to bring; only with a policy for it, and where it has agreements or purchases. */
  readonly value?: ExpectedValue
  /** How it stands with what it pays. */
  readonly billing: BillingPosition
  /** How well it stands in all. */
  readonly health: HealthScore
  /** What is open with it. */
  readonly work: AccountWork
  /** Its points; only with a programme, and where they are known. */
  readonly loyalty?: LoyaltyPosition
  /** What to do next, in the order of what it is worth. */
  readonly actions: readonly NextAction[]
}

/** The moment to look from: on the day, its first when left out. */
function momentOn(asOf: CalendarDate, at: Instant = `${asOf}T00:00:00Z`): Instant {
  return utcDateOf(instant(at, 'at')) === asOf ? at : refuse('invalid-value', 'at', at, `a moment on ${asOf}, in UTC`)
}

/** What was bought by a day and not given back in full. */
const purchasesBy = ({ orders }: OverviewRecords, asOf: CalendarDate): readonly Purchase[] =>
  purchasesOf(
    orders.filter(({ status, placedOn }) => status !== 'returned' && placedOn !== undefined && placedOn <= asOf),
  )

/**
 * Prepares a policy once, to look at many accounts by it.
 *
 * @param policy - How accounts are looked at.
 * @returns A function that looks at an account as {@link accountOverview} does.
 * @throws {@link ClienteleError} `invalid-policy` for a policy of a rule that contradicts itself.
 *
 * @example
 * ```ts
 * import { accountOverviewFor } from 'clientele/reporting/overview'
 *
 * const look = accountOverviewFor({ currency: 'EUR' })
 * const account = { id: 'a-1', name: 'Nordlys Shipping AS', party: 'business', contacts: [] } as const
 * look({ account, agreements: [], orders: [] }, { asOf: '2026-06-01' }).decision.verdict //=> 'neither'
 * ```
 */
export function accountOverviewFor(
  policy: OverviewPolicy,
): (records: OverviewRecords, options: OverviewOptions) => AccountOverview {
  const { currency, classification, repeatPurchase, worth } = policy
  const classify = classifierUnder(classification)
  const score = policy.score && leadScorerFor(policy.score)
  return (records, options) => {
    const asOf = calendarDate(options.asOf, 'asOf')
    const at = momentOn(asOf, options.at)
    const { account, agreements, knownFacts, interactions, surveyResponses } = records
    const decision = classify(deriveFacts(records, { asOf, ...(knownFacts && { knownFacts }) }).facts)
    const engagements = agreements.map((agreement) => engagementOf(agreement, asOf))
    const bought = purchasesBy(records, asOf)
    const purchases = bought.filter(({ net }) => net.currency === currency)
    const days = bought.map(({ placedOn }) => placedOn)
    const rhythm = repeatPurchaseStage(days, { asOf, ...(repeatPurchase && { policy: repeatPurchase }) })
    const billing = billingPosition(records, asOf)
    const deals = records.deals && dealsOpenOn(records.deals, asOf)
    const work = accountWork(records, deals, policy, asOf, at)
    const told = { asOf, account, decision, engagements, rhythm: rhythm.ok ? rhythm.value : undefined }
    const health = accountHealth(
      { ...told, billing, interactions, surveyResponses, tickets: work.tickets },
      policy.health,
    )
    const { oldestOverdueDays } = billing
    const stage = stagePosition({ ...told, at, health: health.score, oldestOverdueDays }, policy)
    const monthly = decision.isClient ? billing.monthlyRecurring.find((each) => each.currency === currency) : undefined
    const since = runningSince(engagements, asOf)
    const value = worth && expectedValue({ asOf, currency, monthly, since, purchases }, worth)
    const actions = nextActions(
      {
        accountId: account.id,
        asOf,
        isClient: decision.isClient,
        stage,
        value,
        billing,
        work,
        deals,
        lastContactOn: lastContactOn(interactions ?? [], asOf),
      },
      policy,
    )
    return dropUnknown<AccountOverview>({
      accountId: account.id,
      name: account.name,
      asOf,
      decision,
      revenue: records.revenue,
      stage,
      score: score?.(scoredAccount(records, at)),
      value,
      billing,
      health,
      work,
      loyalty: loyaltyPosition(records.loyaltyEntries, policy.loyalty, purchases, asOf),
      actions,
    })
  }
}

/**
 * Tells everything at once about an account, from its records: what it is and why, where it is in its life with the business, how
 * it scores, what it is expected to bring and within which range, how it stands with what it pays, how well it stands in all, what
 * is open with it, and what to do next in the order of what that is worth.
 *
 * Each part is the answer of its own rule, and may be had by itself; what cannot be told is left out. The parts go into one
 * another: late payment and silence lower health, health decides whether a client is at risk, and that what to do.
 *
 * The value follows from the fees of a client's agreements, or else from purchases, in the currency of the policy. Its range says
 * between which numbers of payments the outcome lies, so likely; that a model's own parameters are estimates is not in it.
 *
 * @param records - The records of one account.
 * @param options - `asOf`: the day to look from; `at`: the moment on it.
 * @param policy - How accounts are looked at. For many accounts, prepare it with {@link accountOverviewFor}.
 * @throws {@link ClienteleError} `foreign-record` for a record of another account, `invalid-value` for a day or a moment that is
 *   none, `invalid-policy` for a policy that contradicts itself, `duplicate-id` for a record given twice; for a deal that
 *   `dealSchema` would refuse, what `dealsAsOf` throws.
 *
 * @example
 * ```ts
 * import { accountOverview } from 'clientele/reporting/overview'
 *
 * const overview = accountOverview(
 *   {
 *     account: { id: 'a-1', name: 'Nordlys Shipping AS', party: 'business', contacts: [] },
 *     agreements: [
 *       {
 *         id: 'ag-1',
 *         accountId: 'a-1',
 *         kind: 'retainer',
 *         term: { start: '2025-07-01', end: '2026-07-01' },
 *         fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *         covers: [{ offering: 'advice' }],
 *       },
 *     ],
 *     orders: [],
 *   },
 *   { asOf: '2026-06-01' },
 *   {
 *     currency: 'EUR',
 *     worth: {
 *       contracts: { model: 'exponential', unit: 'month', parameters: { rate: 0.0111 } },
 *       purchases: { model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
 *       annualDiscountRate: 0.1,
 *       marginShare: 1,
 *       horizonMonths: 12,
 *     },
 *   },
 * )
 * overview.decision.verdict //=> 'client'
 * overview.stage.stage //=> 'renewal-due'
 * overview.billing.monthlyRecurring //=> [{ amount: '1500.00', currency: 'EUR' }]
 * overview.value?.value.amount //=> '16065.88'
 * overview.actions.map(({ type, by }) => [type, by]) //=> [['prepare-renewal', '2026-07-01']]
 * ```
 */
export const accountOverview = (
  records: OverviewRecords,
  options: OverviewOptions,
  policy: OverviewPolicy,
): AccountOverview => accountOverviewFor(policy)(records, options)
