import {
  type BusinessHours,
  type CalendarDate,
  defaultLoyaltyProgramme,
  type LoyaltyEntry,
  loyaltyLedger,
  loyaltyTier,
  readyTasks,
  type SlaMeasure,
  type SlaPolicy,
  slaStatus,
  standardSlaTargets,
  type Task,
  type Ticket,
  taskProgress,
} from 'clientele'

/** What is open with somebody: work, tickets and points. */
export interface WorkRecords {
  readonly tasks: readonly Task[] | undefined
  readonly tickets: readonly Ticket[] | undefined
  readonly loyaltyEntries: readonly LoyaltyEntry[] | undefined
}

const day = [{ from: '09:00', to: '17:00' }] as const
const hours: BusinessHours = {
  timeZone: 'Europe/Oslo',
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
}
const promises: SlaPolicy = { id: 'support', hours, targets: standardSlaTargets }

function workLine(tasks: readonly Task[]): readonly string[] {
  const { share, done, total } = taskProgress(tasks)
  if (share === undefined) return []
  const next = readyTasks(tasks).map(({ title, dueOn }) => (dueOn ? `${title} (by ${dueOn})` : title))
  const progress = `${done} of ${total} tasks done, ${Math.round(share * 100)} % of the work`
  return [next.length > 0 ? `${progress}; next: ${next.join(', ')}` : progress]
}

/** The promise that matters: the first answer until it was given, then that it is resolved. */
function promiseOf(ticket: Ticket, asOf: CalendarDate): SlaMeasure | undefined {
  const status = slaStatus(ticket, promises, `${asOf}T00:00:00Z`)
  if (!status.ok) return undefined
  const { firstResponse, resolution } = status.value
  return firstResponse?.stoppedAt === undefined ? firstResponse : resolution
}

function ticketLine(ticket: Ticket, asOf: CalendarDate): string {
  const promise = promiseOf(ticket, asOf)
  const due = promise?.dueAt === undefined ? '' : `, due ${promise.dueAt}`
  const stands = promise ? `; ${promise.metric} ${promise.state}${due}` : ''
  return `${ticket.subject}: ${ticket.status}, ${ticket.priority}${stands}`
}

function loyaltyLine(entries: readonly LoyaltyEntry[], asOf: CalendarDate): string {
  const { balance, nextExpiry } = loyaltyLedger(entries, defaultLoyaltyProgramme, asOf)
  const { tierId, next } = loyaltyTier({ entries }, defaultLoyaltyProgramme, asOf)
  return [
    `${balance} points`,
    ...(nextExpiry ? [`${nextExpiry.points} of them until ${nextExpiry.usableThrough}`] : []),
    ...(tierId ? [`tier ${tierId}`] : []),
    ...(next ? [`${next.missing} more to ${next.tierId}`] : []),
  ].join(', ')
}

/** What is open with somebody, each line with its title; nothing of what there are no records of. */
export function openWorkOf(records: WorkRecords, asOf: CalendarDate): readonly (readonly [string, string])[] {
  const { tasks = [], tickets = [], loyaltyEntries = [] } = records
  return [
    ...workLine(tasks).map((line) => ['open work', line] as const),
    ...tickets
      .filter(({ status }) => status !== 'closed')
      .map((ticket) => ['ticket', ticketLine(ticket, asOf)] as const),
    ...(loyaltyEntries.length > 0 ? [['loyalty', loyaltyLine(loyaltyEntries, asOf)] as const] : []),
  ]
}
