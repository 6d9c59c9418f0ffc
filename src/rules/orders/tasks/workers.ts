import { refuse } from '../../../foundation/error.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier, Task, Team, TeamMember } from '../../../records/index.ts'
import { longestTaskMinutes } from '../../../records/task-limits.ts'
import type { PassedOver } from './passed-over.ts'

/** Who works when. */
export interface AssignTasksOptions {
  /** The team whose work it is; everybody's when left out. */
  readonly team?: Team
  /** Who cannot take on anything now. */
  readonly awayIds?: readonly Identifier[]
  /** How many minutes of work each can have at most, by member; no limit for those left out. */
  readonly availableMinutes?: Readonly<Record<Identifier, number>>
}

/** A member and what they have to do. */
export interface Worker {
  readonly member: TeamMember
  readonly available: number
  readonly isInTeam: boolean
  readonly isAway: boolean
  minutes: number
}

/** Why somebody cannot do a task; nothing if they can. */
export function hindrance(
  worker: Worker,
  { role, skills = [], minutes = 0 }: Task,
): Omit<PassedOver, 'teamMemberId'> | undefined {
  const { member, isInTeam, isAway, available } = worker
  if (!isInTeam) return { code: 'not-in-team' }
  if (isAway) return { code: 'away' }
  if (role !== undefined && member.role !== role) return { code: 'wrong-role' }
  const lacking = skills.filter((skill) => !member.skills?.includes(skill))
  if (lacking.length > 0) return { code: 'lacks-skills', skills: lacking }
  return worker.minutes + minutes > available ? { code: 'no-time' } : undefined
}

/** The members and what they have to do, nothing yet; throws for somebody who is named and is no member. */
export function workersOf(
  members: readonly TeamMember[],
  { team, awayIds = [], availableMinutes = {} }: AssignTasksOptions,
): readonly Worker[] {
  checkUniqueIds(members, 'members')
  const ids = new Set(members.map(({ id }) => id))
  const check = (id: Identifier, field: string) =>
    ids.has(id) || refuse('foreign-record', field, id, 'the id of one of the members')
  for (const [index, id] of (team?.memberIds ?? []).entries()) check(id, `team.memberIds[${index}]`)
  for (const [index, id] of awayIds.entries()) check(id, `awayIds[${index}]`)
  const available = new Map(
    Object.entries(availableMinutes).map(([id, minutes]) => {
      check(id, 'availableMinutes')
      return [id, wholeNumberAt(minutes, `availableMinutes.${id}`, 0, longestTaskMinutes)]
    }),
  )
  const [inTeam, away] = [new Set(team?.memberIds ?? ids), new Set(awayIds)]
  return members.map((member) => ({
    member,
    available: available.get(member.id) ?? Number.POSITIVE_INFINITY,
    isInTeam: inTeam.has(member.id),
    isAway: away.has(member.id),
    minutes: 0,
  }))
}
