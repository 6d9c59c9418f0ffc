import * as z from 'zod'
import { record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { likelihoodFitShape } from '../fitting/likelihood-fit.schema.ts'
import { type GammaGammaFit, spendParameterNames } from './gamma-gamma-fit.ts'

/**
 * Checks a {@link GammaGammaFit}: all its keys and no others, and numbers that spends can be expected from.
 *
 * @example
 * ```ts
 * import { gammaGammaFitSchema } from 'clientele/schemas'
 *
 * const parameters = { p: 6.25, q: 3.74, gamma: 15.44 }
 * gammaGammaFitSchema.safeParse({ model: 'gamma-gamma', parameters }).success //=> false
 * ```
 */
export const gammaGammaFitSchema: z.ZodType<GammaGammaFit> = schemaFor<GammaGammaFit>()(
  record({
    ...likelihoodFitShape(spendParameterNames['gamma-gamma']),
    model: z.literal('gamma-gamma'),
    rows: z.int().min(0),
  }),
)
