import type * as z from 'zod'
import { limits, record, schemaFor, setOf, text } from '../foundation/schema-tools.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { Team } from './team.ts'

/**
 * Checks a {@link Team}: each member is in it once.
 *
 * @example
 * ```ts
 * import { teamSchema } from 'clientele/schemas'
 *
 * teamSchema.safeParse({ id: 'warehouse', name: 'Warehouse', memberIds: ['t-7', 't-8'] }).success //=> true
 * teamSchema.safeParse({ id: 'warehouse', name: 'Warehouse', memberIds: ['t-7', 't-7'] }).success //=> false
 * ```
 */
export const teamSchema: z.ZodType<Team> = schemaFor<Team>()(
  record({ id: identifierSchema, name: text(limits.line), memberIds: setOf(identifierSchema) }),
)
