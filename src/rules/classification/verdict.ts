/**
 * What somebody can be to a business: a client (and so a customer), a customer only, or neither yet.
 *
 * @example
 * ```ts
 * import { verdicts } from 'clientele/classification'
 *
 * verdicts //=> ['client', 'customer', 'neither']
 * ```
 */
export const verdicts = ['client', 'customer', 'neither'] as const

/** A verdict from {@link verdicts}. */
export type Verdict = (typeof verdicts)[number]
