import type { ScoredOutcome } from './scored-outcome.ts'

/** Leads whose probabilities are near one another, and how many of them were won. */
export interface ReliabilityBin {
  /** The least probability of the bin. */
  readonly from: number
  /** Where the next bin begins; the last holds 1 too. */
  readonly to: number
  /** How many leads are in it. */
  readonly leads: number
  /** How many of them were won. */
  readonly won: number
  /** The mean of their probabilities: the share that should have been won. */
  readonly meanProbability: number
  /** The share that was won. */
  readonly shareWon: number
}

/** The bins of equal width that hold any lead, from the lowest on. */
export function reliabilityOf(outcomes: readonly ScoredOutcome[], bins: number): readonly ReliabilityBin[] {
  const tallies = Array.from({ length: bins }, () => ({ leads: 0, won: 0, sum: 0 }))
  for (const { score, won } of outcomes) {
    // 0.57 × 100 is 56.99999999999999: a probability that is written as an edge is taken for one.
    const bin = Math.floor(Math.round(score * bins * 1e9) / 1e9)
    const tally = tallies[Math.min(bin, bins - 1)] as (typeof tallies)[number]
    tally.leads++
    tally.won += won ? 1 : 0
    tally.sum += score
  }
  return tallies.flatMap(({ leads, won, sum }, bin) =>
    leads === 0
      ? []
      : [{ from: bin / bins, to: (bin + 1) / bins, leads, won, meanProbability: sum / leads, shareWon: won / leads }],
  )
}
