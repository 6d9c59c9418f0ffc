import * as z from 'zod'
import { limits, optional, record, schemaFor, text, withoutProblems } from '../schema-tools.schema.ts'
import { instantSchema } from '../time/time.schema.ts'
import type { Condition } from './condition.ts'
import { conditionProblems } from './condition-problems.ts'
import { factsSchema } from './facts.schema.ts'
import type { TrackedEvent } from './tracked-event.ts'

/**
 * Checks a {@link Condition}: known operators with their operands and no other keys, at most 1,000 parts and 20 levels.
 *
 * @example
 * ```ts
 * import { conditionSchema } from 'clientele/schemas'
 *
 * conditionSchema.safeParse({ fact: 'employees', operator: 'at-least', value: 50 }).success //=> true
 *
 * const result = conditionSchema.safeParse({ all: [{ fact: 'employees', operator: 'matches', value: '.*' }] })
 * result.error?.issues[0]?.path //=> ['all', 0, 'operator']
 * ```
 */
export const conditionSchema: z.ZodType<Condition> = schemaFor<Condition>()(
  z.custom<Condition>().check(withoutProblems(conditionProblems)),
)

/**
 * Checks a {@link TrackedEvent}.
 *
 * @example
 * ```ts
 * import { trackedEventSchema } from 'clientele/schemas'
 *
 * const visit = { id: 'e-1', type: 'page-viewed', at: '2026-06-01T09:30:00Z', properties: { path: '/pricing' } }
 * trackedEventSchema.safeParse(visit).success //=> true
 * trackedEventSchema.safeParse({ ...visit, at: 'yesterday' }).success //=> false
 * ```
 */
export const trackedEventSchema: z.ZodType<TrackedEvent> = schemaFor<TrackedEvent>()(
  record({
    id: text(limits.identifier),
    type: text(limits.identifier),
    at: instantSchema,
    properties: optional(factsSchema),
  }),
)
