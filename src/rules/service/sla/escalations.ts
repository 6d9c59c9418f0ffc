import { type Intent, intentKey, type Result, succeeded } from '../../../foundation/index.ts'
import { instantOfMilliseconds } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { Identifier, Ticket } from '../../../records/index.ts'
import type { EscalationLadder, EscalationStep } from './escalation-ladder.ts'
import { checkLadder } from './ladder-problems.ts'
import type { SlaPolicy } from './sla-policy.ts'
import type { SlaRefusal } from './sla-refusal.ts'
import { knownMoment } from './sla-status.ts'
import { type TicketClock, ticketClocks } from './ticket-clock.ts'

/** A step of a ladder that a ticket has come to, or will. */
export interface Escalation {
  /** The step. */
  readonly stepId: Identifier
  /** When it comes to it, if nothing changes. */
  readonly at: Instant
  /** Whether that moment has come. */
  readonly isReached: boolean
  /** What to do then. */
  readonly intent: Intent
}

/** What the intent of a step carries, besides its own parameters. */
const intentOf = (ladder: EscalationLadder, step: EscalationStep, ticket: Ticket, at: Instant): Intent => ({
  type: step.type,
  parameters: {
    ...step.parameters,
    ticketId: ticket.id,
    stepId: step.id,
    metric: step.metric,
    at,
    ...(ticket.assigneeId !== undefined && { assigneeId: ticket.assigneeId }),
  },
  idempotencyKey: intentKey('escalation', ladder.id, ticket.id, step.id),
})

/** Whether the moment of a step has come: what is about being late, strictly afterwards. */
const isReached = ({ minutesFromDue }: EscalationStep, moment: number, { until }: TicketClock): boolean =>
  minutesFromDue < 0 ? until >= moment : until > moment

/**
 * Lists the steps of an escalation ladder for a ticket: what is to be done about it by now, and what comes next.
 *
 * A step is counted in business time from when its promise is due, pauses left out; one that would lie before the ticket was
 * opened is reached at once. Only promises whose clock has not stopped have steps, and a clock that stands comes to no further
 * ones. Keys are the same however often this is asked, and after the ticket was opened again: what was done is not done twice.
 *
 * @param ticket - The ticket.
 * @param policy - What is promised to whom.
 * @param ladder - The steps.
 * @param at - The moment.
 * @returns The steps, the earliest first, those of one moment in the order of the ladder; or why there is no deadline.
 * @throws {@link ClienteleError} as {@link slaStatus} does, and `invalid-policy` for a ladder that contradicts itself.
 *
 * @example
 * ```ts
 * import { type Escalation, type EscalationLadder, escalationsFor, type SlaPolicy } from 'clientele/service'
 * import type { Ticket } from 'clientele/records'
 *
 * const policy: SlaPolicy = {
 *   id: 'support',
 *   hours: { timeZone: 'UTC', weekly: { monday: [{ from: '09:00', to: '17:00' }] } },
 *   targets: [{ id: 'all', firstResponse: { minutes: 60 } }],
 * }
 * const ladder: EscalationLadder = {
 *   id: 'support',
 *   steps: [
 *     { id: 'lead', metric: 'first-response', minutesFromDue: 0, type: 'notify-team-lead' },
 *     { id: 'head', metric: 'first-response', minutesFromDue: 120, type: 'notify-head-of-support' },
 *   ],
 * }
 * const ticket: Ticket = {
 *   id: 't-1',
 *   subject: 'An invoice is wrong',
 *   description: 'It has last year’s price.',
 *   status: 'new',
 *   since: '2026-06-01T09:00:00Z',
 *   priority: 'normal',
 *   tier: 'client',
 *   openedAt: '2026-06-01T09:00:00Z',
 * }
 * const found = escalationsFor(ticket, policy, ladder, '2026-06-01T10:30:00Z')
 * const steps: readonly Escalation[] = found.ok ? found.value : []
 * steps.map(({ stepId, at, isReached }) => [stepId, at, isReached])
 * //=> [['lead', '2026-06-01T10:00:00Z', true], ['head', '2026-06-01T12:00:00Z', false]]
 * steps[0]?.intent.idempotencyKey //=> 'escalation/support/t-1/lead'
 * ```
 */
export function escalationsFor(
  ticket: Ticket,
  policy: SlaPolicy,
  ladder: EscalationLadder,
  at: Instant,
): Result<readonly Escalation[], SlaRefusal> {
  checkLadder(ladder)
  const read = ticketClocks(ticket, policy, at)
  if (!read.ok) return read
  const found = read.value.clocks
    .filter(({ isStopped }) => !isStopped)
    .flatMap((clock) =>
      ladder.steps
        .filter(({ metric }) => metric === clock.metric)
        .flatMap((step) => {
          const moment = knownMoment(clock, clock.goal.minutes + step.minutesFromDue)
          return moment === undefined ? [] : [{ step, moment, isReached: isReached(step, moment, clock) }]
        }),
    )
  const place = ({ step }: { readonly step: EscalationStep }): number => ladder.steps.indexOf(step)
  return succeeded(
    found
      .sort((a, b) => a.moment - b.moment || place(a) - place(b))
      .map(({ step, moment, isReached }) => {
        const reachedAt = instantOfMilliseconds(moment)
        return { stepId: step.id, at: reachedAt, isReached, intent: intentOf(ladder, step, ticket, reachedAt) }
      }),
  )
}
