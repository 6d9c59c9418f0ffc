import { type Reason, type Refused, refused } from '../../../foundation/index.ts'
import type { Identifier, Ticket, TicketStatus } from '../../../records/index.ts'

/**
 * Why a ticket is not moved.
 *
 * - `no-path`: nothing leads from where it is to where it was to go;
 * - `before-last-move`: it is said to have happened before the move before it;
 * - `reopen-window-over`: it ended too long ago to be opened again;
 * - `same-ticket`, `other-account`, `itself-a-duplicate`: it cannot be a duplicate of that one.
 *
 * @example
 * ```ts
 * import { type TicketRefusalCode, ticketRefusalCodes } from 'clientele/service'
 *
 * const code: TicketRefusalCode = 'no-path'
 * ticketRefusalCodes.includes(code) //=> true
 * ```
 */
export const ticketRefusalCodes = [
  'no-path',
  'before-last-move',
  'reopen-window-over',
  'same-ticket',
  'other-account',
  'itself-a-duplicate',
] as const

/** A code from {@link ticketRefusalCodes}. */
export type TicketRefusalCode = (typeof ticketRefusalCodes)[number]

/** Why a ticket is not moved. */
export type TicketRefusal = Reason<
  TicketRefusalCode,
  {
    /** The ticket. */
    readonly ticketId: Identifier
    /** Where it is. */
    readonly from: TicketStatus
    /** Where it was to go. */
    readonly to: TicketStatus
  }
>

/** Refuses to move a ticket. */
export const refuseTicket = (
  code: TicketRefusalCode,
  { id, status }: Ticket,
  to: TicketStatus,
): Refused<TicketRefusal> => refused({ code, parameters: { ticketId: id, from: status, to } })
