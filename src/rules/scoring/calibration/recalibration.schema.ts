import * as z from 'zod'
import { record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import type { Recalibration, RecalibrationPoint } from './recalibration.ts'
import { largestScore } from './scored-outcome.ts'

const point = record({
  score: z.number().min(-largestScore).max(largestScore),
  probability: z.number().gt(0).lt(1),
})

const neverFalls = (points: readonly RecalibrationPoint[]): boolean =>
  points.length > 0 &&
  points.every(({ score, probability }, index) => {
    const before = points[index - 1]
    return !before || (before.score < score && before.probability <= probability)
  })

/**
 * Checks a {@link Recalibration}: all its keys and no others, and, of an isotonic one, scores that rise and probabilities that
 * never fall.
 *
 * @example
 * ```ts
 * import { recalibrationSchema } from 'clientele/schemas'
 *
 * recalibrationSchema.safeParse({ kind: 'platt', scale: 'score', slope: 0.08, intercept: -4 }).success //=> true
 * recalibrationSchema.safeParse({ kind: 'isotonic', points: [] }).success //=> false
 * ```
 */
export const recalibrationSchema: z.ZodType<Recalibration> = schemaFor<Recalibration>()(
  z.discriminatedUnion('kind', [
    record({
      kind: z.literal('platt'),
      scale: z.enum(['score', 'log-odds']),
      slope: z.number(),
      intercept: z.number(),
    }),
    record({
      kind: z.literal('isotonic'),
      points: z.readonly(z.array(point)).refine(neverFalls, {
        error: 'expected scores that rise and probabilities that never fall',
      }),
    }),
  ]),
)
