import type { JsonValue, Reason } from '../../../foundation/index.ts'

/**
 * Every way in which a requirements document can contradict itself, or what was agreed.
 *
 * - `term-ends-before-start`, `deadline-before-start`, `deadline-after-end`, `outside-agreement`: days of the whole;
 * - `milestone-outside-term`, `milestone-after-deadline`, `milestone-due-before-start`: a day of a milestone that cannot be;
 * - `milestone-before-prerequisite`, `milestones-in-a-circle`, `unknown-milestone`: what depends on what; none of those in a circle can
 *   come first, nor what waits for them;
 * - `unknown-stakeholder`: nobody of that id accepts anything; `in-and-out-of-scope`: the same thing is on both lists;
 * - `budget-below-commitment`, `costs-above-budget`, `payments-above-budget`, `mixed-currencies`: money.
 *
 * @example
 * ```ts
 * import { requirementsConflictCodes } from 'clientele/collaboration'
 *
 * requirementsConflictCodes.includes('budget-below-commitment') //=> true
 * ```
 */
export const requirementsConflictCodes = [
  'term-ends-before-start',
  'deadline-before-start',
  'deadline-after-end',
  'outside-agreement',
  'milestone-outside-term',
  'milestone-after-deadline',
  'milestone-due-before-start',
  'milestone-before-prerequisite',
  'milestones-in-a-circle',
  'unknown-milestone',
  'unknown-stakeholder',
  'in-and-out-of-scope',
  'budget-below-commitment',
  'costs-above-budget',
  'payments-above-budget',
  'mixed-currencies',
] as const

/** A code from {@link requirementsConflictCodes}. */
export type RequirementsConflictCode = (typeof requirementsConflictCodes)[number]

/** Two things that cannot both be: `path` says where, and the other parameters what stands there and what it is held against. */
export type RequirementsConflict = Reason<
  RequirementsConflictCode,
  {
    /** Where in the document, as keys; an entry of a list by its id. */
    readonly path: readonly string[]
    /** What is held against each other. */
    readonly [key: string]: JsonValue
  }
>

/** A conflict at a place. */
export const conflict = (
  code: RequirementsConflictCode,
  path: readonly string[],
  parameters: Readonly<Record<string, JsonValue>> = {},
): RequirementsConflict => ({ code, parameters: { ...parameters, path } })
