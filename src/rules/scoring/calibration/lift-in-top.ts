import { numberAt } from '../../../foundation/number-at.ts'
import { countOutcomes, groupByScore, type ScoredOutcome } from './scored-outcome.ts'

/** How many of the won leads are among those with the highest scores. */
export interface LiftInTop {
  /** How many leads the share is: rounded up to a whole one. */
  readonly leads: number
  /** How many of them were won; where leads of one score straddle the edge, the share of them that is inside. */
  readonly won: number
  /** The share of all won leads that is among them. */
  readonly gain: number
  /** How many times as many were won among them as among as many taken at random. */
  readonly lift: number
}

/**
 * Tells what calling on the highest scores first is worth: of all that was won, how much is in the top x %.
 *
 * @param outcomes - The scores, on any scale, and what came of them; in any order.
 * @param topPercent - How much is the top, in per cent; above 0, at most 100.
 * @returns The gain and the lift; `undefined` if nothing was won. Leads of equal score are taken in equal shares, so their order
 *   changes nothing.
 * @throws {@link ClienteleError} `invalid-value` for a score that is not a finite number, or a share that cannot be.
 *
 * @example
 * ```ts
 * import { type LiftInTop, liftInTop } from 'clientele/scoring/calibration'
 *
 * const outcomes = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0].map((score) => ({ score, won: score > 60 || score === 10 }))
 * const top: LiftInTop | undefined = liftInTop(outcomes, 20)
 * top //=> { leads: 2, won: 2, gain: 0.5, lift: 2.5 }
 * ```
 */
export function liftInTop(outcomes: readonly ScoredOutcome[], topPercent: number): LiftInTop | undefined {
  numberAt(topPercent, 'topPercent', 1e-6, 100)
  const { won } = countOutcomes(outcomes)
  if (won === 0) return undefined
  // Rounded before it is rounded up, as 7 % of 100 is 7.000000000000001.
  const leads = Math.max(1, Math.ceil(Math.round(outcomes.length * topPercent * 1e4) / 1e6))
  let room = leads
  let inside = 0
  for (const group of [...groupByScore(outcomes)].reverse()) {
    const size = group.won + group.lost
    const taken = Math.min(room, size)
    inside += (group.won * taken) / size
    room -= taken
  }
  return { leads, won: inside, gain: inside / won, lift: inside / won / (leads / outcomes.length) }
}
