/**
 * How a lead ended.
 *
 * @example
 * ```ts
 * import { type LeadOutcome, leadOutcomes } from 'clientele/scoring'
 *
 * const outcomes: readonly LeadOutcome[] = leadOutcomes
 * outcomes //=> ['won', 'lost']
 * ```
 */
export const leadOutcomes = ['won', 'lost'] as const

/** A value of {@link leadOutcomes}. */
export type LeadOutcome = (typeof leadOutcomes)[number]
