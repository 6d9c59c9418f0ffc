import { conditionProblems } from '../../../foundation/condition/condition-problems.ts'
import type { Condition, Facts } from '../../../foundation/condition/index.ts'
import { refuse } from '../../../foundation/error.ts'
import { numberAt, wholeNumberAt } from '../../../foundation/number-at.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import { type BusinessHours, type Instant, instant } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier } from '../../../records/index.ts'
import type { AssignmentPolicy } from './assignment-policy.ts'
import { largestCapacity, largestSize } from './assignment-policy-problems.ts'

/**
 * Something that somebody should be given: a lead, a ticket, a task.
 *
 * @example
 * ```ts
 * import type { AssignableItem } from 'clientele/reporting'
 *
 * const lead: AssignableItem = {
 *   id: 'lead-7',
 *   facts: { country: 'SE', employees: 120 },
 *   needs: { fact: 'skills', operator: 'contains', value: 'swedish' },
 *   waitingSince: '2026-06-01T09:30:00Z',
 * }
 * lead.needs !== undefined //=> true
 * ```
 */
export interface AssignableItem {
  /** Unique among the items. */
  readonly id: Identifier
  /** What is known of it; what members accept is judged on this. */
  readonly facts?: Facts
  /** What must surely hold of the facts of whoever takes it, such as a skill; anybody can when left out. */
  readonly needs?: Condition
  /** How many minutes of work it is; a whole number from 0 to 100,000. */
  readonly minutes?: number
  /** Items of a higher rank are given away first; a number from -1e9 to 1e9, 0 when left out. */
  readonly rank?: number
  /**
   * Since when it waits for somebody. Of one rank, what has waited longest goes first; what does not say goes last. A new moment
   * makes it a new cause: the intent to assign it has another key.
   */
  readonly waitingSince?: Instant
  /** Who should have it if they can take it, as whoever knows the account; then the strategy is not asked. */
  readonly preferredMemberId?: Identifier
}

/**
 * Somebody who can be given work.
 *
 * @example
 * ```ts
 * import type { AssignableMember } from 'clientele/reporting'
 *
 * const ida: AssignableMember = {
 *   id: 'ida',
 *   facts: { role: 'sales', skills: ['swedish'] },
 *   accepts: { fact: 'country', operator: 'one-of', values: ['SE', 'NO'] },
 *   load: 12,
 *   capacity: 30,
 * }
 * ida.capacity //=> 30
 * ```
 */
export interface AssignableMember {
  /** Unique among the members. */
  readonly id: Identifier
  /** What is known of them; what items need is judged on this. */
  readonly facts?: Facts
  /** What must surely hold of the facts of what they are given, such as their territory; they take anything when left out. */
  readonly accepts?: Condition
  /** What they have to do already, in the measure of the policy; a whole number from 0 to 1,000,000,000, 0 when left out. */
  readonly load?: number
  /** The most that they may have to do; a whole number from 0 to 1,000,000. No limit when left out. */
  readonly capacity?: number
  /**
   * How much they are to have beside others; a whole number from 1 to 1,000,000. When left out, it is their capacity where work is
   * `weighted`, which then needs one of the two, and 1 otherwise.
   */
  readonly weight?: number
  /** Their own quota, in place of that of the policy, which must have one; a whole number from 0 to 1,000,000. */
  readonly quota?: number
  /** When they work, by their own clock: outside of it, and on its holidays, they are away. At any time when left out. */
  readonly workingHours?: BusinessHours
}

const mostMembers = 10_000
const furthestRank = 1e9

function checkCondition(condition: Condition | undefined, field: string): void {
  if (condition !== undefined) refuseFirst(conditionProblems(condition), 'invalid-policy', field)
}

/** Throws for items that cannot be: `duplicate-id`, `invalid-policy` for a condition, or `invalid-value`. */
export function checkItems(items: readonly AssignableItem[]): void {
  checkUniqueIds(items, 'items')
  for (const [index, { minutes = 0, rank = 0, waitingSince, needs }] of items.entries()) {
    checkCondition(needs, `items[${index}].needs`)
    wholeNumberAt(minutes, `items[${index}].minutes`, 0, largestSize)
    numberAt(rank, `items[${index}].rank`, -furthestRank, furthestRank)
    if (waitingSince !== undefined) instant(waitingSince, `items[${index}].waitingSince`)
  }
}

/** The weight of a member; throws `invalid-value` for one that cannot be, or where none is to be had. */
export function weightOf(
  { weight, capacity }: AssignableMember,
  { strategy }: AssignmentPolicy,
  field: string,
): number {
  if (weight !== undefined) return wholeNumberAt(weight, `${field}.weight`, 1, largestCapacity)
  if (strategy !== 'weighted') return 1
  // Somebody without capacity is given nothing, whatever their weight.
  if (capacity !== undefined) return Math.max(1, capacity)
  return refuse('invalid-value', `${field}.weight`, weight, 'a weight or a capacity, as work is weighted')
}

/** Throws for members that cannot be: `duplicate-id`, `invalid-policy` for a condition, or `invalid-value`. */
export function checkMembers(members: readonly AssignableMember[], { quota: common }: AssignmentPolicy): void {
  if (members.length > mostMembers) {
    refuse('invalid-value', 'members', `${members.length} members`, `at most ${mostMembers}`)
  }
  checkUniqueIds(members, 'members')
  for (const [index, { load = 0, capacity = 0, quota, accepts }] of members.entries()) {
    checkCondition(accepts, `members[${index}].accepts`)
    wholeNumberAt(load, `members[${index}].load`, 0, 1_000 * largestCapacity)
    wholeNumberAt(capacity, `members[${index}].capacity`, 0, largestCapacity)
    if (quota === undefined) continue
    if (!common) refuse('invalid-value', `members[${index}].quota`, quota, 'none, as the policy has no quota')
    wholeNumberAt(quota, `members[${index}].quota`, 0, largestCapacity)
  }
}
