import { compare } from '../../../foundation/compare.ts'
import { type Intent, intentKey, type Result, succeeded } from '../../../foundation/index.ts'
import { numberAt } from '../../../foundation/number-at.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import { epochMillisecondsOf, millisecondsOfDay } from '../../../foundation/time/epoch.ts'
import { compareInstants } from '../../../foundation/time/index.ts'
import type { Identifier, Ticket } from '../../../records/index.ts'
import { moveTicket, type TicketMove, type TicketMoved } from './move-ticket.ts'
import { refuseTicket, type TicketRefusal } from './ticket-refusal.ts'

/** What counts as a duplicate. */
export interface TicketDuplicatesOptions {
  /** How many days of 24 hours two tickets lie apart at most; 7 when left out. */
  readonly withinDays?: number
  /** How alike their texts are at least, 0 to 1; 0.5 when left out. */
  readonly leastSimilarity?: number
}

/** A ticket that another may repeat. */
export interface TicketDuplicate {
  /** The other ticket. */
  readonly ticketId: Identifier
  /** How alike the texts are: from above 0 to 1, rounded to four decimals. */
  readonly similarity: number
}

const longestCompared = 4_000

/** Every three characters in a row of a text, without capitals, and with one space where there is any. */
function threesOf({ subject, description }: Ticket): ReadonlySet<string> {
  const text = description.startsWith(subject) ? description : `${subject} ${description}`
  const characters = [...text.slice(0, longestCompared).toLowerCase().trim().replace(/\s+/g, ' ')]
  const threes = characters.slice(2).map((_, index) => characters.slice(index, index + 3).join(''))
  return new Set(threes.length > 0 ? threes : [characters.join('')])
}

/** What two sets have in common, of all that is in either. */
function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const each of a) if (b.has(each)) common += 1
  return common / (a.size + b.size - common)
}

/** Whether two tickets are known to be of one side: one account, or one address where an account is not known. */
function isSameSide(a: Ticket, b: Ticket): boolean {
  if (a.accountId !== undefined && b.accountId !== undefined) return a.accountId === b.accountId
  const [first, second] = [a, b].map(({ requester }) => requester?.email.toLowerCase())
  return first !== undefined && first === second
}

const isSameProduct = (a: Ticket, b: Ticket): boolean =>
  a.product === undefined || b.product === undefined || a.product === b.product

/**
 * Finds the tickets that a ticket may repeat: of the same account or, where that is not known, of the same address; about the
 * same product, if both name one; opened within some days; and in much the same words.
 *
 * How alike two texts are is the share of their sequences of three characters that they have in common (Jaccard's index), in any
 * script; the first 4,000 characters count. Tickets that are duplicates themselves are left out: the one that they repeat is
 * found instead.
 *
 * @param ticket - The ticket.
 * @param others - Those to look among; itself may be one of them.
 * @param options - `withinDays` and `leastSimilarity`.
 * @returns The most alike first; of equals the one opened first.
 * @throws {@link ClienteleError} `invalid-value` for options that cannot be, or a moment that does not exist.
 *
 * @example
 * ```ts
 * import { type TicketDuplicate, type TicketDuplicatesOptions, ticketDuplicates } from 'clientele/service'
 * import type { Ticket } from 'clientele/records'
 *
 * const first: Ticket = {
 *   id: 't-1',
 *   accountId: 'a-1',
 *   subject: 'The shop is down',
 *   description: 'The shop is down. It says 502.',
 *   status: 'open',
 *   since: '2026-06-01T09:00:00Z',
 *   priority: 'normal',
 *   tier: 'client',
 *   openedAt: '2026-06-01T09:00:00Z',
 * }
 * const again: Ticket = { ...first, id: 't-2', description: 'the shop is down, it says 502' }
 * const options: TicketDuplicatesOptions = { leastSimilarity: 0.6 }
 * const [found]: readonly TicketDuplicate[] = ticketDuplicates(again, [first, again], options)
 * found?.ticketId //=> 't-1'
 * ```
 */
export function ticketDuplicates(
  ticket: Ticket,
  others: readonly Ticket[],
  { withinDays = 7, leastSimilarity = 0.5 }: TicketDuplicatesOptions = {},
): readonly TicketDuplicate[] {
  const most = numberAt(withinDays, 'withinDays', 0, 100_000) * millisecondsOfDay
  numberAt(leastSimilarity, 'leastSimilarity', 0, 1)
  const openedAt = epochMillisecondsOf(ticket.openedAt, 'ticket.openedAt')
  const threes = threesOf(ticket)
  return others
    .filter((other) => other.id !== ticket.id && other.duplicateOf === undefined)
    .filter((other) => isSameSide(ticket, other) && isSameProduct(ticket, other))
    .filter((other) => Math.abs(epochMillisecondsOf(other.openedAt, 'others.openedAt') - openedAt) <= most)
    .map((other) => ({ other, share: shareInCommon(threes, threesOf(other)) }))
    .filter(({ share }) => share > 0 && share >= leastSimilarity)
    .sort(
      (a, b) =>
        b.share - a.share || compareInstants(a.other.openedAt, b.other.openedAt) || compare(a.other.id, b.other.id),
    )
    .map(({ other, share }) => ({ ticketId: other.id, similarity: rounded(share, 4) }))
}

/**
 * Closes a ticket as a duplicate of another, and has whoever asked told which one to follow.
 *
 * @param ticket - The ticket; not closed yet.
 * @param original - The one that it repeats: another one, no duplicate itself, and of the same account where both are known.
 * @param move - When, by whom and why.
 * @returns The closed ticket, the event and the intent; or why not.
 * @throws {@link ClienteleError} as {@link moveTicket} does.
 *
 * @example
 * ```ts
 * import { closeAsDuplicate } from 'clientele/service'
 * import type { Ticket } from 'clientele/records'
 *
 * const ticket: Ticket = {
 *   id: 't-2',
 *   requester: { name: 'Kari Vik', email: 'kari@example.com' },
 *   subject: 'The shop is down',
 *   description: 'It says 502.',
 *   status: 'new',
 *   since: '2026-06-01T09:00:00Z',
 *   priority: 'normal',
 *   tier: 'client',
 *   openedAt: '2026-06-01T09:00:00Z',
 * }
 * const closed = closeAsDuplicate(ticket, { ...ticket, id: 't-1' }, { at: '2026-06-01T10:00:00Z' })
 * closed.ok && closed.value.ticket.duplicateOf //=> 't-1'
 * closed.ok && closed.value.intents[0]?.parameters
 * //=> { ticketId: 't-2', about: 'duplicate', originalId: 't-1', email: 'kari@example.com' }
 *
 * const itself = closeAsDuplicate(ticket, ticket, { at: '2026-06-01T10:00:00Z' })
 * itself.ok ? '' : itself.reason.code //=> 'same-ticket'
 * ```
 */
export function closeAsDuplicate(
  ticket: Ticket,
  original: Ticket,
  move: Omit<TicketMove, 'to'>,
): Result<TicketMoved, TicketRefusal> {
  const [mine, theirs] = [ticket.accountId, original.accountId]
  if (ticket.id === original.id) return refuseTicket('same-ticket', ticket, 'closed')
  if (mine !== undefined && theirs !== undefined && mine !== theirs)
    return refuseTicket('other-account', ticket, 'closed')
  if (original.duplicateOf !== undefined) return refuseTicket('itself-a-duplicate', ticket, 'closed')
  const moved = moveTicket(ticket, { ...move, to: 'closed' })
  if (!moved.ok) return moved
  const intent = (email: string): Intent => ({
    type: 'notify-requester',
    parameters: { ticketId: ticket.id, about: 'duplicate', originalId: original.id, email },
    idempotencyKey: intentKey('ticket', ticket.id, 'duplicate', original.id),
  })
  return succeeded({
    ...moved.value,
    ticket: { ...moved.value.ticket, duplicateOf: original.id },
    intents: ticket.requester ? [intent(ticket.requester.email)] : [],
  })
}
