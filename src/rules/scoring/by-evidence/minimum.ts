import { wholeNumberAt } from '../../../foundation/number-at.ts'

/**
 * How many won and how many lost leads it takes before a model says anything, unless another number is asked for.
 *
 * The number that Microsoft Dynamics 365 asks for before it learns to score leads.
 *
 * @example
 * ```ts
 * import { defaultMinimumPerOutcome } from 'clientele/scoring/by-evidence'
 *
 * defaultMinimumPerOutcome //=> 40
 * ```
 */
export const defaultMinimumPerOutcome = 40

/** The number of won and of lost leads that is asked for; at least one of each. */
export const minimumOf = ({
  minimumPerOutcome = defaultMinimumPerOutcome,
}: {
  readonly minimumPerOutcome?: number
}): number => wholeNumberAt(minimumPerOutcome, 'options.minimumPerOutcome', 1, Number.MAX_SAFE_INTEGER)
