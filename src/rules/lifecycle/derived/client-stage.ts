import { compare, greater, lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { type Reason, type Result, refused, succeeded } from '../../../foundation/index.ts'
import { addDays, type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { type ClientStagePolicy, checkClientStagePolicy, defaultClientStagePolicy } from './client-stage-policy.ts'

/** An agreement with a client, as far as it says where the client is. `termOf` and `contractEndOf` of billing give its days. */
export interface ClientEngagement {
  /** The first day in force. */
  readonly start: CalendarDate
  /** The first day no longer in force, as known; left out while it goes on. After the start. */
  readonly end?: CalendarDate
  /** The term it is in; left out where terms do not matter. */
  readonly term?: {
    /** Which term it is, from 1. */
    readonly number: number
    /** Its first day. */
    readonly start: CalendarDate
    /** The first day after it; left out of a term without an end. */
    readonly end?: CalendarDate
    /** The last day for notice; left out where there is none. */
    readonly noticeBy?: CalendarDate
  }
}

/** What is known of a client. */
export interface ClientSituation {
  /** Their agreements, in any order, those that ended too. */
  readonly engagements: readonly ClientEngagement[]
  /** How well it goes with them, 0 to 100; left out where it is not known. */
  readonly health?: number
  /** How many days the oldest unpaid invoice is overdue; left out where none is, or it is not known. */
  readonly oldestOverdueDays?: number
}

/** Why a client is in a stage; days and numbers are those it follows from. */
export type ClientStageReason = Reason<
  | 'health-low'
  | 'invoice-overdue'
  | 'renewal-near'
  | 'came-back'
  | 'term-began'
  | 'newly-begun'
  | 'runs-on'
  | 'all-ended',
  Readonly<Record<string, string | number>>
>

/** Where a client is: a stage of `customerSuccessLifecycle`, and why. */
export interface ClientStage {
  /** The stage. */
  readonly stage: 'onboarding' | 'adopted' | 'renewal-due' | 'renewed' | 'at-risk' | 'churned' | 'won-back'
  /** Everything that holds of them, the most pressing first; the stage follows from the first. */
  readonly reasons: readonly ClientStageReason[]
}

/** How a client is judged. */
export interface ClientStageOptions {
  /** The day of judging. */
  readonly asOf: CalendarDate
  /** How they are judged; {@link defaultClientStagePolicy} when left out. */
  readonly policy?: ClientStagePolicy
}

/** Why there is no stage: no agreement had begun by then. */
export type NoEngagement = Reason<
  'no-engagement',
  {
    /** The day of judging. */
    readonly asOf: CalendarDate
  }
>

/** A client whose agreements were checked, on the day of judging. */
interface Judged extends ClientSituation {
  readonly asOf: CalendarDate
  readonly policy: ClientStagePolicy
  /** The agreements that run. */
  readonly running: readonly ClientEngagement[]
  /** When the collaboration that runs began: the start of the first of the agreements that run into one another. */
  readonly since: CalendarDate
  /** When the one before it ended; nothing if there was none. */
  readonly endedBefore: CalendarDate | undefined
}

type Signal = readonly [stage: ClientStage['stage'], find: (client: Judged) => ClientStageReason | undefined]

const isWithin = (asOf: CalendarDate, from: CalendarDate, days: number): boolean =>
  asOf >= from && asOf < addDays(from, days)

/** What may press with a client whose agreements run, the most pressing first. */
const signals: readonly Signal[] = [
  [
    'at-risk',
    ({ health, policy: { leastHealth } }) =>
      health !== undefined && health < leastHealth
        ? { code: 'health-low', parameters: { health, leastHealth } }
        : undefined,
  ],
  [
    'at-risk',
    ({ oldestOverdueDays, policy: { overdueDays } }) =>
      oldestOverdueDays !== undefined && oldestOverdueDays >= overdueDays
        ? { code: 'invoice-overdue', parameters: { oldestOverdueDays, overdueDays } }
        : undefined,
  ],
  [
    'renewal-due',
    ({ running, asOf, policy: { renewalLeadDays } }) => {
      const deadlines = running
        .flatMap(({ end, term }) => [term?.noticeBy ?? term?.end, end])
        .filter((day) => day !== undefined)
        // Notice that is no longer in time has renewed the term already, unless an end is known.
        .filter((day) => day >= asOf)
      const by = deadlines.reduce<CalendarDate | undefined>((first, day) => lesser(first ?? day, day), undefined)
      return by !== undefined && asOf >= addDays(by, -renewalLeadDays)
        ? { code: 'renewal-near', parameters: { by, renewalLeadDays } }
        : undefined
    },
  ],
  [
    'won-back',
    ({ since, endedBefore, asOf, policy: { wonBackDays } }) =>
      endedBefore !== undefined && isWithin(asOf, since, wonBackDays)
        ? { code: 'came-back', parameters: { endedBefore, since } }
        : undefined,
  ],
  [
    'renewed',
    ({ running, asOf, policy: { renewedDays } }) => {
      const term = running
        .map((engagement) => engagement.term)
        .find((each) => each !== undefined && each.number > 1 && isWithin(asOf, each.start, renewedDays))
      return term && { code: 'term-began', parameters: { number: term.number, start: term.start } }
    },
  ],
  [
    'onboarding',
    ({ since, endedBefore, asOf, policy: { onboardingDays } }) =>
      endedBefore === undefined && isWithin(asOf, since, onboardingDays)
        ? { code: 'newly-begun', parameters: { since, onboardingDays } }
        : undefined,
  ],
]

/** The agreements that had begun by a day, checked, the earliest first. */
function begunBy({ engagements }: ClientSituation, asOf: CalendarDate): readonly ClientEngagement[] {
  for (const [index, { start, end, term }] of engagements.entries()) {
    const field = `situation.engagements[${index}]`
    calendarDate(start, `${field}.start`)
    if (end !== undefined && calendarDate(end, `${field}.end`) <= start) {
      refuse('invalid-period', `${field}.end`, end, `a day after ${start}, the start`)
    }
    for (const name of ['start', 'end', 'noticeBy'] as const) {
      const day = term?.[name]
      if (day !== undefined) calendarDate(day, `${field}.term.${name}`)
    }
  }
  return engagements.filter(({ start }) => start <= asOf).sort((a, b) => compare(a.start, b.start))
}

const forever: CalendarDate = '9999-12-31'

/** Goes through agreements in the order of their starts, and notes where one collaboration ends and another begins. */
function collaborationIn(begun: readonly ClientEngagement[], first: CalendarDate) {
  let since = first
  let until = first
  let endedBefore: CalendarDate | undefined
  for (const { start, end = forever } of begun) {
    if (start > until) {
      endedBefore = until
      since = start
    }
    until = greater(until, end)
  }
  return { since, until, endedBefore }
}

/**
 * Reads off where a client is, from their agreements, how well it goes with them, and what they owe.
 *
 * They have churned when no agreement runs any more. Otherwise the first that holds makes the stage, in this order: at risk, by
 * low health or an invoice long overdue; renewal due, when the last day for notice, the end of a term without one, or a known
 * end is near; won back, after a time without an agreement; renewed, when a new term began; onboarding, when they are new;
 * adopted. Agreements that run into one another are one collaboration.
 *
 * @param situation - What is known of them.
 * @param options - The day of judging, and the policy.
 * @returns The stage and everything that holds; refused where no agreement had begun.
 * @throws {@link ClienteleError} `invalid-value` for a day or a number that cannot be, `invalid-period` for an end before a
 *   start, `invalid-policy` for a policy that contradicts itself.
 *
 * @example From agreements
 * ```ts
 * import { contractEndOf, termOf } from 'clientele/billing'
 * import { type ClientEngagement, type ClientSituation, type ClientStage, clientStage } from 'clientele/lifecycle'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const counsel: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2025-01-01' },
 *   fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'advice' }],
 *   renewal: { termMonths: 12, noticeDays: 30, autoRenew: true },
 * }
 * const asOf = '2026-11-10'
 * const [end, term] = [contractEndOf(counsel, asOf), termOf(counsel, asOf)]
 * const engagement: ClientEngagement = { start: counsel.term.start, ...(end && { end }), ...(term && { term }) }
 * const situation: ClientSituation = { engagements: [engagement], health: 80 }
 *
 * const judged = clientStage(situation, { asOf })
 * const { stage, reasons }: Partial<ClientStage> = judged.ok ? judged.value : {}
 * stage //=> 'renewal-due'
 * reasons?.[0] //=> { code: 'renewal-near', parameters: { by: '2026-12-02', renewalLeadDays: 60 } }
 * ```
 */
export function clientStage(
  situation: ClientSituation,
  { asOf, policy = defaultClientStagePolicy }: ClientStageOptions,
): Result<ClientStage, NoEngagement> {
  checkClientStagePolicy(policy)
  calendarDate(asOf, 'asOf')
  const { health, oldestOverdueDays } = situation
  if (health !== undefined && !(health >= 0 && health <= 100)) {
    refuse('invalid-value', 'situation.health', health, 'a number from 0 to 100')
  }
  if (oldestOverdueDays !== undefined && !(oldestOverdueDays >= 0 && oldestOverdueDays < Number.POSITIVE_INFINITY)) {
    refuse('invalid-value', 'situation.oldestOverdueDays', oldestOverdueDays, 'a finite number from 0')
  }
  const begun = begunBy(situation, asOf)
  const [first] = begun
  if (!first) return refused({ code: 'no-engagement', parameters: { asOf } })
  const { since, until, endedBefore } = collaborationIn(begun, first.start)
  if (until <= asOf) {
    return succeeded({ stage: 'churned', reasons: [{ code: 'all-ended', parameters: { endedOn: until } }] })
  }
  const running = begun.filter(({ end = forever }) => end > asOf)
  const client: Judged = { ...situation, asOf, policy, running, since, endedBefore }
  const pressing = signals.flatMap(([stage, find]) => {
    const reason = find(client)
    return reason ? [{ stage, reason }] : []
  })
  return succeeded({
    stage: pressing[0]?.stage ?? 'adopted',
    reasons: [...pressing.map(({ reason }) => reason), { code: 'runs-on', parameters: { since } }],
  })
}
