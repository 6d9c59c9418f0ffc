import type { Identifier } from '../../../records/index.ts'
import type { MemberCapacity } from './member-capacity.ts'
import type { OpenWorkByKind } from './open-work.ts'
import type { WorkedTime } from './worked-time.ts'

/**
 * How somebody's open work stands to the time that they have: no time at all, some to spare, hardly any, too little.
 *
 * @example
 * ```ts
 * import { type WorkloadState, workloadStates } from 'clientele/reporting'
 *
 * const state: WorkloadState = 'overloaded'
 * workloadStates.includes(state) //=> true
 * workloadStates //=> ['away', 'available', 'full', 'overloaded']
 * ```
 */
export const workloadStates = ['away', 'available', 'full', 'overloaded'] as const

/** A state from {@link workloadStates}. */
export type WorkloadState = (typeof workloadStates)[number]

/** What a member has to do, and the time that they have. */
export interface MemberWorkload {
  /** Who. */
  readonly memberId: Identifier
  /** What is open, and theirs. */
  readonly open: OpenWorkByKind
  /** The time that they have, from the day of asking to the end of the period. */
  readonly ahead: MemberCapacity
  /** The minutes that are left of it after what is open; below 0 where it does not suffice. */
  readonly freeMinutes: number
  /** The minutes of open work in hundredths of a per cent of the time ahead, rounded half up; left out where there is none. */
  readonly loadBasisPoints?: number
  /** How the two stand to each other. What nobody knows the length of does not count. */
  readonly state: WorkloadState
  /** What they worked in the days of the period before. */
  readonly past: WorkedTime
}

/** A part in hundredths of a per cent of a whole, rounded half up; nothing of nothing. */
const basisPointsOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.floor((part * 20_000 + whole) / (2 * whole))

function stateOf(minutes: number, capacity: number, fullPercent: number): WorkloadState {
  if (capacity === 0) return 'away'
  if (minutes > capacity) return 'overloaded'
  return minutes * 100 >= capacity * fullPercent ? 'full' : 'available'
}

/** What a member has to do, beside the time that they have. */
export function memberWorkload(
  memberId: Identifier,
  open: OpenWorkByKind,
  ahead: MemberCapacity,
  past: Omit<WorkedTime, 'workedBasisPoints'>,
  fullPercent: number,
): MemberWorkload {
  const load = basisPointsOf(open.minutes, ahead.capacityMinutes)
  const worked = basisPointsOf(past.workedMinutes, past.capacityMinutes)
  return {
    memberId,
    open,
    ahead,
    freeMinutes: ahead.capacityMinutes - open.minutes,
    ...(load !== undefined && { loadBasisPoints: load }),
    state: stateOf(open.minutes, ahead.capacityMinutes, fullPercent),
    past: { ...past, ...(worked !== undefined && { workedBasisPoints: worked }) },
  }
}
