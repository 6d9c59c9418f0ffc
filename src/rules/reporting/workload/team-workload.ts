import { compare } from '../../../foundation/compare.ts'
import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { dayNumberOf } from '../../../foundation/time/civil.ts'
import { type CalendarDate, calendarDate, type Period } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier, TeamMember } from '../../../records/index.ts'
import { capacityBetween, daysOfPeriod, type MemberCapacity, type MemberCapacityOptions } from './member-capacity.ts'
import { type MemberWorkload, memberWorkload } from './member-workload.ts'
import { type OpenWorkByKind, openWork, type WorkView } from './open-work.ts'
import { staffCalendar } from './staff-calendar.ts'
import { checkMinutes, checkWorkItems, type WorkItem } from './work-item.ts'
import { type WorkedHours, workedMinutes } from './worked-time.ts'

/** The work of somebody who is no member, or of nobody. */
export interface OtherWorkload {
  /** Whose it is; left out of what is nobody's. */
  readonly ownerId?: Identifier
  /** What is open. */
  readonly open: OpenWorkByKind
  /** The minutes worked, rounded half up, once. */
  readonly workedMinutes: number
}

/** Who has how much to do. */
export interface TeamWorkload {
  /** The members, in the order given. */
  readonly members: readonly MemberWorkload[]
  /** What is owned by others, such as somebody who left, by their ids; then what nobody owns, if anything is. */
  readonly others: readonly OtherWorkload[]
  /** Everything: each figure is the sum of those of the members and the others. */
  readonly total: {
    /** What is open. */
    readonly open: OpenWorkByKind
    /** The time of all members ahead. */
    readonly ahead: MemberCapacity
    /** The sum of the minutes worked. */
    readonly workedMinutes: number
    /** The sum of the minutes that members had to work, in the days before. */
    readonly pastCapacityMinutes: number
  }
}

/** Which time is looked at, and what is known of it. */
export interface TeamWorkloadOptions extends MemberCapacityOptions {
  /** The days that are looked at; at most 3,660. */
  readonly period: Period
  /** The day of asking: what was worked before it is past, and it is the first of the days ahead. In the period, or its end. */
  readonly asOf: CalendarDate
  /** What was worked; only days of the period before `asOf` count. */
  readonly timeEntries?: readonly WorkedHours[]
  /** How many minutes an item takes that does not say, by kind; not known when left out. */
  readonly minutesByKind?: Readonly<Record<string, number>>
  /** From which share of their time on somebody is `full`, per cent; a whole number from 1 to 100, 80 when left out. */
  readonly fullPercent?: number
}

function viewOf({ period, asOf, minutesByKind = {} }: TeamWorkloadOptions): WorkView {
  const day = calendarDate(asOf, 'asOf')
  if (day < period.start || day > period.end) {
    refuse('invalid-value', 'asOf', asOf, `a day from ${period.start} to ${period.end}`)
  }
  const minutes = Object.entries(minutesByKind)
  return {
    asOf,
    end: period.end,
    minutesByKind: new Map(minutes.map(([kind, each]) => [kind, checkMinutes(each, `minutesByKind.${kind}`)])),
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** What belongs to each owner; nobody is one of them. */
function byOwner(items: readonly WorkItem[]): ReadonlyMap<Identifier | undefined, readonly WorkItem[]> {
  const owned = new Map<Identifier | undefined, WorkItem[]>()
  for (const item of items) {
    const own = owned.get(item.ownerId)
    if (own) own.push(item)
    else owned.set(item.ownerId, [item])
  }
  return owned
}

/** Those who own something and are no members, by their ids; then nobody, where something is nobody's. */
function strangersAmong(
  owners: ReadonlySet<Identifier | undefined>,
  members: readonly Pick<TeamMember, 'id'>[],
): readonly (Identifier | undefined)[] {
  const known = new Set(members.map(({ id }) => id))
  const strangers = [...owners].filter((id): id is Identifier => id !== undefined && !known.has(id)).sort(compare)
  return owners.has(undefined) ? [...strangers, undefined] : strangers
}

/**
 * Tells who has how much to do, beside the time that they have: open deals, tasks, tickets and whatever else is given, by member
 * and by kind; working time less leave; and what was worked.
 *
 * What is due after the period is listed but needs no time in it; what has no last day does. What is overdue needs its time all the
 * same. A member's minutes are what is known: `unestimatedCount` says how many items could make it more.
 *
 * @param items - What is open, of any kinds: `taskWorkItems` and `ticketWorkItems` make some; in any order.
 * @param members - The members of staff, each once.
 * @param options - The period, the day of asking, working time, leaves, hours worked, and what items take by kind.
 * @returns The workload of each member, of everybody else and of all.
 * @throws {@link ClienteleError} `duplicate-id` for an item of a kind, a member, a leave or a time entry given twice;
 *   `invalid-period` for a period that cannot be; `invalid-policy` for working time that cannot be; `invalid-value` for minutes,
 *   hours, a day or a per cent that cannot be.
 *
 * @example
 * ```ts
 * import { type TeamWorkload, type TeamWorkloadOptions, teamWorkload, type WorkItem } from 'clientele/reporting'
 *
 * const items: readonly WorkItem[] = [
 *   { id: 'd-1', kind: 'deal', ownerId: 'ida', minutes: 600, dueOn: '2026-06-30' },
 *   { id: 't-1', kind: 'ticket', ownerId: 'ida', dueOn: '2026-06-14' },
 *   { id: 'd-2', kind: 'deal', ownerId: 'carl', minutes: 60 },
 * ]
 * const options: TeamWorkloadOptions = {
 *   period: { start: '2026-06-15', end: '2026-06-22' },
 *   asOf: '2026-06-16',
 *   leaves: [{ id: 'l-1', memberId: 'ida', start: '2026-06-18', end: '2026-06-20' }],
 *   timeEntries: [{ id: 'w-1', teamMemberId: 'ida', workedOn: '2026-06-15', hours: '7.5' }],
 *   minutesByKind: { ticket: 30 },
 * }
 * const workload: TeamWorkload = teamWorkload(items, [{ id: 'ida' }], options)
 * const ida = workload.members[0]
 * ida?.open.count //=> 2
 * ida?.open.byKind['deal']?.laterCount //=> 1
 * ida?.open.minutes //=> 30
 * ida?.ahead //=> { workingMinutes: 1920, leaveMinutes: 960, capacityMinutes: 960 }
 * ida?.freeMinutes //=> 930
 * ida?.past //=> { workedMinutes: 450, capacityMinutes: 480, workedBasisPoints: 9375 }
 * workload.others.map(({ ownerId }) => ownerId) //=> ['carl']
 * ```
 */
export function teamWorkload(
  items: readonly WorkItem[],
  members: readonly Pick<TeamMember, 'id'>[],
  options: TeamWorkloadOptions,
): TeamWorkload {
  const [from, to] = daysOfPeriod(options.period)
  const view = viewOf(options)
  const fullPercent = wholeNumberAt(options.fullPercent ?? 80, 'fullPercent', 1, 100)
  const calendar = staffCalendar(options.workingTime ?? {}, options.leaves ?? [])
  checkWorkItems(items)
  checkUniqueIds(members, 'members')
  const owned = byOwner(items)
  const worked = workedMinutes(options.timeEntries ?? [], options.period, options.asOf)
  const today = dayNumberOf(options.asOf)
  const openOf = (id: Identifier | undefined): OpenWorkByKind => openWork(owned.get(id) ?? [], view)

  const loads = members.map(({ id }) => {
    const ahead = capacityBetween(calendar, id, today, to)
    const { capacityMinutes } = capacityBetween(calendar, id, from, today)
    const past = { workedMinutes: worked.get(id) ?? 0, capacityMinutes }
    return memberWorkload(id, openOf(id), ahead, past, fullPercent)
  })
  const strangers = strangersAmong(new Set([...owned.keys(), ...worked.keys()]), members)
  const sumAhead = (figure: keyof MemberCapacity): number => sumOf(loads.map(({ ahead }) => ahead[figure]))
  return {
    members: loads,
    others: strangers.map((ownerId) =>
      dropUnknown<OtherWorkload>({ ownerId, open: openOf(ownerId), workedMinutes: worked.get(ownerId) ?? 0 }),
    ),
    total: {
      open: openWork(items, view),
      ahead: {
        workingMinutes: sumAhead('workingMinutes'),
        leaveMinutes: sumAhead('leaveMinutes'),
        capacityMinutes: sumAhead('capacityMinutes'),
      },
      workedMinutes: sumOf([...worked.values()]),
      pastCapacityMinutes: sumOf(loads.map(({ past }) => past.capacityMinutes)),
    },
  }
}
