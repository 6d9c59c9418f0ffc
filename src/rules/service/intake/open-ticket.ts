import type { Facts } from '../../../foundation/condition/index.ts'
import { type Intent, intentKey, type JsonValue, type Result } from '../../../foundation/index.ts'
import { type Instant, instant } from '../../../foundation/time/index.ts'
import type { Identifier, ServiceTier, Ticket } from '../../../records/index.ts'
import type { SlaPolicy } from '../sla/sla-policy.ts'
import type { SlaRefusal } from '../sla/sla-refusal.ts'
import { type SlaStatus, slaStatus } from '../sla/sla-status.ts'
import type { IntakeSubmission } from './check-submission.ts'
import { type TriageDecision, triage } from './triage.ts'
import { defaultTriagePolicy, type TriagePolicy } from './triage-policy.ts'

/** What the host knows of a new ticket, whatever was sent. */
export interface TicketOpening {
  /** The new ticket's id. */
  readonly id: Identifier
  /** Whose it is; left out while nobody knows. */
  readonly accountId?: Identifier
  /** What whoever asks is served as. */
  readonly tier: ServiceTier
  /** When it came in. */
  readonly at: Instant
}

/** How a ticket is sorted, and what is promised. */
export interface OpenTicketOptions {
  /** How it is sorted; {@link defaultTriagePolicy} when left out. */
  readonly triage?: TriagePolicy
  /** What else the rules of triage may look at; no fact of the host's can be changed by what was sent. */
  readonly facts?: Facts
  /** What is promised; no deadline when left out. */
  readonly sla?: SlaPolicy
}

/** A new ticket, and all that follows. */
export interface OpenedTicket {
  /** The ticket. */
  readonly ticket: Ticket
  /** How it was sorted, and why. */
  readonly triage: TriageDecision
  /** What is promised, or why nothing is; left out where no policy was given. */
  readonly sla?: Result<SlaStatus, SlaRefusal>
  /** What to do now. */
  readonly intents: readonly Intent[]
}

const longestSubject = 120

/** The first line of a text that says something, cut where it is long. */
function subjectOf(problem: string): string {
  const line = problem.trim().replace(/[\r\n\u2028\u2029].*$/s, '')
  const characters = [...line.slice(0, 2 * longestSubject + 2)]
  return characters.length > longestSubject ? `${characters.slice(0, longestSubject - 1).join('')}…` : line.trimEnd()
}

/** The facts that triage looks at: what was sent, and over it what the host knows. */
function factsOf(submission: IntakeSubmission, { tier }: TicketOpening, known: Facts): Facts {
  const { name, email, problem, product, priority, fields, formId } = submission
  return {
    ...Object.fromEntries(Object.entries(fields).map(([id, value]) => [`fields.${id}`, value])),
    form: formId,
    name,
    email,
    problem,
    ...(product !== undefined && { product }),
    ...(priority !== undefined && { priority }),
    tier,
    ...known,
  }
}

/** What to do about a new ticket: a task, an assignee, and word to both sides. */
function* openingIntents(ticket: Ticket, email: string): Generator<Intent> {
  const { id, accountId, subject, assigneeId, queue, priority, dueAt } = ticket
  const intent = (type: string, parameters: Readonly<Record<string, JsonValue>>): Intent => ({
    type,
    parameters: { ticketId: id, ...(accountId !== undefined && { accountId }), ...parameters },
    idempotencyKey: intentKey('ticket', id, 'opened', type),
  })
  yield intent('create-task', {
    title: subject,
    priority,
    ...(queue !== undefined && { queue }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(dueAt !== undefined && { dueAt }),
  })
  if (assigneeId !== undefined) {
    yield intent('assign-ticket', { assigneeId })
    yield intent('notify-assignee', { about: 'opened', assigneeId, priority })
  } else if (queue !== undefined) yield intent('notify-queue', { about: 'opened', queue, priority })
  yield intent('notify-requester', { about: 'received', email })
}

/**
 * Opens a ticket for what somebody sent: sorted by rules, with the deadline that is promised, and with what to do now as intents.
 *
 * The rules of triage look at the facts `form`, `name`, `email`, `problem`, `product`, `priority`, `fields.…` for each of the
 * form's own fields, `tier`, and whatever the host adds in `facts`, which stands over all of these. The subject is the first line
 * of the problem, at most 120 characters of it.
 *
 * Intents: `create-task`; `assign-ticket` and `notify-assignee`, or `notify-queue` where nobody is assigned; and
 * `notify-requester`.
 *
 * @param submission - What was sent, as {@link checkSubmission} gives it.
 * @param opening - What the host knows: the id, whose it is, what they are served as, and when it came in.
 * @param options - `triage`, `facts` and `sla`.
 * @returns The ticket and all that follows.
 * @throws {@link ClienteleError} as {@link triage} and {@link slaStatus} do.
 *
 * @example
 * ```ts
 * import { type OpenedTicket, type OpenTicketOptions, openTicket, type TicketOpening } from 'clientele/service'
 *
 * const problem = 'The shop is down.\nIt says 502.'
 * const submission = { formId: 'web', name: 'Kari Vik', email: 'kari@example.com', problem, fields: {} }
 * const opening: TicketOpening = { id: 't-1', accountId: 'a-1', tier: 'client', at: '2026-06-01T09:30:00Z' }
 * const options: OpenTicketOptions = {
 *   triage: {
 *     id: 'support',
 *     rules: [
 *       {
 *         id: 'down',
 *         when: { fact: 'problem', operator: 'contains', value: 'is down' },
 *         decides: { priority: 'urgent', assigneeId: 'u-1' },
 *       },
 *     ],
 *   },
 *   sla: {
 *     id: 'support',
 *     hours: { timeZone: 'UTC', weekly: { monday: [{ from: '09:00', to: '17:00' }] } },
 *     targets: [{ id: 'all', resolution: { minutes: 240 } }],
 *   },
 * }
 * const { ticket, intents }: OpenedTicket = openTicket(submission, opening, options)
 * ticket.subject //=> 'The shop is down.'
 * ticket.priority //=> 'urgent'
 * ticket.dueAt //=> '2026-06-01T13:30:00Z'
 * intents.map(({ type }) => type) //=> ['create-task', 'assign-ticket', 'notify-assignee', 'notify-requester']
 * ```
 */
export function openTicket(
  submission: IntakeSubmission,
  opening: TicketOpening,
  { triage: policy = defaultTriagePolicy, facts = {}, sla: promised }: OpenTicketOptions = {},
): OpenedTicket {
  const { id, accountId, tier } = opening
  const at = instant(opening.at, 'opening.at')
  const { name, email, problem, product, fields } = submission
  const decision = triage(policy, factsOf(submission, opening, facts), at, submission.priority)
  const { priority, queue, assigneeId, tags } = decision
  const opened: Ticket = {
    id,
    ...(accountId !== undefined && { accountId }),
    requester: { name, email },
    subject: subjectOf(problem),
    description: problem,
    ...(product !== undefined && { product }),
    status: 'new',
    since: at,
    priority,
    tier,
    ...(queue !== undefined && { queue }),
    ...(assigneeId !== undefined && { assigneeId }),
    openedAt: at,
    ...(tags.length > 0 && { tags }),
    ...(Object.keys(fields).length > 0 && { customFields: fields }),
  }
  const sla = promised && slaStatus(opened, promised, at)
  const dueAt = sla?.ok ? sla.value.resolution?.dueAt : undefined
  const ticket: Ticket = { ...opened, ...(dueAt !== undefined && { dueAt }) }
  return { ticket, triage: decision, ...(sla && { sla }), intents: [...openingIntents(ticket, email)] }
}
