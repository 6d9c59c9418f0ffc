import type { Reason } from '../../../foundation/index.ts'

/**
 * What can be wrong with what somebody sent.
 *
 * - `not-a-submission`: it is no object; nothing else is looked at;
 * - `missing`: an answer is asked for, and there is none, or a blank one;
 * - `wrong-kind`: it is not of the kind that the field asks for;
 * - `too-long`: a text has more characters, or a list more entries, than `most`;
 * - `not-one-line`: a line has a line break or another control character in it, as forged headers of an email do;
 * - `not-an-email`, `not-an-option`: it is no address, or nothing that can be chosen;
 * - `unknown-field`: the form has no such field;
 * - `too-many-fields`: there are more own fields than `most`; they are not looked at.
 *
 * @example
 * ```ts
 * import { type SubmissionProblemCode, submissionProblemCodes } from 'clientele/service'
 *
 * const code: SubmissionProblemCode = 'missing'
 * submissionProblemCodes.includes(code) //=> true
 * ```
 */
export const submissionProblemCodes = [
  'not-a-submission',
  'missing',
  'wrong-kind',
  'too-long',
  'not-one-line',
  'not-an-email',
  'not-an-option',
  'unknown-field',
  'too-many-fields',
] as const

/** A code from {@link submissionProblemCodes}. */
export type SubmissionProblemCode = (typeof submissionProblemCodes)[number]

/** One thing that is wrong with what somebody sent. */
export type SubmissionProblem = Reason<
  SubmissionProblemCode,
  {
    /** Where: `email`, or `fields.seats`; empty for the whole. Cut short where the name is long. */
    readonly field: string
    /** The most that there may be, where there is too much. */
    readonly most?: number
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
