import { compare } from '../../../foundation/compare.ts'
import { type Intent, intentKey } from '../../../foundation/index.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import { compareInstants, type Instant } from '../../../foundation/time/index.ts'
import type { StaffLeave, WorkingTime } from '../workload/working-time.ts'
import { type AssignableItem, type AssignableMember, checkItems, checkMembers } from './assignable.ts'
import { matcherAt } from './assignment-match.ts'
import type { AssignmentPolicy, AssignmentStrategy } from './assignment-policy.ts'
import { assignmentPolicyProblems, assignmentStateProblems } from './assignment-policy-problems.ts'
import type { AssignmentState, GivenWork } from './assignment-state.ts'
import { awayAt } from './away-members.ts'
import { chooseTaker } from './choose-taker.ts'
import { isSome, leave, look } from './look-for-takers.ts'
import { recentWork, type Taker, takersOf } from './takers.ts'
import type { AssignmentReasonCode, LeftOverWork, WorkAssignment, WorkAssignments } from './work-assignments.ts'

/** What else is known when work is given away. */
export interface AssignWorkOptions {
  /** What the last run left; none when left out, as before the first. */
  readonly state?: AssignmentState
  /**
   * When members are away, in any order. Who is away for a part of the day is not given work at the hours that the leave names; where
   * it only says how many minutes, they can be given work, unless these are all that they work on that day.
   */
  readonly leaves?: readonly StaffLeave[]
  /**
   * When people work by the day, as for `memberCapacity`: whoever has no time on the day, as on a weekend or a holiday, is away. When
   * left out, every day is one to work on.
   */
  readonly workingTime?: WorkingTime
  /** The IANA time zone by whose clock the day is told, of members who have no `workingHours`; `UTC` when left out. */
  readonly timeZone?: string
}

const reasonOf: Readonly<Record<AssignmentStrategy, AssignmentReasonCode>> = {
  'round-robin': 'longest-ago',
  'least-busy': 'least-busy',
  weighted: 'furthest-behind',
}

const noState: AssignmentState = { queue: [], credits: {}, given: [] }

/** What waited longest first; what does not say, last. */
function byWaiting({ waitingSince: a }: AssignableItem, { waitingSince: b }: AssignableItem): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return compareInstants(a, b)
}

/** Items in the order in which they are given away: by rank, by how long they wait, by id. */
const inOrder = (items: readonly AssignableItem[]): readonly AssignableItem[] =>
  [...items].sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || byWaiting(a, b) || compare(a.id, b.id))

/** How much an item is; nothing where nobody knows. */
const sizeOf = ({ minutes }: AssignableItem, { measure, defaultMinutes }: AssignmentPolicy): number | undefined =>
  measure === 'minutes' ? (minutes ?? defaultMinutes) : 1

/** Gives an item to one of those who can take it. */
function give(
  item: AssignableItem,
  able: readonly [Taker, ...Taker[]],
  size: number,
  policy: AssignmentPolicy,
  turn: number,
): WorkAssignment {
  const taker = chooseTaker(able, item, size, policy)
  taker.load += size
  taker.recent += size
  taker.given += size
  taker.turn = turn
  const isPreferred = taker.member.id === item.preferredMemberId
  const code = isPreferred ? 'preferred' : able.length === 1 ? 'only-one' : reasonOf[policy.strategy]
  return {
    itemId: item.id,
    memberId: taker.member.id,
    reason: { code, parameters: { among: able.length } },
    load: taker.load,
  }
}

/** What a run leaves for the next. */
function stateAfter(
  takers: readonly Taker[],
  recent: readonly GivenWork[],
  { quota }: AssignmentPolicy,
  at: Instant,
): AssignmentState {
  const given = takers
    .filter((taker) => quota && taker.given > 0)
    .map((taker): GivenWork => ({ memberId: taker.member.id, at, size: taker.given }))
  return {
    queue: [...takers].sort((a, b) => a.turn - b.turn).map(({ member }) => member.id),
    credits: Object.fromEntries(
      takers.filter(({ credit }) => credit !== 0).map(({ member, credit }) => [member.id, credit]),
    ),
    given: [...recent, ...given].sort((a, b) => compareInstants(a.at, b.at) || compare(a.memberId, b.memberId)),
  }
}

/**
 * Gives work away: each item to a member who accepts it, is what it needs, is there at the moment, and has room for it within their
 * capacity and quota; chosen by turns, by load or by weights. Everything that nobody can take is named, with the reason.
 *
 * Nothing hangs on the order of the lists. Items are given away by rank, the highest first; of one rank by `waitingSince`, the
 * earliest first; then by id. Where several members have the same right to an item, the lowest id has it. A condition has to hold
 * surely: where a fact is missing, it does not.
 *
 * A run leaves a state, plain data to keep and hand in with the next. Without it everybody begins anew. Hand in all members, those
 * who are away with their leave: who is not handed in loses their place in the queue. One who returns is first in turn, but has no
 * more than one turn to make up for.
 *
 * By weights: everybody who could take an item is due a share of it in the proportion of their weights, and whoever has been given
 * least of what they are due takes it, so that over some items each has their share, in small turns.
 *
 * The key of an intent names the policy, the item and since when it waits: an item that is given away twice, because the first
 * answer was lost, is one cause, and the host that does each key once does not do it twice.
 *
 * @param items - What is to be given away, and nobody's yet.
 * @param members - Everybody who might take it, with what they have to do already. At most 10,000.
 * @param policy - How.
 * @param at - The moment.
 * @param options - `state`, `leaves`, `workingTime` and `timeZone`.
 * @returns Who does what and why, what is left over and why, everybody's load, the state to keep, and intents.
 * @throws {@link ClienteleError} `duplicate-id` for two items, members or leaves of one id; `invalid-policy` for a policy, a
 *   condition or working time that cannot be; `invalid-value` for a number, a moment, a leave, hours or a state that cannot be; `unknown-time-zone`.
 *
 * @example
 * ```ts
 * import {
 *   type AssignmentPolicy,
 *   assignWork,
 *   type AssignWorkOptions,
 *   type LeftOverWork,
 *   type WorkAssignment,
 *   type WorkAssignments,
 * } from 'clientele/reporting'
 *
 * const policy: AssignmentPolicy = { id: 'leads', strategy: 'round-robin', intent: 'assign-lead' }
 * const options: AssignWorkOptions = { leaves: [{ id: 'l-1', memberId: 'noor', start: '2026-06-01', end: '2026-06-03' }] }
 * const run: WorkAssignments = assignWork(
 *   [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
 *   [{ id: 'carl', capacity: 1 }, { id: 'ida', load: 3, capacity: 5 }, { id: 'noor' }],
 *   policy,
 *   '2026-06-02T09:00:00Z',
 *   options,
 * )
 * const first: WorkAssignment | undefined = run.assignments[0]
 * first //=> { itemId: 'a', memberId: 'carl', reason: { code: 'longest-ago', parameters: { among: 2 } }, load: 1 }
 * run.assignments.map(({ itemId, memberId }) => `${itemId} ${memberId}`) //=> ['a carl', 'b ida', 'c ida']
 * const leftOver: readonly LeftOverWork[] = run.leftOver
 * leftOver //=> [{ itemId: 'd', code: 'at-capacity', hurdles: { away: 1, 'at-capacity': 2 }, missingFacts: [] }]
 * run.state.queue //=> ['noor', 'carl', 'ida']
 * run.intents[0]?.idempotencyKey //=> 'assignment/leads/a/'
 * ```
 */
export function assignWork(
  items: readonly AssignableItem[],
  members: readonly AssignableMember[],
  policy: AssignmentPolicy,
  at: Instant,
  { state = noState, leaves = [], workingTime, timeZone = 'UTC' }: AssignWorkOptions = {},
): WorkAssignments {
  refuseFirst(assignmentPolicyProblems(policy), 'invalid-policy', 'policy')
  refuseFirst(assignmentStateProblems(state), 'invalid-value', 'state')
  checkItems(items)
  checkMembers(members, policy)
  const recent = recentWork(state, policy, at)
  const takers = takersOf(members, policy, state, recent, awayAt(members, at, { leaves, workingTime, timeZone }))
  const matcher = matcherAt(
    at,
    takers.map(({ member }) => member),
  )
  const assignments: WorkAssignment[] = []
  const leftOver: LeftOverWork[] = []
  const intents: Intent[] = []
  for (const item of inOrder(items)) {
    const size = sizeOf(item, policy)
    if (size === undefined) {
      leftOver.push({ itemId: item.id, code: 'unknown-effort', hurdles: {}, missingFacts: [] })
      continue
    }
    const found = look(takers, size, matcher(item))
    const { able } = found
    if (!isSome(able)) {
      leftOver.push(leave(item.id, found))
      continue
    }
    const turn = state.queue.length + takers.length + assignments.length
    const assignment = give(item, able, size, policy, turn)
    assignments.push(assignment)
    intents.push({
      type: policy.intent,
      parameters: { itemId: item.id, assigneeId: assignment.memberId, policyId: policy.id },
      idempotencyKey: intentKey('assignment', policy.id, item.id, item.waitingSince ?? ''),
    })
  }
  return {
    assignments,
    leftOver,
    members: takers.map(({ member, given, load }) => ({ memberId: member.id, given, load })),
    state: stateAfter(takers, recent, policy, at),
    intents,
  }
}
