import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'

/** How the stage of a client is read off, as plain data. */
export interface ClientStagePolicy {
  /** Below what health a client is at risk; a number from 0 to 100. */
  readonly leastHealth: number
  /** From how many days overdue of the oldest unpaid invoice on a client is at risk; a whole number from 1. */
  readonly overdueDays: number
  /** How many days before the last day for notice, or before the end where there is none, a renewal is due; whole, from 0. */
  readonly renewalLeadDays: number
  /** For how many days after the start a new client is being onboarded; a whole number from 0. */
  readonly onboardingDays: number
  /** For how many days after a new term began a client counts as renewed; a whole number from 0. */
  readonly renewedDays: number
  /** For how many days after coming back a client counts as won back; a whole number from 0. */
  readonly wonBackDays: number
}

/**
 * The policy that {@link clientStage} uses when it is given none.
 *
 * @example
 * ```ts
 * import { defaultClientStagePolicy } from 'clientele/lifecycle'
 *
 * defaultClientStagePolicy.renewalLeadDays //=> 60
 * ```
 */
export const defaultClientStagePolicy: ClientStagePolicy = /* @__PURE__ */ deepFreeze({
  leastHealth: 50,
  overdueDays: 30,
  renewalLeadDays: 60,
  onboardingDays: 90,
  renewedDays: 30,
  wonBackDays: 90,
})

/** Throws `invalid-policy` at the first number that cannot be. */
export function checkClientStagePolicy(policy: ClientStagePolicy): void {
  const { leastHealth } = policy
  if (!(leastHealth >= 0 && leastHealth <= 100)) {
    refuse('invalid-policy', 'policy.leastHealth', leastHealth, 'a number from 0 to 100')
  }
  for (const name of ['overdueDays', 'renewalLeadDays', 'onboardingDays', 'renewedDays', 'wonBackDays'] as const) {
    const least = name === 'overdueDays' ? 1 : 0
    if (!Number.isInteger(policy[name]) || policy[name] < least || policy[name] > 100_000) {
      refuse('invalid-policy', `policy.${name}`, policy[name], `a whole number from ${least} to 100,000`)
    }
  }
}
