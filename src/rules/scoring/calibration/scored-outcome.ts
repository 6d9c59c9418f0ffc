import { refuse } from '../../../foundation/error.ts'
import { numberAt } from '../../../foundation/number-at.ts'

/** What a lead was given as its score, and what came of it. */
export interface ScoredOutcome {
  /** A probability from 0 to 1, or where it says so any finite number: the higher, the likelier to be won. */
  readonly score: number
  /** Whether it was won. */
  readonly won: boolean
}

/** The largest score, either way, that something is fitted to: sums and squares of such stay finite. */
export const largestScore = 1e15

/** How many were won, and how many lost. */
export interface OutcomeCounts {
  readonly won: number
  readonly lost: number
}

/** Throws for a score outside bounds and for an outcome that is none; counts the outcomes. */
export function countOutcomes(
  outcomes: readonly ScoredOutcome[],
  least: number = -Number.MAX_VALUE,
  most: number = Number.MAX_VALUE,
): OutcomeCounts {
  let won = 0
  for (const [index, outcome] of outcomes.entries()) {
    numberAt(outcome.score, `outcomes[${index}].score`, least, most)
    if (typeof outcome.won !== 'boolean')
      refuse('invalid-value', `outcomes[${index}].won`, outcome.won, 'true or false')
    if (outcome.won) won++
  }
  return { won, lost: outcomes.length - won }
}

/** The outcomes of one score. */
export interface ScoreGroup extends OutcomeCounts {
  readonly score: number
}

/** The outcomes by score, from the lowest score on: leads of one score stay together, whatever their order. */
export function groupByScore(outcomes: readonly ScoredOutcome[]): readonly ScoreGroup[] {
  const groups: { score: number; won: number; lost: number }[] = []
  for (const { score, won } of [...outcomes].sort((a, b) => a.score - b.score)) {
    let group = groups.at(-1)
    if (group?.score !== score) {
      group = { score, won: 0, lost: 0 }
      groups.push(group)
    }
    if (won) group.won++
    else group.lost++
  }
  return groups
}
