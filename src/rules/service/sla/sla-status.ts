import { type Result, succeeded } from '../../../foundation/index.ts'
import { instantOfMilliseconds } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { Identifier, Ticket } from '../../../records/index.ts'
import { millisecondsOfMinute, momentAfter, type SlaElapsed, spentBetween } from './sla-deadline.ts'
import type { SlaMetric, SlaPolicy } from './sla-policy.ts'
import type { SlaRefusal } from './sla-refusal.ts'
import { type TicketClock, ticketClocks } from './ticket-clock.ts'

/**
 * How a promise stands.
 *
 * - `on-track`: it runs; `warning`: it runs, and the moment to warn has come;
 * - `paused`: the clock stands, and it was not late before;
 * - `breached`: it runs or stands, strictly later than it was due;
 * - `met`, `missed`: it has stopped, not later than it was due, or later.
 *
 * @example
 * ```ts
 * import { slaStates } from 'clientele/service'
 *
 * slaStates //=> ['on-track', 'warning', 'paused', 'breached', 'met', 'missed']
 * ```
 */
export const slaStates = ['on-track', 'warning', 'paused', 'breached', 'met', 'missed'] as const

/** A state from {@link slaStates}. */
export type SlaState = (typeof slaStates)[number]

/** How one promise about a ticket stands. The figures go up to the moment asked for, or to where the clock stopped before. */
export interface SlaMeasure extends SlaElapsed {
  /** Which promise. */
  readonly metric: SlaMetric
  /** How it stands. */
  readonly state: SlaState
  /** What is left of the promised time; below zero once it is late. */
  readonly remainingMilliseconds: number
  /** When it is due, and breached strictly afterwards; left out while the clock stands before it, as nobody knows. */
  readonly dueAt?: Instant
  /** When the warning is given; left out where none is, and while the clock stands before it. */
  readonly warnAt?: Instant
  /** When the clock stopped; left out while it runs or stands. */
  readonly stoppedAt?: Instant
}

/** How the promises about a ticket stand at a moment. */
export interface SlaStatus {
  /** The target that it has. */
  readonly targetId: Identifier
  /** The first answer, if one is promised. */
  readonly firstResponse?: SlaMeasure
  /** That it is resolved, if that is promised. */
  readonly resolution?: SlaMeasure
}

/** The moment at which so many minutes have counted; nothing while that is not known. */
export function knownMoment({ calendar, start, pauses }: TicketClock, minutes: number): number | undefined {
  const moment = momentAfter(calendar, start, minutes, pauses)
  return moment.ok ? moment.value : undefined
}

function stateOf({ until, isStopped, isPaused }: TicketClock, due: number | undefined, warn: number | undefined) {
  const isLate = due !== undefined && until > due
  if (isStopped) return isLate ? 'missed' : 'met'
  if (isLate) return 'breached'
  if (isPaused) return 'paused'
  return warn !== undefined && until >= warn ? 'warning' : 'on-track'
}

function measure(clock: TicketClock): SlaMeasure {
  const { metric, goal, calendar, start, until, isStopped, pauses } = clock
  const { minutes, warnMinutesBefore } = goal
  const due = knownMoment(clock, minutes)
  const warn = warnMinutesBefore === undefined ? undefined : knownMoment(clock, minutes - warnMinutesBefore)
  const spent = spentBetween(calendar, start, until, pauses)
  return {
    metric,
    state: stateOf(clock, due, warn),
    ...spent,
    remainingMilliseconds: minutes * millisecondsOfMinute - spent.elapsedMilliseconds,
    ...(due !== undefined && { dueAt: instantOfMilliseconds(due) }),
    ...(warn !== undefined && { warnAt: instantOfMilliseconds(warn) }),
    ...(isStopped && { stoppedAt: instantOfMilliseconds(until) }),
  }
}

/**
 * Tells how the promises about a ticket stand at a moment: what is due when, when to warn, and how the time was spent.
 *
 * The clock of both promises starts when the ticket is opened. The first answer stops the one, and that it is resolved the
 * other; closing stops both. A ticket that is opened again goes on where it was: the time in between is a pause. Pauses count
 * as far as they were known at the moment, so that one that has not ended leaves the deadline open; that it is resolved, or
 * closed, ends it.
 *
 * @param ticket - The ticket.
 * @param policy - What is promised to whom; checked once, and not to be changed afterwards.
 * @param at - The moment; not before the ticket was opened.
 * @returns How they stand; or `no-target` and `no-open-hour`.
 * @throws {@link ClienteleError} `invalid-policy` for a policy that contradicts itself, `unknown-code` for a tier or a priority
 *   that is none, `invalid-value` for moments that do not exist, or are out of order; and as {@link slaDeadline} does.
 *
 * @example
 * ```ts
 * import { type SlaMeasure, type SlaPolicy, type SlaStatus, slaStatus, standardSlaTargets } from 'clientele/service'
 * import type { Ticket } from 'clientele/records'
 *
 * const policy: SlaPolicy = {
 *   id: 'support',
 *   hours: { timeZone: 'Europe/Lisbon', weekly: { monday: [{ from: '09:00', to: '18:00' }] } },
 *   targets: standardSlaTargets,
 * }
 * const ticket: Ticket = {
 *   id: 't-1',
 *   subject: 'The shop is down',
 *   description: 'It says 502.',
 *   status: 'new',
 *   since: '2026-06-01T08:00:00Z',
 *   priority: 'urgent',
 *   tier: 'client',
 *   openedAt: '2026-06-01T08:00:00Z',
 * }
 * const status = slaStatus(ticket, policy, '2026-06-01T09:45:00Z')
 * const first: SlaMeasure | undefined = status.ok ? status.value.firstResponse : undefined
 * first?.state //=> 'warning'
 * first?.dueAt //=> '2026-06-01T10:00:00Z'
 * first?.remainingMilliseconds //=> 900000
 *
 * const known: SlaStatus | undefined = status.ok ? status.value : undefined
 * known?.resolution?.dueAt //=> '2026-06-01T16:00:00Z'
 * ```
 */
export function slaStatus(ticket: Ticket, policy: SlaPolicy, at: Instant): Result<SlaStatus, SlaRefusal> {
  const read = ticketClocks(ticket, policy, at)
  if (!read.ok) return read
  const { target, clocks } = read.value
  const measures = clocks.map(measure)
  const firstResponse = measures.find(({ metric }) => metric === 'first-response')
  const resolution = measures.find(({ metric }) => metric === 'resolution')
  return succeeded({ targetId: target.id, ...(firstResponse && { firstResponse }), ...(resolution && { resolution }) })
}
