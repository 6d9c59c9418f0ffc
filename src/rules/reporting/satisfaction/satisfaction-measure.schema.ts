import * as z from 'zod'
import { record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { effortMethods } from '../../service/index.ts'
import type { SatisfactionMeasure } from './satisfaction-measure.ts'

/**
 * Checks a {@link SatisfactionMeasure}.
 *
 * @example
 * ```ts
 * import { satisfactionMeasureSchema } from 'clientele/schemas'
 *
 * satisfactionMeasureSchema.safeParse({ kind: 'csat', scale: 5 }).success //=> true
 * satisfactionMeasureSchema.safeParse({ kind: 'csat', scale: 2 }).success //=> false
 * satisfactionMeasureSchema.safeParse({ kind: 'ces' }).success //=> false
 * ```
 */
export const satisfactionMeasureSchema: z.ZodType<SatisfactionMeasure> = schemaFor<SatisfactionMeasure>()(
  z.discriminatedUnion('kind', [
    record({ kind: z.literal('nps') }),
    record({ kind: z.literal('csat'), scale: z.int().min(3).max(10) }),
    record({ kind: z.literal('ces'), method: z.enum(effortMethods) }),
  ]),
)
