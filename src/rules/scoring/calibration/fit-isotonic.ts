import { type Result, succeeded } from '../../../foundation/result.ts'
import { type InsufficientData, tooFew } from '../insufficient-data.ts'
import type { IsotonicRecalibration } from './recalibration.ts'
import { countOutcomes, groupByScore, largestScore, type ScoredOutcome } from './scored-outcome.ts'

/** Neighbouring scores that share a probability. */
interface Block {
  readonly from: number
  readonly to: number
  readonly won: number
  readonly leads: number
}

/** Pools neighbours until the share that was won rises from block to block. In whole numbers, so nothing hangs on a last bit. */
function blocksOf(outcomes: readonly ScoredOutcome[]): readonly Block[] {
  const blocks: Block[] = []
  for (const { score, won, lost } of groupByScore(outcomes)) {
    let block: Block = { from: score, to: score, won, leads: won + lost }
    let before = blocks.at(-1)
    while (before && before.won * block.leads >= block.won * before.leads) {
      blocks.pop()
      block = { from: before.from, to: block.to, won: before.won + block.won, leads: before.leads + block.leads }
      before = blocks.at(-1)
    }
    blocks.push(block)
  }
  return blocks
}

/**
 * Learns to turn scores into probabilities that never fall as scores rise, and otherwise follow what was won: isotonic
 * recalibration.
 *
 * Neighbouring scores are pooled until the share that was won rises from pool to pool (Ayer and others, 1955); between pools the
 * probability is drawn as a line. It mends any distortion that keeps the order, and wants more data than
 * {@link fitPlattRecalibration}: about a thousand leads (Niculescu-Mizil and Caruana, 2005). No probability is surer than
 * 1 / (N + 2) from 0 or 1, as N leads cannot tell more.
 *
 * Learn it from leads that the scores were not learnt from ({@link scoreHeldBack}).
 *
 * @param outcomes - The scores and what came of them, in any order.
 * @returns The recalibration; or `insufficient-data` if none was won or none was lost.
 * @throws {@link ClienteleError} `invalid-value` for a score that is not finite, or is above 1e15 in size.
 *
 * @example
 * ```ts
 * import { fitIsotonicRecalibration, recalibrate } from 'clientele/scoring/calibration'
 *
 * const outcomes = [1, 2, 3, 4, 5, 6].map((score) => ({ score, won: score === 3 || score > 4 }))
 * const fitted = fitIsotonicRecalibration(outcomes)
 * const chance = (score: number) => (fitted.ok ? recalibrate(fitted.value, score) : undefined)
 * const asked = [1, 3, 4, 4.5, 6, 99]
 * asked.map(chance) //=> [0.125, 0.5, 0.5, 0.6875, 0.875, 0.875]
 * ```
 */
export function fitIsotonicRecalibration(
  outcomes: readonly ScoredOutcome[],
): Result<IsotonicRecalibration, InsufficientData> {
  const { won, lost } = countOutcomes(outcomes, -largestScore, largestScore)
  const refusal = tooFew(won, lost, 1)
  if (refusal) return refusal
  const surest = 1 / (outcomes.length + 2)
  const points = blocksOf(outcomes).flatMap((block) => {
    const probability = Math.min(Math.max(block.won / block.leads, surest), 1 - surest)
    return [...new Set([block.from, block.to])].map((score) => ({ score: score + 0, probability }))
  })
  return succeeded({ kind: 'isotonic', points })
}
