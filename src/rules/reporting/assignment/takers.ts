import { compare } from '../../../foundation/compare.ts'
import { epochMillisecondsOf } from '../../../foundation/time/epoch.ts'
import type { Instant } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'
import { type AssignableMember, weightOf } from './assignable.ts'
import type { AssignmentPolicy } from './assignment-policy.ts'
import type { AssignmentState, GivenWork } from './assignment-state.ts'

/** A member while work is given away: what they may have, and what they have by now. */
export interface Taker {
  readonly member: AssignableMember
  readonly weight: number
  readonly capacity: number
  readonly quota: number
  readonly isAway: boolean
  load: number
  /** What they were given within the time of the quota, and in this run. */
  recent: number
  /** What they were given in this run. */
  given: number
  credit: number
  /** Lower for whoever was given something longer ago. */
  turn: number
}

const millisecondsOfHour = 3_600_000

/** What was given within the time of the quota; nothing where there is none. */
export function recentWork({ given }: AssignmentState, { quota }: AssignmentPolicy, at: Instant): readonly GivenWork[] {
  const now = epochMillisecondsOf(at, 'at')
  if (!quota) return []
  const since = now - quota.withinHours * millisecondsOfHour
  return given.filter((work) => epochMillisecondsOf(work.at, 'state.given.at') > since)
}

/** Members, checked, as they stand before a run, by their ids. Those who are new are last in the queue, by their ids. */
export function takersOf(
  members: readonly AssignableMember[],
  policy: AssignmentPolicy,
  state: AssignmentState,
  recent: readonly GivenWork[],
  away: ReadonlySet<Identifier>,
): readonly Taker[] {
  const credits = new Map(Object.entries(state.credits))
  const places = new Map(state.queue.map((id, place) => [id, place]))
  const sizes = new Map<Identifier, number>()
  for (const { memberId, size } of recent) sizes.set(memberId, (sizes.get(memberId) ?? 0) + size)
  return members
    .map((member, index) => ({ member, weight: weightOf(member, policy, `members[${index}]`) }))
    .sort((a, b) => compare(a.member.id, b.member.id))
    .map(({ member, weight }, index) => ({
      member,
      weight,
      capacity: member.capacity ?? Number.POSITIVE_INFINITY,
      quota: member.quota ?? policy.quota?.atMost ?? Number.POSITIVE_INFINITY,
      isAway: away.has(member.id),
      load: member.load ?? 0,
      recent: sizes.get(member.id) ?? 0,
      given: 0,
      credit: credits.get(member.id) ?? 0,
      turn: places.get(member.id) ?? state.queue.length + index,
    }))
}
