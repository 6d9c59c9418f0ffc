import type { Reason } from '../../../foundation/index.ts'
import type { FieldProblemCode } from '../../../records/index.ts'

/**
 * What can be wrong with what somebody sent, besides what can be wrong with any field (`fieldProblemCodes`).
 *
 * - `not-a-submission`: it is no object; nothing else is looked at;
 * - `not-an-email`: it is no address;
 * - `too-many-fields`: there are more own fields than `at`; they are not looked at.
 *
 * @example
 * ```ts
 * import { type SubmissionProblemCode, submissionProblemCodes } from 'clientele/service'
 *
 * const codes: readonly SubmissionProblemCode[] = submissionProblemCodes
 * codes //=> ['not-a-submission', 'not-an-email', 'too-many-fields']
 * ```
 */
export const submissionProblemCodes = ['not-a-submission', 'not-an-email', 'too-many-fields'] as const

/** A code from {@link submissionProblemCodes}, or of a problem that any field can have. */
export type SubmissionProblemCode = (typeof submissionProblemCodes)[number] | FieldProblemCode

/** One thing that is wrong with what somebody sent. */
export type SubmissionProblem = Reason<
  SubmissionProblemCode,
  {
    /** Where: `email`, or `fields.seats`; empty for the whole. Cut short where the name is long. */
    readonly field: string
    /** The bound that it exceeds, or the option in question, cut short where it is long. */
    readonly at?: string | number
  }
>

/** Why nothing comes of what somebody sent: everything that is wrong with it, in the order of the form. */
export interface SubmissionRefusal
  extends Reason<
    'invalid-submission',
    {
      /** How many problems there are. */
      readonly problemCount: number
    }
  > {
  /** All of it, at most 1,000 problems. */
  readonly problems: readonly SubmissionProblem[]
}
