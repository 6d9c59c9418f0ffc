import type { Reason } from '../../../foundation/reason.ts'
import type { Identifier } from '../../../records/index.ts'

/**
 * Why two records may, or may not, be one.
 *
 * - `values-agree`: what a rule asks for is the same;
 * - `names-alike`: the same, and the names that it asks for are alike enough;
 * - `values-differ`: what a conflict looks at is known of both, and differs;
 * - `never-one`: the same, for a conflict that keeps them apart whatever else holds.
 *
 * @example
 * ```ts
 * import { duplicateReasonCodes } from 'clientele/reporting'
 *
 * duplicateReasonCodes //=> ['values-agree', 'names-alike', 'values-differ', 'never-one']
 * ```
 */
export const duplicateReasonCodes = ['values-agree', 'names-alike', 'values-differ', 'never-one'] as const

/** A code from {@link duplicateReasonCodes}. */
export type DuplicateReasonCode = (typeof duplicateReasonCodes)[number]

/** Why two records may, or may not, be one. */
export type DuplicateReason =
  | Reason<
      'values-agree',
      {
        /** The rule. */
        readonly ruleId: string
        /** What it counts. */
        readonly points: number
      }
    >
  | Reason<
      'names-alike',
      {
        /** The rule. */
        readonly ruleId: string
        /** What it counts. */
        readonly points: number
        /** How alike the names are, 0 to 1, to four decimals; the least of several tests. */
        readonly similarity: number
      }
    >
  | Reason<
      'values-differ',
      {
        /** The conflict. */
        readonly conflictId: string
        /** What it takes off; below zero. */
        readonly points: number
      }
    >
  | Reason<
      'never-one',
      {
        /** The conflict. */
        readonly conflictId: string
      }
    >

/** Two records that may be one. */
export interface DuplicatePair {
  /** Which two, in the order given. */
  readonly ids: readonly [Identifier, Identifier]
  /** The sum of the points of its reasons. */
  readonly points: number
  /** What speaks for it, by the policy's rules, and then what speaks against it. */
  readonly reasons: readonly DuplicateReason[]
}
