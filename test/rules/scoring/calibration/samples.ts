import * as fc from 'fast-check'
import type { ScoredOutcome } from '../../../../src/rules/scoring/calibration/index.ts'

/** Any outcomes of probabilities, many of them equal. */
export const outcomesOfProbabilities: fc.Arbitrary<readonly ScoredOutcome[]> = fc.array(
  fc.record({
    score: fc.oneof(
      fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    won: fc.boolean(),
  }),
  { maxLength: 60 },
)

/** Outcomes from pairs of a score and 1 or 0. */
export const outcomes = (...pairs: readonly (readonly [score: number, won: 0 | 1])[]): readonly ScoredOutcome[] =>
  pairs.map(([score, won]) => ({ score, won: won === 1 }))
