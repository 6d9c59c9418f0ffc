import { refuse } from '../../../foundation/error.ts'
import { type Result, succeeded } from '../../../foundation/index.ts'
import { epochMillisecondsOf, millisecondsOfDay } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import { priorities, serviceTiers, type Ticket } from '../../../records/index.ts'
import { type SlaGoal, type SlaMetric, type SlaPolicy, type SlaTarget, targetOf } from './sla-policy.ts'
import { checkSlaPolicy } from './sla-policy-problems.ts'
import { refuseSla, type SlaRefusal } from './sla-refusal.ts'
import { readPauses, type Span } from './span.ts'
import { mostSlaDays, type WorkCalendar, workCalendarOf } from './work-calendar.ts'

/** A promise about one ticket, made ready: what ran how far, as far as was known at a moment. */
export interface TicketClock {
  readonly metric: SlaMetric
  readonly goal: SlaGoal
  readonly calendar: NonNullable<WorkCalendar>
  readonly start: number
  /** The moment it was looked at, or the one at which it stopped before. */
  readonly until: number
  readonly isStopped: boolean
  /** Up to `until`, but for a pause that goes on then. */
  readonly pauses: readonly Span[]
  /** Whether the clock stands at `until`. */
  readonly isPaused: boolean
}

/** The clocks of a ticket, and the target that they run by. */
interface TicketClocks {
  readonly target: SlaTarget
  readonly clocks: readonly TicketClock[]
}

/** What was known of pauses at a moment: those that had begun, and of their ends those that had come. */
const knownPauses = (pauses: readonly Span[], at: number, isStopped: boolean): readonly Span[] =>
  pauses
    .filter(({ start }) => (isStopped ? start < at : start <= at))
    .map(({ start, end }) => {
      if (end <= at) return { start, end }
      // Who resolves a ticket that waits ends its waiting; otherwise nobody knows yet how long it goes on.
      return { start, end: isStopped ? at : Number.POSITIVE_INFINITY }
    })

/** The moments at which a promise was kept, or fell away. */
const stopsOf = (ticket: Ticket, metric: SlaMetric): Instant | undefined => {
  const ended = ticket.resolvedAt ?? ticket.closedAt
  return metric === 'first-response' ? (ticket.firstRespondedAt ?? ended) : ended
}

function checkTicket({ tier, priority }: Ticket): void {
  if (!serviceTiers.includes(tier)) refuse('unknown-code', 'ticket.tier', tier, `one of ${serviceTiers.join(', ')}`)
  if (!priorities.includes(priority)) {
    refuse('unknown-code', 'ticket.priority', priority, `one of ${priorities.join(', ')}`)
  }
}

/** The clocks of a ticket as they were at a moment. */
export function ticketClocks(ticket: Ticket, policy: SlaPolicy, at: Instant): Result<TicketClocks, SlaRefusal> {
  checkSlaPolicy(policy)
  checkTicket(ticket)
  const start = epochMillisecondsOf(ticket.openedAt, 'ticket.openedAt')
  const now = epochMillisecondsOf(at, 'at')
  if (now < start || now - start > mostSlaDays * millisecondsOfDay) {
    refuse(
      'invalid-value',
      'at',
      at,
      `a moment from ${ticket.openedAt} on, when it was opened, within ${mostSlaDays} days`,
    )
  }
  const target = targetOf(policy, ticket)
  if (!target) return refuseSla('no-target', { tier: ticket.tier, priority: ticket.priority })
  const calendar = workCalendarOf(target.hours ?? policy.hours)
  if (!calendar) return refuseSla('no-open-hour', { targetId: target.id })
  const all = readPauses(ticket.pauses ?? [])
  const clockOf = (metric: SlaMetric, goal: SlaGoal | undefined): readonly TicketClock[] => {
    if (!goal) return []
    const stop = stopsOf(ticket, metric)
    const stopped = stop === undefined ? Number.POSITIVE_INFINITY : epochMillisecondsOf(stop, 'ticket')
    const isStopped = stopped <= now
    const until = Math.max(start, Math.min(stopped, now))
    const pauses = knownPauses(all, until, isStopped)
    const isPaused = pauses.at(-1)?.end === Number.POSITIVE_INFINITY
    return [{ metric, goal, calendar, start, until, isStopped, pauses, isPaused }]
  }
  return succeeded({
    target,
    clocks: [...clockOf('first-response', target.firstResponse), ...clockOf('resolution', target.resolution)],
  })
}
