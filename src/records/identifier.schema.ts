import type * as z from 'zod'
import { limits, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import type { Identifier } from './identifier.ts'

/**
 * Checks an {@link Identifier}.
 *
 * @example
 * ```ts
 * import { identifierSchema } from 'clientele/schemas'
 *
 * identifierSchema.safeParse('a-1').success //=> true
 * identifierSchema.safeParse('').success //=> false
 * ```
 */
export const identifierSchema: z.ZodType<Identifier> = schemaFor<Identifier>()(text(limits.identifier))
