import * as z from 'zod'
import { optional, record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import type { NumberSeries } from './number-series.ts'

/**
 * Checks a {@link NumberSeries}.
 *
 * @example
 * ```ts
 * import { numberSeriesSchema } from 'clientele/schemas'
 *
 * numberSeriesSchema.safeParse({ prefix: '2026-', digits: 4, next: 17 }).success //=> true
 * numberSeriesSchema.safeParse({ next: 0 }).success //=> false
 * ```
 */
export const numberSeriesSchema: z.ZodType<NumberSeries> = schemaFor<NumberSeries>()(
  record({
    prefix: optional(z.string().max(100)),
    digits: optional(z.int().min(1).max(15)),
    next: z.int().min(1),
  }),
)
