import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { type Intent, intentKey, type JsonValue, type Result, succeeded } from '../../../foundation/index.ts'
import { numberAt } from '../../../foundation/number-at.ts'
import { epochMillisecondsOf, millisecondsOfDay } from '../../../foundation/time/epoch.ts'
import { compareInstants, type Instant, instant } from '../../../foundation/time/index.ts'
import type { Identifier, Ticket, TicketPause, TicketStatus } from '../../../records/index.ts'
import { pathRefusal, type StatusPaths } from '../status-paths.ts'
import { defaultTicketPolicy, type TicketPolicy } from './ticket-policy.ts'
import { refuseTicket, type TicketRefusal } from './ticket-refusal.ts'

/** A move of a ticket that somebody asks for. */
export interface TicketMove {
  /** Where to. */
  readonly to: TicketStatus
  /** When. */
  readonly at: Instant
  /** Who moves it: a member of staff, or a rule. */
  readonly actorId?: Identifier
  /** Why, in a line. */
  readonly reason?: string
}

/** A move of a ticket, for its history. */
export interface TicketEvent extends TicketMove {
  /** What happened: it moved on, or it was opened again. */
  readonly type: 'ticket-moved' | 'ticket-reopened'
  /** Which ticket. */
  readonly ticketId: Identifier
  /** Where it was. */
  readonly from: TicketStatus
}

/** What came of a move. */
export interface TicketMoved {
  /** The ticket as it is from now on. */
  readonly ticket: Ticket
  /** The move, for the history. */
  readonly event: TicketEvent
  /** What is to be done next. */
  readonly intents: readonly Intent[]
}

const paths: StatusPaths<TicketStatus> = {
  new: ['open', 'waiting', 'resolved', 'closed'],
  open: ['waiting', 'resolved', 'closed'],
  waiting: ['open', 'resolved', 'closed'],
  resolved: ['open', 'closed'],
  closed: ['open'],
}

const hasEnded = ({ status }: Ticket): boolean => status === 'resolved' || status === 'closed'

/** When a ticket that has ended was done with. */
const endOf = ({ resolvedAt, closedAt, since }: Ticket): Instant => resolvedAt ?? closedAt ?? since

/** Whether a ticket that has ended did so too long ago. */
const isOver = (ticket: Ticket, at: Instant, { reopenDays }: TicketPolicy): boolean =>
  epochMillisecondsOf(at, 'at') - epochMillisecondsOf(endOf(ticket), 'ticket') > reopenDays * millisecondsOfDay

/** Pauses, of which those that had not ended do at a moment. */
const ended = (pauses: readonly TicketPause[], at: Instant): readonly TicketPause[] =>
  pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause))

/** The pauses after a move. */
function pausesAfter(ticket: Ticket, to: TicketStatus, at: Instant): readonly TicketPause[] | undefined {
  const pauses = ended(ticket.pauses ?? [], at)
  const more: readonly TicketPause[] = hasEnded(ticket)
    ? to === 'open'
      ? [{ reason: 'resolved', from: endOf(ticket), to: at }]
      : []
    : to === 'waiting'
      ? [{ reason: 'waiting-on-customer', from: at }]
      : []
  return pauses.length + more.length > 0 ? [...pauses, ...more] : undefined
}

/** The ticket after a move that is allowed. */
function ticketAfter(ticket: Ticket, to: TicketStatus, at: Instant): Ticket {
  const isReopened = hasEnded(ticket) && to === 'open'
  const isAnswer = to === 'waiting' || to === 'resolved'
  return dropUnknown<Ticket>({
    ...ticket,
    status: to,
    since: at,
    firstRespondedAt: ticket.firstRespondedAt ?? (isAnswer ? at : undefined),
    resolvedAt: isReopened ? undefined : to === 'resolved' ? at : ticket.resolvedAt,
    closedAt: to === 'closed' ? at : undefined,
    pauses: pausesAfter(ticket, to, at),
    reopenings: isReopened ? (ticket.reopenings ?? 0) + 1 : ticket.reopenings,
    duplicateOf: isReopened ? undefined : ticket.duplicateOf,
  })
}

/** What is to be done after a move. */
function* intentsAfter(
  before: Ticket,
  { id, accountId, requester, assigneeId, status, since }: Ticket,
  policy: TicketPolicy,
): Generator<Intent> {
  const intent = (type: string, parameters: Readonly<Record<string, JsonValue>>): Intent => ({
    type,
    parameters: { ticketId: id, ...(accountId !== undefined && { accountId }), ...parameters },
    idempotencyKey: intentKey('ticket', id, status, since, type),
  })
  if (status === 'resolved') {
    if (requester) yield intent('notify-requester', { about: 'resolved', email: requester.email })
    if (policy.questionnaire) yield intent('send-questionnaire', { survey: policy.questionnaire })
  }
  if (status === 'waiting' && requester) yield intent('notify-requester', { about: 'waiting', email: requester.email })
  const isBack = status === 'open' && before.status !== 'new'
  if (isBack && assigneeId !== undefined) {
    yield intent('notify-assignee', { about: hasEnded(before) ? 'reopened' : 'answered', assigneeId })
  }
}

/**
 * Lists where a ticket can go from where it is, at a moment.
 *
 * @param ticket - The ticket.
 * @param at - The moment.
 * @param policy - {@link defaultTicketPolicy} when left out.
 * @throws {@link ClienteleError} as {@link moveTicket} does.
 *
 * @example
 * ```ts
 * import { nextTicketStatuses } from 'clientele/service'
 * import type { Ticket } from 'clientele/records'
 *
 * const ticket: Ticket = {
 *   id: 't-1',
 *   subject: 'An invoice is wrong',
 *   description: 'It has last year’s price.',
 *   status: 'closed',
 *   since: '2026-06-01T09:00:00Z',
 *   priority: 'normal',
 *   tier: 'client',
 *   openedAt: '2026-06-01T08:00:00Z',
 *   closedAt: '2026-06-01T09:00:00Z',
 * }
 * nextTicketStatuses(ticket, '2026-06-15T09:00:00Z') //=> ['open']
 * nextTicketStatuses(ticket, '2026-06-15T09:00:01Z') //=> []
 * ```
 */
export const nextTicketStatuses = (
  ticket: Ticket,
  at: Instant,
  policy: TicketPolicy = defaultTicketPolicy,
): readonly TicketStatus[] => paths[ticket.status].filter((to) => moveTicket(ticket, { to, at }, policy).ok)

/**
 * Moves a ticket, or says why not; keeps the moments and the pauses that its promises are told by.
 *
 * To ask the customer something (`waiting`), or to resolve it, is a first answer. While it waits, the clock stands; whatever it
 * comes to next ends that, also if it is resolved straight away. A ticket that is opened again (`resolved` or `closed` to `open`)
 * goes on where it was: the time in between becomes a pause.
 *
 * @param ticket - The ticket.
 * @param move - Where to, when, by whom and why.
 * @param policy - {@link defaultTicketPolicy} when left out.
 * @returns The ticket, the event and what to do next: ask for an answer, tell the assignee, send the questionnaire. Or why not.
 * @throws {@link ClienteleError} `unknown-code` for a status that is none; `invalid-value` for a moment that does not exist, or a
 *   number of days that is none.
 *
 * @example
 * ```ts
 * import { moveTicket, type TicketEvent, type TicketMove, type TicketMoved, type TicketRefusal } from 'clientele/service'
 * import type { Ticket } from 'clientele/records'
 *
 * const ticket: Ticket = {
 *   id: 't-1',
 *   subject: 'An invoice is wrong',
 *   description: 'It has last year’s price.',
 *   status: 'waiting',
 *   since: '2026-06-01T10:00:00Z',
 *   priority: 'normal',
 *   tier: 'client',
 *   openedAt: '2026-06-01T09:00:00Z',
 *   firstRespondedAt: '2026-06-01T10:00:00Z',
 *   pauses: [{ reason: 'waiting-on-customer', from: '2026-06-01T10:00:00Z' }],
 * }
 * const move: TicketMove = { to: 'resolved', at: '2026-06-02T09:00:00Z', actorId: 'u-1' }
 * const moved = moveTicket(ticket, move)
 * const done: TicketMoved | undefined = moved.ok ? moved.value : undefined
 * done?.ticket.pauses?.[0]?.to //=> '2026-06-02T09:00:00Z'
 * done?.intents.map(({ type }) => type) //=> ['send-questionnaire']
 * const event: TicketEvent | undefined = done?.event
 * event?.from //=> 'waiting'
 *
 * const again = moveTicket(ticket, { to: 'waiting', at: '2026-06-02T09:00:00Z' })
 * const refusal: TicketRefusal | undefined = again.ok ? undefined : again.reason
 * refusal?.code //=> 'no-path'
 * ```
 */
export function moveTicket(
  ticket: Ticket,
  move: TicketMove,
  policy: TicketPolicy = defaultTicketPolicy,
): Result<TicketMoved, TicketRefusal> {
  const { to, at } = move
  numberAt(policy.reopenDays, 'policy.reopenDays', 0, 100_000)
  const refusal = pathRefusal(paths, ticket, to, at)
  if (refusal) return refuseTicket(refusal, ticket, to)
  const isReopened = hasEnded(ticket) && to === 'open'
  if (isReopened && isOver(ticket, at, policy)) return refuseTicket('reopen-window-over', ticket, to)
  const after = ticketAfter(ticket, to, at)
  const event: TicketEvent = {
    type: isReopened ? 'ticket-reopened' : 'ticket-moved',
    ticketId: ticket.id,
    from: ticket.status,
    ...move,
  }
  return succeeded({ ticket: after, event, intents: [...intentsAfter(ticket, after, policy)] })
}

/**
 * Notes that somebody answered a ticket. Only the first answer counts, and one before it was opened does not.
 *
 * @param ticket - The ticket.
 * @param at - When.
 * @returns The ticket, with the moment of the first answer.
 * @throws {@link ClienteleError} `invalid-value` for a moment that does not exist.
 *
 * @example
 * ```ts
 * import { respondToTicket } from 'clientele/service'
 * import type { Ticket } from 'clientele/records'
 *
 * const ticket: Ticket = {
 *   id: 't-1',
 *   subject: 'An invoice is wrong',
 *   description: 'It has last year’s price.',
 *   status: 'open',
 *   since: '2026-06-01T09:00:00Z',
 *   priority: 'normal',
 *   tier: 'client',
 *   openedAt: '2026-06-01T09:00:00Z',
 * }
 * const answered = respondToTicket(ticket, '2026-06-01T10:00:00Z')
 * respondToTicket(answered, '2026-06-01T11:00:00Z').firstRespondedAt //=> '2026-06-01T10:00:00Z'
 * ```
 */
export function respondToTicket(ticket: Ticket, at: Instant): Ticket {
  const isFirst = ticket.firstRespondedAt === undefined && compareInstants(instant(at, 'at'), ticket.openedAt) >= 0
  return isFirst ? { ...ticket, firstRespondedAt: at } : { ...ticket }
}
