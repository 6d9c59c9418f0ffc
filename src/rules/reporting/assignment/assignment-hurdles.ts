import type { Taker } from './takers.ts'

/**
 * Why a member is not given something, from what keeps them furthest from it to what keeps them nearest:
 *
 * - `declines`: it is not what they accept, such as another's territory;
 * - `unsuited`: they are not what it needs, such as without a skill;
 * - `undecided`: a fact is missing on which one of the two hangs;
 * - `too-large`: it is more than all of their capacity, or all of their quota;
 * - `away`: they are on leave that day;
 * - `at-capacity`: with it they would have more to do than they may;
 * - `quota-reached`: with it they would be given more than they may within the time of the quota.
 *
 * @example
 * ```ts
 * import { type AssignmentHurdle, assignmentHurdles } from 'clientele/reporting'
 *
 * const hurdle: AssignmentHurdle = 'away'
 * assignmentHurdles.indexOf(hurdle) //=> 4
 * assignmentHurdles
 * //=> ['declines', 'unsuited', 'undecided', 'too-large', 'away', 'at-capacity', 'quota-reached']
 * ```
 */
export const assignmentHurdles = [
  'declines',
  'unsuited',
  'undecided',
  'too-large',
  'away',
  'at-capacity',
  'quota-reached',
] as const

/** A hurdle from {@link assignmentHurdles}. */
export type AssignmentHurdle = (typeof assignmentHurdles)[number]

/** What keeps somebody from taking something that they go together with; nothing if they can. */
export function roomHurdle(taker: Taker, size: number): AssignmentHurdle | undefined {
  const { capacity, quota, isAway, load, recent } = taker
  if (size > capacity || size > quota) return 'too-large'
  if (isAway) return 'away'
  if (load + size > capacity) return 'at-capacity'
  return recent + size > quota ? 'quota-reached' : undefined
}
