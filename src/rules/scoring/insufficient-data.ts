import type { Reason } from '../../foundation/reason.ts'
import { type Refused, refused } from '../../foundation/result.ts'

/** Too few leads were won, or too few were lost, for a figure that means something. */
export type InsufficientData = Reason<
  'insufficient-data',
  {
    /** How many were won. */
    readonly won: number
    /** How many were lost. */
    readonly lost: number
    /** How many of each it takes. */
    readonly minimumPerOutcome: number
  }
>

/** The refusal for too few leads of an outcome, or `undefined` if there are enough. */
export function tooFew(won: number, lost: number, minimumPerOutcome: number): Refused<InsufficientData> | undefined {
  return Math.min(won, lost) < minimumPerOutcome
    ? refused({ code: 'insufficient-data', parameters: { won, lost, minimumPerOutcome } })
    : undefined
}
