import { compare, greater } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import { type CalendarDate, calendarDate, daysBetween } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import {
  type CommunityActivity,
  type CommunityMembership,
  type CommunityRole,
  communityRoles,
  type Identifier,
} from '../../../records/index.ts'
import type { CommunityPolicy } from './community-policy.ts'
import { communityPolicyProblems } from './community-policy-problems.ts'

/** How somebody takes part in a community. */
export interface CommunityStanding {
  /** Which community. */
  readonly communityId: Identifier
  /** Who. */
  readonly accountId: Identifier
  /** What they are in it. */
  readonly role: CommunityRole
  /** Since when. */
  readonly joinedOn: CalendarDate
  /** How active they are: 0 for nothing, without an upper end; to two decimals. */
  readonly score: number
  /** How many of their activities count. */
  readonly activityCount: number
  /** The day of the latest of them; none if there is none. */
  readonly lastActiveOn?: CalendarDate
  /** Whether that is recent enough. */
  readonly isActive: boolean
}

const keyOf = ({ communityId, accountId }: Pick<CommunityMembership, 'communityId' | 'accountId'>): string =>
  JSON.stringify([communityId, accountId])

function checkMemberships(memberships: readonly CommunityMembership[]): void {
  checkUniqueIds(memberships, 'memberships')
  for (const [index, { role, joinedOn, leftOn }] of memberships.entries()) {
    const place = `memberships[${index}]`
    if (!communityRoles.includes(role)) {
      refuse('unknown-code', `${place}.role`, role, `one of ${communityRoles.join(', ')}`)
    }
    calendarDate(joinedOn, `${place}.joinedOn`)
    if (leftOn !== undefined && calendarDate(leftOn, `${place}.leftOn`) <= joinedOn) {
      refuse('invalid-period', `${place}.leftOn`, leftOn, `a day after ${joinedOn}, when they joined`)
    }
  }
}

/** The memberships that hold on a day, by community and account. */
function membersOn(
  memberships: readonly CommunityMembership[],
  day: CalendarDate,
): ReadonlyMap<string, CommunityMembership> {
  const members = new Map<string, CommunityMembership>()
  for (const membership of memberships) {
    const { joinedOn, leftOn, accountId, id } = membership
    if (joinedOn > day || (leftOn !== undefined && leftOn <= day)) continue
    const key = keyOf(membership)
    const other = members.get(key)
    if (other) {
      refuse(
        'contradictory-facts',
        'memberships',
        id,
        `one membership of ${accountId} at a time, "${other.id}" holds too`,
      )
    }
    members.set(key, membership)
  }
  return members
}

/** What somebody's activity comes to. */
interface Tally {
  score: number
  count: number
  lastOn: CalendarDate
}

/** Adds up what counts, of members only and since they joined. */
function tally(
  activities: readonly CommunityActivity[],
  members: ReadonlyMap<string, CommunityMembership>,
  { activities: weights, halfLifeDays }: CommunityPolicy,
  asOf: CalendarDate,
): ReadonlyMap<string, Tally> {
  const byKind = new Map(weights.map((each) => [each.kind, each]))
  const onDay = new Map<string, number>()
  const tallies = new Map<string, Tally>()
  // By day and id, so that a sum of decimals does not hang on the order of the list.
  const ordered = [...activities].sort((a, b) => compare(a.on, b.on) || compare(a.id, b.id))
  for (const activity of ordered) {
    const { kind, on } = activity
    const key = keyOf(activity)
    const weighed = byKind.get(kind)
    const member = members.get(key)
    if (!weighed || !member || on < member.joinedOn || on > asOf) continue
    const dayKey = JSON.stringify([key, kind, on])
    const before = onDay.get(dayKey) ?? 0
    if (weighed.mostPerDay !== undefined && before >= weighed.mostPerDay) continue
    onDay.set(dayKey, before + 1)
    const faded = halfLifeDays === undefined ? 1 : 0.5 ** (daysBetween(on, asOf) / halfLifeDays)
    const so = tallies.get(key) ?? { score: 0, count: 0, lastOn: on }
    tallies.set(key, {
      score: so.score + weighed.weight * faded,
      count: so.count + 1,
      lastOn: greater(so.lastOn, on),
    })
  }
  return tallies
}

/**
 * Tells who is in which community on a day, in what role, and how active they are.
 *
 * The score is the sum of `weight × 0.5 ^ (days since ÷ halfLifeDays)` over what somebody did since they joined, rounded once, to
 * two decimals. Of one kind no more than `mostPerDay` count on a day, the first by id. What is done by others than members is
 * left out.
 *
 * @param memberships - Of one community or several, in any order; also those that are over.
 * @param activities - In any order; ids are taken to be unique.
 * @param policy - What counts and how it fades.
 * @param asOf - The day; nothing later is seen.
 * @returns Those who are members on that day: by community, and within it the most active first, then by account.
 * @throws {@link ClienteleError} `duplicate-id` for two memberships with one id, `contradictory-facts` for somebody who is in one
 *   community twice on that day, `invalid-period` for a membership that ends before it begins, `unknown-code` for a role that is
 *   none, `invalid-value` for a day that is none, `invalid-policy` for a policy that contradicts itself.
 *
 * @example
 * ```ts
 * import { communityStandings, type CommunityStanding, defaultCommunityPolicy } from 'clientele/loyalty'
 *
 * const ida = { id: 'm-1', communityId: 'bakers', accountId: 'a-1', role: 'moderator', joinedOn: '2026-01-10' } as const
 * const ole = { id: 'm-2', communityId: 'bakers', accountId: 'a-2', role: 'member', joinedOn: '2026-02-01' } as const
 * const activities = [
 *   { id: 'ca-1', communityId: 'bakers', accountId: 'a-1', kind: 'answer', on: '2026-05-01' },
 *   { id: 'ca-2', communityId: 'bakers', accountId: 'a-1', kind: 'post', on: '2026-05-31' },
 * ] as const
 * const standings: readonly CommunityStanding[] =
 *   communityStandings([ida, ole], activities, defaultCommunityPolicy, '2026-05-31')
 * standings.map(({ accountId, role, score, isActive }) => [accountId, role, score, isActive])
 * //=> [['a-1', 'moderator', 5.5, true], ['a-2', 'member', 0, false]]
 * ```
 */
export function communityStandings(
  memberships: readonly CommunityMembership[],
  activities: readonly CommunityActivity[],
  policy: CommunityPolicy,
  asOf: CalendarDate,
): readonly CommunityStanding[] {
  refuseFirst(communityPolicyProblems(policy), 'invalid-policy', 'policy')
  calendarDate(asOf, 'asOf')
  checkMemberships(memberships)
  for (const [index, { on }] of activities.entries()) calendarDate(on, `activities[${index}].on`)
  const members = membersOn(memberships, asOf)
  const tallies = tally(activities, members, policy, asOf)
  return [...members]
    .map(([key, { communityId, accountId, role, joinedOn }]): CommunityStanding => {
      const done = tallies.get(key)
      return {
        communityId,
        accountId,
        role,
        joinedOn,
        score: rounded(done?.score ?? 0, 2),
        activityCount: done?.count ?? 0,
        ...(done && { lastActiveOn: done.lastOn }),
        isActive: done !== undefined && daysBetween(done.lastOn, asOf) <= policy.activeWithinDays,
      }
    })
    .sort((a, b) => compare(a.communityId, b.communityId) || b.score - a.score || compare(a.accountId, b.accountId))
}
