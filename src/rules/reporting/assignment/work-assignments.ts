import type { Intent, Reason } from '../../../foundation/index.ts'
import type { Identifier } from '../../../records/index.ts'
import { type AssignmentHurdle, assignmentHurdles } from './assignment-hurdles.ts'
import type { AssignmentState } from './assignment-state.ts'

/**
 * Why somebody was given something: they were preferred, nobody else could take it, or the strategy chose them among several, as
 * whoever was given something longest ago, had the least load for their weight, or was furthest behind of what their weight is due.
 *
 * @example
 * ```ts
 * import { assignmentReasonCodes } from 'clientele/reporting'
 *
 * assignmentReasonCodes //=> ['preferred', 'only-one', 'longest-ago', 'least-busy', 'furthest-behind']
 * ```
 */
export const assignmentReasonCodes = ['preferred', 'only-one', 'longest-ago', 'least-busy', 'furthest-behind'] as const

/** A code from {@link assignmentReasonCodes}. */
export type AssignmentReasonCode = (typeof assignmentReasonCodes)[number]

/** Why somebody was given something. */
export type AssignmentReason = Reason<
  AssignmentReasonCode,
  {
    /** How many could have taken it, with whoever did. */
    readonly among: number
  }
>

/** Who was given what. */
export interface WorkAssignment {
  /** What. */
  readonly itemId: Identifier
  /** Who. */
  readonly memberId: Identifier
  /** Why. */
  readonly reason: AssignmentReason
  /** How much they have to do with it, in the measure of the policy. */
  readonly load: number
}

/**
 * Why something was given to nobody: there is nobody, or nobody knows how many minutes it takes; otherwise the hurdle of those who
 * came nearest.
 *
 * @example
 * ```ts
 * import { leftOverCodes } from 'clientele/reporting'
 *
 * leftOverCodes.slice(0, 3) //=> ['no-members', 'unknown-effort', 'declines']
 * ```
 */
export const leftOverCodes: readonly ['no-members', 'unknown-effort', ...typeof assignmentHurdles] = [
  'no-members',
  'unknown-effort',
  ...assignmentHurdles,
]

/** A code from {@link leftOverCodes}. */
export type LeftOverCode = (typeof leftOverCodes)[number]

/** Something that was given to nobody, and why. */
export interface LeftOverWork {
  /** What. */
  readonly itemId: Identifier
  /** What kept those away from it who came nearest. */
  readonly code: LeftOverCode
  /** How many members each hurdle kept away; only those that kept any. They sum to the number of members. */
  readonly hurdles: Readonly<Partial<Record<AssignmentHurdle, number>>>
  /**
   * The facts for want of which it could not be told whether somebody can take it, such as `item.country` or `member.skills`, each
   * once; empty unless `undecided` kept somebody away.
   */
  readonly missingFacts: readonly string[]
}

/** What a member was given, and has to do then. */
export interface AssignedLoad {
  /** Who. */
  readonly memberId: Identifier
  /** How much they were given in this run, in the measure of the policy. */
  readonly given: number
  /** How much they have to do with it. */
  readonly load: number
}

/** Who does what, what nobody does, and what comes next. */
export interface WorkAssignments {
  /** What was given away, in the order in which it was. */
  readonly assignments: readonly WorkAssignment[]
  /** Everything else. */
  readonly leftOver: readonly LeftOverWork[]
  /** Everybody, by their ids. */
  readonly members: readonly AssignedLoad[]
  /** What to hand in with the next run. */
  readonly state: AssignmentState
  /** What the host is to do: assign each item that was given away. */
  readonly intents: readonly Intent[]
}
