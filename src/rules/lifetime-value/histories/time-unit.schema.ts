import * as z from 'zod'
import { limits, record, schemaFor, text } from '../../../foundation/schema-tools.schema.ts'
import type { TimeUnit } from './time-unit.ts'

/**
 * Checks a {@link TimeUnit}.
 *
 * @example
 * ```ts
 * import { timeUnitSchema } from 'clientele/schemas'
 *
 * timeUnitSchema.safeParse({ name: 'fortnight', days: 14 }).success //=> true
 * timeUnitSchema.safeParse('fortnight').success //=> false
 * ```
 */
export const timeUnitSchema: z.ZodType<TimeUnit> = schemaFor<TimeUnit>()(
  z.union([
    z.enum(['day', 'week', 'month', 'year']),
    record({ name: text(limits.identifier), days: z.number().positive() }),
  ]),
)
