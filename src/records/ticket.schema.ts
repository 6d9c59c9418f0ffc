import * as z from 'zod'
import { limits, list, optional, record, schemaFor, setOf, text } from '../foundation/schema-tools.schema.ts'
import { compareInstants } from '../foundation/time/index.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import { customFieldsSchema } from './custom-fields.schema.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { priorities } from './priority.ts'
import { serviceTiers, type Ticket, type TicketPause, ticketPauseReasons, ticketStatuses } from './ticket.ts'

function* pauseFindings({ from, to }: TicketPause): Generator<Finding> {
  if (to !== undefined && compareInstants(to, from) < 0) {
    yield { path: ['to'], expected: 'a moment not before the pause began' }
  }
}

const pause = schemaFor<TicketPause>()(
  record({ reason: z.enum(ticketPauseReasons), from: instantSchema, to: optional(instantSchema) }).check(
    agreeing(pauseFindings),
  ),
)

/** Where a moment does not fit the status, or the beginning. */
function* ticketFindings(ticket: Ticket): Generator<Finding> {
  const { id, status, openedAt, resolvedAt, closedAt, duplicateOf } = ticket
  for (const key of ['since', 'firstRespondedAt', 'resolvedAt', 'closedAt'] as const) {
    const moment = ticket[key]
    if (moment !== undefined && compareInstants(moment, openedAt) < 0) {
      yield { path: [key], expected: 'a moment not before it was opened' }
    }
  }
  if ((status === 'closed') !== (closedAt !== undefined)) {
    yield { path: ['closedAt'], expected: 'a moment if it is closed, and none otherwise' }
  }
  if (status === 'resolved' && resolvedAt === undefined) {
    yield { path: ['resolvedAt'], expected: 'a moment, as it is resolved' }
  }
  if (status !== 'resolved' && status !== 'closed' && resolvedAt !== undefined) {
    yield { path: ['resolvedAt'], expected: 'none, as it is neither resolved nor closed' }
  }
  if (duplicateOf === id) yield { path: ['duplicateOf'], expected: 'another ticket' }
}

/**
 * Checks a {@link Ticket}: it has the moments that go with its status, and none before it was opened.
 *
 * @example
 * ```ts
 * import { ticketSchema } from 'clientele/schemas'
 *
 * const ticket = {
 *   id: 't-1',
 *   subject: 'The shop is down',
 *   description: 'It says 502.',
 *   status: 'new',
 *   since: '2026-06-01T09:30:00Z',
 *   priority: 'urgent',
 *   tier: 'client',
 *   openedAt: '2026-06-01T09:30:00Z',
 * }
 * ticketSchema.safeParse(ticket).success //=> true
 * ticketSchema.safeParse({ ...ticket, status: 'resolved' }).success //=> false
 * ```
 */
export const ticketSchema: z.ZodType<Ticket> = schemaFor<Ticket>()(
  record({
    id: identifierSchema,
    accountId: optional(identifierSchema),
    requester: optional(record({ name: text(limits.line), email: text(254) })),
    subject: text(limits.line),
    description: text(10_000),
    product: optional(text(limits.line)),
    status: z.enum(ticketStatuses),
    since: instantSchema,
    priority: z.enum(priorities),
    tier: z.enum(serviceTiers),
    queue: optional(text(limits.identifier)),
    assigneeId: optional(identifierSchema),
    openedAt: instantSchema,
    firstRespondedAt: optional(instantSchema),
    resolvedAt: optional(instantSchema),
    closedAt: optional(instantSchema),
    pauses: optional(list(pause)),
    reopenings: optional(z.int().min(0)),
    duplicateOf: optional(identifierSchema),
    dueAt: optional(instantSchema),
    tags: optional(setOf(text(limits.line))),
    customFields: optional(customFieldsSchema),
  }).check(agreeing(ticketFindings)),
)
