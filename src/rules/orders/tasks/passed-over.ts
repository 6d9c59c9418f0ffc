import type { Identifier } from '../../../records/index.ts'

/**
 * Why somebody was not given a task: not in the team, away, of another role, without a skill it takes, without the time; or they
 * could have done it, and somebody else had less to do.
 *
 * @example
 * ```ts
 * import { passedOverCodes } from 'clientele/orders'
 *
 * passedOverCodes //=> ['not-in-team', 'away', 'wrong-role', 'lacks-skills', 'no-time', 'busier']
 * ```
 */
export const passedOverCodes = ['not-in-team', 'away', 'wrong-role', 'lacks-skills', 'no-time', 'busier'] as const

/** A code from {@link passedOverCodes}. */
export type PassedOverCode = (typeof passedOverCodes)[number]

/** Somebody who was not given a task, and why. */
export interface PassedOver {
  /** Who. */
  readonly teamMemberId: Identifier
  /** Why. */
  readonly code: PassedOverCode
  /** The skills they lack; only where that is why. */
  readonly skills?: readonly string[]
}
