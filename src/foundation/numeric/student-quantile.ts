import { betaQuantileOdds } from './beta-quantile.ts'

/** From so many degrees of freedom on, more of them change nothing that is shown. */
const mostDegrees = 1e6

/**
 * What Student's t stays within, either way of 0, with a given probability: t² ÷ degrees are the odds of what follows a beta
 * distribution with the shapes 1/2 and degrees ÷ 2.
 *
 * @param probability - Between 0 and 1.
 * @param degrees - The degrees of freedom, at least 1; they need not be whole.
 */
export function studentReach(probability: number, degrees: number): number {
  const bounded = Math.min(degrees, mostDegrees)
  return Math.sqrt(bounded * betaQuantileOdds(probability, 0.5, bounded / 2))
}
