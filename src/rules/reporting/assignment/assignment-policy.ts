import type { Identifier } from '../../../records/index.ts'

/**
 * How one is chosen of those who can take something.
 *
 * - `round-robin`: whoever was given something longest ago, and then they are last;
 * - `least-busy`: whoever has the least load for their weight;
 * - `weighted`: by turns, so often as their weights say.
 *
 * @example
 * ```ts
 * import { type AssignmentStrategy, assignmentStrategies } from 'clientele/reporting'
 *
 * const strategy: AssignmentStrategy = 'weighted'
 * assignmentStrategies.includes(strategy) //=> true
 * assignmentStrategies //=> ['round-robin', 'least-busy', 'weighted']
 * ```
 */
export const assignmentStrategies = ['round-robin', 'least-busy', 'weighted'] as const

/** A strategy from {@link assignmentStrategies}. */
export type AssignmentStrategy = (typeof assignmentStrategies)[number]

/**
 * What load, capacity and quota are counted in: items, or minutes of work.
 *
 * @example
 * ```ts
 * import { type AssignmentMeasure, assignmentMeasures } from 'clientele/reporting'
 *
 * const measure: AssignmentMeasure = 'minutes'
 * assignmentMeasures.includes(measure) //=> true
 * assignmentMeasures //=> ['items', 'minutes']
 * ```
 */
export const assignmentMeasures = ['items', 'minutes'] as const

/** A measure from {@link assignmentMeasures}. */
export type AssignmentMeasure = (typeof assignmentMeasures)[number]

/** How much a member is given within any while of so many hours. */
export interface AssignmentQuota {
  /** At most; a whole number from 0 to 1,000,000, in the measure of the policy. A member can have a quota of their own. */
  readonly atMost: number
  /** How long the while is: what was given less than so many hours ago counts; a whole number from 1 to 8,784. */
  readonly withinHours: number
}

/**
 * How work is given away, as plain data.
 *
 * @example
 * ```ts
 * import type { AssignmentPolicy, AssignmentQuota } from 'clientele/reporting'
 * import { assignmentPolicySchema } from 'clientele/schemas'
 *
 * const quota: AssignmentQuota = { atMost: 5, withinHours: 24 }
 * const policy: AssignmentPolicy = { id: 'inbound-leads', strategy: 'round-robin', intent: 'assign-lead', quota }
 * assignmentPolicySchema.safeParse(policy).success //=> true
 * ```
 */
export interface AssignmentPolicy {
  /** Unique within the business. */
  readonly id: Identifier
  /** How one is chosen of those who can. */
  readonly strategy: AssignmentStrategy
  /** What the host is asked to do for each assignment: `assign-lead`, `assign-ticket`, or an intent of its own. */
  readonly intent: string
  /** What load, capacity and quota are counted in; `items` when left out. */
  readonly measure?: AssignmentMeasure
  /** How many minutes an item takes that does not say; a whole number from 0 to 100,000. When left out, nobody is given such items. */
  readonly defaultMinutes?: number
  /** How much each member is given at most within a while; no limit when left out. */
  readonly quota?: AssignmentQuota
}
