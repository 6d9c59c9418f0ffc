import { type CalendarDate, compareInstants, type Instant } from '../../../foundation/time/index.ts'
import type { Deal, Identifier, Priority, Task, Ticket, TicketStatus } from '../../../records/index.ts'
import { readyTasks, type TaskProgress, taskProgress } from '../../orders/index.ts'
import { type SlaMeasure, type SlaPolicy, slaStatus } from '../../service/index.ts'
import { checkDeals } from '../deals/check-deals.ts'
import { dealsAsOf } from '../deals/index.ts'
import type { OverviewPolicy } from './overview-policy.ts'
import type { OverviewRecords } from './overview-records.ts'

/** The work for an account. */
export interface TaskPosition extends Pick<TaskProgress, 'share' | 'done' | 'total'> {
  /** The tasks that can be done now. */
  readonly readyIds: readonly Identifier[]
  /** The tasks that should be done by now, and are not. */
  readonly lateIds: readonly Identifier[]
}

/** A ticket that is not closed. */
export interface OpenTicket {
  /** Which. */
  readonly ticketId: Identifier
  /** Where it is. */
  readonly status: TicketStatus
  /** How pressing it is. */
  readonly priority: Priority
  /** The promise that matters: the first answer until it was given, then that it is resolved; left out where none is made. */
  readonly promise?: SlaMeasure
}

/** A deal that is open. */
export interface OpenDeal {
  /** Which. */
  readonly dealId: Identifier
  /** When it should be won or lost; left out where nobody said. */
  readonly expectedCloseOn?: CalendarDate
  /** Whether that day has passed. */
  readonly isOverdue: boolean
}

/** What is open with an account; what is not known is left out. */
export interface AccountWork {
  /** The work for it. */
  readonly tasks?: TaskPosition
  /** The tickets that are not closed, in the order given. */
  readonly tickets?: readonly OpenTicket[]
  /** The deals that are open, in the order given. */
  readonly deals?: readonly OpenDeal[]
}

const isLate = ({ status, dueAt, dueOn }: Task, asOf: CalendarDate, at: Instant): boolean =>
  (status === 'open' || status === 'in-progress') &&
  ((dueOn !== undefined && dueOn < asOf) || (dueAt !== undefined && compareInstants(dueAt, at) < 0))

function tasksOf(tasks: readonly Task[], asOf: CalendarDate, at: Instant): TaskPosition {
  const { share, done, total } = taskProgress(tasks)
  return {
    ...(share !== undefined && { share }),
    done,
    total,
    readyIds: readyTasks(tasks).map(({ id }) => id),
    lateIds: tasks.filter((task) => isLate(task, asOf, at)).map(({ id }) => id),
  }
}

function promiseOf(ticket: Ticket, sla: SlaPolicy | undefined, at: Instant): SlaMeasure | undefined {
  const status = sla && slaStatus(ticket, sla, at)
  if (!status?.ok) return undefined
  const { firstResponse, resolution } = status.value
  return firstResponse && firstResponse.stoppedAt === undefined ? firstResponse : resolution
}

function openTicket(ticket: Ticket, sla: SlaPolicy | undefined, at: Instant): OpenTicket {
  const { id: ticketId, status, priority } = ticket
  const promise = promiseOf(ticket, sla, at)
  return { ticketId, status, priority, ...(promise && { promise }) }
}

const openDeal = ({ id, expectedCloseOn }: Deal, asOf: CalendarDate): OpenDeal => ({
  dealId: id,
  ...(expectedCloseOn && { expectedCloseOn }),
  isOverdue: expectedCloseOn !== undefined && expectedCloseOn < asOf,
})

/** The deals that were open on a day: of those that were closed later, only what was known then. */
export function dealsOpenOn(deals: readonly Deal[], asOf: CalendarDate): readonly Deal[] {
  checkDeals(deals)
  return deals
    .flatMap((deal) => (deal.status === 'open' ? deal : dealsAsOf([deal], asOf)))
    .filter(({ status, openedOn }) => status === 'open' && openedOn <= asOf)
}

/** Tells what is open with an account. */
export function accountWork(
  { tasks, tickets }: OverviewRecords,
  openDeals: readonly Deal[] | undefined,
  { sla }: OverviewPolicy,
  asOf: CalendarDate,
  at: Instant,
): AccountWork {
  return {
    ...(tasks && { tasks: tasksOf(tasks, asOf, at) }),
    ...(tickets && {
      tickets: tickets
        .filter(({ status, openedAt }) => status !== 'closed' && compareInstants(openedAt, at) <= 0)
        .map((ticket) => openTicket(ticket, sla, at)),
    }),
    ...(openDeals && { deals: openDeals.map((deal) => openDeal(deal, asOf)) }),
  }
}
