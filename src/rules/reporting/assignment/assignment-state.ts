import type { Instant } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'

/** How much a member was given at a moment. */
export interface GivenWork {
  /** Who. */
  readonly memberId: Identifier
  /** When. */
  readonly at: Instant
  /** How much, in the measure of the policy. */
  readonly size: number
}

/**
 * What one run of assignments leaves for the next, as plain data: keep it with the assignments, and hand it in again. One for each
 * policy.
 *
 * @example
 * ```ts
 * import type { AssignmentState, GivenWork } from 'clientele/reporting'
 * import { assignmentStateSchema } from 'clientele/schemas'
 *
 * const lead: GivenWork = { memberId: 'ida', at: '2026-06-01T09:00:00Z', size: 1 }
 * const state: AssignmentState = { queue: ['noor', 'ida'], credits: {}, given: [lead] }
 * assignmentStateSchema.safeParse(state).success //=> true
 * ```
 */
export interface AssignmentState {
  /** The members, whoever was given something longest ago first. */
  readonly queue: readonly Identifier[]
  /** By how much each is behind of what their weight is due, or ahead where it is below 0; those left out are neither. */
  readonly credits: Readonly<Record<Identifier, number>>
  /** What was given within the time of the quota, the earliest first; empty where the policy has none. */
  readonly given: readonly GivenWork[]
}
