/**
 * The ways to spread an amount over the service it pays for.
 *
 * - `daily`: each day of the service earns the same. Recognised to date is round(amount × days served ÷ days of service),
 *   and a month earns the difference between two such figures, so that no residue is left at the end.
 * - `even-months`: each calendar month that the service touches earns the same, however few of its days are in it. What the
 *   currency cannot divide goes to the first months, a minor unit each. A month is earned on its last day of service.
 *
 * @example
 * ```ts
 * import { recognitionMethods } from 'clientele/billing'
 *
 * recognitionMethods //=> ['daily', 'even-months']
 * ```
 */
export const recognitionMethods = ['daily', 'even-months'] as const

/** A method from {@link recognitionMethods}. */
export type RecognitionMethod = (typeof recognitionMethods)[number]

/**
 * The way that amounts are spread unless another is asked for.
 *
 * @example
 * ```ts
 * import { defaultRecognitionMethod } from 'clientele/billing'
 *
 * defaultRecognitionMethod //=> 'daily'
 * ```
 */
export const defaultRecognitionMethod: RecognitionMethod = 'daily'
