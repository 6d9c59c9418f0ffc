import type { RelationshipDecision, RequirementReason } from './decision.ts'

/**
 * Picks the reasons that made a verdict: whether they pay, and what opened the gate for clients, kept it shut or left it
 * undecided.
 *
 * @param decision - What {@link classifyRelationship} said.
 * @returns The reasons, in the order of the gates; at least one.
 *
 * @example
 * ```ts
 * import { classifyRelationship, decidingReasons } from 'clientele/classification'
 *
 * const barber = classifyRelationship({
 *   hasPurchased: true,
 *   offering: 'standardised-service',
 *   customisation: 'minimal',
 *   engagement: 'transactional',
 * })
 * decidingReasons(barber).map(({ code }) => code)
 * //=> ['purchase-met', 'continuing-not-met', 'tailored-not-met']
 * ```
 */
export function decidingReasons(decision: RelationshipDecision): readonly RequirementReason[] {
  const { customer, client } = decision.gates
  const deciding = { open: 'met', closed: 'not-met', undecided: 'unknown' }[client.status]
  const ofClient = decision.isCustomer ? client.requirements.filter(({ status }) => status === deciding) : []
  return [...customer.requirements, ...ofClient].map(({ reason }) => reason)
}
